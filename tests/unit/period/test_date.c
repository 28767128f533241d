/* Days: which there are, how they are numbered, which are at weekends. */
#include "period/date.h"
#include "tests/unit/unit.h"

START_TEST(the_calendar_has_some_days) {
  static const Date good[] = {{2024, 2, 29},  {2000, 2, 29}, {2023, 2, 28},
                              {2022, 12, 31}, {1, 1, 1},     {9999, 12, 31}};
  static const Date bad[] = {{2023, 2, 29}, {1900, 2, 29}, {2022, 2, 31},
                             {2022, 4, 31}, {2022, 13, 1}, {2022, 0, 1},
                             {2022, 1, 0},  {0, 1, 1},     {10000, 1, 1}};
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) ck_assert(date_is_valid(good[i]));
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) ck_assert(!date_is_valid(bad[i]));
  ck_assert(date_is_month_end((Date){2024, 2, 29}) && !date_is_month_end((Date){2024, 2, 28}));
}
END_TEST

START_TEST(days_are_numbered_without_a_gap) {
  ck_assert_int_eq(date_day_number((Date){1, 1, 1}), 0);
  ck_assert_int_eq(date_day_number((Date){1970, 1, 1}), 719162);
  int number = date_day_number((Date){1899, 12, 31});
  for (int year = 1900; year < 2200; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= date_days_in_month(year, month); day++) {
        ck_assert_int_eq(date_day_number((Date){year, month, day}), ++number);
        Date date = date_of_day_number(number);
        ck_assert(date.year == year && date.month == month && date.day == day);
      }
}
END_TEST

START_TEST(weekends_come_every_week) {
  ck_assert(date_is_weekend((Date){2024, 3, 2}) && date_is_weekend((Date){2024, 3, 3}));
  for (int day = 4; day <= 8; day++) ck_assert(!date_is_weekend((Date){2024, 3, day}));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("date");
  TCase *tests = tcase_create("date");
  tcase_add_test(tests, the_calendar_has_some_days);
  tcase_add_test(tests, days_are_numbered_without_a_gap);
  tcase_add_test(tests, weekends_come_every_week);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
