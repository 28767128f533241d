/* How a house calls its periods along an axis. */
#include "../fixture.h"
#include "period/period_house.h"

static Period read_period(const char *text, const FiscalCalendar *calendar) {
  Period period;
  ck_assert_msg(period_parse(text, calendar, &period), "%s", text);
  return period;
}

static const FiscalCalendar japan = {3, YEAR_NAMED_BY_START};

static const char *brief(const PeriodHouse *house, const char *text) {
  return period_brief_text(arena, house, read_period(text, &house->calendar));
}

static const char *year(const PeriodHouse *house, const char *text, YearForm form) {
  return period_year_text(arena, house, read_period(text, &house->calendar), form);
}

START_TEST(a_stated_pattern_loses_its_year_under_years) {
  static const char *const patterns[][2] = {{"%qQ%y", "4Q"},
                                            {"Q%q FY%Y", "Q4"},
                                            {"%Y-Q%q", "Q4"},
                                            {"Q%q/%y", "Q4"},
                                            {"%E.%q. Q.", "4. Q"},
                                            {"%Y年度 第%q四半期", "第4四半期"},
                                            {"%Y年度%qQ", "4Q"}};
  PeriodHouse house = period_house_make("en", fiscal_calendar_plain);
  period_house_state(arena, &house, PERIOD_QUARTER, patterns[_i][0]);
  ck_assert_str_eq(brief(&house, "4Q08"), patterns[_i][1]);
}
END_TEST

START_TEST(years_are_full_short_or_two_digits) {
  PeriodHouse house = period_house_make("en", fiscal_calendar_plain);
  ck_assert_str_eq(year(&house, "4Q08", YEAR_FULL), "2008");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_SHORT), "’08");
  period_house_state(arena, &house, PERIOD_YEAR, "FY%Y");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_FULL), "FY2008");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_SHORT), "FY08");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_DIGITS), "’08");
  ck_assert_str_eq(year(&house, "FY08E", YEAR_FULL), "FY2008"); /* the suffix is not the year's */
}
END_TEST

START_TEST(months_stand_in_the_year_on_the_wall) {
  PeriodHouse house = period_house_make("en", japan);
  period_house_state(arena, &house, PERIOD_YEAR, "FY%Y");
  ck_assert_str_eq(year(&house, "2009-02", YEAR_FULL), "2009");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_FULL), "FY2008");
  ck_assert_int_eq(period_axis_year(&house, read_period("2009-02", &japan)), 2009);
  ck_assert_int_eq(period_axis_year(&house, read_period("4Q08", &japan)), 2008);
  ck_assert_int_eq(period_axis_part(&house, read_period("2009-02", &japan)), 1);
  ck_assert_int_eq(period_axis_part(&house, read_period("4Q08", &japan)), 3);
  ck_assert_int_eq(period_axis_part(&house, read_period("2H08", &japan)), 1);
}
END_TEST

START_TEST(a_house_follows_the_keys_of_its_data) {
  static const struct {
    const char *key, *brief, *year;
  } cases[] = {{"4Q08", "4Q", "2008"},    {"Q4 FY2008", "Q4", "FY2008"}, {"2025/Q3", "Q3", "2025"},
               {"H1 2009", "H1", "2009"}, {"1H FY2009", "1H", "FY2009"}, {"1H09", "1H", "2009"}};
  PeriodHouse house = period_house_make("en", fiscal_calendar_plain);
  const char *key = cases[_i].key;
  period_house_follow(&house, key, read_period(key, &fiscal_calendar_plain));
  ck_assert_str_eq(brief(&house, key), cases[_i].brief);
  ck_assert_str_eq(year(&house, key, YEAR_FULL), cases[_i].year);
}
END_TEST

START_TEST(what_the_house_states_is_not_taken_from_keys) {
  PeriodHouse house = period_house_make("en", fiscal_calendar_plain);
  period_house_state(arena, &house, PERIOD_QUARTER, "Q%q %Y");
  period_house_state(arena, &house, PERIOD_YEAR, "%Y");
  period_house_follow(&house, "4Q FY08", read_period("4Q FY08", &fiscal_calendar_plain));
  ck_assert_str_eq(brief(&house, "4Q08"), "Q4");
  ck_assert_str_eq(year(&house, "4Q08", YEAR_FULL), "2008");
}
END_TEST

START_TEST(languages_name_months_and_years) {
  PeriodHouse house = period_house_make("de", fiscal_calendar_plain);
  ck_assert_str_eq(brief(&house, "2024-05"), "Mai");
  house = period_house_make("ja", japan);
  period_house_follow(&house, "2024年度 第1四半期", read_period("2024年度 第1四半期", &japan));
  ck_assert_str_eq(year(&house, "2024年度 第1四半期", YEAR_FULL), "2024年度");
  ck_assert_str_eq(year(&house, "2024-05", YEAR_FULL), "2024年");
  ck_assert_str_eq(brief(&house, "2024-05-17"), "5月");
}
END_TEST

START_TEST(years_stand_over_parts_of_years_alone) {
  ck_assert(period_unit_has_year(PERIOD_QUARTER) && period_unit_has_year(PERIOD_DAY));
  ck_assert(!period_unit_has_year(PERIOD_YEAR) && !period_unit_has_year(PERIOD_LTM));
  ck_assert(!period_unit_has_year(PERIOD_NINE_MONTHS));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("period/period_house");
  TCase *tests = fixture_case(suite, "house");
  tcase_add_loop_test(tests, a_stated_pattern_loses_its_year_under_years, 0, 7);
  tcase_add_test(tests, years_are_full_short_or_two_digits);
  tcase_add_test(tests, months_stand_in_the_year_on_the_wall);
  tcase_add_loop_test(tests, a_house_follows_the_keys_of_its_data, 0, 6);
  tcase_add_test(tests, what_the_house_states_is_not_taken_from_keys);
  tcase_add_test(tests, languages_name_months_and_years);
  tcase_add_test(tests, years_stand_over_parts_of_years_alone);
  return unit_run(suite);
}
