/* Computing with quantities and series: how items are joined, what measure a result has, and where
 * it came from. */
#pragma once
#include "data/expression/expression_internal.h"

/* One number from several. Sets value, state and measure; the caller adds the origin. */
typedef bool QuantityFunction(const Call *call, const Quantity *inputs, size_t count,
                              Quantity *out);

/* expression_values.c */

/* Applies `apply` to the arguments: once, or for every key if any of them is a series. */
bool value_map(const Call *call, QuantityFunction *apply, Value *out);
/* Applies `apply` once, to the inputs given. */
bool value_reduce(const Call *call, const Quantity *inputs, size_t count, QuantityFunction *apply,
                  Value *out);
/* Counts elements against the limit. */
bool elements_spend(const Evaluation *evaluation, const Node *node, size_t count);
/* The node's text as written, and its place. */
const char *node_text(const Evaluation *evaluation, const Node *node);
SourceSpan node_place(const Evaluation *evaluation, const Node *node);
/* The name of a call, or the argument. */
SourceSpan call_place(const Call *call);
SourceSpan argument_place(const Call *call, size_t index);
/* Positions of keys in the order of their bytes. */
size_t *keys_sort(Arena *arena, const TableKey *keys, size_t count);

/* quantity_arithmetic.c; `place` is where an error belongs */

typedef struct Arithmetic {
  const Evaluation *evaluation;
  SourceSpan place;
} Arithmetic;

/* Brings both to one measure; false, reported, if their units do not allow it. */
bool quantities_unify(Arithmetic at, Quantity *a, Quantity *b);
bool quantity_compute(Arithmetic at, char symbol, Quantity a, Quantity b, Quantity *out);
/* a ÷ b as a plain number, both of one unit; not meaningful if b is zero. */
bool quantity_ratio(Arithmetic at, Quantity a, Quantity b, Quantity *out);
/* True, with `out` set, if an input is not there: missing counts before not meaningful. */
bool is_absent(const Quantity *inputs, size_t count, const Measure *measure, Quantity *out);
Quantity quantity_not_meaningful(const Measure *measure);

/* measure_rules.c */

typedef enum Derivation {
  DERIVED_CHANGE, /* the same, printed with its sign */
  DERIVED_LEVEL,  /* the same, printed without */
  DERIVED_POINTS, /* percentage points */
  DERIVED_GROWTH,
  DERIVED_FALL,
  DERIVED_CAGR,
  DERIVED_SHARE,
  DERIVED_INDEX,
  DERIVED_PER /* an amount for one of something else */
} Derivation;

/* One and the same each time it is asked for. `per` only for DERIVED_PER. */
const Measure *measure_derive(Scope *scope, const Measure *base, Derivation derivation,
                              const Measure *per);
/* What the measure is per one of; NULL if it is none. */
const Measure *measure_denominator(const Scope *scope, const Measure *measure);
/* What a DERIVED_PER measure is an amount of. */
const Measure *measure_numerator(const Scope *scope, const Measure *measure);
/* A plain number, a percentage or the like. */
bool measure_is_pure(const Measure *measure);
/* For messages: "JPY millions", "a plain number". */
const char *measure_unit_name(const Measure *measure);
