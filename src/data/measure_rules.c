/* The measures of results: what a change, a growth rate or a share of something is measured in. */
#include "data/expression/expression_values.h"

#include <string.h>

struct DerivedMeasure {
  const Measure *base, *per;
  Derivation derivation;
  Measure measure;
};

#define PERCENT_FORMAT                                                                             \
  { .prefix = "", .suffix = "%", .integer_digits = 1, .decimals = 1, .is_percent = true }

/* Measures of their own; the rest are the base with another sign or unit. */
static const Measure templates[] = {
    [DERIVED_POINTS] = {.name = "pp",
                        .unit = "pp",
                        .scale = -2,
                        .is_ratio = true,
                        .is_change = true,
                        .format = {.prefix = "",
                                   .suffix = "\u00A0pp",
                                   .integer_digits = 1,
                                   .decimals = 1,
                                   .has_plus = true}},
    [DERIVED_GROWTH] = {.name = "growth",
                        .unit = "%",
                        .scale = -2,
                        .is_ratio = true,
                        .is_change = true,
                        .format = PERCENT_FORMAT},
    [DERIVED_FALL] =
        {.name = "fall", .unit = "%", .scale = -2, .is_ratio = true, .format = PERCENT_FORMAT},
    [DERIVED_CAGR] = {.name = "cagr",
                      .unit = "%",
                      .scale = -2,
                      .is_ratio = true,
                      .is_change = true,
                      .format = PERCENT_FORMAT},
    [DERIVED_SHARE] =
        {.name = "share", .unit = "%", .scale = -2, .is_ratio = true, .format = PERCENT_FORMAT},
    [DERIVED_INDEX] = {.name = "index",
                       .unit = "index",
                       .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = 1}},
    [DERIVED_PER] = {.name = NULL},
};

static const char *unit_of(const Measure *measure) {
  return measure->unit ? measure->unit : "";
}

static Polarity opposite(Polarity polarity) {
  if (polarity == POLARITY_NEUTRAL) return POLARITY_NEUTRAL;
  return polarity == POLARITY_UP_IS_GOOD ? POLARITY_DOWN_IS_GOOD : POLARITY_UP_IS_GOOD;
}

/* From a template: how negatives look and what is good stay the base's. */
static Measure from_template(const Measure *base, Derivation derivation) {
  Measure measure = templates[derivation];
  measure.negative = base->negative;
  measure.locale = base->locale;
  measure.format.rounding = base->format.rounding;
  if (derivation == DERIVED_POINTS)
    measure.format.suffix = number_locale_words(base->locale)->points;
  measure.polarity = derivation == DERIVED_FALL ? opposite(base->polarity) : base->polarity;
  return measure;
}

static Measure per_measure(Scope *scope, const Measure *base, const Measure *per) {
  Measure measure = *base;
  measure.unit = arena_printf(scope->arena, "%s/%s", unit_of(base), unit_of(per));
  measure.name = measure.unit;
  measure.scale = base->scale - per->scale;
  measure.label = NULL;
  measure.format = (NumberFormat){.prefix = "",
                                  .suffix = "",
                                  .integer_digits = 1,
                                  .decimals = 2,
                                  .has_grouping = true,
                                  .rounding = base->format.rounding};
  measure.is_stock = measure.is_change = false;
  measure.polarity = POLARITY_NEUTRAL;
  return measure;
}

static Measure derive(Scope *scope, const DerivedMeasure *wanted) {
  Measure measure = *wanted->base;
  switch (wanted->derivation) {
  case DERIVED_CHANGE:
    measure.is_change = true;
    return measure;
  case DERIVED_LEVEL:
    measure.is_change = measure.format.has_plus = false;
    return measure;
  case DERIVED_PER:
    return per_measure(scope, wanted->base, wanted->per);
  case DERIVED_POINTS:
  case DERIVED_GROWTH:
  case DERIVED_FALL:
  case DERIVED_CAGR:
  case DERIVED_SHARE:
  case DERIVED_INDEX:
    break;
  }
  return from_template(wanted->base, wanted->derivation);
}

const Measure *measure_derive(Scope *scope, const Measure *base, Derivation derivation,
                              const Measure *per) {
  if (derivation == DERIVED_CHANGE && base->is_change) return base;
  if (derivation == DERIVED_LEVEL && !base->is_change && !base->format.has_plus) return base;
  for (size_t i = 0; i < scope->measures.count; i++) {
    const DerivedMeasure *known = scope->measures.items[i];
    if (known->base == base && known->derivation == derivation && known->per == per)
      return &known->measure;
  }
  DerivedMeasure *made = arena_make(scope->arena, DerivedMeasure);
  *made = (DerivedMeasure){.base = base, .per = per, .derivation = derivation};
  made->measure = derive(scope, made);
  list_push(scope->arena, &scope->measures, made);
  return &made->measure;
}

/* The derivation that a measure came from, through changes of sign; NULL if it was declared. */
static const DerivedMeasure *find_per(const Scope *scope, const Measure *measure) {
  for (size_t i = scope->measures.count; i > 0; i--) {
    const DerivedMeasure *known = scope->measures.items[i - 1];
    if (&known->measure != measure) continue;
    if (known->derivation == DERIVED_PER) return known;
    bool is_sign = known->derivation == DERIVED_CHANGE || known->derivation == DERIVED_LEVEL;
    if (!is_sign) return NULL;
    measure = known->base;
  }
  return NULL;
}

const Measure *measure_denominator(const Scope *scope, const Measure *measure) {
  const DerivedMeasure *per = find_per(scope, measure);
  return per ? per->per : NULL;
}

const Measure *measure_numerator(const Scope *scope, const Measure *measure) {
  const DerivedMeasure *per = find_per(scope, measure);
  return per ? per->base : NULL;
}

bool measure_is_pure(const Measure *measure) {
  static const char *const units[] = {"", "%", "pp", "bp", "bps"};
  for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
    if (!measure->currency && text_equals(unit_of(measure), units[i])) return true;
  return false;
}

bool measure_is_same_unit(const Scope *scope, const Measure *a, const Measure *b) {
  if (a == b || (measure_is_pure(a) && measure_is_pure(b))) return true;
  const Measure *per_a = measure_denominator(scope, a), *per_b = measure_denominator(scope, b);
  if (!per_a != !per_b) return false;
  if (per_a && !text_equals(unit_of(per_a), unit_of(per_b))) return false;
  if (a->currency && b->currency) return text_equals(a->currency, b->currency);
  return !a->currency && !b->currency && text_equals(unit_of(a), unit_of(b));
}

const char *measure_unit_name(const Measure *measure) {
  return *unit_of(measure) ? measure->unit : "a plain number";
}
