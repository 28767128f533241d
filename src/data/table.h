/* A table of quantities, rows by columns, addressed by key. */
#pragma once
#include "data/quantity.h"
#include "diag/diagnostics.h"

typedef struct TableKey {
  const char *text;
  SourceSpan span;
} TableKey;

typedef struct Table {
  const char *name; /* in the deck */
  const Measure *measure;
  const TableKey *rows;
  size_t row_count;
  const TableKey *columns;
  size_t column_count;
  const Quantity *cells; /* row by row */
  const char *const *kinds; /* per row, the text of a column headed "kind"; NULL if there is none */
  SourceSpan span;       /* where the table is declared, or its file */
} Table;

#define TABLE_NOT_FOUND ((size_t)-1)

Quantity table_cell(const Table *table, size_t row, size_t column);
/* TABLE_NOT_FOUND if there is none. Keys are compared exactly, after trimming. */
size_t table_find_row(const Table *table, const char *key);
size_t table_find_column(const Table *table, const char *key);
/* The same, reporting with the nearest name and the list. */
size_t table_need_row(const Table *table, const char *key, SourceSpan place, Diagnostics *diags);
size_t table_need_column(const Table *table, const char *key, SourceSpan place, Diagnostics *diags);
