/* Any bytes as a number and as a number format: the first line is the format, the rest numbers, one
 * a line. Arithmetic over them must keep its laws. */
#include "data/csv/csv.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
  if (!condition) abort();
}

static bool is_normal(Decimal a) {
  return a.coefficient == 0 ? a.exponent == 0 : a.coefficient % 10 != 0;
}

static bool is_same(Decimal a, Decimal b) {
  return a.coefficient == b.coefficient && a.exponent == b.exponent;
}

static void check_arithmetic(Decimal a, Decimal b) {
  Decimal sum, product, quotient, back;
  if (decimal_add(a, b, &sum)) {
    require(is_normal(sum));
    require(decimal_subtract(sum, b, &back) && is_same(back, a));
    require(decimal_subtract(sum, a, &back) && is_same(back, b));
  }
  if (decimal_multiply(a, b, &product)) require(is_normal(product));
  if (decimal_divide(a, b, &quotient)) require(is_normal(quotient) && b.coefficient != 0);
  Decimal difference;
  if (decimal_subtract(a, b, &difference))
    require(decimal_compare(a, b) == decimal_sign(difference));
  require(decimal_compare(a, b) == -decimal_compare(b, a));
}

static void check_alone(Arena *arena, Decimal a, int n) {
  require(is_normal(a));
  const char *text = decimal_to_text(arena, a);
  Decimal back, root;
  require(strcmp(text, "-0") != 0);
  if (decimal_parse(text, strlen(text), &back)) require(is_same(a, back));
  double value = decimal_to_double(a);
  require(value - value == 0);
  if (decimal_root(a, n, &root)) require(is_normal(root));
  for (int places = -40; places <= 40; places += 7) {
    Decimal rounded = decimal_round(a, places, ROUND_HALF_EVEN);
    require(is_normal(rounded));
    require(is_same(rounded, decimal_round(rounded, places, ROUND_HALF_AWAY)));
  }
}

/* Something is printed, a zero has no sign, and a plain format can be read back. */
static void check_printing(Arena *arena, const NumberFormat *format, Decimal value) {
  for (size_t i = 0; number_locale_at(i); i++) {
    const NumberLocale *locale = number_locale_at(i);
    const char *text = number_format_apply(arena, format, NEGATIVE_PARENTHESES, locale, value);
    require(text[0] != '\0' && text_is_printable(text));
    Decimal rounded = number_format_round(format, value), back;
    bool is_plain = format->prefix[0] == '\0' && format->suffix[0] == '\0', is_percent;
    bool has_zeros = format->integer_digits > 1;
    if (!is_plain || has_zeros ||
        ((format->zero_as_dash || format->tiny_as_less) && rounded.coefficient == 0))
      continue;
    CellReading reading = cell_read_number(text, strlen(text), locale, &is_percent, &back);
    require(strlen(text) > 30 || (reading == CELL_NUMBER && is_same(back, rounded)));
  }
}

static void check_line(Arena *arena, const NumberFormat *format, const char *line, size_t length,
                       Decimal *last) {
  Decimal value, english;
  bool is_percent;
  for (size_t i = 0; number_locale_at(i); i++) {
    CellReading reading = cell_read_number(line, length, number_locale_at(i), &is_percent, &value);
    require(reading != CELL_AMBIGUOUS);
    require(reading == CELL_NUMBER || decimal_sign(value) == 0);
  }
  CellReading reading = cell_read_number(line, length, NULL, &is_percent, &value);
  if (reading == CELL_NUMBER || reading == CELL_AMBIGUOUS) {
    require(cell_read_number(line, length, &number_locale_english, &is_percent, &english) ==
            CELL_NUMBER);
    require(is_same(english, value));
  } else if (!decimal_parse(line, length, &value)) {
    return;
  }
  check_alone(arena, value, 1 + (int)(length * 37 % 1000));
  check_arithmetic(value, *last);
  if (format) check_printing(arena, format, value);
  if (!decimal_multiply(*last, value, last)) *last = value;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Arena *arena = arena_new();
  const char *text = arena_strndup(arena, (const char *)data, size);
  const char *end = text + size;
  const char *line = memchr(text, '\n', size);
  size_t length = line ? (size_t)(line - text) : size;
  NumberFormat format;
  const char *problem = NULL;
  bool is_good = number_format_parse(arena, arena_strndup(arena, text, length), &format, &problem);
  require(is_good == !problem);
  Decimal last = decimal_one;
  while (line && line < end) {
    const char *start = line + 1;
    line = memchr(start, '\n', (size_t)(end - start));
    size_t line_length = (size_t)((line ? line : end) - start);
    check_line(arena, is_good ? &format : NULL, start, line_length, &last);
  }
  arena_free(arena);
  return 0;
}
