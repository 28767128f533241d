/* Cells by place and by key. */
#include "tests/unit/data/data_test.h"

static Arena *arena;
static Diagnostics *diags;
static Table table;

static void set_up(void) {
  static const TableKey rows[] = {
      {"Revenue", {0}, NULL}, {"Cost of revenue", {0}, NULL}, {"Net income", {0}, NULL}};
  static const TableKey columns[] = {{"FY2007", {0}, NULL}, {"FY2008", {0}, NULL}};
  arena = arena_new();
  diags = diagnostics_new(arena);
  Quantity *cells = arena_array(arena, Quantity, 6);
  for (int i = 0; i < 6; i++)
    cells[i] = (Quantity){decimal_from_int(i), QUANTITY_PRESENT, &measure_plain, NULL};
  table = (Table){.name = "income",
                  .measure = &measure_plain,
                  .rows = rows,
                  .row_count = 3,
                  .columns = columns,
                  .column_count = 2,
                  .cells = cells};
}

static void tear_down(void) {
  arena_free(arena);
}

START_TEST(cells_have_a_row_and_a_column) {
  assert_number(arena, table_cell(&table, 0, 1).value, "1");
  assert_number(arena, table_cell(&table, 2, 0).value, "4");
  ck_assert_int_eq(table_cell(&table, 3, 0).state, QUANTITY_MISSING);
  ck_assert_int_eq(table_cell(&table, 0, 2).state, QUANTITY_MISSING);
  ck_assert_int_eq(table_cell(&table, TABLE_NOT_FOUND, TABLE_NOT_FOUND).state, QUANTITY_MISSING);
}
END_TEST

START_TEST(keys_are_found_exactly_after_trimming) {
  ck_assert_uint_eq(table_find_row(&table, "Net income"), 2);
  ck_assert_uint_eq(table_find_row(&table, "  Net income\t"), 2);
  ck_assert_uint_eq(table_find_row(&table, "net income"), TABLE_NOT_FOUND);
  ck_assert_uint_eq(table_find_row(&table, "Net"), TABLE_NOT_FOUND);
  ck_assert_uint_eq(table_find_row(&table, "Net income 2"), TABLE_NOT_FOUND);
  ck_assert_uint_eq(table_find_row(&table, ""), TABLE_NOT_FOUND);
  ck_assert_uint_eq(table_find_row(&table, "FY2008"), TABLE_NOT_FOUND);
  ck_assert_uint_eq(table_find_column(&table, "FY2008"), 1);
}
END_TEST

START_TEST(a_needed_key_is_reported_with_the_nearest) {
  SourceSpan place = {.line = 14, .column = 12};
  ck_assert_uint_eq(table_need_row(&table, "Revenue", place, diags), 0);
  ck_assert_uint_eq(diagnostics_count(diags), 0);
  ck_assert_uint_eq(table_need_row(&table, "Revenues", place, diags), TABLE_NOT_FOUND);
  ck_assert_str_eq(diagnostic_line(arena, diags, 0),
                   "14:12 row \"Revenues\" is not in table \"income\" | "
                   "did you mean \"Revenue\"?");
}
END_TEST

START_TEST(a_needed_column_is_reported_with_the_list) {
  SourceSpan place = {.line = 3, .column = 4};
  ck_assert_uint_eq(table_need_column(&table, "FY2007", place, diags), 0);
  ck_assert_uint_eq(table_need_column(&table, "Total", place, diags), TABLE_NOT_FOUND);
  ck_assert_str_eq(diagnostic_line(arena, diags, 0),
                   "3:4 column \"Total\" is not in table \"income\" | "
                   "columns are FY2007, FY2008");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("table");
  TCase *tests = tcase_create("table");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, cells_have_a_row_and_a_column);
  tcase_add_test(tests, keys_are_found_exactly_after_trimming);
  tcase_add_test(tests, a_needed_key_is_reported_with_the_nearest);
  tcase_add_test(tests, a_needed_column_is_reported_with_the_list);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
