/* Lines of very many points: fewer points, the same line. */
#include "../random.h"
#include "../unit.h"
#include "scale/simplify.h"
#include <math.h>
#include <string.h>

#define POINTS 3000
#define WALKS 40

static Point walk[POINTS], kept[POINTS];

static void roll_walk(uint64_t *state, double step) {
  double y = 200;
  for (size_t i = 0; i < POINTS; i++) {
    y += random_between(state, -step, step);
    walk[i] = (Point){(double)i * 0.3, y};
  }
}

/* The height of the simplified line over a place between two of its points. */
static double height_at(double x, size_t count) {
  size_t i = 1;
  while (i + 1 < count && kept[i].x < x) i++;
  double share = (x - kept[i - 1].x) / (kept[i].x - kept[i - 1].x);
  return kept[i - 1].y + share * (kept[i].y - kept[i - 1].y);
}

static size_t simplify_walk(double tolerance) {
  memcpy(kept, walk, sizeof walk);
  return line_simplify(kept, POINTS, tolerance);
}

START_TEST(no_point_lies_farther_than_the_tolerance) {
  uint64_t state = 6;
  for (int round = 0; round < WALKS; round++) {
    double tolerance = random_between(&state, 0.02, 2);
    roll_walk(&state, random_between(&state, 0.01, 4));
    size_t count = simplify_walk(tolerance);
    for (size_t i = 0; i < POINTS; i += 7)
      ck_assert_double_le(fabs(height_at(walk[i].x, count) - walk[i].y), tolerance + 1e-9);
  }
}
END_TEST

static bool is_kept(Point point, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (kept[i].x == point.x && kept[i].y == point.y) return true;
  return false;
}

START_TEST(the_ends_and_extremes_stay) {
  uint64_t state = 8;
  for (int round = 0; round < WALKS; round++) {
    roll_walk(&state, 0.2);
    size_t highest = 0, lowest = 0, count = simplify_walk(5);
    for (size_t i = 1; i < POINTS; i++) {
      if (walk[i].y < walk[highest].y) highest = i;
      if (walk[i].y > walk[lowest].y) lowest = i;
    }
    ck_assert(is_kept(walk[highest], count) && is_kept(walk[lowest], count));
    ck_assert(kept[0].x == walk[0].x && kept[count - 1].x == walk[POINTS - 1].x);
    ck_assert_double_eq(kept[count - 1].y, walk[POINTS - 1].y);
  }
}
END_TEST

START_TEST(kept_points_are_points_of_the_line_in_order) {
  uint64_t state = 9;
  roll_walk(&state, 1);
  size_t count = simplify_walk(0.5), at = 0;
  for (size_t i = 0; i < count; i++) {
    while (at < POINTS && walk[at].x != kept[i].x) at++;
    ck_assert_uint_lt(at, POINTS);
    ck_assert_double_eq(kept[i].y, walk[at++].y);
  }
}
END_TEST

START_TEST(what_cannot_be_seen_is_left_out) {
  for (size_t i = 0; i < POINTS; i++) walk[i] = (Point){(double)i, 10 + 0.5 * (double)i};
  ck_assert_uint_le(simplify_walk(0.01), 4);
  for (size_t i = 0; i < POINTS; i++) walk[i].y += i % 2 ? 0.04 : -0.04;
  ck_assert_uint_lt(simplify_walk(0.1), 10);
  ck_assert_uint_gt(simplify_walk(0.01), POINTS - 10);
}
END_TEST

START_TEST(short_lines_and_steep_ones_stay_as_they_are) {
  Point two[] = {{0, 0}, {1, 5}}, steps[] = {{0, 0}, {0, 8}, {0, 3}, {4, 3}};
  ck_assert_uint_eq(line_simplify(two, 0, 1), 0);
  ck_assert_uint_eq(line_simplify(two, 2, 1), 2);
  ck_assert_uint_eq(line_simplify(steps, 4, 0.1), 4);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("scale/simplify");
  TCase *tests = tcase_create("simplify");
  tcase_add_test(tests, no_point_lies_farther_than_the_tolerance);
  tcase_add_test(tests, the_ends_and_extremes_stay);
  tcase_add_test(tests, kept_points_are_points_of_the_line_in_order);
  tcase_add_test(tests, what_cannot_be_seen_is_left_out);
  tcase_add_test(tests, short_lines_and_steep_ones_stay_as_they_are);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
