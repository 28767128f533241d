/* The keys of a table block, of a row and of a column, and the plain structs they are read into. */
#pragma once
#include "option/option.h"

typedef struct TableKeys {
  const SyntaxNode *table, *show, *row_measures;
  OptionText measure, description;
  OptionTexts rows, highlight, current;
  int signs, rounding;
  bool continues, aligns_rows;
} TableKeys;

/* A row that needs more than an expression. */
typedef struct TableRowKeys {
  OptionText value, measure, note;
  OptionTexts sum;
  const SyntaxNode *marks, *condition;
  int kind;
} TableRowKeys;

/* A column that needs more than a word. */
typedef struct TableColumnKeys {
  OptionText heading, column, bar, share;
  OptionTexts change, growth, sum, sparkline;
} TableColumnKeys;

extern const OptionTable table_options, table_row_options, table_column_options;
/* The words for the kinds of rows, in the order of RowKind; NULL at the end. */
extern const char *const table_row_kinds[];
