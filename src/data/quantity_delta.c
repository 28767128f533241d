#include "data/quantity_delta.h"

static DeltaEffect effect_of(Polarity polarity, int direction) {
  if (direction == 0 || polarity == POLARITY_NEUTRAL) return DELTA_NEUTRAL;
  return (direction > 0) == (polarity == POLARITY_UP_IS_GOOD) ? DELTA_GOOD : DELTA_BAD;
}

QuantityDelta quantity_delta(Arena *arena, Quantity change, const NumberFormat *format) {
  NumberFormat chosen = format ? *format : change.measure->format;
  chosen.has_plus = true;
  int direction = decimal_sign(quantity_printed_value(change, &chosen));
  return (QuantityDelta){.change = change,
                         .text = quantity_to_text(arena, change, &chosen),
                         .direction = direction,
                         .effect = effect_of(change.measure->polarity, direction)};
}

static Quantity as_amount(Arena *arena, Quantity ratio) {
  Measure *measure = arena_make(arena, Measure);
  *measure = *ratio.measure;
  measure->is_ratio = false;
  ratio.measure = measure;
  return ratio;
}

Quantity quantity_relative_growth(Arena *arena, Quantity from, Quantity to, SourceSpan span) {
  return quantity_growth(arena, as_amount(arena, from), as_amount(arena, to), span);
}
