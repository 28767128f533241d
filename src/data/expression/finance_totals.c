/* Functions over many numbers, and those that pick one. */
#include "data/expression/finance_functions.h"

static Arithmetic arithmetic_of(const Call *call) {
  return (Arithmetic){call->evaluation, call_place(call)};
}

static bool apply_sum(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  *out = quantity_missing(count ? inputs[0].measure : call->evaluation->scope->plain, NULL);
  bool has_any = false;
  for (size_t i = 0; i < count; i++) {
    if (inputs[i].state == QUANTITY_MISSING) continue;
    if (!has_any)
      *out = inputs[i];
    else if (!quantity_compute(arithmetic_of(call), '+', *out, inputs[i], out))
      return false;
    has_any = true;
  }
  return true;
}

static size_t count_there(const Quantity *inputs, size_t count) {
  size_t there = 0;
  for (size_t i = 0; i < count; i++) there += inputs[i].state != QUANTITY_MISSING;
  return there;
}

static bool apply_count(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  *out = (Quantity){.value = decimal_from_int((int64_t)count_there(inputs, count)),
                    .measure = call->evaluation->scope->plain};
  return true;
}

static bool apply_average(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  if (!apply_sum(call, inputs, count, out)) return false;
  if (!quantity_is_present(*out)) return true;
  Decimal there = decimal_from_int((int64_t)count_there(inputs, count));
  return decimal_divide(out->value, there, &out->value);
}

/* The one whose comparison with all others has the given sign. */
static bool find_extreme(const Call *call, const Quantity *inputs, size_t count, int sign,
                         Quantity *out) {
  *out = quantity_missing(count ? inputs[0].measure : call->evaluation->scope->plain, NULL);
  bool has_undefined = false;
  for (size_t i = 0; i < count; i++) {
    Quantity next = inputs[i];
    if (next.state == QUANTITY_MISSING) continue;
    has_undefined |= next.state == QUANTITY_NOT_MEANINGFUL;
    if (out->state == QUANTITY_MISSING) *out = next;
    if (!quantities_unify(arithmetic_of(call), out, &next)) return false;
    if (decimal_compare(next.value, out->value) == sign) *out = next;
  }
  if (has_undefined) *out = quantity_not_meaningful(out->measure);
  return true;
}

static bool apply_min(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  return find_extreme(call, inputs, count, -1, out);
}

static bool apply_max(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  return find_extreme(call, inputs, count, 1, out);
}

static bool apply_abs(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  const Measure *measure =
      measure_derive(call->evaluation->scope, inputs->measure, DERIVED_LEVEL, NULL);
  if (!is_absent(inputs, count, measure, out)) out->value = decimal_absolute(inputs->value);
  return true;
}

static bool apply_same(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)call;
  (void)count;
  *out = *inputs;
  return true;
}

/* Over the items of one series, or over the arguments. */
static bool evaluate_total(const Call *call, QuantityFunction *apply, Value *out) {
  const Value *first = &call->arguments[0];
  if (call->count > 1 || first->kind != VALUE_SERIES) return value_map(call, apply, out);
  return value_reduce(call, first->series.items, first->series.count, apply, out);
}

static bool evaluate_pick(const Call *call, size_t before_last, Value *out) {
  const Series *series = call_need_series(call, 0, before_last + 1);
  if (!series) return false;
  size_t position = series_position(series, before_last);
  return value_reduce(call, &series->items[position], 1, apply_same, out);
}

bool evaluate_sum(const Call *call, Value *out) {
  return evaluate_total(call, apply_sum, out);
}

bool evaluate_average(const Call *call, Value *out) {
  return evaluate_total(call, apply_average, out);
}

bool evaluate_count(const Call *call, Value *out) {
  return evaluate_total(call, apply_count, out);
}

bool evaluate_min(const Call *call, Value *out) {
  return evaluate_total(call, apply_min, out);
}

bool evaluate_max(const Call *call, Value *out) {
  return evaluate_total(call, apply_max, out);
}

bool evaluate_abs(const Call *call, Value *out) {
  return value_map(call, apply_abs, out);
}

bool evaluate_last(const Call *call, Value *out) {
  return evaluate_pick(call, 0, out);
}

bool evaluate_previous(const Call *call, Value *out) {
  return evaluate_pick(call, 1, out);
}

bool evaluate_first(const Call *call, Value *out) {
  const Series *series = call_need_series(call, 0, 1);
  return series && evaluate_pick(call, series->count - 1, out);
}
