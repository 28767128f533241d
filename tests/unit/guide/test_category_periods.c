/* Periods along an axis: tiers, thinning to the same place of every year, ends always named. */
#include "../random.h"
#include "axis_test.h"

#define ROUNDS 1500
#define MOST_PERIODS 240
#define STEP 40.0 /* points a slot: room for the small units */

static CategoryAxis wide_axis(CategoryKeys keys) {
  return category_axis_below(&draw, &keys, STEP);
}

START_TEST(few_parts_of_years_are_named_in_full) {
  CategoryAxis axis = wide_axis(run_of("1Q07", 5));
  ck_assert_str_eq(row_of(&axis, 0), "1Q07 2Q07 3Q07 4Q07 1Q08");
  ck_assert_uint_eq(axis.row_count, 1);
}
END_TEST

START_TEST(small_units_stand_over_years) {
  CategoryAxis axis = wide_axis(run_of("3Q07", 8));
  ck_assert_str_eq(row_of(&axis, 0), "3Q 4Q 1Q 2Q 3Q 4Q 1Q 2Q");
  ck_assert_str_eq(row_of(&axis, 1), "2007 2008 2009");
  ck_assert_str_eq(places_of(axis.rules, axis.rule_count), "2 6");
  ck_assert_uint_eq(axis.tick_count, 0);
  ck_assert_double_eq(axis.names[8].at, 1);
  ck_assert_double_eq(axis.names[9].at, 4);
}
END_TEST

START_TEST(months_and_halves_have_years_too) {
  CategoryAxis axis = wide_axis(run_of("2023-11", 7));
  ck_assert_str_eq(row_of(&axis, 0), "Nov Dec Jan Feb Mar Apr May");
  ck_assert_str_eq(row_of(&axis, 1), "2023 2024");
  axis = wide_axis(run_of("1H08", 6));
  ck_assert_str_eq(row_of(&axis, 0), "1H 2H 1H 2H 1H 2H");
  ck_assert_str_eq(row_of(&axis, 1), "2008 2009 2010");
}
END_TEST

START_TEST(same_parts_of_years_are_named_in_full) {
  Period periods[7];
  for (int i = 0; i < 7; i++)
    periods[i] = read_period(arena_printf(arena, "4Q%02d", i + 1), &fiscal_calendar_plain);
  CategoryAxis axis = wide_axis(periods_axis(periods, 7));
  ck_assert_str_eq(row_of(&axis, 0), "4Q01 4Q02 4Q03 4Q04 4Q05 4Q06 4Q07");
}
END_TEST

static CategoryAxis narrow_axis(CategoryKeys keys, double step) {
  CategoryAxis axis = category_axis_below(&draw, &keys, step);
  ck_assert(axis.fits);
  return axis;
}

START_TEST(narrow_months_are_thinned_to_places_of_the_year) {
  CategoryAxis axis = narrow_axis(run_of("2021-01", 36), 12);
  ck_assert_str_eq(row_of(&axis, 0), "Jan Apr Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Dec");
  ck_assert_str_eq(row_of(&axis, 1), "2021 2022 2023");
  ck_assert_uint_eq(axis.tick_count, 23); /* each without a name has one */
  axis = narrow_axis(run_of("2021-01", 36), 7);
  ck_assert_str_eq(row_of(&axis, 0), "Jan Jul Jan Jul Jan Jul Dec");
  axis = narrow_axis(run_of("2021-03", 36), 2.6);
  ck_assert_str_eq(row_of(&axis, 0), "Mar Feb");
  ck_assert_uint_eq(axis.tick_count, 0); /* ticks closer than 4 pt read as a line */
}
END_TEST

START_TEST(narrow_quarters_are_thinned_too) {
  CategoryAxis axis = narrow_axis(run_of("1Q07", 12), 12);
  ck_assert_str_eq(row_of(&axis, 0), "1Q 3Q 1Q 3Q 1Q 4Q");
  ck_assert_str_eq(places_of(axis.ticks, axis.tick_count), "1.5 3.5 5.5 7.5 9.5 10.5");
  axis = narrow_axis(run_of("1Q07", 12), 5);
  ck_assert_str_eq(row_of(&axis, 0), "1Q 4Q");
}
END_TEST

START_TEST(the_same_places_are_named_wherever_the_axis_begins) {
  CategoryAxis axis = narrow_axis(run_of("2021-03", 36), 12);
  ck_assert_str_eq(row_of(&axis, 0), "Mar Jul Oct Jan Apr Jul Oct Jan Apr Jul Oct Feb");
  axis = narrow_axis(run_of("2Q07", 12), 13);
  ck_assert_str_eq(row_of(&axis, 0), "2Q 1Q 3Q 1Q 3Q 1Q");
  axis = narrow_axis(run_of("2001", 14), 16);
  ck_assert_str_eq(row_of(&axis, 0), "2001 2004 2006 2008 2010 2012 2014");
  axis = narrow_axis(run_of("2000", 14), 16);
  ck_assert_str_eq(row_of(&axis, 0), "2000 2003 2005 2007 2009 2011 2013");
}
END_TEST

START_TEST(three_short_years_say_more_than_two_long_ones) {
  CategoryAxis axis = narrow_axis(run_of("2001", 5), 13);
  ck_assert_str_eq(row_of(&axis, 0), "’01 ’03 ’05");
}
END_TEST

START_TEST(many_years_are_thinned_to_the_last) {
  CategoryAxis axis = narrow_axis(run_of("2000", 15), 24);
  ck_assert_str_eq(row_of(&axis, 0), "’00 ’01 ’02 ’03 ’04 ’05 ’06 ’07 ’08 ’09 ’10 ’11 ’12 ’13 ’14");
  axis = narrow_axis(run_of("2000", 15), 16);
  ck_assert_str_eq(row_of(&axis, 0), "2000 2002 2004 2006 2008 2010 2012 2014");
  ck_assert_uint_eq(axis.tick_count, 7);
  axis = narrow_axis(run_of("1991", 40), 6.3);
  ck_assert_str_eq(row_of(&axis, 0), "1991 2000 2005 2010 2015 2020 2025 2030");
  axis = narrow_axis(run_of("1951", 100), 3.2);
  ck_assert_str_eq(row_of(&axis, 0), "1951 1970 1980 1990 2000 2010 2020 2030 2040 2050");
}
END_TEST

/* Two groups: the years are named in the first row, and no year stands under them. */
START_TEST(years_beside_quarters_are_named_once) {
  static const char *const texts[] = {"2006", "2007", "3Q07", "4Q07", "1Q08", "2Q08", "3Q08"};
  Period periods[7];
  for (size_t i = 0; i < 7; i++) periods[i] = read_period(texts[i], &fiscal_calendar_plain);
  CategoryAxis axis = wide_axis(periods_axis(periods, 7));
  ck_assert_str_eq(row_of(&axis, 0), "2006 2007 3Q 4Q 1Q 2Q 3Q");
  ck_assert_str_eq(row_of(&axis, 1), "2007 2008");
  ck_assert_double_eq(axis.names[7].at, 3);
}
END_TEST

START_TEST(days_are_named_by_their_months_and_at_the_ends) {
  CategoryAxis axis = narrow_axis(run_of("2023-11-13", 120), 4);
  ck_assert_str_eq(row_of(&axis, 0), "13 Nov Dec Jan Feb Mar 11 Mar");
  ck_assert_str_eq(row_of(&axis, 1), "2023 2024");
  ck_assert_uint_eq(axis.tick_count, 0);
}
END_TEST

START_TEST(forecasts_share_one_word_under_them) {
  CategoryKeys keys = run_of("1Q07", 8);
  bool *is_forecast = arena_array(arena, bool, 8);
  is_forecast[6] = is_forecast[7] = true;
  keys.is_forecast = is_forecast;
  keys.forecast_word = "target";
  CategoryAxis axis = wide_axis(keys);
  ck_assert_uint_eq(axis.row_count, 3);
  ck_assert_str_eq(row_of(&axis, 2), "target");
  ck_assert_double_eq(axis.names[axis.name_count - 1].at, 7);
}
END_TEST

static CategoryAxis spoken_axis(CategoryKeys keys, double step, size_t spoken) {
  bool *is_highlighted = arena_array(arena, bool, keys.count);
  is_highlighted[spoken] = true;
  keys.is_highlighted = is_highlighted;
  return narrow_axis(keys, step);
}

START_TEST(what_the_chart_speaks_of_is_named_in_any_case) {
  CategoryAxis axis = spoken_axis(run_of("1Q07", 12), 12, 7);
  ck_assert_str_eq(row_of(&axis, 0), "1Q 3Q 1Q 4Q 4Q"); /* 3Q08 and 1Q09 give way */
  ck_assert_str_eq(places_of(axis.ticks, axis.tick_count), "1.5 3.5 5.5 6.5 8.5 9.5 10.5");
  axis = spoken_axis(run_of("1Q07", 12), 12, 10);
  ck_assert_str_eq(row_of(&axis, 0), "1Q 3Q 1Q 3Q 1Q 3Q"); /* even the last does */
  axis = spoken_axis(run_of("2000", 15), 16, 3);
  ck_assert_str_eq(row_of(&axis, 0), "2000 2003 2006 2008 2010 2012 2014");
}
END_TEST

START_TEST(the_house_spells_years_and_units) {
  CategoryKeys keys = run_of("1Q07", 8);
  PeriodHouse *house = arena_make(arena, PeriodHouse);
  *house = *keys.house;
  period_house_state(arena, house, PERIOD_YEAR, "FY%Y");
  period_house_state(arena, house, PERIOD_QUARTER, "Q%q FY%y");
  keys.house = house;
  CategoryAxis axis = wide_axis(keys);
  ck_assert_str_eq(row_of(&axis, 0), "Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4");
  ck_assert_str_eq(row_of(&axis, 1), "FY2007 FY2008");
  axis = narrow_axis(keys, 10.5);
  ck_assert_str_eq(row_of(&axis, 1), "FY07 FY08");
}
END_TEST

/* Any periods at any width. */
typedef struct Case {
  CategoryKeys keys;
  double step;
} Case;

static Case roll_case(uint64_t *state) {
  static const char *const firsts[] = {"1987", "2H99", "2Q03", "2011-05", "2019-02-17"};
  size_t unit = (size_t)random_between(state, 0, 5);
  size_t count = 1 + (size_t)random_between(state, 0, MOST_PERIODS);
  double width = random_between(state, 120, 900);
  return (Case){run_of(firsts[unit], count), width / (double)count};
}

static bool is_named(const CategoryAxis *axis, double place) {
  for (size_t i = 0; i < axis->name_count; i++)
    if (axis->names[i].row == 0 && fabs(axis->names[i].at - place) < 1e-9) return true;
  return false;
}

static void check_row(const CategoryAxis *axis, size_t row, double step, int round) {
  double end = -INFINITY;
  for (size_t i = 0; i < axis->name_count; i++) {
    const AxisName *name = &axis->names[i];
    if (name->row != row) continue;
    double middle = name->at * step, half = name->lines.width / 2;
    ck_assert_msg(middle - half >= end - 1e-6, "round %d, row %zu: %s", round, row,
                  row_of(axis, row));
    end = middle + half;
    for (size_t r = 0; row > 0 && r < axis->rule_count; r++)
      ck_assert_msg(fabs(axis->rules[r] * step - middle) >= half, "round %d: a rule through %s",
                    round, name->text.text);
  }
}

START_TEST(no_two_texts_of_a_row_touch_and_the_ends_are_named) {
  uint64_t state = 21;
  for (int round = 0; round < ROUNDS; round++) {
    Case test = roll_case(&state);
    CategoryAxis axis = category_axis_below(&draw, &test.keys, test.step);
    ck_assert_msg(axis.fits, "round %d: %zu from %s at %g", round, test.keys.count,
                  test.keys.keys[0].text, test.step);
    for (size_t row = 0; row < axis.row_count; row++) check_row(&axis, row, test.step, round);
    ck_assert_msg(is_named(&axis, 0.5) && is_named(&axis, (double)test.keys.count - 0.5),
                  "round %d: %s", round, row_of(&axis, 0));
  }
}
END_TEST

/* Of one unit, all but the first and the last named stand at places so many parts of a year apart.
 */
START_TEST(thinned_units_keep_to_their_places_in_the_year) {
  uint64_t state = 22;
  static const char *const firsts[] = {"2H99", "2Q03", "2011-05"};
  for (int round = 0; round < ROUNDS; round++) {
    size_t count = 7 + (size_t)random_between(&state, 0, 100);
    CategoryKeys keys = run_of(firsts[round % 3], count);
    CategoryAxis axis = category_axis_below(&draw, &keys, random_between(&state, 2, 30));
    long stride = 0, before = -1;
    for (size_t i = 1; i < axis.name_count && axis.fits; i++) {
      long at = (long)(axis.names[i].at - 0.5);
      if (axis.names[i].row != 0 || at + 1 == (long)count) continue;
      if (before >= 0 && stride == 0) stride = at - before;
      if (before >= 0) ck_assert_int_eq(at - before, stride);
      before = at;
    }
  }
}
END_TEST

START_TEST(periods_with_no_room_say_how_much_would_do) {
  int refused = 0;
  for (size_t count = 2; count <= 60; count++) {
    CategoryKeys keys = run_of("2011-05", count);
    double step = 20.0 / (double)count;
    CategoryAxis axis = category_axis_below(&draw, &keys, step);
    if (axis.fits) continue;
    refused++;
    for (int tries = 0; !axis.fits && tries < 4; tries++) {
      ck_assert_double_gt(axis.wanted_room, step * (double)count);
      step = axis.wanted_room / (double)count;
      axis = category_axis_below(&draw, &keys, step);
    }
    ck_assert_msg(axis.fits, "%zu", count);
  }
  ck_assert_int_gt(refused, 20);
}
END_TEST

static size_t count_lines(double x) {
  size_t count = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next)
    count += node->kind == SCENE_SHAPE && fabs(node->shape.points[0].x - x) < 1e-6;
  return count;
}

START_TEST(rules_and_ticks_are_drawn_where_they_stand) {
  CategoryKeys keys = run_of("1Q07", 12);
  CategoryAxis axis = narrow_axis(keys, 12);
  category_axis_draw_below(&draw, &axis, (BandScale){100, 12, 8, keys.places}, 300, group);
  ck_assert_uint_eq(count_lines(100 + 4 * 12), 1);
  ck_assert_uint_eq(count_lines(100 + 8 * 12), 1);
  ck_assert_uint_eq(count_lines(100 + 1.5 * 12), 1);
  ck_assert_uint_eq(count_lines(100 + 0.5 * 12), 0);
  double bottom = 300 + category_axis_height(&draw, &axis), upper = 0, lower = 0;
  for (const SceneNode *node = group->first_child; node; node = node->next) {
    ck_assert_double_le(rect_bottom(scene_bounds(node)), bottom + 1e-6);
    if (node->kind != SCENE_TEXT) continue;
    if (strstr(node->text.content.text, "Q"))
      upper = node->text.origin.y;
    else
      lower = node->text.origin.y;
  }
  ck_assert_double_gt(lower, upper + axis.style.size);
}
END_TEST

int main(void) {
  TCase *tests = tcase_create("periods");
  tcase_add_test(tests, few_parts_of_years_are_named_in_full);
  tcase_add_test(tests, small_units_stand_over_years);
  tcase_add_test(tests, months_and_halves_have_years_too);
  tcase_add_test(tests, same_parts_of_years_are_named_in_full);
  tcase_add_test(tests, narrow_months_are_thinned_to_places_of_the_year);
  tcase_add_test(tests, narrow_quarters_are_thinned_too);
  tcase_add_test(tests, the_same_places_are_named_wherever_the_axis_begins);
  tcase_add_test(tests, three_short_years_say_more_than_two_long_ones);
  tcase_add_test(tests, many_years_are_thinned_to_the_last);
  tcase_add_test(tests, years_beside_quarters_are_named_once);
  tcase_add_test(tests, days_are_named_by_their_months_and_at_the_ends);
  tcase_add_test(tests, forecasts_share_one_word_under_them);
  tcase_add_test(tests, what_the_chart_speaks_of_is_named_in_any_case);
  tcase_add_test(tests, the_house_spells_years_and_units);
  tcase_add_test(tests, no_two_texts_of_a_row_touch_and_the_ends_are_named);
  tcase_add_test(tests, thinned_units_keep_to_their_places_in_the_year);
  tcase_add_test(tests, periods_with_no_room_say_how_much_would_do);
  tcase_add_test(tests, rules_and_ticks_are_drawn_where_they_stand);
  return guide_run(suite_create("guide/category_periods"), tests);
}
