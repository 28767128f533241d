#include "../random.h"
#include "../unit.h"
#include "scale/linear.h"
#include <math.h>

START_TEST(values_map_in_proportion) {
  LinearScale scale = {0, 10, 400, 100, 0, 0};
  ck_assert_double_eq(linear_map(scale, 0), 400);
  ck_assert_double_eq(linear_map(scale, 10), 100);
  ck_assert_double_eq(linear_map(scale, 2.5), 325);
  ck_assert_double_eq(linear_factor(scale), 30);
}
END_TEST

START_TEST(a_scale_without_span_maps_to_its_start) {
  LinearScale scale = {5, 5, 400, 100, 0, 0};
  ck_assert_double_eq(linear_map(scale, 7), 400);
  ck_assert_double_eq(linear_factor(scale), 0);
}
END_TEST

static bool is_met(const ScaleDemand *demand, LinearScale scale) {
  double factor = linear_factor(scale), length = fabs(scale.end - scale.start);
  double place = (demand->value - scale.minimum) * factor;
  return place - demand->below >= -1e-6 && place + demand->above <= length + 1e-6;
}

static size_t make_demands(uint64_t *random, ScaleDemand *demands, double length) {
  size_t count = 1 + (size_t)random_between(random, 0, 12);
  double size = pow(10, random_between(random, -3, 9));
  for (size_t i = 0; i < count; i++)
    demands[i] = (ScaleDemand){random_between(random, -0.5, 1) * size,
                               random_between(random, 0, length * 0.2),
                               random_between(random, 0, length * 0.2)};
  return count;
}

/* Demands met at a stated factor, in the length that they need and no less. */
START_TEST(the_length_is_what_the_demands_need) {
  uint64_t random = 7;
  for (int trial = 0; trial < 20000; trial++) {
    ScaleDemand demands[16];
    size_t count = make_demands(&random, demands, 300);
    demands[count++] = (ScaleDemand){0, 0, 0};
    LinearScale fitted = linear_fit(demands, count, 0, 300);
    double factor = linear_factor(fitted) * random_between(&random, 0.2, 1);
    double length = linear_length(demands, count, factor);
    LinearScale scale = linear_with_factor(demands, count, length, 0, factor);
    bool is_tight = false;
    ck_assert_double_eq_tol(linear_factor(scale), factor, factor * 1e-9);
    for (size_t i = 0; i < count; i++) {
      ck_assert_msg(is_met(&demands[i], scale), "trial %d", trial);
      double place = (demands[i].value - scale.minimum) * factor + demands[i].above;
      is_tight |= fabs(place - length) < 1e-6;
    }
    ck_assert_msg(is_tight, "trial %d", trial);
  }
}
END_TEST

START_TEST(every_demand_is_met) {
  uint64_t random = 1;
  for (int trial = 0; trial < 20000; trial++) {
    ScaleDemand demands[16];
    double length = random_between(&random, 20, 600);
    double start = random_between(&random, -100, 500);
    double end = trial % 2 ? start + length : start - length;
    size_t count = make_demands(&random, demands, length);
    LinearScale scale = linear_fit(demands, count, start, end);
    ck_assert(scale.maximum > scale.minimum);
    for (size_t i = 0; i < count; i++)
      ck_assert_msg(is_met(&demands[i], scale), "trial %d, demand %zu", trial, i);
  }
}
END_TEST

START_TEST(no_larger_scale_would_do) {
  uint64_t random = 2;
  for (int trial = 0; trial < 5000; trial++) {
    ScaleDemand demands[16];
    size_t count = make_demands(&random, demands, 300);
    bool is_tight = count == 1;
    LinearScale scale = linear_fit(demands, count, 0, 300);
    double factor = linear_factor(scale) * 1.001;
    for (size_t i = 0; i < count; i++)
      for (size_t j = 0; j < count; j++)
        is_tight |=
            factor * (demands[i].value - demands[j].value) + demands[i].above + demands[j].below >
            300;
    ck_assert_msg(is_tight, "trial %d", trial);
  }
}
END_TEST

START_TEST(hard_demands_still_give_a_scale) {
  static const ScaleDemand cases[][2] = {{{0, 0, 0}, {0, 0, 0}},
                                         {{0, 200, 200}, {1, 200, 200}},
                                         {{1e15, 0, 0}, {1e15 + 0.125, 0, 0}},
                                         {{-1e-12, 0, 0}, {1e12, 0, 0}},
                                         {{5, 0, 0}, {5, 0, 0}}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    LinearScale scale = linear_fit(cases[i], 2, 300, 0);
    ck_assert(isfinite(scale.minimum) && isfinite(scale.maximum));
    ck_assert_msg(scale.maximum > scale.minimum, "case %zu", i);
  }
  LinearScale none = linear_fit(NULL, 0, 0, 100);
  ck_assert(none.maximum > none.minimum);
}
END_TEST

START_TEST(ticks_are_round_and_on_the_scale) {
  uint64_t random = 3;
  for (int trial = 0; trial < 5000; trial++) {
    double size = pow(10, random_between(&random, -6, 12));
    double low = random_between(&random, -1, 1) * size;
    LinearScale scale = {low, low + random_between(&random, 0.1, 2) * size, 0, 100, 0, 0};
    Ticks ticks = linear_ticks(scale, 5);
    ck_assert_uint_ge(ticks.count, 1);
    ck_assert_uint_le(ticks.count, 7);
    double slack = ticks.step * 1e-6, last = ticks.first + ticks.step * (double)(ticks.count - 1);
    ck_assert(ticks.first >= scale.minimum - slack && last <= scale.maximum + slack);
    double digits = ticks.step / pow(10, floor(log10(ticks.step) + 1e-9));
    ck_assert(fabs(digits - 1) < 1e-6 || fabs(digits - 2) < 1e-6 || fabs(digits - 2.5) < 1e-6 ||
              fabs(digits - 5) < 1e-6);
    double printed = round(ticks.step * pow(10, ticks.decimals)) / pow(10, ticks.decimals);
    ck_assert_double_eq_tol(printed / ticks.step, 1, 1e-9);
  }
}
END_TEST

START_TEST(the_ticks_one_expects) {
  Ticks ticks = linear_ticks((LinearScale){0, 38000, 0, 300, 0, 0}, 4);
  ck_assert_double_eq(ticks.first, 0);
  ck_assert_double_eq(ticks.step, 10000);
  ck_assert_uint_eq(ticks.count, 4);
  ck_assert_int_eq(ticks.decimals, 0);
  Ticks fine = linear_ticks((LinearScale){-0.05, 0.2, 0, 300, 0, 0}, 10);
  ck_assert_double_eq(fine.step, 0.05);
  ck_assert_int_eq(fine.decimals, 2);
  ck_assert_uint_eq(linear_ticks((LinearScale){1, 1, 0, 300, 0, 0}, 5).count, 0);
}
END_TEST

/* Four to six numbers on an axis, never a line of only two, with the grid around all marks. */
START_TEST(rounded_scales_have_four_to_six_ticks) {
  uint64_t random = 7;
  for (int trial = 0; trial < 20000; trial++) {
    double size = pow(10, random_between(&random, -6, 12));
    double low = trial % 3 ? 0 : -random_between(&random, 0.01, 3) * size;
    LinearScale scale = {low, random_between(&random, 0.01, 1) * size, 300, 0, 0, 0};
    LinearScale rounded = linear_round_out(scale, 6, true);
    Ticks ticks = linear_ticks(rounded, 6);
    double last = ticks.first + ticks.step * (double)(ticks.count - 1), slack = ticks.step * 1e-6;
    ck_assert_msg(ticks.count >= 4 && ticks.count <= 6, "%g to %g: %zu", scale.minimum,
                  scale.maximum, ticks.count);
    ck_assert(rounded.minimum <= scale.minimum && rounded.maximum >= scale.maximum);
    ck_assert_double_eq_tol(last, rounded.maximum, slack);
    ck_assert_double_eq_tol(ticks.first, rounded.minimum, slack);
  }
}
END_TEST

START_TEST(short_axes_have_fewer_ticks) {
  LinearScale rounded = linear_round_out((LinearScale){0, 97, 40, 0, 0, 0}, 3, true);
  ck_assert_double_eq(rounded.maximum, 100);
  ck_assert_uint_eq(linear_ticks(rounded, 3).count, 3);
}
END_TEST

/* What is hidden stands at one place; what is beside it keeps its length. */
START_TEST(hidden_values_take_no_room) {
  LinearScale fitted = linear_fit((ScaleDemand[]){{0, 0, 0}, {40, 0, 0}}, 2, 400, 0);
  LinearScale scale = linear_with_hidden(fitted, (LinearScale){0, 0, 0, 0, 10, 90});
  ck_assert_double_eq_tol(scale.maximum, 120, 1e-9);
  ck_assert_double_eq_tol(linear_factor(scale), 10, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 0), 400, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 10), 300, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 50), 300, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 90), 300, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 120), 0, 1e-9);
  ck_assert(linear_hides(scale) && !linear_hides(fitted));
}
END_TEST

START_TEST(values_under_zero_may_be_hidden_too) {
  LinearScale fitted = linear_fit((ScaleDemand[]){{0, 0, 0}, {-40, 0, 0}}, 2, 400, 0);
  LinearScale scale = linear_with_hidden(fitted, (LinearScale){0, 0, 0, 0, -90, -10});
  ck_assert_double_eq_tol(scale.minimum, -120, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, 0), 0, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, -50), 100, 1e-9);
  ck_assert_double_eq_tol(linear_map(scale, -120), 400, 1e-9);
}
END_TEST

START_TEST(folding_and_its_way_back_agree) {
  uint64_t random = 5;
  for (int trial = 0; trial < 5000; trial++) {
    double sign = trial % 2 ? 1 : -1, near = random_between(&random, 0, 10);
    double far = near + random_between(&random, 0, 100), value = random_between(&random, -200, 200);
    LinearScale hidden = {0, 0, 0, 0, sign > 0 ? near : -far, sign > 0 ? far : -near};
    bool is_hidden = value > hidden.hidden_from && value < hidden.hidden_to;
    double folded = linear_fold(hidden, value);
    if (!is_hidden) ck_assert_double_eq_tol(linear_unfold(hidden, folded), value, 1e-9);
    ck_assert_double_eq(linear_fold(hidden, 0), 0);
    ck_assert_double_le(fabs(folded), fabs(value) + 1e-9);
    ck_assert_double_ge(linear_fold(hidden, value + 1), folded);
  }
}
END_TEST

START_TEST(ticks_keep_off_what_is_hidden) {
  Ticks up = linear_ticks((LinearScale){0, 1240, 400, 0, 100, 1060}, 5);
  ck_assert_uint_ge(up.count, 3);
  ck_assert_double_ge(up.first, 1060);
  Ticks down = linear_ticks((LinearScale){-1240, 0, 400, 0, -1060, -100}, 5);
  ck_assert_double_le(down.first + down.step * (double)(down.count - 1), -1060);
  LinearScale scale = {0, 1240, 400, 0, 100, 1060};
  ck_assert_double_eq(linear_round_out(scale, 5, true).maximum, 1240);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("scale/linear");
  TCase *tests = tcase_create("linear");
  tcase_add_test(tests, values_map_in_proportion);
  tcase_add_test(tests, a_scale_without_span_maps_to_its_start);
  tcase_add_test(tests, every_demand_is_met);
  tcase_add_test(tests, no_larger_scale_would_do);
  tcase_add_test(tests, hard_demands_still_give_a_scale);
  tcase_add_test(tests, ticks_are_round_and_on_the_scale);
  tcase_add_test(tests, the_length_is_what_the_demands_need);
  tcase_add_test(tests, the_ticks_one_expects);
  tcase_add_test(tests, rounded_scales_have_four_to_six_ticks);
  tcase_add_test(tests, short_axes_have_fewer_ticks);
  tcase_add_test(tests, hidden_values_take_no_room);
  tcase_add_test(tests, values_under_zero_may_be_hidden_too);
  tcase_add_test(tests, folding_and_its_way_back_agree);
  tcase_add_test(tests, ticks_keep_off_what_is_hidden);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
