/* CSV and TSV (RFC 4180) to a Table: a header row of column keys, a first column of row keys. */
#pragma once
#include "data/table.h"

typedef struct CsvDialect {
  char separator;             /* 0: told from the header line, an error if that is not clear */
  const NumberLocale *locale; /* NULL: "1,234" is read as grouping only where no doubt is left */
  const Measure *const *column_measures; /* by data column; NULL, or NULL inside: the table's own */
  size_t column_measure_count;
} CsvDialect;

/* Numbers may have grouping, parentheses, − - ▲ △ before, % after; blank, "-", "–", "—", "n.a.",
 * "n/a" and "NA" are missing. A column headed "kind" is not a number column: its texts become the
 * table's kinds. Reports every error with line and column; returns NULL if there was any. */
const Table *csv_read(Arena *arena, const SourceFile *file, const char *table_name,
                      const Measure *measure, const CsvDialect *dialect, Diagnostics *diags);

/* One number as it stands in a cell. */
typedef enum CellReading { CELL_NUMBER, CELL_MISSING, CELL_NOT_A_NUMBER, CELL_AMBIGUOUS } CellReading;
CellReading cell_read_number(const char *text, size_t length, const NumberLocale *locale,
                             bool *is_percent, Decimal *out);
