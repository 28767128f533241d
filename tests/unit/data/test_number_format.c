/* Numbers as they are printed. */
#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static NumberFormat parse(const char *example) {
  NumberFormat format;
  const char *problem;
  ck_assert_msg(number_format_parse(arena, example, &format, &problem), "%s", example);
  return format;
}

static const char *print(const char *example, const char *value) {
  NumberFormat format = parse(example);
  return number_format_apply(arena, &format, NEGATIVE_MINUS, NULL, number(value));
}

START_TEST(numbers_print_as_in_the_example) {
  static const char *const cases[][3] = {
      {"#,##0", "69731", "69,731"},
      {"#,##0", "-1234567.5", "−1,234,568"},
      {"#,##0", "999.5", "1,000"},
      {"#,##0", "999", "999"},
      {"#,##0", "1e15", "1,000,000,000,000,000"},
      {"0", "69731", "69731"},
      {"#,##0.0", "2917", "2,917.0"},
      {"0.00", "0.005", "0.01"},
      {"0.00", "2.675", "2.68"},
      {"0.00", "-0.004", "0.00"},
      {"(1,234.5)", "-1419", "(1,419.0)"},
      {"(1,234.5)", "1419", "1,419.0"},
      {"+0.0%", "4.3", "+4.3%"},
      {"+0.0%", "-38.7", "−38.7%"},
      {"+0.0%", "0.04", "0.0%"},
      {"+0.0%", "-0.04", "0.0%"},
      {"JPY 0.0bn", "69.731",
       "JPY\u00A0"
       "69.7bn"},
      {"JPY 0.0bn", "-1.3",
       "−JPY\u00A0"
       "1.3bn"},
      {"(JPY 0.0bn)", "-1.3",
       "(JPY\u00A0"
       "1.3bn)"},
      {"0.0x", "2.34", "2.3x"},
      {"0 bps", "-130", "−130\u00A0bps"},
      {"▲#,##0", "-2917", "▲2,917"},
      {"△#,##0", "-2917", "△2,917"},
      {"△#,##0", "2917", "2,917"},
      {"00", "7", "07"},
      {"0,000", "42", "0,042"},
      {"00", "123", "123"},
      {".0", "0.25", "0.3"},
      {"#,##0;-", "0", "–"},
      {"0.0;<", "0.04", "<0.1"},
      {"0.0;<", "0", "0.0"},
      {"0.0;-<", "0", "–"},
      {"0.0;-<", "0.04", "<0.1"},
      {"(0.0%);<", "-0.0002", "(<0.1%)"},
      {"0;<", "0.3", "<1"},
      {"0.0;<", "0.05", "0.1"},
      {"#,##0;-", "0.4", "–"},
      {"#,##0;-", "-0.4", "–"},
      {"#,##0;-", "0.5", "1"},
      {"JPY 0.0m;-", "0", "–"},
      {"#", "0", "0"},
      {"0.00000000000000000000", "1e-20", "0.00000000000000000001"},
      {"#,##0", "1234567890123456789012345678901234",
       "1,234,567,890,123,456,789,012,345,678,901,234"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    ck_assert_str_eq(print(cases[i][0], cases[i][1]), cases[i][2]);
}
END_TEST

START_TEST(negatives_follow_the_measure_unless_the_format_says) {
  NumberFormat plain = parse("#,##0"), own = parse("▲#,##0");
  Decimal value = number("-1234");
  ck_assert_str_eq(number_format_apply(arena, &plain, NEGATIVE_PARENTHESES, NULL, value),
                   "(1,234)");
  ck_assert_str_eq(number_format_apply(arena, &plain, NEGATIVE_WHITE_TRIANGLE, NULL, value),
                   "△1,234");
  ck_assert_str_eq(number_format_apply(arena, &own, NEGATIVE_PARENTHESES, NULL, value), "▲1,234");
  NumberFormat change = parse("+#,##0");
  ck_assert_str_eq(number_format_apply(arena, &change, NEGATIVE_PARENTHESES, NULL, value),
                   "(1,234)");
}
END_TEST

START_TEST(locales_have_their_separators) {
  static const char *const cases[][2] = {{"ch", "1’234’567.50"},
                                         {"de", "1.234.567,50"},
                                         {"en", "1,234,567.50"},
                                         {"fr", "1\u202F234\u202F567,50"},
                                         {"ja", "1,234,567.50"}};
  NumberFormat format = parse("#,##0.00");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const NumberLocale *locale = number_locale_find(cases[i][0]);
    ck_assert_ptr_nonnull(locale);
    ck_assert_str_eq(
        number_format_apply(arena, &format, NEGATIVE_MINUS, locale, number("1234567.5")),
        cases[i][1]);
  }
  ck_assert_ptr_null(number_locale_find("xx"));
  ck_assert_ptr_null(number_locale_find(""));
  ck_assert_ptr_null(number_locale_find("EN"));
  for (size_t i = 1; number_locale_at(i); i++)
    ck_assert_int_lt(strcmp(number_locale_at(i - 1)->name, number_locale_at(i)->name), 0);
}
END_TEST

START_TEST(rounding_is_that_of_the_format) {
  NumberFormat format = parse("0.0");
  format.rounding = ROUND_HALF_EVEN;
  assert_number(arena, number_format_round(&format, number("0.25")), "0.2");
  format.rounding = ROUND_DOWN;
  assert_number(arena, number_format_round(&format, number("-0.29")), "-0.2");
  ck_assert_str_eq(number_format_apply(arena, &format, NEGATIVE_MINUS, NULL, number("-0.09")),
                   "0.0");
}
END_TEST

START_TEST(decimals_as_needed_are_at_most_six) {
  NumberFormat format = {.decimals = DECIMALS_AS_NEEDED, .integer_digits = 1};
  static const char *const cases[][2] = {{"1.5", "1.5"},
                                         {"2", "2"},
                                         {"0.3333333333", "0.333333"},
                                         {"2008", "2008"},
                                         {"-0.0000001", "0"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    ck_assert_str_eq(number_format_apply(arena, &format, NEGATIVE_MINUS, NULL, number(cases[i][0])),
                     cases[i][1]);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("number format");
  TCase *tests = tcase_create("number format");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, numbers_print_as_in_the_example);
  tcase_add_test(tests, negatives_follow_the_measure_unless_the_format_says);
  tcase_add_test(tests, locales_have_their_separators);
  tcase_add_test(tests, rounding_is_that_of_the_format);
  tcase_add_test(tests, decimals_as_needed_are_at_most_six);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
