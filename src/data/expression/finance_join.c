/* join(): series over different periods, one after the other. */
#include "data/expression/finance_functions.h"

static size_t joined_count(const Call *call) {
  size_t count = 0;
  for (size_t i = 0; i < call->count; i++) {
    const Series *series = call_need_series(call, i, 1);
    if (!series) return 0;
    count += series->count;
  }
  return count;
}

/* Brings an item to the measure of the first. */
static bool convert(const Call *call, size_t index, Quantity first, Quantity *item) {
  Arithmetic at = {call->evaluation, argument_place(call, index)};
  const Measure *measure = first.measure;
  if (item->measure == measure) return true;
  if (!quantities_unify(at, &first, item)) return false;
  item->value = decimal_shift(item->value, item->measure->scale - measure->scale);
  item->measure = measure;
  return true;
}

static bool append(const Call *call, size_t index, Series *joined, TableKey *keys,
                   Quantity *items) {
  const Series *series = &call->arguments[index].series;
  for (size_t i = 0; i < series->count; i++) {
    size_t at = joined->count++;
    keys[at] = series->keys[i];
    items[at] = series->items[i];
    if (!convert(call, index, items[0], &items[at])) return false;
  }
  return true;
}

static bool has_unique_keys(const Call *call, const Series *joined) {
  Scope *scope = call->evaluation->scope;
  const size_t *order = keys_sort(scope->arena, joined->keys, joined->count);
  for (size_t i = 1; i < joined->count; i++) {
    const char *key = joined->keys[order[i]].text;
    if (!text_equals(joined->keys[order[i - 1]].text, key)) continue;
    diag_error(scope->diags, call_place(call), "%s is in more than one of the series",
               diag_quote(scope->diags, key));
    return false;
  }
  return true;
}

bool evaluate_join(const Call *call, Value *out) {
  size_t capacity = joined_count(call);
  if (capacity == 0 || !elements_spend(call->evaluation, call->node, capacity)) return false;
  Arena *arena = call->evaluation->scope->arena;
  TableKey *keys = arena_array(arena, TableKey, capacity);
  Quantity *items = arena_array(arena, Quantity, capacity);
  Series joined = {.name = call->arguments[0].series.name, .keys = keys, .items = items};
  for (size_t i = 0; i < call->count; i++)
    if (!append(call, i, &joined, keys, items)) return false;
  *out = (Value){.kind = VALUE_SERIES, .series = joined};
  return has_unique_keys(call, &joined);
}
