/* Spaces around the text of a cell. */
#include "data/cell_text.h"

#include "tests/unit/data/data_test.h"

static void assert_trimmed(const char *text, const char *expected) {
  size_t length = strlen(text);
  cell_trim(&text, &length);
  ck_assert_uint_eq(length, strlen(expected));
  ck_assert_mem_eq(text, expected, length);
}

START_TEST(spaces_of_all_kinds_go) {
  assert_trimmed("", "");
  assert_trimmed(" \t\r\n", "");
  assert_trimmed(" a b ", "a b");
  assert_trimmed("\u00A0\u202F\u3000x\u3000\u202F\u00A0", "x");
  assert_trimmed("x", "x");
}
END_TEST

/* Ends in the bytes of a space, but not in a space. */
START_TEST(characters_stay_whole) {
  assert_trimmed("à", "à"); /* C3 A0 */
  assert_trimmed("\u2020", "\u2020");
}
END_TEST

START_TEST(only_the_given_length_is_looked_at) {
  const char *text = "a  b";
  size_t length = 3;
  cell_trim(&text, &length);
  ck_assert_uint_eq(length, 1);
  ck_assert_uint_eq(cell_space_at_start("\u00A0", 1), 0);
  ck_assert_uint_eq(cell_space_at_end("\u00A0", 2), 2);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("cell text");
  TCase *tests = tcase_create("cell text");
  tcase_add_test(tests, spaces_of_all_kinds_go);
  tcase_add_test(tests, characters_stay_whole);
  tcase_add_test(tests, only_the_given_length_is_looked_at);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
