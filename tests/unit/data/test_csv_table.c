/* CSV to tables: header, row keys, kinds, widths. */
#include "tests/unit/data/csv_test.h"

static const char good[] = "\xEF\xBB\xBF# Consolidated, JPY millions\r\n"
                           "\"\",FY2007,\"FY2008\",kind\r\n"
                           "Total revenues,\"66,835\",\"69,731\",total\r\n"
                           "\r\n"
                           "\"Systems\r\nintegration\",\"35,000.5\",(1\u00A0),\r\n"
                           "Other,n.a.,n.m.,\"sub\"\"total\"\r\n"
                           "Net income,▲72.6,-,total";

static const Table *read_good(CsvTest *test) {
  TextBuffer text = {.arena = test->arena};
  text_append(&text, good);
  test->file = source_file_new(test->arena, "a.csv", text.text, text.length);
  const Table *table = csv_test_read(test, NULL);
  ck_assert_msg(table, "%s", diagnostic_line(test->arena, test->diags, 0));
  return table;
}

START_TEST(a_good_file_is_a_table) {
  CsvTest test = csv_test("");
  const Table *table = read_good(&test);
  ck_assert_str_eq(csv_test_describe(test.arena, table),
                   "[FY2007] [FY2008] / [Total revenues] 66835 69731 / [Systems integration] "
                   "35000.5 −1 / [Other] n.a. n.m. / [Net income] −72.6 n.a.");
  static const char *const kinds[] = {"total", "", "sub\"total", "total"};
  for (size_t i = 0; i < 4; i++) ck_assert_str_eq(table->kinds[i], kinds[i]);
  ck_assert_str_eq(table->name, "mix");
  ck_assert_ptr_eq(table->measure, &measure_plain);
  ck_assert_str_eq(table->span.file->path, "a.csv");
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  arena_free(test.arena);
}
END_TEST

START_TEST(cells_keep_their_origin) {
  CsvTest test = csv_test("");
  const Table *table = read_good(&test);
  const Origin *origin = table_cell(table, 1, 1).origin;
  ck_assert_int_eq(origin->kind, ORIGIN_CELL);
  ck_assert_str_eq(origin->table, "mix");
  ck_assert_str_eq(origin->row, "Systems integration");
  ck_assert_str_eq(origin->column, "FY2008");
  ck_assert_uint_eq(origin->span.line, 6);
  ck_assert_uint_eq(origin->span.column, 25);
  ck_assert_uint_eq(origin->span.end_column, 29);
  origin = table_cell(table, 2, 0).origin; /* missing */
  ck_assert_uint_eq(origin->span.line, 7);
  ck_assert_uint_eq(origin->span.column, 7);
  ck_assert_uint_eq(table->columns[0].span.line, 2);
  ck_assert_uint_eq(table->columns[0].span.column, 4);
  ck_assert_uint_eq(table->rows[3].span.line, 8);
  arena_free(test.arena);
}
END_TEST

START_TEST(kinds_are_not_numbers) {
  assert_csv("k,KIND,a\nx,total,1\ny,,2\n", "[a] / [x] 1 / [y] 2");
  assert_csv("Kind,a\ntotal,1\n", "[a] / [total] 1");
  assert_csv("k,a,kinds\nx,1,2\n", "[a] [kinds] / [x] 1 2");
  assert_csv_error("k,kind,a,Kind\nx,1,2,3\n", "1:10 two columns of kinds: the first is at 1:3");
  assert_csv_error("k,kind\nx,1\n", "1:1 there are no columns of numbers | the first column names "
                                    "the rows; numbers start with the second");
}
END_TEST

static const Measure percent = {.name = "margin", .unit = "%", .scale = -2};
static const Measure money = {.name = "money", .unit = "JPY", .currency = "JPY", .scale = 6};
static const Measure ratio = {.name = "payout", .unit = "", .is_ratio = true};
static const Measure points = {.name = "spread", .unit = "bps", .scale = -4};

static CsvDialect dialect_with(const KeyMeasure *rows, size_t row_count, const KeyMeasure *columns,
                               size_t column_count) {
  return (CsvDialect){.measures = {rows, row_count, columns, column_count}};
}

START_TEST(measures_go_by_column) {
  KeyMeasure columns[] = {{{"b", {0}, NULL}, &percent}};
  CsvDialect dialect = dialect_with(NULL, 0, columns, 1);
  CsvTest test = csv_test("k,kind,a,b,c\nx,t,1,12%,3\n");
  const Table *table = csv_read(test.arena, test.file, "mix", &money, &dialect, test.diags);
  ck_assert_ptr_nonnull(table);
  ck_assert_ptr_eq(table->measure, &money);
  ck_assert_ptr_eq(table_cell(table, 0, 0).measure, &money);
  ck_assert_ptr_eq(table_cell(table, 0, 1).measure, &percent);
  ck_assert_ptr_eq(table_cell(table, 0, 2).measure, &money);
  ck_assert_uint_eq(table->fault_count, 0);
  arena_free(test.arena);
}
END_TEST

static void assert_value(const CsvTest *test, const Table *table, size_t row, size_t column,
                         const char *expected) {
  Quantity cell = table_cell(table, row, column);
  ck_assert_int_eq(cell.state, QUANTITY_PRESENT);
  assert_number(test->arena, cell.value, expected);
}

START_TEST(percentages_go_by_the_measure_of_their_row) {
  KeyMeasure rows[] = {{{"Margin", {0}, NULL}, &percent},
                       {{"Payout", {0}, NULL}, &ratio},
                       {{"Spread", {0}, NULL}, &points}};
  KeyMeasure columns[] = {{{"b", {0}, NULL}, &money}};
  CsvDialect dialect = dialect_with(rows, 3, NULL, 0);
  const char *text = "k,a,b\nRevenue,100,110\nMargin,12%,13.45%\nPayout,30%,(5%)\nSpread,1%,2\n";
  CsvTest test = csv_test(text);
  const Table *table = csv_read(test.arena, test.file, "mix", &money, &dialect, test.diags);
  ck_assert_ptr_nonnull(table);
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  ck_assert_ptr_eq(table_cell(table, 0, 0).measure, &money);
  ck_assert_ptr_eq(table_cell(table, 1, 1).measure, &percent);
  assert_value(&test, table, 1, 0, "12");
  assert_value(&test, table, 1, 1, "13.45");
  assert_value(&test, table, 2, 0, "0.3");
  assert_value(&test, table, 2, 1, "-0.05");
  assert_value(&test, table, 3, 0, "100");
  assert_value(&test, table, 3, 1, "2");
  dialect = dialect_with(rows, 3, columns, 1); /* a column is stronger */
  table = csv_read(test.arena, test.file, "mix", &money, &dialect, test.diags);
  ck_assert_ptr_eq(table_cell(table, 1, 1).measure, &money);
  ck_assert_uint_eq(table->fault_count, 2);
  arena_free(test.arena);
}
END_TEST

START_TEST(percent_signs_are_compared_along_a_row_of_its_own) {
  KeyMeasure rows[] = {{{"Margin", {0}, NULL}, &percent}};
  CsvDialect dialect = dialect_with(rows, 1, NULL, 0);
  CsvTest test = csv_test("k,a,b\nRevenue,100,110\nMargin,12%,13.45\n");
  ck_assert_ptr_nonnull(csv_read(test.arena, test.file, "mix", &money, &dialect, test.diags));
  ck_assert_uint_eq(diagnostics_count(test.diags), 1);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0),
                   "3:12 some numbers in row \"Margin\" have a per cent sign and some have not | "
                   "all are taken as per cent: write them alike");
  arena_free(test.arena);
}
END_TEST

START_TEST(other_percentages_wait_until_they_are_used) {
  CsvTest test = csv_test("k,a,b\nRevenue,100,110\nMargin,12%,n.a.\nROE,8%,9%\n");
  const Table *table = csv_read(test.arena, test.file, "mix", &money, NULL, test.diags);
  ck_assert_ptr_nonnull(table);
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  ck_assert(table_check_cell(table, 0, 0, test.diags));
  ck_assert(table_check_cell(table, 0, 1, test.diags));
  ck_assert(table_check_cell(table, 1, 1, test.diags));
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  ck_assert_int_eq(table_cell(table, 2, 1).state, QUANTITY_MISSING);
  ck_assert(!table_check_cell(table, 1, 0, test.diags));
  ck_assert(!table_check_cell(table, 2, 0, test.diags));
  ck_assert(!table_check_cell(table, 2, 1, test.diags));
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 2),
                   "4:8 \"9%\" is a percentage, but measure \"money\" is not | give the row, the "
                   "column or the table a measure with unit: \"%\"");
  arena_free(test.arena);
}
END_TEST

START_TEST(measures_of_keys_that_are_not_there_are_errors) {
  KeyMeasure rows[] = {{{"Margn", {0}, NULL}, &percent}};
  CsvDialect dialect = dialect_with(rows, 1, NULL, 0);
  CsvTest test = csv_test("k,a\nMargin,12%\n");
  ck_assert_ptr_null(csv_test_read(&test, &dialect));
  ck_assert_uint_eq(diagnostics_count(test.diags), 1);
  ck_assert_str_eq(diagnostics_sorted(test.diags, 0)->message,
                   "row \"Margn\" is not in table \"mix\"");
  arena_free(test.arena);
}
END_TEST

START_TEST(ragged_rows_are_errors_with_both_counts) {
  assert_csv_error("k,a,b\nx,1,2\n y,1\n", "3:2 row \"y\" has 2 cells, the header has 3");
  assert_csv_error("k,a\nx\n", "2:1 row \"x\" has 1 cell, the header has 2");
  assert_csv_error("k,a\nx,1,234\n", "2:1 row \"x\" has 3 cells, the header has 2 | a cell that "
                                     "holds the separator must be quoted: \"1,234\"");
  CsvTest test = csv_test("k,a\nx\ny,1\nz\n");
  ck_assert_ptr_null(csv_test_read(&test, NULL));
  ck_assert_uint_eq(diagnostics_count(test.diags), 2);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 1),
                   "4:1 row \"z\" has 1 cell, the header has 2");
  ck_assert_uint_eq(diagnostics_sorted(test.diags, 1)->span.end_column, 2);
  arena_free(test.arena);
}
END_TEST

START_TEST(a_header_alone_is_an_error) {
  assert_csv_error("k,a,b\n", "1:1 there are no rows after the header");
  assert_csv_error("k,a,b\n\n# x\n,,\n", "1:1 there are no rows after the header");
}
END_TEST

START_TEST(places_are_counted_without_the_mark) {
  assert_csv_error("\xEF\xBB\xBFk,a\"\nx,1\n", "1:4 a quote in a cell that is not quoted | put the "
                                               "whole cell in quotes, and write each quote within "
                                               "it twice");
  assert_csv_error("\xEF\xBB\xBFk,a,a\nx,1,2\n",
                   "1:5 column \"a\" is there twice: first at 1:3 | each needs a name of its own, "
                   "by which the deck can address it");
}
END_TEST

/* A file cut off anywhere is a table or an error, never both nor neither. */
START_TEST(every_prefix_is_answered) {
  size_t tables = 0;
  for (size_t size = 0; size < sizeof good; size++) {
    CsvTest test = csv_test_bytes(good, size);
    const Table *table = csv_test_read(&test, NULL);
    ck_assert((table != NULL) == (diagnostics_error_count(test.diags) == 0));
    if (table) csv_test_describe(test.arena, table);
    tables += table != NULL;
    arena_free(test.arena);
  }
  ck_assert_uint_gt(tables, 20);
}
END_TEST

/* Tables printed as CSV, with quotes where needed, are read back. */
START_TEST(tables_are_read_back) {
  static const char *const keys[] = {"plain", "with \"quotes\"", "a, b; c", "#hash", "日本", "1e5"};
  uint64_t state = 91;
  for (int round = 0; round < 300; round++) {
    Arena *arena = arena_new();
    TextBuffer text = {.arena = arena}, expected = {.arena = arena};
    char separator = ",;\t|"[random_next(&state) % 4];
    text_append_format(&text, "\"a,;|\"%cFY1%cFY2\n", separator, separator);
    text_append(&expected, "[FY1] [FY2]");
    for (size_t row = 0; row < 6; row++) {
      text_append_format(&expected, " / [%s]", keys[row]);
      text_append(&text, "\"");
      for (const char *c = keys[row]; *c; c++)
        text_append_format(&text, *c == '"' ? "%c\"" : "%c", *c);
      text_append(&text, "\"");
      for (int column = 0; column < 2; column++) {
        Decimal value = decimal_absolute(decimal_round(random_decimal(&state, 9), 5, ROUND_DOWN));
        text_append_format(&text, "%c%s", separator, decimal_to_text(arena, value));
        text_append_format(&expected, " %s", decimal_to_text(arena, value));
      }
      text_append(&text, "\r\n");
    }
    CsvDialect dialect = {.separator = separator, .locale = &number_locale_english};
    assert_csv_with(text.text, &dialect, expected.text);
    arena_free(arena);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("csv table");
  TCase *tests = tcase_create("csv table");
  tcase_add_test(tests, a_good_file_is_a_table);
  tcase_add_test(tests, cells_keep_their_origin);
  tcase_add_test(tests, kinds_are_not_numbers);
  tcase_add_test(tests, measures_go_by_column);
  tcase_add_test(tests, percentages_go_by_the_measure_of_their_row);
  tcase_add_test(tests, percent_signs_are_compared_along_a_row_of_its_own);
  tcase_add_test(tests, other_percentages_wait_until_they_are_used);
  tcase_add_test(tests, measures_of_keys_that_are_not_there_are_errors);
  tcase_add_test(tests, ragged_rows_are_errors_with_both_counts);
  tcase_add_test(tests, a_header_alone_is_an_error);
  tcase_add_test(tests, places_are_counted_without_the_mark);
  tcase_add_test(tests, every_prefix_is_answered);
  tcase_add_test(tests, tables_are_read_back);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
