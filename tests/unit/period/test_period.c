/* How periods lie to each other. */
#include "tests/unit/period/period_test.h"

START_TEST(years_lie_in_their_calendar) {
  static const struct {
    FiscalCalendar calendar;
    int year, first_month;
  } cases[] = {
      {{12, YEAR_NAMED_BY_END}, 2008, 2008 * 12},
      {{12, YEAR_NAMED_BY_START}, 2008, 2008 * 12},
      {{3, YEAR_NAMED_BY_START}, 2008, 2008 * 12 + 3},
      {{3, YEAR_NAMED_BY_END}, 2008, 2007 * 12 + 3},
      {{6, YEAR_NAMED_BY_END}, 2024, 2023 * 12 + 6},
      {{1, YEAR_NAMED_BY_START}, 2024, 2024 * 12 + 1},
      {{11, YEAR_NAMED_BY_END}, 2024, 2023 * 12 + 11},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    int first = fiscal_year_start(&cases[i].calendar, cases[i].year);
    ck_assert_int_eq(first, cases[i].first_month);
    for (int month = 0; month < 12; month++)
      ck_assert_int_eq(fiscal_year_of_month(&cases[i].calendar, first + month), cases[i].year);
    ck_assert_int_eq(fiscal_year_of_month(&cases[i].calendar, first - 1), cases[i].year - 1);
  }
}
END_TEST

START_TEST(periods_are_in_the_order_of_their_ends) {
  static const char *const order[] = {"FY2006", "1Q07", "2007-04-30", "2007-04",    "2Q07",
                                      "1H07",   "3Q07", "9M 2007",    "31.12.2007", "Dec-07",
                                      "4Q07",   "2H07", "FY2007E",    "2008-01-01", "LTM Jan-08"};
  for (size_t a = 0; a < sizeof order / sizeof order[0]; a++)
    for (size_t b = 0; b < sizeof order / sizeof order[0]; b++) {
      int sign = period_compare(period_of(order[a]), period_of(order[b]));
      ck_assert_msg((sign > 0) == (a > b) && (sign < 0) == (a < b), "%s %s", order[a], order[b]);
    }
  ck_assert_int_eq(period_compare(period_of("FY2007A"), period_of("2007")), 0);
}
END_TEST

#define NONE 9999

START_TEST(distances_are_in_units) {
  static const struct {
    const char *from, *to;
    int units, months;
  } cases[] = {
      {"FY2007", "FY2010", 3, 36},
      {"FY2010", "FY2007", -3, -36},
      {"FY07", "2010E", 3, 36},
      {"1Q08", "4Q10", 11, 33},
      {"1H09", "2H09", 1, 6},
      {"2008-11", "2009-02", 3, 3},
      {"4Q08", "4Q08", 0, 0},
      {"9M 2008", "9M 2010", 2, 24},
      {"LTM Sep-24", "LTM Sep-25", 1, 12},
      {"LTM Sep-24", "LTM Dec-24", NONE, 3},
      {"FY2008", "4Q08", NONE, NONE},
      {"2008", "31.12.2008", NONE, NONE},
      {"2022-12-31", "2023-12-31", 365, 12},
      {"2023-12-31", "2024-12-31", 366, 12},
      {"2022-01-15", "2022-03-15", 59, 2},
      {"2022-06-30", "2022-12-31", 184, 6},
      {"2023-02-28", "2024-02-29", 366, 12},
      {"2022-01-15", "2022-02-14", 30, NONE},
      {"2022-01-31", "2022-02-27", 27, NONE},
      {"2024-02-28", "2025-02-28", 366, 12},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Period from = period_of(cases[i].from), to = period_of(cases[i].to);
    int units = NONE, months = NONE;
    ck_assert_int_eq(period_distance(from, to, &units), cases[i].units != NONE);
    ck_assert_int_eq(period_months_between(from, to, &months), cases[i].months != NONE);
    ck_assert_msg(units == cases[i].units, "%s %s %d", cases[i].from, cases[i].to, units);
    ck_assert_msg(months == cases[i].months, "%s %s %d", cases[i].from, cases[i].to, months);
  }
}
END_TEST

START_TEST(neighbours_follow_each_other) {
  static const char *const next[][2] = {{"FY2007", "FY2008"},
                                        {"FY99", "FY00"},
                                        {"4Q08", "1Q09"},
                                        {"2H08", "H1 2009"},
                                        {"2008-12", "2009-01"},
                                        {"FY2008A", "FY2009E"},
                                        {"9M 2008", "9M 2009"},
                                        {"LTM Sep-24", "LTM Sep-25"},
                                        {"2024-02-28", "2024-02-29"},
                                        {"2023-12-31", "2024-01-01"}};
  static const char *const apart[][2] = {
      {"FY2007", "FY2009"},         {"FY2008", "FY2007"},
      {"FY2008", "FY2008"},         {"4Q08", "2Q09"},
      {"4Q08", "FY2009"},           {"2008-12", "1Q09"},
      {"2023-02-28", "2023-03-02"}, {"2023-01-31", "2023-02-28"}};
  for (size_t i = 0; i < sizeof next / sizeof next[0]; i++) {
    Period a = period_of(next[i][0]), b = period_of(next[i][1]);
    ck_assert_msg(period_is_next(a, b), "%s %s", next[i][0], next[i][1]);
    ck_assert_int_eq(period_compare(period_next(a), b), 0);
    ck_assert_int_eq(period_next(a).unit, b.unit);
  }
  for (size_t i = 0; i < sizeof apart / sizeof apart[0]; i++)
    ck_assert_msg(!period_is_next(period_of(apart[i][0]), period_of(apart[i][1])), "%s %s",
                  apart[i][0], apart[i][1]);
}
END_TEST

START_TEST(parts_of_the_year_come_again) {
  static const char *const same[][2] = {{"1Q08", "1Q25"},     {"FY2008", "FY2010"},
                                        {"Mar-24", "Mar-23"}, {"31.12.2024", "31.12.2020"},
                                        {"2H08", "2H08"},     {"2024-02-29", "2023-02-28"}};
  static const char *const other[][2] = {{"1Q08", "2Q08"},
                                         {"1Q08", "1H08"},
                                         {"Mar-24", "Apr-24"},
                                         {"30.12.2024", "31.12.2020"},
                                         {"Dec-24", "31.12.2024"}};
  for (size_t i = 0; i < sizeof same / sizeof same[0]; i++)
    ck_assert(period_is_same_part(period_of(same[i][0]), period_of(same[i][1])));
  for (size_t i = 0; i < sizeof other / sizeof other[0]; i++)
    ck_assert(!period_is_same_part(period_of(other[i][0]), period_of(other[i][1])));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("period");
  TCase *tests = tcase_create("period");
  tcase_add_test(tests, years_lie_in_their_calendar);
  tcase_add_test(tests, periods_are_in_the_order_of_their_ends);
  tcase_add_test(tests, distances_are_in_units);
  tcase_add_test(tests, neighbours_follow_each_other);
  tcase_add_test(tests, parts_of_the_year_come_again);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
