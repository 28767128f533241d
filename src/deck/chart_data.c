/* From a table to the categories and series of a chart. */
#include "deck/reader.h"

#include "period/period.h"

#define MOST_DECIMALS 2 /* of a measure that does not say how many */
/* More cannot be told apart on any page, and every label is held against the others. */
#define CATEGORY_LIMIT 1000
#define SERIES_LIMIT 100
#define MOST_FAULTS 20

typedef LIST(size_t) Selection;

typedef struct TableAxis {
  const Table *table;
  bool is_rows;
} TableAxis;

static size_t axis_count(TableAxis axis) {
  return axis.is_rows ? axis.table->row_count : axis.table->column_count;
}

static const TableKey *axis_key(TableAxis axis, size_t index) {
  return axis.is_rows ? &axis.table->rows[index] : &axis.table->columns[index];
}

/* "2..4": places counted from 1. */
static bool parse_range(const char *text, size_t *first, size_t *last) {
  size_t numbers[2] = {0, 0}, part = 0, digits = 0;
  for (; *text; text++) {
    if (*text >= '0' && *text <= '9' && digits < 6) {
      numbers[part] = numbers[part] * 10 + (size_t)(*text - '0');
      digits++;
    } else if (text[0] == '.' && text[1] == '.' && part == 0 && digits > 0) {
      part = 1;
      digits = 0;
      text++;
    } else
      return false;
  }
  *first = numbers[0];
  *last = numbers[1];
  return part == 1 && digits > 0;
}

static void select_range(DeckReader *reader, TableAxis axis, OptionText text, size_t first,
                         size_t last, Selection *selection) {
  if (first < 1 || last < first || last > axis_count(axis)) {
    diag_error(reader->diags, text.node->span, "%s is outside the table's 1..%zu",
               diag_quote(reader->diags, text.text), axis_count(axis));
    return;
  }
  for (size_t i = first; i <= last; i++) list_push(reader->arena, selection, i - 1);
}

static Selection select_keys(DeckReader *reader, TableAxis axis, OptionTexts wanted) {
  Selection selection = {0};
  for (size_t i = 0; wanted.count == 0 && i < axis_count(axis); i++)
    list_push(reader->arena, &selection, i);
  for (size_t i = 0; i < wanted.count; i++) {
    OptionText text = wanted.items[i];
    size_t first, last;
    size_t found = axis.is_rows ? table_find_row(axis.table, text.text)
                                : table_find_column(axis.table, text.text);
    if (found == TABLE_NOT_FOUND && parse_range(text.text, &first, &last)) {
      select_range(reader, axis, text, first, last, &selection);
      continue;
    }
    SourceSpan place = text.node->span;
    size_t index = axis.is_rows ? table_need_row(axis.table, text.text, place, reader->diags)
                                : table_need_column(axis.table, text.text, place, reader->diags);
    if (index != TABLE_NOT_FOUND) list_push(reader->arena, &selection, index);
  }
  return selection;
}

static void remove_index(Selection *selection, size_t index) {
  size_t kept = 0;
  for (size_t i = 0; i < selection->count; i++)
    if (selection->items[i] != index) selection->items[kept++] = selection->items[i];
  selection->count = kept;
}

/* The row that states totals: named by the chart, or of kind "total" in the data of a bar chart. */
static size_t take_total_row(DeckReader *reader, const BlockKeys *keys, const Table *table,
                             const ChartSpec *chart, Selection *rows) {
  size_t total = TABLE_NOT_FOUND;
  if (keys->total.text)
    total = table_need_row(table, keys->total.text, keys->total.node->span, reader->diags);
  for (size_t i = 0; total == TABLE_NOT_FOUND && table->kinds && i < rows->count; i++) {
    const char *kind = table->kinds[rows->items[i]];
    bool is_total = !chart->type->rows_are_categories && kind && text_equals(kind, "total");
    if (is_total) total = rows->items[i];
  }
  if (total != TABLE_NOT_FOUND) remove_index(rows, total);
  return total;
}

static const TableKey *copy_keys(DeckReader *reader, TableAxis axis, const Selection *selection) {
  TableKey *keys = arena_array(reader->arena, TableKey, selection->count);
  for (size_t i = 0; i < selection->count; i++) keys[i] = *axis_key(axis, selection->items[i]);
  return keys;
}

static bool all_periods(const TableKey *keys, size_t count) {
  Period period;
  for (size_t i = 0; i < count; i++)
    if (!period_parse(keys[i].text, &fiscal_calendar_plain, &period)) return false;
  return count > 0;
}

/* Which categories the author names; reports names that are not there. */
static bool *mark_categories(DeckReader *reader, const ChartData *data, OptionTexts names) {
  bool *marks = arena_array(reader->arena, bool, data->category_count);
  const char **keys = arena_array(reader->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) keys[c] = data->categories[c].text;
  for (size_t i = 0; i < names.count; i++) {
    bool is_found = false;
    for (size_t c = 0; c < data->category_count; c++) {
      if (!text_equals(keys[c], names.items[i].text)) continue;
      marks[c] = is_found = true;
    }
    if (is_found) continue;
    diag_error(reader->diags, names.items[i].node->span, "the chart has no category %s",
               diag_quote(reader->diags, names.items[i].text));
    diag_hint_names(reader->diags, names.items[i].text, "its categories", keys,
                    data->category_count);
  }
  return marks;
}

/* "FY2009 target": what is no fact says so at its name. */
static void name_forecasts(DeckReader *reader, const BlockKeys *keys, ChartData *data) {
  if (!keys->forecast_word.text) return;
  TableKey *names = arena_array(reader->arena, TableKey, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    names[c] = data->categories[c];
    if (data->is_forecast[c])
      names[c].text = arena_printf(reader->arena, "%s %s", names[c].text, keys->forecast_word.text);
  }
  data->categories = names;
}

/* All numbers of an axis must be of one unit and scale. */
static bool check_measures(DeckReader *reader, ChartSpec *chart) {
  ChartData *data = &chart->data;
  const Measure *first = NULL;
  for (size_t i = 0; i < data->series_count * data->category_count; i++) {
    const Measure *measure = data->cells[i].measure;
    if (!quantity_is_present(data->cells[i])) continue;
    if (!first) first = measure;
    if (measure->scale == first->scale && text_equals(measure->unit, first->unit)) continue;
    diag_error(reader->diags, chart->span, "%s mixes %s and %s on one axis",
               diag_quote(reader->diags, chart->name), first->unit, measure->unit);
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

/* Numbers that print with as many decimals as they have print alike within one chart. */
static void share_decimals(DeckReader *reader, ChartData *data, Quantity *cells) {
  size_t count = data->series_count * data->category_count;
  int decimals = 0;
  for (size_t i = 0; i < count; i++)
    if (quantity_is_present(cells[i]) && -cells[i].value.exponent > decimals)
      decimals = -cells[i].value.exponent;
  Measure *measure = arena_make(reader->arena, Measure);
  *measure = *data->measure;
  measure->format.decimals = decimals < MOST_DECIMALS ? decimals : MOST_DECIMALS;
  for (size_t i = 0; i < count; i++) cells[i].measure = measure;
  data->measure = measure;
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

static bool check_extent(DeckReader *reader, const ChartSpec *chart, size_t categories,
                         size_t series) {
  return check_count(reader, chart, categories, CATEGORY_LIMIT, "categories") &&
         check_count(reader, chart, series, SERIES_LIMIT, "series");
}

static void report_no_totals(DeckReader *reader, const BlockKeys *keys) {
  if (!keys->total.text) return;
  diag_error(reader->diags, keys->total.node->span,
             "a stated total needs periods along the axis and parts in rows");
  diag_hint(reader->diags, "use categories: columns");
}

bool deck_read_chart_data(DeckReader *reader, const BlockKeys *keys, const Table *table,
                          ChartSpec *chart) {
  size_t errors = diagnostics_error_count(reader->diags);
  bool rows_are_categories =
      keys->categories == CATEGORIES_ROWS ||
      (keys->categories == CATEGORIES_AUTO && chart->type->rows_are_categories);
  TableAxis row_axis = {table, true}, column_axis = {table, false};
  Selection rows = select_keys(reader, row_axis, keys->rows);
  Selection columns = select_keys(reader, column_axis, keys->columns);
  size_t total =
      rows_are_categories ? TABLE_NOT_FOUND : take_total_row(reader, keys, table, chart, &rows);
  if (rows_are_categories) report_no_totals(reader, keys);
  if (!check_extent(reader, chart, rows_are_categories ? rows.count : columns.count,
                    rows_are_categories ? columns.count : rows.count))
    return false;
  const TableKey *row_keys = copy_keys(reader, row_axis, &rows);
  const TableKey *column_keys = copy_keys(reader, column_axis, &columns);
  ChartData *data = &chart->data;
  check_cells(reader, table, &rows, &columns);
  Quantity *cells = copy_cells(reader, table, &rows, &columns, rows_are_categories);
  *data = (ChartData){.categories = rows_are_categories ? row_keys : column_keys,
                      .category_count = rows_are_categories ? rows.count : columns.count,
                      .series = rows_are_categories ? column_keys : row_keys,
                      .series_count = rows_are_categories ? columns.count : rows.count,
                      .cells = cells,
                      .totals = copy_totals(reader, table, total, &columns),
                      .kinds = rows_are_categories ? copy_kinds(reader, table, &rows) : NULL,
                      .measure = table->measure};
  data->has_periods = all_periods(data->categories, data->category_count);
  data->has_period_series = all_periods(data->series, data->series_count);
  data->is_forecast = mark_categories(reader, data, keys->forecast);
  if (data->has_periods)
    data->follows_gap = deck_mark_gaps(reader->arena, data->categories, data->category_count);
  if (keys->highlight.count) chart->is_highlighted = mark_categories(reader, data, keys->highlight);
  name_forecasts(reader, keys, data);
  bool is_good = diagnostics_error_count(reader->diags) == errors && check_measures(reader, chart);
  if (is_good && data->measure->format.decimals == DECIMALS_AS_NEEDED)
    share_decimals(reader, data, cells);
  return is_good;
}
