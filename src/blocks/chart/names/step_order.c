#include "blocks/chart/names/step_order.h"

#include <stdlib.h>

#define RESIDUAL "residual"
#define SPLIT "of-which"

/* A step, with what it consists of behind it, which goes where it goes. */
typedef struct StepUnit {
  size_t first, count; /* categories */
  size_t head;         /* of its group */
  Decimal value;       /* all series together */
  bool is_other;       /* the data's own rest, or what is still to be solved: it stands last */
  bool is_solved;      /* a residual, which has no figure yet */
  bool is_folded;
} StepUnit;

typedef LIST(StepUnit) StepUnits;

/* A step as it will stand: one of the data, or all that are folded between two levels. */
typedef struct StepPlace {
  size_t category;
  const StepUnits *folded; /* NULL: the category */
} StepPlace;

typedef struct StepOrder {
  NameAxis axis; /* for its words, and to add up */
  const ChartData *data;
  size_t *heads;
  size_t top;
  NameOrder order;
  LIST(StepPlace) places;
  LIST(const char *) folded;
} StepOrder;

static Arena *arena_of(const StepOrder *order) {
  return order->axis.reader->arena;
}

static bool is_kind(const ChartData *data, size_t index, const char *kind) {
  return data->kinds && data->kinds[index] && text_equals(data->kinds[index], kind);
}

static Quantity cell_of(const ChartData *data, size_t series, size_t category) {
  return data->cells[series * data->category_count + category];
}

static bool read_value(const StepOrder *order, size_t category, Decimal *value) {
  const ChartData *data = order->data;
  Quantity *parts = arena_array(arena_of(order), Quantity, data->series_count), sum;
  for (size_t s = 0; s < data->series_count; s++) parts[s] = cell_of(data, s, category);
  if (!name_axis_add_up(&order->axis, parts, data->series_count, &sum)) return false;
  *value = quantity_is_present(sum) ? sum.value : decimal_zero;
  return true;
}

/* The steps from `start` to the next level or spacer. */
static bool list_units(const StepOrder *order, size_t start, StepUnits *units) {
  const ChartData *data = order->data;
  for (size_t c = start; c < data->category_count && !step_stays(data, c); c++) {
    bool is_split = units->count > 0 && is_kind(data, c, SPLIT);
    if (is_split) {
      units->items[units->count - 1].count++;
      continue;
    }
    StepUnit unit = {.first = c, .count = 1, .head = order->heads[c]};
    unit.is_solved = is_kind(data, c, RESIDUAL);
    unit.is_other = unit.is_solved || name_is_other(order->axis.words, data->categories[c].text);
    if (!read_value(order, c, &unit.value)) return false;
    list_push(arena_of(order), units, unit);
  }
  return true;
}

static int compare_numbers(size_t a, size_t b) {
  return (a > b) - (a < b);
}

/* Group by group; the data's own rest last. */
static int compare_places(const void *a, const void *b) {
  const StepUnit *first = a, *second = b;
  int order = compare_numbers(first->head, second->head);
  return order ? order : compare_numbers(first->first, second->first);
}

static int compare_values(const StepUnit *first, const StepUnit *second, int sign) {
  int order = compare_numbers(first->head, second->head);
  if (order == 0) order = (int)first->is_other - (int)second->is_other;
  if (order == 0) order = sign * decimal_compare(first->value, second->value);
  return order ? order : compare_numbers(first->first, second->first);
}

static int compare_descending(const void *a, const void *b) {
  return compare_values(a, b, -1);
}

static int compare_ascending(const void *a, const void *b) {
  return compare_values(a, b, 1);
}

/* The longest first, whatever its direction. */
static int compare_sizes(const void *a, const void *b) {
  const StepUnit *first = a, *second = b;
  int order = (int)first->is_other - (int)second->is_other;
  if (order == 0)
    order = decimal_compare(decimal_absolute(second->value), decimal_absolute(first->value));
  return order ? order : compare_numbers(first->first, second->first);
}

/* Marks what is past the longest. One step alone keeps its place: to fold it would save no room. */
static void mark_folded(const StepOrder *order, StepUnits *units) {
  size_t kept = 0, folded = 0;
  if (order->top == 0 || units->count == 0) return;
  qsort(units->items, units->count, sizeof *units->items, compare_sizes);
  for (size_t i = 0; i < units->count; i++) {
    StepUnit *unit = &units->items[i];
    if (unit->is_solved) continue;
    unit->is_folded = kept >= order->top || unit->is_other;
    kept += !unit->is_folded;
    folded += unit->is_folded;
  }
  for (size_t i = 0; folded == 1 && i < units->count; i++) units->items[i].is_folded = false;
}

static void place_unit(StepOrder *order, const StepUnit *unit) {
  for (size_t i = 0; i < unit->count; i++)
    list_push(arena_of(order), &order->places, ((StepPlace){unit->first + i, NULL}));
}

/* "Energy", or where there are more levels than two, "Energy (FY2008)": on the way to that one. */
static const char *folded_name(const StepOrder *order, const StepUnit *unit) {
  const ChartData *data = order->data;
  size_t levels = 0, next = unit->first;
  for (size_t c = 0; c < data->category_count; c++) levels += step_stays(data, c);
  while (next < data->category_count && !step_stays(data, next)) next++;
  const char *name = data->categories[unit->first].text;
  if (levels <= 2 || next == data->category_count) return name;
  return arena_printf(arena_of(order), "%s (%s)", name, data->categories[next].text);
}

/* Puts the steps between two levels into their order, what is folded last. */
static void place_units(StepOrder *order, StepUnits *units) {
  static int (*const orders[])(const void *, const void *) = {compare_places, compare_descending,
                                                              compare_ascending};
  Arena *arena = arena_of(order);
  StepUnits *folded = arena_make(arena, StepUnits);
  mark_folded(order, units);
  for (size_t i = 0; i < units->count; i++) { /* the longest first */
    if (!units->items[i].is_folded) continue;
    list_push(arena, folded, units->items[i]);
    list_push(arena, &order->folded, folded_name(order, &units->items[i]));
  }
  if (units->count > 0)
    qsort(units->items, units->count, sizeof *units->items, orders[order->order]);
  for (size_t i = 0; i < units->count; i++)
    if (!units->items[i].is_folded) place_unit(order, &units->items[i]);
  if (folded->count > 0) list_push(arena, &order->places, ((StepPlace){0, folded}));
}

static bool place_all(StepOrder *order) {
  for (size_t c = 0; c < order->data->category_count;) {
    StepUnits units = {0};
    if (step_stays(order->data, c)) {
      list_push(arena_of(order), &order->places, ((StepPlace){c++, NULL}));
      continue;
    }
    if (!list_units(order, c, &units)) return false;
    for (size_t i = 0; i < units.count; i++) c += units.items[i].count;
    place_units(order, &units);
  }
  return true;
}

static bool fold_cell(const StepOrder *order, const StepUnits *folded, size_t series,
                      Quantity *sum) {
  Quantity *parts = arena_array(arena_of(order), Quantity, folded->count);
  for (size_t i = 0; i < folded->count; i++)
    parts[i] = cell_of(order->data, series, folded->items[i].first);
  return name_axis_add_up(&order->axis, parts, folded->count, sum);
}

static bool fill_cells(const StepOrder *order, Quantity *cells) {
  size_t count = order->places.count;
  for (size_t s = 0; s < order->data->series_count; s++) {
    for (size_t i = 0; i < count; i++) {
      const StepPlace *place = &order->places.items[i];
      Quantity *cell = &cells[s * count + i];
      if (!place->folded)
        *cell = cell_of(order->data, s, place->category);
      else if (!fold_cell(order, place->folded, s, cell))
        return false;
    }
  }
  return true;
}

/* Kinds are said from now on: a step that comes to stand at an end is no level for it. */
static const char *new_kind(const ChartData *data, const StepPlace *place) {
  const char *kind = data->kinds && !place->folded ? data->kinds[place->category] : NULL;
  if (kind && kind[0]) return kind;
  return !place->folded && step_stays(data, place->category) ? "total" : "delta";
}

static bool rearrange(const StepOrder *order, ChartData *data) {
  Arena *arena = arena_of(order);
  size_t count = order->places.count;
  TableKey *keys = arena_array(arena, TableKey, count);
  const char **kinds = arena_array(arena, const char *, count);
  Quantity *cells = arena_array(arena, Quantity, count * data->series_count);
  if (!fill_cells(order, cells)) return false;
  for (size_t i = 0; i < count; i++) {
    const StepPlace *place = &order->places.items[i];
    kinds[i] = new_kind(data, place);
    keys[i] = place->folded ? (TableKey){.text = order->axis.words->names.other,
                                         .span = order->axis.chart->span}
                            : data->categories[place->category];
  }
  data->categories = keys;
  data->category_count = count;
  data->cells = cells;
  data->kinds = kinds;
  return true;
}

/* Without groups all steps between two levels are one. */
static bool find_heads(DeckReader *reader, const SyntaxNode *groups, const ChartData *data,
                       size_t *heads) {
  for (size_t c = 0; c < data->category_count; c++) {
    bool goes_on = !groups && c > 0 && !step_stays(data, c) && !step_stays(data, c - 1);
    heads[c] = goes_on ? heads[c - 1] : c;
  }
  return !groups || step_groups_read(reader, groups, data, heads);
}

bool chart_arrange_steps(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart,
                         NamesTold *told) {
  const SyntaxNode *const *groups = chart_option(chart, "groups");
  ChartData before = chart->data;
  StepOrder order = {.axis = {.reader = reader, .chart = chart, .words = bind_words(reader)},
                     .data = &before,
                     .heads = arena_array(reader->arena, size_t, before.category_count),
                     .top = keys->top > 0 ? (size_t)keys->top : 0,
                     .order = (NameOrder)keys->sort};
  if (!find_heads(reader, groups ? *groups : NULL, &before, order.heads)) return false;
  if (!place_all(&order) || !rearrange(&order, &chart->data)) return false;
  told->order = order.order;
  told->is_steps = true;
  told->folded = (NameList){order.folded.items, order.folded.count};
  told->other = order.folded.count > 0 ? order.axis.words->names.other : NULL;
  return true;
}
