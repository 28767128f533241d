/* A table as it is to be printed: rows and columns with what stands in each cell. */
#pragma once
#include "bind/reader.h"
#include "blocks/block.h"
#include "blocks/table/table_options.h"
#include "period/period_house.h"

#define SPANNER_LEVELS 3

/* In the order of table_row_kinds. Totals are subtotals, totals and grand totals; results look like
 * them, but need not be sums. */
typedef enum RowKind {
  ROW_PLAIN,
  ROW_OF_WHICH, /* part of a row above: no part of sums */
  ROW_PERCENT,  /* a ratio under its amount: no part of sums */
  ROW_SUBTOTAL, /* of the rows since the last one */
  ROW_RESULT,
  ROW_TOTAL,       /* of the subtotals and rows since the last total */
  ROW_GRAND_TOTAL, /* of the totals since the last grand total */
  ROW_HEADING,
  ROW_SPACER
} RowKind;

typedef enum SignChoice { SIGNS_ALL, SIGNS_ENDS } SignChoice;
typedef enum RoundingChoice { ROUNDING_NOTE, ROUNDING_RECONCILE } RoundingChoice;

/* The rows that add up to one. */
typedef struct RowParts {
  LIST(size_t) rows;
  LIST(bool) is_taken_off;
} RowParts;

typedef struct TableRow {
  BoundText name;
  const char *key;         /* its name without marks of notes */
  const SyntaxNode *marks; /* of notes, by column; NULL: none */
  OptionText note;         /* the key of the row's own; no text: none */
  const char *unit;        /* ", Gbps": behind the name; NULL if it goes without saying */
  RowKind kind;
  bool is_highlighted;
  bool has_formula;        /* what its figures are is computed from the rows above */
  const Quantity *figures; /* one a key of the source; NULL: none */
  OptionTexts sum;         /* names of its parts */
  RowParts parts;          /* out of footing */
  SourceSpan span;
} TableRow;

/* The rows, over the keys that their figures have. */
typedef struct TableSource {
  const TableKey *keys;
  const Period *periods; /* one a key; NULL if not all are periods */
  size_t key_count;
  TableRow *rows;
  size_t row_count;
} TableSource;

typedef enum ColumnKind {
  COLUMN_FIGURES,
  COLUMN_CHANGE,
  COLUMN_GROWTH,
  COLUMN_SHARE,
  COLUMN_SUM,
  COLUMN_BAR,
  COLUMN_SPARKLINE,
  COLUMN_NOTES, /* marks of the rows' notes */
  COLUMN_SPACER
} ColumnKind;
#define COLUMN_KIND_COUNT (COLUMN_SPACER + 1)

typedef struct TableColumn {
  ColumnKind kind;
  BoundText head;
  const char *spanners[SPANNER_LEVELS]; /* over the head, the outermost first; NULL past the last */
  bool is_current;
  size_t from, to; /* keys of the source: a pair, or first and last; `to` alone if there is one */
  size_t whole;    /* row that shares are of */
  OptionTexts sum; /* columns that add up to it; of kind COLUMN_FIGURES, to be checked */
  SourceSpan span;
} TableColumn;

typedef struct TableCell {
  bool has_figure;
  Quantity quantity;
  BoundText text;
} TableCell;

typedef struct TableSpec {
  const char *name;
  SourceSpan span;
  TableSource *source;
  const TableRow *rows; /* of the source, or a part of them */
  size_t row_count;
  const TableColumn *columns;
  size_t column_count;
  const TableCell *cells; /* row by row */
  const char *unit;       /* of most rows; "" if each has its own */
  bool continues;         /* over further slides */
  bool aligns_rows;       /* with the bars of a chart beside it */
  BlockShow show;
  const char *description;
} TableSpec;

extern const BlockType table_block;

static inline const TableCell *table_spec_cell(const TableSpec *table, size_t row, size_t column) {
  return &table->cells[row * table->column_count + column];
}

static inline bool row_is_total(RowKind kind) {
  return kind == ROW_SUBTOTAL || kind == ROW_TOTAL || kind == ROW_GRAND_TOTAL;
}
