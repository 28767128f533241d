/* Growth arrows: what they say, and that they stand above everything they pass. */
#include "../compose/compose_test.h"
#include "../random.h"

#define CHARTS 60
#define MEASURES                                                                                   \
  "measures:\n  money: {unit: JPY, format: \"#,##0\"}\n  cost: {like: money, good: down}\n"        \
  "  margin: {unit: \"%%\", format: \"0.0%%\", ratio: true}\n"

static const char *deck_of(const char *measure, const char *rows, const char *keys) {
  return arena_printf(arena,
                      HEAD MEASURES
                      "data: {t: {measure: %s, columns: [FY1, FY2, FY3], rows: {%s}}}\n"
                      "slides:\n- {title: T, chart: bar, data: t, annotations: [growth: {}]%s}\n",
                      measure, rows, keys);
}

static const SceneNode *arrow_text(const Scene *scene) {
  const SceneNode *text = find_text(scene, 0, ROLE_ANNOTATION, "");
  ck_assert_ptr_nonnull(text);
  return text;
}

static const char *growth_said(const char *measure, const char *rows) {
  return arrow_text(compose_sound(deck_of(measure, rows, "")))->text.content.text;
}

START_TEST(growth_is_from_the_period_before_to_the_last) {
  ck_assert_str_eq(growth_said("money", "A: [50, 100, 110]"), "+10.0%");
  ck_assert_str_eq(growth_said("money", "A: [50, 100, 95]"), "−5.0%");
  ck_assert_str_eq(growth_said("money", "A: [50, 100, 100]"), "0.0%");
}
END_TEST

START_TEST(ratios_grow_by_points) {
  ck_assert_str_eq(growth_said("margin", "A: [1, 4.2, 7.1]"), "+2.9\xC2\xA0pp");
}
END_TEST

START_TEST(growth_from_nothing_is_not_meaningful) {
  static const char *const rows[] = {"A: [1, 0, 5]", "A: [1, -5, 5]", "A: [1, 5, -5]"};
  ck_assert_str_eq(growth_said("money", rows[_i]), "n.m.");
}
END_TEST

START_TEST(growth_of_a_stack_is_that_of_its_total) {
  const Scene *scene =
      compose_sound(deck_of("money", "A: [1, 60, 70], B: [1, 40, 50]", ", stacking: stacked"));
  ck_assert_str_eq(arrow_text(scene)->text.content.text, "+20.0%");
}
END_TEST

START_TEST(what_helps_looks_unlike_what_hurts) {
  Color up = arrow_text(compose_sound(deck_of("money", "A: [1, 4, 5]", "")))->text.color;
  Color down = arrow_text(compose_sound(deck_of("money", "A: [1, 4, 3]", "")))->text.color;
  Color cost = arrow_text(compose_sound(deck_of("cost", "A: [1, 4, 5]", "")))->text.color;
  ck_assert(!color_equals(up, down));
  ck_assert(color_equals(down, cost));
}
END_TEST

START_TEST(arrows_over_clusters_want_to_know_the_series) {
  compose_text(deck_of("money", "A: [1, 4, 5], B: [1, 4, 5]", ""));
  ck_assert_str_eq(only_finding(), "10:57 error: this growth arrow has no bar to stand on (say of "
                                   "which series it is: growth: {series: NAME})");
}
END_TEST

static const Scene *compose_arrow(const char *growth, const char *keys) {
  return compose_sound(arena_printf(
      arena,
      HEAD "data: {t: {columns: [FY2001, FY2002, FY2003], rows: {A: [1, 4, 5], B: [2, 4, 6]}}}\n"
           "slides:\n- {title: T, chart: bar, data: t, annotations: [growth: {%s}]%s}\n",
      growth, keys));
}

START_TEST(an_arrow_may_speak_of_one_series) {
  ck_assert_str_eq(arrow_text(compose_arrow("series: B", ""))->text.content.text, "B +50.0%");
  ck_assert_str_eq(arrow_text(compose_arrow("series: A", ""))->text.content.text, "A +25.0%");
}
END_TEST

START_TEST(series_that_are_not_there_are_reported) {
  compose_text(deck_of("money", "A: [1, 4, 5]", ", annotations: [growth: {series: C}]"));
  ck_assert_uint_ge(diagnostics_error_count(diags), 1);
}
END_TEST

START_TEST(arrows_over_lying_bars_stand_at_their_right) {
  const Scene *scene = compose_arrow("", ", stacking: stacked, direction: horizontal");
  const SceneNode *rate = arrow_text(scene);
  ck_assert_str_eq(rate->text.content.text, "+37.5%");
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->role == ROLE_MARK)
      ck_assert_double_gt(rate->text.origin.x, rect_right(scene_bounds(node)));
  }
}
END_TEST

static void check_categories(const char *growth, const char *finding) {
  diags = diagnostics_new(arena);
  compose_text(arena_printf(arena,
                            HEAD "data: {t: {columns: [FY1, FY2, FY3], rows: {A: [1, 2, 3]}}}\n"
                                 "slides:\n- title: T\n  chart: bar\n  data: t\n"
                                 "  annotations:\n  - growth: {%s}\n",
                            growth));
  ck_assert_str_eq(only_finding(), finding);
}

START_TEST(arrows_lead_from_one_category_to_a_later_one) {
  check_categories("from: FY1, to: FY3", "");
  check_categories("from: FY1, to: FY4",
                   "10:29 error: the chart has no category \"FY4\" (did you mean \"FY1\"?)");
  check_categories("from: FY3, to: FY1",
                   "10:13 error: a growth arrow leads from one category to a later one "
                   "(let to: stand after from:)");
  check_categories("to: FY1", "10:13 error: a growth arrow leads from one category to a later one "
                              "(let to: stand after from:)");
}
END_TEST

/* The arrow's line: its points are start, the two corners, and the tip. */
static const Shape *need_arrow(const Scene *scene, const char *name) {
  const SceneNode *node = find_shape(scene, 0, ROLE_ANNOTATION, name);
  ck_assert_ptr_nonnull(node);
  return &node->shape;
}

static void check_above_labels(const Scene *scene, const Shape *arrow) {
  NodeList list = all_nodes(scene, 0);
  double left = arrow->points[0].x - 1, right = arrow->points[3].x + 1, level = arrow->points[1].y;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool counts = node->role == ROLE_LABEL || node->role == ROLE_MARK;
    Rect box = scene_bounds(node);
    if (!counts || rect_right(box) < left || box.x > right) continue;
    ck_assert_double_gt(box.y, level);
  }
}

START_TEST(arrows_stand_above_all_labels_between_their_ends) {
  uint64_t state = 31;
  for (int i = 0; i < CHARTS; i++) {
    double low = i % 4 == 0 ? -1000 : 1;
    const char *rows = arena_printf(
        arena, "A: [%d, %d, %d], B: [%d, %d, %d]", (int)random_between(&state, low, 1000),
        (int)random_between(&state, low, 1000), (int)random_between(&state, low, 1000),
        (int)random_between(&state, low, 1000), (int)random_between(&state, low, 1000),
        (int)random_between(&state, low, 1000));
    const char *keys = i % 2 ? ", stacking: stacked" : ", take-rows: [A]";
    const char *deck = deck_of("money", rows, keys);
    char *growth = strstr(deck, "{}]");
    ck_assert_ptr_nonnull(growth);
    deck = arena_printf(arena, "%.*s{from: FY1}%s", (int)(growth - deck), deck, growth + 2);
    const Scene *scene = compose_sound(deck);
    check_above_labels(scene, need_arrow(scene, "t/growth/FY1/FY3"));
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/annotations");
  TCase *tests = tcase_create("annotations");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, growth_is_from_the_period_before_to_the_last);
  tcase_add_test(tests, ratios_grow_by_points);
  tcase_add_loop_test(tests, growth_from_nothing_is_not_meaningful, 0, 3);
  tcase_add_test(tests, growth_of_a_stack_is_that_of_its_total);
  tcase_add_test(tests, what_helps_looks_unlike_what_hurts);
  tcase_add_test(tests, arrows_over_clusters_want_to_know_the_series);
  tcase_add_test(tests, an_arrow_may_speak_of_one_series);
  tcase_add_test(tests, series_that_are_not_there_are_reported);
  tcase_add_test(tests, arrows_over_lying_bars_stand_at_their_right);
  tcase_add_test(tests, arrows_lead_from_one_category_to_a_later_one);
  tcase_add_test(tests, arrows_stand_above_all_labels_between_their_ends);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
