/* Decimals from text, to text, and to doubles. */
#include "tests/unit/data/data_test.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

START_TEST(numbers_are_read) {
  static const char *const cases[][2] = {
      {"0", "0"},
      {"-0", "0"},
      {"-0.00", "0"},
      {"007", "7"},
      {"-1234.56", "-1234.56"},
      {"1e6", "1000000"},
      {"1E+06", "1000000"},
      {"1.50", "1.5"},
      {"12e-3", "0.012"},
      {".5", "0.5"},
      {"-.5", "-0.5"},
      {"100", "100"},
      {"0e100", "0"},
      {"0.000", "0"},
      {"1234567890123456789012345678901234", "1234567890123456789012345678901234"},
      {"000000000000000000000000000000000000000000001", "1"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_number(arena, number(cases[i][0]), cases[i][1]);
}
END_TEST

START_TEST(other_text_is_refused) {
  static const char *const cases[] = {"",
                                      "-",
                                      ".",
                                      "-.",
                                      "5.",
                                      "+5",
                                      " 5",
                                      "5 ",
                                      "--5",
                                      "1,234",
                                      "1.2.3",
                                      "1e",
                                      "1e+",
                                      "e5",
                                      "1e5.0",
                                      "0x10",
                                      "inf",
                                      "nan",
                                      "Infinity",
                                      "1e101",
                                      "1e-101",
                                      "1e99999999999999999999",
                                      "12345678901234567890123456789012345",
                                      "1.0000000000000000000000000000000000",
                                      "１２",
                                      "1_000",
                                      "1e-9-",
                                      "5%"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Decimal out = decimal_one;
    ck_assert_msg(!decimal_parse(cases[i], strlen(cases[i]), &out), "%s", cases[i]);
    ck_assert_int_eq(decimal_compare(out, decimal_one), 0);
  }
}
END_TEST

START_TEST(only_the_given_length_is_read) {
  Decimal out;
  ck_assert(decimal_parse("12345", 3, &out));
  assert_number(arena, out, "123");
  ck_assert(!decimal_parse("12\0"
                           "45",
                           5, &out));
  ck_assert(!decimal_parse(NULL, 0, &out));
}
END_TEST

START_TEST(text_has_all_digits) {
  assert_number(arena, number("1e-7"), "0.0000001");
  assert_number(arena, number("-1e-7"), "-0.0000001");
  assert_number(arena, number("12.5e3"), "12500");
  assert_number(arena, number("1e21"), "1000000000000000000000");
}
END_TEST

START_TEST(text_is_read_back) {
  uint64_t state = 1419;
  for (int i = 0; i < 20000; i++) {
    Decimal value = random_decimal(&state, 34);
    value = decimal_shift(value, (int)(random_next(&state) % 9) - 4);
    const char *text = decimal_to_text(arena, value);
    if (strlen(text) > 34) continue;
    Decimal back = number(text);
    ck_assert(back.coefficient == value.coefficient && back.exponent == value.exponent);
  }
}
END_TEST

/* The C library's conversion, in the C locale, rounds correctly. */
static void assert_nearest_double(const char *text) {
  double value = decimal_to_double(number(text));
  ck_assert_msg(value == strtod(text, NULL), "%s: %.17g", text, value);
}

START_TEST(doubles_are_the_nearest) {
  static const char *const cases[] = {"0",
                                      "1",
                                      "0.1",
                                      "-0.1",
                                      "0.3",
                                      "9007199254740993",
                                      "9007199254740995",
                                      "1e22",
                                      "1e23",
                                      "4503599627370496.5",
                                      "4503599627370497.5",
                                      "123456789012345678901234567890",
                                      "1e100",
                                      "1e-100",
                                      "3.14159265358979323846264338327950",
                                      "9999999999999999999999999999999999",
                                      "2.2250738585072011e-5",
                                      "69731"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) assert_nearest_double(cases[i]);
  uint64_t state = 703;
  for (int i = 0; i < 20000; i++)
    assert_nearest_double(decimal_to_text(arena, random_decimal(&state, 34)));
}
END_TEST

START_TEST(doubles_are_finite) {
  ck_assert_double_eq(decimal_to_double(decimal_shift(number("-3"), 5000)), -DBL_MAX);
  ck_assert_double_eq(decimal_to_double(decimal_shift(number("3"), 305)), 3e305);
  ck_assert_double_eq(decimal_to_double(decimal_shift(number("3"), -5000)), 0);
  Decimal largest = decimal_shift(number("9.99"), 298);
  ck_assert(isfinite(decimal_to_double(largest)));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("decimal text");
  TCase *tests = tcase_create("decimal text");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, numbers_are_read);
  tcase_add_test(tests, other_text_is_refused);
  tcase_add_test(tests, only_the_given_length_is_read);
  tcase_add_test(tests, text_has_all_digits);
  tcase_add_test(tests, text_is_read_back);
  tcase_add_test(tests, doubles_are_the_nearest);
  tcase_add_test(tests, doubles_are_finite);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
