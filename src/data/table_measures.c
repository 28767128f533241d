/* Measures of single rows and columns, and the cells that do not agree with theirs. */
#include "data/table.h"

#include <string.h>

PlacedMeasures table_place_measures(Arena *arena, const Table *table, const TableMeasures *measures,
                                    Diagnostics *diags) {
  PlacedMeasures placed = {arena_array(arena, const Measure *, table->row_count),
                           arena_array(arena, const Measure *, table->column_count)};
  for (size_t i = 0; i < measures->row_count; i++) {
    const TableKey *key = &measures->rows[i].key;
    size_t row = table_need_row(table, key->text, key->span, diags);
    if (row != TABLE_NOT_FOUND) placed.rows[row] = measures->rows[i].measure;
  }
  for (size_t i = 0; i < measures->column_count; i++) {
    const TableKey *key = &measures->columns[i].key;
    size_t column = table_need_column(table, key->text, key->span, diags);
    if (column != TABLE_NOT_FOUND) placed.columns[column] = measures->columns[i].measure;
  }
  return placed;
}

const Table *table_with_measures(Arena *arena, const Table *table, const TableMeasures *measures,
                                 Diagnostics *diags) {
  if (measures->row_count + measures->column_count == 0) return table;
  PlacedMeasures placed = table_place_measures(arena, table, measures, diags);
  size_t columns = table->column_count, count = table->row_count * columns;
  Quantity *cells = arena_array(arena, Quantity, count);
  for (size_t i = 0; i < count; i++) {
    cells[i] = table->cells[i];
    if (placed.rows[i / columns]) cells[i].measure = placed.rows[i / columns];
    if (placed.columns[i % columns]) cells[i].measure = placed.columns[i % columns];
  }
  Table *copy = arena_make(arena, Table);
  *copy = *table;
  copy->cells = cells;
  return copy;
}

static const TableFault *find_fault(const Table *table, size_t cell) {
  size_t first = 0, end = table->fault_count;
  while (first < end) {
    size_t middle = first + (end - first) / 2;
    if (table->faults[middle].cell == cell) return &table->faults[middle];
    if (table->faults[middle].cell < cell)
      first = middle + 1;
    else
      end = middle;
  }
  return NULL;
}

bool table_check_cell(const Table *table, size_t row, size_t column, Diagnostics *diags) {
  const TableFault *fault = find_fault(table, row * table->column_count + column);
  if (!fault) return true;
  const Measure *measure = table->cells[fault->cell].measure;
  diag_error(diags, fault->text.span, "%s is a percentage, but measure %s is not",
             diag_quote_bytes(diags, fault->text.text, fault->text.length),
             diag_quote(diags, measure->name ? measure->name : ""));
  diag_hint(diags, "give the row, the column or the table a measure with unit: \"%%\"");
  return false;
}
