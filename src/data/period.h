/* Periods as the keys of a table name them: FY2007, FY08E, 2008, 1H FY2009, 4Q08, Q1 FY25, 2008-Q3,
 * 2008-05. */
#pragma once
#include "data/decimal.h"

typedef enum PeriodKind { PERIOD_YEAR, PERIOD_HALF, PERIOD_QUARTER, PERIOD_MONTH } PeriodKind;

typedef struct Period {
  PeriodKind kind;
  int year;
  int part;           /* within the year, from 0 */
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
