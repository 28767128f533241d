/* What is said about a chart without the author: subtitle lines and descriptions. */
#include "../deck/deck_test.h"

#define TABLES                                                                                     \
  "measures:\n  money: {unit: JPY millions, format: \"#,##0\", label: Revenue}\n"                  \
  "  stock: {unit: contracts, format: \"#,##0\", stock: true}\n"                                   \
  "data:\n"                                                                                        \
  "  t: {measure: money, columns: [FY2006, FY2007, FY2008], rows: {A: [1, 2, n.m.], B: [4, \"\", " \
  "1234]}}\n"                                                                                      \
  "  s: {measure: stock, columns: [FY2007, FY2008], rows: {A: [1, 2]}}\n"                          \
  "  plain: {columns: [Home, Work], rows: {A: [1, 2]}}\n"

static const Slide *slide_of(const char *slide) {
  return need_deck(arena_printf(arena, HEAD TABLES "slides:\n- {title: T, %s}\n", slide))->slides;
}

static void check_subtitle(const char *slide, const char *expected) {
  ck_assert_str_eq(slide_of(slide)->subtitle.text, expected);
}

START_TEST(subtitles_name_measure_and_periods) {
  check_subtitle("chart: bar, data: t", "Revenue, JPY millions, FY2006 to FY2008");
  check_subtitle("chart: bar, data: t, take-columns: [FY2007, FY2008]",
                 "Revenue, JPY millions, FY2007 and FY2008");
  check_subtitle("chart: bar, data: t, take-columns: [FY2008]", "Revenue, JPY millions, FY2008");
}
END_TEST

START_TEST(stocks_are_as_of_a_date) {
  check_subtitle("chart: bar, data: s", "contracts, at the end of FY2007 and FY2008");
}
END_TEST

START_TEST(what_is_no_period_is_not_named) {
  check_subtitle("chart: bar, data: plain", "");
}
END_TEST

START_TEST(periods_may_be_the_series) {
  check_subtitle("chart: bar, data: t, categories: rows",
                 "Revenue, JPY millions, FY2006 to FY2008");
}
END_TEST

START_TEST(charts_that_say_the_same_say_it_once) {
  check_subtitle("columns: [{chart: bar, data: t}, {chart: trend, data: t}, {chart: bar, data: s}]",
                 "Revenue, JPY millions, FY2006 to FY2008; contracts, at the end of FY2007 and "
                 "FY2008");
}
END_TEST

static const char *description_of(const char *slide) {
  const ChartContent *content = slide_of(slide)->blocks[0].content;
  return content->description;
}

START_TEST(descriptions_read_every_figure) {
  ck_assert_str_eq(description_of("chart: bar, data: t"),
                   "Bar chart: Revenue, JPY millions, FY2006 to FY2008. FY2006: A 1, B 4. FY2007: "
                   "A 2, B n.a. FY2008: A n.m., B 1,234.");
  ck_assert_str_eq(
      description_of("chart: trend, data: s"),
      "A. Trend chart: contracts, at the end of FY2007 and FY2008. FY2007: 1. FY2008: 2.");
}
END_TEST

START_TEST(descriptions_begin_with_what_the_chart_is_called) {
  const char *rest = "Bar chart: contracts, at the end of FY2007 and FY2008. FY2007: 1. FY2008: 2.";
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: \"Contracts, {1 + 1} rows\""),
                   arena_printf(arena, "Contracts, 2 rows. %s", rest));
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: \"How many?\""),
                   arena_printf(arena, "How many? %s", rest));
  ck_assert_str_eq(description_of("chart: waterfall, figures: {Home: 1, Work: = 1}"),
                   "Waterfall chart. Home: 1. Work: 1.");
  ck_assert_str_eq(description_of("chart: bar, data: t, categories: rows, take-columns: [FY2008]"),
                   "Bar chart: Revenue, JPY millions, FY2008. A: n.m. B: 1,234.");
}
END_TEST

START_TEST(the_author_may_describe) {
  ck_assert_str_eq(description_of("chart: bar, data: s, description: My words"), "My words");
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: Sales, description: My words"),
                   "Sales. My words");
  ck_assert_str_eq(description_of("chart: bar, data: s, heading: My, description: My words"),
                   "My words");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/wording");
  TCase *tests = fixture_case(suite, "wording");
  tcase_add_test(tests, subtitles_name_measure_and_periods);
  tcase_add_test(tests, stocks_are_as_of_a_date);
  tcase_add_test(tests, what_is_no_period_is_not_named);
  tcase_add_test(tests, periods_may_be_the_series);
  tcase_add_test(tests, charts_that_say_the_same_say_it_once);
  tcase_add_test(tests, descriptions_read_every_figure);
  tcase_add_test(tests, descriptions_begin_with_what_the_chart_is_called);
  tcase_add_test(tests, the_author_may_describe);
  return unit_run(suite);
}
