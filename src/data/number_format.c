/* Printing numbers in a format. */
#include "data/number_format.h"

#include <string.h>

#define MOST_DECIMALS_AS_NEEDED 6

Decimal number_format_round(const NumberFormat *format, Decimal value) {
  int places = format->decimals < 0 ? MOST_DECIMALS_AS_NEEDED : format->decimals;
  return decimal_round(value, places, format->rounding);
}

static void append_grouped(TextBuffer *buffer, const char *digits, size_t count,
                           const NumberLocale *locale) {
  for (size_t i = 0; i < count; i++) {
    size_t left = count - i;
    bool ends_group = left == 3 || (left > 3 && (left - 3) % locale->group == 0);
    if (i > 0 && ends_group) text_append(buffer, locale->group_separator);
    text_append_bytes(buffer, digits + i, 1);
  }
}

/* The digits before the point, leading zeros added. */
static void append_whole(TextBuffer *buffer, const NumberFormat *format, const NumberLocale *locale,
                         const char *digits, size_t count) {
  TextBuffer padded = {.arena = buffer->arena};
  for (size_t i = count; i < (size_t)format->integer_digits; i++) text_append(&padded, "0");
  text_append_bytes(&padded, digits, count);
  if (format->has_grouping)
    append_grouped(buffer, padded.text, padded.length, locale);
  else
    text_append(buffer, text_buffer_string(&padded));
}

static void append_digits(TextBuffer *buffer, const NumberFormat *format,
                          const NumberLocale *locale, Decimal magnitude) {
  const char *digits = decimal_to_text(buffer->arena, magnitude);
  size_t whole = strcspn(digits, ".");
  append_whole(buffer, format, locale, digits, whole);
  const char *fraction = digits[whole] ? digits + whole + 1 : "";
  int present = (int)strlen(fraction);
  if (format->decimals > 0 || present > 0) text_append(buffer, locale->decimal_point);
  text_append(buffer, fraction);
  for (int i = present; i < format->decimals; i++) text_append(buffer, "0");
}

static const char *opening_of(NegativeStyle style) {
  switch (style) {
  case NEGATIVE_MINUS:
    return "−";
  case NEGATIVE_PARENTHESES:
    return "(";
  case NEGATIVE_TRIANGLE:
    return "▲";
  case NEGATIVE_WHITE_TRIANGLE:
    return "△";
  }
  return "";
}

const char *number_format_apply(Arena *arena, const NumberFormat *format, NegativeStyle negative,
                                const NumberLocale *locale, Decimal value) {
  Decimal rounded = number_format_round(format, value);
  int sign = decimal_sign(rounded);
  bool is_tiny = sign == 0 && decimal_sign(value) != 0 && format->tiny_as_less;
  if (sign == 0 && format->zero_as_dash && !is_tiny) return "–";
  if (is_tiny) {
    sign = decimal_sign(value);
    rounded = decimal_shift(decimal_one, format->decimals > 0 ? -format->decimals : 0);
  }
  NegativeStyle style = format->has_negative ? format->negative : negative;
  TextBuffer buffer = {.arena = arena};
  if (sign < 0) text_append(&buffer, opening_of(style));
  if (sign > 0 && format->has_plus) text_append(&buffer, "+");
  if (is_tiny) text_append(&buffer, "<");
  if (format->prefix) text_append(&buffer, format->prefix);
  append_digits(&buffer, format, locale ? locale : &number_locale_english,
                decimal_absolute(rounded));
  if (format->suffix) text_append(&buffer, format->suffix);
  if (sign < 0 && style == NEGATIVE_PARENTHESES) text_append(&buffer, ")");
  return text_buffer_string(&buffer);
}
