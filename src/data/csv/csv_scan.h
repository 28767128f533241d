/* The records of a CSV file; between csv_scan.c and csv_table.c. */
#pragma once
#include "base/list.h"
#include "data/table.h"

typedef struct CsvRecord {
  size_t first_cell, cell_count; /* never 0 */
} CsvRecord;

typedef struct CsvRecords {
  LIST(CellText) cells; /* unquoted; trimmed unless they were quoted */
  LIST(CsvRecord) records;
} CsvRecords;

/* Where the records begin and what separates their cells. */
typedef struct CsvStart {
  size_t offset;
  uint32_t line;
  char separator;
} CsvStart;

/* Reports the first place that is not text. */
bool csv_check_text(const SourceFile *file, Diagnostics *diags);
/* `declared` is the separator the deck says, or 0. Reports if there is none or it is not clear. */
bool csv_find_start(const SourceFile *file, char declared, Diagnostics *diags, CsvStart *out);
/* Comments and blank lines are left out. False if anything was wrong. */
bool csv_scan(Arena *arena, const SourceFile *file, CsvStart start, Diagnostics *diags,
              CsvRecords *out);

/* csv_shape.c */
/* Cells at the right that are empty in every record, the header among them: spreadsheets write
 * them where a far cell was touched. */
void csv_drop_empty_columns(CsvRecords *records);
/* Whether the first column names the rows and the others hold their numbers; reports what the table
 * looks like instead. `kind_column` is 0 if there is none. All records are of one width. */
bool csv_check_shape(const CsvRecords *records, size_t kind_column, const NumberLocale *locale,
                     Diagnostics *diags);
