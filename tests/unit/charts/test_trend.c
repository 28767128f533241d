/* Lines on a slide: gaps, points alone, and values beside the line. */
#include "../compose/compose_test.h"
#include "../random.h"
#include <math.h>

#define CHARTS 60

static const Scene *compose_trend(const char *figures, const char *keys) {
  static const char columns[] = "FY2001, FY2002, FY2003, FY2004, FY2005, FY2006";
  size_t count = 1;
  for (const char *c = figures; *c; c++) count += *c == ',';
  return compose_sound(arena_printf(arena,
                                    HEAD "data: {t: {columns: [%.*s], rows: {A: [%s]}}}\n"
                                         "slides:\n- {title: Trend, chart: trend, data: t%s}\n",
                                    (int)(count * 8 - 2), columns, figures, keys));
}

typedef struct Lines {
  const SceneNode *items[8];
  size_t count;
} Lines;

static Lines trend_lines(const Scene *scene) {
  Lines lines = {{0}, 0};
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count && lines.count < 8; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind == SCENE_SHAPE && node->role == ROLE_MARK && node->shape.form == SHAPE_LINES)
      lines.items[lines.count++] = node;
  }
  return lines;
}

START_TEST(a_whole_series_is_one_line) {
  Lines lines = trend_lines(compose_trend("1, 2, 3, 4", ""));
  ck_assert_uint_eq(lines.count, 1);
  ck_assert_uint_eq(lines.items[0]->shape.point_count, 4);
  ck_assert_str_eq(lines.items[0]->name, "t/A");
}
END_TEST

START_TEST(missing_values_leave_a_gap) {
  Lines lines = trend_lines(compose_trend("1, 2, \"\", 4, 5, 6", ""));
  ck_assert_uint_eq(lines.count, 2);
  ck_assert_uint_eq(lines.items[0]->shape.point_count, 2);
  ck_assert_uint_eq(lines.items[1]->shape.point_count, 3);
}
END_TEST

START_TEST(a_value_between_two_gaps_is_a_point) {
  const Scene *scene = compose_trend("\"\", 2, \"\", 4, 5", "");
  Lines lines = trend_lines(scene);
  ck_assert_uint_eq(lines.count, 1);
  ck_assert_uint_eq(lines.items[0]->shape.point_count, 2);
  const SceneNode *point = find_shape(scene, 0, ROLE_MARK, "t/FY2002/A");
  ck_assert_int_eq(point->shape.form, SHAPE_ELLIPSE);
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/FY2003/A"));
}
END_TEST

START_TEST(lines_to_forecasts_are_dashed) {
  Lines lines = trend_lines(compose_trend("1, 2, 3, 4", ", forecast: [FY2003, FY2004]"));
  ck_assert_uint_eq(lines.count, 2);
  ck_assert_int_eq(lines.items[0]->shape.stroke.dash, DASH_SOLID);
  ck_assert_int_eq(lines.items[1]->shape.stroke.dash, DASH_DASHED);
  ck_assert_uint_eq(lines.items[1]->shape.point_count, 3);
}
END_TEST

START_TEST(a_base_other_than_zero_is_said) {
  ck_assert_ptr_null(find_text(compose_trend("10, 50", ""), 0, ROLE_NOTE, "Scale does not"));
  ck_assert_ptr_null(
      find_text(compose_trend("90, 95", ", base: zero"), 0, ROLE_NOTE, "Scale does not"));
  ck_assert_ptr_nonnull(find_text(compose_trend("90, 95", ""), 0, ROLE_NOTE, "Scale does not"));
  ck_assert_ptr_nonnull(
      find_text(compose_trend("10, 50", ", base: data"), 0, ROLE_NOTE, "Scale does not"));
  ck_assert_ptr_null(find_text(compose_trend("-90, 95", ""), 0, ROLE_NOTE, "Scale does not"));
}
END_TEST

START_TEST(points_stand_as_high_as_their_values) {
  Lines lines = trend_lines(compose_trend("-10, 30, 20", ""));
  const Point *points = lines.items[0]->shape.points;
  ck_assert_double_eq_tol((points[0].y - points[1].y) / 40, (points[2].y - points[1].y) / 10, 1e-9);
  ck_assert_double_eq_tol(points[1].x - points[0].x, points[2].x - points[1].x, 1e-9);
}
END_TEST

/* From the capitals' top to the baseline: where ink is. */
static bool is_on_line(const SceneNode *text, const Shape *line) {
  double cap = font_cap_height(fonts, text->text.style);
  Rect box = {text->text.origin.x, text->text.origin.y - cap, text->text.width, cap};
  for (size_t i = 1; i < line->point_count; i++) {
    Point from = line->points[i - 1], to = line->points[i];
    for (int step = 0; step <= 200; step++) {
      double at = step / 200.0;
      Rect dot = {from.x + (to.x - from.x) * at, from.y + (to.y - from.y) * at, 0, 0};
      if (rect_contains(box, dot, 0)) return true;
    }
  }
  return false;
}

START_TEST(values_never_stand_on_the_line) {
  uint64_t state = 21;
  for (int i = 0; i < CHARTS; i++) {
    TextBuffer figures = {.arena = arena};
    for (int c = 0; c < 6; c++)
      text_append_format(&figures, "%s%d", c ? ", " : "",
                         (int)random_between(&state, i % 2 ? -1000 : 800, 1000));
    const Scene *scene = compose_trend(text_buffer_string(&figures), ", labels: values");
    Lines lines = trend_lines(scene);
    NodeList list = all_nodes(scene, 0);
    size_t labels = 0;
    for (size_t k = 0; k < list.nodes.count; k++) {
      const SceneNode *node = list.nodes.items[k];
      if (node->kind != SCENE_TEXT || node->role != ROLE_LABEL) continue;
      labels++;
      ck_assert_msg(!is_on_line(node, &lines.items[0]->shape), "%s: %s", figures.text,
                    node->text.content.text);
    }
    ck_assert_uint_eq(labels, 6);
  }
}
END_TEST

START_TEST(values_of_lines_that_run_together_stand_in_rows) {
  const Scene *scene = compose_sound(
      HEAD "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [1, 2], C: [1, 2], D: "
           "[1, 2], E: [1, 2], F: [1, 2]}}}\n"
           "slides:\n- {title: T, chart: trend, data: t, labels: values}\n");
  NodeList list = all_nodes(scene, 0);
  size_t values = 0;
  for (size_t i = 0; i < list.nodes.count; i++)
    values += list.nodes.items[i]->kind == SCENE_TEXT && list.nodes.items[i]->role == ROLE_LABEL;
  ck_assert_uint_eq(values, 12);
}
END_TEST

START_TEST(names_stand_at_the_ends_with_their_last_value) {
  const Scene *scene = compose_sound(
      HEAD "data: {t: {columns: [FY1, FY2], rows: {Gross: [10, 20], Net: [5, \"\"]}}}\n"
           "slides:\n- {title: T, chart: trend, data: t}\n");
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LEGEND, "Gross  20"));
  const SceneNode *net = find_text(scene, 0, ROLE_LEGEND, "Net  5");
  ck_assert_uint_eq(net->text.content.run_count, 1);
  ck_assert_uint_eq(net->text.content.runs[0].start, 5);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/trend");
  TCase *tests = tcase_create("trends");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, a_whole_series_is_one_line);
  tcase_add_test(tests, missing_values_leave_a_gap);
  tcase_add_test(tests, a_value_between_two_gaps_is_a_point);
  tcase_add_test(tests, lines_to_forecasts_are_dashed);
  tcase_add_test(tests, a_base_other_than_zero_is_said);
  tcase_add_test(tests, points_stand_as_high_as_their_values);
  tcase_add_test(tests, values_never_stand_on_the_line);
  tcase_add_test(tests, values_of_lines_that_run_together_stand_in_rows);
  tcase_add_test(tests, names_stand_at_the_ends_with_their_last_value);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
