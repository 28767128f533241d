/* Reading number formats by example. */
#include "data/number_format.h"
#include "data/scale_words.h"

#include <string.h>

#define LONGEST_EXAMPLE 80
#define MOST_DIGITS 20
#define NO_BREAK_SPACE "\u00A0"

/* An example while it is taken apart: what is left of it lies from `start` to `end`. */
typedef struct Example {
  Arena *arena;
  const char *start, *end;
  const char *number, *point, *number_end; /* the digits; `point` is number_end if there is none */
  const char *problem;
} Example;

static bool fail(Example *example, const char *problem) {
  example->problem = problem;
  return false;
}

static bool is_pattern(char c) {
  return (c >= '0' && c <= '9') || c == '#';
}

static bool is_word(char c) {
  char lower = (char)(c | 0x20);
  return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

static bool take_start(Example *example, const char *text) {
  size_t length = strlen(text);
  if ((size_t)(example->end - example->start) < length) return false;
  if (memcmp(example->start, text, length) != 0) return false;
  example->start += length;
  return true;
}

/* "-" prints zero as a dash, "<" what rounds to it as less than one in the last place. */
static bool take_zero_style(Example *example, NumberFormat *out) {
  const char *semicolon = memchr(example->start, ';', (size_t)(example->end - example->start));
  if (!semicolon) return true;
  bool is_good = example->end > semicolon + 1;
  for (const char *sign = semicolon + 1; sign < example->end; sign++) {
    bool *wanted = *sign == '-' ? &out->zero_as_dash : *sign == '<' ? &out->tiny_as_less : NULL;
    is_good &= wanted && !*wanted;
    if (wanted) *wanted = true;
  }
  if (!is_good)
    return fail(example,
                "after \";\" only \"-\" can stand, which prints zero as a dash, and \"<\", "
                "which prints what rounds to it as <0.1");
  example->end = semicolon;
  return true;
}

/* Parentheses around everything show how negatives look; others are text. */
static bool take_parentheses(Example *example, NumberFormat *out) {
  const char *start = example->start, *end = example->end;
  if (start == end || *start != '(') return true;
  size_t rest = (size_t)(end - start - 1);
  const char *close = memchr(start, ')', rest + 1);
  if (!close) return fail(example, "the parenthesis is not closed");
  if (close != end - 1 || memchr(start + 1, '(', rest))
    return fail(example, "parentheses for negative numbers go round the whole example");
  example->start++;
  example->end--;
  out->has_negative = true;
  out->negative = NEGATIVE_PARENTHESES;
  return true;
}

typedef struct SignMark {
  const char *text;
  NegativeStyle style;
} SignMark;

static const SignMark sign_marks[] = {
    {"-", NEGATIVE_MINUS},
    {"−", NEGATIVE_MINUS},
    {"▲", NEGATIVE_TRIANGLE},
    {"△", NEGATIVE_WHITE_TRIANGLE},
};

static void take_sign(Example *example, NumberFormat *out) {
  if (take_start(example, "+")) {
    out->has_plus = true;
    return;
  }
  for (size_t i = 0; i < sizeof sign_marks / sizeof *sign_marks; i++) {
    if (!take_start(example, sign_marks[i].text)) continue;
    out->has_negative = true;
    out->negative = sign_marks[i].style;
    return;
  }
}

static bool find_number(Example *example) {
  const char *cursor = example->start, *end = example->end;
  while (cursor < end && !is_pattern(*cursor) &&
         !(*cursor == '.' && cursor + 1 < end && is_pattern(cursor[1])))
    cursor++;
  if (memchr(example->start, '%', (size_t)(cursor - example->start)))
    return fail(example, "a format is an example such as \"#,##0.0\" or \"0.0%\", not a code "
                         "after \"%\"");
  if (cursor == end)
    return fail(example, "there is no digit in it: write 0 where the number stands, as in "
                         "\"0.0%\"");
  example->number = cursor;
  while (cursor < end &&
         (is_pattern(*cursor) || (*cursor == ',' && cursor + 1 < end && is_pattern(cursor[1]))))
    cursor++;
  example->point = cursor;
  if (cursor + 1 < end && *cursor == '.' && is_pattern(cursor[1]))
    for (cursor++; cursor < end && is_pattern(*cursor);) cursor++;
  example->number_end = cursor;
  return true;
}

/* A sign between the text and the number would say something about where signs go that cannot be
 * kept. */
static bool check_before_number(Example *example) {
  static const char *const marks[] = {"+", "-", "−", "▲", "△", "("};
  size_t length = (size_t)(example->number - example->start);
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    size_t size = strlen(marks[i]);
    if (length >= size && memcmp(example->number - size, marks[i], size) == 0)
      return fail(example, "the sign goes first, before the unit, as in \"-JPY 0.0bn\"");
  }
  return true;
}

static bool check_grouping(Example *example) {
  size_t run = 0, groups = 0;
  for (const char *c = example->number; c <= example->point; c++) {
    if (c < example->point && *c != ',') {
      run++;
      continue;
    }
    bool is_last = c == example->point;
    bool is_bad = groups == 0 ? !is_last && run > 3 : run != 3;
    if (is_bad) return fail(example, "group the digits by threes, as in \"#,##0\"");
    groups++;
    run = 0;
  }
  return true;
}

static bool check_digits(Example *example) {
  const char *point = example->point, *end = example->number_end;
  for (const char *c = example->number; c + 1 < point; c++)
    if (*c == '0' && memchr(c, '#', (size_t)(point - c)))
      return fail(example, "\"#\" cannot stand after \"0\", as in \"#,##0\"");
  if (memchr(point, '#', (size_t)(end - point)))
    return fail(example, "decimals are always printed: write 0 for each, as in \"0.00\"");
  if (point - example->number > MOST_DIGITS || end - point > MOST_DIGITS + 1)
    return fail(example, "it has more than 20 digits");
  if (end + 1 < example->end && (*end == '.' || *end == ',') && is_pattern(end[1]))
    return fail(example, "write \".\" before decimals and \",\" between thousands, as in "
                         "\"1,234.5\"; the locale changes them when printing");
  for (const char *c = end; c < example->end; c++)
    if (is_pattern(*c)) return fail(example, "there are two numbers in it; one is wanted");
  return true;
}

static void describe_number(const Example *example, NumberFormat *out) {
  int zeros = 0;
  bool has_other = false;
  for (const char *c = example->number; c < example->point; c++) {
    zeros += *c == '0';
    out->has_grouping |= *c == ',';
    has_other |= *c >= '1' && *c <= '9';
  }
  out->integer_digits = has_other || zeros == 0 ? 1 : zeros;
  out->decimals = (int)(example->number_end - example->point);
  if (out->decimals > 0) out->decimals--; /* the point itself */
}

/* Words that others use for scales, which would silently be taken for plain text. */
static bool check_scale_word(Example *example, const char *word, size_t length) {
  static const char *const wrong[][2] = {
      {"B", "bn"}, {"T", "tn"}, {"MM", "m"}, {"Mio", "m"}, {"Mrd", "bn"}};
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    if (strlen(wrong[i][0]) != length || memcmp(word, wrong[i][0], length) != 0) continue;
    return fail(example, arena_printf(example->arena, "\"%s\" is no scale word: write \"%s\"",
                                      wrong[i][0], wrong[i][1]));
  }
  return true;
}

static const char *skip_space(const char *cursor, const char *end) {
  if (cursor < end && *cursor == ' ') return cursor + 1;
  if (end - cursor >= 2 && memcmp(cursor, NO_BREAK_SPACE, 2) == 0) return cursor + 2;
  return cursor;
}

static bool read_unit(Example *example, NumberFormat *out) {
  const char *word = skip_space(example->number_end, example->end), *end = word;
  if (word < example->end && *word == '%') out->is_percent = true;
  while (end < example->end && is_word(*end)) end++;
  size_t length = (size_t)(end - word);
  out->has_scale = scale_word_in_format(word, length, &out->scale);
  return check_scale_word(example, word, length);
}

static void copy_texts(const Example *example, NumberFormat *out) {
  size_t before = (size_t)(example->number - example->start);
  bool has_space = before > 0 && example->number[-1] == ' ';
  out->prefix = arena_printf(example->arena, "%.*s%s", (int)(before - has_space), example->start,
                             has_space ? NO_BREAK_SPACE : "");
  const char *after = example->number_end;
  has_space = after < example->end && *after == ' ';
  out->suffix = arena_printf(example->arena, "%s%.*s", has_space ? NO_BREAK_SPACE : "",
                             (int)(example->end - after - has_space), after + has_space);
}

static bool take_apart(Example *example, NumberFormat *out) {
  while (example->start < example->end && *example->start == ' ') example->start++;
  while (example->start < example->end && example->end[-1] == ' ') example->end--;
  if (example->start == example->end) return fail(example, "it is empty");
  if (example->end - example->start > LONGEST_EXAMPLE)
    return fail(example, "it is longer than 80 bytes");
  if (!text_is_printable(example->start))
    return fail(example, "it holds characters that cannot be printed");
  if (!take_zero_style(example, out) || !take_parentheses(example, out)) return false;
  take_sign(example, out);
  if (!find_number(example) || !check_before_number(example)) return false;
  if (!check_digits(example) || !check_grouping(example)) return false;
  describe_number(example, out);
  return read_unit(example, out);
}

bool number_format_parse(Arena *arena, const char *example, NumberFormat *out,
                         const char **problem) {
  Example parts = {.arena = arena, .start = example, .end = example + strlen(example)};
  NumberFormat format = {.rounding = ROUND_HALF_AWAY};
  bool is_good = take_apart(&parts, &format);
  if (is_good) {
    copy_texts(&parts, &format);
    *out = format;
  }
  if (problem) *problem = parts.problem;
  return is_good;
}
