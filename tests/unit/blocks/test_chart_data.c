/* From a table to a chart: which rows and columns, which total, of which measure. */
#include "../deck/deck_test.h"

#define TABLE                                                                                      \
  "measures:\n  money: {unit: JPY millions}\n  cash: {unit: JPY thousands}\n"                      \
  "  head: {unit: people}\n"                                                                       \
  "data:\n  t:\n    measure: money\n    columns: [FY1, FY2, FY3]\n    row-measures: {E: head, "    \
  "F: cash}\n    rows:\n"                                                                          \
  "      A: [1, 2, 3]\n      B: [4, 5.25, 6]\n      C: [7, 8, 9]\n"                                \
  "      2..3: [10, 11, 12]\n      E: [1, 1, 1]\n      F: [1, 1, 1]\n      Sum: [12, 15.25, 18]\n"

static const char *deck_of(const char *keys) {
  return arena_printf(arena, HEAD TABLE "slides:\n- {title: T, chart: bar, data: t, %s}\n", keys);
}

static const ChartData *data_of(const char *keys) {
  return &chart_at(need_deck(deck_of(keys)), 0)->data;
}

static void check_series(const ChartData *data, const char *names) {
  TextBuffer text = {.arena = arena};
  for (size_t s = 0; s < data->series_count; s++)
    text_append_format(&text, "%s%s", s ? " " : "", data->series[s].text);
  ck_assert_str_eq(text_buffer_string(&text), names);
}

static double figure(const ChartData *data, size_t series, size_t category) {
  return quantity_to_double(chart_cell(data, series, category));
}

START_TEST(rows_are_taken_by_key_in_the_order_asked) {
  const ChartData *data = data_of("take-rows: [C, A]");
  check_series(data, "C A");
  ck_assert_double_eq(figure(data, 0, 1), 8);
  ck_assert_double_eq(figure(data, 1, 2), 3);
}
END_TEST

START_TEST(rows_are_taken_by_place) {
  check_series(data_of("take-rows: [1..2]"), "A B");
  check_series(data_of("take-rows: [3..3, 1..1]"), "C A");
}
END_TEST

START_TEST(a_key_that_looks_like_a_range_is_a_key) {
  const ChartData *data = data_of("take-rows: [2..3]");
  check_series(data, "2..3");
  ck_assert_double_eq(figure(data, 0, 0), 10);
}
END_TEST

START_TEST(columns_are_taken_too) {
  const ChartData *data = data_of("take-rows: [A], take-columns: [FY3, 1..1]");
  ck_assert_uint_eq(data->category_count, 2);
  ck_assert_str_eq(data->categories[0].text, "FY3");
  ck_assert_double_eq(figure(data, 0, 0), 3);
  ck_assert_double_eq(figure(data, 0, 1), 1);
}
END_TEST

START_TEST(ranges_lie_in_the_table) {
  static const char *const bad[] = {"0..2", "2..1", "6..8", "999999..999999"};
  check_refused(deck_of(arena_printf(arena, "take-columns: [%s]", bad[_i])),
                arena_printf(arena, "22:50 error: \"%s\" is outside the table's 1..3", bad[_i]));
}
END_TEST

START_TEST(unknown_rows_are_reported) {
  check_refused(deck_of("take-rows: [Suma]"),
                "22:47 error: row \"Suma\" is not in table \"t\" (did you mean \"Sum\"?)");
}
END_TEST

START_TEST(the_stated_total_is_taken_out) {
  const ChartData *data = data_of("stacking: stacked, take-rows: [A, B, C, Sum], total: Sum");
  check_series(data, "A B C");
  ck_assert_double_eq(quantity_to_double(data->totals[1]), 15.25);
  ck_assert_str_eq(data->totals[1].origin->row, "Sum");
}
END_TEST

START_TEST(stated_totals_are_checked_at_their_cell) {
  check_refused(deck_of("stacking: stacked, take-rows: [A, B], take-columns: [FY1], total: Sum"),
                "20:13 error: the parts of \"FY1\" make 5, but its stated total is 12 (correct the "
                "figures, or leave the total to be computed)");
}
END_TEST

START_TEST(totals_want_periods_along_the_axis) {
  check_refused(deck_of("take-rows: [A], categories: rows, total: Sum"),
                "22:76 error: a stated total needs periods along the axis and parts in rows (use "
                "categories: columns)");
}
END_TEST

START_TEST(one_axis_has_one_measure) {
  check_refused(deck_of("take-rows: [A, E]"),
                "22:21 error: \"t\" mixes JPY millions and people on one axis (choose rows of one "
                "measure with take-rows, or use two charts)");
  check_refused(deck_of("take-rows: [A, F]"),
                "22:21 error: \"t\" mixes JPY millions and JPY thousands on one axis (choose rows "
                "of one measure with take-rows, or use two charts)");
}
END_TEST

START_TEST(figures_without_a_format_have_decimals_alike) {
  const ChartData *data = data_of("take-rows: [A, B]");
  ck_assert_str_eq(quantity_to_text(arena, chart_cell(data, 0, 0), NULL), "1.00");
  ck_assert_str_eq(quantity_to_text(arena, chart_cell(data, 1, 1), NULL), "5.25");
}
END_TEST

START_TEST(forecasts_say_so_at_their_name) {
  const ChartData *data = data_of("take-rows: [A], forecast: [FY3], forecast-word: target");
  ck_assert_str_eq(data->categories[2].text, "FY3 target");
  ck_assert(data->is_forecast[2] && !data->is_forecast[1]);
  ck_assert_uint_eq(chart_current_category(data), 1);
}
END_TEST

START_TEST(unknown_categories_are_reported) {
  check_refused(deck_of("take-rows: [A], forecast: [FY4]"),
                "22:62 error: the chart has no category \"FY4\" (did you mean \"FY1\"?)");
}
END_TEST

START_TEST(highlights_mark_categories) {
  const ChartSpec *chart = chart_at(need_deck(deck_of("take-rows: [A], highlight: [FY1, FY3]")), 0);
  ck_assert(chart->highlights.categories[0] && !chart->highlights.categories[1] &&
            chart->highlights.categories[2]);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/chart_data");
  TCase *tests = fixture_case(suite, "data");
  tcase_add_test(tests, rows_are_taken_by_key_in_the_order_asked);
  tcase_add_test(tests, rows_are_taken_by_place);
  tcase_add_test(tests, a_key_that_looks_like_a_range_is_a_key);
  tcase_add_test(tests, columns_are_taken_too);
  tcase_add_loop_test(tests, ranges_lie_in_the_table, 0, 4);
  tcase_add_test(tests, unknown_rows_are_reported);
  tcase_add_test(tests, the_stated_total_is_taken_out);
  tcase_add_test(tests, stated_totals_are_checked_at_their_cell);
  tcase_add_test(tests, totals_want_periods_along_the_axis);
  tcase_add_test(tests, one_axis_has_one_measure);
  tcase_add_test(tests, figures_without_a_format_have_decimals_alike);
  tcase_add_test(tests, forecasts_say_so_at_their_name);
  tcase_add_test(tests, unknown_categories_are_reported);
  tcase_add_test(tests, highlights_mark_categories);
  return unit_run(suite);
}
