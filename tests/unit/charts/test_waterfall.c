/* Bridges on a slide: steps between levels, from one zero line, with their signs. */
#include "../compose/compose_test.h"

#define MEASURES                                                                                   \
  "measures:\n  money: {unit: JPY, format: \"#,##0\"}\n  cost: {like: money, good: down}\n"

static const Scene *compose_bridge(const char *measure, const char *figures, const char *keys) {
  return compose_sound(arena_printf(arena,
                                    HEAD MEASURES
                                    "slides:\n- {title: Bridge, chart: waterfall, name: b, "
                                    "subtitle: JPY, measure: %s, figures: {%s}%s}\n",
                                    measure, figures, keys));
}

static Rect bar_of(const Scene *scene, const char *step) {
  const SceneNode *bar = find_shape(scene, 0, ROLE_MARK, arena_printf(arena, "b/%s/figures", step));
  ck_assert_msg(bar != NULL, "%s", step);
  return bar->shape.rect;
}

static Color color_of(const Scene *scene, const char *step) {
  return find_shape(scene, 0, ROLE_MARK, arena_printf(arena, "b/%s/figures", step))
      ->shape.fill.color;
}

START_TEST(steps_hang_between_levels) {
  const Scene *scene = compose_bridge("money", "A: 100, B: 50, C: -120, D: 30", "");
  Rect a = bar_of(scene, "A"), b = bar_of(scene, "B"), c = bar_of(scene, "C"),
       d = bar_of(scene, "D");
  ck_assert_double_eq_tol(rect_bottom(b), a.y, 1e-9);
  ck_assert_double_eq_tol(c.y, b.y, 1e-9);
  ck_assert_double_eq_tol(rect_bottom(c), d.y, 1e-9);
  ck_assert_double_eq_tol(rect_bottom(a), rect_bottom(d), 1e-9);
  ck_assert_double_eq_tol(b.height / 50, a.height / 100, 1e-9);
  ck_assert_double_eq_tol(c.height / 120, a.height / 100, 1e-9);
}
END_TEST

START_TEST(levels_may_cross_zero) {
  const Scene *scene = compose_bridge("money", "A: 100, B: -150, C: -50", "");
  Rect a = bar_of(scene, "A"), b = bar_of(scene, "B"), c = bar_of(scene, "C");
  ck_assert_double_eq_tol(c.y, rect_bottom(a), 1e-9);
  ck_assert_double_eq_tol(b.y, a.y, 1e-9);
  ck_assert_double_eq_tol(rect_bottom(b), rect_bottom(c), 1e-9);
}
END_TEST

START_TEST(lying_steps_run_to_the_right) {
  const Scene *scene =
      compose_bridge("money", "A: 100, B: -150, C: -50", ", direction: horizontal");
  Rect a = bar_of(scene, "A"), b = bar_of(scene, "B"), c = bar_of(scene, "C");
  ck_assert_double_eq_tol(rect_right(b), rect_right(a), 1e-9);
  ck_assert_double_eq_tol(rect_right(c), a.x, 1e-9);
  ck_assert_double_lt(a.y, b.y);
}
END_TEST

START_TEST(steps_carry_their_sign_and_levels_do_not) {
  const Scene *scene = compose_bridge("money", "A: 100, B: 50, C: -20, D: subtotal, E: 130", "");
  static const char *const labels[] = {"100", "+50", "−20", "130", "130"};
  NodeList list = all_nodes(scene, 0);
  size_t found = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind != SCENE_TEXT || node->role != ROLE_LABEL) continue;
    ck_assert_uint_lt(found, 5);
    ck_assert_str_eq(node->text.content.text, labels[found++]);
  }
  ck_assert_uint_eq(found, 5);
}
END_TEST

START_TEST(spacers_draw_nothing_and_keep_their_slot) {
  const Scene *scene = compose_bridge("money", "A: 100, B: spacer, C: 100", "");
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "b/B/figures"));
  const Scene *three = compose_bridge("money", "A: 100, B: 0, C: 100", "");
  ck_assert_double_eq_tol(bar_of(scene, "C").x, bar_of(three, "C").x, 1e-9);
}
END_TEST

START_TEST(a_step_of_nothing_is_a_hairline) {
  const Scene *scene = compose_bridge("money", "A: 100, B: 0, C: 100", "");
  Rect bar = bar_of(scene, "B");
  ck_assert_double_eq_tol(bar.height, 0.6, 1e-9);
  ck_assert_double_eq_tol(bar.width, bar_of(scene, "A").width, 1e-9);
}
END_TEST

START_TEST(good_and_bad_depend_on_what_is_measured) {
  static const char figures[] = "A: 100, Up: 20, Down: -40, Z: 80";
  const Scene *money = compose_bridge("money", figures, "");
  const Scene *cost = compose_bridge("cost", figures, "");
  ck_assert(!color_equals(color_of(money, "Up"), color_of(money, "Down")));
  ck_assert(color_equals(color_of(money, "Up"), color_of(cost, "Down")));
  ck_assert(color_equals(color_of(money, "Down"), color_of(cost, "Up")));
  ck_assert(color_equals(color_of(money, "A"), color_of(money, "Z")));
}
END_TEST

START_TEST(one_column_of_figures_is_wanted) {
  compose_text(HEAD "data: {t: {columns: [FY2007, FY2008], rows: {A: [1, 2], B: [1, 2]}}}\n"
                    "slides:\n- {title: T, chart: waterfall, data: t}\n");
  ck_assert_str_eq(only_finding(), "6:21 error: a waterfall shows one column of figures, here are "
                                   "2 (choose one with take-columns: [NAME])");
}
END_TEST

START_TEST(steps_that_are_not_highlighted_are_dimmed) {
  static const char figures[] = "A: 100, B: -50, C: 20, D: 70";
  const Scene *plain = compose_bridge("money", figures, "");
  const Scene *scene = compose_bridge("money", figures, ", highlight: [B]");
  ck_assert(color_equals(color_of(scene, "B"), color_of(plain, "B")));
  ck_assert(!color_equals(color_of(scene, "A"), color_of(plain, "A")));
  ck_assert(!color_equals(color_of(scene, "C"), color_of(plain, "C")));
}
END_TEST

/* The figures of a label: what a line through them would strike out. */
static Rect label_figures(const Scene *scene, const char *step) {
  NodeList list = all_nodes(scene, 0);
  const char *name = arena_printf(arena, "b/%s/figures", step);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_label = node->kind == SCENE_TEXT && node->role == ROLE_LABEL;
    if (!is_label || !text_equals(node->name, name)) continue;
    double cap = node->text.style.size * 0.7;
    return (Rect){node->text.origin.x, node->text.origin.y - cap, node->text.width, cap};
  }
  ck_abort_msg("no label %s", step);
}

START_TEST(labels_keep_off_the_baseline) {
  for (int end = 1; end < 12; end++) {
    const char *figures = arena_printf(arena, "A: 100, B: -%d, C: 40, D: %d", 100 - end, end + 40);
    const Scene *scene = compose_bridge("money", figures, "");
    double zero = rect_bottom(bar_of(scene, "A"));
    Rect label = label_figures(scene, "B");
    ck_assert_msg(label.y >= zero || rect_bottom(label) <= zero, "%d", end);
    scene = compose_bridge("money", figures, ", direction: horizontal");
    zero = bar_of(scene, "A").x;
    label = label_figures(scene, "B");
    ck_assert_msg(label.x >= zero || rect_right(label) <= zero, "%d lying", end);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/waterfall");
  TCase *tests = tcase_create("bridges");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, steps_hang_between_levels);
  tcase_add_test(tests, levels_may_cross_zero);
  tcase_add_test(tests, lying_steps_run_to_the_right);
  tcase_add_test(tests, steps_carry_their_sign_and_levels_do_not);
  tcase_add_test(tests, spacers_draw_nothing_and_keep_their_slot);
  tcase_add_test(tests, a_step_of_nothing_is_a_hairline);
  tcase_add_test(tests, good_and_bad_depend_on_what_is_measured);
  tcase_add_test(tests, one_column_of_figures_is_wanted);
  tcase_add_test(tests, steps_that_are_not_highlighted_are_dimmed);
  tcase_add_test(tests, labels_keep_off_the_baseline);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
