/* One number as people write it in a cell. */
#include "data/csv/csv.h"
#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static CellReading read(const char *text, const char *locale, bool *is_percent, Decimal *out) {
  const NumberLocale *found = locale ? number_locale_find(locale) : NULL;
  return cell_read_number(text, strlen(text), found, is_percent, out);
}

static void assert_cell(const char *text, const char *locale, const char *expected) {
  bool is_percent;
  Decimal value;
  ck_assert_msg(read(text, locale, &is_percent, &value) == CELL_NUMBER, "%s", text);
  ck_assert_msg(!is_percent, "%s", text);
  assert_number(arena, value, expected);
}

static void assert_reading(const char *text, const char *locale, CellReading expected) {
  bool is_percent;
  Decimal value;
  CellReading reading = read(text, locale, &is_percent, &value);
  ck_assert_msg(reading == expected, "%s: %d", text, reading);
}

START_TEST(english_numbers) {
  static const char *const cases[][2] = {
      {"69731", "69731"},
      {" 69731 ", "69731"},
      {"1,234.5", "1234.5"},
      {"1,234,567", "1234567"},
      {"0.123", "0.123"},
      {".5", "0.5"},
      {"+5", "5"},
      {"1E+06", "1000000"},
      {"007", "7"},
      {"12.345678", "12.345678"},
      {"1234.567", "1234.567"},
      {"0.000", "0"},
      {"\u00A0"
       "5\u3000",
       "5"},
      {"1.234e3", "1234"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    assert_cell(cases[i][0], NULL, cases[i][1]);
    assert_cell(cases[i][0], "en", cases[i][1]);
  }
  assert_cell("1,234", "en", "1234");
  assert_cell("1.234", "en", "1.234");
}
END_TEST

START_TEST(negative_numbers) {
  static const char *const cases[] = {"(1,234.5)", "-1,234.5",  "−1,234.5",      "▲1,234.5",
                                      "△1,234.5",  "1,234.5-",  "1,234.5−",      "( 1,234.5 )",
                                      "- 1,234.5", "▲ 1,234.5", "△\u30001,234.5"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    assert_cell(cases[i], NULL, "-1234.5");
    assert_cell(cases[i], "en", "-1234.5");
  }
  assert_cell("(0)", NULL, "0");
  assert_cell("-0", NULL, "0");
}
END_TEST

START_TEST(groups_of_lakh_and_crore) {
  assert_cell("12,34,567.50", "in", "1234567.5");
  assert_cell("1,00,00,000", "in", "10000000");
  assert_cell("1,000", "in", "1000");
  assert_cell("(12,345)", "in", "-12345");
  assert_cell("999", "in", "999");
  static const char *const wrong[] = {"123,456", "1,234,567", "12,34", "1,23,45", "12,34,56"};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
    assert_reading(wrong[i], "in", CELL_NOT_A_NUMBER);
  assert_reading("12,34,567", "en", CELL_NOT_A_NUMBER);
  assert_reading("12,34,567", NULL, CELL_NOT_A_NUMBER);
}
END_TEST

START_TEST(other_locales) {
  assert_cell("1.234,5", "de", "1234.5");
  assert_cell("1.234", "de", "1234");
  assert_cell("1,234", "de", "1.234");
  assert_cell("1.234.567", "de", "1234567");
  assert_cell("(1.234,5)", "de", "-1234.5");
  assert_cell("1 234,5", "fr", "1234.5");
  assert_cell("1\u00A0"
              "234,5",
              "fr", "1234.5");
  assert_cell("1\u202F"
              "234\u202F"
              "567",
              "fr", "1234567");
  assert_cell("1'234.5", "ch", "1234.5");
  assert_cell("1’234.5", "ch", "1234.5");
  assert_reading("1,234.5", "de", CELL_NOT_A_NUMBER);
  assert_reading("12.5", "de", CELL_NOT_A_NUMBER);
  assert_reading("1.234,5", "en", CELL_NOT_A_NUMBER);
  assert_reading("1 234", "ch", CELL_NOT_A_NUMBER);
  assert_reading("1'234", "fr", CELL_NOT_A_NUMBER);
}
END_TEST

START_TEST(percentages) {
  static const char *const cases[] = {"12.5%", "12.5 %", "12.5\u00A0%"};
  bool is_percent;
  Decimal value;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    ck_assert_int_eq(read(cases[i], NULL, &is_percent, &value), CELL_NUMBER);
    ck_assert(is_percent);
    assert_number(arena, value, "12.5");
  }
  static const char *const negatives[] = {"(12.5%)", "(12.5)%", "-12.5%", "12.5%-", "12.5-%"};
  for (size_t i = 0; i < sizeof negatives / sizeof *negatives; i++) {
    ck_assert_msg(read(negatives[i], NULL, &is_percent, &value) == CELL_NUMBER, "%s", negatives[i]);
    ck_assert(is_percent);
    assert_number(arena, value, "-12.5");
  }
  assert_reading("5%%", NULL, CELL_NOT_A_NUMBER);
  assert_reading("(5%)%", NULL, CELL_NOT_A_NUMBER);
  assert_reading("%", NULL, CELL_NOT_A_NUMBER);
  assert_reading("%5", NULL, CELL_NOT_A_NUMBER);
}
END_TEST

START_TEST(missing_and_not_meaningful) {
  static const char *const missing[] = {"",     "  ",   "-",    "–",   "—",     "n.a.",
                                        "N.A.", "n/a",  "N/A",  "NA",  "#N/A",  "NaN",
                                        "nan",  "null", "NULL", " - ", "\u00A0"};
  for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
    assert_reading(missing[i], NULL, CELL_MISSING);
    assert_reading(missing[i], "de", CELL_MISSING);
  }
  assert_reading("n.m.", NULL, CELL_NOT_MEANINGFUL);
  assert_reading("N/M", "en", CELL_NOT_MEANINGFUL);
}
END_TEST

START_TEST(no_numbers) {
  static const char *const cases[] = {
      "x",          "inf",        "-Infinity", "0x10",
      "0x1p3",      "1,23",       "12,34,567", "1,2345",
      ",234",       "1,,234",     "1,234,",    "0,123,456",
      "01,234,567", "5.",         ".",         "1.2.3",
      "--5",        "+-5",        "-(5)",      "(-5)",
      "-5-",        "(5",         "5)",        "()",
      "$5",         "JPY 5",      "5bn",       "1.2x",
      "12 bps",     "1e",         "1e5e5",     "1,234e5",
      "１２３",     "٣",          "1 2",       "–5",
      "1_000",      "TRUE",       "#DIV/0!",   "?",
      "5 5",        "nam",        "n",         "12345678901234567890123456789012345",
      "1e999",      "2026-02-30", "1/2"};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    assert_reading(cases[i], NULL, CELL_NOT_A_NUMBER);
    assert_reading(cases[i], "en", CELL_NOT_A_NUMBER);
  }
  char longest[5000];
  memset(longest, '1', sizeof longest);
  bool is_percent;
  Decimal value;
  ck_assert_int_eq(cell_read_number(longest, sizeof longest, NULL, &is_percent, &value),
                   CELL_NOT_A_NUMBER);
  ck_assert_int_eq(cell_read_number("5\0"
                                    "5",
                                    3, NULL, &is_percent, &value),
                   CELL_NOT_A_NUMBER);
}
END_TEST

START_TEST(numbers_with_two_meanings) {
  static const char *const cases[][2] = {{"1,234", "1234"},
                                         {"1.234", "1.234"},
                                         {"(12,345)", "-12345"},
                                         {"123.456%", "123.456"},
                                         {"▲1.500", "-1.5"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    bool is_percent;
    Decimal value;
    ck_assert_int_eq(read(cases[i][0], NULL, &is_percent, &value), CELL_AMBIGUOUS);
    assert_number(arena, value, cases[i][1]);
  }
  assert_reading("1.234,5", NULL, CELL_NOT_A_NUMBER);
  assert_reading("12,5", NULL, CELL_NOT_A_NUMBER);
}
END_TEST

static void assert_hint(const char *text, const char *expected) {
  Diagnostics *diags = diagnostics_new(arena);
  diag_error(diags, (SourceSpan){0}, "not a number");
  cell_hint(text, strlen(text), diags);
  ck_assert_msg(strstr(diagnostics_sorted(diags, 0)->hint, expected), "%s: %s", text,
                diagnostics_sorted(diags, 0)->hint);
}

START_TEST(hints_say_what_to_do) {
  assert_hint("12,5", "declare locale: de");
  assert_hint("1 234,5", "declare locale: fr");
  assert_hint("1'234.5", "declare locale: ch");
  assert_hint("12,34,567", "declare locale: in");
  assert_hint("１２３", "the digits 0 to 9");
  assert_hint("٣", "the digits 0 to 9");
  assert_hint("12345678901234567890123456789012345", "at most 34 digits");
  assert_hint("$5", "belongs in the measure");
  assert_hint("none", "leave the cell empty");
  assert_hint("\xFF", "leave the cell empty");
}
END_TEST

/* What is printed in a locale is read back in it. */
START_TEST(printed_numbers_are_read_back) {
  static const char *const locales[] = {"en", "de", "fr", "ch", "ja"};
  static const char *const examples[] = {"#,##0.0000000000", "(#,##0.0000000000)",
                                         "▲#,##0.0000000000", "△0.0000000000"};
  uint64_t state = 637;
  for (int i = 0; i < 4000; i++) {
    NumberFormat format;
    const char *problem;
    ck_assert(number_format_parse(arena, examples[i % 4], &format, &problem));
    const NumberLocale *locale = number_locale_find(locales[random_next(&state) % 5]);
    Decimal value = decimal_round(random_decimal(&state, 18), 10, ROUND_DOWN), back;
    const char *text = number_format_apply(arena, &format, NEGATIVE_MINUS, locale, value);
    bool is_percent;
    ck_assert_msg(cell_read_number(text, strlen(text), locale, &is_percent, &back) == CELL_NUMBER,
                  "%s", text);
    ck_assert_int_eq(decimal_compare(value, back), 0);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("cell number");
  TCase *tests = tcase_create("cell number");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, english_numbers);
  tcase_add_test(tests, negative_numbers);
  tcase_add_test(tests, groups_of_lakh_and_crore);
  tcase_add_test(tests, other_locales);
  tcase_add_test(tests, percentages);
  tcase_add_test(tests, missing_and_not_meaningful);
  tcase_add_test(tests, no_numbers);
  tcase_add_test(tests, numbers_with_two_meanings);
  tcase_add_test(tests, hints_say_what_to_do);
  tcase_add_test(tests, printed_numbers_are_read_back);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
