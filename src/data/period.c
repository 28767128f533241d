/* Reading period keys. A key is cut into parts ("FY", "2008", "Q", "3", "E"), and the parts are
 * matched with the ways periods are written. */
#include "data/period.h"

#include "base/text.h"
#include <string.h>

typedef struct Reader {
  const char *at;
} Reader;

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

static char upper(char c) {
  return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool take(Reader *reader, const char *word) {
  size_t length = strlen(word);
  for (size_t i = 0; i < length; i++)
    if (upper(reader->at[i]) != word[i]) return false;
  reader->at += length;
  return true;
}

static void skip_spaces(Reader *reader) {
  while (*reader->at == ' ') reader->at++;
}

/* A number of exactly `digits` digits that no further digit follows. */
static bool take_number(Reader *reader, int digits, int *out) {
  int value = 0;
  for (int i = 0; i < digits; i++) {
    if (!is_digit(reader->at[i])) return false;
    value = value * 10 + (reader->at[i] - '0');
  }
  if (is_digit(reader->at[digits])) return false;
  reader->at += digits;
  *out = value;
  return true;
}

static bool take_short_year(Reader *reader, int *year) {
  if (!take_number(reader, 2, year)) return false;
  *year += *year < 70 ? 2000 : 1900;
  return true;
}

/* "2008", or after "FY" or a part of the year also "08". */
static bool take_year(Reader *reader, bool can_be_short, int *year) {
  bool is_named = take(reader, "FY") || take(reader, "CY");
  if (is_named) skip_spaces(reader);
  return take_number(reader, 4, year) ||
         ((is_named || can_be_short) && take_short_year(reader, year));
}

static int parts_per_year(PeriodKind kind) {
  switch (kind) {
  case PERIOD_YEAR:
    return 1;
  case PERIOD_HALF:
    return 2;
  case PERIOD_QUARTER:
    return 4;
  case PERIOD_MONTH:
  case PERIOD_DAY:
    return 12;
  }
  return 1;
}

static bool set_part(Period *period, PeriodKind kind, int number) {
  period->kind = kind;
  period->part = number - 1;
  return number >= 1 && number <= parts_per_year(kind);
}

/* "Q" or "H" */
static bool take_kind(Reader *reader, PeriodKind *kind) {
  *kind = PERIOD_QUARTER;
  if (take(reader, "Q")) return true;
  *kind = PERIOD_HALF;
  return take(reader, "H");
}

/* "Q3", "H1" */
static bool take_part(Reader *reader, Period *period) {
  PeriodKind kind;
  int number;
  return take_kind(reader, &kind) && take_number(reader, 1, &number) &&
         set_part(period, kind, number);
}

/* "3Q", "1H" */
static bool take_part_reversed(Reader *reader, Period *period) {
  PeriodKind kind;
  if (!is_digit(reader->at[0]) || is_digit(reader->at[1])) return false;
  int number = *reader->at++ - '0';
  return take_kind(reader, &kind) && set_part(period, kind, number);
}

/* "4Q08", "Q1 FY25", "1H FY2009" */
static bool read_part_first(Reader *reader, Period *period) {
  Reader start = *reader;
  if (!take_part(reader, period)) {
    *reader = start;
    if (!take_part_reversed(reader, period)) return false;
  }
  skip_spaces(reader);
  return take_year(reader, true, &period->year);
}

/* "-Q3", " Q3", "Q3" or "-05" after a year; nothing is a year. */
static bool read_part_after(Reader *reader, Period *period) {
  Reader start = *reader;
  int month;
  if (take(reader, "-") && take_number(reader, 2, &month))
    return set_part(period, PERIOD_MONTH, month);
  *reader = start;
  if (!take(reader, "-")) skip_spaces(reader);
  if (take_part(reader, period)) return true;
  *reader = start;
  period->kind = PERIOD_YEAR;
  period->part = 0;
  return true;
}

/* How sure the figures are, at the end of the key. */
static bool read_suffix(Reader *reader, Period *period) {
  static const char *const suffixes[] = {"A", "E", "F", "B", "PF"};
  skip_spaces(reader);
  period->suffix = "";
  for (size_t i = 0; i < sizeof suffixes / sizeof suffixes[0]; i++)
    if (take(reader, suffixes[i])) {
      period->suffix = suffixes[i];
      break;
    }
  skip_spaces(reader);
  return *reader->at == '\0';
}

bool period_parse(const char *key, Period *out) {
  Reader reader = {key};
  Period period = {0};
  skip_spaces(&reader);
  Reader start = reader;
  if (!read_part_first(&reader, &period)) {
    reader = start;
    if (!take_year(&reader, false, &period.year)) return false;
    if (!read_part_after(&reader, &period)) return false;
  }
  if (!read_suffix(&reader, &period)) return false;
  *out = period;
  return true;
}

const char *period_kind_name(PeriodKind kind) {
  switch (kind) {
  case PERIOD_YEAR:
    return "year";
  case PERIOD_HALF:
    return "half-year";
  case PERIOD_QUARTER:
    return "quarter";
  case PERIOD_MONTH:
    return "month";
  case PERIOD_DAY:
    return "day";
  }
  return "period";
}

int period_month(Period period) {
  return period.year * 12 + period.part * (12 / parts_per_year(period.kind));
}

bool period_years_between(Period from, Period to, Decimal *years) {
  if (from.kind != to.kind) return false;
  Decimal months = decimal_from_int(period_month(to) - period_month(from));
  return decimal_divide(months, decimal_from_int(12), years);
}

bool period_is_next(Period period, Period next) {
  int months = 12 / parts_per_year(period.kind);
  return period.kind == next.kind && period_month(next) == period_month(period) + months;
}

long period_day(Period period) {
  int month = period.part * (12 / parts_per_year(period.kind)) + 1;
  int year = period.year - (month <= 2);
  int era = year / 400, in_era = year % 400;
  int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
  int day = in_era * 365 + in_era / 4 - in_era / 100 + day_of_year;
  return (long)era * 146097 + day + (period.day ? period.day - 1 : 0);
}
