/* A table of quantities, rows by columns, addressed by key. */
#pragma once
#include "data/quantity.h"
#include "diag/diagnostics.h"

typedef struct TableKey {
  const char *text;
  SourceSpan span;
  const char *short_text; /* where there is no room for it all; NULL if it has no short form */
} TableKey;

/* A cell as it is written, in a data file or in the deck. */
typedef struct CellText {
  const char *text; /* need not end in NUL */
  size_t length;
  SourceSpan span;
} CellText;

/* A percentage whose measure is none: an error where the cell is used, not before. */
typedef struct TableFault {
  size_t cell; /* row by row */
  CellText text;
} TableFault;

typedef struct Table {
  const char *name; /* in the deck */
  const Measure *measure;
  const TableKey *rows;
  size_t row_count;
  const TableKey *columns;
  size_t column_count;
  const Quantity *cells;    /* row by row */
  const char *const *kinds; /* per row, the text of a column headed "kind"; NULL if there is none */
  const TableFault *faults; /* in the order of the cells, which count as missing */
  size_t fault_count;
  SourceSpan span; /* where the table is declared, or its file */
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
/* Whether the cell may be used; reports its fault. To be asked for every cell that is used. */
bool table_check_cell(const Table *table, size_t row, size_t column, Diagnostics *diags);

/* Rows and columns whose numbers are of another measure than the table's. */
typedef struct KeyMeasure {
  TableKey key;
  const Measure *measure;
} KeyMeasure;

typedef struct TableMeasures {
  const KeyMeasure *rows;
  size_t row_count;
  const KeyMeasure *columns; /* stronger than those of the rows */
  size_t column_count;
} TableMeasures;

/* The same, by place: NULL inside where a row or column has no measure of its own. */
typedef struct PlacedMeasures {
  const Measure **rows, **columns;
} PlacedMeasures;
/* Reports keys that are not in the table. */
PlacedMeasures table_place_measures(Arena *arena, const Table *table, const TableMeasures *measures,
                                    Diagnostics *diags);
/* The table with these measures: the figures stay, what they mean changes. */
const Table *table_with_measures(Arena *arena, const Table *table, const TableMeasures *measures,
                                 Diagnostics *diags);

/* A table whose numbers are still text. */
typedef struct TableDraft {
  const char *name;
  const Measure *measure; /* NULL: measure_plain */
  const TableKey *rows;
  size_t row_count;
  const TableKey *columns;
  size_t column_count;
  const CellText *cells;    /* row by row, row_count × column_count of them */
  const char *const *kinds; /* per row, or NULL */
  SourceSpan span;
  const NumberLocale *locale; /* NULL: told from the cells, as csv.h says; a table in a deck, whose
                                 numbers are those of YAML, wants number_locale_english */
  TableMeasures measures;     /* of rows and columns that have their own */
} TableDraft;

/* Reads the numbers. Keys are trimmed, line breaks and tabs in them become spaces; empty and
 * repeated ones are errors. A percentage needs a measure that is a fraction, and is brought to its
 * scale; elsewhere it is a fault of the table. Returns NULL if there was any error. */
const Table *table_build(Arena *arena, const TableDraft *draft, Diagnostics *diags);
