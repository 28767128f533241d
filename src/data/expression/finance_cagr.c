/* Compound annual growth: (last / first)^(1 / years) − 1, the years told by the period keys. */
#include "data/expression/finance_functions.h"

#include "period/period.h"

#define MONTHS_LIMIT 12000

static Arithmetic arithmetic_of(const Call *call) {
  return (Arithmetic){call->evaluation, call_place(call)};
}

/* `pair` is first and last. */
static bool compound(const Call *call, const Quantity *pair, int months, Quantity *out) {
  Arithmetic at = arithmetic_of(call);
  const Measure *measure =
      measure_derive(at.evaluation->scope, pair[1].measure, DERIVED_CAGR, NULL);
  if (!quantity_ratio(at, pair[1], pair[0], out)) return false;
  out->measure = measure;
  if (!quantity_is_present(*out)) return true;
  if (decimal_sign(pair[0].value) <= 0 || decimal_sign(pair[1].value) <= 0) {
    *out = quantity_not_meaningful(measure);
    return true;
  }
  Decimal factor;
  bool is_good = decimal_yearly_factor(out->value, months, &factor) &&
                 decimal_subtract(factor, decimal_one, &out->value);
  out->value = decimal_shift(out->value, 2);
  if (!is_good)
    diag_error(at.evaluation->scope->diags, at.place, "this growth per year cannot be computed");
  return is_good;
}

/* Whole months, from 1 to 12,000: 0 if it is no such number. */
static int months_of(Decimal years) {
  Decimal months, limit = decimal_from_int(MONTHS_LIMIT);
  if (!decimal_multiply(years, decimal_from_int(12), &months)) return 0;
  bool is_whole = decimal_compare(decimal_round(months, 0, ROUND_DOWN), months) == 0;
  bool is_within = decimal_sign(months) > 0 && decimal_compare(months, limit) <= 0;
  return is_whole && is_within ? (int)decimal_to_double(months) : 0;
}

static bool apply_cagr(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  const Measure *unit = inputs[2].measure;
  const Measure *measure =
      measure_derive(call->evaluation->scope, inputs[1].measure, DERIVED_CAGR, NULL);
  if (is_absent(inputs, count, measure, out)) return true;
  bool is_plain = measure_is_pure(unit) && unit->scale == 0;
  int months = is_plain ? months_of(inputs[2].value) : 0;
  if (months) return compound(call, inputs, months, out);
  diag_error(call->evaluation->scope->diags, argument_place(call, 2),
             "the years of cagr() are a plain number above 0, in whole months");
  return false;
}

/* Months between the keys; 0, reported, if they do not tell. */
static int months_between(const Call *call, const TableKey *from, const TableKey *to) {
  Period first, last;
  Diagnostics *diags = call->evaluation->scope->diags;
  int months = 0;
  bool is_clear = period_parse(from->text, &fiscal_calendar_plain, &first) &&
                  period_parse(to->text, &fiscal_calendar_plain, &last) &&
                  period_months_between(first, last, &months);
  if (is_clear && months > 0 && months <= MONTHS_LIMIT) return months;
  diag_error(diags, argument_place(call, 0), "cagr() cannot tell the years from %s to %s",
             diag_quote(diags, from->text), diag_quote(diags, to->text));
  diag_hint(diags, "say how many: cagr(from, to, years)");
  return 0;
}

static bool apply_ends(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)count;
  const Series *series = &call->arguments[0].series;
  size_t first = series_position(series, series->count - 1), last = series_position(series, 0);
  int months = months_between(call, &series->keys[first], &series->keys[last]);
  return months && compound(call, inputs, months, out);
}

bool evaluate_cagr(const Call *call, Value *out) {
  if (call->count == 3) return value_map(call, apply_cagr, out);
  if (call->count == 2) {
    Diagnostics *diags = call->evaluation->scope->diags;
    diag_error(diags, call_place(call), "cagr() does not take 2 arguments");
    diag_hint(diags, "usage: %s", finance_function_find("cagr")->usage);
    return false;
  }
  const Series *series = call_need_series(call, 0, 2);
  if (!series) return false;
  Quantity ends[2] = {series->items[series_position(series, series->count - 1)],
                      series->items[series_position(series, 0)]};
  return value_reduce(call, ends, 2, apply_ends, out);
}
