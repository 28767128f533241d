/* Names ranked by their current value: some left out, the small ones folded into one, the others
 * sorted. The same names are folded in every period. */
#include "blocks/chart/names/chart_names.h"

#include "blocks/chart/names/name_axis.h"
#include "blocks/chart/names/name_filter.h"
#include "blocks/chart/names/step_order.h"
#include "charts/layers/bars/bar_stack.h"
#include <stdlib.h>

static bool is_forecast(const NameAxis *axis, const char *period) {
  for (size_t i = 0; i < axis->keys->forecast.count; i++)
    if (text_equals(axis->keys->forecast.items[i].text, period)) return true;
  return false;
}

/* The last period that is no forecast; where names are crossed by names, all of them together. */
static bool current_value(const NameAxis *axis, size_t name, Quantity *out) {
  size_t count = axis->crossing_count, current = count;
  if (axis->has_periods) {
    while (current > 1 && is_forecast(axis, axis->crossing[current - 1].text)) current--;
    *out = name_axis_cell(axis, name, current - 1);
    return true;
  }
  Quantity *parts = arena_array(axis->reader->arena, Quantity, count);
  for (size_t i = 0; i < count; i++) parts[i] = name_axis_cell(axis, name, i);
  return name_axis_add_up(axis, parts, count, out);
}

static bool list_names(const NameAxis *axis, Names *names) {
  for (size_t i = 0; i < axis->name_count; i++) {
    Name name = {.index = i,
                 .key = &axis->names[i],
                 .is_other = name_is_other(axis->words, axis->names[i].text)};
    if (!current_value(axis, i, &name.value)) return false;
    list_push(axis->reader->arena, names, name);
  }
  return true;
}

/* From the greatest, in the order of the data where they are the same; missing ones last. */
static int compare_descending(const void *a, const void *b) {
  const Name *first = a, *second = b;
  bool has_first = quantity_is_present(first->value),
       has_second = quantity_is_present(second->value);
  int order = (int)has_second - (int)has_first;
  if (has_first && has_second) order = decimal_compare(second->value.value, first->value.value);
  return order ? order : (first->index > second->index) - (first->index < second->index);
}

static int compare_ascending(const void *a, const void *b) {
  const Name *first = a, *second = b;
  bool has_both = quantity_is_present(first->value) && quantity_is_present(second->value);
  int order = has_both ? decimal_compare(first->value.value, second->value.value) : 0;
  return order ? order : compare_descending(a, b);
}

static int compare_index(const void *a, const void *b) {
  const Name *first = a, *second = b;
  return (first->index > second->index) - (first->index < second->index);
}

static NameList name_list(const NameAxis *axis, const Names *names) {
  const char **texts = arena_array(axis->reader->arena, const char *, names->count);
  for (size_t i = 0; i < names->count; i++) texts[i] = names->items[i].key->text;
  return (NameList){texts, names->count};
}

/* Moves names past the first `top` to `folded`, with the data's own rest. */
static void fold_small(const NameAxis *axis, Names *names, Names *folded) {
  Arena *arena = axis->reader->arena;
  Names kept = {0}, rest = {0};
  qsort(names->items, names->count, sizeof *names->items, compare_descending);
  for (size_t i = 0; i < names->count; i++) {
    Name name = names->items[i];
    bool is_kept = !name.is_other && kept.count < axis->top;
    if (name.is_other)
      list_push(arena, &rest, name);
    else if (is_kept)
      list_push(arena, &kept, name);
    else
      list_push(arena, folded, name);
  }
  bool is_folding = folded->count > 0;
  for (size_t i = 0; i < rest.count; i++) {
    if (is_folding)
      list_push(arena, folded, rest.items[i]);
    else
      list_push(arena, &kept, rest.items[i]);
  }
  *names = kept;
}

/* The data's own rest stands at the end of a sort. */
static void sort_names(const NameAxis *axis, Names *names) {
  static int (*const orders[])(const void *, const void *) = {compare_index, compare_descending,
                                                              compare_ascending};
  qsort(names->items, names->count, sizeof *names->items, orders[axis->order]);
  if (axis->order == ORDER_DATA) return;
  Names sorted = {0};
  for (size_t pass = 0; pass < 2; pass++)
    for (size_t i = 0; i < names->count; i++)
      if (names->items[i].is_other == (pass == 1))
        list_push(axis->reader->arena, &sorted, names->items[i]);
  *names = sorted;
}

/* Whether the chart has names that may change places; reports why not. */
static bool check_axis(const NameAxis *axis) {
  const ChartSpec *chart = axis->chart;
  Diagnostics *diags = axis->reader->diags;
  if (chart->type->mixes_measures && chart->type->frame) {
    diag_error(diags, chart->span,
               "the points of a %s have no one value: sort, top and filter do not go with it",
               chart->type->name);
    diag_hint(diags, "choose its points with take-rows");
    return false;
  }
  bool has_parts = chart->type->columns_are_parts && !chart->type->puts_periods_along;
  if (has_parts && axis->keys->top > 0) {
    diag_error(diags, chart->span,
               "the rows of a %s chart cannot be added up, so top does not go "
               "with it",
               chart->type->name);
    diag_hint(diags, "choose its rows with take-rows or filter");
    return false;
  }
  if (chart->type->is_ranked && axis->keys->sort == ORDER_ASCENDING) {
    diag_error(diags, chart->span, "a %s begins with the greatest: it cannot be sorted ascending",
               chart->type->name);
    diag_hint(diags, "leave out sort, or use chart: bar");
    return false;
  }
  if (axis->has_names) return true;
  diag_error(diags, chart->span,
             "%s has no names to sort, fold or leave out: periods stand both "
             "ways",
             diag_quote(diags, chart->name));
  diag_hint(diags, "choose periods with take-rows and take-columns");
  return false;
}

/* Of one unit and scale; otherwise the whole chart is refused later. */
static bool has_one_measure(const NameAxis *axis, const bool *is_left_out) {
  const Measure *first = NULL;
  for (size_t i = 0; i < axis->name_count * axis->crossing_count; i++) {
    Quantity cell = name_axis_cell(axis, i / axis->crossing_count, i % axis->crossing_count);
    if (is_left_out[i / axis->crossing_count] || !quantity_is_present(cell)) continue;
    if (!first) first = cell.measure;
    if (cell.measure->scale != first->scale || !text_equals(cell.measure->unit, first->unit))
      return false;
  }
  return true;
}

static bool is_stack(const ChartSpec *chart) {
  const char *stacking = chart_stacking(chart);
  return text_equals(stacking, "stacked") || text_equals(stacking, "percent");
}

/* What is stated holds for all parts, so it is checked before some go; then totals are computed. */
static void drop_totals(const NameAxis *axis, NamesTold *told) {
  ChartData *data = &axis->chart->data;
  told->is_part_missing = axis->is_series && (data->totals || is_stack(axis->chart));
  if (!axis->is_series || !data->totals) return;
  bar_stacks_check(axis->chart, BAR_STACKED, axis->reader->arena, axis->reader->diags);
  data->totals = NULL;
}

static bool leave_out(const NameAxis *axis, Names *names, const bool *is_left_out,
                      const NameCondition *condition, NamesTold *told) {
  Names shown = {0}, gone = {0};
  for (size_t i = 0; i < names->count; i++) {
    const Name *name = &names->items[i];
    bool is_shown = !is_left_out[name->index] && name_condition_is_met(condition, name->value);
    if (is_shown)
      list_push(axis->reader->arena, &shown, *name);
    else
      list_push(axis->reader->arena, &gone, *name);
  }
  *names = shown;
  told->left_out = name_list(axis, &gone);
  told->condition = condition->text;
  if (gone.count > 0) drop_totals(axis, told);
  if (shown.count > 0) return true;
  diag_error(axis->reader->diags, axis->keys->filter.items[0].node->span,
             "the filter leaves nothing of %s", diag_quote(axis->reader->diags, axis->chart->name));
  return false;
}

static void warn_of_ratios(const NameAxis *axis, const Names *folded) {
  Diagnostics *diags = axis->reader->diags;
  const Measure *measure = folded->items[0].value.measure;
  if (!measure->is_ratio) return;
  diag_warning(diags, axis->chart->span, "%s adds up ratios of %zu names",
               diag_quote(diags, axis->words->names.other), folded->count);
  diag_hint(diags, "only shares of one whole may be added; show margins and rates without top");
}

/* To leave out a step would break the sum that a bridge is. */
static bool arrange_steps(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart,
                          NamesTold *told) {
  const SyntaxNode *const *groups = chart_option(chart, "groups");
  bool has_work = keys->top > 0 || keys->sort != ORDER_DATA || (groups && *groups);
  if (keys->filter.count > 0) {
    diag_error(reader->diags, chart->span,
               "the steps of a %s make its sum: filter does not go with it", chart->type->name);
    diag_hint(reader->diags, "top folds the smallest ones");
    return false;
  }
  return !has_work || chart_arrange_steps(reader, keys, chart, told);
}

bool chart_arrange_names(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart,
                         NamesTold *told) {
  if (chart->type->rows_are_categories) return arrange_steps(reader, keys, chart, told);
  NameAxis axis = name_axis_find(reader, keys, chart);
  bool has_work = axis.top > 0 || axis.order != ORDER_DATA || keys->filter.count > 0;
  if (!has_work || axis.name_count == 0 || axis.crossing_count == 0) return true;
  if (!check_axis(&axis)) return false;
  bool *is_left_out = arena_array(reader->arena, bool, axis.name_count);
  NameCondition condition = {0};
  Names names = {0}, folded = {0};
  size_t errors = diagnostics_error_count(reader->diags);
  bool is_read =
      name_filter_read(reader, keys->filter, axis.names, axis.name_count, is_left_out, &condition);
  if (!is_read) return false;
  if (!has_one_measure(&axis, is_left_out)) return true;
  if (!list_names(&axis, &names)) return false;
  if (!leave_out(&axis, &names, is_left_out, &condition, told)) return false;
  if (axis.top > 0) fold_small(&axis, &names, &folded);
  sort_names(&axis, &names);
  told->order = axis.order;
  told->folded = name_list(&axis, &folded); /* the data's own rest too, last */
  told->other = folded.count > 0 ? axis.words->names.other : NULL;
  if (folded.count > 0) warn_of_ratios(&axis, &folded);
  bool is_good = name_axis_arrange(&axis, &names, &folded);
  return is_good && diagnostics_error_count(reader->diags) == errors;
}
