/* Periods as the keys of a table name them: FY2007, FY08E, 2008, 1H FY2009, 4Q08, Q1 FY25, 2008-Q3,
 * 2008-05. */
#pragma once
#include "base/arena.h"
#include "data/decimal.h"

typedef enum PeriodKind {
  PERIOD_YEAR,
  PERIOD_HALF,
  PERIOD_QUARTER,
  PERIOD_MONTH,
  PERIOD_DAY
} PeriodKind;

typedef struct Period {
  PeriodKind kind;
  int year;
  int part;           /* within the year, from 0: of a day its month */
  int day;            /* of the month, from 1; 0 if the period is no day */
  const char *suffix; /* how sure it is: "A", "E", "F", "B", "PF"; "" if not said */
} Period;

/* False if the key names no period. Two-digit years are 1970 to 2069. */
bool period_parse(const char *key, Period *out);
/* "year", "half-year", "quarter", "month" */
const char *period_kind_name(PeriodKind kind);
/* The period's start in months since the start of year 0; fiscal years count as years do. */
int period_month(Period period);
/* From one period to another of its kind, in years; false if the kinds differ. */
bool period_years_between(Period from, Period to, Decimal *years);
/* Whether `next` follows `period` with no gap. */
bool period_is_next(Period period, Period next);
/* The period's first day, counted in days (proleptic Gregorian calendar): a place in time. */
long period_day(Period period);
/* Whether the period is a part of a year. */
bool period_has_part(Period period);
/* The small unit of a two-tier axis, in the spelling of `key`: "1Q", "Q1", "1H", "May"; of a day
 * its month, or with `is_full` "4 May". A whole year's is its own key. */
const char *period_small_text(Arena *arena, Period period, const char *key, bool is_full);
/* The year of a two-tier axis: "FY2008", "2008"; short "FY08", "’08". */
const char *period_year_text(Arena *arena, Period period, const char *key, bool is_short);
