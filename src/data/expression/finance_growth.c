/* Comparing two numbers: of two periods, or of a part and its whole. */
#include "data/expression/finance_functions.h"

#include "data/quantity_period.h"

static Arithmetic arithmetic_of(const Call *call) {
  return (Arithmetic){call->evaluation, call_place(call)};
}

static const Measure *derive(const Call *call, const Measure *base, Derivation derivation) {
  return measure_derive(call->evaluation->scope, base, derivation, NULL);
}

static bool refuse_kinds(const Call *call, const PeriodPair *pair) {
  Diagnostics *diags = call->evaluation->scope->diags;
  diag_error(diags, argument_place(call, 0), "%s() would compare a %s with a %s: %s and %s",
             call->node->name, period_unit_name(pair->from), period_unit_name(pair->to),
             diag_quote(diags, pair->from_key), diag_quote(diags, pair->to_key));
  diag_hint(diags, "name two periods of one kind: %s(from, to)", call->node->name);
  return false;
}

/* A quarter is not compared with a year. */
static bool check_kinds(const Call *call, const TableKey *from, const TableKey *to) {
  Period first, second;
  bool has_periods = period_parse(from->text, &fiscal_calendar_plain, &first) &&
                     period_parse(to->text, &fiscal_calendar_plain, &second);
  if (!has_periods || first.unit == second.unit) return true;
  return refuse_kinds(call, &(PeriodPair){from->text, to->text, first.unit, second.unit});
}

/* Over the last two periods of one series, or from the first argument to the second. */
static bool evaluate_pair(const Call *call, QuantityFunction *apply, Value *out) {
  if (call->count == 2) return value_map(call, apply, out);
  const Series *series = call_need_series(call, 0, 2);
  if (!series) return false;
  size_t from = series_position(series, 1), to = series_position(series, 0);
  if (!check_kinds(call, &series->keys[from], &series->keys[to])) return false;
  Quantity pair[2] = {series->items[from], series->items[to]};
  return value_reduce(call, pair, 2, apply, out);
}

static bool check_pair(const Call *call, const Quantity *inputs) {
  PeriodPair pair;
  return !quantities_mix_units(inputs[0], inputs[1], &pair) || refuse_kinds(call, &pair);
}

/* Both in one unit, later less earlier; the measure is that of the two. */
static bool subtract(const Call *call, const Quantity *pair, Quantity *out) {
  return quantity_compute(arithmetic_of(call), '-', pair[1], pair[0], out);
}

static void turn_to_points(const Call *call, Quantity *difference) {
  const Measure *points = derive(call, difference->measure, DERIVED_POINTS);
  difference->value = decimal_shift(difference->value, difference->measure->scale - points->scale);
  difference->measure = points;
}

static bool apply_change(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)count;
  if (!check_pair(call, inputs) || !subtract(call, inputs, out)) return false;
  if (out->measure->is_ratio && measure_is_pure(out->measure))
    turn_to_points(call, out);
  else
    out->measure = derive(call, out->measure, DERIVED_CHANGE);
  return true;
}

static bool apply_points(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)count;
  Diagnostics *diags = call->evaluation->scope->diags;
  if (!check_pair(call, inputs) || !subtract(call, inputs, out)) return false;
  if (measure_is_pure(out->measure)) {
    turn_to_points(call, out);
    return true;
  }
  diag_error(diags, argument_place(call, 0), "pp() compares ratios; this is in %s",
             measure_unit_name(out->measure));
  diag_hint(diags, "change() gives the difference of amounts, growth() the rate");
  return false;
}

static bool apply_growth(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  Quantity from = inputs[0], to = inputs[1], difference;
  if (!check_pair(call, inputs)) return false;
  if (!quantities_unify(arithmetic_of(call), &to, &from)) return false;
  const Measure *measure = derive(call, to.measure, DERIVED_GROWTH);
  if (is_absent(inputs, count, measure, out)) return true;
  if (!quantity_has_growth(from.value, to.value)) {
    *out = quantity_not_meaningful(measure);
    return true;
  }
  if (!subtract(call, (Quantity[]){from, to}, &difference)) return false;
  if (!quantity_ratio(arithmetic_of(call), difference, from, out)) return false;
  out->value = decimal_shift(out->value, -measure->scale);
  out->measure = measure;
  return true;
}

static void warn_of_rise(const Call *call, const Quantity *inputs, int sign) {
  Scope *scope = call->evaluation->scope;
  diag_warning(scope->diags, call_place(call), "fall() of something that %s: from %s to %s",
               sign > 0 ? "rose" : "did not change",
               quantity_to_text(scope->arena, inputs[0], NULL),
               quantity_to_text(scope->arena, inputs[1], NULL));
  diag_hint(scope->diags, "growth() prints either with its sign");
}

static bool apply_fall(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  if (!apply_growth(call, inputs, count, out)) return false;
  if (quantity_is_present(*out) && decimal_sign(out->value) >= 0)
    warn_of_rise(call, inputs, decimal_sign(out->value));
  out->value = decimal_negate(out->value);
  out->measure = derive(call, inputs[1].measure, DERIVED_FALL);
  return true;
}

/* A part of nothing, or of a negative whole, has no share. */
static bool part_of_whole(const Call *call, const Quantity *inputs, Derivation derivation,
                          Quantity *out) {
  Quantity part = inputs[0], whole = inputs[1];
  if (!quantity_ratio(arithmetic_of(call), part, whole, out)) return false;
  bool has_base = decimal_sign(whole.value) > 0;
  if (quantity_is_present(*out) && !has_base) *out = quantity_not_meaningful(out->measure);
  out->value = decimal_shift(out->value, 2);
  out->measure = derive(call, part.measure, derivation);
  return true;
}

static bool apply_share(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)count;
  return part_of_whole(call, inputs, DERIVED_SHARE, out);
}

static bool apply_index(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)count;
  return part_of_whole(call, inputs, DERIVED_INDEX, out);
}

bool evaluate_change(const Call *call, Value *out) {
  return evaluate_pair(call, apply_change, out);
}

bool evaluate_growth(const Call *call, Value *out) {
  return evaluate_pair(call, apply_growth, out);
}

bool evaluate_fall(const Call *call, Value *out) {
  return evaluate_pair(call, apply_fall, out);
}

bool evaluate_points(const Call *call, Value *out) {
  return evaluate_pair(call, apply_points, out);
}

bool evaluate_share(const Call *call, Value *out) {
  return value_map(call, apply_share, out);
}

/* The second argument, which is a key in quotes or bare. */
static size_t base_position(const Call *call, const Series *series) {
  const Node *node = call->node->parts[1];
  bool is_key = node->kind == NODE_TEXT || node->kind == NODE_NAME || node->kind == NODE_NUMBER;
  if (is_key)
    return series_need_key(call->evaluation, series,
                           (KeyText){node->name, node->kind == NODE_TEXT, node->start, node->end});
  diag_error(call->evaluation->scope->diags, argument_place(call, 1),
             "the second argument of index() is the key of the base");
  return TABLE_NOT_FOUND;
}

bool evaluate_index_of(const Call *call, Value *out) {
  const Series *series = call_need_series(call, 0, 1);
  if (!series) return false;
  size_t base =
      call->count == 2 ? base_position(call, series) : series_position(series, series->count - 1);
  if (base == TABLE_NOT_FOUND) return false;
  Value arguments[2] = {call->arguments[0],
                        {.kind = VALUE_QUANTITY, .quantity = series->items[base]}};
  Call joined = {call->evaluation, call->node, arguments, 2};
  return value_map(&joined, apply_index, out);
}
