/* Periods as stretches of months, or single days, and how they lie to each other. */
#include "period/period.h"

const FiscalCalendar fiscal_calendar_plain = {.year_ends = 12, .named_by = YEAR_NAMED_BY_END};

static const struct {
  const char *name;
  int months, stride;
} units[] = {
    [PERIOD_DAY] = {"day", 0, 0},
    [PERIOD_MONTH] = {"month", 1, 1},
    [PERIOD_QUARTER] = {"quarter", 3, 3},
    [PERIOD_HALF] = {"half-year", 6, 6},
    [PERIOD_NINE_MONTHS] = {"stretch of nine months", 9, 12},
    [PERIOD_YEAR] = {"year", 12, 12},
    [PERIOD_LTM] = {"stretch of the last twelve months", 12, 12},
};

const char *period_unit_name(PeriodUnit unit) {
  return units[unit].name;
}

int period_unit_months(PeriodUnit unit) {
  return units[unit].months;
}

int period_unit_stride(PeriodUnit unit) {
  return units[unit].stride;
}

/* How many months before January of its name a fiscal year starts, from −11 to 11. */
static int year_offset(const FiscalCalendar *calendar) {
  if (calendar->year_ends == 12) return 0;
  return calendar->named_by == YEAR_NAMED_BY_START ? -calendar->year_ends
                                                   : 12 - calendar->year_ends;
}

int fiscal_year_start(const FiscalCalendar *calendar, int year) {
  return year * 12 - year_offset(calendar);
}

int fiscal_year_of_month(const FiscalCalendar *calendar, int month) {
  return (month + year_offset(calendar)) / 12;
}

static Date month_day(int month, int day) {
  return (Date){month / 12, month % 12 + 1, day};
}

Date period_first_day(Period period) {
  return month_day(period.first_month, period.unit == PERIOD_DAY ? period.day : 1);
}

Date period_last_day(Period period) {
  if (period.unit == PERIOD_DAY) return period_first_day(period);
  Date last = month_day(period.first_month + units[period.unit].months - 1, 1);
  last.day = date_days_in_month(last.year, last.month);
  return last;
}

static int compare(int a, int b) {
  return (a > b) - (a < b);
}

int period_compare(Period a, Period b) {
  int order = compare(date_day_number(period_last_day(a)), date_day_number(period_last_day(b)));
  if (order) return order;
  return compare(date_day_number(period_first_day(b)), date_day_number(period_first_day(a)));
}

static bool is_same_day_of_month(Period a, Period b) {
  if (a.unit != PERIOD_DAY || a.day == b.day) return true;
  return date_is_month_end(period_first_day(a)) && date_is_month_end(period_first_day(b));
}

bool period_months_between(Period from, Period to, int *months) {
  if (from.unit != to.unit || !is_same_day_of_month(from, to)) return false;
  *months = to.first_month - from.first_month;
  return true;
}

bool period_distance(Period from, Period to, int *distance) {
  if (from.unit != to.unit) return false;
  int months = to.first_month - from.first_month, stride = units[from.unit].stride;
  if (from.unit == PERIOD_DAY)
    *distance = date_day_number(period_first_day(to)) - date_day_number(period_first_day(from));
  else if (months % stride == 0)
    *distance = months / stride;
  else
    return false;
  return true;
}

Period period_next(Period period) {
  if (period.unit == PERIOD_DAY) {
    Date date = date_of_day_number(date_day_number(period_first_day(period)) + 1);
    period.first_month = date.year * 12 + date.month - 1;
    period.day = date.day;
  }
  period.first_month += units[period.unit].stride;
  return period;
}

bool period_is_next(Period period, Period next) {
  int distance;
  return period_distance(period, next, &distance) && distance == 1;
}

bool period_is_same_part(Period a, Period b) {
  int months;
  return period_months_between(a, b, &months) && months % 12 == 0;
}
