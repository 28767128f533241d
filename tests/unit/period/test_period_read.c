/* The names of periods: what they mean in three calendars, and what is none. */
#include "tests/unit/period/period_test.h"

typedef struct Case {
  const char *text, *expected;
} Case;

static void check_cases(const Case *cases, size_t count, const FiscalCalendar *calendar) {
  for (size_t i = 0; i < count; i++) {
    char text[80];
    describe(period_in(cases[i].text, calendar), text);
    ck_assert_msg(strcmp(text, cases[i].expected) == 0, "%s: %s, not %s", cases[i].text, text,
                  cases[i].expected);
  }
}

#define CHECK(cases, calendar) check_cases(cases, sizeof cases / sizeof cases[0], calendar)

START_TEST(years) {
  static const Case cases[] = {
      {"FY2007", "year 2007-01-01 2007-12-31"},
      {"FY07", "year 2007-01-01 2007-12-31"},
      {"FY 2007", "year 2007-01-01 2007-12-31"},
      {"fy99", "year 1999-01-01 1999-12-31"},
      {"FY69", "year 2069-01-01 2069-12-31"},
      {"FY70", "year 1970-01-01 1970-12-31"},
      {"CY2008", "year 2008-01-01 2008-12-31"},
      {"2008", "year 2008-01-01 2008-12-31"},
      {" 2008 ", "year 2008-01-01 2008-12-31"},
      {"1900", "year 1900-01-01 1900-12-31"},
      {"2199", "year 2199-01-01 2199-12-31"},
      {"2008/09", "year 2008-01-01 2008-12-31"},
      {"FY2008/09", "year 2008-01-01 2008-12-31"},
      {"FY2008/2009", "year 2008-01-01 2008-12-31"},
      {"2008-2009", "year 2008-01-01 2008-12-31"},
      {"2008–09", "year 2008-01-01 2008-12-31"},
      {"1999/00", "year 1999-01-01 1999-12-31"},
      {"GJ 2023/24", "year 2023-01-01 2023-12-31"},
      {"GJ 2023", "year 2023-01-01 2023-12-31"},
      {"2024年", "year 2024-01-01 2024-12-31"},
      {"2024年度", "year 2024-01-01 2024-12-31"},
      {"２０２４年度", "year 2024-01-01 2024-12-31"},
      {"ＦＹ２００８", "year 2008-01-01 2008-12-31"},
      {"2009年3月期", "year 2008-04-01 2009-03-31"},
      {"Geschäftsjahr 2023", "year 2023-01-01 2023-12-31"},
      {"12M 2008", "year 2008-01-01 2008-12-31"},
      {"2024年12月期 通期", "year 2024-01-01 2024-12-31"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(suffixes) {
  static const Case cases[] = {
      {"FY2008A", "year 2008-01-01 2008-12-31 A"},
      {"FY2009E", "year 2009-01-01 2009-12-31 E"},
      {"FY2009 F", "year 2009-01-01 2009-12-31 F"},
      {"2009B", "year 2009-01-01 2009-12-31 B"},
      {"2025e", "year 2025-01-01 2025-12-31 E"},
      {"FY24PF", "year 2024-01-01 2024-12-31 PF"},
      {"FY2009 (E)", "year 2009-01-01 2009-12-31 E"},
      {"4Q2008E", "quarter 2008-10-01 2008-12-31 E"},
      {"FY2008 Q2A", "quarter 2008-04-01 2008-06-30 A"},
      {"Mar-24E", "month 2024-03-01 2024-03-31 E"},
      {"2025年3月期（予想）", "year 2024-04-01 2025-03-31 F"},
      {"2024年度実績", "year 2024-01-01 2024-12-31 A"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(quarters) {
  static const char *const spellings[] = {
      "4Q08",
      "4Q2008",
      "4Q FY2008",
      "Q4 FY08",
      "Q4 2008",
      "q4 2008",
      "2008Q4",
      "2008-Q4",
      "2008 Q4",
      "2008/Q4",
      "FY2008-Q4",
      "FY08 4Q",
      "Q4/2008",
      "Q4-2008",
      "Q4'08",
      "T4 2008",
      "4T08",
      "2008T4",
      "4. Quartal 2008",
      "4e trimestre 2008",
      "4ème trimestre 2008",
      "4th quarter 2008",
      "4th quarter of 2008",
      "4e trimestre de 2008",
      "2008年度 第4四半期",
      "2008年度第4四半期",
      "2008年第4四半期",
      "2008年12月期 第4四半期",
      "2008年度 4Q",
      "２００８年度 第４四半期",
      "2008年第4季度",
  };
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
    Case quarter = {spellings[i], "quarter 2008-10-01 2008-12-31"};
    check_cases(&quarter, 1, &plain);
  }
  static const Case cases[] = {
      {"1er trimestre 2024", "quarter 2024-01-01 2024-03-31"},
      {"1. Quartal 2024", "quarter 2024-01-01 2024-03-31"},
      {"T1 2024", "quarter 2024-01-01 2024-03-31"},
      {"2025/Q3", "quarter 2025-07-01 2025-09-30"},
      {"2024年3月期 第1四半期", "quarter 2023-04-01 2023-06-30"},
      {"3M 2008", "quarter 2008-01-01 2008-03-31"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(halves_and_nine_months) {
  static const Case cases[] = {
      {"1H FY2009", "half-year 2009-01-01 2009-06-30"},
      {"1H09", "half-year 2009-01-01 2009-06-30"},
      {"2H09", "half-year 2009-07-01 2009-12-31"},
      {"H1 2009", "half-year 2009-01-01 2009-06-30"},
      {"FY2008-H2", "half-year 2008-07-01 2008-12-31"},
      {"S1 2024", "half-year 2024-01-01 2024-06-30"},
      {"2S24", "half-year 2024-07-01 2024-12-31"},
      {"6M 2024", "half-year 2024-01-01 2024-06-30"},
      {"1. Halbjahr 2024", "half-year 2024-01-01 2024-06-30"},
      {"2nd semestre 2024", "half-year 2024-07-01 2024-12-31"},
      {"2024年度上期", "half-year 2024-01-01 2024-06-30"},
      {"2024年度 下半期", "half-year 2024-07-01 2024-12-31"},
      {"9M FY2025", "stretch of nine months 2025-01-01 2025-09-30"},
      {"9M 2025", "stretch of nine months 2025-01-01 2025-09-30"},
      {"9M25", "stretch of nine months 2025-01-01 2025-09-30"},
      {"FY2025 9M", "stretch of nine months 2025-01-01 2025-09-30"},
      {"2025年3月期 第3四半期累計", "stretch of nine months 2024-04-01 2024-12-31"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(months) {
  static const char *const spellings[] = {
      "Mar-24",    "mar-24",    "Mar 2024",  "March 2024", "March-2024",
      "Mär 2024",  "März 2024", "MÄRZ 2024", "mars 2024",  "marzo 2024",
      "Mar. 2024", "Mar'24",    "Mar '24",   "Mar24",      "2024-03",
      "03/2024",   "3/2024",    "2024年3月", "2024年03月", "２０２４年３月",
  };
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
    Case month = {spellings[i], "month 2024-03-01 2024-03-31"};
    check_cases(&month, 1, &plain);
    check_cases(&month, 1, &japan);
    check_cases(&month, 1, &india);
  }
  static const char *const names[12][6] = {
      {"Jan", "January", "Januar", "janvier", "janv.", "ene"},
      {"Feb", "February", "Februar", "février", "févr.", "febrero"},
      {"Mar", "March", "März", "mars", "Mär", "marzo"},
      {"Apr", "April", "avril", "avr.", "abr", "abril"},
      {"May", "Mai", "mai", "mayo", "MAY", "mAi"},
      {"Jun", "June", "Juni", "juin", "junio", "JUN."},
      {"Jul", "July", "Juli", "juillet", "juil.", "julio"},
      {"Aug", "August", "août", "ago", "agosto", "AOÛT"},
      {"Sep", "September", "septembre", "sept.", "Sept", "septiembre"},
      {"Oct", "October", "Oktober", "octobre", "Okt", "octubre"},
      {"Nov", "November", "novembre", "noviembre", "nov.", "NOV"},
      {"Dec", "December", "Dezember", "décembre", "Dez", "dic"},
  };
  for (int m = 0; m < 12; m++)
    for (int n = 0; n < 6; n++) {
      char text[32];
      snprintf(text, sizeof text, "%s 2024", names[m][n]);
      Period period = period_of(text);
      ck_assert_msg(period.unit == PERIOD_MONTH && period.first_month == 2024 * 12 + m, "%s", text);
    }
}
END_TEST

START_TEST(days) {
  static const char *const spellings[] = {
      "2024-12-31",        "31.12.2024",       "31/12/2024",        "12/31/2024",
      "2024/12/31",        "31 Dec 2024",      "31-Dec-24",         "31-Dec-2024",
      "31. Dezember 2024", "31 décembre 2024", "December 31, 2024", "Dec 31, 2024",
      "2024年12月31日",
  };
  for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++) {
    Case day = {spellings[i], "day 2024-12-31 2024-12-31"};
    check_cases(&day, 1, &plain);
    check_cases(&day, 1, &japan);
  }
  static const Case cases[] = {
      {"1.2.2024", "day 2024-02-01 2024-02-01"},   {"2024-02-29", "day 2024-02-29 2024-02-29"},
      {"05/05/2024", "day 2024-05-05 2024-05-05"}, {"2024-03-31E", "day 2024-03-31 2024-03-31 E"},
      {"01.02.2024", "day 2024-02-01 2024-02-01"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(last_twelve_months) {
  static const Case cases[] = {
      {"LTM Sep-24", "stretch of the last twelve months 2023-10-01 2024-09-30"},
      {"TTM 3Q24", "stretch of the last twelve months 2023-10-01 2024-09-30"},
      {"LTM 2024-12", "stretch of the last twelve months 2024-01-01 2024-12-31"},
      {"LTM 31.03.2024", "stretch of the last twelve months 2023-04-01 2024-03-31"},
  };
  CHECK(cases, &plain);
}
END_TEST

START_TEST(years_that_end_in_march) {
  static const Case started[] = {
      {"FY2008", "year 2008-04-01 2009-03-31"},
      {"2008", "year 2008-04-01 2009-03-31"},
      {"2008年度", "year 2008-04-01 2009-03-31"},
      {"2008/09", "year 2008-04-01 2009-03-31"},
      {"2009年3月期", "year 2008-04-01 2009-03-31"},
      {"CY2008", "year 2008-01-01 2008-12-31"},
      {"4Q08", "quarter 2009-01-01 2009-03-31"},
      {"Q1 FY08", "quarter 2008-04-01 2008-06-30"},
      {"1H08", "half-year 2008-04-01 2008-09-30"},
      {"9M FY2008", "stretch of nine months 2008-04-01 2008-12-31"},
      {"2009年3月期 第1四半期", "quarter 2008-04-01 2008-06-30"},
      {"LTM 1Q08", "stretch of the last twelve months 2007-07-01 2008-06-30"},
  };
  static const Case ended[] = {
      {"FY2009", "year 2008-04-01 2009-03-31"},
      {"2008/09", "year 2008-04-01 2009-03-31"},
      {"FY2008/09", "year 2008-04-01 2009-03-31"},
      {"Q1 FY09", "quarter 2008-04-01 2008-06-30"},
      {"Q1 2008/09", "quarter 2008-04-01 2008-06-30"},
      {"2009年3月期", "year 2008-04-01 2009-03-31"},
  };
  CHECK(started, &japan);
  CHECK(ended, &india);
}
END_TEST

static const char *const no_periods[] = {
    "",
    "FY",
    "FY2",
    "FY200",
    "FY20077",
    "08",
    "20088",
    "Total",
    "Q",
    "Q5 2008",
    "0Q08",
    "5Q08",
    "3H09",
    "Q0 2008",
    "2008-13",
    "2008-00",
    "2008-5",
    "2008-",
    "2008-Q",
    "2008-Q5",
    "Q4",
    "4Q",
    "4Q8",
    "12Q08",
    "FY2008X",
    "FY2008AE",
    "2008 2009",
    "2008-2010",
    "YTD 2008",
    "Q12008",
    "-2008",
    "FY2008 Q",
    "1234",
    "1899",
    "2200",
    "FY1234",
    "31.02.2024",
    "2023-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-01-32",
    "03/04/2024",
    "13/13/2024",
    "32/01/2024",
    "31.13.2024",
    "2024-1-1",
    "2024-12-3",
    "3.2024",
    "1.5",
    "2008/08",
    "2008/10",
    "2024/03",
    "13/2024",
    "00/2024",
    "March",
    "Mar",
    "Marx 2024",
    "Mar 24",
    "Sep 30",
    "Marsh-24",
    "31 Feb 2024",
    "2024年13月",
    "2024年2月30日",
    "2024年0月期",
    "第1四半期",
    "年度",
    "LTM",
    "LTM total",
    "LTM LTM 3Q24",
    "7M 2024",
    "15M 2024",
    "5. Quartal 2024",
    "3er semestre 2024",
    "2024 (X)",
    "2024 (E",
    "20240331",
    "0x2024",
    "2024.5",
    "Geschäftsjahr, das am 31. Dezember 2024 endet, und danach",
    "\3772024",
    "2024\xFF",
};

START_TEST(what_is_no_period) {
  for (size_t i = 0; i < sizeof no_periods / sizeof no_periods[0]; i++) {
    Period period = {.first_month = -1};
    ck_assert_msg(!period_parse(no_periods[i], &plain, &period), "%s", no_periods[i]);
    ck_assert_int_eq(period.first_month, -1);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("period read");
  TCase *tests = tcase_create("period read");
  tcase_add_test(tests, years);
  tcase_add_test(tests, suffixes);
  tcase_add_test(tests, quarters);
  tcase_add_test(tests, halves_and_nine_months);
  tcase_add_test(tests, months);
  tcase_add_test(tests, days);
  tcase_add_test(tests, last_twelve_months);
  tcase_add_test(tests, years_that_end_in_march);
  tcase_add_test(tests, what_is_no_period);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
