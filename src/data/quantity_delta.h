/* A change as readers take it in: which way it goes, and whether that is good. */
#pragma once
#include "data/quantity.h"

typedef enum DeltaEffect { DELTA_NEUTRAL, DELTA_GOOD, DELTA_BAD } DeltaEffect;

typedef struct QuantityDelta {
  Quantity change;
  const char *text;   /* with its sign: "+9.2%", "−0.3 pp", "n.m." */
  int direction;      /* 1 up, −1 down, 0 if it prints as zero or is not there */
  DeltaEffect effect; /* by the polarity of the measure */
} QuantityDelta;

/* Of a growth rate or a difference; printed as its measure says, or in `format` if not NULL, with a
 * plus sign in any case. */
QuantityDelta quantity_delta(Arena *arena, Quantity change, const NumberFormat *format);
/* From one to another of the same measure, in per cent; of ratios too, where quantity_growth says
 * percentage points. */
Quantity quantity_relative_growth(Arena *arena, Quantity from, Quantity to, SourceSpan span);
