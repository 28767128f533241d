/* Joining values: series item by item over their keys, single numbers with all of them; every
 * result gets the origin that is its own. */
#include "data/expression/expression_values.h"

#include "period/period.h"
#include <stdlib.h>
#include <string.h>

typedef LIST(const char *) NameList;

const char *node_text(const Evaluation *evaluation, const Node *node) {
  return arena_strndup(evaluation->scope->arena, evaluation->text + node->start,
                       node->end - node->start);
}

SourceSpan node_place(const Evaluation *evaluation, const Node *node) {
  return evaluation_place(evaluation, node->start, node->end);
}

SourceSpan call_place(const Call *call) {
  size_t start = call->node->start;
  return evaluation_place(call->evaluation, start, start + strlen(call->node->name));
}

SourceSpan argument_place(const Call *call, size_t index) {
  return node_place(call->evaluation, call->node->parts[index]);
}

bool elements_spend(const Evaluation *evaluation, const Node *node, size_t count) {
  Scope *scope = evaluation->scope;
  if (count <= ELEMENT_LIMIT - scope->element_count) {
    scope->element_count += count;
    return true;
  }
  diag_error(scope->diags, node_place(evaluation, node),
             "the expression works on more than %d numbers", ELEMENT_LIMIT);
  return false;
}

/* Which way time runs along the last periods of one unit, and how many they are. */
typedef struct LastStretch {
  size_t count;
  bool is_backwards;
} LastStretch;

static LastStretch last_stretch(const Series *series) {
  Period last, period;
  LastStretch stretch = {0};
  int direction = 0;
  for (size_t i = series->count; i > 0; i--) {
    if (!period_parse(series->keys[i - 1].text, &fiscal_calendar_plain, &period))
      return (LastStretch){0};
    if (stretch.count > 0 && period.unit != last.unit) break;
    int sign = stretch.count > 0 ? period_compare(last, period) : 0;
    if (stretch.count > 0 && (sign == 0 || sign == -direction)) return (LastStretch){0};
    direction = sign;
    last = period;
    stretch.count++;
  }
  stretch.is_backwards = direction < 0;
  return stretch;
}

/* Quarters beside years have a direction of their own: the last item is the last of its unit. */
size_t series_position(const Series *series, size_t before_last) {
  LastStretch stretch = last_stretch(series);
  bool is_turned = stretch.is_backwards && before_last < stretch.count;
  size_t start = series->count - stretch.count;
  return is_turned ? start + before_last : series->count - 1 - before_last;
}

Quantity value_quantity(Value value) {
  if (value.kind == VALUE_QUANTITY) return value.quantity;
  if (value.series.count == 0) return quantity_missing(&measure_plain, NULL);
  return value.series.items[series_position(&value.series, 0)];
}

static int compare_keys(const void *a, const void *b, void *context) {
  const TableKey *keys = context;
  return strcmp(keys[*(const size_t *)a].text, keys[*(const size_t *)b].text);
}

size_t *keys_sort(Arena *arena, const TableKey *keys, size_t count) {
  size_t *positions = arena_array(arena, size_t, count + 1);
  TableKey *copy = arena_array(arena, TableKey, count + 1);
  for (size_t i = 0; i < count; i++) {
    positions[i] = i;
    copy[i] = keys[i];
  }
  qsort_r(positions, count, sizeof *positions, compare_keys, copy);
  return positions;
}

/* The keys that `a` has and `b` has not, both walked in alphabetical order. */
static void list_extra(Arena *arena, const Series *a, const Series *b, NameList *extra) {
  const size_t *pa = keys_sort(arena, a->keys, a->count);
  const size_t *pb = keys_sort(arena, b->keys, b->count);
  for (size_t i = 0, j = 0; i < a->count;) {
    int order = j < b->count ? strcmp(a->keys[pa[i]].text, b->keys[pb[j]].text) : -1;
    if (order < 0) list_push(arena, extra, a->keys[pa[i]].text);
    i += order <= 0;
    j += order >= 0;
  }
}

static bool refuse_keys(const Call *call, const Series *a, const Series *b) {
  Scope *scope = call->evaluation->scope;
  NameList extra = {0};
  list_extra(scope->arena, a, b, &extra);
  list_extra(scope->arena, b, a, &extra);
  const char *names = text_join(scope->arena, extra.items, extra.count, 6);
  diag_error(scope->diags, node_place(call->evaluation, call->node),
             "two series with different keys cannot be joined: only one has %s",
             diag_quote(scope->diags, names));
  diag_hint(scope->diags, "address the same columns in both, or single numbers");
  return false;
}

static bool has_same_order(const Series *a, const Series *b) {
  for (size_t i = 0; i < a->count; i++)
    if (!text_equals(a->keys[i].text, b->keys[i].text)) return false;
  return true;
}

/* `series` in the order of the keys of `model`. */
static bool series_follow(const Call *call, const Series *model, Series *series) {
  if (model->count != series->count) return refuse_keys(call, model, series);
  if (has_same_order(model, series)) return true;
  Arena *arena = call->evaluation->scope->arena;
  const size_t *from = keys_sort(arena, series->keys, series->count);
  const size_t *to = keys_sort(arena, model->keys, model->count);
  Quantity *items = arena_array(arena, Quantity, series->count);
  for (size_t i = 0; i < series->count; i++) {
    if (!text_equals(series->keys[from[i]].text, model->keys[to[i]].text))
      return refuse_keys(call, model, series);
    items[to[i]] = series->items[from[i]];
  }
  series->items = items;
  series->keys = model->keys;
  return true;
}

/* Origins of the same thing once: `x + x` has one input. */
static size_t list_origins(const Quantity *inputs, size_t count, const Origin **origins) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    bool is_repeated =
        inputs[i].origin == NULL || (i > 0 && inputs[i].origin == inputs[i - 1].origin);
    if (!is_repeated) origins[kept++] = inputs[i].origin;
  }
  return kept;
}

typedef struct Maker {
  const Call *call;
  QuantityFunction *apply;
  const char *text;
  SourceSpan place;
} Maker;

static Maker maker_start(const Call *call, QuantityFunction *apply) {
  return (Maker){call, apply, node_text(call->evaluation, call->node),
                 node_place(call->evaluation, call->node)};
}

static bool make_quantity(const Maker *maker, const Quantity *inputs, size_t count, Quantity *out) {
  Quantity made = {.measure = maker->call->evaluation->scope->plain};
  if (!maker->apply(maker->call, inputs, count, &made)) return false;
  Arena *arena = maker->call->evaluation->scope->arena;
  const Origin **origins = arena_array(arena, const Origin *, count + 1);
  size_t origin_count = list_origins(inputs, count, origins);
  made.origin = origin_of_expression(arena, maker->place, maker->text, origins, origin_count);
  *out = made;
  return true;
}

bool value_reduce(const Call *call, const Quantity *inputs, size_t count, QuantityFunction *apply,
                  Value *out) {
  Maker maker = maker_start(call, apply);
  *out = (Value){.kind = VALUE_QUANTITY};
  return elements_spend(call->evaluation, call->node, count) &&
         make_quantity(&maker, inputs, count, &out->quantity);
}

/* Copies the arguments with all series in the order of the first. */
static Value *align_arguments(const Call *call, const Series **model) {
  Value *aligned = arena_array(call->evaluation->scope->arena, Value, call->count + 1);
  *model = NULL;
  for (size_t i = 0; i < call->count; i++) {
    aligned[i] = call->arguments[i];
    if (aligned[i].kind != VALUE_SERIES) continue;
    if (!elements_spend(call->evaluation, call->node, aligned[i].series.count)) return NULL;
    if (!*model) *model = &aligned[i].series;
    if (!series_follow(call, *model, &aligned[i].series)) return NULL;
  }
  return aligned;
}

static void pick_inputs(const Value *arguments, size_t count, size_t item, Quantity *inputs) {
  for (size_t i = 0; i < count; i++)
    inputs[i] =
        arguments[i].kind == VALUE_SERIES ? arguments[i].series.items[item] : arguments[i].quantity;
}

bool value_map(const Call *call, QuantityFunction *apply, Value *out) {
  const Series *model;
  Arena *arena = call->evaluation->scope->arena;
  const Value *arguments = align_arguments(call, &model);
  if (!arguments) return false;
  Quantity *inputs = arena_array(arena, Quantity, call->count + 1);
  if (!model) {
    pick_inputs(arguments, call->count, 0, inputs);
    return value_reduce(call, inputs, call->count, apply, out);
  }
  if (!elements_spend(call->evaluation, call->node, model->count * call->count)) return false;
  Maker maker = maker_start(call, apply);
  Quantity *items = arena_array(arena, Quantity, model->count + 1);
  for (size_t i = 0; i < model->count; i++) {
    pick_inputs(arguments, call->count, i, inputs);
    if (!make_quantity(&maker, inputs, call->count, &items[i])) return false;
  }
  *out = (Value){
      .kind = VALUE_SERIES,
      .series = {.name = maker.text, .keys = model->keys, .items = items, .count = model->count}};
  return true;
}
