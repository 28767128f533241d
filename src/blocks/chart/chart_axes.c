/* The axes of a chart, found in its table. */
#include "blocks/chart/chart_axes.h"

#include <stdlib.h>

/* Keys in the pattern that the deck states for their unit. */
static const TableKey *spell_keys(DeckReader *reader, const PeriodHouse *house,
                                  const TableKey *keys, const Period *periods, size_t count) {
  TableKey *names = arena_array(reader->arena, TableKey, count);
  for (size_t i = 0; i < count; i++) {
    names[i] = keys[i];
    if (house->is_stated[periods[i].unit])
      names[i].text = period_full_text(reader->arena, house, periods[i]);
  }
  return names;
}

void chart_spell_periods(DeckReader *reader, ChartData *data) {
  const Period *series = bind_parse_periods(reader, data->series, data->series_count);
  if (series)
    data->series = spell_keys(reader, &reader->house, data->series, series, data->series_count);
  if (!data->periods) return;
  PeriodHouse *house = arena_make(reader->arena, PeriodHouse);
  *house = reader->house;
  period_house_follow(house, data->categories[data->category_count - 1].text,
                      data->periods[data->category_count - 1]);
  data->house = house;
  data->categories =
      spell_keys(reader, house, data->categories, data->periods, data->category_count);
}

typedef struct KeyPeriod {
  Period period;
  const TableKey *key;
  size_t index, order;
} KeyPeriod;

/* By kind as first met, so that years stay beside quarters; then by time. */
static int compare_periods(const void *a, const void *b) {
  const KeyPeriod *first = a, *second = b;
  int order = period_compare(first->period, second->period);
  if (order) return order;
  return first->order < second->order ? -1 : first->order > second->order;
}

static void report_repeated(DeckReader *reader, const KeyPeriod *first, const KeyPeriod *again) {
  diag_error(reader->diags, again->key->span, "%s is the same period as %s",
             diag_quote(reader->diags, again->key->text),
             diag_quote(reader->diags, first->key->text));
  diag_hint(reader->diags, "a chart shows a period once: choose with take-rows or take-columns");
}

static bool are_in_order(const KeyPeriod *items, size_t count) {
  for (size_t i = 1; i < count; i++)
    if (compare_periods(&items[i - 1], &items[i]) > 0) return false;
  return true;
}

/* Sorts a stretch of periods of one kind. */
static void sort_stretch(DeckReader *reader, KeyPeriod *items, size_t count) {
  if (!are_in_order(items, count)) qsort(items, count, sizeof *items, compare_periods);
  for (size_t i = 1; i < count; i++) {
    bool is_same = period_compare(items[i - 1].period, items[i].period) == 0 &&
                   text_equals(items[i - 1].period.suffix, items[i].period.suffix);
    if (is_same) report_repeated(reader, &items[i - 1], &items[i]);
  }
}

/* Lines lead from left to right, so time has to. False if the keys are no periods. */
static bool sort_periods(DeckReader *reader, TableAxis axis, Selection *selection) {
  KeyPeriod *items = arena_array(reader->arena, KeyPeriod, selection->count);
  for (size_t i = 0; i < selection->count; i++) {
    const TableKey *key = table_axis_key(axis, selection->items[i]);
    items[i] = (KeyPeriod){.key = key, .index = selection->items[i], .order = i};
    if (!period_parse(key->text, &reader->house.calendar, &items[i].period)) return false;
  }
  for (size_t start = 0, end; start < selection->count; start = end) {
    end = start + 1;
    while (end < selection->count && items[end].period.unit == items[start].period.unit) end++;
    sort_stretch(reader, items + start, end - start);
  }
  for (size_t i = 0; i < selection->count; i++) selection->items[i] = items[i].index;
  return selection->count > 0;
}

/* Where the deck does not say: periods along the axis if the chart reads along time; one row or
 * column is one series; else columns are categories. */
static bool choose_rows(const ChartKeys *keys, const ChartSpec *chart, const ChartAxes *axes,
                        bool rows_are_periods, bool columns_are_periods) {
  if (keys->categories != CATEGORIES_AUTO) return keys->categories == CATEGORIES_ROWS;
  const ChartType *type = chart->type;
  size_t rows = axes->rows.count, columns = axes->columns.count;
  bool time_decides = type->puts_periods_along && rows_are_periods != columns_are_periods;
  if (type->columns_are_parts && !time_decides) return rows_are_periods || !columns_are_periods;
  if (type->rows_are_categories) return columns == 1 || rows != 1;
  if (type->way == TABLE_ROWS_ALONG) return true;
  if (type->way == TABLE_COLUMNS_ALONG) return false;
  if (type->way == TABLE_PARTS_IN_ROWS) return rows_are_periods && !columns_are_periods;
  if (type->way == TABLE_NAMES_ARE_SERIES)
    return rows_are_periods == columns_are_periods ? rows == 1 && columns > 1 : rows_are_periods;
  bool has_parts = keys->total.text && !rows_are_periods; /* in rows, beside their total */
  if (has_parts) return false;
  if (rows_are_periods == columns_are_periods) return columns == 1 && rows > 1;
  size_t periods = rows_are_periods ? rows : columns, names = rows_are_periods ? columns : rows;
  bool periods_along = keys->lines || type->puts_periods_along(chart->options, periods, names);
  return periods_along == rows_are_periods;
}

ChartAxes chart_choose_axes(DeckReader *reader, const ChartKeys *keys, const Table *table,
                            const ChartSpec *chart) {
  TableAxis rows = {table, true}, columns = {table, false};
  ChartAxes axes = {.rows = bind_select_keys(reader, rows, keys->rows),
                    .columns = bind_select_keys(reader, columns, keys->columns)};
  bool keeps_rows = chart->type->rows_are_categories; /* steps are in order already */
  bool rows_are_periods = !keeps_rows && sort_periods(reader, rows, &axes.rows);
  bool columns_are_periods = sort_periods(reader, columns, &axes.columns);
  axes.rows_are_categories = choose_rows(keys, chart, &axes, rows_are_periods, columns_are_periods);
  return axes;
}
