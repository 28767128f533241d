/* Bridges on a slide: cut levels, parts, splits, groups, folds, periods and second lines. */
#include "../compose/compose_test.h"
#include "../random.h"

#define TABLE                                                                                      \
  "data:\n  mix:\n    measure: money\n    columns: [FY1, FY2, FY3]\n    rows: {A: [400, 420, "     \
  "445], "                                                                                         \
  "B: [600, 590, 610]}\n"
#define STEPS "P: 400, A: 5, B: -9, C: 30, D: 2, E: -31, Q: 397"

static const Scene *compose_keys(const char *keys) {
  return compose_sound(arena_printf(arena,
                                    HEAD MONEY "slides:\n- {title: Bridge, chart: waterfall, "
                                               "name: b, subtitle: JPY, measure: money, %s}\n",
                                    keys));
}

static const Scene *compose_table(const char *keys) {
  return compose_sound(arena_printf(arena,
                                    HEAD MONEY TABLE "slides:\n- {title: Bridge, chart: waterfall, "
                                                     "name: b, subtitle: JPY, data: mix, %s}\n",
                                    keys));
}

static Rect bar_of(const Scene *scene, const char *step) {
  const SceneNode *bar = find_shape(scene, 0, ROLE_MARK, arena_printf(arena, "b/%s/figures", step));
  ck_assert_msg(bar != NULL, "%s", step);
  return bar->shape.rect;
}

static size_t count_shapes(const Scene *scene, SceneRole role, ShapeForm form) {
  NodeList list = all_nodes(scene, 0);
  size_t count = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_one = node->kind == SCENE_SHAPE && node->role == role && node->shape.form == form;
    count += is_one && (form != SHAPE_LINES || node->shape.is_closed);
  }
  return count;
}

/* The names under the bars, from left to right. */
static const char *axis_names(const Scene *scene) {
  NodeList list = all_nodes(scene, 0);
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind == SCENE_TEXT && node->role == ROLE_AXIS)
      text_append_format(&text, "%s%s", text.length ? " " : "", node->text.content.text);
  }
  return text_buffer_string(&text);
}

#define FALL "P: 394328, A: -4906, B: -10820, C: 7071, Q: 385673"

START_TEST(steps_of_cut_levels_are_true_to_scale) {
  static const char *const keys[] = {"", ", direction: horizontal"};
  const Scene *scene =
      compose_keys(arena_printf(arena, "break: true, figures: {" FALL "}%s", keys[_i]));
  Rect a = bar_of(scene, "A"), b = bar_of(scene, "B"), c = bar_of(scene, "C");
  double points = _i ? b.width / 10820 : b.height / 10820;
  ck_assert_double_gt(points * 10820, 100);
  ck_assert_double_eq_tol(_i ? a.width : a.height, points * 4906, 0.01);
  ck_assert_double_eq_tol(_i ? c.width : c.height, points * 7071, 0.01);
  Rect p = bar_of(scene, "P"), q = bar_of(scene, "Q");
  double fall = _i ? rect_right(p) - rect_right(q) : q.y - p.y;
  ck_assert_double_eq_tol(fall, points * (394328 - 385673), 0.01);
}
END_TEST

START_TEST(every_cut_is_marked_and_told) {
  const Scene *scene = compose_keys("break: true, figures: {" FALL "}");
  ck_assert_uint_eq(count_shapes(scene, ROLE_FURNITURE, SHAPE_LINES), 2);
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_NOTE, "The levels are cut"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "394,328"));
  const Scene *whole = compose_keys("figures: {P: 100, A: 50, B: -20, Q: 130}");
  ck_assert_uint_eq(count_shapes(whole, ROLE_FURNITURE, SHAPE_LINES), 0);
  ck_assert_ptr_null(find_text(whole, 0, ROLE_NOTE, "cut"));
}
END_TEST

START_TEST(marks_of_cuts_lie_on_their_bars) {
  const Scene *scene = compose_keys("break: true, figures: {" FALL "}");
  NodeList list = all_nodes(scene, 0);
  Rect p = bar_of(scene, "P"), a = bar_of(scene, "A"), b = bar_of(scene, "B");
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_mark = node->kind == SCENE_SHAPE && node->role == ROLE_FURNITURE &&
                   node->shape.form == SHAPE_LINES && node->shape.is_closed;
    if (!is_mark) continue;
    ck_assert_double_gt(node->shape.rect.y, rect_bottom(b));
    ck_assert_double_lt(rect_bottom(node->shape.rect), rect_bottom(p));
    ck_assert(!rect_overlaps(node->shape.rect, a, 0));
  }
}
END_TEST

START_TEST(cut_charts_share_no_scale) {
  const Scene *scene = compose_text(
      HEAD MONEY "slides:\n- title: Two\n  columns:\n"
                 "  - {chart: waterfall, name: b, heading: One, measure: money, break: true, "
                 "figures: {" FALL "}}\n"
                 "  - {chart: waterfall, name: c, heading: Two, measure: money, break: true, "
                 "figures: {P: 394328, A: -8906, Q: 385422}}\n");
  ck_assert_str_eq(only_finding(), "");
  const SceneNode *other = find_shape(scene, 0, ROLE_MARK, "c/A/figures");
  double points = bar_of(scene, "A").height / 4906;
  ck_assert_double_gt(other->shape.rect.height, 8906 * points * 1.2);
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_NOTE, "different scales"));
}
END_TEST

START_TEST(parts_stack_and_the_next_step_follows_their_sum) {
  const Scene *scene = compose_sound(
      HEAD MONEY "data: {mix: {measure: money, columns: [N, S], rows: {P: [100, 80], A: [40, -25], "
                 "B: [10, 15], Q: [150, 70]}}}\n"
                 "slides:\n- {title: T, subtitle: JPY, chart: waterfall, name: b, data: mix}\n");
  Rect up = find_shape(scene, 0, ROLE_MARK, "b/A/N")->shape.rect;
  Rect down = find_shape(scene, 0, ROLE_MARK, "b/A/S")->shape.rect;
  Rect level = find_shape(scene, 0, ROLE_MARK, "b/P/S")->shape.rect;
  Rect next = find_shape(scene, 0, ROLE_MARK, "b/B/N")->shape.rect;
  double points = up.height / 40;
  ck_assert_double_eq_tol(rect_bottom(up), level.y, 1e-6);
  ck_assert_double_eq_tol(down.y, level.y, 1e-6);
  ck_assert_double_eq_tol(down.height, 25 * points, 1e-6);
  ck_assert_double_eq_tol(rect_bottom(next), level.y - 15 * points, 1e-6);
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "+15"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "+25"));
}
END_TEST

START_TEST(splits_lie_within_their_step) {
  const Scene *scene =
      compose_keys("figures: {P: 100, A: 60, X: of-which 25, Y: of-which 35, Q: 160}");
  Rect a = bar_of(scene, "A"), x = bar_of(scene, "X"), y = bar_of(scene, "Y");
  ck_assert_double_eq_tol(rect_bottom(x), rect_bottom(a), 1e-6);
  ck_assert_double_eq_tol(rect_bottom(y), x.y, 1e-6);
  ck_assert_double_eq_tol(y.y, a.y, 1e-6);
  ck_assert_double_lt(x.width, a.width);
}
END_TEST

/* The connector that passes over a split runs through no label. */
START_TEST(labels_of_splits_keep_off_connectors) {
  for (int part = 50; part <= 90; part += 4) {
    const Scene *scene = compose_keys(
        arena_printf(arena, "figures: {P: 300, A: 90, X: of-which %d, B: 20, Q: 410}", part));
    double level = bar_of(scene, "A").y;
    const SceneNode *label = find_text(scene, 0, ROLE_LABEL, arena_printf(arena, "+%d", part));
    if (part == 90) continue; /* the step's own label says the same */
    double cap = label->text.style.size * 0.7;
    bool is_clear = label->text.origin.y <= level || label->text.origin.y - cap >= level;
    ck_assert_msg(is_clear, "%d", part);
  }
}
END_TEST

START_TEST(steps_are_sorted_between_levels) {
  static const char *const keys[] = {"sort: descending",
                                     "sort: ascending",
                                     "top: 2",
                                     "groups: {G: [E, A], H: [D, B]}",
                                     "groups: {G: [E, A], H: [D, B]}, sort: descending",
                                     "top: 4"};
  static const char *const names[] = {"P C A D B E Q", "P E B D A C Q", "P C E Other Q",
                                      "P A E B D C Q", "P A E D B C Q", "P A B C D E Q"};
  const Scene *scene = compose_keys(arena_printf(arena, "%s, figures: {" STEPS "}", keys[_i]));
  ck_assert_str_eq(axis_names(scene), names[_i]);
}
END_TEST

START_TEST(other_stands_last_in_its_group) {
  const Scene *scene =
      compose_keys("sort: descending, figures: {P: 400, Other: 50, A: 5, B: 20, Q: 475}");
  ck_assert_str_eq(axis_names(scene), "P B A Other Q");
}
END_TEST

/* Where gains and losses meet in one step, its parts stay whole, with their labels in them. */
START_TEST(no_line_cuts_a_part) {
  const Scene *scene = compose_sound(
      HEAD MONEY "data: {mix: {measure: money, columns: [N, S], rows: {P: [100, 80], "
                 "A: [60, -30], Q: [160, 50]}}}\n"
                 "slides:\n- {title: T, subtitle: JPY, chart: waterfall, name: b, data: mix}\n");
  Rect part = find_shape(scene, 0, ROLE_MARK, "b/A/N")->shape.rect;
  const SceneNode *label = find_text(scene, 0, ROLE_LABEL, "+60");
  double cap = label->text.style.size * 0.7, middle = rect_middle_y(part);
  ck_assert(label->text.origin.y > middle && label->text.origin.y - cap < middle);
  ck_assert(
      rect_contains(part, (Rect){label->text.origin.x, label->text.origin.y - cap, 1, cap}, 0));
}
END_TEST

START_TEST(a_step_of_nothing_is_a_line_and_one_label) {
  const Scene *scene = compose_sound(
      HEAD MONEY "data: {mix: {measure: money, columns: [N, S], rows: {P: [100, 80], "
                 "A: [0, 0], Q: [100, 80]}}}\n"
                 "slides:\n- {title: T, subtitle: JPY, chart: waterfall, name: b, data: mix}\n");
  NodeList list = all_nodes(scene, 0);
  size_t labels = 0, lines = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    labels += node->kind == SCENE_TEXT && text_equals(node->text.content.text, "0");
    lines +=
        node->kind == SCENE_SHAPE && node->role == ROLE_AXIS && node->shape.stroke.width == 1.2;
  }
  ck_assert_uint_eq(labels, 1);
  ck_assert_uint_eq(lines, 1);
}
END_TEST

START_TEST(levels_stay_and_splits_go_with_their_step) {
  const Scene *scene = compose_keys(
      "sort: descending, figures: {P: 400, A: -50, X: of-which -20, B: 30, Q: '= 380', "
      "R: residual, C: 60, D: 90, S: 500}");
  ck_assert_str_eq(axis_names(scene), "P B A X Q D C R S");
}
END_TEST

START_TEST(what_is_folded_is_summed_and_told) {
  const Scene *scene = compose_keys("top: 2, figures: {" STEPS "}");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_NOTE, "Other: B, A, D"));
  const SceneNode *label = find_text(scene, 0, ROLE_LABEL, "\u22122");
  ck_assert_ptr_nonnull(label);
  ck_assert_uint_eq(label->text.content.runs[0].quantity.origin->input_count, 3);
}
END_TEST

START_TEST(periods_are_levels_with_changes_between_them) {
  const Scene *scene = compose_table("periods: [FY1, FY2, FY3]");
  ck_assert_str_eq(axis_names(scene), "FY1 A B FY2 A B FY3");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "1,000"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "1,055"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "\u221210"));
  ck_assert_str_eq(axis_names(compose_table("periods: [FY1, FY3], take-rows: [A]")), "FY1 A FY3");
}
END_TEST

START_TEST(second_lines_say_per_cent_of_a_level) {
  const Scene *start =
      compose_keys("second: percent-of-start, figures: {P: 200, A: 50, Q: '= 250', "
                   "B: 50, R: 300}");
  ck_assert_ptr_nonnull(find_text(start, 0, ROLE_LABEL, "+25.0%"));
  ck_assert_ptr_null(find_text(start, 0, ROLE_LABEL, "+20.0%"));
  const Scene *before = compose_keys("second: percent-of-previous, figures: {P: 200, A: 50, Q: '= "
                                     "250', B: 50, R: 300}");
  const SceneNode *line = find_text(before, 0, ROLE_LABEL, "+20.0%");
  ck_assert_ptr_nonnull(line);
  ck_assert_uint_eq(line->text.content.run_count, 1);
}
END_TEST

START_TEST(fills_of_scenarios_have_words) {
  const Scene *scene = compose_keys("scenarios: {P: PY, A: FC, Q: PL}, figures: {P: 200, A: 50, Q: "
                                    "250}");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "Previous year"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "Forecast"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "Plan"));
  ck_assert_int_eq(find_shape(scene, 0, ROLE_MARK, "b/A/figures")->shape.fill.kind, PAINT_HATCH);
}
END_TEST

START_TEST(steps_of_ratios_are_in_points) {
  const Scene *scene = compose_sound(
      HEAD "measures: {margin: {unit: '%', format: '0.0%', ratio: true}}\n"
           "slides:\n- {title: T, subtitle: Margin, chart: waterfall, name: b, measure: margin, "
           "figures: {P: 10.0%, A: 4.5%, Q: 14.5%}}\n");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "+4.5\u00a0pp"));
}
END_TEST

/* Steps of one value are of one height, whatever stands around them, and levels meet sums. */
START_TEST(equal_steps_are_equally_high) {
  uint64_t state = 3;
  for (int trial = 0; trial < 40; trial++) {
    int level = 20000 + (int)random_between(&state, 0, 9000), sum = level + 3 * 700;
    TextBuffer figures = {.arena = arena};
    text_append_format(&figures, "P: %d, X: 700", level);
    for (int i = 0; i < 2 + trial % 3; i++) {
      int step = (int)random_between(&state, -3000, 3000);
      sum += step;
      text_append_format(&figures, ", S%d: %d", i, step);
    }
    text_append_format(&figures, ", Y: 700, Z: 700, Q: %d", sum);
    const char *keys = trial % 2 ? "break: true, " : "";
    const Scene *scene =
        compose_keys(arena_printf(arena, "%sfigures: {%s}", keys, text_buffer_string(&figures)));
    Rect x = bar_of(scene, "X"), y = bar_of(scene, "Y"), z = bar_of(scene, "Z");
    ck_assert_double_eq_tol(x.height, y.height, 0.01);
    ck_assert_double_eq_tol(y.height, z.height, 0.01);
    ck_assert_double_eq_tol(rect_bottom(x), bar_of(scene, "P").y, 0.01);
    ck_assert_double_eq_tol(z.y, bar_of(scene, "Q").y, 0.01);
    ck_assert_double_eq_tol(rect_bottom(bar_of(scene, "P")), rect_bottom(bar_of(scene, "Q")), 0.01);
  }
}
END_TEST

static void add_tests(TCase *tests) {
  tcase_add_loop_test(tests, steps_of_cut_levels_are_true_to_scale, 0, 2);
  tcase_add_test(tests, every_cut_is_marked_and_told);
  tcase_add_test(tests, marks_of_cuts_lie_on_their_bars);
  tcase_add_test(tests, cut_charts_share_no_scale);
  tcase_add_test(tests, parts_stack_and_the_next_step_follows_their_sum);
  tcase_add_test(tests, splits_lie_within_their_step);
  tcase_add_test(tests, labels_of_splits_keep_off_connectors);
  tcase_add_loop_test(tests, steps_are_sorted_between_levels, 0, 6);
  tcase_add_test(tests, other_stands_last_in_its_group);
  tcase_add_test(tests, no_line_cuts_a_part);
  tcase_add_test(tests, a_step_of_nothing_is_a_line_and_one_label);
  tcase_add_test(tests, levels_stay_and_splits_go_with_their_step);
  tcase_add_test(tests, what_is_folded_is_summed_and_told);
  tcase_add_test(tests, periods_are_levels_with_changes_between_them);
  tcase_add_test(tests, second_lines_say_per_cent_of_a_level);
  tcase_add_test(tests, fills_of_scenarios_have_words);
  tcase_add_test(tests, steps_of_ratios_are_in_points);
  tcase_add_test(tests, equal_steps_are_equally_high);
}

int main(void) {
  Suite *suite = suite_create("charts/bridges");
  TCase *tests = tcase_create("bridges");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  tcase_set_timeout(tests, 60);
  suite_add_tcase(suite, tests);
  add_tests(tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
