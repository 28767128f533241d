/* How a deck calls periods: its fiscal calendar, and the spelling of its house. */
#pragma once
#include "period/period_label.h"

typedef struct PeriodHouse {
  FiscalCalendar calendar;
  PeriodSpelling spelling;
  bool is_stated[PERIOD_UNIT_COUNT]; /* the deck gives a pattern: periods are called by it */
} PeriodHouse;

/* The usual spelling of a language, on the calendar. */
PeriodHouse period_house_make(const char *language, FiscalCalendar calendar);
/* States the pattern of a unit; what stands under a tier of years is the pattern without its year.
 */
void period_house_state(Arena *arena, PeriodHouse *house, PeriodUnit unit, const char *pattern);
/* The house, with what it does not state taken from the way `key` writes `period`: "FY08", "Q1". */
void period_house_follow(PeriodHouse *house, const char *key, Period period);

/* The year that a period belongs to on an axis, and which part of it it is, from 0: fiscal for
 * quarters and halves, by the wall for months and days (their part is the month). */
int period_axis_year(const PeriodHouse *house, Period period);
int period_axis_part(const PeriodHouse *house, Period period);
/* Whether a tier of years stands over periods of the unit. */
bool period_unit_has_year(PeriodUnit unit);

const char *period_full_text(Arena *arena, const PeriodHouse *house, Period period);
/* "1Q", "May"; a day's month. */
const char *period_brief_text(Arena *arena, const PeriodHouse *house, Period period);
/* "FY2008" or "2008"; "FY08"; "’08". */
typedef enum YearForm { YEAR_FULL, YEAR_SHORT, YEAR_DIGITS } YearForm;
const char *period_year_text(Arena *arena, const PeriodHouse *house, Period period, YearForm form);
