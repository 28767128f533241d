/* The functions of the expression language: one sorted table, and the rows' callbacks. */
#pragma once
#include "data/expression/expression_values.h"

#define NO_KEY_PART ((size_t)-1)

typedef bool FunctionEvaluate(const Call *call, Value *out);

typedef struct FinanceFunction {
  const char *name, *usage, *help;
  size_t minimum, maximum; /* arguments */
  size_t key_part;         /* the argument that is a key and not a value, or NO_KEY_PART */
  FunctionEvaluate *evaluate;
} FinanceFunction;

/* NULL if there is none. */
const FinanceFunction *finance_function_find(const char *name);
/* Adds the names like `name`, or all, to the diagnostic reported last. */
void finance_function_hint(Diagnostics *diags, const char *name);

/* The argument's series; NULL, reported, if it is none or has fewer than `minimum` items. */
const Series *call_need_series(const Call *call, size_t index, size_t minimum);

/* finance_totals.c */
FunctionEvaluate evaluate_abs, evaluate_average, evaluate_count, evaluate_first, evaluate_last,
    evaluate_max, evaluate_min, evaluate_previous, evaluate_sum;
/* finance_growth.c */
FunctionEvaluate evaluate_change, evaluate_fall, evaluate_growth, evaluate_index_of,
    evaluate_points, evaluate_share;
/* finance_cagr.c */
FunctionEvaluate evaluate_cagr;
/* finance_join.c */
FunctionEvaluate evaluate_join;
