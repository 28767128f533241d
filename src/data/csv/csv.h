/* CSV and TSV (RFC 4180) to a Table: a header row of column keys, a first column of row keys.
 *
 * A file is UTF-8, with or without a byte order mark. Lines that begin with "#" are comments; blank
 * lines, and those whose cells are all empty, are skipped. A first line "sep=;" names the
 * separator. Limits: 1,000,000 cells, 1,000,000 bytes a cell.
 *
 * Without a locale numbers are English, and nothing is guessed:
 * - "1,234.5", "1,234,567", "12.5" and "0.123" are English beyond doubt;
 * - "1.234,5", "1.234.567", "12,5", "1 234" and "1'234" are errors that name the locale to declare;
 * - "1,234" is 1234;
 * - "1.234", which is 1234 elsewhere, needs a cell in the same table that is English beyond doubt,
 *   else it is an error. */
#pragma once
#include "data/table.h"

typedef struct CsvDialect {
  char separator;             /* 0: told from the header line, an error if that is not clear */
  const NumberLocale *locale; /* NULL: as said above */
  TableMeasures measures;     /* of rows and columns that have their own */
} CsvDialect;

/* Numbers may have grouping, parentheses, + − - ▲ △ before, - − after, % at the end, and a power of
 * ten ("1e6"). Missing are: blank, "-", "–", "—", "n.a.", "n/a", "NA", "NaN", "N/A", "#N/A", "null"
 * in any case; "n.m." and "n/m" are not meaningful. A column headed "kind" (in any case) is not a
 * number column: its texts become the table's kinds. Columns at the right that are empty, head and
 * all, are left out. Reports errors with line and column; returns NULL if there was any. `measure`
 * and `dialect` may be NULL. */
const Table *csv_read(Arena *arena, const SourceFile *file, const char *table_name,
                      const Measure *measure, const CsvDialect *dialect, Diagnostics *diags);

/* One number as it stands in a cell. CELL_AMBIGUOUS: without a locale, a number in English and
 * another one elsewhere ("1,234", "1.234"); `out` is then the English one. */
typedef enum CellReading {
  CELL_NUMBER,
  CELL_MISSING,
  CELL_NOT_MEANINGFUL,
  CELL_NOT_A_NUMBER,
  CELL_AMBIGUOUS,
} CellReading;
CellReading cell_read_number(const char *text, size_t length, const NumberLocale *locale,
                             bool *is_percent, Decimal *out);
/* Hints, to the error reported last, at what is wrong with a cell that is not a number. */
void cell_hint(const char *text, size_t length, Diagnostics *diags);
