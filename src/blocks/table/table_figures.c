/* Figures under each other: the decimal point in one line, brackets and signs hanging. */
#include "bind/note_marks.h"
#include "blocks/table/table_plan.h"

#include <string.h>

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Past digits, and past separators that digits follow. */
static size_t skip_grouped(const char *text, size_t at, const char *separator) {
  size_t length = separator ? strlen(separator) : 0;
  for (;;) {
    while (is_digit(text[at])) at++;
    bool has_more =
        length > 0 && strncmp(text + at, separator, length) == 0 && is_digit(text[at + length]);
    if (!has_more) return at;
    at += length;
  }
}

FigureEnds table_figure_ends(const char *text, const NumberLocale *locale) {
  if (!locale) locale = &number_locale_english;
  size_t at = 0, length = strlen(text), point = strlen(locale->decimal_point);
  while (text[at] && !is_digit(text[at])) at++;
  if (!text[at]) return (FigureEnds){length, length, length};
  FigureEnds ends = {.whole = skip_grouped(text, at, locale->group_separator)};
  ends.decimals = ends.whole;
  bool has_decimals = strncmp(text + ends.whole, locale->decimal_point, point) == 0 &&
                      is_digit(text[ends.whole + point]);
  if (has_decimals) ends.decimals = skip_grouped(text, ends.whole + point, NULL);
  size_t marked = note_marks_length(text);
  bool has_bracket = marked > ends.decimals && text[marked - 1] == ')';
  ends.signs = has_bracket ? marked - 1 : marked;
  return ends;
}
