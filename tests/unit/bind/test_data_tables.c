/* The measures of a table's rows and columns, and what becomes of figures that do not agree with
 * them. */
#include "../deck/deck_test.h"

#define TABLE                                                                                      \
  "measures:\n  money: {unit: JPY millions}\n  p: {unit: \"%%\"}\n  bn: {unit: JPY billions}\n"    \
  "data:\n  t:\n    measure: money\n    columns: [2022, 2023]\n%s"                                 \
  "    rows: {Revenue: [100, 110], Margin: [12%%, 13.45%%], ROE: [8%%, 9%%], Cash: [5, 6]}\n"
#define MEASURED "    row-measures: {Margin: p}\n"
#define BAR "slides:\n- {title: T, chart: bar, data: t, take-rows: [%s]}\n"

static const char *deck_with(const char *keys, const char *rest) {
  return arena_printf(arena, HEAD TABLE "%s", keys, rest);
}

static const char *chart_of(const char *keys, const char *rows) {
  return deck_with(keys, arena_printf(arena, BAR, rows));
}

static const char *figure(const Deck *deck, size_t category) {
  return quantity_to_text(arena, chart_cell(&chart_at(deck, 0)->data, 0, category), NULL);
}

START_TEST(a_row_may_be_in_percent_under_rows_of_money) {
  const Deck *deck = need_deck(chart_of(MEASURED, "Margin"));
  ck_assert_str_eq(figure(deck, 0), "12.00");
  ck_assert_str_eq(figure(deck, 1), "13.45");
  ck_assert_str_eq(chart_at(deck, 0)->data.measure->unit, "%");
  ck_assert_str_eq(figure(need_deck(chart_of(MEASURED, "Revenue")), 1), "110");
}
END_TEST

START_TEST(percentages_that_nobody_takes_are_no_matter) {
  ck_assert_str_eq(figure(need_deck(chart_of("", "Revenue")), 0), "100");
  need_deck(deck_with("", "slides:\n- {title: 'T {t[\"Revenue\"]}', text: 'x', source: y}\n"));
}
END_TEST

#define HINT " (give the row, the column or the table a measure with unit: \"%\")"

START_TEST(percentages_that_are_taken_need_their_measure) {
  check_refused(chart_of("", "Margin"),
                "12:42 error: \"12%\" is a percentage, but measure \"money\" is not" HINT);
  check_refused(chart_of(MEASURED, "Revenue, ROE"),
                "13:62 error: \"8%\" is a percentage, but measure \"money\" is not" HINT);
  check_refused(chart_of("", "Revenue], total: ROE, stacking: stacked, highlight: [2022"),
                "12:62 error: \"8%\" is a percentage, but measure \"money\" is not" HINT);
}
END_TEST

START_TEST(percentages_in_expressions_need_their_measure) {
  static const char *const expressions[] = {"t[\"ROE\", \"2022\"]", "growth(t[\"ROE\"])",
                                            "sum(t[*, \"2022\"])"};
  const char *slide =
      arena_printf(arena, "slides:\n- {title: 'T {%s}', text: x}\n", expressions[_i]);
  check_refused(deck_with(MEASURED, slide),
                "13:62 error: \"8%\" is a percentage, but measure \"money\" is not" HINT);
}
END_TEST

/* A file's thousands are those of its amounts, each brought to the scale of its own measure. */
START_TEST(a_scale_is_of_amounts) {
  static const char keys[] = "    scale: millions\n    row-measures: {Margin: p, Cash: bn}\n";
  ck_assert_str_eq(figure(need_deck(chart_of(keys, "Margin")), 0), "12.00");
  ck_assert_str_eq(figure(need_deck(chart_of(keys, "Cash")), 1), "0.01");
  ck_assert_str_eq(figure(need_deck(chart_of(keys, "Revenue")), 0), "100");
}
END_TEST

START_TEST(computed_tables_take_measures_too) {
  const Deck *deck = need_deck(
      HEAD "measures:\n  p: {unit: \"%\"}\ndata:\n  t: {columns: [2022], rows: {A: [5], B: [7]}}\n"
           "  c: {rows: [A, B], columns: [2022], value: \"t[row, column] * 2\", "
           "row-measures: {B: p}}\n"
           "slides:\n- {title: T, chart: bar, data: c, take-rows: [B]}\n");
  ck_assert_str_eq(figure(deck, 0), "14");
  ck_assert_str_eq(chart_at(deck, 0)->data.measure->unit, "%");
}
END_TEST

START_TEST(measures_of_rows_that_are_not_there_are_reported) {
  check_refused(chart_of("    row-measures: {Margn: p}\n", "Revenue"),
                "12:20 error: row \"Margn\" is not in table \"t\" (did you mean \"Margin\"?)");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("deck/data_tables");
  TCase *tests = fixture_case(suite, "tables");
  tcase_add_test(tests, a_row_may_be_in_percent_under_rows_of_money);
  tcase_add_test(tests, percentages_that_nobody_takes_are_no_matter);
  tcase_add_test(tests, percentages_that_are_taken_need_their_measure);
  tcase_add_loop_test(tests, percentages_in_expressions_need_their_measure, 0, 3);
  tcase_add_test(tests, a_scale_is_of_amounts);
  tcase_add_test(tests, computed_tables_take_measures_too);
  tcase_add_test(tests, measures_of_rows_that_are_not_there_are_reported);
  return unit_run(suite);
}
