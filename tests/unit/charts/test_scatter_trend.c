/* The line of least squares of a scatter: exact where it is known, and least where it is not. */
#include "charts/frames/scatter.h"
#include "charts_test.h"
#include <math.h>

#define CLOUDS 200
#define POINTS 9

static const ScatterColumns columns = {0, 1, SCATTER_NO_SIZE};

static ScatterTrend trend_of(const char *const *figures, size_t points) {
  static const ScatterOptions options = {.has_trend = true};
  ChartSpec spec = spec_of(figures, 2, points);
  ScatterTrend trend;
  spec.options = &options;
  scatter_find_trend(&spec, &columns, &trend, arena, diags);
  return trend;
}

START_TEST(points_on_a_line_give_that_line) {
  static const char *const figures[] = {"-1", "0.5", "4", "100", "-4", "0.5", "11", "299"};
  ScatterTrend trend = trend_of(figures, 4);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_str_eq(decimal_text(trend.slope), "3");
  ck_assert_str_eq(decimal_text(trend.intercept), "-1");
  ck_assert_double_eq(trend.low, -1);
  ck_assert_double_eq(trend.high, 100);
  ck_assert_uint_eq(trend.slope.origin->input_count, 8);
}
END_TEST

START_TEST(rows_without_a_figure_are_no_points) {
  static const char *const figures[] = {"1", "2", "3", "4", "5", "7", MISSING, "11"};
  ScatterTrend trend = trend_of(figures, 4);
  ck_assert_str_eq(decimal_text(trend.slope), "2");
  ck_assert_str_eq(decimal_text(trend.intercept), "3");
  ck_assert_uint_eq(trend.slope.origin->input_count, 6);
}
END_TEST

static double squares(const char *const *figures, double slope, double height) {
  double sum = 0;
  for (size_t i = 0; i < POINTS; i++)
    sum += pow(atof(figures[POINTS + i]) - height - slope * atof(figures[i]), 2);
  return sum;
}

START_TEST(no_line_near_it_has_lesser_squares) {
  const char *figures[2 * POINTS];
  uint64_t state = 7;
  for (int cloud = 0; cloud < CLOUDS; cloud++) {
    for (size_t i = 0; i < 2 * POINTS; i++) figures[i] = random_figure(&state, -900, 900);
    ScatterTrend trend = trend_of(figures, POINTS);
    ck_assert_str_eq(only_finding(), "");
    double slope = quantity_to_double(trend.slope), height = quantity_to_double(trend.intercept);
    double least = squares(figures, slope, height);
    for (int side = -1; side <= 1; side += 2) {
      ck_assert_double_lt(least, squares(figures, slope + side * 0.01, height));
      ck_assert_double_lt(least, squares(figures, slope, height + side));
    }
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/scatter_trend");
  TCase *tests = fixture_case(suite, "trend");
  tcase_add_test(tests, points_on_a_line_give_that_line);
  tcase_add_test(tests, rows_without_a_figure_are_no_points);
  tcase_add_test(tests, no_line_near_it_has_lesser_squares);
  return unit_run(suite);
}
