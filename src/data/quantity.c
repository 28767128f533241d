/* Quantities as they are printed and drawn. */
#include "data/quantity.h"

#include <string.h>

#define PERCENT_SCALE (-2)

const Measure measure_plain = {
    .name = "plain",
    .unit = "",
    .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = DECIMALS_AS_NEEDED},
    .locale = &number_locale_english,
    .polarity = POLARITY_UP_IS_GOOD,
};

bool measure_is_fraction(const Measure *measure) {
  return !measure->currency && (measure->is_ratio || measure->scale < 0);
}

bool measure_is_alike(const Measure *a, const Measure *b) {
  const char *unit = a->unit ? a->unit : "", *other = b->unit ? b->unit : "";
  return a->scale == b->scale && text_equals(unit, other);
}

const char *measure_unit_in_words(const Measure *measure) {
  if (!measure->unit) return "";
  bool is_points = text_equals(measure->unit, "pp") && measure->is_change;
  if (!is_points) return measure->unit;
  const char *points = number_locale_words(measure->locale)->points;
  return text_starts_with(points, "\u00A0") ? points + strlen("\u00A0") : points;
}

Quantity quantity_missing(const Measure *measure, const Origin *origin) {
  return (Quantity){.value = decimal_zero,
                    .state = QUANTITY_MISSING,
                    .measure = measure ? measure : &measure_plain,
                    .origin = origin};
}

bool quantity_is_present(Quantity quantity) {
  return quantity.state == QUANTITY_PRESENT;
}

double quantity_to_double(Quantity quantity) {
  return quantity_is_present(quantity) ? decimal_to_double(quantity.value) : 0;
}

/* The power of ten between the measure's scale and what the format prints. */
static int shift_to_print(const Measure *measure, const NumberFormat *format) {
  if (format->is_percent) return measure->scale - PERCENT_SCALE;
  return format->has_scale ? measure->scale - format->scale : 0;
}

const char *quantity_to_text(Arena *arena, Quantity quantity, const NumberFormat *format) {
  const Measure *measure = quantity.measure;
  const NumberWords *words = number_locale_words(measure->locale);
  if (quantity.state == QUANTITY_MISSING) return words->missing;
  if (quantity.state == QUANTITY_NOT_MEANINGFUL) return words->not_meaningful;
  NumberFormat chosen = format ? *format : measure->format;
  if (!format || format == &measure->format) chosen.has_plus |= measure->is_change;
  Decimal value = decimal_shift(quantity.value, shift_to_print(measure, &chosen));
  return number_format_apply(arena, &chosen, measure->negative, measure->locale, value);
}

Decimal quantity_printed_value(Quantity quantity, const NumberFormat *format) {
  if (!quantity_is_present(quantity)) return decimal_zero;
  if (!format) format = &quantity.measure->format;
  int shift = shift_to_print(quantity.measure, format);
  return decimal_shift(number_format_round(format, decimal_shift(quantity.value, shift)), -shift);
}

const Origin *origin_of_expression(Arena *arena, SourceSpan span, const char *expression,
                                   const Origin *const *inputs, size_t count) {
  const Origin **kept = arena_array(arena, const Origin *, count);
  size_t kept_count = 0;
  for (size_t i = 0; i < count; i++)
    if (inputs[i]) kept[kept_count++] = inputs[i];
  Origin *origin = arena_make(arena, Origin);
  *origin = (Origin){.kind = ORIGIN_EXPRESSION,
                     .span = span,
                     .expression = arena_strdup(arena, expression),
                     .inputs = kept,
                     .input_count = kept_count};
  return origin;
}
