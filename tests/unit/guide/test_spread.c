#include "../random.h"
#include "../unit.h"
#include "guide/spread.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST 12

static int compare_wanted(const void *a, const void *b) {
  const SpreadLabel *left = a, *right = b;
  return (left->wanted > right->wanted) - (left->wanted < right->wanted);
}

static size_t make_labels(uint64_t *random, SpreadLabel *labels) {
  size_t count = 1 + (size_t)random_between(random, 0, MOST - 1);
  for (size_t i = 0; i < count; i++)
    labels[i] = (SpreadLabel){random_between(random, -20, 320), random_between(random, 2, 20), 0};
  qsort(labels, count, sizeof *labels, compare_wanted);
  return count;
}

static bool is_feasible(const SpreadLabel *labels, size_t count, double low, double high) {
  double end = low;
  for (size_t i = 0; i < count; i++) {
    if (labels[i].placed - labels[i].size / 2 < end - 1e-6) return false;
    end = labels[i].placed + labels[i].size / 2;
  }
  return end <= high + 1e-6;
}

static double cost(const SpreadLabel *labels, size_t count) {
  double sum = 0;
  for (size_t i = 0; i < count; i++) sum += pow(labels[i].placed - labels[i].wanted, 2);
  return sum;
}

START_TEST(labels_keep_order_and_room) {
  uint64_t random = 4;
  for (int round = 0; round < 20000; round++) {
    SpreadLabel labels[MOST];
    size_t count = make_labels(&random, labels);
    ck_assert(spread_labels(labels, count, 0, 300));
    ck_assert_msg(is_feasible(labels, count, 0, 300), "round %d", round);
  }
}
END_TEST

static bool can_better(const SpreadLabel *labels, size_t count, size_t first, size_t last,
                       double by) {
  SpreadLabel moved[MOST];
  memcpy(moved, labels, count * sizeof *labels);
  for (size_t i = first; i <= last; i++) moved[i].placed += by;
  return is_feasible(moved, count, 0, 300) && cost(moved, count) < cost(labels, count) - 1e-4;
}

/* The sum of squares is convex: if no neighbours can move a little for the better, it is least. */
static void check_least(const SpreadLabel *labels, size_t count, int round) {
  for (size_t first = 0; first < count; first++)
    for (size_t last = first; last < count; last++)
      ck_assert_msg(!can_better(labels, count, first, last, 0.01) &&
                        !can_better(labels, count, first, last, -0.01),
                    "round %d: %zu to %zu", round, first, last);
}

START_TEST(labels_move_as_little_as_possible) {
  uint64_t random = 5;
  for (int round = 0; round < 1000; round++) {
    SpreadLabel labels[MOST];
    size_t count = make_labels(&random, labels);
    ck_assert(spread_labels(labels, count, 0, 300));
    check_least(labels, count, round);
  }
}
END_TEST

START_TEST(labels_with_room_stay_where_they_are) {
  SpreadLabel labels[] = {{50, 10, 0}, {70, 10, 0}, {200, 40, 0}};
  ck_assert(spread_labels(labels, 3, 0, 300));
  for (size_t i = 0; i < 3; i++) ck_assert_double_eq(labels[i].placed, labels[i].wanted);
}
END_TEST

START_TEST(two_that_collide_move_apart_evenly) {
  SpreadLabel labels[] = {{100, 10, 0}, {104, 10, 0}};
  ck_assert(spread_labels(labels, 2, 0, 300));
  ck_assert_double_eq_tol(labels[0].placed, 97, 1e-9);
  ck_assert_double_eq_tol(labels[1].placed, 107, 1e-9);
}
END_TEST

START_TEST(too_many_labels_are_spread_evenly) {
  SpreadLabel labels[] = {{10, 50, 0}, {10, 50, 0}, {10, 50, 0}};
  ck_assert(!spread_labels(labels, 3, 0, 90));
  ck_assert_double_eq(labels[0].placed, 15);
  ck_assert_double_eq(labels[1].placed, 45);
  ck_assert_double_eq(labels[2].placed, 75);
}
END_TEST

START_TEST(nothing_to_spread) {
  ck_assert(spread_labels(NULL, 0, 0, 100));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("guide/spread");
  TCase *tests = tcase_create("spread");
  tcase_add_test(tests, labels_keep_order_and_room);
  tcase_add_test(tests, labels_move_as_little_as_possible);
  tcase_add_test(tests, labels_with_room_stay_where_they_are);
  tcase_add_test(tests, two_that_collide_move_apart_evenly);
  tcase_add_test(tests, too_many_labels_are_spread_evenly);
  tcase_add_test(tests, nothing_to_spread);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
