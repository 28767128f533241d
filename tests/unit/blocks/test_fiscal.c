/* The fiscal calendar of a deck, the spelling of its house, and where periods stand in a chart. */
#include "../deck/deck_test.h"
#include "charts/annotations/growth.h"

#define FISCAL                                                                                     \
  "fiscal: {year-ends: March, named-by: start, year: \"FY%Y\", quarter: \"%qQ%y\", "               \
  "month: \"%b %Y\", day: \"%d %b %Y\"}\n"

typedef struct LabelCase {
  const char *key, *label;
} LabelCase;

static const LabelCase labels[] = {
    {"2009年3月期", "FY2008"}, {"2024年度 第1四半期", "1Q24"}, {"2025/Q3", "3Q25"},
    {"Mar-24", "Mar 2024"},    {"31.12.2024", "31 Dec 2024"},  {"FY2008", "FY2008"},
    {"2008/09", "FY2008"},     {"FY08E", "FY2008E"},           {"4Q07", "4Q07"},
};

START_TEST(keys_are_called_as_the_house_does) {
  const LabelCase *test = &labels[_i];
  const char *deck = arena_printf(arena,
                                  "%sdata: {t: {columns: [%s], rows: {A: [1]}}}\n"
                                  "slides:\n- {title: T, chart: bar, data: t}\n",
                                  HEAD FISCAL, test->key);
  ck_assert_str_eq(chart_at(need_deck(deck), 0)->data.categories[0].text, test->label);
}
END_TEST

START_TEST(without_a_house_keys_stay_as_they_are) {
  const Deck *deck = need_deck(HEAD "data: {t: {columns: [2025/Q3], rows: {A: [1]}}}\n"
                                    "slides:\n- {title: T, chart: bar, data: t}\n");
  ck_assert_str_eq(chart_at(deck, 0)->data.categories[0].text, "2025/Q3");
}
END_TEST

START_TEST(periods_as_series_are_called_so_too) {
  const Deck *deck =
      need_deck(HEAD FISCAL "data: {t: {columns: [2008年3月期, 2009年3月期], rows: {A: [1, 2], "
                            "B: [3, 4], C: [5, 6]}}}\nslides:\n- {title: T, chart: bar, data: "
                            "t}\n");
  const ChartData *data = &chart_at(deck, 0)->data;
  ck_assert_str_eq(data->categories[0].text, "A");
  ck_assert_str_eq(data->series[0].text, "FY2007");
  ck_assert_str_eq(data->series[1].text, "FY2008");
  ck_assert_str_eq(deck->slides[0].subtitle.text, "FY2007 and FY2008");
}
END_TEST

#define ONE_CHART "slides:\n- {title: T, chart: trend, data: t}\n"

START_TEST(a_period_given_twice_is_an_error) {
  check_refused(HEAD FISCAL "data: {t: {columns: [FY2007, FY2008, 2009年3月期], rows: {A: [1, 2, "
                            "3]}}}\n" ONE_CHART,
                "5:38 error: \"2009年3月期\" is the same period as \"FY2008\" (a chart shows a "
                "period once: choose with take-rows or take-columns)");
  check_refused(HEAD "data:\n  t:\n    columns: [A]\n    rows:\n      Mar-24: [1]\n"
                     "      2024-03: [2]\n" ONE_CHART,
                "9:7 error: \"2024-03\" is the same period as \"Mar-24\" (a chart shows a period "
                "once: choose with take-rows or take-columns)");
}
END_TEST

/* "FY2006 1 4; FY2007 2 5": the categories with the figures of all series. */
static const char *chart_text(const char *table, const char *keys) {
  const Deck *deck = need_deck(arena_printf(
      arena, HEAD "data: {t: {%s}}\nslides:\n- {title: T, data: t, %s}\n", table, keys));
  const ChartData *data = &chart_at(deck, 0)->data;
  TextBuffer text = {.arena = arena};
  for (size_t c = 0; c < data->category_count; c++) {
    text_append_format(&text, "%s%s", c ? "; " : "", data->categories[c].text);
    for (size_t s = 0; s < data->series_count; s++)
      text_append_format(&text, " %s", quantity_to_text(arena, chart_cell(data, s, c), NULL));
  }
  return text_buffer_string(&text);
}

START_TEST(periods_are_put_in_order) {
  ck_assert_str_eq(
      chart_text("columns: [FY2008, FY2006, FY2007], rows: {A: [3, 1, 2]}", "chart: trend"),
      "FY2006 1; FY2007 2; FY2008 3");
  ck_assert_str_eq(
      chart_text("columns: [A], rows: {4Q08: [4], 3Q08: [3], 1Q09: [5]}", "chart: bar"),
      "3Q08 3; 4Q08 4; 1Q09 5");
  ck_assert_str_eq(
      chart_text("columns: [FY2008, FY2007, 4Q08, 3Q08], rows: {A: [2, 1, 4, 3]}", "chart: bar"),
      "FY2007 1; FY2008 2; 3Q08 3; 4Q08 4");
}
END_TEST

#define UPRIGHT "columns: [A, B], rows: {FY2006: [1, 4], FY2007: [2, 5], FY2008: [3, 6]}"
#define FLAT "columns: [FY2006, FY2007, FY2008], rows: {A: [1, 2, 3], B: [4, 5, 6]}"

START_TEST(periods_stand_along_the_axis) {
  static const char *const charts[] = {"chart: trend", "chart: bar, stacking: stacked",
                                       "chart: bar, stacking: percent", "chart: bar"};
  const char *expected = "FY2006 1 4; FY2007 2 5; FY2008 3 6";
  ck_assert_str_eq(chart_text(UPRIGHT, charts[_i]), expected);
  ck_assert_str_eq(chart_text(FLAT, charts[_i]), expected);
  ck_assert_str_eq(
      chart_text("columns: [A], rows: {FY2006: [1], FY2007: [2], FY2008: [3]}", charts[_i]),
      "FY2006 1; FY2007 2; FY2008 3");
}
END_TEST

START_TEST(clusters_of_many_names_compare_a_few_periods) {
  const char *expected = "A 1 2; B 3 4; C 5 6";
  ck_assert_str_eq(chart_text("columns: [FY2007, FY2008], rows: {A: [1, 2], B: [3, 4], C: [5, 6]}",
                              "chart: bar"),
                   expected);
  ck_assert_str_eq(
      chart_text("columns: [A, B, C], rows: {FY2007: [1, 3, 5], FY2008: [2, 4, 6]}", "chart: bar"),
      expected);
  ck_assert_str_eq(chart_text("columns: [FY2007, FY2008], rows: {A: [1, 2], B: [3, 4], C: [5, 6]}",
                              "chart: bar, stacking: stacked"),
                   "FY2007 1 3 5; FY2008 2 4 6");
}
END_TEST

START_TEST(periods_are_found_by_any_spelling) {
  const Deck *deck = need_deck(
      HEAD FISCAL
      "data: {t: {columns: [2007年3月期, 2008年3月期, 2009年3月期], rows: {A: [1, 2, 3]}}}\n"
      "slides:\n- title: T\n  chart: bar\n  data: t\n  rows: {Twice: \"t[A] * 2\"}\n"
      "  forecast: 2009年3月期\n  forecast-word: plan\n"
      "  annotations: [growth: {from: 2007年3月期, to: FY2008}]\n");
  const ChartSpec *chart = chart_at(deck, 0);
  ck_assert_str_eq(chart->data.categories[2].text, "FY2008 plan");
  const GrowthNote *growth = chart->notes.items[0].content;
  ck_assert_uint_eq(growth->from, 0);
  ck_assert_uint_eq(growth->to, 2);
  for (size_t c = 0; c < 3; c++)
    ck_assert_double_eq(quantity_to_double(chart->rows.items[0].cells[c]), 2 * ((double)c + 1));
  ck_assert_str_eq(deck->slides[0].subtitle.text, "FY2006 to FY2008 plan");
}
END_TEST

START_TEST(house_spellings_need_not_be_read_again) {
  const Deck *deck =
      need_deck(HEAD "fiscal: {quarter: \"No. %q/%y\"}\n"
                     "data: {t: {columns: [1Q08, 2Q08], rows: {A: [1, 2], B: [3, 4], "
                     "C: [5, 6]}}}\n"
                     "slides:\n- {title: T, chart: bar, data: t}\n"
                     "- {title: T, chart: trend, data: t}\n");
  ck_assert_str_eq(deck->slides[0].subtitle.text, "No. 1/08 and No. 2/08");
  ck_assert_str_eq(deck->slides[1].subtitle.text, "No. 1/08 and No. 2/08");
}
END_TEST

START_TEST(patterns_need_something_that_differs) {
  check_refused(HEAD "fiscal: {quarter: \"Quarter\"}\ndata: {t: {columns: [FY1, FY2], rows: {A: "
                     "[1, 2]}}}\n" ONE_CHART,
                "4:19 error: the pattern \"Quarter\" would call all periods the same (%Y is the "
                "year, %y its last two digits, %q the quarter, %b the month)");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("deck/fiscal");
  TCase *tests = fixture_case(suite, "fiscal");
  tcase_add_loop_test(tests, keys_are_called_as_the_house_does, 0,
                      (int)(sizeof labels / sizeof labels[0]));
  tcase_add_test(tests, without_a_house_keys_stay_as_they_are);
  tcase_add_test(tests, periods_as_series_are_called_so_too);
  tcase_add_test(tests, a_period_given_twice_is_an_error);
  tcase_add_test(tests, periods_are_put_in_order);
  tcase_add_loop_test(tests, periods_stand_along_the_axis, 0, 4);
  tcase_add_test(tests, clusters_of_many_names_compare_a_few_periods);
  tcase_add_test(tests, periods_are_found_by_any_spelling);
  tcase_add_test(tests, house_spellings_need_not_be_read_again);
  tcase_add_test(tests, patterns_need_something_that_differs);
  return unit_run(suite);
}
