/* Files that are no table of rows by columns, and those that only look so. */
#include "tests/unit/data/csv_test.h"

START_TEST(empty_columns_at_the_right_are_none) {
  assert_csv(",FY2022,FY2023,,\nRevenue,10,12,,\nCost,7,8,,\n",
             "[FY2022] [FY2023] / [Revenue] 10 12 / [Cost] 7 8");
  assert_csv("k,a\nx,1,,\ny,2\n", "[a] / [x] 1 / [y] 2");
  assert_csv("k,a,\"\",\nx,1, ,\t\n", "[a] / [x] 1");
  assert_csv("k,kind,a,\nx,total,1,\n", "[a] / [x] 1");
  assert_csv("k,a,b,\nx,1,,\n", "[a] [b] / [x] 1 n.a.");
}
END_TEST

START_TEST(columns_with_a_cell_or_a_head_stay) {
  assert_csv_error("k,a,,\nx,1,,5\ny,2,,\n", "1:5 this column has no name");
  assert_csv_error("k,a,,b\nx,1,,5\n", "1:5 this column has no name");
  assert_csv_error("k,a,b\nx,1\n", "2:1 row \"x\" has 2 cells, the header has 3");
  assert_csv_error("k,\nx,\n", "1:1 there are no columns of numbers | the first column names the "
                               "rows; numbers start with the second");
}
END_TEST

static void assert_no_names(const char *text, const char *head) {
  Arena *arena = arena_new();
  assert_csv_error(text, arena_printf(arena,
                                      "1:1 the first column should name the rows, and holds "
                                      "numbers under %s | put a column of names before it: "
                                      "\",2022,2023\" over \"Revenue,10,12\"",
                                      head));
  arena_free(arena);
}

START_TEST(numbers_do_not_name_rows_under_a_period) {
  assert_no_names("2022,2023\n10,12\n", "\"2022\"");
  assert_no_names("FY2022,FY2023\n10,12\n11,13\n", "\"FY2022\"");
  assert_no_names("Q1 2024,Q2 2024\n\"1,010.5\",12\nn.a.,13\n", "\"Q1 2024\"");
  assert_no_names("2022;2023\n12%;13\n", "\"2022\"");
  assert_no_names("10,12\n11,13\n", "\"10\"");
  assert_no_names("2022,10\n2023,12\n", "\"2022\"");
  CsvDialect german = {.locale = number_locale_find("de")};
  const char *text = "2022;2023\n1.234,5;12\n";
  assert_csv_error_with(text, strlen(text), &german,
                        "1:1 the first column should name the rows, and holds numbers under "
                        "\"2022\" | put a column of names before it: \",2022,2023\" over "
                        "\"Revenue,10,12\"");
}
END_TEST

START_TEST(years_and_numbers_name_rows_under_a_name) {
  static const char *const heads[] = {"year", "Year", "", "date", "k", "Store no."};
  Arena *arena = arena_new();
  for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++) {
    assert_csv(arena_printf(arena, "%s,Revenue\n2022,10\n2023,12\n", heads[i]),
               "[Revenue] / [2022] 10 / [2023] 12");
    assert_csv(arena_printf(arena, "%s,Revenue\n2022-12-31,10\n", heads[i]),
               "[Revenue] / [2022-12-31] 10");
  }
  assert_csv(",2022\n0,10\n1,12\n", "[2022] / [0] 10 / [1] 12");
  assert_csv("2022,2023\nNorth,12\n10,13\n", "[2023] / [North] 12 / [10] 13");
  arena_free(arena);
}
END_TEST

static void assert_text_hint(const char *text, const char *found, const char *hint) {
  Arena *arena = arena_new();
  CsvTest test = csv_test(text);
  ck_assert_ptr_null(csv_test_read(&test, NULL));
  ck_assert_uint_eq(diagnostics_count(test.diags), 1);
  ck_assert_str_eq(diagnostic_line(test.arena, test.diags, 0),
                   arena_printf(arena, "%s | %s", found, hint));
  arena_free(test.arena);
  arena_free(arena);
}

START_TEST(an_index_is_told) {
  static const char hint[] =
      "the first column looks like an index: leave it out, so that \"Region\" names the rows";
  assert_text_hint(",Region,2022,2023\n0,North,10,12\n1,South,11,13\n",
                   "2:3 expected a number, found \"North\"", hint);
  assert_text_hint(",Region,2022,2023\n0,North,10,12\n", "2:3 expected a number, found \"North\"",
                   hint);
  assert_text_hint("id,Region,2022\n1,n.a.,10\n2,South,11\n",
                   "3:3 expected a number, found \"South\"", hint);
  assert_text_hint(",Region,2022\n7,North 1,10\n4,North 2,11\n",
                   "2:3 expected a number, found \"North 1\"", hint);
}
END_TEST

START_TEST(a_long_table_is_told) {
  static const char hint[] = "this looks like a long (tidy) table, a line for each figure: give "
                             "each \"segment\" a row and each \"year\" a column";
  static const char found[] = "2:6 expected a number, found \"Cloud\"";
  assert_text_hint("year,segment,value\n2022,Cloud,10\n2022,Games,5\n2023,Cloud,12\n", found, hint);
  assert_text_hint("year,segment,value\n2022,Cloud,10\n", found, hint);
  assert_text_hint("year,segment,value\n2022,Cloud,10\n2023,Cloud,12\n", found, hint);
  assert_text_hint(",segment,value\n2022,Cloud,10\n2023,Games,5\n",
                   "2:6 expected a number, found \"Cloud\"",
                   "this looks like a long (tidy) table, a line for each figure: give each "
                   "\"segment\" a row and each period a column");
  assert_text_hint("year,segment,value,cost\n2022,Cloud,10,1\n2022,Games,5,2\n", found, hint);
}
END_TEST

START_TEST(a_second_name_is_told) {
  assert_text_hint("Region,Country,2022,2023\nEurope,France,1,2\nEurope,Spain,3,4\n",
                   "2:8 expected a number, found \"France\"",
                   "only the first column names the rows: join \"Country\" with it, or leave one "
                   "out");
}
END_TEST

/* One wrong cell, units, and comments at the end are told as before. */
START_TEST(other_texts_are_told_at_their_cells) {
  static const char empty[] = "leave the cell empty, or write \"n.a.\", if there is no number";
  assert_text_hint("Region,2022,2023\nNorth,oops,1\n", "2:7 expected a number, found \"oops\"",
                   empty);
  assert_text_hint("Region,2022,2023\nNorth,oops,1\nSouth,2,3\n",
                   "2:7 expected a number, found \"oops\"", empty);
  assert_text_hint("Region,Revenue,Note\nNorth,10,good\n", "2:10 expected a number, found \"good\"",
                   empty);
  assert_text_hint("Region,Revenue,Cost\nNorth,EUR 5,1\n", "2:7 expected a number, found \"EUR 5\"",
                   "a cell holds a plain number such as 1234.5; its unit belongs in the measure");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("csv shape");
  TCase *tests = tcase_create("csv shape");
  tcase_add_test(tests, empty_columns_at_the_right_are_none);
  tcase_add_test(tests, columns_with_a_cell_or_a_head_stay);
  tcase_add_test(tests, numbers_do_not_name_rows_under_a_period);
  tcase_add_test(tests, years_and_numbers_name_rows_under_a_name);
  tcase_add_test(tests, an_index_is_told);
  tcase_add_test(tests, a_long_table_is_told);
  tcase_add_test(tests, a_second_name_is_told);
  tcase_add_test(tests, other_texts_are_told_at_their_cells);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
