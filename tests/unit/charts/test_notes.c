/* Annotations: what they say, and where they stand against the data they address. */
#include "plot_test.h"

static const char years[] = "FY2005, FY2006, FY2007, FY2008";

static const char *said(const char *columns, const char *rows, const char *chart) {
  return texts_of(plot_of(columns, rows, chart), ROLE_ANNOTATION);
}

/* Growth over one row of a bar chart. */
static void check_growth(const char *columns, const char *row, const char *keys,
                         const char *expected) {
  const char *chart = arena_printf(arena, "chart: bar, annotations: [growth: {%s}]", keys);
  ck_assert_str_eq(said(columns, arena_printf(arena, "A: [%s]", row), chart), expected);
}

START_TEST(years_are_counted_from_periods) {
  check_growth("FY2005, FY2006, FY2007", "100, 50, 121", "from: FY2005", "CAGR +10.0%");
  check_growth("FY2005, FY2007", "100, 121", "from: FY2005", "CAGR +10.0%");
  check_growth("FY2005, FY2009", "100, 146.41", "from: FY2005", "CAGR +10.0%");
  check_growth("1Q23, 2Q23, 1Q25", "100, 1, 121", "from: 1Q23", "CAGR +10.0%");
  check_growth("1Q23, 2Q23, 4Q24", "100, 1, 121", "from: 1Q23", "CAGR +11.5%");
}
END_TEST

START_TEST(growth_within_a_year_is_not_turned_into_a_rate_per_year) {
  check_growth("1Q23, 1Q24", "100, 121", "", "+21.0%");
  check_growth("FY2005, FY2006", "100, 121", "", "+21.0%");
  check_growth("1Q23, 2Q23", "100, 110", "kind: cagr", "CAGR +46.4%");
  check_growth("FY2005, FY2007", "100, 121", "from: FY2005, kind: growth", "+21.0%");
  check_growth("Kiel, Bonn, Ulm", "100, 1, 121", "from: Kiel", "+21.0%");
}
END_TEST

START_TEST(a_rate_per_year_needs_positive_ends) {
  check_growth("FY2005, FY2007", "-100, 121", "from: FY2005", "CAGR n.m.");
  check_growth("FY2005, FY2007", "-100, -121", "from: FY2005", "CAGR n.m.");
  check_growth("FY2005, FY2007", "0, 121", "from: FY2005", "CAGR n.m.");
  check_growth("FY2005, FY2007", "100, -1", "from: FY2005", "CAGR n.m.");
}
END_TEST

/* The exact value behind a printed rate, as its function in an expression gives it. */
START_TEST(arrows_and_expressions_compute_alike) {
  const Scene *scene = plot_of("FY2005, FY2006, FY2008", "A: [812, 784, 1266]",
                               "chart: bar, annotations: [growth: {from: FY2005}, callout: {text: "
                               "\"{cagr(t[A])}\"}]");
  const SceneNode *arrow = find_text(scene, 0, ROLE_ANNOTATION, "CAGR");
  const SceneNode *callout = find_shape(scene, 0, ROLE_ANNOTATION, "t/callout");
  ck_assert_ptr_nonnull(callout);
  Quantity rate = arrow->text.content.runs[0].quantity;
  ck_assert_int_eq(rate.origin->kind, ORIGIN_EXPRESSION);
  ck_assert_uint_eq(rate.origin->input_count, 2);
  const SceneNode *text = find_text(scene, 0, ROLE_ANNOTATION, "16.0%");
  ck_assert_ptr_nonnull(text);
  NodeList list = all_nodes(scene, 0);
  size_t same = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind != SCENE_TEXT || node->role != ROLE_ANNOTATION) continue;
    same += decimal_compare(node->text.content.runs[0].quantity.value, rate.value) == 0;
  }
  ck_assert_uint_eq(same, 2);
}
END_TEST

START_TEST(brackets_add_what_they_embrace) {
  ck_assert_str_eq(said(years, "A: [1, 20, 300, 4000]",
                        "chart: bar, annotations: [bracket: {from: FY2006, to: FY2007}]"),
                   "320");
  ck_assert_str_eq(said(years, "A: [1, 20, 300, 4000], B: [1, 2, 3, 4]",
                        "chart: bar, stacking: stacked, annotations: [bracket: {from: FY2005, to: "
                        "FY2006, label: Before}]"),
                   "Before 24");
  ck_assert_str_eq(said(years, "A: [1, 20, 300, 4000], B: [1, 2, 3, 4]",
                        "chart: bar, annotations: [bracket: {from: FY2005, to: FY2006, series: B, "
                        "label: X, sum: false}]"),
                   "X");
  ck_assert_str_eq(said(years, "A: [1, \"\", 300, 4000]",
                        "chart: bar, annotations: [bracket: {from: FY2005, to: FY2007}]"),
                   "301");
}
END_TEST

START_TEST(a_sum_goes_back_to_what_it_adds) {
  const Scene *scene = plot_of(years, "A: [1, 20, 300, 4000]",
                               "chart: bar, annotations: [bracket: {from: FY2006, to: FY2008}]");
  const SceneNode *text = find_text(scene, 0, ROLE_ANNOTATION, "4,320");
  size_t count;
  origin_list_cells(arena, text->text.content.runs[0].quantity.origin, &count);
  ck_assert_uint_eq(count, 3);
}
END_TEST

START_TEST(brackets_add_the_changes_of_steps) {
  const Scene *scene = compose_sound(
      PLOT_HEAD
      "slides:\n- {title: T, subtitle: S, chart: waterfall, measure: sum, figures: {Start: "
      "100, Up: 40, Down: -70, End: 70}, annotations: [bracket: {from: Up, to: Down}]}\n");
  ck_assert_str_eq(texts_of(scene, ROLE_ANNOTATION), "−30");
}
END_TEST

static void check_difference(const char *keys, const char *expected) {
  const char *chart =
      arena_printf(arena, "chart: bar, stacking: stacked, annotations: [difference: {%s}]", keys);
  ck_assert_str_eq(said("FY2006, FY2007", "A: [10, 15], B: [30, 35]", chart), expected);
}

START_TEST(differences_are_of_totals_or_of_one_series) {
  check_difference("", "+10");
  check_difference("show: percent", "+25.0%");
  check_difference("show: both", "+10 (+25.0%)");
  check_difference("series: A, show: both", "+5 (+50.0%)");
  check_difference("of: level, series: B", "+5");
  check_difference("from-series: B, to-series: A", "−20");
}
END_TEST

static const Shape *need_shape(const Scene *scene, const char *name) {
  const SceneNode *node = find_shape(scene, 0, ROLE_ANNOTATION, name);
  ck_assert_msg(node != NULL, "%s", name);
  return &node->shape;
}

START_TEST(a_difference_spans_the_ends_of_its_bars) {
  const char *deck = "chart: bar, direction: %s, annotations: [difference: {from: FY2005}]";
  for (int lies = 0; lies <= 1; lies++) {
    const Scene *scene = plot_of(years, "A: [10, 50, 40, 30]",
                                 arena_printf(arena, deck, lies ? "horizontal" : "vertical"));
    const Shape *arrow = need_shape(scene, "t/difference/FY2005/FY2008");
    Rect from = mark_of(scene, "t/FY2005/A"), to = mark_of(scene, "t/FY2008/A");
    double start = lies ? rect_right(from) : from.y, end = lies ? rect_right(to) : to.y;
    ck_assert_double_eq_tol(lies ? arrow->points[0].x : arrow->points[0].y, start, 1e-6);
    /* the head, five points long, ends where the bar does */
    ck_assert_double_eq_tol(fabs((lies ? arrow->points[1].x : arrow->points[1].y) - end), 5, 1e-6);
    double across = lies ? arrow->points[0].y : arrow->points[0].x;
    ck_assert_double_gt(across, lies ? rect_bottom(to) : rect_right(to));
  }
}
END_TEST

START_TEST(differences_from_one_place_stand_beside_each_other) {
  const Scene *scene = plot_of("FY2006, FY2007", "A: [10, 15], B: [30, 35]",
                               "chart: bar, stacking: stacked, annotations: [difference: {}, "
                               "difference: {series: A}, difference: {series: B, show: percent}]");
  const SceneNode *first = find_text(scene, 0, ROLE_ANNOTATION, "+10");
  const SceneNode *second = find_text(scene, 0, ROLE_ANNOTATION, "+5");
  const SceneNode *third = find_text(scene, 0, ROLE_ANNOTATION, "+16.7%");
  ck_assert_double_gt(scene_bounds(second).x, rect_right(scene_bounds(first)));
  ck_assert_double_gt(scene_bounds(third).x, rect_right(scene_bounds(second)));
}
END_TEST

START_TEST(ovals_say_the_growth_of_neighbours_but_not_over_gaps) {
  ck_assert_str_eq(said(years, "A: [100, 110, 99, 99]", "chart: bar, annotations: [ovals: {}]"),
                   "+10.0% −10.0% 0.0%");
  ck_assert_str_eq(said("FY2005, FY2006, 3Q06, 4Q06", "A: [100, 110, 20, 30]",
                        "chart: bar, annotations: [ovals: {}]"),
                   "+10.0% +50.0%");
  ck_assert_str_eq(
      said("FY2005, FY2006, FY2008", "A: [100, 110, 20]", "chart: bar, annotations: [ovals: {}]"),
      "+10.0%");
  ck_assert_str_eq(said(years, "A: [100, -5, 20, 25]", "chart: bar, annotations: [ovals: {}]"),
                   "n.m. n.m. +25.0%");
}
END_TEST

START_TEST(lines_stand_at_their_value) {
  const char *deck = "chart: bar, direction: %s, annotations: [line: {value: %s, label: Aim}]";
  static const char *const values[] = {"50", "\"t[A, FY2006]\"", "\"20 + 30\""};
  for (int i = 0; i < 6; i++) {
    bool lies = i % 2;
    const Scene *scene =
        plot_of(years, "A: [10, 50, 40, 30]",
                arena_printf(arena, deck, lies ? "horizontal" : "vertical", values[i / 2]));
    const Shape *line = need_shape(scene, "t/line/Aim");
    Rect bar = mark_of(scene, "t/FY2006/A");
    ck_assert_double_eq_tol(lies ? line->points[0].x : line->points[0].y,
                            lies ? rect_right(bar) : bar.y, 1e-6);
    ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "Aim 50"));
  }
}
END_TEST

START_TEST(a_mean_is_of_what_is_there) {
  const Scene *scene =
      plot_of(years, "A: [10, \"\", 40, 31]", "chart: bar, annotations: [line: {mean: true}]");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "Mean 27"));
  scene = plot_of(years, "A: [10, 50, 40, 30], B: [1, 2, 3, 4]",
                  "chart: bar, annotations: [line: {mean: true, series: B}]");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "Mean 3"));
}
END_TEST

START_TEST(what_lies_beyond_the_bars_takes_part_in_the_scale) {
  const Scene *scene = plot_of(years, "A: [10, 50, 40, 30]",
                               "chart: bar, annotations: [line: {value: 100, label: Aim}]");
  Rect bar = mark_of(scene, "t/FY2006/A");
  double top = need_shape(scene, "t/line/Aim")->points[0].y;
  ck_assert_double_eq_tol(rect_bottom(bar) - top, 2 * bar.height, 1e-6);
}
END_TEST

START_TEST(bands_lie_behind_what_they_are_of) {
  const Scene *scene =
      plot_of(years, "A: [10, 50, 40, 30]", "chart: bar, annotations: [band: {low: 30, high: 50}]");
  const SceneNode *band = find_shape(scene, 0, ROLE_FURNITURE, "t/band");
  Rect box = scene_bounds(band);
  ck_assert_double_eq_tol(box.y, mark_of(scene, "t/FY2006/A").y, 1e-6);
  ck_assert_double_eq_tol(rect_bottom(box), mark_of(scene, "t/FY2008/A").y, 1e-6);
  scene = plot_of(years, "A: [10, 50, 40, 30]",
                  "chart: bar, annotations: [band: {from: FY2006, to: FY2007, label: Crisis}]");
  box = scene_bounds(find_shape(scene, 0, ROLE_FURNITURE, "t/band"));
  Rect first = mark_of(scene, "t/FY2006/A"), before = mark_of(scene, "t/FY2005/A");
  ck_assert_double_eq_tol(box.x, (rect_right(before) + first.x) / 2, 1e-6);
  ck_assert_double_lt(rect_bottom(scene_bounds(find_text(scene, 0, ROLE_ANNOTATION, "Crisis"))),
                      scene_bounds(need_label(scene, "t/FY2006/A")).y);
}
END_TEST

START_TEST(what_is_emphasized_stands_in_an_ellipse) {
  static const char *const charts[] = {
      "chart: bar, annotations: [emphasis: {at: FY2006}]",
      "chart: trend, labels: values, annotations: [emphasis: {at: FY2006, series: A}]"};
  for (int i = 0; i < 2; i++) {
    const Scene *scene = plot_of(years, "A: [10, 50, 40, 30]", charts[i]);
    const SceneNode *label = need_label(scene, "t/FY2006/A");
    const SceneNode *ellipse = find_shape(scene, 0, ROLE_ANNOTATION, "t/FY2006/A/emphasis");
    ck_assert_int_eq(label->text.style.weight, FONT_SEMIBOLD);
    ck_assert(rect_contains(scene_bounds(ellipse), scene_bounds(label), 0));
    ck_assert_int_eq(need_label(scene, "t/FY2005/A")->text.style.weight, FONT_REGULAR);
  }
  const Scene *scene = plot_of(years, "A: [10, 50, 40, 30], B: [1, 2, 3, 4]",
                               "chart: bar, stacking: stacked, annotations: [emphasis: {}]");
  ck_assert_ptr_nonnull(find_shape(scene, 0, ROLE_ANNOTATION, "t/FY2008/total/emphasis"));
}
END_TEST

START_TEST(flags_are_numbered_and_explained_under_the_chart) {
  const Scene *scene =
      plot_of(years, "A: [10, 50, 40, 30]",
              "chart: bar, annotations: [flag: {at: FY2007, text: Late}, flag: {at: "
              "FY2005, text: Early}]");
  const SceneNode *late = find_text(scene, 0, ROLE_ANNOTATION, "Late");
  const SceneNode *early = find_text(scene, 0, ROLE_ANNOTATION, "Early");
  Rect bar = mark_of(scene, "t/FY2007/A");
  ck_assert_double_gt(scene_bounds(late).y, rect_bottom(bar));
  ck_assert_double_gt(scene_bounds(early).y, scene_bounds(late).y);
  const SceneNode *one = find_text(scene, 0, ROLE_ANNOTATION, "1");
  ck_assert_double_eq_tol(scene_bounds(one).y + scene_bounds(one).height / 2,
                          rect_middle_y(scene_bounds(late)), 3);
}
END_TEST

START_TEST(connectors_join_the_parts_of_stacks) {
  const Scene *scene = plot_of("FY2006, FY2007", "A: [10, 15], B: [30, 35]",
                               "chart: bar, stacking: stacked, annotations: [connectors: {}]");
  Rect from = mark_of(scene, "t/FY2006/A"), to = mark_of(scene, "t/FY2007/A");
  NodeList list = all_nodes(scene, 0);
  bool is_joined = false;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->role != ROLE_ANNOTATION || node->kind != SCENE_SHAPE) continue;
    const Point *points = node->shape.points;
    is_joined |= fabs(points[0].x - rect_right(from)) + fabs(points[0].y - from.y) +
                     fabs(points[1].x - to.x) + fabs(points[1].y - to.y) <
                 1e-6;
  }
  ck_assert(is_joined);
}
END_TEST

START_TEST(connectors_run_from_corner_to_corner) {
  const Scene *scene =
      plot_of("FY2001, FY2002, FY2003, FY2004, FY2005, FY2006, FY2007, FY2008",
              "A: [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000], B: [9, 9, 9, 9, 9, 9, 9, 9]",
              "chart: bar, stacking: stacked, labels: values, annotations: [connectors: {}]");
  NodeList list = all_nodes(scene, 0);
  size_t count = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->role != ROLE_ANNOTATION || node->kind != SCENE_SHAPE) continue;
    ck_assert_double_gt(fabs(node->shape.points[1].x - node->shape.points[0].x), 1);
    count++;
  }
  ck_assert_uint_eq(count, 14);
}
END_TEST

START_TEST(growth_stands_with_the_names_of_series) {
  const Scene *scene = plot_of(years, "A: [100, 0, 0, 133.1], B: [5, 5, 5, 5]",
                               "chart: bar, stacking: stacked, annotations: [growth-column: {}]");
  const SceneNode *rate = find_text(scene, 0, ROLE_LEGEND, "+10.0%");
  const SceneNode *name = find_text(scene, 0, ROLE_LEGEND, "A");
  ck_assert_double_eq(rate->text.origin.y, name->text.origin.y);
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "FY05–FY08"));
  scene = plot_of(years, "A: [100, 0, 0, 133.1], B: [5, 5, 5, 5]",
                  "chart: bar, stacking: stacked, direction: horizontal, annotations: "
                  "[growth-column: {from: FY2007, kind: growth}]");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "A (Growth n.m.)"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "B (Growth 0.0%)"));
}
END_TEST

static const Scene *figure_with(const char *notes, double height) {
  const Deck *deck =
      read_deck(plot_deck("money", years, "A: [10, 50, 40, 30]",
                          arena_printf(arena, "chart: bar, annotations: [%s]", notes)));
  ck_assert_ptr_nonnull(deck);
  return height > 0 ? figure_of(deck, &deck->slides[0].blocks[0], 240, height)
                    : lone_figure(deck, 240);
}

START_TEST(what_finds_no_room_is_said) {
  const char *notes =
      "growth: {}, callout: {text: A word or two}, callout: {at: FY2007, text: One}";
  ck_assert_ptr_nonnull(figure_with(notes, 400));
  ck_assert_uint_eq(diagnostics_count(diags), 0);
  const Scene *scene = figure_with(notes, 100);
  ck_assert_uint_gt(diagnostics_count(diags), 0);
  ck_assert_ptr_nonnull(strstr(finding_at(0), "no room for this annotation (callout)"));
  ck_assert_double_gt(mark_of(scene, "t/FY2006/A").height, 10);
}
END_TEST

START_TEST(figures_grow_with_their_annotations) {
  double bare = figure_with("emphasis: {}", 0)->pages.items[0]->height;
  double noted =
      figure_with("callout: {text: A word or two}, ovals: {}", 0)->pages.items[0]->height;
  ck_assert_double_gt(noted, bare + 10);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/notes");
  TCase *tests = tcase_create("notes");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, years_are_counted_from_periods);
  tcase_add_test(tests, growth_within_a_year_is_not_turned_into_a_rate_per_year);
  tcase_add_test(tests, a_rate_per_year_needs_positive_ends);
  tcase_add_test(tests, arrows_and_expressions_compute_alike);
  tcase_add_test(tests, brackets_add_what_they_embrace);
  tcase_add_test(tests, a_sum_goes_back_to_what_it_adds);
  tcase_add_test(tests, brackets_add_the_changes_of_steps);
  tcase_add_test(tests, differences_are_of_totals_or_of_one_series);
  tcase_add_test(tests, a_difference_spans_the_ends_of_its_bars);
  tcase_add_test(tests, differences_from_one_place_stand_beside_each_other);
  tcase_add_test(tests, ovals_say_the_growth_of_neighbours_but_not_over_gaps);
  tcase_add_test(tests, lines_stand_at_their_value);
  tcase_add_test(tests, a_mean_is_of_what_is_there);
  tcase_add_test(tests, what_lies_beyond_the_bars_takes_part_in_the_scale);
  tcase_add_test(tests, bands_lie_behind_what_they_are_of);
  tcase_add_test(tests, what_is_emphasized_stands_in_an_ellipse);
  tcase_add_test(tests, flags_are_numbered_and_explained_under_the_chart);
  tcase_add_test(tests, connectors_join_the_parts_of_stacks);
  tcase_add_test(tests, connectors_run_from_corner_to_corner);
  tcase_add_test(tests, growth_stands_with_the_names_of_series);
  tcase_add_test(tests, what_finds_no_room_is_said);
  tcase_add_test(tests, figures_grow_with_their_annotations);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
