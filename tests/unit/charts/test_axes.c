/* Where categories stand in a chart, which way it lies, and how it lines up with its neighbour. */
#include "../random.h"
#include "plot_test.h"
#include <stdio.h>

static double middle_of(const Scene *scene, const char *name) {
  return rect_middle_x(mark_of(scene, name));
}

START_TEST(years_beside_quarters_leave_a_gap) {
  const Scene *scene = plot_of("FY2006, FY2007, 3Q07, 4Q07", "A: [9, 8, 2, 3]", "chart: bar");
  double slot = middle_of(scene, "t/FY2007/A") - middle_of(scene, "t/FY2006/A");
  double gap = middle_of(scene, "t/3Q07/A") - middle_of(scene, "t/FY2007/A");
  ck_assert_double_eq_tol(gap / slot, 1.6, 1e-9);
  double next = middle_of(scene, "t/4Q07/A") - middle_of(scene, "t/3Q07/A");
  ck_assert_double_eq_tol(next, slot, 1e-9);
}
END_TEST

START_TEST(periods_left_out_leave_a_gap) {
  const Scene *scene = plot_of("1Q07, 2Q07, 4Q07, 1Q08", "A: [9, 8, 2, 3]", "chart: bar");
  double slot = middle_of(scene, "t/2Q07/A") - middle_of(scene, "t/1Q07/A");
  double gap = middle_of(scene, "t/4Q07/A") - middle_of(scene, "t/2Q07/A");
  ck_assert_double_eq_tol(gap / slot, 1.5, 1e-9);
}
END_TEST

typedef struct Stretches {
  const Shape *items[8];
  size_t count;
} Stretches;

static Stretches stretches_of(const Scene *scene, const char *name) {
  Stretches lines = {{0}, 0};
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_line = node->kind == SCENE_SHAPE && node->role == ROLE_MARK &&
                   node->shape.form == SHAPE_LINES && text_equals(node->name, name);
    if (is_line && lines.count < 8) lines.items[lines.count++] = &node->shape;
  }
  return lines;
}

START_TEST(no_line_runs_from_years_to_quarters) {
  const Scene *scene =
      plot_of("FY2006, FY2007, 3Q07, 4Q07, 1Q08", "A: [9, 8, 2, 3, 4]", "chart: trend");
  Stretches lines = stretches_of(scene, "t/A");
  ck_assert_uint_eq(lines.count, 2);
  ck_assert_uint_eq(lines.items[0]->point_count, 2);
  ck_assert_uint_eq(lines.items[1]->point_count, 3);
  ck_assert_double_lt(lines.items[0]->points[1].x, lines.items[1]->points[0].x);
}
END_TEST

/* A line over so many periods from January 2019 on; its values go up and down. */
static const Shape *line_over(size_t count, bool is_daily, const Scene **scene) {
  TextBuffer keys = {.arena = arena}, values = {.arena = arena};
  Period period = {is_daily ? PERIOD_DAY : PERIOD_MONTH, 2019 * 12, is_daily ? 1 : 0, ""};
  for (size_t i = 0; i < count; i++, period = period_next(period)) {
    Date day = period_first_day(period);
    text_append_format(&keys, is_daily ? "%s%d-%02d-%02d" : "%s%d-%02d", i ? ", " : "", day.year,
                       day.month, day.day);
    text_append_format(&values, "%s%d", i ? ", " : "", i % 2 ? 10 : 50);
  }
  const char *rows = arena_printf(arena, "A: [%s]", text_buffer_string(&values));
  *scene = plot_of(text_buffer_string(&keys), rows, "chart: trend, labels: none");
  Stretches lines = stretches_of(*scene, "t/A");
  ck_assert_uint_eq(lines.count, 1);
  ck_assert_uint_eq(lines.items[0]->point_count, count);
  return lines.items[0];
}

START_TEST(many_months_stand_at_true_distances) {
  const Scene *scene;
  const Point *points = line_over(41, false, &scene)->points;
  double january = points[1].x - points[0].x, february = points[2].x - points[1].x;
  ck_assert_double_eq_tol(january / february, 31.0 / 28, 1e-6);
  points = line_over(40, false, &scene)->points;
  ck_assert_double_eq_tol(points[1].x - points[0].x, points[2].x - points[1].x, 1e-6);
}
END_TEST

START_TEST(dates_stand_at_true_distances) {
  const Scene *scene =
      plot_of("2024-01-31, 2024-02-29, 2024-03-31, 2024-04-30", "A: [1, 2, 3, 4]", "chart: trend");
  const Point *points = stretches_of(scene, "t/A").items[0]->points;
  double february = points[1].x - points[0].x, march = points[2].x - points[1].x;
  ck_assert_double_eq_tol(march / february, 31.0 / 29, 1e-6);
}
END_TEST

/* More points than can be seen are drawn with fewer. */
START_TEST(lines_of_very_many_days_are_simplified) {
  TextBuffer keys = {.arena = arena}, values = {.arena = arena};
  Period day = {PERIOD_DAY, 2019 * 12, 1, ""};
  for (int i = 0; i < 600; i++, day = period_next(day)) {
    Date date = period_first_day(day);
    text_append_format(&keys, "%s%d-%02d-%02d", i ? ", " : "", date.year, date.month, date.day);
    text_append_format(&values, "%s%d", i ? ", " : "", i == 300 ? 4000 : i);
  }
  const char *rows = arena_printf(arena, "A: [%s]", text_buffer_string(&values));
  const Scene *scene = plot_of(text_buffer_string(&keys), rows, "chart: trend");
  const Shape *line = stretches_of(scene, "t/A").items[0];
  ck_assert_uint_le(line->point_count, 10);
  double top = INFINITY;
  for (size_t i = 0; i < line->point_count; i++) top = fmin(top, line->points[i].y);
  const Point *first = &line->points[0], *last = &line->points[line->point_count - 1];
  ck_assert_double_eq_tol((first->y - top) / (first->y - last->y), 4000.0 / 599, 1e-6);
}
END_TEST

#define LONG(n) "A very long name of a segment of the group with number " n ": [1, 2]"
#define SEGMENTS                                                                                   \
  LONG("1")                                                                                        \
  ", " LONG("2") ", " LONG("3") ", " LONG("4") ", " LONG("5") ", " LONG("6") ", " LONG(            \
      "7") ", " LONG("8") ", " LONG("9") ", " LONG("10") ", " LONG("11") ", " LONG("12")
#define NAMED "categories: rows, take-columns: [FY2008]"
#define SEGMENT(n) "t/A very long name of a segment of the group with number " n "/FY2008"

static bool is_lying(const Scene *scene, const char *one, const char *other) {
  Rect first = mark_of(scene, one), second = mark_of(scene, other);
  return first.x == second.x && first.y != second.y;
}

START_TEST(bars_without_room_for_their_names_lie_down) {
  const Scene *scene = plot_of("FY2007, FY2008", SEGMENTS, "chart: bar, " NAMED);
  ck_assert(is_lying(scene, SEGMENT("1"), SEGMENT("2")));
  scene = plot_of("FY2007, FY2008", "Short: [1, 2], Names: [1, 2]", "chart: bar, " NAMED);
  ck_assert(!is_lying(scene, "t/Short/FY2008", "t/Names/FY2008"));
}
END_TEST

START_TEST(waterfalls_without_room_for_their_names_lie_down) {
  TextBuffer steps = {.arena = arena};
  for (int i = 0; i < 14; i++)
    text_append_format(&steps, "An uncommonly long denomination of a step of the bridge %d: 10, ",
                       i);
  const Scene *scene = compose_sound(arena_printf(
      arena,
      PLOT_HEAD "slides:\n- {title: T, subtitle: S, chart: waterfall, name: b, measure: money, "
                "figures: {%sEnd: 140}}\n",
      text_buffer_string(&steps)));
  Rect first =
      mark_of(scene, "b/An uncommonly long denomination of a step of the bridge 0/figures");
  Rect second =
      mark_of(scene, "b/An uncommonly long denomination of a step of the bridge 1/figures");
  ck_assert_double_gt(second.y, rect_bottom(first));
  ck_assert_double_eq_tol(second.x, rect_right(first), 1e-9);
}
END_TEST

/* A refusal says the size that would do, and it does. */
START_TEST(a_stated_direction_is_kept_and_the_room_it_needs_is_said) {
  const char *deck =
      plot_deck("money", "FY2007, FY2008", SEGMENTS, "chart: bar, direction: vertical, " NAMED);
  compose_text(deck);
  const char *wanted = strstr(only_finding(), "do not fit: ");
  ck_assert_msg(wanted != NULL, "%s", only_finding());
  double width = 0, given = 0;
  ck_assert_uint_eq(diagnostics_count(diags), 1);
  ck_assert_int_eq(
      sscanf(wanted, "do not fit: %lf mm of width would do, here are %lf", &width, &given), 2);
  ck_assert_double_gt(width, given);
  diags = diagnostics_new(arena);
  double page = width / 25.4 * 72 + 96;
  const Scene *scene = compose_sound(
      arena_printf(arena, "page: {width: %g, height: 540}\ntheme: slate\n%s", page, deck));
  ck_assert(!is_lying(scene, SEGMENT("1"), SEGMENT("2")));
}
END_TEST

/* Two charts side by side. */
static const Scene *two_charts(const char *left, const char *right) {
  return compose_sound(arena_printf(
      arena,
      PLOT_HEAD "data:\n  q:\n    measure: money\n    columns: [1Q06, 2Q06, 3Q06, 4Q06, 1Q07, "
                "2Q07, 3Q07, 4Q07]\n    rows: {A: [1, 2, 3, 4, 5, 6, 7, 8], B: [8, 7, 6, 5, 4, 3, "
                "2, 1]}\n  y: {measure: money, columns: [FY2007, FY2008], rows: {A: [1, 2], B: "
                "[3, 4]}}\nslides:\n- title: T\n  columns:\n  - {%s}\n  - {%s}\n",
      left, right));
}

START_TEST(frames_of_neighbours_line_up) {
  const Scene *scene =
      two_charts("chart: bar, data: q, name: a, take-rows: [A]", "chart: bar, data: y, name: b");
  double foot = rect_bottom(mark_of(scene, "a/1Q06/A"));
  ck_assert_double_eq_tol(rect_bottom(mark_of(scene, "b/FY2007/A")), foot, 1e-9);
  const Scene *lone = plot_of("FY2007, FY2008", "A: [1, 2], B: [3, 4]", "chart: bar");
  ck_assert_double_gt(rect_bottom(mark_of(lone, "t/FY2007/A")), foot + 10);
}
END_TEST

/* Many rows of numbers under one chart do not flatten the other. */
START_TEST(frames_do_not_line_up_at_any_price) {
  TextBuffer rows = {.arena = arena};
  for (int i = 0; i < 10; i++) text_append_format(&rows, "%sRow %d: 'q[\"A\"]'", i ? ", " : "", i);
  const Scene *scene =
      two_charts(arena_printf(arena, "chart: bar, data: q, name: a, take-rows: [A], rows: {%s}",
                              text_buffer_string(&rows)),
                 "chart: bar, data: y, name: b");
  ck_assert_double_gt(rect_bottom(mark_of(scene, "b/FY2007/A")),
                      rect_bottom(mark_of(scene, "a/1Q06/A")) + 50);
}
END_TEST

/* How many numbers stand along the value axis: all axis texts but those of categories. */
static size_t count_ticks(const Scene *scene) {
  NodeList list = all_nodes(scene, 0);
  size_t count = 0;
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    count += node->kind == SCENE_TEXT && node->role == ROLE_AXIS && node->text.align == ALIGN_END;
  }
  return count;
}

START_TEST(value_axes_have_four_to_six_ticks) {
  uint64_t state = 5;
  for (int i = 0; i < 40; i++) {
    double most = pow(10, random_between(&state, 1, 7));
    const char *rows = arena_printf(arena, "A: [%d, %d], B: [%d, %d]", (int)most, (int)(most / 3),
                                    (int)(most / 2), i % 2 ? (int)most : -(int)most);
    size_t ticks = count_ticks(plot_of("FY2007, FY2008", rows, "chart: trend, base: zero"));
    ck_assert_msg(ticks >= 4 && ticks <= 6, "%s: %zu", rows, ticks);
  }
  const Scene *shares = plot_of("FY2007, FY2008", "A: [1, 2], B: [3, 4]",
                                "chart: bar, stacking: percent, labels: ends");
  ck_assert_uint_ge(count_ticks(shares), 4);
}
END_TEST

START_TEST(series_names_keep_off_wide_totals) {
  const Scene *scene = compose_sound(
      arena_printf(arena, PLOT_HEAD "page: {width: 480, height: 400}\n%s",
                   "data: {t: {measure: money, columns: [FY2006, FY2007, FY2008], "
                   "rows: {Alpha: [100000000, 2, 123456789012], Beta: [3, 4, "
                   "100000000000]}}}\n"
                   "slides:\n- {title: T, data: t, chart: bar, stacking: stacked}\n"));
  Rect total = scene_bounds(need_label(scene, "t/FY2008/total"));
  const SceneNode *name = find_text(scene, 0, ROLE_LEGEND, "Alpha");
  ck_assert_ptr_nonnull(name);
  ck_assert_double_gt(name->text.origin.x, rect_right(total));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/axes");
  TCase *tests = tcase_create("axes");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, years_beside_quarters_leave_a_gap);
  tcase_add_test(tests, periods_left_out_leave_a_gap);
  tcase_add_test(tests, no_line_runs_from_years_to_quarters);
  tcase_add_test(tests, many_months_stand_at_true_distances);
  tcase_add_test(tests, dates_stand_at_true_distances);
  tcase_add_test(tests, lines_of_very_many_days_are_simplified);
  tcase_add_test(tests, bars_without_room_for_their_names_lie_down);
  tcase_add_test(tests, waterfalls_without_room_for_their_names_lie_down);
  tcase_add_test(tests, a_stated_direction_is_kept_and_the_room_it_needs_is_said);
  tcase_add_test(tests, frames_of_neighbours_line_up);
  tcase_add_test(tests, frames_do_not_line_up_at_any_price);
  tcase_add_test(tests, value_axes_have_four_to_six_ticks);
  tcase_add_test(tests, series_names_keep_off_wide_totals);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
