/* The names of a chart: sorted, folded into Other, left out; and what is said of that. */
#include "../deck/deck_test.h"

#define TABLES                                                                                     \
  "measures:\n  money: {unit: JPY millions, format: \"#,##0.0\"}\n"                                \
  "  p: {unit: \"%\", ratio: true}\n  head: {unit: people}\n"                                      \
  "short: {Connectivity and outsourcing: Connectivity}\n"                                          \
  "data:\n"                                                                                        \
  "  t:\n    measure: money\n    columns: [FY2006, FY2007, FY2008]\n    rows:\n"                   \
  "      A: [10, 20, 50]\n      B: [40, 10.5, 40]\n      C: [5, 6, 7]\n"                           \
  "      Others: [100, 100, 100]\n      D: [1, \"\", 3]\n      E: [2, 2, 3]\n"                     \
  "      Connectivity and outsourcing: [3, 3, \"\"]\n      Total: [161, 141.5, 203]\n"             \
  "  one: {measure: money, columns: [Sales], rows: {North: [3], South: [-1], East: [7], "          \
  "West: [\"\"]}}\n"                                                                               \
  "  both: {columns: [X, Y], rows: {R: [1, 5], S: [4, 1], T: [2, 2]}}\n"                           \
  "  mix: {measure: p, columns: [FY2007, FY2008], rows: {A: [1, 2], B: [3, 4], C: [5, 6]}}\n"      \
  "  people: {measure: head, columns: [FY2007, FY2008], rows: {A: [1, 2], B: [3, 4]}}\n"

#define STACK "chart: bar, stacking: stacked, data: t, total: Total"
#define ALL_ROWS "take-rows: [1..7]"

static const char *deck_of(const char *keys) {
  return arena_printf(arena, HEAD "%sslides:\n- {title: T, %s}\n", TABLES, keys);
}

static const Slide *slide_of(const char *keys) {
  return need_deck(deck_of(keys))->slides;
}

static const ChartContent *content_of(const Slide *slide) {
  return slide->blocks[0].content;
}

static const ChartData *data_of(const char *keys) {
  return &content_of(slide_of(keys))->spec.data;
}

/* "A 10.0 20.0 50.0; B …": all names along the axis or as series, with their figures. */
static void check_names(const char *keys, const char *expected) {
  const ChartData *data = data_of(keys);
  bool are_series = data->periods != NULL;
  TextBuffer text = {.arena = arena};
  size_t count = are_series ? data->series_count : data->category_count;
  size_t crossing = are_series ? data->category_count : data->series_count;
  for (size_t i = 0; i < count; i++) {
    text_append_format(&text, "%s%s", i ? "; " : "",
                       are_series ? data->series[i].text : data->categories[i].text);
    for (size_t c = 0; c < crossing; c++) {
      Quantity cell = are_series ? chart_cell(data, i, c) : chart_cell(data, c, i);
      text_append_format(&text, " %s", quantity_to_text(arena, cell, NULL));
    }
  }
  ck_assert_str_eq(text_buffer_string(&text), expected);
}

START_TEST(names_are_sorted_by_the_current_value) {
  check_names("chart: bar, data: one, sort: descending",
              "East 7.0; North 3.0; South −1.0; West n.a.");
  check_names("chart: bar, data: one, sort: ascending",
              "South −1.0; North 3.0; East 7.0; West n.a.");
  check_names("chart: bar, data: one, sort: data", "North 3.0; South −1.0; East 7.0; West n.a.");
  check_names("chart: trend, data: mix, sort: descending", "C 5 6; B 3 4; A 1 2");
}
END_TEST

START_TEST(periods_are_never_sorted) {
  static const char deck[] =
      HEAD "data: {t: {columns: [FY2007, FY2008, Target], rows: {A: [3, 2, 1], B: [1, 2, 3]}}}\n"
           "slides:\n- {title: T, chart: bar, data: t, sort: descending}\n";
  const ChartData *data = &chart_at(need_deck(deck), 0)->data;
  ck_assert_str_eq(data->categories[0].text, "FY2007");
  ck_assert_str_eq(data->categories[2].text, "Target");
  ck_assert_str_eq(data->series[0].text, "B");
}
END_TEST

START_TEST(equal_names_keep_their_order_and_other_is_last) {
  check_names("chart: bar, data: t, take-columns: [FY2008], " ALL_ROWS ", sort: descending",
              "A 50.0; B 40.0; C 7.0; D 3.0; E 3.0; Connectivity and outsourcing n.a.; "
              "Others 100.0");
  check_names("chart: bar, data: t, take-columns: [FY2008], " ALL_ROWS ", sort: ascending",
              "D 3.0; E 3.0; C 7.0; B 40.0; A 50.0; Connectivity and outsourcing n.a.; "
              "Others 100.0");
}
END_TEST

START_TEST(forecasts_are_not_the_current_value) {
  check_names("chart: trend, data: t, take-rows: [A, B, C], sort: descending, forecast: "
              "[FY2007, FY2008]",
              "B 40.0 10.5 40.0; A 10.0 20.0 50.0; C 5.0 6.0 7.0");
  check_names("chart: trend, data: t, take-rows: [A, B, C], top: 1, forecast: FY2008",
              "A 10.0 20.0 50.0; Other 45.0 16.5 47.0");
}
END_TEST

START_TEST(small_names_are_folded_into_other_with_the_rest_of_the_data) {
  check_names(STACK ", top: 2", "A 10.0 20.0 50.0; B 40.0 10.5 40.0; Other 111.0 111.0 113.0");
  check_names("chart: bar, data: t, take-columns: [FY2008], " ALL_ROWS ", top: 1, sort: ascending",
              "A 50.0; Other 153.0");
  check_names("chart: bar, data: one, top: 3, sort: ascending",
              "South −1.0; North 3.0; East 7.0; Other n.a.");
}
END_TEST

START_TEST(nothing_is_folded_where_there_is_room) {
  check_names("chart: bar, data: one, top: 4", "North 3.0; South −1.0; East 7.0; West n.a.");
  const Slide *slide = slide_of("chart: bar, data: one, top: 9");
  ck_assert_uint_eq(slide->notes.count, 0);
  ck_assert_ptr_null(content_of(slide)->told.other);
  check_names("chart: bar, data: t, take-columns: [FY2008], take-rows: [A, Others, C], top: 2",
              "A 50.0; Others 100.0; C 7.0");
}
END_TEST

START_TEST(names_crossed_by_names_count_all_together) {
  check_names("chart: bar, data: both, sort: descending, categories: rows", "R 1 5; S 4 1; T 2 2");
  check_names("chart: bar, data: both, top: 1, categories: rows", "R 1 5; Other 6 3");
}
END_TEST

START_TEST(totals_go_with_their_stacks) {
  static const char deck[] =
      HEAD "data: {t: {columns: [North, South, East], rows: {A: [1, 4, 7], B: [2, 5, 8], "
           "Sum: [3, 9, 15]}}}\n"
           "slides:\n- {title: T, chart: bar, stacking: stacked, data: t, total: Sum, sort: "
           "descending, top: 1}\n";
  const ChartData *data = &chart_at(need_deck(deck), 0)->data;
  ck_assert_uint_eq(data->category_count, 2);
  ck_assert_str_eq(data->categories[0].text, "East");
  ck_assert_double_eq(quantity_to_double(data->totals[0]), 15);
  ck_assert_double_eq(quantity_to_double(data->totals[1]), 12);
}
END_TEST

START_TEST(kinds_go_with_their_names) {
  static const char deck[] =
      HEAD "slides:\n- {title: T, chart: bar, sort: descending, figures: {A: "
           "1, B: = 3, C: 2}}\n";
  const ChartData *data = &chart_at(need_deck(deck), 0)->data;
  ck_assert_str_eq(data->categories[0].text, "B");
  ck_assert_str_eq(data->kinds[0], "total");
  ck_assert_str_eq(data->kinds[1], "");
}
END_TEST

START_TEST(other_goes_back_to_the_cells_of_its_parts) {
  const ChartData *data = data_of(STACK ", top: 2");
  size_t count;
  Quantity other = chart_cell(data, 2, 2);
  ck_assert_int_eq(other.origin->kind, ORIGIN_EXPRESSION);
  const Origin *const *cells = origin_list_cells(arena, other.origin, &count);
  ck_assert_uint_eq(count, 5);
  ck_assert_str_eq(cells[0]->row, "C");
  ck_assert_str_eq(cells[0]->column, "FY2008");
}
END_TEST

START_TEST(names_are_left_out) {
  check_names("chart: bar, data: one, filter: [South, West]", "North 3.0; East 7.0");
  check_names("chart: bar, data: one, filter: East", "North 3.0; South −1.0; West n.a.");
  check_names("chart: bar, data: one, filter: \">= 3\"", "North 3.0; East 7.0");
  check_names("chart: bar, data: one, filter: \"> 3\"", "East 7.0");
  check_names("chart: bar, data: one, filter: \"<3.0\"", "South −1.0");
  check_names("chart: bar, data: one, filter: \"<= 3\"", "North 3.0; South −1.0");
  check_names("chart: bar, data: one, filter: \"= 7.00\"", "East 7.0");
  check_names("chart: bar, data: one, filter: [East, \"> -5\"]", "North 3.0; South −1.0");
  check_names("chart: trend, data: t, filter: [Total, Others, \">= 7\"], top: 2",
              "A 10.0 20.0 50.0; B 40.0 10.5 40.0; Other 5.0 6.0 7.0");
}
END_TEST

static void check_note(const char *keys, const char *expected) {
  const Slide *slide = slide_of(keys);
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < slide->notes.count; i++)
    text_append_format(&text, "%s%s", i ? " | " : "", slide->notes.items[i].text);
  ck_assert_str_eq(text_buffer_string(&text), expected);
}

START_TEST(notes_tell_what_is_folded) {
  check_note(STACK ", top: 3", "Other: D, E, Connectivity and outsourcing, Others");
  check_note(STACK ", top: 1, notes: [Mine]", "Mine | Other: B, C, D and 3 more");
  check_note("columns: [{" STACK ", top: 3, heading: Left}, {" STACK ", top: 3, heading: Left}, "
             "{chart: bar, data: one, top: 3, heading: Right}]",
             "Left, Other: D, E, Connectivity and outsourcing, Others | Right, Other: West");
}
END_TEST

START_TEST(a_total_is_computed_where_parts_are_left_out) {
  ck_assert_ptr_nonnull(data_of(STACK)->totals);
  ck_assert_ptr_nonnull(data_of(STACK ", top: 2")->totals);
  ck_assert_ptr_null(data_of(STACK ", filter: [D]")->totals);
  check_note(STACK ", filter: [D, Others]", "Left out: Others, D");
  check_note("chart: bar, stacking: percent, data: t, " ALL_ROWS ", filter: \">= 40\"",
             "Left out: C, D, E, Connectivity and outsourcing");
  check_note("chart: bar, data: one, filter: [East]", "");
  check_refused(
      arena_printf(arena, "%s",
                   deck_of("chart: bar, stacking: stacked, data: t, total: "
                           "Total, take-rows: [1..6], take-columns: [FY2006], filter: [D]")),
      "21:15 error: the parts of \"FY2006\" make 158, but its stated total is 161 "
      "(correct the figures, or leave the total to be computed)");
}
END_TEST

START_TEST(descriptions_tell_it_all) {
  const Slide *slide = slide_of("chart: bar, data: t, take-columns: [FY2008], top: 1, sort: "
                                "descending, filter: [Total, Others, \"> 3\"]");
  ck_assert_str_eq(content_of(slide)->description,
                   "Bar chart: JPY millions, FY2008. Sorted by the current value, the greatest "
                   "first. Other is B, C. Shown are values > 3. Left out: Others, D, E, "
                   "Connectivity and outsourcing, Total. A: 50.0. Other: 47.0.");
}
END_TEST

START_TEST(short_forms_go_with_the_names) {
  const ChartData *data = data_of("chart: trend, data: t, " ALL_ROWS ", top: 5, filter: [Others]");
  ck_assert_ptr_null(data->series[0].short_text);
  data = data_of("chart: bar, data: t, take-columns: [FY2008]");
  ck_assert_str_eq(data->categories[6].text, "Connectivity and outsourcing");
  ck_assert_str_eq(data->categories[6].short_text, "Connectivity");
}
END_TEST

START_TEST(other_is_called_so_in_the_language_of_the_deck) {
  const char *deck = arena_printf(arena, "language: ja\n%s", deck_of(STACK ", top: 1"));
  const Slide *slide = need_deck(deck)->slides;
  ck_assert_str_eq(content_of(slide)->spec.data.series[1].text, "その他");
  ck_assert_str_eq(slide->notes.items[0].text, "その他：B、C、Dほか3件");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("deck/chart_names");
  TCase *tests = fixture_case(suite, "names");
  tcase_add_test(tests, names_are_sorted_by_the_current_value);
  tcase_add_test(tests, periods_are_never_sorted);
  tcase_add_test(tests, equal_names_keep_their_order_and_other_is_last);
  tcase_add_test(tests, forecasts_are_not_the_current_value);
  tcase_add_test(tests, small_names_are_folded_into_other_with_the_rest_of_the_data);
  tcase_add_test(tests, nothing_is_folded_where_there_is_room);
  tcase_add_test(tests, names_crossed_by_names_count_all_together);
  tcase_add_test(tests, totals_go_with_their_stacks);
  tcase_add_test(tests, kinds_go_with_their_names);
  tcase_add_test(tests, other_goes_back_to_the_cells_of_its_parts);
  tcase_add_test(tests, names_are_left_out);
  tcase_add_test(tests, notes_tell_what_is_folded);
  tcase_add_test(tests, a_total_is_computed_where_parts_are_left_out);
  tcase_add_test(tests, descriptions_tell_it_all);
  tcase_add_test(tests, short_forms_go_with_the_names);
  tcase_add_test(tests, other_is_called_so_in_the_language_of_the_deck);
  return unit_run(suite);
}
