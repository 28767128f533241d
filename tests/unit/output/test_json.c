#include "output/json.h"
#include "tests/unit/unit.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static const char *quoted(const char *text) {
  TextBuffer out = {.arena = arena};
  json_append_string(&out, text);
  return text_buffer_string(&out);
}

START_TEST(strings_are_escaped) {
  ck_assert_str_eq(quoted("plain"), "\"plain\"");
  ck_assert_str_eq(quoted(""), "\"\"");
  ck_assert_str_eq(quoted(NULL), "null");
  ck_assert_str_eq(quoted("a\"b\\c\nd\te\x01\x7f"), "\"a\\\"b\\\\c\\nd\\te\\u0001\\u007f\"");
  ck_assert_str_eq(quoted("</script>"), "\"\\u003c/script>\"");
  ck_assert_str_eq(quoted("売上 −5 ▲"), "\"売上 −5 ▲\"");
}
END_TEST

START_TEST(stray_bytes_are_replaced) {
  ck_assert_str_eq(quoted("a\xff\xc0z"), "\"a\xEF\xBF\xBD\xEF\xBF\xBDz\"");
  ck_assert_str_eq(quoted("\xe5\xa3"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}
END_TEST

START_TEST(members_have_commas_between) {
  TextBuffer out = {.arena = arena};
  text_append(&out, "{");
  json_append_member(&out, "a", "1");
  json_append_member(&out, "b", NULL);
  json_append_key(&out, "c");
  text_append(&out, "2}");
  ck_assert_str_eq(text_buffer_string(&out), "{\"a\": \"1\", \"b\": null, \"c\": 2}");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("json");
  TCase *tests = tcase_create("json");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, strings_are_escaped);
  tcase_add_test(tests, stray_bytes_are_replaced);
  tcase_add_test(tests, members_have_commas_between);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
