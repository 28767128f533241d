/* The four operations on quantities: units are brought together or refused, what is missing stays
 * missing, and a quotient by zero is not meaningful. */
#include "data/expression/expression_values.h"

static Diagnostics *diags_of(Arithmetic at) {
  return at.evaluation->scope->diags;
}

Quantity quantity_not_meaningful(const Measure *measure) {
  return (Quantity){.state = QUANTITY_NOT_MEANINGFUL, .measure = measure};
}

bool is_absent(const Quantity *inputs, size_t count, const Measure *measure, Quantity *out) {
  QuantityState state = QUANTITY_PRESENT;
  for (size_t i = 0; i < count; i++) {
    if (state == QUANTITY_MISSING || inputs[i].state == QUANTITY_PRESENT) continue;
    state = inputs[i].state;
  }
  *out = (Quantity){.state = state, .measure = measure};
  return state != QUANTITY_PRESENT;
}

static bool refuse_digits(Arithmetic at) {
  diag_error(diags_of(at), at.place, "the result has more digits than can be kept exact");
  diag_hint(diags_of(at), "exact numbers have at most 37 digits");
  return false;
}

/* A quotient that was cut at 28 digits: only such numbers are cut again. */
static bool is_rounded(Decimal a) {
  Decimal digits = {decimal_absolute(a).coefficient, 0};
  return a.exponent < 0 && decimal_compare(digits, decimal_shift(decimal_one, 26)) > 0;
}

static bool multiply(Arithmetic at, Decimal a, Decimal b, Decimal *out) {
  if (decimal_multiply(a, b, out)) return true;
  Decimal inverse;
  bool can_round = is_rounded(a) || is_rounded(b);
  if (can_round && decimal_divide(decimal_one, b, &inverse) && decimal_divide(a, inverse, out))
    return true;
  return refuse_digits(at);
}

/* The sum is cut where the larger one's 28th digit stands. */
static bool add_rounded(Decimal a, Decimal b, Decimal *out) {
  Decimal larger = decimal_compare(decimal_absolute(a), decimal_absolute(b)) < 0 ? b : a;
  int places = 27;
  Decimal magnitude = decimal_absolute(larger);
  for (; decimal_compare(magnitude, decimal_one) >= 0; places--)
    magnitude = decimal_shift(magnitude, -1);
  if (places < 0) return false;
  return decimal_add(decimal_round(a, places, ROUND_HALF_EVEN),
                     decimal_round(b, places, ROUND_HALF_EVEN), out);
}

static bool add(Arithmetic at, Decimal a, Decimal b, Decimal *out) {
  if (decimal_add(a, b, out)) return true;
  if ((is_rounded(a) || is_rounded(b)) && add_rounded(a, b, out)) return true;
  return refuse_digits(at);
}

static void convert(Quantity *quantity, const Measure *measure) {
  quantity->value = decimal_shift(quantity->value, quantity->measure->scale - measure->scale);
  quantity->measure = measure;
}

/* Nothing is nothing in any unit. */
static bool is_literal_zero(Quantity a) {
  return a.origin && a.origin->kind == ORIGIN_LITERAL && decimal_sign(a.value) == 0;
}

static bool is_plain(const Measure *measure) {
  return measure_is_pure(measure) && measure->scale == 0;
}

bool quantities_unify(Arithmetic at, Quantity *a, Quantity *b) {
  if (a->measure == b->measure) return true;
  if (is_literal_zero(*a)) a->measure = b->measure;
  if (is_literal_zero(*b)) b->measure = a->measure;
  if (!measure_is_same_unit(at.evaluation->scope, a->measure, b->measure)) {
    diag_error(diags_of(at), at.place, "%s and %s cannot be added or compared",
               measure_unit_name(a->measure), measure_unit_name(b->measure));
    bool has_plain = is_plain(a->measure) || is_plain(b->measure);
    if (has_plain) diag_hint(diags_of(at), "a table's numbers get their unit by its measure");
    return false;
  }
  bool takes_second = is_plain(a->measure) != is_plain(b->measure)
                          ? is_plain(a->measure)
                          : a->measure->is_change && !b->measure->is_change;
  const Measure *measure = takes_second ? b->measure : a->measure;
  convert(a, measure);
  convert(b, measure);
  return true;
}

static bool quantity_sum(Arithmetic at, Quantity a, Quantity b, Quantity *out) {
  if (!quantities_unify(at, &a, &b)) return false;
  if (is_absent((Quantity[]){a, b}, 2, a.measure, out)) return true;
  return add(at, a.value, b.value, &out->value);
}

/* The measure of a product, and by what power of ten it has to be shifted. */
static const Measure *product_measure(Arithmetic at, const Quantity *a, const Quantity *b,
                                      int *shift) {
  *shift = 0;
  const Scope *scope = at.evaluation->scope;
  const Measure *left = a->measure, *right = b->measure;
  if (is_plain(right)) return left;
  *shift = right->scale;
  if (measure_is_pure(right)) return left;
  const Measure *denominator = measure_denominator(scope, left);
  if (denominator && measure_is_same_unit(scope, denominator, right)) {
    const Measure *numerator = measure_numerator(scope, left);
    *shift = left->scale + right->scale - numerator->scale;
    return numerator;
  }
  bool is_price =
      left->currency && !right->currency && !denominator && !measure_denominator(scope, right);
  return is_price ? left : NULL;
}

static bool quantity_product(Arithmetic at, Quantity a, Quantity b, Quantity *out) {
  int shift;
  if (is_plain(a.measure) && !is_plain(b.measure)) return quantity_product(at, b, a, out);
  const Measure *measure = product_measure(at, &a, &b, &shift);
  if (!measure) measure = product_measure(at, &b, &a, &shift);
  if (!measure) {
    diag_error(diags_of(at), at.place, "%s cannot be multiplied by %s",
               measure_unit_name(a.measure), measure_unit_name(b.measure));
    return false;
  }
  if (is_absent((Quantity[]){a, b}, 2, measure, out)) return true;
  if (!multiply(at, a.value, b.value, &out->value)) return false;
  out->value = decimal_shift(out->value, shift);
  return true;
}

static bool divide_values(Quantity a, Quantity b, int shift, const Measure *measure,
                          Quantity *out) {
  if (is_absent((Quantity[]){a, b}, 2, measure, out)) return true;
  if (decimal_divide(a.value, b.value, &out->value))
    out->value = decimal_shift(out->value, shift);
  else
    *out = quantity_not_meaningful(measure);
  return true;
}

bool quantity_ratio(Arithmetic at, Quantity a, Quantity b, Quantity *out) {
  if (!quantities_unify(at, &a, &b)) return false;
  return divide_values(a, b, 0, at.evaluation->scope->plain, out);
}

static bool quantity_quotient(Arithmetic at, Quantity a, Quantity b, Quantity *out) {
  Scope *scope = at.evaluation->scope;
  bool is_scaled =
      is_plain(b.measure) || (measure_is_pure(b.measure) && !measure_is_pure(a.measure));
  if (is_scaled) return divide_values(a, b, -b.measure->scale, a.measure, out);
  if (measure_is_same_unit(scope, a.measure, b.measure)) return quantity_ratio(at, a, b, out);
  bool has_per = measure_denominator(scope, a.measure) || measure_denominator(scope, b.measure);
  if (measure_is_pure(a.measure) || has_per) {
    diag_error(diags_of(at), at.place, "%s cannot be divided by %s", measure_unit_name(a.measure),
               measure_unit_name(b.measure));
    return false;
  }
  return divide_values(a, b, 0, measure_derive(scope, a.measure, DERIVED_PER, b.measure), out);
}

bool quantity_compute(Arithmetic at, char symbol, Quantity a, Quantity b, Quantity *out) {
  if (symbol == '*') return quantity_product(at, a, b, out);
  if (symbol == '/') return quantity_quotient(at, a, b, out);
  if (symbol == '-') b.value = decimal_negate(b.value);
  return quantity_sum(at, a, b, out);
}
