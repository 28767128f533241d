/* Bars on a slide: their lengths say the values, from one zero line. */
#include "../compose/compose_test.h"
#include "../random.h"
#include <math.h>

#define CHARTS 60
#define SHORTEST 1.3 /* points; shorter bars are drawn longer than they are */

/* A bar's ends along its value, seen from the start of the scale. */
typedef struct BarEnds {
  double low, high;
} BarEnds;

static const SceneNode *need_bar(const Scene *scene, size_t category, size_t series) {
  const char *name = arena_printf(arena, "t/c%zu/s%zu", category, series);
  const SceneNode *bar = find_shape(scene, 0, ROLE_MARK, name);
  ck_assert_msg(bar != NULL, "%s", name);
  return bar;
}

static BarEnds ends_of(const SceneNode *bar, bool is_horizontal) {
  Rect rect = bar->shape.rect;
  return is_horizontal ? (BarEnds){rect.x, rect_right(rect)}
                       : (BarEnds){-rect_bottom(rect), -rect.y};
}

typedef struct Sample {
  size_t categories, series;
  double values[6][4]; /* by category */
} Sample;

static Sample roll_sample(uint64_t *state, bool has_negatives) {
  Sample sample = {
      1 + (size_t)random_between(state, 0, 5), 1 + (size_t)random_between(state, 0, 3), {{0}}};
  for (size_t c = 0; c < sample.categories; c++)
    for (size_t s = 0; s < sample.series; s++)
      sample.values[c][s] = floor(random_between(state, has_negatives ? -1000 : 1, 1000));
  return sample;
}

static const char *deck_of(const Sample *sample, const char *keys) {
  TextBuffer text = {.arena = arena};
  text_append(&text, HEAD "data:\n  t:\n    columns: [");
  for (size_t c = 0; c < sample->categories; c++)
    text_append_format(&text, "%sc%zu", c ? ", " : "", c);
  text_append(&text, "]\n    rows:\n");
  for (size_t s = 0; s < sample->series; s++) {
    text_append_format(&text, "      s%zu: [", s);
    for (size_t c = 0; c < sample->categories; c++)
      text_append_format(&text, "%s%d", c ? ", " : "", (int)sample->values[c][s]);
    text_append(&text, "]\n");
  }
  text_append_format(
      &text,
      "slides:\n- {title: Bars, chart: bar, data: t, categories: columns, labels: none, %s}\n",
      keys);
  return text_buffer_string(&text);
}

/* Points per unit, the same for every bar. */
static void check_length(double length, double value, double *factor) {
  if (length < SHORTEST || value == 0) return;
  double found = length / fabs(value);
  if (*factor == 0) *factor = found;
  ck_assert_double_eq_tol(found / *factor, 1, 1e-9);
}

static void check_clustered(const Sample *sample, bool is_horizontal) {
  const Scene *scene = compose_sound(
      deck_of(sample, is_horizontal ? "direction: horizontal" : "direction: vertical"));
  double zero = NAN, factor = 0;
  for (size_t c = 0; c < sample->categories; c++) {
    for (size_t s = 0; s < sample->series; s++) {
      double value = sample->values[c][s];
      BarEnds ends = ends_of(need_bar(scene, c, s), is_horizontal);
      double base = value < 0 ? ends.high : ends.low;
      if (isnan(zero)) zero = base;
      ck_assert_double_eq_tol(base, zero, 1e-9);
      check_length(ends.high - ends.low, value, &factor);
    }
  }
}

START_TEST(lengths_are_as_the_values_from_one_zero_line) {
  uint64_t state = 5;
  for (int i = 0; i < CHARTS; i++) {
    Sample sample = roll_sample(&state, i % 3 > 0);
    check_clustered(&sample, i % 2 == 0);
  }
}
END_TEST

/* Every part begins where the last of its sign ended. */
static void check_stacked(const Sample *sample, bool is_horizontal) {
  const Scene *scene = compose_sound(deck_of(
      sample, is_horizontal ? "stacking: stacked, direction: horizontal" : "stacking: stacked"));
  double factor = 0;
  for (size_t c = 0; c < sample->categories; c++) {
    double low = NAN, high = NAN;
    for (size_t s = 0; s < sample->series; s++) {
      double value = sample->values[c][s];
      BarEnds ends = ends_of(need_bar(scene, c, s), is_horizontal);
      double length = ends.high - ends.low;
      check_length(length, value, &factor);
      if (isnan(low)) low = high = value < 0 ? ends.high : ends.low;
      ck_assert_double_eq_tol(value < 0 ? ends.high : ends.low, value < 0 ? low : high, SHORTEST);
      if (value < 0)
        low = ends.low;
      else
        high = ends.high;
    }
  }
}

START_TEST(parts_stand_on_each_other_to_one_scale) {
  uint64_t state = 9;
  for (int i = 0; i < CHARTS; i++) {
    Sample sample = roll_sample(&state, i % 3 > 0);
    check_stacked(&sample, i % 2 == 0);
  }
}
END_TEST

START_TEST(stacks_of_shares_are_all_of_one_length) {
  uint64_t state = 17;
  for (int i = 0; i < CHARTS; i++) {
    Sample sample = roll_sample(&state, false);
    const Scene *scene = compose_sound(deck_of(&sample, "stacking: percent"));
    double first = ends_of(need_bar(scene, 0, sample.series - 1), false).high;
    for (size_t c = 1; c < sample.categories; c++)
      ck_assert_double_eq_tol(ends_of(need_bar(scene, c, sample.series - 1), false).high, first,
                              SHORTEST);
  }
}
END_TEST

START_TEST(small_bars_show_and_nothing_shows_nothing) {
  const Scene *scene =
      compose_sound(HEAD "data: {t: {columns: [c0, c1, c2], rows: {s0: [1000000, 1, 0]}}}\n"
                         "slides:\n- {title: Bars, chart: bar, data: t}\n");
  ck_assert_double_eq_tol(need_bar(scene, 1, 0)->shape.rect.height, 1.25, 1e-9);
  ck_assert_double_eq_tol(need_bar(scene, 2, 0)->shape.rect.height, 0, 1e-9);
}
END_TEST

START_TEST(missing_figures_are_said_and_have_no_bar) {
  const Scene *scene =
      compose_sound(HEAD "data: {t: {columns: [c0, c1], rows: {s0: [1, \"\"], s1: [n.m., 2]}}}\n"
                         "slides:\n- {title: Bars, chart: bar, data: t}\n");
  ck_assert_ptr_nonnull(find_shape(scene, 0, ROLE_MARK, "t/c0/s0"));
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/c1/s0"));
  ck_assert_ptr_null(find_shape(scene, 0, ROLE_MARK, "t/c0/s1"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "n.a."));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_LABEL, "n.m."));
}
END_TEST

static const Scene *compose_narrow(const char *keys) {
  return compose_text(arena_printf(
      arena,
      HEAD
      "page: {width: 300, height: 400}\n"
      "data: {t: {columns: [c0, c1, c2], rows: {s0: [1234567890123, 2345678, 3], s1: [1234567, 2, "
      "1234567890124]}}}\n"
      "slides:\n- {title: B, subtitle: S, chart: bar, direction: vertical, data: t%s}\n",
      keys));
}

START_TEST(values_that_do_not_fit_give_way_to_an_axis) {
  const Scene *scene = compose_narrow("");
  ck_assert_str_eq(only_finding(), "");
  ck_assert_ptr_null(find_text(scene, 0, ROLE_LABEL, "1234567890123"));
  ck_assert_ptr_nonnull(find_text(scene, 0, ROLE_AXIS, "1000000000000"));
}
END_TEST

/* A value that the deck wants to see and that has no place at its bar stands under the chart. */
START_TEST(values_that_must_be_there_and_do_not_fit_stand_in_rows) {
  const Scene *scene = compose_narrow(", labels: values");
  ck_assert_str_eq(only_finding(), "");
  const SceneNode *value = find_text(scene, 0, ROLE_LABEL, "1234567890124");
  const SceneNode *name = find_text(scene, 0, ROLE_AXIS, "c2");
  ck_assert(value && name);
  ck_assert_double_gt(value->text.origin.y, name->text.origin.y);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/bar");
  TCase *tests = tcase_create("bars");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, lengths_are_as_the_values_from_one_zero_line);
  tcase_add_test(tests, parts_stand_on_each_other_to_one_scale);
  tcase_add_test(tests, stacks_of_shares_are_all_of_one_length);
  tcase_add_test(tests, small_bars_show_and_nothing_shows_nothing);
  tcase_add_test(tests, missing_figures_are_said_and_have_no_bar);
  tcase_add_test(tests, values_that_do_not_fit_give_way_to_an_axis);
  tcase_add_test(tests, values_that_must_be_there_and_do_not_fit_stand_in_rows);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
