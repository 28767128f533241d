/* Small lines: where their points stand, gaps, and the mark of the last point. */
#include "guide/sparkline.h"

#include "guide_test.h"
#include <math.h>

static const Rect box = {100, 50, 60, 20};
#define DOT 5.25 /* of the theme's marker */
#define CAP 0.675

static const SceneNode *draw_line(const double *values, size_t count, double low, double high) {
  Sparkline line = {values, count, low, high, "t/line", {0}, true};
  sparkline_draw(&draw, group, &line, box);
  return group->first_child;
}

static size_t count_form(ShapeForm form, SceneRole role) {
  size_t count = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next)
    count += node->shape.form == form && node->role == role;
  return count;
}

static void check_point(Point found, double x, double y) {
  ck_assert_double_eq_tol(found.x, x, 1e-9);
  ck_assert_double_eq_tol(found.y, y, 1e-9);
}

START_TEST(points_stand_evenly_between_low_and_high) {
  const double values[] = {10, 30, 20};
  const SceneNode *line = draw_line(values, 3, 10, 30);
  double left = 100 + CAP, right = 160 - DOT / 2, top = 50 + DOT / 2, bottom = 70 - DOT / 2;
  ck_assert_uint_eq(line->shape.point_count, 3);
  check_point(line->shape.points[0], left, bottom);
  check_point(line->shape.points[1], (left + right) / 2, top);
  check_point(line->shape.points[2], right, (top + bottom) / 2);
  ck_assert_str_eq(line->name, "t/line");
  const SceneNode *dot = group->last_child;
  check_point((Point){rect_middle_x(dot->shape.rect), rect_middle_y(dot->shape.rect)}, right,
              (top + bottom) / 2);
  ck_assert_double_eq(dot->shape.rect.width, DOT);
  ck_assert(rect_contains(box, scene_bounds(group), 1e-9));
}
END_TEST

START_TEST(gaps_stay_gaps_and_lone_points_are_dots) {
  const double values[] = {1, 2, NAN, 3, NAN, 2, 1, NAN};
  draw_line(values, 8, 1, 3);
  ck_assert_uint_eq(count_form(SHAPE_LINES, ROLE_MARK), 2);
  ck_assert_uint_eq(count_form(SHAPE_ELLIPSE, ROLE_MARK), 2);
  const Rect last = group->last_child->shape.rect;
  double left = 100 + CAP, width = 60 - CAP - DOT / 2;
  ck_assert_double_eq_tol(rect_middle_x(last), left + width * 6 / 7, 1e-9);
}
END_TEST

START_TEST(one_value_stands_at_the_end_and_equal_ones_in_the_middle) {
  const double one[] = {5};
  draw_line(one, 1, 5, 5);
  Rect dot = group->last_child->shape.rect;
  check_point((Point){rect_middle_x(dot), rect_middle_y(dot)}, 160 - DOT / 2, 60);
}
END_TEST

START_TEST(nothing_is_drawn_of_nothing) {
  const double none[] = {NAN, NAN};
  Sparkline line = {.values = none, .count = 2, .low = INFINITY, .high = -INFINITY};
  sparkline_draw(&draw, group, &line, box);
  line.count = 0;
  sparkline_draw(&draw, group, &line, box);
  ck_assert_ptr_null(group->first_child);
}
END_TEST

START_TEST(zero_has_a_hairline_within_the_scale) {
  const double values[] = {-1, 3};
  draw_line(values, 2, -1, 3);
  ck_assert_uint_eq(count_form(SHAPE_LINES, ROLE_FURNITURE), 1);
  double height = 20 - DOT;
  ck_assert_double_eq_tol(group->first_child->shape.points[0].y, 70 - DOT / 2 - height / 4, 1e-9);
  group->first_child = group->last_child = NULL;
  draw_line(values, 2, 1, 3);
  ck_assert_uint_eq(count_form(SHAPE_LINES, ROLE_FURNITURE), 0);
  group->first_child = group->last_child = NULL;
  Sparkline line = {values, 2, -1, 3, NULL, {0}, false};
  sparkline_draw(&draw, group, &line, box);
  ck_assert_uint_eq(count_form(SHAPE_LINES, ROLE_FURNITURE), 0);
}
END_TEST

START_TEST(scales_take_in_what_is_a_number) {
  const double values[] = {4, NAN, -2, 7};
  double low = INFINITY, high = -INFINITY;
  sparkline_take_in(values, 4, &low, &high);
  ck_assert_double_eq(low, -2);
  ck_assert_double_eq(high, 7);
  sparkline_take_in(values, 1, &low, &high);
  ck_assert_double_eq(low, -2);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("guide/sparkline");
  TCase *tests = tcase_create("sparkline");
  tcase_add_test(tests, points_stand_evenly_between_low_and_high);
  tcase_add_test(tests, gaps_stay_gaps_and_lone_points_are_dots);
  tcase_add_test(tests, one_value_stands_at_the_end_and_equal_ones_in_the_middle);
  tcase_add_test(tests, nothing_is_drawn_of_nothing);
  tcase_add_test(tests, zero_has_a_hairline_within_the_scale);
  tcase_add_test(tests, scales_take_in_what_is_a_number);
  return guide_run(suite, tests);
}
