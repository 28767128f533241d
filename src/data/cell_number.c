/* One number as people write it in a cell. */
#include "data/csv/csv.h"

#include "data/cell_text.h"
#include <string.h>

#define LONGEST_NUMBER 100

/* What is left of a cell while signs are taken off it. */
typedef struct CellScan {
  const char *text;
  size_t length;
  bool is_negative, is_percent;
} CellScan;

static bool starts_with(const CellScan *scan, const char *text) {
  size_t length = strlen(text);
  return scan->length >= length && memcmp(scan->text, text, length) == 0;
}

static bool take_start(CellScan *scan, const char *text) {
  if (!starts_with(scan, text)) return false;
  scan->text += strlen(text);
  scan->length -= strlen(text);
  cell_trim(&scan->text, &scan->length);
  return true;
}

static bool take_end(CellScan *scan, const char *text) {
  size_t length = strlen(text);
  if (scan->length < length) return false;
  if (memcmp(scan->text + scan->length - length, text, length) != 0) return false;
  scan->length -= length;
  cell_trim(&scan->text, &scan->length);
  return true;
}

static bool is_word(const char *text, size_t length, const char *const *lower_words, size_t count) {
  for (size_t i = 0; i < count; i++) {
    size_t same = 0;
    const char *word = lower_words[i];
    for (; same < length && word[same]; same++) {
      bool is_capital = text[same] >= 'A' && text[same] <= 'Z';
      if ((is_capital ? text[same] + 32 : text[same]) != word[same]) break;
    }
    if (same == length && !word[same]) return true;
  }
  return false;
}

static bool is_missing(const CellScan *scan) {
  static const char *const words[] = {"",    "-",  "–",   "—",    "−",   "n.a.",
                                      "n/a", "na", "nan", "#n/a", "null"};
  return is_word(scan->text, scan->length, words, sizeof words / sizeof *words);
}

static bool is_not_meaningful(const CellScan *scan) {
  static const char *const words[] = {"n.m.", "n/m"};
  return is_word(scan->text, scan->length, words, sizeof words / sizeof *words);
}

/* One sign: parentheses, a mark before, or a minus after; a per cent sign inside or outside. */
static void take_signs(CellScan *scan) {
  static const char *const marks[] = {"-", "−", "▲", "△"};
  scan->is_percent = take_end(scan, "%");
  if (starts_with(scan, "(") && take_end(scan, ")")) {
    take_start(scan, "(");
    scan->is_negative = true;
    if (!scan->is_percent) scan->is_percent = take_end(scan, "%");
    return;
  }
  if (take_start(scan, "+")) return;
  for (size_t i = 0; i < sizeof marks / sizeof *marks && !scan->is_negative; i++)
    scan->is_negative = take_start(scan, marks[i]);
  if (scan->is_negative) return;
  scan->is_negative = take_end(scan, "-") || take_end(scan, "−");
  if (scan->is_negative && !scan->is_percent) scan->is_percent = take_end(scan, "%");
}

/* The digits as decimal_parse wants them. */
typedef struct Digits {
  char text[LONGEST_NUMBER];
  size_t length;
} Digits;

static size_t copy_digits(CellScan *scan, Digits *digits) {
  size_t count = 0;
  for (; scan->length > 0 && *scan->text >= '0' && *scan->text <= '9'; count++) {
    digits->text[digits->length++] = *scan->text++;
    scan->length--;
  }
  return count;
}

/* The length of a group separator at the start; spaces and quotation marks are of several kinds. */
static size_t group_separator(const CellScan *scan, const NumberLocale *locale) {
  static const char *const spaces[] = {"\u202F", "\u00A0", " "};
  static const char *const quotes[] = {"’", "'", "’"};
  const char *wanted = locale->group_separator;
  if (starts_with(scan, wanted)) return strlen(wanted);
  bool is_space = text_equals(wanted, spaces[0]), is_quote = text_equals(wanted, quotes[0]);
  for (size_t i = 1; i < 3 && (is_space || is_quote); i++) {
    const char *other = is_space ? spaces[i] : quotes[i];
    if (starts_with(scan, other)) return strlen(other);
  }
  return 0;
}

/* The last group is of three digits, those between it and the first as long as the locale says; a
 * number that is grouped does not begin with 0. */
static bool copy_whole(CellScan *scan, const NumberLocale *locale, Digits *digits,
                       bool *is_grouped) {
  size_t first = copy_digits(scan, digits);
  *is_grouped = group_separator(scan, locale) > 0;
  for (size_t step; (step = group_separator(scan, locale)) > 0;) {
    if (first == 0 || first > locale->group || digits->text[0] == '0') return false;
    scan->text += step;
    scan->length -= step;
    size_t group = copy_digits(scan, digits);
    if (group != (group_separator(scan, locale) > 0 ? locale->group : 3)) return false;
  }
  return true;
}

static bool copy_number(CellScan *scan, const NumberLocale *locale, Digits *digits) {
  bool is_grouped;
  if (!copy_whole(scan, locale, digits, &is_grouped)) return false;
  if (starts_with(scan, locale->decimal_point)) {
    scan->text += strlen(locale->decimal_point);
    scan->length -= strlen(locale->decimal_point);
    digits->text[digits->length++] = '.';
    if (copy_digits(scan, digits) == 0) return false;
  }
  bool has_exponent = scan->length > 0 && (*scan->text == 'e' || *scan->text == 'E');
  if (!has_exponent || is_grouped) return scan->length == 0;
  memcpy(digits->text + digits->length, scan->text, scan->length);
  digits->length += scan->length;
  return true;
}

static bool read_in_locale(CellScan scan, const NumberLocale *locale, Decimal *out) {
  Digits digits = {.length = 0};
  if (scan.length >= LONGEST_NUMBER) return false;
  if (!copy_number(&scan, locale, &digits)) return false;
  return decimal_parse(digits.text, digits.length, out);
}

static CellReading read_without_locale(const CellScan *scan, Decimal *out) {
  static const NumberLocale comma = {"", ",", ".", 3, NULL};
  Decimal english, other;
  if (!read_in_locale(*scan, &number_locale_english, &english)) return CELL_NOT_A_NUMBER;
  *out = english;
  bool is_clear = !read_in_locale(*scan, &comma, &other) || decimal_compare(english, other) == 0;
  return is_clear ? CELL_NUMBER : CELL_AMBIGUOUS;
}

CellReading cell_read_number(const char *text, size_t length, const NumberLocale *locale,
                             bool *is_percent, Decimal *out) {
  CellScan scan = {.text = text, .length = length};
  *is_percent = false;
  *out = decimal_zero;
  cell_trim(&scan.text, &scan.length);
  if (is_missing(&scan)) return CELL_MISSING;
  if (is_not_meaningful(&scan)) return CELL_NOT_MEANINGFUL;
  take_signs(&scan);
  CellReading reading = CELL_NUMBER;
  if (!locale)
    reading = read_without_locale(&scan, out);
  else if (!read_in_locale(scan, locale, out))
    reading = CELL_NOT_A_NUMBER;
  if (reading == CELL_NOT_A_NUMBER) return reading;
  *is_percent = scan.is_percent;
  if (scan.is_negative) *out = decimal_negate(*out);
  return reading;
}

static const NumberLocale *locale_that_reads(const char *text, size_t length) {
  bool is_percent;
  Decimal value;
  for (size_t i = 0; number_locale_at(i); i++) {
    const NumberLocale *locale = number_locale_at(i);
    if (cell_read_number(text, length, locale, &is_percent, &value) == CELL_NUMBER) return locale;
  }
  return NULL;
}

/* Full-width, Arabic, Persian or Devanagari digits. */
static bool has_other_digits(const char *text, size_t length) {
  static const uint32_t zeros[] = {0xFF10, 0x660, 0x6F0, 0x966};
  const char *end = text + length;
  uint32_t c;
  for (size_t step; (step = utf8_decode(text, end, &c)) > 0; text += step)
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
      if (c >= zeros[i] && c < zeros[i] + 10) return true;
  return false;
}

static size_t count_digits(const char *text, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += text[i] >= '0' && text[i] <= '9';
  return count;
}

void cell_hint(const char *text, size_t length, Diagnostics *diags) {
  const NumberLocale *locale = locale_that_reads(text, length);
  size_t digits = count_digits(text, length);
  if (locale)
    diag_hint(diags, "it is a number in other locales: declare locale: %s", locale->name);
  else if (has_other_digits(text, length))
    diag_hint(diags, "write the digits 0 to 9 of ASCII");
  else if (digits > 34)
    diag_hint(diags, "a number has at most 34 digits");
  else if (digits > 0)
    diag_hint(diags, "a cell holds a plain number such as 1234.5; its unit belongs in the measure");
  else
    diag_hint(diags, "leave the cell empty, or write \"n.a.\", if there is no number");
}
