#include "reference/schema_text.h"

#include "reference_test.h"

static void check_layout(const char *json, const char *wanted) {
  Arena *arena = arena_new();
  ck_assert_str_eq(schema_lay_out(arena, json), wanted);
  arena_free(arena);
}

START_TEST(commas_come_by_themselves) {
  Arena *arena = arena_new();
  TextBuffer out = {.arena = arena};
  schema_open(&out, NULL, "{");
  schema_append_string(&out, "a", "x");
  schema_append_number(&out, "b", 0.5);
  schema_open(&out, "c", "[");
  schema_append_string(&out, NULL, "y");
  schema_append_json(&out, NULL, "{'d': true}");
  text_append(&out, "]");
  schema_append_members(&out, "'e': 1");
  text_append(&out, "}");
  ck_assert_str_eq(text_buffer_string(&out),
                   "{\"a\": \"x\", \"b\": 0.5, \"c\": [\"y\", {\"d\": true}], \"e\": 1}");
  arena_free(arena);
}
END_TEST

START_TEST(quotes_and_backslashes_are_escaped) {
  Arena *arena = arena_new();
  TextBuffer out = {.arena = arena};
  schema_append_string(&out, NULL, "say \"no\" to \\ but not to it's");
  ck_assert_str_eq(text_buffer_string(&out), "\"say \\\"no\\\" to \\\\ but not to it's\"");
  arena_free(arena);
}
END_TEST

START_TEST(members_have_lines_of_their_own) {
  check_layout("{\"a\": {\"b\": {\"c\": 1}}, \"d\": [1, 2], \"e\": {}}",
               "{\n  \"a\": {\n    \"b\": {\"c\": 1}\n  },\n  \"d\": [1, 2],\n  \"e\": {}\n}\n");
}
END_TEST

START_TEST(brackets_and_commas_in_strings_are_text) {
  check_layout("[\"{a, [\", \"\\\"]\"]", "[\"{a, [\", \"\\\"]\"]\n");
  check_layout("[[\"a, \\\"}\"]]", "[\n  [\"a, \\\"}\"]\n]\n");
}
END_TEST

START_TEST(long_lists_are_broken) {
  check_layout("[\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", "
               "\"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"]",
               "[\n  \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\n"
               "  \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\"\n]\n");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("reference/schema_text");
  TCase *tests = tcase_create("schema_text");
  tcase_add_test(tests, commas_come_by_themselves);
  tcase_add_test(tests, quotes_and_backslashes_are_escaped);
  tcase_add_test(tests, members_have_lines_of_their_own);
  tcase_add_test(tests, brackets_and_commas_in_strings_are_text);
  tcase_add_test(tests, long_lists_are_broken);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
