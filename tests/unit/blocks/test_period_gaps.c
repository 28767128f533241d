/* Where a line over periods breaks. */
#include "blocks/chart/chart_axes.h"
#include "tests/unit/unit.h"
#include <string.h>

typedef struct Case {
  const char *keys[6]; /* ends in NULL */
  const char *gaps;    /* "x" before a period that follows a gap */
} Case;

static void check_gaps(const Case *test) {
  Arena *arena = arena_new();
  Period periods[6];
  size_t count = 0;
  for (; test->keys[count]; count++)
    ck_assert(period_parse(test->keys[count], &fiscal_calendar_plain, &periods[count]));
  const bool *gaps = chart_mark_gaps(arena, periods, count);
  ck_assert(!gaps == !strchr(test->gaps, 'x'));
  for (size_t i = 0; gaps && i < count; i++)
    ck_assert_msg(gaps[i] == (test->gaps[i] == 'x'), "%s", test->keys[i]);
  arena_free(arena);
}

START_TEST(years_and_quarters) {
  static const Case cases[] = {
      {{"FY2006", "FY2007", "FY2008"}, "..."},
      {{"FY2002", "FY2004", "FY2008", "FY2010"}, "..x."},
      {{"4Q08", "1Q09", "3Q09"}, "..x"},
      {{"3Q08", "4Q08", "FY2008", "FY2009"}, "..x."},
      {{"FY2006", "FY2007", "4Q07", "4Q08"}, "..x."},
      {{"FY2008"}, "."},
  };
  for (size_t i = 0; i < 6; i++) check_gaps(&cases[i]);
}
END_TEST

START_TEST(dates_at_the_ends_of_months) {
  static const Case cases[] = {
      {{"2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"}, "...."},
      {{"2022-03-31", "2022-06-30", "2022-12-31", "2023-03-31"}, "..x."},
      {{"31.12.2020", "31.12.2021", "31.12.2022", "31.12.2024"}, "...x"},
      {{"2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"}, "...."},
      {{"2023-12-15", "2024-01-15", "2024-03-15"}, "..x"},
  };
  for (size_t i = 0; i < 5; i++) check_gaps(&cases[i]);
}
END_TEST

START_TEST(single_days) {
  static const Case cases[] = {
      {{"2024-02-28", "2024-02-29", "2024-03-01", "2024-03-04"}, "...."}, /* over a weekend */
      {{"2024-02-28", "2024-02-29", "2024-03-04"}, "..."},                /* over a holiday */
      {{"2024-02-28", "2024-02-29", "2024-03-11"}, "..x"},
      {{"2024-03-01", "2024-03-02", "2024-03-12"}, "..x"},
      {{"2024-03-01", "2024-03-08", "2024-03-15", "2024-03-29"}, "...x"},
      {{"2024-01-15", "2024-01-31", "2024-02-15", "2024-02-29"}, "...."},
  };
  for (size_t i = 0; i < 6; i++) check_gaps(&cases[i]);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("deck/period_gaps");
  TCase *tests = tcase_create("gaps");
  tcase_add_test(tests, years_and_quarters);
  tcase_add_test(tests, dates_at_the_ends_of_months);
  tcase_add_test(tests, single_days);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
