/* Reading the names of periods. A text is held against the ways periods are written; one of them
 * has to take all of it. */
#include "period/reader.h"

static bool set_month(Period *period, int year, int month) {
  *period = (Period){.unit = PERIOD_MONTH, .first_month = year * 12 + month - 1};
  return month >= 1 && month <= 12;
}

static bool set_day(Period *period, int year, int month, int day) {
  *period = (Period){.unit = PERIOD_DAY, .first_month = year * 12 + month - 1, .day = day};
  return date_is_valid((Date){year, month, day});
}

/* A year of the calendar on the wall. */
static bool take_plain_year(Reader *reader, bool may_be_short, int *year) {
  Reader plain = {reader->at, &fiscal_calendar_plain};
  int first_month;
  bool is_number = *plain.at >= '0' && *plain.at <= '9';
  if (!is_number || !take_year(&plain, may_be_short, &first_month)) return false;
  reader->at = plain.at;
  *year = first_month / 12;
  return true;
}

/* "4Q08", "Q1 FY25", "Q1/2024", "1er trimestre 2024" */
static bool read_part_first(Reader *reader, Period *period) {
  static const char *const links[] = {"de l'", "de ", "of ", "/", "-", "'"};
  int year_start;
  if (!take_part(reader, period)) return false;
  skip_spaces(reader);
  take_one(reader, links, sizeof links / sizeof links[0]);
  if (!take_year(reader, true, &year_start)) return false;
  period->first_month += year_start;
  return true;
}

/* "2008", "FY2008/09", "2025/Q3", "2008Q4", "FY2025 9M" */
static bool read_year_first(Reader *reader, Period *period) {
  int year_start;
  if (!take_year(reader, false, &year_start)) return false;
  Reader after_year = *reader;
  skip_spaces(reader);
  if (!take(reader, "/")) take(reader, "-");
  skip_spaces(reader);
  if (!take_part(reader, period)) {
    *reader = after_year;
    *period = (Period){.unit = PERIOD_YEAR};
  }
  period->first_month += year_start;
  return true;
}

/* "2008-05", "2008-05-31", "2008/05/31" */
static bool read_year_month(Reader *reader, Period *period) {
  int year, month, day;
  if (!take_number(reader, 4, 4, &year) || year < 1900 || year > 2199) return false;
  const char *mark = *reader->at == '/' ? "/" : "-";
  if (!take(reader, mark) || !take_number(reader, 2, 2, &month)) return false;
  if (take(reader, mark))
    return take_number(reader, 2, 2, &day) && set_day(period, year, month, day);
  return *mark == '-' && set_month(period, year, month);
}

/* "31.12.2024" is German; "31/12/2024" and "12/31/2024" can be read in one way, "03/04/2024" in
 * two. "03/2024" is a month. */
static bool read_numbers(Reader *reader, Period *period) {
  int first, second, year;
  if (!take_number(reader, 1, 2, &first)) return false;
  bool is_slash = take(reader, "/");
  if (!is_slash && !take(reader, ".")) return false;
  if (is_slash && take_number(reader, 4, 4, &year))
    return year >= 1900 && year <= 2199 && set_month(period, year, first);
  if (!take_number(reader, 1, 2, &second) || !take(reader, is_slash ? "/" : ".")) return false;
  if (!take_number(reader, 4, 4, &year) || year < 1900 || year > 2199) return false;
  bool is_month_first = is_slash && second > 12;
  if (is_slash && first <= 12 && second <= 12 && first != second) return false;
  return is_month_first ? set_day(period, year, first, second)
                        : set_day(period, year, second, first);
}

/* "March 2024", "Mar-24", "März 2024", "March 31, 2024"; "Mar 24" may be a day. */
static bool read_month_name(Reader *reader, Period *period) {
  int month, day, year;
  if (!take_month_name(reader, &month)) return false;
  Reader after_month = *reader;
  skip_spaces(reader);
  if (take_number(reader, 1, 2, &day) && take(reader, ",")) {
    skip_spaces(reader);
    return take_plain_year(reader, false, &year) && set_day(period, year, month + 1, day);
  }
  *reader = after_month;
  bool has_space = *reader->at == ' ';
  skip_spaces(reader);
  bool has_mark = take(reader, "-") || take(reader, "/") || take(reader, "'");
  return take_plain_year(reader, has_mark || !has_space, &year) &&
         set_month(period, year, month + 1);
}

/* "31 Dec 2024", "31-Dec-24", "31. Dezember 2024" */
static bool read_day_name(Reader *reader, Period *period) {
  int day, month, year;
  if (!take_number(reader, 1, 2, &day)) return false;
  bool has_mark = take(reader, "-");
  if (!has_mark) take(reader, ".");
  skip_spaces(reader);
  if (!take_month_name(reader, &month)) return false;
  if (has_mark && !take(reader, "-")) return false;
  skip_spaces(reader);
  return take_plain_year(reader, has_mark, &year) && set_day(period, year, month + 1, day);
}

/* How sure the figures are, at the end. */
static bool read_suffix(Reader *reader, Period *period) {
  static const char *const words[] = {"A", "E", "F", "B", "PF", "予想", "予", "実績"};
  static const char *const suffixes[] = {"A", "E", "F", "B", "PF", "F", "F", "A"};
  skip_spaces(reader);
  bool is_open = take(reader, "(");
  int word = take_one(reader, words, sizeof words / sizeof words[0]);
  period->suffix = word < 0 ? "" : suffixes[word];
  if (is_open && (word < 0 || !take(reader, ")"))) return false;
  skip_spaces(reader);
  return *reader->at == 0;
}

static bool read_whole(Reader start, Period *out) {
  static bool (*const ways[])(Reader *, Period *) = {
      read_japanese, read_part_first, read_year_first, read_year_month,
      read_numbers,  read_month_name, read_day_name};
  for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
    Reader reader = start;
    Period period = {0};
    if (!ways[i](&reader, &period) || !read_suffix(&reader, &period)) continue;
    *out = period;
    return true;
  }
  return false;
}

/* "LTM Sep-24": twelve months that end with what follows. */
static bool read_last_months(Reader reader, Period *out) {
  static const char *const words[] = {"LTM ",     "TTM ",        "UDM ",
                                      "12 mois ", "直近12か月 ", "近12个月 "};
  Period last;
  if (take_one(&reader, words, sizeof words / sizeof *words) < 0) return false;
  skip_spaces(&reader);
  if (!read_whole(reader, &last)) return false;
  Date end = period_last_day(last);
  *out = (Period){
      .unit = PERIOD_LTM, .first_month = end.year * 12 + end.month - 12, .suffix = last.suffix};
  return true;
}

/* Every period has a digit, plain or of full width; most names of rows have none. */
static bool has_digit(const char *text) {
  for (; *text; text++)
    if ((*text >= '0' && *text <= '9') || (unsigned char)*text == 0xEF) return true;
  return false;
}

/* "FY2008" and "2008", which most keys are: read without trying the other ways. */
static bool read_plain_year(const char *text, const FiscalCalendar *calendar, Period *out) {
  if (text[0] == 'F' && text[1] == 'Y') text += 2;
  int year = 0;
  for (int i = 0; i < 4; i++, text++) {
    if (*text < '0' || *text > '9') return false;
    year = year * 10 + *text - '0';
  }
  if (*text || year < 1900 || year > 2199) return false;
  *out =
      (Period){.unit = PERIOD_YEAR, .first_month = fiscal_year_start(calendar, year), .suffix = ""};
  return true;
}

static bool read_digits(const char *text, int count, int *number) {
  *number = 0;
  for (int i = 0; i < count; i++) {
    if (text[i] < '0' || text[i] > '9') return false;
    *number = *number * 10 + text[i] - '0';
  }
  return true;
}

/* "2024-03-31", of which tables may have thousands. */
static bool read_plain_date(const char *text, Period *out) {
  int year, month, day;
  bool has_form = read_digits(text, 4, &year) && text[4] == '-' &&
                  read_digits(text + 5, 2, &month) && text[7] == '-' &&
                  read_digits(text + 8, 2, &day) && text[10] == '\0';
  Period period = {0};
  if (!has_form || year < 1900 || year > 2199 || !set_day(&period, year, month, day)) return false;
  period.suffix = "";
  *out = period;
  return true;
}

bool period_parse(const char *text, const FiscalCalendar *calendar, Period *out) {
  uint32_t folded[PERIOD_TEXT_LIMIT + 1];
  if (!has_digit(text)) return false;
  if (read_plain_year(text, calendar, out) || read_plain_date(text, out)) return true;
  if (!reader_fold(text, folded)) return false;
  Reader reader = {folded, calendar};
  skip_spaces(&reader);
  return read_last_months(reader, out) || read_whole(reader, out);
}
