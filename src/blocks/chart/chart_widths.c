/* width: how wide the columns of a chart are, from a row of its table or by an expression. */
#include "blocks/chart/chart_axes.h"

/* What the deck says; without text if the type has no such key, or it is not given. */
static OptionText given_widths(const ChartSpec *chart) {
  const OptionKey *key = option_find(chart->type->options, "width");
  if (!key) return (OptionText){0};
  return *(const OptionText *)((const char *)chart->options + key->offset);
}

void chart_take_widths(const ChartSpec *chart, const Table *table, Selection *series,
                       bool series_are_columns) {
  const char *name = given_widths(chart).text;
  if (!name) return;
  size_t index = series_are_columns ? table_find_column(table, name) : table_find_row(table, name);
  if (index != TABLE_NOT_FOUND) selection_remove(series, index);
}

/* The numbers of a row or a column of the table; false if it has none of this name. */
static bool find_series(const DeckReader *reader, const Table *table, const char *name,
                        Series *series) {
  size_t row = table_find_row(table, name), column = table_find_column(table, name);
  if (row == TABLE_NOT_FOUND && column == TABLE_NOT_FOUND) return false;
  bool is_row = row != TABLE_NOT_FOUND;
  size_t count = is_row ? table->column_count : table->row_count;
  Quantity *items = arena_array(reader->arena, Quantity, count);
  for (size_t i = 0; i < count; i++)
    items[i] = is_row ? table_cell(table, row, i) : table_cell(table, i, column);
  *series = (Series){.keys = is_row ? table->columns : table->rows, .items = items, .count = count};
  return true;
}

static void check_width(DeckReader *reader, const ChartSpec *chart, const SyntaxNode *node,
                        size_t category) {
  Quantity width = chart->widths->cells[category];
  if (quantity_is_present(width) && decimal_sign(width.value) > 0) return;
  const char *name = diag_quote(reader->diags, chart->data.categories[category].text);
  if (quantity_is_present(width))
    diag_error(reader->diags, node->span, "the width of %s is %s: a column has to be wider", name,
               decimal_to_text(reader->arena, width.value));
  else
    diag_error(reader->diags, node->span, "there is no width for %s", name);
  diag_hint(reader->diags, "width is a number above zero for each column");
}

void chart_read_widths(DeckReader *reader, const Table *table, ChartSpec *chart) {
  OptionText given = given_widths(chart);
  Series series = {0};
  if (!given.text) return;
  ChartRow *row = arena_make(reader->arena, ChartRow);
  if (find_series(reader, table, given.text, &series))
    *row = (ChartRow){.name = bound_text_plain(given.text, given.node->span),
                      .cells = chart_values_of(reader, &series, &chart->data)};
  else if (!chart_evaluate_row(reader, given.text, given.node, NULL, &chart->data, row))
    return;
  chart->widths = row;
  for (size_t c = 0; c < chart->data.category_count; c++) check_width(reader, chart, given.node, c);
}
