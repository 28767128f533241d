/* The table of functions. */
#include "data/expression/finance_functions.h"

#define MANY 1000

static const FinanceFunction functions[] = {
    {"abs", "abs(x)", "The number without its sign.", 1, 1, NO_KEY_PART, evaluate_abs},
    {"average", "average(series) or average(a, b, …)",
     "The mean of what is there; missing numbers are skipped.", 1, MANY, NO_KEY_PART,
     evaluate_average},
    {"cagr", "cagr(series) or cagr(from, to, years)",
     "Growth per year, compounded, from the first to the last; the years come from the period "
     "keys.",
     1, 3, NO_KEY_PART, evaluate_cagr},
    {"change", "change(series) or change(from, to)",
     "The last period less the one before; of a ratio, in percentage points.", 1, 2, NO_KEY_PART,
     evaluate_change},
    {"count", "count(series) or count(a, b, …)", "How many numbers are there and not missing.", 1,
     MANY, NO_KEY_PART, evaluate_count},
    {"fall", "fall(series) or fall(from, to)",
     "Growth turned round, to be written after \"fell\": from 100 to 90 is 10.0%.", 1, 2,
     NO_KEY_PART, evaluate_fall},
    {"first", "first(series)", "The first item.", 1, 1, NO_KEY_PART, evaluate_first},
    {"growth", "growth(series) or growth(from, to)",
     "The last period over the one before, in percent; not meaningful unless both are positive.", 1,
     2, NO_KEY_PART, evaluate_growth},
    {"index", "index(series) or index(series, \"base key\")",
     "Every item with the first, or the base, as 100.", 1, 2, 1, evaluate_index_of},
    {"join", "join(series, series, …)", "Series of different periods, one after the other.", 2,
     MANY, NO_KEY_PART, evaluate_join},
    {"last", "last(series)", "The last item.", 1, 1, NO_KEY_PART, evaluate_last},
    {"max", "max(series) or max(a, b, …)", "The largest; missing numbers are skipped.", 1, MANY,
     NO_KEY_PART, evaluate_max},
    {"min", "min(series) or min(a, b, …)", "The smallest; missing numbers are skipped.", 1, MANY,
     NO_KEY_PART, evaluate_min},
    {"pp", "pp(series) or pp(from, to)",
     "The change of a ratio, last period less the one before, in percentage points.", 1, 2,
     NO_KEY_PART, evaluate_points},
    {"previous", "previous(series)", "The item before the last.", 1, 1, NO_KEY_PART,
     evaluate_previous},
    {"share", "share(part, whole)", "The part over the whole, in percent.", 2, 2, NO_KEY_PART,
     evaluate_share},
    {"sum", "sum(series) or sum(a, b, …)",
     "The total of what is there; missing numbers are skipped unless all are missing.", 1, MANY,
     NO_KEY_PART, evaluate_sum},
};

#define FUNCTION_COUNT (sizeof functions / sizeof functions[0])

const FinanceFunction *finance_function_find(const char *name) {
  for (size_t i = 0; i < FUNCTION_COUNT; i++)
    if (text_equals(functions[i].name, name)) return &functions[i];
  return NULL;
}

void finance_function_hint(Diagnostics *diags, const char *name) {
  const char *names[FUNCTION_COUNT];
  for (size_t i = 0; i < FUNCTION_COUNT; i++) names[i] = functions[i].name;
  diag_hint_names(diags, name, "functions", names, FUNCTION_COUNT);
}

bool expression_function_at(size_t index, ExpressionFunction *out) {
  if (index >= FUNCTION_COUNT) return false;
  *out = (ExpressionFunction){functions[index].name, functions[index].usage, functions[index].help};
  return true;
}

const Series *call_need_series(const Call *call, size_t index, size_t minimum) {
  const Value *argument = &call->arguments[index];
  Diagnostics *diags = call->evaluation->scope->diags;
  bool is_series = argument->kind == VALUE_SERIES;
  if (is_series && argument->series.count >= minimum) return &argument->series;
  const char *name = call->node->name;
  if (is_series)
    diag_error(diags, argument_place(call, index), "%s() needs %zu items, this series has %zu",
               name, minimum, argument->series.count);
  else
    diag_error(diags, argument_place(call, index), "%s() needs a series, this is a single number",
               name);
  diag_hint(diags, "usage: %s", finance_function_find(name)->usage);
  return NULL;
}
