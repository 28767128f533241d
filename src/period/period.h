/* Periods of a fiscal calendar: what texts name them, and how they follow each other. */
#pragma once
#include "period/date.h"

/* From short to long. */
typedef enum PeriodUnit {
  PERIOD_DAY,
  PERIOD_MONTH,
  PERIOD_QUARTER,
  PERIOD_HALF,
  PERIOD_NINE_MONTHS, /* the first nine of a year */
  PERIOD_YEAR,
  PERIOD_LTM, /* the last twelve months up to any month */
} PeriodUnit;
#define PERIOD_UNIT_COUNT (PERIOD_LTM + 1)

typedef enum YearNaming { YEAR_NAMED_BY_END, YEAR_NAMED_BY_START } YearNaming;

typedef struct FiscalCalendar {
  int year_ends; /* month, from 1 */
  YearNaming named_by;
} FiscalCalendar;

/* Years from January to December. */
extern const FiscalCalendar fiscal_calendar_plain;

typedef struct Period {
  PeriodUnit unit;
  int first_month;    /* since January of year 0 */
  int day;            /* within its month, from 1; 0 unless the unit is a day */
  const char *suffix; /* how sure it is: "A", "E", "F", "B", "PF"; "" if not said */
} Period;

/* Reads the spellings of releases in English, German, French and Japanese, as tests/unit/period
 * lists them. False if the text names no period, or may name two: 03/04/2024. Years have four
 * digits, 1900 to 2199, or two, 1970 to 2069. */
bool period_parse(const char *text, const FiscalCalendar *calendar, Period *out);

/* "year", "half-year", "quarter", "month", … */
const char *period_unit_name(PeriodUnit unit);
/* Months that a period of the unit covers; 0 for a day. */
int period_unit_months(PeriodUnit unit);
/* Months from one period of the unit to the next; 0 for a day. */
int period_unit_stride(PeriodUnit unit);
/* The first month of a fiscal year, since January of year 0. */
int fiscal_year_start(const FiscalCalendar *calendar, int year);
/* The year that the fiscal year around a month is called by. */
int fiscal_year_of_month(const FiscalCalendar *calendar, int month);
Date period_first_day(Period period);
Date period_last_day(Period period);

/* Below, at or above 0: by the last day, and of those that end together the shorter first. */
int period_compare(Period a, Period b);
/* Whole months from one period to another of its unit; false if there are none: days must be the
 * same of their months, or both the last. */
bool period_months_between(Period from, Period to, int *months);
/* From one period to another of its unit, in units; false if that is no whole number. */
bool period_distance(Period from, Period to, int *units);
Period period_next(Period period);
/* Whether `next` is of the same unit and follows with no gap. */
bool period_is_next(Period period, Period next);
/* Whether both are the same part of their years: the first quarters, the Marches, the 31 Decembers.
 */
bool period_is_same_part(Period a, Period b);
