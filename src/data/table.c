/* Cells by place and by key. */
#include "data/table.h"

#include "data/cell_text.h"
#include <string.h>

Quantity table_cell(const Table *table, size_t row, size_t column) {
  if (row >= table->row_count || column >= table->column_count)
    return quantity_missing(table->measure, NULL);
  return table->cells[row * table->column_count + column];
}

static size_t find_key(const TableKey *keys, size_t count, const char *key) {
  size_t length = strlen(key);
  cell_trim(&key, &length);
  for (size_t i = 0; i < count; i++)
    if (strncmp(keys[i].text, key, length) == 0 && keys[i].text[length] == '\0') return i;
  return TABLE_NOT_FOUND;
}

size_t table_find_row(const Table *table, const char *key) {
  return find_key(table->rows, table->row_count, key);
}

size_t table_find_column(const Table *table, const char *key) {
  return find_key(table->columns, table->column_count, key);
}

/* The names are wanted for one message only. */
static void hint_keys(const TableKey *keys, size_t count, const char *wanted, const char *what,
                      Diagnostics *diags) {
  Arena *arena = arena_new();
  const char **names = arena_array(arena, const char *, count);
  for (size_t i = 0; i < count; i++) names[i] = keys[i].text;
  diag_hint_names(diags, wanted, what, names, count);
  arena_free(arena);
}

size_t table_need_row(const Table *table, const char *key, SourceSpan place, Diagnostics *diags) {
  size_t row = table_find_row(table, key);
  if (row != TABLE_NOT_FOUND) return row;
  diag_error(diags, place, "row %s is not in table %s", diag_quote(diags, key),
             diag_quote(diags, table->name));
  hint_keys(table->rows, table->row_count, key, "rows", diags);
  return row;
}

size_t table_need_column(const Table *table, const char *key, SourceSpan place,
                         Diagnostics *diags) {
  size_t column = table_find_column(table, key);
  if (column != TABLE_NOT_FOUND) return column;
  diag_error(diags, place, "column %s is not in table %s", diag_quote(diags, key),
             diag_quote(diags, table->name));
  hint_keys(table->columns, table->column_count, key, "columns", diags);
  return column;
}
