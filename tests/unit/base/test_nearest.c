#include "../unit.h"
#include "base/text.h"
#include <string.h>

START_TEST(distances_count_edits) {
  ck_assert_uint_eq(text_distance("", ""), 0);
  ck_assert_uint_eq(text_distance("", "abc"), 3);
  ck_assert_uint_eq(text_distance("stacked", "stacked"), 0);
  ck_assert_uint_eq(text_distance("Stacked", "sTACKED"), 0);
  ck_assert_uint_eq(text_distance("staking", "stacking"), 1);
  ck_assert_uint_eq(text_distance("titel", "title"), 1);
  ck_assert_uint_eq(text_distance("kitten", "sitting"), 3);
  ck_assert_uint_eq(text_distance("width", "widht"), text_distance("widht", "width"));
}
END_TEST

START_TEST(long_names_are_far_from_all) {
  char name[200];
  memset(name, 'a', sizeof name);
  name[199] = '\0';
  ck_assert_uint_ge(text_distance(name, name), 64);
}
END_TEST

START_TEST(only_what_may_be_meant_is_suggested) {
  static const char *const names[] = {"columns", "grid", "title", "subtitle", "notes"};
  ck_assert_str_eq(text_nearest("colums", names, 5), "columns");
  ck_assert_str_eq(text_nearest("subtitel", names, 5), "subtitle");
  ck_assert_str_eq(text_nearest("gird", names, 5), "grid");
  ck_assert_ptr_null(text_nearest("banana", names, 5));
  ck_assert_ptr_null(text_nearest("x", names, 5));
  ck_assert_ptr_null(text_nearest("grid", names, 0));
}
END_TEST

START_TEST(the_first_of_equally_near_names_is_taken) {
  static const char *const names[] = {"FY2007", "FY2008"};
  ck_assert_str_eq(text_nearest("FY2009", names, 2), "FY2007");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/nearest");
  TCase *tests = tcase_create("nearest");
  tcase_add_test(tests, distances_count_edits);
  tcase_add_test(tests, long_names_are_far_from_all);
  tcase_add_test(tests, only_what_may_be_meant_is_suggested);
  tcase_add_test(tests, the_first_of_equally_near_names_is_taken);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
