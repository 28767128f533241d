#include "period/period_house.h"

#include "base/text.h"
#include <string.h>

PeriodHouse period_house_make(const char *language, FiscalCalendar calendar) {
  PeriodHouse house = {.calendar = calendar, .spelling = *period_spelling(language)};
  if (text_equals(house.spelling.language, "en")) house.spelling.label[PERIOD_YEAR] = "%Y";
  return house;
}

static size_t length_of_year_sign(const char *text) {
  static const char *const signs[] = {"年度", "年"};
  for (size_t i = 0; i < 2; i++)
    if (text_starts_with(text, signs[i])) return strlen(signs[i]);
  return 0;
}

/* The pattern without its year: "%qQ%y" is "%qQ", "Q%q FY%Y" is "Q%q", "%Y年度 第%q四半期" is
 * "第%q四半期". */
static const char *without_year(Arena *arena, const char *pattern) {
  TextBuffer out = {.arena = arena};
  for (const char *at = pattern; *at; at++) {
    bool is_year = at[0] == '%' && at[1] && strchr("YySsEe", at[1]);
    if (is_year || text_starts_with(at, "FY") || text_starts_with(at, "CY"))
      at += 1 + length_of_year_sign(at + 2);
    else
      text_append_bytes(&out, at, 1);
  }
  char *brief = arena_strdup(arena, text_buffer_string(&out));
  size_t length = strlen(brief), start = strspn(brief, " -/.'");
  while (length > start && strchr(" -/.'", brief[length - 1])) brief[--length] = '\0';
  return brief + start;
}

void period_house_state(Arena *arena, PeriodHouse *house, PeriodUnit unit, const char *pattern) {
  house->is_stated[unit] = true;
  house->spelling.label[unit] = pattern;
  house->spelling.brief[unit] = unit == PERIOD_YEAR ? pattern : without_year(arena, pattern);
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Whether the letter of a part stands before its number: "Q4", not "4Q". */
static bool is_letter_first(const char *key, char letter) {
  const char *at = strpbrk(key, letter == 'Q' ? "Qq" : "Hh");
  return at && is_digit(at[1]) && !(at > key && is_digit(at[-1]));
}

void period_house_follow(PeriodHouse *house, const char *key, Period period) {
  const char **brief = house->spelling.brief, **label = house->spelling.label;
  if (!house->is_stated[PERIOD_YEAR]) {
    if (strstr(key, "FY")) label[PERIOD_YEAR] = "FY%Y";
    if (strstr(key, "年度")) label[PERIOD_YEAR] = "%Y年度";
  }
  if (period.unit == PERIOD_QUARTER && !house->is_stated[PERIOD_QUARTER] && strpbrk(key, "Qq"))
    brief[PERIOD_QUARTER] = is_letter_first(key, 'Q') ? "Q%q" : "%qQ";
  if (period.unit == PERIOD_HALF && !house->is_stated[PERIOD_HALF] && strpbrk(key, "Hh"))
    brief[PERIOD_HALF] = is_letter_first(key, 'H') ? "H%h" : "%hH";
}

static bool is_by_wall(PeriodUnit unit) {
  return unit == PERIOD_DAY || unit == PERIOD_MONTH || unit == PERIOD_LTM;
}

int period_axis_year(const PeriodHouse *house, Period period) {
  if (is_by_wall(period.unit)) return period.first_month / 12;
  return fiscal_year_of_month(&house->calendar, period.first_month);
}

int period_axis_part(const PeriodHouse *house, Period period) {
  if (is_by_wall(period.unit)) return period.first_month % 12;
  int year = fiscal_year_of_month(&house->calendar, period.first_month);
  int months = period.first_month - fiscal_year_start(&house->calendar, year);
  int stride = period_unit_stride(period.unit);
  return stride ? months / stride : 0;
}

bool period_unit_has_year(PeriodUnit unit) {
  return unit == PERIOD_DAY || unit == PERIOD_MONTH || unit == PERIOD_QUARTER ||
         unit == PERIOD_HALF;
}

static const char *label(Arena *arena, const PeriodHouse *house, Period period,
                         const char *pattern) {
  return period_label(arena, period, pattern, &house->spelling, &house->calendar);
}

const char *period_full_text(Arena *arena, const PeriodHouse *house, Period period) {
  return label(arena, house, period, house->spelling.label[period.unit]);
}

const char *period_brief_text(Arena *arena, const PeriodHouse *house, Period period) {
  PeriodUnit unit = period.unit == PERIOD_DAY ? PERIOD_MONTH : period.unit;
  return label(arena, house, period, house->spelling.brief[unit]);
}

/* The pattern of years with two digits. */
static const char *short_pattern(Arena *arena, const char *pattern) {
  char *copy = arena_strdup(arena, pattern);
  for (char *at = copy; *at; at++)
    if (*at == '%' && at[1] == 'Y') at[1] = 'y';
  return text_equals(copy, "%y") ? "’%y" : copy;
}

const char *period_year_text(Arena *arena, const PeriodHouse *house, Period period, YearForm form) {
  const char *pattern = house->spelling.label[PERIOD_YEAR];
  bool has_sign = strstr(pattern, "年") != NULL;
  if (is_by_wall(period.unit)) pattern = has_sign ? "%Y年" : "%Y";
  if (form == YEAR_SHORT) pattern = short_pattern(arena, pattern);
  if (form == YEAR_DIGITS) pattern = "’%y";
  period.suffix = "";
  return label(arena, house, period, pattern);
}
