/* From cells as text to quantities: keys, numbers, doubt, per cent. */
#include "tests/unit/data/csv_test.h"

START_TEST(keys_are_cleaned) {
  assert_csv("k,\" a\n \t b \",\"c\td\"\n\" x  y \",1,2\n", "[a b] [c d] / [x  y] 1 2");
  assert_csv("k,a\n\"\n\u00A0x\r\n\r\ny\",1\n", "[a] / [x y] 1");
}
END_TEST

START_TEST(keys_without_a_name_are_errors) {
  assert_csv_error("k,,a\nx,,1\n", "1:3 this column has no name");
  assert_csv_error("k,a,\nx,1,2\n", "1:5 this column has no name");
  assert_csv_error("k,a\nx,1\n ,2\n", "3:2 this row has no name");
  assert_csv_error("k,a\n\" \n\",2\n", "2:1 this row has no name");
}
END_TEST

START_TEST(repeated_keys_name_both_places) {
  static const char hint[] = " | each needs a name of its own, by which the deck can address it";
  Arena *arena = arena_new();
  assert_csv_error("k,a,b,\" a \"\nx,1,2,3\n",
                   arena_printf(arena, "1:7 column \"a\" is there twice: first at 1:3%s", hint));
  CsvTest test = csv_test("k,a\nQ1,1\nQ2,2\nQ1,3\nQ2,4\nQ1,5\n");
  ck_assert_ptr_null(csv_test_read(&test, NULL));
  ck_assert_uint_eq(diagnostics_count(test.diags), 3);
  static const char *const expected[] = {"4:1 row \"Q1\" is there twice: first at 2:1",
                                         "5:1 row \"Q2\" is there twice: first at 3:1",
                                         "6:1 row \"Q1\" is there twice: first at 2:1"};
  for (size_t i = 0; i < 3; i++)
    ck_assert_str_eq(diagnostic_line(arena, test.diags, i),
                     arena_printf(arena, "%s%s", expected[i], hint));
  arena_free(test.arena);
  assert_csv("k,a,A\nx,1,2\nX,3,4\n", "[a] [A] / [x] 1 2 / [X] 3 4");
  arena_free(arena);
}
END_TEST

START_TEST(what_is_no_number_is_an_error_at_its_place) {
  static const char unit[] = " | a cell holds a plain number such as 1234.5; its unit belongs in "
                             "the measure";
  static const char empty[] = " | leave the cell empty, or write \"n.a.\", if there is no number";
  Arena *arena = arena_new();
  assert_csv_error("k,a,b\nx,1,oops\n",
                   arena_printf(arena, "2:5 expected a number, found \"oops\"%s", empty));
  assert_csv_error("k,a\nx,\"a\nb\"\n",
                   arena_printf(arena, "2:3 expected a number, found \"a\\nb\"%s", empty));
  assert_csv_error("k,a\nx,0x10\n",
                   arena_printf(arena, "2:3 expected a number, found \"0x10\"%s", unit));
  assert_csv_error("k,a\nx,$5\n",
                   arena_printf(arena, "2:3 expected a number, found \"$5\"%s", unit));
  assert_csv_error("k,a\nx,１\n",
                   "2:3 expected a number, found \"１\" | write the digits 0 to 9 of "
                   "ASCII");
  arena_free(arena);
}
END_TEST

START_TEST(errors_do_not_go_on_forever) {
  TextBuffer text = {.arena = arena_new()};
  text_append(&text, "k,a\n");
  for (int i = 0; i < 1000; i++) text_append_format(&text, "r%d,bad\n", i);
  CsvTest test = csv_test(text.text);
  ck_assert_ptr_null(csv_test_read(&test, NULL));
  ck_assert_uint_eq(diagnostics_count(test.diags), 21);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 20),
                   "22:5 too many errors: the table was not read further than here");
  arena_free(test.arena);
  arena_free(text.arena);
}
END_TEST

START_TEST(numbers_without_a_locale_are_english_or_an_error) {
  static const char doubt[] = " can be read in two ways: is the point for decimals? | declare "
                              "locale: en if it is, locale: de if it is for thousands";
  static const char german[] = " | it is a number in other locales: declare locale: de";
  Arena *arena = arena_new();
  assert_csv("k;a\nx;1,234\n", "[a] / [x] 1234");
  assert_csv("k;a\nx;1,234\ny;12.5\n", "[a] / [x] 1234 / [y] 12.5");
  assert_csv("k;a;b\nx;1.234;0.5\n", "[a] [b] / [x] 1.234 0.5");
  assert_csv("k;a;b\nx;1.234;1,234,567\n", "[a] [b] / [x] 1.234 1234567");
  assert_csv_error("k;a\nw;5\nx;1.234\ny;2.345\n", arena_printf(arena, "3:3 \"1.234\"%s", doubt));
  assert_csv_error("k;a\nx;1,234\ny;1.234\n", arena_printf(arena, "3:3 \"1.234\"%s", doubt));
  assert_csv_error("k;a\nx;1.234,5\n",
                   arena_printf(arena, "2:3 expected a number, found \"1.234,5\"%s", german));
  assert_csv_error("k;a\nx;1.234.567\n",
                   arena_printf(arena, "2:3 expected a number, found \"1.234.567\"%s", german));
  assert_csv_error("k;a\nx;12,5\ny;12.5\n",
                   arena_printf(arena, "2:3 expected a number, found \"12,5\"%s", german));
  arena_free(arena);
}
END_TEST

START_TEST(a_declared_locale_leaves_no_doubt) {
  CsvDialect german = {.locale = number_locale_find("de")};
  CsvDialect english = {.locale = &number_locale_english};
  assert_csv_with("k;a\nx;1.234\ny;1,234\n", &german, "[a] / [x] 1234 / [y] 1.234");
  assert_csv_with("k;a\nx;1.234\ny;1,234\n", &english, "[a] / [x] 1.234 / [y] 1234");
  assert_csv_error_with("k;a\nx;12.5\n", 11, &german,
                        "2:3 expected a number, found \"12.5\" | it is a number in other locales: "
                        "declare locale: ch");
}
END_TEST

START_TEST(percentages_need_a_measure_in_percent) {
  Measure percent = {.name = "margin", .scale = -2, .format = {.decimals = 1}};
  CsvTest test = csv_test("k,a\nx,77.5%\ny,(3%)\n");
  const Table *table = csv_read(test.arena, test.file, "m", &percent, NULL, test.diags);
  ck_assert_ptr_nonnull(table);
  ck_assert_str_eq(csv_test_describe(test.arena, table), "[a] / [x] 77.5 / [y] −3.0");
  ck_assert_uint_eq(diagnostics_count(test.diags), 0);
  arena_free(test.arena);
  test = csv_test("k,a\nx,12%\n");
  table = csv_test_read(&test, NULL);
  ck_assert(!table_check_cell(table, 0, 0, test.diags));
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0),
                   "2:3 \"12%\" is a percentage, but measure \"plain\" is not | give the row, the "
                   "column or the table a measure with unit: \"%\"");
  arena_free(test.arena);
}
END_TEST

START_TEST(mixed_percent_signs_are_a_warning) {
  Measure percent = {.name = "margin", .scale = -2};
  CsvTest test = csv_test("k,a,b\nx,12%,1\ny,0.12,2\nz,13%,3%\n");
  ck_assert_ptr_nonnull(csv_read(test.arena, test.file, "m", &percent, NULL, test.diags));
  ck_assert_uint_eq(diagnostics_count(test.diags), 2);
  ck_assert_uint_eq(diagnostics_error_count(test.diags), 0);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0),
                   "3:3 some numbers in column \"a\" have a per cent sign and some have not | all "
                   "are taken as per cent: write them alike");
  ck_assert_uint_eq(diagnostics_sorted(test.diags, 1)->span.line, 4);
  arena_free(test.arena);
}
END_TEST

START_TEST(tables_can_be_built_without_a_file) {
  Arena *arena = arena_new();
  TableKey rows[] = {{"a", {0}, NULL}, {" b ", {0}, NULL}}, columns[] = {{"x", {0}, NULL}};
  CellText cells[] = {{"1.234", 5, {.line = 9, .column = 4}}, {"", 0, {.line = 9, .column = 11}}};
  TableDraft draft = {.name = "inline",
                      .rows = rows,
                      .row_count = 2,
                      .columns = columns,
                      .column_count = 1,
                      .cells = cells,
                      .locale = &number_locale_english};
  const Table *table = table_build(arena, &draft, diagnostics_new(arena));
  ck_assert_ptr_nonnull(table);
  ck_assert_str_eq(csv_test_describe(arena, table), "[x] / [a] 1.234 / [b] n.a.");
  ck_assert_uint_eq(table_cell(table, 1, 0).origin->span.column, 11);
  ck_assert_str_eq(table_cell(table, 1, 0).origin->row, "b");
  ck_assert_ptr_null(table->kinds);
  arena_free(arena);
}
END_TEST

/* A hundred thousand rows: keys are compared by sorting. */
START_TEST(long_tables_are_read_in_time) {
  TextBuffer text = {.arena = arena_new()};
  text_append(&text, "k,a,b\n");
  for (int i = 0; i < 100000; i++) text_append_format(&text, "row %d,%d,%d.5\n", i, i, i);
  CsvTest test = csv_test(text.text);
  const Table *table = csv_test_read(&test, NULL);
  ck_assert_ptr_nonnull(table);
  ck_assert_uint_eq(table->row_count, 100000);
  assert_number(test.arena, table_cell(table, 99999, 1).value, "99999.5");
  ck_assert_uint_eq(table_find_row(table, "row 99999"), 99999);
  arena_free(test.arena);
  arena_free(text.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("table build");
  TCase *tests = tcase_create("table build");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, keys_are_cleaned);
  tcase_add_test(tests, keys_without_a_name_are_errors);
  tcase_add_test(tests, repeated_keys_name_both_places);
  tcase_add_test(tests, what_is_no_number_is_an_error_at_its_place);
  tcase_add_test(tests, errors_do_not_go_on_forever);
  tcase_add_test(tests, numbers_without_a_locale_are_english_or_an_error);
  tcase_add_test(tests, a_declared_locale_leaves_no_doubt);
  tcase_add_test(tests, percentages_need_a_measure_in_percent);
  tcase_add_test(tests, mixed_percent_signs_are_a_warning);
  tcase_add_test(tests, tables_can_be_built_without_a_file);
  tcase_add_test(tests, long_tables_are_read_in_time);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
