/* Periods as text in tests: unit, first day and last day. */
#pragma once
#include "period/period.h"
#include "tests/unit/unit.h"
#include <stdio.h>
#include <string.h>

static const FiscalCalendar plain = {12, YEAR_NAMED_BY_END};
static const FiscalCalendar japan = {3, YEAR_NAMED_BY_START}; /* FY2008 ends in March 2009 */
static const FiscalCalendar india = {3, YEAR_NAMED_BY_END};   /* FY2009 ends in March 2009 */

static inline Period period_in(const char *text, const FiscalCalendar *calendar) {
  Period period;
  ck_assert_msg(period_parse(text, calendar, &period), "%s", text);
  return period;
}

static inline Period period_of(const char *text) {
  return period_in(text, &plain);
}

/* "quarter 2008-10-01 2008-12-31 E" */
static inline void describe(Period period, char text[80]) {
  Date first = period_first_day(period), last = period_last_day(period);
  snprintf(text, 80, "%s %d-%02d-%02d %d-%02d-%02d%s%s", period_unit_name(period.unit), first.year,
           first.month, first.day, last.year, last.month, last.day, *period.suffix ? " " : "",
           period.suffix);
}
