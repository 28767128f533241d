/* From a table to the categories and series of a chart. */
#include "blocks/chart/chart_axes.h"
#include "blocks/chart/names/chart_names.h"
#include <string.h>

#define MOST_DECIMALS 2 /* of a measure that does not say how many */
/* More cannot be told apart on any page, and every label is held against the others. */
#define CATEGORY_LIMIT 1000 /* names */
#define PERIOD_LIMIT 20000
#define SERIES_LIMIT 100
#define MOST_FAULTS 20

void selection_remove(Selection *selection, size_t index) {
  size_t kept = 0;
  for (size_t i = 0; i < selection->count; i++)
    if (selection->items[i] != index) selection->items[kept++] = selection->items[i];
  selection->count = kept;
}

/* The row that states totals: named by the chart, or of kind "total" in the data of a bar chart. */
static size_t take_total_row(DeckReader *reader, const ChartKeys *keys, const Table *table,
                             const ChartSpec *chart, Selection *rows) {
  size_t total = TABLE_NOT_FOUND;
  if (keys->total.text)
    total = table_need_row(table, keys->total.text, keys->total.node->span, reader->diags);
  for (size_t i = 0; total == TABLE_NOT_FOUND && table->kinds && i < rows->count; i++) {
    const char *kind = table->kinds[rows->items[i]];
    bool is_total = !chart->type->rows_are_categories && kind && text_equals(kind, "total");
    if (is_total) total = rows->items[i];
  }
  if (total != TABLE_NOT_FOUND) selection_remove(rows, total);
  return total;
}

static const TableKey *copy_keys(DeckReader *reader, const TableKey *all,
                                 const Selection *selection) {
  TableKey *keys = arena_array(reader->arena, TableKey, selection->count);
  for (size_t i = 0; i < selection->count; i++) {
    keys[i] = all[selection->items[i]];
    keys[i].short_text = bind_short_name(reader, keys[i].text);
  }
  return keys;
}

static bool mark_key(const TableKey *keys, size_t count, const char *name, bool *marks) {
  bool is_found = false;
  for (size_t i = 0; i < count; i++)
    if (text_equals(keys[i].text, name)) marks[i] = is_found = true;
  return is_found;
}

static void report_no_category(DeckReader *reader, const ChartData *data, OptionText name) {
  const char **keys = arena_array(reader->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) keys[c] = data->categories[c].text;
  diag_error(reader->diags, name.node->span, "the chart has no category %s",
             diag_quote(reader->diags, name.text));
  diag_hint_names(reader->diags, name.text, "its categories", keys, data->category_count);
}

/* Which categories the author names; reports names that are not there. */
static bool *mark_categories(DeckReader *reader, const ChartData *data, OptionTexts names) {
  bool *marks = arena_array(reader->arena, bool, data->category_count);
  for (size_t i = 0; i < names.count; i++)
    if (!mark_key(data->categories, data->category_count, names.items[i].text, marks))
      report_no_category(reader, data, names.items[i]);
  return marks;
}

/* What is highlighted: categories, or series. */
static void mark_highlights(DeckReader *reader, OptionTexts names, ChartSpec *chart) {
  const ChartData *data = &chart->data;
  bool *categories = arena_array(reader->arena, bool, data->category_count);
  bool *series = arena_array(reader->arena, bool, data->series_count);
  for (size_t i = 0; i < names.count; i++) {
    const char *name = names.items[i].text;
    if (mark_key(data->categories, data->category_count, name, categories))
      chart->highlights.categories = categories;
    else if (mark_key(data->series, data->series_count, name, series))
      chart->highlights.series = series;
    else
      report_no_category(reader, data, names.items[i]);
  }
}

/* "FY2009 target": what is no fact says so at its name. */
static void name_forecasts(DeckReader *reader, const ChartKeys *keys, ChartData *data) {
  if (!keys->forecast_word.text) return;
  TableKey *names = arena_array(reader->arena, TableKey, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    names[c] = data->categories[c];
    if (data->is_forecast[c])
      names[c].text = arena_printf(reader->arena, "%s %s", names[c].text, keys->forecast_word.text);
  }
  data->categories = names;
  data->scenarios.forecast_word = keys->forecast_word.text;
}

/* Each of its rows has a measure, and a scale, of its own. */
static bool has_rows_of_measures(const ChartType *type) {
  return type->mixes_measures && !type->frame;
}

/* All numbers of an axis must be of one unit and scale; there is one axis, or one a series. */
static bool check_measures(DeckReader *reader, ChartSpec *chart) {
  ChartData *data = &chart->data;
  const Measure *first = NULL, *of_axis = NULL;
  for (size_t i = 0; i < data->main.count * data->category_count; i++) {
    const Measure *measure = data->cells[i].measure;
    if (chart->type->mixes_measures && i % data->category_count == 0) of_axis = NULL;
    if (!quantity_is_present(data->cells[i])) continue;
    if (!of_axis) of_axis = measure;
    if (!first) first = measure;
    if (has_rows_of_measures(chart->type)) continue;
    if (measure->scale == of_axis->scale && text_equals(measure->unit, of_axis->unit)) continue;
    diag_error(reader->diags, chart->span, "%s mixes %s and %s on one axis",
               diag_quote(reader->diags, chart->name), of_axis->unit, measure->unit);
    diag_hint(reader->diags, "choose rows of one measure with take-rows, or use two charts");
    return false;
  }
  if (first) data->measure = first;
  if (!first) {
    diag_error(reader->diags, chart->span, "the chart %s has no figures",
               diag_quote(reader->diags, chart->name));
    return false;
  }
  return true;
}

/* Numbers that print with as many decimals as they have print alike along one axis. */
static const Measure *share_decimals(DeckReader *reader, Quantity *cells, size_t count) {
  int decimals = 0;
  const Measure *first = NULL;
  for (size_t i = 0; i < count; i++) {
    if (!quantity_is_present(cells[i])) continue;
    if (!first) first = cells[i].measure;
    if (-cells[i].value.exponent > decimals) decimals = -cells[i].value.exponent;
  }
  if (!first || first->format.decimals != DECIMALS_AS_NEEDED) return first;
  Measure *measure = arena_make(reader->arena, Measure);
  *measure = *first;
  measure->format.decimals = decimals < MOST_DECIMALS ? decimals : MOST_DECIMALS;
  for (size_t i = 0; i < count; i++) cells[i].measure = measure;
  return measure;
}

static void share_all_decimals(DeckReader *reader, const ChartType *type, ChartData *data) {
  size_t all = data->series_count * data->category_count;
  size_t count = data->main.count * data->category_count;
  size_t axis = type->mixes_measures ? data->category_count : count;
  Quantity *cells = arena_array(reader->arena, Quantity, all);
  memcpy(cells, data->cells, all * sizeof *cells);
  for (size_t start = 0; start < count; start += axis) {
    const Measure *measure = share_decimals(reader, cells + start, axis);
    if (start == 0 && measure) data->measure = measure;
  }
  data->cells = cells;
}

/* Series by series, whichever way the table lies. */
static Quantity *copy_cells(DeckReader *reader, const Table *table, const Selection *rows,
                            const Selection *columns, bool rows_are_categories) {
  Quantity *cells = arena_array(reader->arena, Quantity, rows->count * columns->count);
  for (size_t r = 0; r < rows->count; r++) {
    for (size_t c = 0; c < columns->count; c++) {
      size_t at = rows_are_categories ? c * rows->count + r : r * columns->count + c;
      cells[at] = table_cell(table, rows->items[r], columns->items[c]);
    }
  }
  return cells;
}

/* One finding a row: they are mended row by row. */
static void check_cells(DeckReader *reader, const Table *table, const Selection *rows,
                        const Selection *columns) {
  size_t faults = 0;
  for (size_t r = 0; r < rows->count && faults < MOST_FAULTS; r++) {
    bool is_good = true;
    for (size_t c = 0; c < columns->count && is_good; c++)
      is_good = table_check_cell(table, rows->items[r], columns->items[c], reader->diags);
    faults += !is_good;
  }
}

static const Quantity *copy_totals(DeckReader *reader, const Table *table, size_t row,
                                   const Selection *columns) {
  if (row == TABLE_NOT_FOUND) return NULL;
  Selection rows = {.items = &row, .count = 1};
  check_cells(reader, table, &rows, columns);
  Quantity *totals = arena_array(reader->arena, Quantity, columns->count);
  for (size_t c = 0; c < columns->count; c++) totals[c] = table_cell(table, row, columns->items[c]);
  return totals;
}

static const char *const *copy_kinds(DeckReader *reader, const Table *table,
                                     const Selection *rows) {
  if (!table->kinds) return NULL;
  const char **kinds = arena_array(reader->arena, const char *, rows->count);
  for (size_t r = 0; r < rows->count; r++) kinds[r] = table->kinds[rows->items[r]];
  return kinds;
}

static bool check_count(DeckReader *reader, const ChartSpec *chart, size_t count, size_t most,
                        const char *what) {
  if (count <= most) return true;
  diag_error(reader->diags, chart->span, "%s has %zu %s, at most %zu can be shown",
             diag_quote(reader->diags, chart->name), count, what, most);
  diag_hint(reader->diags, "choose some with take-rows and take-columns, or add them up");
  return false;
}

static bool check_extent(DeckReader *reader, const ChartSpec *chart) {
  const ChartData *data = &chart->data;
  size_t most = data->periods ? PERIOD_LIMIT : CATEGORY_LIMIT;
  return check_count(reader, chart, data->category_count, most, "categories") &&
         check_count(reader, chart, data->series_count, SERIES_LIMIT, "series");
}

static void report_no_totals(DeckReader *reader, const ChartKeys *keys) {
  if (!keys->total.text) return;
  diag_error(reader->diags, keys->total.node->span,
             "a stated total needs periods along the axis and parts in rows");
  diag_hint(reader->diags, "use categories: columns");
}

bool chart_read_data(DeckReader *reader, const ChartKeys *keys, const Table *table,
                     ChartSpec *chart, NamesTold *told) {
  size_t errors = diagnostics_error_count(reader->diags);
  ChartAxes axes = chart_choose_axes(reader, keys, table, chart);
  Selection rows = axes.rows, columns = axes.columns;
  bool rows_are_categories = axes.rows_are_categories;
  size_t total =
      rows_are_categories ? TABLE_NOT_FOUND : take_total_row(reader, keys, table, chart, &rows);
  if (rows_are_categories) report_no_totals(reader, keys);
  chart_take_widths(chart, table, rows_are_categories ? &columns : &rows, rows_are_categories);
  const TableKey *row_keys = copy_keys(reader, table->rows, &rows);
  const TableKey *column_keys = copy_keys(reader, table->columns, &columns);
  ChartData *data = &chart->data;
  check_cells(reader, table, &rows, &columns);
  *data = (ChartData){.categories = rows_are_categories ? row_keys : column_keys,
                      .category_count = rows_are_categories ? rows.count : columns.count,
                      .series = rows_are_categories ? column_keys : row_keys,
                      .series_count = rows_are_categories ? columns.count : rows.count,
                      .cells = copy_cells(reader, table, &rows, &columns, rows_are_categories),
                      .totals = copy_totals(reader, table, total, &columns),
                      .kinds = rows_are_categories ? copy_kinds(reader, table, &rows) : NULL,
                      .measure = table->measure};
  data->main = (SeriesSpan){0, data->series_count};
  data->periods = bind_parse_periods(reader, data->categories, data->category_count);
  data->has_period_series = bind_parse_periods(reader, data->series, data->main.count) != NULL;
  if (!chart_arrange_names(reader, keys, chart, told) || !check_extent(reader, chart)) return false;
  data->is_forecast = mark_categories(reader, data, keys->forecast);
  if (chart->type->shows_one_period && !chart_keep_current(reader, chart)) return false;
  if (data->periods)
    data->follows_gap = chart_mark_gaps(reader->arena, data->periods, data->category_count);
  if (!chart_read_clusters(reader, keys, chart)) return false;
  chart_read_lines(reader, keys, chart);
  chart_read_scenarios(reader, keys, chart);
  chart_read_variance(reader, keys, chart);
  mark_highlights(reader, keys->highlight, chart);
  chart_spell_periods(reader, data);
  name_forecasts(reader, keys, data);
  bool is_good = diagnostics_error_count(reader->diags) == errors && check_measures(reader, chart);
  bool is_alike = !has_rows_of_measures(chart->type) || chart_has_one_measure(data);
  if (is_good && is_alike) share_all_decimals(reader, chart->type, data);
  return is_good;
}
