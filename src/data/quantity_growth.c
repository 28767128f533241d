/* Growth between two quantities, for annotations that compute it themselves. */
#include "data/quantity_period.h"

/* Prints like its base: the same separators and the same negatives all over a deck. */
static const Measure *growth_measure(Arena *arena, const Measure *base) {
  Measure *measure = arena_make(arena, Measure);
  *measure = (Measure){
      .name = base->is_ratio ? "points" : "growth",
      .unit = base->is_ratio ? "pp" : "%",
      .scale = -2,
      .format = {.prefix = "",
                 .suffix = base->is_ratio ? number_locale_words(base->locale)->points : "%",
                 .integer_digits = 1,
                 .decimals = 1,
                 .rounding = base->format.rounding},
      .negative = base->negative,
      .locale = base->locale,
      .polarity = base->polarity,
      .is_ratio = true,
      .is_change = true,
  };
  return measure;
}

bool quantity_has_growth(Decimal from, Decimal to) {
  return decimal_sign(from) > 0 && decimal_sign(to) >= 0;
}

/* Both measures must be the same. */
static bool compute(Quantity from, Quantity to, bool in_points, Decimal *out) {
  Decimal change, rate;
  if (!decimal_subtract(to.value, from.value, &change)) return false;
  if (in_points) {
    *out = decimal_shift(change, from.measure->scale + 2);
    return true;
  }
  if (!quantity_has_growth(from.value, to.value)) return false;
  if (!decimal_divide(change, from.value, &rate)) return false;
  *out = decimal_shift(rate, 2);
  return true;
}

Quantity quantity_growth(Arena *arena, Quantity from, Quantity to, SourceSpan span) {
  bool in_points = from.measure->is_ratio;
  PeriodPair pair;
  const Origin *inputs[] = {from.origin, to.origin};
  Quantity growth = {.value = decimal_zero,
                     .state = QUANTITY_PRESENT,
                     .measure = growth_measure(arena, from.measure),
                     .origin = origin_of_expression(arena, span, "growth(from, to)", inputs, 2)};
  if (from.state == QUANTITY_MISSING || to.state == QUANTITY_MISSING)
    growth.state = QUANTITY_MISSING;
  else if (quantities_mix_units(from, to, &pair) || !quantity_is_present(from) ||
           !quantity_is_present(to) || !compute(from, to, in_points, &growth.value))
    growth.state = QUANTITY_NOT_MEANINGFUL;
  return growth;
}

/* Both are present. */
static bool compute_yearly(Quantity from, Quantity to, int months, Decimal *out) {
  Decimal ratio, factor;
  if (decimal_sign(from.value) <= 0 || decimal_sign(to.value) <= 0) return false;
  if (!decimal_divide(to.value, from.value, &ratio)) return false;
  if (!decimal_yearly_factor(ratio, months, &factor)) return false;
  if (!decimal_subtract(factor, decimal_one, &factor)) return false;
  *out = decimal_shift(factor, 2);
  return true;
}

Quantity quantity_cagr(Arena *arena, Quantity from, Quantity to, int months, SourceSpan span) {
  const Origin *inputs[] = {from.origin, to.origin};
  const char *name = arena_printf(arena, "cagr(from, to) over %d months", months);
  Quantity rate = {.value = decimal_zero,
                   .state = QUANTITY_PRESENT,
                   .measure = growth_measure(arena, from.measure),
                   .origin = origin_of_expression(arena, span, name, inputs, 2)};
  PeriodPair pair;
  if (from.state == QUANTITY_MISSING || to.state == QUANTITY_MISSING)
    rate.state = QUANTITY_MISSING;
  else if (quantities_mix_units(from, to, &pair) || !quantity_is_present(from) ||
           !quantity_is_present(to) || !compute_yearly(from, to, months, &rate.value))
    rate.state = QUANTITY_NOT_MEANINGFUL;
  return rate;
}

static const Measure *change_measure(Arena *arena, const Measure *base) {
  if (base->is_ratio) return growth_measure(arena, base);
  Measure *measure = arena_make(arena, Measure);
  *measure = *base;
  measure->is_change = true;
  return measure;
}

Quantity quantity_change(Arena *arena, Quantity from, Quantity to, SourceSpan span) {
  const Origin *inputs[] = {from.origin, to.origin};
  Quantity change = {.value = decimal_zero,
                     .state = QUANTITY_MISSING,
                     .measure = change_measure(arena, from.measure),
                     .origin = origin_of_expression(arena, span, "change(from, to)", inputs, 2)};
  if (!quantity_is_present(from) || !quantity_is_present(to)) return change;
  bool is_known = decimal_subtract(to.value, from.value, &change.value);
  change.state = is_known ? QUANTITY_PRESENT : QUANTITY_NOT_MEANINGFUL;
  if (from.measure->is_ratio) change.value = decimal_shift(change.value, from.measure->scale + 2);
  return change;
}

static const Measure *share_measure(Arena *arena, const Measure *base) {
  Measure *measure = arena_make(arena, Measure);
  *measure = *growth_measure(arena, base);
  measure->name = "share";
  measure->unit = measure->format.suffix = "%";
  measure->is_change = false;
  return measure;
}

Quantity quantity_share(Arena *arena, Quantity part, Quantity whole, SourceSpan span) {
  const Origin *inputs[] = {part.origin, whole.origin};
  Quantity share = {.value = decimal_zero,
                    .state = QUANTITY_MISSING,
                    .measure = share_measure(arena, part.measure),
                    .origin = origin_of_expression(arena, span, "share(part, whole)", inputs, 2)};
  if (part.state == QUANTITY_MISSING || whole.state == QUANTITY_MISSING) return share;
  bool is_there = quantity_is_present(part) && quantity_is_present(whole) &&
                  decimal_sign(whole.value) > 0 &&
                  decimal_divide(part.value, whole.value, &share.value);
  share.state = is_there ? QUANTITY_PRESENT : QUANTITY_NOT_MEANINGFUL;
  share.value = decimal_shift(share.value, 2);
  return share;
}
