/* What periods are called, in the spelling of a house. */
#pragma once
#include "base/arena.h"
#include "period/period.h"

/* Patterns: %Y %y the year as the calendar calls it, and of months, days and last months that on
 * the wall; %S %s the calendar year in which the fiscal year starts, %E %e in which it ends;
 * capitals have four digits. %q the quarter, %h the half, %H the half in the words of the language,
 * %b %B the month by name, short and long, %m %M by number as 3 and as 03, %d %D the day as 5 and
 * as 05. Last months are called by the month they end in. All else stays as it is. */
typedef struct PeriodSpelling {
  const char *language;                 /* en, ja, de, fr, es, zh */
  const char *label[PERIOD_UNIT_COUNT]; /* in full: FY2008, 1Q08, Mar 2024 */
  const char *brief[PERIOD_UNIT_COUNT]; /* under a tier of years: 1Q, Mar; a year is in full */
  const char *day_and_month;            /* a day under a tier of years: 5 Mar */
  const char *range, *spaced_range;     /* from one label to another, without and with spaces */
  const char *date, *first_day;         /* a date in full, and that of the first of a month */
} PeriodSpelling;

/* The usual spelling of a language: en if it is not known. */
const PeriodSpelling *period_spelling(const char *language);
/* A period in a pattern, with its suffix. */
const char *period_label(Arena *arena, Period period, const char *pattern,
                         const PeriodSpelling *spelling, const FiscalCalendar *calendar);
/* "May 15, 2009", "1er mai 2009": a date in full. */
const char *period_date_text(Arena *arena, Date date, const PeriodSpelling *spelling);
/* "FY2006–FY2008", "Apr 2022 – Mar 2024": one label if both are called the same. */
const char *period_range_label(Arena *arena, Period from, Period to, const PeriodSpelling *spelling,
                               const FiscalCalendar *calendar);
