#include "blocks/chart/names/name_axis.h"

#include <strings.h>

bool name_is_other(const Words *words, const char *name) {
  static const char *const english[] = {"other", "others"};
  for (size_t i = 0; i < 2; i++)
    if (strcasecmp(name, english[i]) == 0) return true;
  return text_equals(name, words->names.other) || text_equals(name, words->names.others);
}

static bool has_period(const DeckReader *reader, const TableKey *keys, size_t count) {
  Period period;
  for (size_t i = 0; i < count; i++)
    if (period_parse(keys[i].text, &reader->house.calendar, &period)) return true;
  return false;
}

/* As many as the deck says; a type that has room for so many only folds the others, with one of
 * its places for what is folded. */
static size_t names_to_show(const ChartKeys *keys, const ChartType *type, size_t count) {
  if (keys->top > 0) return (size_t)keys->top;
  return type->most_names > 0 && count > type->most_names ? type->most_names - 1 : 0;
}

/* Periods are never moved, even if a target or a growth rate stands among them. */
NameAxis name_axis_find(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  const ChartData *data = &chart->data;
  const ChartType *type = chart->type;
  bool has_period_series = has_period(reader, data->series, data->series_count);
  bool wants_series = type->way == TABLE_NAMES_ARE_SERIES || type->way == TABLE_COLUMNS_ALONG;
  bool is_series = has_period(reader, data->categories, data->category_count) ||
                   (wants_series && !has_period_series);
  size_t count = is_series ? data->series_count : data->category_count;
  return (NameAxis){.reader = reader,
                    .keys = keys,
                    .chart = chart,
                    .words = bind_words(reader),
                    .is_series = is_series,
                    .top = names_to_show(keys, type, count),
                    .order = type->is_ranked ? ORDER_DESCENDING : (NameOrder)keys->sort,
                    .has_names = !is_series || !has_period_series,
                    .has_periods = has_period(reader, data->categories, data->category_count) ||
                                   has_period_series,
                    .names = is_series ? data->series : data->categories,
                    .name_count = count,
                    .crossing = is_series ? data->categories : data->series,
                    .crossing_count = is_series ? data->category_count : data->series_count};
}

static size_t cell_place(const NameAxis *axis, size_t name_count, size_t name, size_t crossing) {
  return axis->is_series ? name * axis->crossing_count + crossing : crossing * name_count + name;
}

Quantity name_axis_cell(const NameAxis *axis, size_t name, size_t crossing) {
  return axis->chart->data.cells[cell_place(axis, axis->name_count, name, crossing)];
}

bool name_axis_add_up(const NameAxis *axis, const Quantity *parts, size_t count, Quantity *out) {
  Arena *arena = axis->reader->arena;
  const Origin **origins = arena_array(arena, const Origin *, count);
  *out = quantity_missing(parts[0].measure, NULL);
  for (size_t i = 0; i < count; i++) {
    origins[i] = parts[i].origin;
    if (!quantity_is_present(parts[i])) continue;
    if (!quantity_is_present(*out))
      *out = parts[i];
    else if (!decimal_add(out->value, parts[i].value, &out->value)) {
      diag_error(axis->reader->diags, axis->chart->span, "%s has too many digits to be added up",
                 diag_quote(axis->reader->diags, axis->chart->name));
      return false;
    }
  }
  out->origin = origin_of_expression(arena, axis->chart->span, "sum of the parts", origins, count);
  return true;
}

static bool fold_cells(const NameAxis *axis, const Names *folded, size_t crossing, Quantity *out) {
  Quantity *parts = arena_array(axis->reader->arena, Quantity, folded->count);
  for (size_t i = 0; i < folded->count; i++)
    parts[i] = name_axis_cell(axis, folded->items[i].index, crossing);
  return name_axis_add_up(axis, parts, folded->count, out);
}

/* Totals of stacks that stand at the names. */
static bool arrange_totals(const NameAxis *axis, const Names *names, const Names *folded) {
  ChartData *data = &axis->chart->data;
  if (!data->totals || axis->is_series) return true;
  Quantity *totals = arena_array(axis->reader->arena, Quantity, names->count + 1);
  for (size_t i = 0; i < names->count; i++) totals[i] = data->totals[names->items[i].index];
  Quantity *parts = arena_array(axis->reader->arena, Quantity, folded->count + 1);
  for (size_t i = 0; i < folded->count; i++) parts[i] = data->totals[folded->items[i].index];
  data->totals = totals;
  return folded->count == 0 || name_axis_add_up(axis, parts, folded->count, &totals[names->count]);
}

static void arrange_kinds(const NameAxis *axis, const Names *names) {
  ChartData *data = &axis->chart->data;
  if (!data->kinds || axis->is_series) return;
  const char **kinds = arena_array(axis->reader->arena, const char *, names->count + 1);
  for (size_t i = 0; i < names->count; i++) kinds[i] = data->kinds[names->items[i].index];
  data->kinds = kinds;
}

static bool arrange_cells(const NameAxis *axis, const Names *names, const Names *folded) {
  size_t count = names->count + (folded->count > 0);
  Quantity *cells = arena_array(axis->reader->arena, Quantity, count * axis->crossing_count);
  for (size_t c = 0; c < axis->crossing_count; c++) {
    for (size_t i = 0; i < names->count; i++)
      cells[cell_place(axis, count, i, c)] = name_axis_cell(axis, names->items[i].index, c);
    if (folded->count > 0 &&
        !fold_cells(axis, folded, c, &cells[cell_place(axis, count, names->count, c)]))
      return false;
  }
  axis->chart->data.cells = cells;
  return true;
}

static void arrange_keys(const NameAxis *axis, const Names *names, const Names *folded) {
  ChartData *data = &axis->chart->data;
  size_t count = names->count + (folded->count > 0);
  TableKey *keys = arena_array(axis->reader->arena, TableKey, count);
  for (size_t i = 0; i < names->count; i++) keys[i] = *names->items[i].key;
  if (folded->count > 0)
    keys[names->count] = (TableKey){.text = axis->words->names.other, .span = axis->chart->span};
  *(axis->is_series ? &data->series : &data->categories) = keys;
  *(axis->is_series ? &data->series_count : &data->category_count) = count;
  data->main = (SeriesSpan){0, data->series_count};
}

bool name_axis_arrange(const NameAxis *axis, const Names *names, const Names *folded) {
  bool is_good = arrange_totals(axis, names, folded) && arrange_cells(axis, names, folded);
  arrange_kinds(axis, names);
  arrange_keys(axis, names, folded);
  return is_good;
}
