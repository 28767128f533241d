/* Matching folded text: words, numbers, months, years and parts of years. */
#include "period/reader.h"

#include "base/text.h"
#include "period/period_words.h"
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static uint32_t fold(uint32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0; /* full width */
  bool is_space = c == 0xA0 || c == 0x3000 || c == 0x202F;
  if (is_space) return ' ';
  if (c == 0x2010 || c == 0x2011 || c == 0x2212) return '-';
  if (c == 0x2019) return '\'';
  bool is_small = (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
  return is_small ? c - 0x20 : c;
}

bool reader_fold(const char *text, uint32_t folded[PERIOD_TEXT_LIMIT + 1]) {
  const char *end = text + strlen(text);
  size_t count = 0;
  uint32_t c;
  for (size_t step; text < end; text += step) {
    step = utf8_decode(text, end, &c);
    if (step == 0 || count == PERIOD_TEXT_LIMIT) return false;
    folded[count++] = fold(c);
  }
  folded[count] = 0;
  return true;
}

bool take(Reader *reader, const char *word) {
  const uint32_t *at = reader->at;
  const char *end = word + strlen(word);
  while (word < end) {
    uint32_t c;
    word += utf8_decode(word, end, &c);
    if (*at++ != fold(c)) return false;
  }
  reader->at = at;
  return true;
}

int take_one(Reader *reader, const char *const *words, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (take(reader, words[i])) return (int)i;
  return -1;
}

void skip_spaces(Reader *reader) {
  while (*reader->at == ' ') reader->at++;
}

static bool is_digit(uint32_t c) {
  return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c) {
  return (c >= 'A' && c <= 'Z') || c >= 0xC0;
}

bool take_number(Reader *reader, int fewest, int most, int *out) {
  int value = 0, count = 0;
  for (; count < most && is_digit(reader->at[count]); count++)
    value = value * 10 + (int)(reader->at[count] - '0');
  if (count < fewest || is_digit(reader->at[count])) return false;
  reader->at += count;
  *out = value;
  return true;
}

/* How far a name reaches, without its point; 0 if it is not there, or longer as written. */
static size_t match_name(const Reader *reader, const char *name) {
  char plain[16];
  if (fold((unsigned char)name[0]) != *reader->at && (unsigned char)name[0] < 0x80) return 0;
  size_t length = strcspn(name, ".");
  memcpy(plain, name, length);
  plain[length] = '\0';
  Reader ahead = *reader;
  if (!take(&ahead, plain) || is_letter(*ahead.at)) return 0;
  return (size_t)(ahead.at - reader->at);
}

bool take_month_name(Reader *reader, int *month) {
  size_t longest = 0;
  for (size_t i = 0; month_names_at(i); i++) {
    const MonthNames *names = month_names_at(i);
    for (int m = 0; m < 12; m++) {
      size_t full = match_name(reader, names->full[m]), brief = match_name(reader, names->brief[m]);
      size_t length = full > brief ? full : brief;
      if (length <= longest) continue;
      longest = length;
      *month = m;
    }
  }
  reader->at += longest;
  if (longest > 0) take(reader, ".");
  return longest > 0;
}

static bool take_year_number(Reader *reader, bool may_be_short, int *year) {
  Reader start = *reader;
  if (take_number(reader, 4, 4, year)) {
    if (*year >= FIRST_YEAR && *year <= LAST_YEAR) return true;
    *reader = start;
    return false;
  }
  if (!may_be_short || !take_number(reader, 2, 2, year)) return false;
  *year += *year < 70 ? 2000 : 1900;
  return true;
}

/* "/09", "/2009", "–09" or "-2009" after 2008. */
static bool take_second_year(Reader *reader, int year) {
  Reader start = *reader;
  bool is_hyphen = take(reader, "-");
  if (is_hyphen || take(reader, "/") || take(reader, "–")) {
    int second;
    if (take_number(reader, 4, 4, &second) && second == year + 1) return true;
    if (!is_hyphen && take_number(reader, 2, 2, &second) && second == (year + 1) % 100) return true;
  }
  *reader = start;
  return false;
}

bool take_year(Reader *reader, bool may_be_short, int *first_month) {
  static const char *const words[] = {"FY", "CY", "GJ", "Geschäftsjahr", "exercice"};
  enum { CALENDAR_YEAR = 1 };
  Reader start = *reader;
  int word = take_one(reader, words, sizeof words / sizeof words[0]), year;
  if (word >= 0) skip_spaces(reader);
  if (!take_year_number(reader, may_be_short || word >= 0, &year)) {
    *reader = start;
    return false;
  }
  const FiscalCalendar *calendar = reader->calendar;
  bool is_called_by_end = calendar->named_by == YEAR_NAMED_BY_END && calendar->year_ends != 12;
  if (take_second_year(reader, year)) year += is_called_by_end;
  *first_month = word == CALENDAR_YEAR ? year * 12 : fiscal_year_start(calendar, year);
  return true;
}

static bool set_part(Period *period, PeriodUnit unit, int number) {
  int months = period_unit_months(unit);
  period->unit = unit;
  period->first_month = (number - 1) * months;
  return number >= 1 && number * months <= 12;
}

/* Months from the start of the year: 3, 6, 9 or 12. */
static bool set_months(Period *period, int months) {
  static const PeriodUnit stretches[] = {PERIOD_QUARTER, PERIOD_HALF, PERIOD_NINE_MONTHS,
                                         PERIOD_YEAR};
  if (months % 3 != 0 || months < 3 || months > 12) return false;
  return set_part(period, stretches[months / 3 - 1], 1);
}

/* "3Q", "1H", "9M", "1T", "2S" */
static bool take_number_and_letter(Reader *reader, Period *period) {
  static const char *const letters[] = {"Q", "T", "H", "S"};
  int number;
  if (!take_number(reader, 1, 2, &number)) return false;
  if (take(reader, "M")) return set_months(period, number);
  int letter = take_one(reader, letters, 4);
  return letter >= 0 && set_part(period, letter < 2 ? PERIOD_QUARTER : PERIOD_HALF, number);
}

/* "Q3", "H1", "T1", "S2" */
static bool take_letter_and_number(Reader *reader, Period *period) {
  static const char *const letters[] = {"Q", "T", "H", "S"};
  int number, letter = take_one(reader, letters, 4);
  return letter >= 0 && take_number(reader, 1, 1, &number) &&
         set_part(period, letter < 2 ? PERIOD_QUARTER : PERIOD_HALF, number);
}

/* "1er trimestre", "2. Quartal", "3rd quarter", "1. Halbjahr" */
static bool take_number_and_word(Reader *reader, Period *period) {
  static const char *const endings[] = {"er", "ère", "ème", "eme", "e", "re",
                                        "st", "nd",  "rd",  "th",  "º", "."};
  static const char *const words[] = {"trimestre", "Quartal",   "quarter", "Halbjahr",
                                      "semestre",  "half-year", "half"};
  int number;
  if (!take_number(reader, 1, 1, &number)) return false;
  take_one(reader, endings, sizeof endings / sizeof endings[0]);
  skip_spaces(reader);
  int word = take_one(reader, words, sizeof words / sizeof words[0]);
  return word >= 0 && set_part(period, word < 3 ? PERIOD_QUARTER : PERIOD_HALF, number);
}

/* "第1四半期", "第3四半期累計", "上期", "通期" */
static bool take_japanese_part(Reader *reader, Period *period) {
  static const char *const halves[] = {"上期", "上半期", "上半年", "中間期",
                                       "下期", "下半期", "下半年"};
  static const char *const quarters[] = {"四半期", "季度"};
  if (take(reader, "通期")) return set_part(period, PERIOD_YEAR, 1);
  if (take(reader, "前三季度")) return set_part(period, PERIOD_NINE_MONTHS, 1);
  int half = take_one(reader, halves, 7), number;
  if (half >= 0) return set_part(period, PERIOD_HALF, half < 4 ? 1 : 2);
  take(reader, "第");
  if (!take_number(reader, 1, 1, &number) || take_one(reader, quarters, 2) < 0) return false;
  if (take(reader, "累計")) return set_months(period, number * 3);
  return set_part(period, PERIOD_QUARTER, number);
}

bool take_part(Reader *reader, Period *period) {
  static bool (*const ways[])(Reader *, Period *) = {
      take_japanese_part, take_number_and_word, take_letter_and_number, take_number_and_letter};
  Reader start = *reader;
  for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
    if (ways[i](reader, period)) return true;
    *reader = start;
  }
  return false;
}

/* What a year may be followed by, if anything. */
static bool read_part_of(Reader *reader, int year_start, Period *period) {
  skip_spaces(reader);
  if (!take_part(reader, period)) *period = (Period){.unit = PERIOD_YEAR};
  period->first_month += year_start;
  return true;
}

bool read_japanese(Reader *reader, Period *period) {
  int year, month, day;
  if (!take_year_number(reader, false, &year)) return false;
  int year_start = fiscal_year_start(reader->calendar, year);
  if (take(reader, "年度")) return read_part_of(reader, year_start, period);
  if (!take(reader, "年")) return false;
  Reader after_year = *reader;
  if (!take_number(reader, 1, 2, &month) || !take(reader, "月") || month < 1 || month > 12) {
    *reader = after_year;
    return read_part_of(reader, year_start, period);
  }
  int first_month = year * 12 + month - 1;
  if (take(reader, "期")) return read_part_of(reader, first_month - 11, period);
  *period = (Period){.unit = PERIOD_MONTH, .first_month = first_month};
  if (!take_number(reader, 1, 2, &day)) return true;
  period->unit = PERIOD_DAY;
  period->day = day;
  return take(reader, "日") && date_is_valid((Date){year, month, day});
}
