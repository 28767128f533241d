/* Patterns filled in for a period. */
#include "period/period_label.h"

#include "base/text.h"
#include "period/period_words.h"
#include <string.h>

/* What a pattern may ask for. */
typedef struct Parts {
  int year, start_year, end_year;
  int quarter, half, month, day; /* from 1 */
  const char *language;
} Parts;

static bool is_called_by_month(PeriodUnit unit) {
  return unit == PERIOD_DAY || unit == PERIOD_MONTH || unit == PERIOD_LTM;
}

static Parts find_parts(Period period, const FiscalCalendar *calendar, const char *language) {
  Date last = period_last_day(period);
  int last_month = last.year * 12 + last.month - 1;
  int year = fiscal_year_of_month(
      calendar, calendar->named_by == YEAR_NAMED_BY_START ? period.first_month : last_month);
  bool is_own_year = period_unit_months(period.unit) == 12; /* which may end in any month */
  int start = is_own_year ? period.first_month : fiscal_year_start(calendar, year);
  int within = period.first_month - start;
  return (Parts){.year = is_called_by_month(period.unit) ? last.year : year,
                 .start_year = start / 12,
                 .end_year = (start + 11) / 12,
                 .quarter = within / 3 + 1,
                 .half = within / 6 + 1,
                 .month = last.month,
                 .day = last.day,
                 .language = language};
}

static const char *half_name(const Parts *parts) {
  bool is_first = parts->half == 1;
  if (text_equals(parts->language, "ja")) return is_first ? "上期" : "下期";
  if (text_equals(parts->language, "zh")) return is_first ? "上半年" : "下半年";
  return is_first ? "1" : "2";
}

static void append_month(TextBuffer *out, const Parts *parts, bool is_full) {
  const MonthNames *names = month_names_of(parts->language);
  if (names)
    text_append(out, (is_full ? names->full : names->brief)[parts->month - 1]);
  else
    text_append_format(out, "%d月", parts->month);
}

/* False if the letter means nothing. */
static bool append_number(TextBuffer *out, const Parts *parts, char letter) {
  const struct {
    char letter;
    int value;
    bool is_padded; /* to two digits */
  } numbers[] = {
      {'Y', parts->year, false},       {'y', parts->year % 100, true},
      {'S', parts->start_year, false}, {'s', parts->start_year % 100, true},
      {'E', parts->end_year, false},   {'e', parts->end_year % 100, true},
      {'q', parts->quarter, false},    {'h', parts->half, false},
      {'m', parts->month, false},      {'M', parts->month, true},
      {'d', parts->day, false},        {'D', parts->day, true},
  };
  for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
    if (numbers[i].letter != letter) continue;
    text_append_format(out, numbers[i].is_padded ? "%02d" : "%d", numbers[i].value);
    return true;
  }
  return false;
}

static bool append_part(TextBuffer *out, const Parts *parts, char letter) {
  if (letter == 'b' || letter == 'B')
    append_month(out, parts, letter == 'B');
  else if (letter == 'H')
    text_append(out, half_name(parts));
  else
    return append_number(out, parts, letter);
  return true;
}

const char *period_label(Arena *arena, Period period, const char *pattern,
                         const PeriodSpelling *spelling, const FiscalCalendar *calendar) {
  TextBuffer out = {.arena = arena};
  Parts parts = find_parts(period, calendar, spelling->language);
  for (const char *at = pattern; *at; at++) {
    if (*at == '%' && append_part(&out, &parts, at[1]))
      at++;
    else
      text_append_bytes(&out, at, 1);
  }
  text_append(&out, period.suffix ? period.suffix : "");
  return text_buffer_string(&out);
}

const char *period_date_text(Arena *arena, Date date, const PeriodSpelling *spelling) {
  Period day = {
      .unit = PERIOD_DAY, .first_month = date.year * 12 + date.month - 1, .day = date.day};
  const char *pattern = date.day == 1 ? spelling->first_day : spelling->date;
  return period_label(arena, day, pattern, spelling, &fiscal_calendar_plain);
}

const char *period_range_label(Arena *arena, Period from, Period to, const PeriodSpelling *spelling,
                               const FiscalCalendar *calendar) {
  const char *first = period_label(arena, from, spelling->label[from.unit], spelling, calendar);
  const char *last = period_label(arena, to, spelling->label[to.unit], spelling, calendar);
  if (text_equals(first, last)) return first;
  bool is_spaced = strchr(first, ' ') || strchr(last, ' ');
  return arena_printf(arena, "%s%s%s", first, is_spaced ? spelling->spaced_range : spelling->range,
                      last);
}
