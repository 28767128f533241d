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

/* Missing where there is no such cell. */
Quantity table_cell(const Table *table, size_t row, size_t column);
/* TABLE_NOT_FOUND if there is none. Keys are compared exactly, after trimming. */
size_t table_find_row(const Table *table, const char *key);
size_t table_find_column(const Table *table, const char *key);
/* The same, reporting with the nearest name and the list. */
size_t table_need_row(const Table *table, const char *key, SourceSpan place, Diagnostics *diags);
size_t table_need_column(const Table *table, const char *key, SourceSpan place, Diagnostics *diags);

/* A cell as it is written, in a data file or in the deck. */
typedef struct CellText {
  const char *text; /* need not end in NUL */
  size_t length;
  SourceSpan span;
} CellText;

/* A table whose numbers are still text. */
typedef struct TableDraft {
  const char *name;
  const Measure *measure; /* NULL: measure_plain */
  const TableKey *rows;
  size_t row_count;
  const TableKey *columns;
  size_t column_count;
  const CellText *cells;     /* row by row, row_count × column_count of them */
  const char *const *kinds;  /* per row, or NULL */
  SourceSpan span;
  const NumberLocale *locale; /* NULL: told from the cells, as csv.h says; a table in a deck, whose
                                 numbers are those of YAML, wants number_locale_english */
  const Measure *const *column_measures; /* NULL, or NULL inside: the table's own */
  size_t column_measure_count;
} TableDraft;

/* Reads the numbers. Keys are trimmed, line breaks and tabs in them become spaces; empty and
 * repeated ones are errors. Percentages need a measure in per cent (scale −2). Returns NULL if
 * there was any error. */
const Table *table_build(Arena *arena, const TableDraft *draft, Diagnostics *diags);
