/* What labels say and for whom they are, what is dimmed, and that the order of series moves none.
 */
#include "../random.h"
#include "plot_test.h"

#define YEARS "FY2005, FY2006, FY2007, FY2008"
#define DECKS 40

static const char *labels_of(const char *rows, const char *chart) {
  return texts_of(plot_of(YEARS, rows, chart), ROLE_LABEL);
}

START_TEST(labels_are_for_all_ends_extremes_or_none) {
  static const char rows[] = "A: [20, 50, 10, 30]";
  ck_assert_str_eq(labels_of(rows, "chart: bar"), "20 50 10 30");
  ck_assert_str_eq(labels_of(rows, "chart: bar, labels: values"), "20 50 10 30");
  ck_assert_str_eq(labels_of(rows, "chart: bar, labels: ends"), "20 30");
  ck_assert_str_eq(labels_of(rows, "chart: bar, labels: extremes"), "50 10");
  ck_assert_str_eq(labels_of(rows, "chart: bar, labels: none"), "");
  ck_assert_str_eq(labels_of(rows, "chart: trend, labels: values"), "20 50 10 30");
  ck_assert_str_eq(labels_of(rows, "chart: trend, labels: extremes"), "50 10");
}
END_TEST

START_TEST(missing_ends_leave_the_next_to_be_labelled) {
  ck_assert_str_eq(labels_of("A: [\"\", 50, 10, 30]", "chart: bar, labels: ends"), "50 30");
  ck_assert_str_eq(labels_of("A: [20, 50, 10, \"\"]", "chart: bar, labels: ends"), "20 10");
}
END_TEST

START_TEST(labels_say_value_share_both_or_growth) {
  static const char rows[] = "A: [20, 50, 10, 30], B: [20, 150, 30, 30]";
  static const char stacked[] = "chart: bar, stacking: stacked, totals: false, label-content: ";
  const char *keys = arena_printf(arena, "%svalue", stacked);
  ck_assert_str_eq(labels_of(rows, keys), "20 20 50 150 10 30 30 30");
  keys = arena_printf(arena, "%sshare", stacked);
  ck_assert_str_eq(labels_of(rows, keys), "50.0% 50.0% 25.0% 75.0% 25.0% 75.0% 50.0% 50.0%");
  keys = arena_printf(arena, "%sboth", stacked);
  ck_assert_ptr_nonnull(strstr(labels_of(rows, keys), "50 (25.0%) 150 (75.0%)"));
  keys = "chart: bar, stacking: percent, label-content: value, totals: false";
  ck_assert_str_eq(labels_of(rows, keys), "20 20 50 150 10 30 30 30");
  ck_assert_str_eq(labels_of("A: [20, 50, 10, 30]", "chart: bar, label-content: growth"),
                   "+150.0% −80.0% +200.0%");
}
END_TEST

START_TEST(no_growth_is_computed_over_a_gap) {
  const Scene *scene = plot_of("FY2006, FY2007, 3Q07, 4Q07", "A: [10, 20, 4, 5]",
                               "chart: bar, label-content: growth");
  ck_assert_str_eq(texts_of(scene, ROLE_LABEL), "+100.0% +25.0%");
}
END_TEST

START_TEST(an_axis_takes_the_place_of_labels_and_says_so) {
  const Scene *scene = plot_of(YEARS, "A: [20, 50, 10, 30]", "chart: bar, labels: ends");
  ck_assert_str_eq(outcome_of(scene, "t/A"), "axis");
  ck_assert_str_eq(outcome_of(plot_of(YEARS, "A: [20, 50, 10, 30]", "chart: bar"), "t/A"), "");
}
END_TEST

START_TEST(small_parts_are_labelled_beside_their_stack) {
  const Scene *scene =
      plot_of(YEARS, "A: [500, 500, 500, 500], B: [1, 1, 1, 1]", "chart: bar, stacking: stacked");
  ck_assert_str_eq(outcome_of(scene, "t/FY2006/A"), "placed");
  ck_assert_str_eq(outcome_of(scene, "t/FY2006/B"), "leader");
  Rect bar = mark_of(scene, "t/FY2006/A"), label = scene_bounds(need_label(scene, "t/FY2006/B"));
  ck_assert_double_lt(rect_right(label), bar.x);
}
END_TEST

static Color dimmed(Color color) {
  return color_mix(color, (Color){255, 255, 255}, 0.74);
}

START_TEST(what_is_not_highlighted_is_dimmed) {
  static const char rows[] = "A: [1, 2, 3, 4], B: [1, 2, 3, 4]";
  Color plain = mark_color(plot_of(YEARS, rows, "chart: bar"), "t/FY2008/A");
  const Scene *scene = plot_of(YEARS, rows, "chart: bar, highlight: [B]");
  ck_assert(color_equals(mark_color(scene, "t/FY2008/A"), dimmed(plain)));
  ck_assert(!color_equals(mark_color(scene, "t/FY2008/B"), dimmed(plain)));
  scene = plot_of(YEARS, rows, "chart: bar, stacking: stacked, highlight: [FY2006]");
  ck_assert(color_equals(mark_color(scene, "t/FY2006/A"), plain));
  ck_assert(color_equals(mark_color(scene, "t/FY2007/A"), dimmed(plain)));
}
END_TEST

static Color line_color(const Scene *scene, const char *name) {
  return find_shape(scene, 0, ROLE_MARK, name)->shape.stroke.color;
}

START_TEST(lines_that_are_not_highlighted_are_dimmed) {
  static const char rows[] = "A: [1, 2, 3, 4], B: [1, 5, 3, 9]";
  const Scene *plain = plot_of(YEARS, rows, "chart: trend");
  const Scene *scene = plot_of(YEARS, rows, "chart: trend, highlight: [A]");
  ck_assert(color_equals(line_color(scene, "t/A"), line_color(plain, "t/A")));
  static const Color ground = {255, 255, 255};
  ck_assert_double_lt(color_contrast(line_color(scene, "t/B"), ground),
                      color_contrast(line_color(plain, "t/B"), ground) - 0.5);
}
END_TEST

START_TEST(a_lone_series_shows_the_period_the_slide_speaks_of) {
  const Scene *scene = plot_of(YEARS, "A: [1, 2, 3, 4]", "chart: bar");
  ck_assert(!color_equals(mark_color(scene, "t/FY2008/A"), mark_color(scene, "t/FY2007/A")));
  ck_assert(need_label(scene, "t/FY2008/A")->text.style.weight == FONT_SEMIBOLD);
  ck_assert(need_label(scene, "t/FY2007/A")->text.style.weight == FONT_REGULAR);
  scene = plot_of(YEARS, "A: [1, 2, 3, 4]", "chart: bar, highlight: [FY2006]");
  ck_assert(color_equals(mark_color(scene, "t/FY2008/A"), mark_color(scene, "t/FY2007/A")));
  ck_assert(!color_equals(mark_color(scene, "t/FY2006/A"), mark_color(scene, "t/FY2007/A")));
}
END_TEST

/* Values of one figure each, so that all would have room. */
static const char *labels_of_months(size_t count) {
  TextBuffer keys = {.arena = arena}, values = {.arena = arena};
  for (size_t i = 0; i < count; i++) {
    text_append_format(&keys, "%s%zu-%02zu", i ? ", " : "", 2001 + i / 12, i % 12 + 1);
    text_append_format(&values, "%s%zu", i ? ", " : "A: [", i % 2 + 3);
  }
  const char *rows = arena_printf(arena, "%s]", text_buffer_string(&values));
  return texts_of(plot_of(text_buffer_string(&keys), rows, "chart: trend"), ROLE_LABEL);
}

START_TEST(lines_of_very_many_points_have_an_axis) {
  ck_assert_str_ne(labels_of_months(60), "");
  ck_assert_str_eq(labels_of_months(61), "");
}
END_TEST

/* Parts too small for their values; the least of them lose theirs. */
START_TEST(where_not_all_have_room_the_greater_parts_are_labelled) {
  TextBuffer rows = {.arena = arena};
  for (int i = 0; i < 11; i++)
    text_append_format(&rows, "%sS%d: [%d, %d]", i ? ", " : "", i, 10 + i * 7 % 11,
                       10 + i * 7 % 11);
  TextBuffer numbers = {.arena = arena}; /* they leave the bars little height */
  for (int i = 0; i < 2; i++)
    text_append_format(&numbers, "%sR%d: 't[\"Great\"]'", i ? ", " : "", i);
  const Scene *scene = compose_text(arena_printf(
      arena,
      PLOT_HEAD "data: {t: {measure: money, columns: [FY2007, FY2008], rows: {%s, Great: [4000, "
                "4000]}}}\nslides:\n- title: T\n  grid:\n  - {data: t, chart: bar, stacking: "
                "stacked, labels: values, direction: vertical, rows: {%s}}\n  - {text: x}\n"
                "  - {text: x}\n  - {text: x}\n",
      text_buffer_string(&rows), text_buffer_string(&numbers)));
  int least_shown = 99, most_hidden = 0;
  for (int i = 0; i < 11; i++) {
    const char *outcome = outcome_of(scene, arena_printf(arena, "t/FY2007/S%d", i));
    int value = 10 + i * 7 % 11;
    if (text_equals(outcome, "unplaced") && value > most_hidden) most_hidden = value;
    if (text_equals(outcome, "leader") && value < least_shown) least_shown = value;
  }
  ck_assert_int_gt(most_hidden, 0);
  ck_assert_int_gt(least_shown, most_hidden);
}
END_TEST

START_TEST(lines_beyond_the_colours_of_the_theme_are_dotted) {
  TextBuffer rows = {.arena = arena};
  for (int i = 0; i < 12; i++)
    text_append_format(&rows, "%sS%d: [%d, %d, %d, %d]", i ? ", " : "", i, i, i + 9, i * i, i);
  const Scene *scene = plot_of(YEARS, text_buffer_string(&rows), "chart: trend");
  for (int i = 0; i < 12; i++) {
    const SceneNode *line = find_shape(scene, 0, ROLE_MARK, arena_printf(arena, "t/S%d", i));
    ck_assert_int_eq(line->shape.stroke.dash, i < 6 ? DASH_SOLID : DASH_DOTTED);
  }
}
END_TEST

static size_t count_swatches(const Scene *scene) {
  NodeList list = all_nodes(scene, 0);
  size_t count = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    count += node->kind == SCENE_SHAPE && node->role == ROLE_LEGEND && node->name;
  }
  return count;
}

START_TEST(series_without_a_part_in_the_last_stack_are_in_a_legend) {
  static const char chart[] = "chart: bar, stacking: stacked";
  const Scene *whole = plot_of(YEARS, "A: [1, 2, 3, 4], B: [1, 2, 3, 4]", chart);
  const Scene *partly = plot_of(YEARS, "A: [1, 2, 3, 4], B: [1, 2, 3, \"\"]", chart);
  ck_assert_uint_eq(count_swatches(whole), 0);
  ck_assert_uint_eq(count_swatches(partly), 2);
}
END_TEST

/* Series in one order or the other; a name keeps its values and its colour. */
static const Scene *compose_in_order(const int values[3][4], bool is_turned, const char *chart) {
  TextBuffer rows = {.arena = arena};
  for (int i = 0; i < 3; i++) {
    int s = is_turned ? 2 - i : i;
    text_append_format(&rows, "%s%c: [%d, %d, %d, %d]", i ? ", " : "", 'A' + s, values[s][0],
                       values[s][1], values[s][2], values[s][3]);
  }
  return plot_of(YEARS, text_buffer_string(&rows), chart);
}

START_TEST(the_order_of_lines_moves_no_label) {
  uint64_t state = 31;
  size_t compared = 0;
  for (int i = 0; i < DECKS; i++) {
    int values[3][4];
    for (int k = 0; k < 12; k++) values[k / 4][k % 4] = (int)random_between(&state, 1, 60);
    static const char chart[] = "chart: trend, labels: values";
    const Scene *scene = compose_in_order(values, false, chart);
    const Scene *turned = compose_in_order(values, true, chart);
    NodeList list = all_nodes(scene, 0);
    for (size_t n = 0; n < list.nodes.count; n++) {
      const SceneNode *node = list.nodes.items[n];
      if (node->kind != SCENE_TEXT || node->role != ROLE_LABEL) continue;
      const SceneNode *other = need_label(turned, node->name);
      ck_assert_str_eq(outcome_of(turned, node->name), outcome_of(scene, node->name));
      if (!*outcome_of(scene, node->name)) continue; /* in a row, which has the order of series */
      compared++;
      ck_assert_double_eq_tol(other->text.origin.x, node->text.origin.x, 1e-9);
      ck_assert_double_eq_tol(other->text.origin.y, node->text.origin.y, 1e-9);
    }
  }
  ck_assert_uint_gt(compared, DECKS);
}
END_TEST

/* In a cluster the bars change places; each label stays over its own bar. */
START_TEST(the_order_of_clustered_bars_keeps_labels_at_their_bars) {
  static const int values[3][4] = {{10, 20, 30, 40}, {40, 5, 33, 41}, {7, 22, 31, 60}};
  static const char chart[] = "chart: bar, categories: columns";
  const Scene *scene = compose_in_order(values, false, chart);
  const Scene *turned = compose_in_order(values, true, chart);
  for (int i = 0; i < 12; i++) {
    const char *name = arena_printf(arena, "t/FY%d/%c", 2005 + i % 4, 'A' + i / 4);
    Rect bar = mark_of(scene, name), other = mark_of(turned, name);
    const SceneNode *label = need_label(scene, name), *moved = need_label(turned, name);
    ck_assert_double_eq_tol(moved->text.origin.y, label->text.origin.y, 1e-9);
    ck_assert_double_eq_tol(moved->text.origin.x - other.x, label->text.origin.x - bar.x, 1e-9);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/labels");
  TCase *tests = tcase_create("labels");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, labels_are_for_all_ends_extremes_or_none);
  tcase_add_test(tests, missing_ends_leave_the_next_to_be_labelled);
  tcase_add_test(tests, labels_say_value_share_both_or_growth);
  tcase_add_test(tests, no_growth_is_computed_over_a_gap);
  tcase_add_test(tests, an_axis_takes_the_place_of_labels_and_says_so);
  tcase_add_test(tests, small_parts_are_labelled_beside_their_stack);
  tcase_add_test(tests, what_is_not_highlighted_is_dimmed);
  tcase_add_test(tests, lines_that_are_not_highlighted_are_dimmed);
  tcase_add_test(tests, a_lone_series_shows_the_period_the_slide_speaks_of);
  tcase_add_test(tests, where_not_all_have_room_the_greater_parts_are_labelled);
  tcase_add_test(tests, lines_beyond_the_colours_of_the_theme_are_dotted);
  tcase_add_test(tests, lines_of_very_many_points_have_an_axis);
  tcase_add_test(tests, series_without_a_part_in_the_last_stack_are_in_a_legend);
  tcase_add_test(tests, the_order_of_lines_moves_no_label);
  tcase_add_test(tests, the_order_of_clustered_bars_keeps_labels_at_their_bars);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
