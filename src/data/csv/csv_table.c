/* From the records of a CSV file to a table: header, row keys, the column of kinds. */
#include "data/csv/csv.h"

#include "data/csv/csv_scan.h"
#include <string.h>

#define MOST_ERRORS 20
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct CsvReading {
  Arena *arena;
  Diagnostics *diags;
  CsvRecords records;
  size_t width;       /* cells of the header */
  size_t kind_column; /* 0 if there is none */
} CsvReading;

static const CellText *record_cells(const CsvReading *reading, size_t record) {
  return reading->records.cells.items + reading->records.records.items[record].first_cell;
}

static TableKey key_of(Arena *arena, const CellText *cell) {
  return (TableKey){.text = arena_strndup(arena, cell->text, cell->length), .span = cell->span};
}

static bool is_kind_header(const CellText *cell) {
  static const char wanted[] = "kind";
  if (cell->length != 4) return false;
  for (size_t i = 0; i < 4; i++)
    if ((cell->text[i] | 0x20) != wanted[i]) return false;
  return true;
}

static bool find_kind_column(CsvReading *reading) {
  const CellText *header = record_cells(reading, 0);
  for (size_t i = 1; i < reading->width; i++) {
    if (!is_kind_header(&header[i])) continue;
    if (reading->kind_column > 0) {
      SourceSpan first = header[reading->kind_column].span;
      diag_error(reading->diags, header[i].span, "two columns of kinds: the first is at %u:%u",
                 first.line, first.column);
      return false;
    }
    reading->kind_column = i;
  }
  return true;
}

static void report_ragged(CsvReading *reading, size_t record) {
  const CellText *cells = record_cells(reading, record);
  size_t count = reading->records.records.items[record].cell_count;
  diag_error(reading->diags, source_span_join(cells[0].span, cells[count - 1].span),
             "row %s has %zu cell%s, the header has %zu",
             diag_quote_bytes(reading->diags, cells[0].text, cells[0].length), count,
             count == 1 ? "" : "s", reading->width);
  if (count > reading->width)
    diag_hint(reading->diags, "a cell that holds the separator must be quoted: \"1,234\"");
}

static bool check_widths(CsvReading *reading) {
  size_t errors = 0;
  for (size_t i = 1; i < reading->records.records.count && errors < MOST_ERRORS; i++) {
    if (reading->records.records.items[i].cell_count == reading->width) continue;
    report_ragged(reading, i);
    errors++;
  }
  return errors == 0;
}

/* Whether there is anything to make a table of. */
static bool check_extent(CsvReading *reading) {
  const CellText *header = record_cells(reading, 0);
  size_t data_columns = reading->width - 1 - (reading->kind_column > 0);
  if (data_columns == 0) {
    diag_error(reading->diags, source_span_join(header[0].span, header[reading->width - 1].span),
               "there are no columns of numbers");
    diag_hint(reading->diags, "the first column names the rows; numbers start with the second");
    return false;
  }
  if (reading->records.records.count > 1) return true;
  diag_error(reading->diags, source_span_join(header[0].span, header[reading->width - 1].span),
             "there are no rows after the header");
  return false;
}

static void fill_rows(const CsvReading *reading, TableKey *rows, const char **kinds,
                      CellText *cells) {
  for (size_t row = 0; row + 1 < reading->records.records.count; row++) {
    const CellText *from = record_cells(reading, row + 1);
    rows[row] = key_of(reading->arena, &from[0]);
    for (size_t i = 1; i < reading->width; i++) {
      if (i == reading->kind_column)
        kinds[row] = key_of(reading->arena, &from[i]).text;
      else
        *cells++ = from[i];
    }
  }
}

static TableDraft draft_table(const CsvReading *reading) {
  Arena *arena = reading->arena;
  size_t row_count = reading->records.records.count - 1;
  bool has_kinds = reading->kind_column > 0;
  size_t column_count = reading->width - 1 - has_kinds;
  TableKey *columns = arena_array(arena, TableKey, column_count);
  TableKey *rows = arena_array(arena, TableKey, row_count);
  const char **kinds = has_kinds ? arena_array(arena, const char *, row_count) : NULL;
  CellText *cells = arena_array(arena, CellText, row_count * column_count);
  const CellText *header = record_cells(reading, 0);
  for (size_t i = 1, column = 0; i < reading->width; i++)
    if (i != reading->kind_column) columns[column++] = key_of(arena, &header[i]);
  fill_rows(reading, rows, kinds, cells);
  return (TableDraft){.rows = rows,
                      .row_count = row_count,
                      .columns = columns,
                      .column_count = column_count,
                      .cells = cells,
                      .kinds = kinds};
}

/* The mark is no part of the first line: places are counted without it. */
static const SourceFile *without_mark(Arena *arena, const SourceFile *file) {
  size_t length = strlen(BYTE_ORDER_MARK);
  if (file->size < length || memcmp(file->text, BYTE_ORDER_MARK, length) != 0) return file;
  return source_file_new(arena, file->path, file->text + length, file->size - length);
}

static bool read_records(CsvReading *reading, const SourceFile *file, const CsvDialect *dialect) {
  CsvStart start;
  if (!csv_check_text(file, reading->diags)) return false;
  if (!csv_find_start(file, dialect->separator, reading->diags, &start)) return false;
  if (!csv_scan(reading->arena, file, start, reading->diags, &reading->records)) return false;
  if (reading->records.records.count == 0) {
    diag_error(reading->diags, source_span_whole(file), "every cell of the file is empty");
    return false;
  }
  csv_drop_empty_columns(&reading->records);
  reading->width = reading->records.records.items[0].cell_count;
  if (!find_kind_column(reading) || !check_extent(reading)) return false;
  return check_widths(reading) &&
         csv_check_shape(&reading->records, reading->kind_column, dialect->locale, reading->diags);
}

const Table *csv_read(Arena *arena, const SourceFile *file, const char *table_name,
                      const Measure *measure, const CsvDialect *dialect, Diagnostics *diags) {
  CsvReading reading = {.arena = arena, .diags = diags};
  CsvDialect chosen = dialect ? *dialect : (CsvDialect){0};
  file = without_mark(arena, file);
  if (!read_records(&reading, file, &chosen)) return NULL;
  TableDraft draft = draft_table(&reading);
  draft.name = table_name;
  draft.measure = measure;
  draft.span = source_span_whole(file);
  draft.locale = chosen.locale;
  draft.measures = chosen.measures;
  return table_build(arena, &draft, diags);
}
