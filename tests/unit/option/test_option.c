#include "../unit.h"
#include "option/option.h"

START_TEST(plain_numbers_are_read) {
  static const struct {
    const char *text;
    double value;
  } cases[] = {{"0", 0},
               {"12", 12},
               {"-3", -3},
               {"+7", 7},
               {"1.5", 1.5},
               {".5", 0.5},
               {"5.", 5},
               {"-0.25", -0.25},
               {"007", 7},
               {"0.1", 0.1},
               {"123456789012345", 123456789012345}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    double number = 99;
    ck_assert_msg(option_parse_number(cases[i].text, &number), "%s", cases[i].text);
    ck_assert_double_eq(number, cases[i].value);
  }
}
END_TEST

START_TEST(what_is_no_plain_number_is_refused) {
  static const char *const bad[] = {
      "",    "-",  ".",  "1e5", "0x10", "nan",   "inf",  "1,5",
      "1 0", " 1", "1 ", "1_0", "--1",  "1.2.3", "12pt", "1234567890123456",
      "∞"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    double number;
    ck_assert_msg(!option_parse_number(bad[i], &number), "%s is taken", bad[i]);
  }
}
END_TEST

START_TEST(lengths_are_points) {
  static const struct {
    const char *text;
    double points;
  } cases[] = {{"12", 12},  {"12pt", 12},  {"25.4mm", 72}, {"2.54cm", 72},
               {"1in", 72}, {"3 in", 216}, {"0.5in", 36},  {"-1in", -72}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    double points = 99;
    ck_assert_msg(option_parse_length(cases[i].text, &points), "%s", cases[i].text);
    ck_assert_double_eq_tol(points, cases[i].points, 1e-9);
  }
}
END_TEST

START_TEST(what_is_no_length_is_refused) {
  static const char *const bad[] = {
      "", "pt", "mm", "12px", "12 m", "1e3pt", "12ptmm", "12PT", "1111111111111111111111111111pt"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    double points;
    ck_assert_msg(!option_parse_length(bad[i], &points), "%s is taken", bad[i]);
  }
}
END_TEST

START_TEST(keys_are_found_by_name) {
  static const OptionKey keys[] = {{.name = "a"}, {.name = "b"}, {.name = "bb"}, {.name = "d"}};
  static const OptionTable table = {"a test", keys, 4};
  for (size_t i = 0; i < 4; i++) ck_assert_ptr_eq(option_find(&table, keys[i].name), &keys[i]);
  static const char *const others[] = {"", "A", "aa", "c", "e"};
  for (size_t i = 0; i < 5; i++) ck_assert_ptr_null(option_find(&table, others[i]));
  static const OptionTable empty = {"nothing", keys, 0};
  ck_assert_ptr_null(option_find(&empty, "a"));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("option/option");
  TCase *tests = tcase_create("option");
  tcase_add_test(tests, plain_numbers_are_read);
  tcase_add_test(tests, what_is_no_plain_number_is_refused);
  tcase_add_test(tests, lengths_are_points);
  tcase_add_test(tests, what_is_no_length_is_refused);
  tcase_add_test(tests, keys_are_found_by_name);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
