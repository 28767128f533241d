/* Any bytes as a CSV file: a table or an error, and a table that keeps what table.h promises. The
 * first byte chooses the dialect. */
#include "data/csv/csv.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition) {
  if (!condition) abort();
}

static void check_keys(const Table *table) {
  for (size_t i = 0; i < table->row_count; i++) {
    require(table->rows[i].text[0] != '\0' && text_is_printable(table->rows[i].text));
    require(i > 100 || table_find_row(table, table->rows[i].text) == i);
  }
  for (size_t i = 0; i < table->column_count; i++) {
    require(table->columns[i].text[0] != '\0' && text_is_printable(table->columns[i].text));
    require(i > 100 || table_find_column(table, table->columns[i].text) == i);
  }
}

static void check_cell(Arena *arena, const Table *table, size_t row, size_t column) {
  Quantity quantity = table_cell(table, row, column);
  const Origin *origin = quantity.origin;
  require(quantity.measure && origin && origin->kind == ORIGIN_CELL);
  require(origin->row == table->rows[row].text && origin->column == table->columns[column].text);
  require(origin->span.line >= 1 && origin->span.line <= origin->span.file->line_count);
  require(source_span_offset(origin->span) <= origin->span.file->size);
  const char *text = quantity_to_text(arena, quantity, NULL);
  require(text_is_printable(text) && text[0] != '\0');
}

static void check_table(Arena *arena, const Table *table) {
  require(table->row_count > 0 && table->column_count > 0);
  check_keys(table);
  for (size_t row = 0; row < table->row_count; row++)
    for (size_t column = 0; column < table->column_count; column++)
      check_cell(arena, table, row, column);
}

/* Errors must be printable at their places. */
static void check_diagnostics(Arena *arena, Diagnostics *diags) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char separators[] = {0, ',', ';', '\t', '|'};
  static const Measure percent = {.name = "margin", .unit = "%", .scale = -2};
  if (size == 0) return 0;
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);
  const char *text = arena_strndup(arena, (const char *)data + 1, size - 1);
  const SourceFile *file = source_file_new(arena, "fuzz.csv", text, size - 1);
  CsvDialect dialect = {.separator = separators[data[0] % 5],
                        .locale = data[0] & 64 ? number_locale_at(data[0] / 5 % 8) : NULL};
  const Measure *measure = data[0] & 128 ? &percent : NULL;
  const Table *table = csv_read(arena, file, "fuzz", measure, &dialect, diags);
  require((table != NULL) == (diagnostics_error_count(diags) == 0));
  if (table) check_table(arena, table);
  check_diagnostics(arena, diags);
  arena_free(arena);
  return 0;
}
