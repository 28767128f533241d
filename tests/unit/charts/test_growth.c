/* Growth arrows over every chart: where they stand, what colour says, and that bars stay true. */
#include "../random.h"
#include "plot_test.h"

#define BARS 200
#define PER_CHART 10

static const char years[] = "FY2005, FY2006, FY2007, FY2008";

static const Shape *need_arrow(const Scene *scene, const char *name) {
  const SceneNode *node = find_shape(scene, 0, ROLE_ANNOTATION, name);
  ck_assert_msg(node != NULL, "%s", name);
  return &node->shape;
}

static const SceneNode *need_rate(const Scene *scene, const char *text) {
  const SceneNode *node = find_text(scene, 0, ROLE_ANNOTATION, text);
  ck_assert_msg(node != NULL, "%s", text);
  return node;
}

static Color rate_color(const char *measure, const char *rows) {
  return need_rate(compose_sound(
                       plot_deck(measure, years, rows, "chart: bar, annotations: [growth: {}]")),
                   "")
      ->text.color;
}

/* As the shipped theme has them, dark enough to be read. */
static Color readable(Color color) {
  return color_move_to_contrast(color, (Color){255, 255, 255}, 4.5);
}

START_TEST(good_and_bad_have_the_colours_of_the_theme) {
  static const char up[] = "A: [1, 2, 4, 5]", down[] = "A: [1, 2, 4, 3]",
                    same[] = "A: [1, 2, 4, 4]";
  const Deck *deck = read_deck(plot_deck("money", years, up, "chart: bar"));
  const ThemeColors *colors = &deck->theme->colors;
  Color good = readable(colors->good), bad = readable(colors->bad);
  ck_assert(color_equals(rate_color("sum", up), good));
  ck_assert(color_equals(rate_color("sum", down), bad));
  ck_assert(color_equals(rate_color("cost", up), bad));
  ck_assert(color_equals(rate_color("cost", down), good));
  ck_assert(color_equals(rate_color("plain", up), colors->ink));
  ck_assert(color_equals(rate_color("plain", down), colors->ink));
  ck_assert(color_equals(rate_color("sum", same), colors->ink));
}
END_TEST

START_TEST(an_arrow_over_a_cluster_stands_over_the_bars_of_its_series) {
  const Scene *scene = plot_of(years, "A: [1, 2, 4, 5], B: [9, 2, 4, 6], C: [3, 3, 3, 3]",
                               "chart: bar, annotations: [growth: {series: B}]");
  const Shape *arrow = need_arrow(scene, "t/growth/FY2007/FY2008");
  Rect from = mark_of(scene, "t/FY2007/B"), to = mark_of(scene, "t/FY2008/B");
  ck_assert_double_eq_tol(arrow->points[0].x, rect_middle_x(from), 1e-6);
  ck_assert_double_eq_tol(arrow->points[3].x, rect_middle_x(to), 1e-6);
  ck_assert_double_lt(arrow->points[0].y, scene_bounds(need_label(scene, "t/FY2007/B")).y);
  ck_assert_double_lt(arrow->points[3].y, scene_bounds(need_label(scene, "t/FY2008/B")).y);
  need_rate(scene, "+50.0%");
}
END_TEST

START_TEST(an_arrow_over_lying_bars_runs_down_at_their_right) {
  const Scene *scene = plot_of(years, "A: [1, 2, 4, 5]",
                               "chart: bar, direction: horizontal, annotations: [growth: {}]");
  const Shape *arrow = need_arrow(scene, "t/growth/FY2007/FY2008");
  Rect from = mark_of(scene, "t/FY2007/A"), to = mark_of(scene, "t/FY2008/A");
  ck_assert_double_eq_tol(arrow->points[0].y, rect_middle_y(from), 1e-6);
  ck_assert_double_eq_tol(arrow->points[3].y, rect_middle_y(to), 1e-6);
  double labels = rect_right(scene_bounds(need_label(scene, "t/FY2008/A")));
  ck_assert_double_gt(arrow->points[3].x, labels);
  ck_assert_double_gt(arrow->points[1].x, labels);
  ck_assert_double_eq(arrow->points[1].x, arrow->points[2].x);
}
END_TEST

START_TEST(arrows_stand_over_bridges_and_lines) {
  const Scene *scene = compose_sound(
      PLOT_HEAD "slides:\n- {title: T, subtitle: S, chart: waterfall, name: b, measure: sum, "
                "figures: {Start: 100, Up: 40, Down: -20, End: 120}, annotations: [growth: {from: "
                "Start, to: End}]}\n");
  const Shape *arrow = need_arrow(scene, "b/growth/Start/End");
  need_rate(scene, "+20.0%");
  ck_assert_double_lt(arrow->points[1].y, scene_bounds(need_label(scene, "b/Up/figures")).y);
  ck_assert_double_eq_tol(arrow->points[3].x, rect_middle_x(mark_of(scene, "b/End/figures")), 1e-6);
  scene =
      plot_of(years, "A: [1, 9, 4, 5]",
              "chart: trend, labels: values, annotations: [growth: {from: FY2005, kind: growth}]");
  arrow = need_arrow(scene, "t/growth/FY2005/FY2008");
  need_rate(scene, "+400.0%");
  ck_assert_double_lt(arrow->points[1].y, scene_bounds(need_label(scene, "t/FY2006/A")).y);
  ck_assert_double_gt(arrow->points[0].y, arrow->points[1].y);
}
END_TEST

START_TEST(an_arrow_over_a_stack_leads_from_total_to_total) {
  const Scene *scene =
      plot_of(years, "A: [1, 2, 4, 5], B: [1, 1, 1, 5]",
              "chart: bar, stacking: stacked, annotations: [growth: {from: FY2005, kind: growth}]");
  need_rate(scene, "+400.0%");
  const Shape *arrow = need_arrow(scene, "t/growth/FY2005/FY2008");
  ck_assert_double_lt(arrow->points[0].y, scene_bounds(need_label(scene, "t/FY2005/total")).y);
}
END_TEST

/* With an arrow over them too, bars are as long as their values say. */
static void check_lengths(uint64_t *state, const char *direction, double *factor) {
  double values[PER_CHART];
  TextBuffer rows = {.arena = arena}, columns = {.arena = arena};
  for (int i = 0; i < PER_CHART; i++) {
    values[i] = floor(random_between(state, 100, 1000));
    text_append_format(&rows, "%s%d", i ? ", " : "A: [", (int)values[i]);
    text_append_format(&columns, "%sFY%d", i ? ", " : "", 2001 + i);
  }
  const Scene *scene = plot_of(
      text_buffer_string(&columns), arena_printf(arena, "%s]", text_buffer_string(&rows)),
      arena_printf(arena, "chart: bar, direction: %s, annotations: [growth: {from: FY2003}]",
                   direction));
  bool lies = text_equals(direction, "horizontal");
  *factor = 0;
  for (int i = 0; i < PER_CHART; i++) {
    Rect bar = mark_of(scene, arena_printf(arena, "t/FY%d/A", 2001 + i));
    double found = (lies ? bar.width : bar.height) / values[i];
    if (*factor == 0) *factor = found;
    ck_assert_double_eq_tol(found / *factor, 1, 1e-9);
  }
}

START_TEST(bars_under_arrows_are_as_long_as_their_values) {
  uint64_t state = 77;
  for (int i = 0; i < BARS / PER_CHART; i++) {
    double factor;
    check_lengths(&state, i % 2 ? "horizontal" : "vertical", &factor);
    ck_assert_double_gt(factor, 0.1);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/growth");
  TCase *tests = tcase_create("growth");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, good_and_bad_have_the_colours_of_the_theme);
  tcase_add_test(tests, an_arrow_over_a_cluster_stands_over_the_bars_of_its_series);
  tcase_add_test(tests, an_arrow_over_lying_bars_runs_down_at_their_right);
  tcase_add_test(tests, arrows_stand_over_bridges_and_lines);
  tcase_add_test(tests, an_arrow_over_a_stack_leads_from_total_to_total);
  tcase_add_test(tests, bars_under_arrows_are_as_long_as_their_values);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
