/* Reading CSV from a string in tests. */
#pragma once
#include "data/csv/csv.h"
#include "tests/unit/data/data_test.h"

typedef struct CsvTest {
  Arena *arena;
  Diagnostics *diags;
  const SourceFile *file;
} CsvTest;

static inline CsvTest csv_test_bytes(const char *text, size_t size) {
  CsvTest test = {.arena = arena_new()};
  test.diags = diagnostics_new(test.arena);
  test.file =
      source_file_new(test.arena, "data/mix.csv", arena_strndup(test.arena, text, size), size);
  return test;
}

static inline CsvTest csv_test(const char *text) {
  return csv_test_bytes(text, strlen(text));
}

static inline const Table *csv_test_read(CsvTest *test, const CsvDialect *dialect) {
  return csv_read(test->arena, test->file, "mix", NULL, dialect, test->diags);
}

/* "key key / row value value / …" */
static inline const char *csv_test_describe(Arena *arena, const Table *table) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < table->column_count; i++)
    text_append_format(&out, "%s[%s]", i ? " " : "", table->columns[i].text);
  for (size_t row = 0; row < table->row_count; row++) {
    text_append_format(&out, " / [%s]", table->rows[row].text);
    for (size_t i = 0; i < table->column_count; i++)
      text_append_format(&out, " %s", quantity_to_text(arena, table_cell(table, row, i), NULL));
  }
  return text_buffer_string(&out);
}

static inline void assert_csv_with(const char *text, const CsvDialect *dialect,
                                   const char *expected) {
  CsvTest test = csv_test(text);
  const Table *table = csv_test_read(&test, dialect);
  ck_assert_msg(table, "%s", diagnostic_line(test.arena, test.diags, 0));
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  ck_assert_str_eq(csv_test_describe(test.arena, table), expected);
  arena_free(test.arena);
}

static inline void assert_csv(const char *text, const char *expected) {
  assert_csv_with(text, NULL, expected);
}

static inline void assert_csv_error_with(const char *text, size_t size, const CsvDialect *dialect,
                                         const char *expected) {
  CsvTest test = csv_test_bytes(text, size);
  const Table *table = csv_test_read(&test, dialect);
  ck_assert_msg(!table, "%s", text);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0), expected);
  arena_free(test.arena);
}

static inline void assert_csv_error(const char *text, const char *expected) {
  assert_csv_error_with(text, strlen(text), NULL, expected);
}
