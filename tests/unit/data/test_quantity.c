/* Quantities as they are printed. */
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

static Measure make_measure(int scale, const char *example) {
  return (Measure){.name = "m", .unit = "u", .scale = scale, .format = parse(example)};
}

static const char *print(const Measure *measure, const char *value, const char *example) {
  Quantity quantity = {number(value), QUANTITY_PRESENT, measure, NULL};
  if (!example) return quantity_to_text(arena, quantity, NULL);
  NumberFormat format = parse(example);
  return quantity_to_text(arena, quantity, &format);
}

START_TEST(the_measure_formats_by_default) {
  Measure money = make_measure(6, "#,##0");
  ck_assert_str_eq(print(&money, "69731", NULL), "69,731");
  money.negative = NEGATIVE_PARENTHESES;
  ck_assert_str_eq(print(&money, "-1419", NULL), "(1,419)");
  ck_assert_str_eq(print(&money, "-1419", "0.0"), "(1419.0)");
  ck_assert_str_eq(print(&money, "-1419", "▲#,##0"), "▲1,419");
  money.format = parse("-#,##0");
  ck_assert_str_eq(print(&money, "-1419", NULL), "−1,419");
  money.locale = number_locale_find("de");
  ck_assert_str_eq(print(&money, "69731", "#,##0.0"), "69.731,0");
  ck_assert_str_eq(print(&measure_plain, "1234.50", NULL), "1234.5");
}
END_TEST

/* 69,731 millions, and 1,234,567.8 ones, as the format brings them to its scale. */
START_TEST(counting_of_asia_brings_to_its_scale) {
  static const char *const cases[][3] = {
      {"0.0億円", "697.3億円", "0.0億円"},
      {"JPY 0.0億",
       "JPY\u00A0"
       "697.3億",
       "JPY\u00A0"
       "0.0億"},
      {"#,##0百万円", "69,731百万円", "1百万円"},
      {"0.000兆円", "0.070兆円", "0.000兆円"},
      {"#,##0千円", "69,731,000千円", "1,235千円"},
      {"#,##0万人", "6,973,100万人", "123万人"},
      {"0.0千万", "6973.1千万", "0.1千万"},
      {"0.0十億円", "69.7十億円", "0.0十億円"},
      {"0.0亿元", "697.3亿元", "0.0亿元"},
      {"0.000万亿元", "0.070万亿元", "0.000万亿元"},
      {"INR 0.0 crore",
       "INR\u00A0"
       "6973.1\u00A0"
       "crore",
       "INR\u00A0"
       "0.1\u00A0"
       "crore"},
      {"#,##0 Lakhs",
       "697,310\u00A0"
       "Lakhs",
       "12\u00A0"
       "Lakhs"},
      {"0.00 lakh",
       "697310.00\u00A0"
       "lakh",
       "12.35\u00A0"
       "lakh"},
      {"#,##0円", "69,731円", "1,234,568円"},
  };
  Measure millions = make_measure(6, "#,##0"), ones = make_measure(0, "#,##0");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    ck_assert_str_eq(print(&millions, "69731", cases[i][0]), cases[i][1]);
    ck_assert_str_eq(print(&ones, "1234567.8", cases[i][0]), cases[i][2]);
  }
  Measure margin = make_measure(-2, "0.0%");
  ck_assert_str_eq(print(&margin, "4.25", "0.0ポイント"), "4.3ポイント");
  ck_assert_str_eq(print(&ones, "0.0425", "0.0个百分点"), "4.3个百分点");
}
END_TEST

/* By lakh and crore, by threes with a narrow space or a quotation mark: no digit is lost. */
START_TEST(locales_group_in_their_ways) {
  static const char *const cases[][3] = {
      {"in", "1234567890123.45", "12,34,56,78,90,123.45"},
      {"in", "1234567.5", "12,34,567.50"},
      {"in", "-100000", "−1,00,000.00"},
      {"in", "99999.999", "1,00,000.00"},
      {"in", "999.5", "999.50"},
      {"in", "1000", "1,000.00"},
      {"fr", "-1234567.5",
       "−1\u202F"
       "234\u202F"
       "567,50"},
      {"ch", "1234567.5", "1’234’567.50"},
      {"es", "1234567.5", "1.234.567,50"},
      {"ja", "1234567.5", "1,234,567.50"},
  };
  Measure measure = make_measure(0, "#,##0.00");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    measure.locale = number_locale_find(cases[i][0]);
    ck_assert_str_eq(print(&measure, cases[i][1], NULL), cases[i][2]);
  }
}
END_TEST

START_TEST(scale_words_bring_to_their_scale) {
  Measure millions = make_measure(6, "#,##0");
  ck_assert_str_eq(print(&millions, "69731", "JPY 0.0bn"), "JPY\u00A0"
                                                           "69.7bn");
  ck_assert_str_eq(print(&millions, "69731", "JPY #,##0m"), "JPY\u00A0"
                                                            "69,731m");
  ck_assert_str_eq(print(&millions, "69731", "#,##0k"), "69,731,000k");
  ck_assert_str_eq(print(&millions, "69731", "0.00 tn"), "0.07\u00A0tn");
  ck_assert_str_eq(print(&millions, "69731", "#,##0"), "69,731");
  Measure ones = make_measure(0, "0.0m");
  ck_assert_str_eq(print(&ones, "1250000", NULL), "1.3m");
}
END_TEST

START_TEST(ratios_print_as_percent_and_points) {
  Measure percent = make_measure(-2, "0.0"), ratio = make_measure(0, "0.00");
  ck_assert_str_eq(print(&percent, "77.5", "0.0%"), "77.5%");
  ck_assert_str_eq(print(&percent, "77.5", NULL), "77.5");
  ck_assert_str_eq(print(&ratio, "0.775", "0.0%"), "77.5%");
  ck_assert_str_eq(print(&ratio, "0.775", NULL), "0.78");
  ck_assert_str_eq(print(&percent, "-1.3", "+0.0 pp"), "−1.3\u00A0pp");
  ck_assert_str_eq(print(&percent, "1.3", "+0 bps"), "+130\u00A0bps");
  ck_assert_str_eq(print(&ratio, "0.013", "0.0 pp"), "1.3\u00A0pp");
}
END_TEST

START_TEST(changes_show_their_sign) {
  Measure change = make_measure(6, "#,##0");
  change.is_change = true;
  ck_assert_str_eq(print(&change, "2896", NULL), "+2,896");
  ck_assert_str_eq(print(&change, "-2896", NULL), "−2,896");
  ck_assert_str_eq(print(&change, "0.2", NULL), "0");
  ck_assert_str_eq(print(&change, "-0.2", NULL), "0");
  ck_assert_str_eq(print(&change, "2896", "JPY 0.0bn"), "JPY\u00A0"
                                                        "2.9bn");
  Quantity quantity = {number("5"), QUANTITY_PRESENT, &change, NULL};
  ck_assert_str_eq(quantity_to_text(arena, quantity, &change.format), "+5");
}
END_TEST

START_TEST(what_is_not_there_says_so) {
  Quantity quantity = quantity_missing(NULL, NULL);
  ck_assert_ptr_eq(quantity.measure, &measure_plain);
  ck_assert(!quantity_is_present(quantity));
  ck_assert_str_eq(quantity_to_text(arena, quantity, NULL), "n.a.");
  ck_assert_double_eq(quantity_to_double(quantity), 0);
  assert_number(arena, quantity_printed_value(quantity, NULL), "0");
  quantity = (Quantity){number("5"), QUANTITY_NOT_MEANINGFUL, &measure_plain, NULL};
  ck_assert_str_eq(quantity_to_text(arena, quantity, NULL), "n.m.");
  ck_assert_double_eq(quantity_to_double(quantity), 0);
  assert_number(arena, quantity_printed_value(quantity, NULL), "0");
  quantity.state = QUANTITY_PRESENT;
  ck_assert_double_eq(quantity_to_double(quantity), 5);
}
END_TEST

START_TEST(the_printed_value_is_in_the_scale_of_the_measure) {
  Measure millions = make_measure(6, "#,##0"), ratio = make_measure(0, "0.000");
  Quantity quantity = {number("69731.4"), QUANTITY_PRESENT, &millions, NULL};
  NumberFormat billions = parse("0.0bn"), percent = parse("0.0%");
  assert_number(arena, quantity_printed_value(quantity, NULL), "69731");
  assert_number(arena, quantity_printed_value(quantity, &billions), "69700");
  quantity = (Quantity){number("0.77549"), QUANTITY_PRESENT, &ratio, NULL};
  assert_number(arena, quantity_printed_value(quantity, &percent), "0.775");
}
END_TEST

START_TEST(origins_keep_their_inputs) {
  Origin first = {.kind = ORIGIN_CELL}, second = {.kind = ORIGIN_LITERAL};
  const Origin *inputs[] = {NULL, &first, NULL, &second};
  SourceSpan span = {.line = 4, .column = 2};
  const Origin *origin = origin_of_expression(arena, span, "a + b", inputs, 4);
  inputs[1] = NULL;
  ck_assert_int_eq(origin->kind, ORIGIN_EXPRESSION);
  ck_assert_str_eq(origin->expression, "a + b");
  ck_assert_uint_eq(origin->span.line, 4);
  ck_assert_uint_eq(origin->input_count, 2);
  ck_assert_ptr_eq(origin->inputs[0], &first);
  ck_assert_ptr_eq(origin->inputs[1], &second);
  ck_assert_uint_eq(origin_of_expression(arena, span, "1", NULL, 0)->input_count, 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("quantity");
  TCase *tests = tcase_create("quantity");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, the_measure_formats_by_default);
  tcase_add_test(tests, scale_words_bring_to_their_scale);
  tcase_add_test(tests, counting_of_asia_brings_to_its_scale);
  tcase_add_test(tests, locales_group_in_their_ways);
  tcase_add_test(tests, ratios_print_as_percent_and_points);
  tcase_add_test(tests, changes_show_their_sign);
  tcase_add_test(tests, what_is_not_there_says_so);
  tcase_add_test(tests, the_printed_value_is_in_the_scale_of_the_measure);
  tcase_add_test(tests, origins_keep_their_inputs);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
