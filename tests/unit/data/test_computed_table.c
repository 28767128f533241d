/* Tables computed cell by cell. */
#include "tests/unit/data/expression_test.h"

static const TableKey two_rows[] = {{.text = "Connectivity and outsourcing"},
                                    {.text = "Equipment"}};

static ComputedTable make_computed(Bench *bench, const char *expression, const Measure *measure) {
  return (ComputedTable){.name = "made",
                         .rows = two_rows,
                         .row_count = 2,
                         .expression = expression,
                         .span = place_of(bench->arena, expression),
                         .measure = measure};
}

static const char *cell_text(Bench *bench, const Table *table, const char *row,
                             const char *column) {
  Quantity cell = table_cell(table, table_find_row(table, row), table_find_column(table, column));
  return value_text(bench, (Value){.quantity = cell});
}

START_TEST(computes_cells) {
  Bench bench = bench_open();
  bench_add(&bench, "cost", &cost,
            "item,FY2007,FY2008\nConnectivity and outsourcing,26040,29318\nEquipment,1300,863");
  ComputedTable computed =
      make_computed(&bench, "1 - cost[row, column] / mix[row, column]", &margin);
  const Table *table = scope_compute_table(bench.scope, &computed);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 0);
  ck_assert_uint_eq(table->column_count, 2);
  ck_assert_ptr_eq(table->measure, &margin);
  ck_assert_str_eq(cell_text(&bench, table, "Connectivity and outsourcing", "FY2008"),
                   "16.41578287147907401071958034 %"); /* as published: 16.4% */
  ck_assert_str_eq(cell_text(&bench, table, "Equipment", "FY2007"),
                   "14.13474240422721268163804491 %");
  scope_add_table(bench.scope, table);
  ck_assert_ptr_eq(scope_find_table(bench.scope, "made"), table);
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "pp(made[Equipment])")),
                   "-1.74895560219675582884616674 pp ±"); /* 12.4% less 14.1% */
  ck_assert_uint_eq(diagnostics_count(bench.diags), 0);
  arena_free(bench.arena);
}
END_TEST

START_TEST(keeps_cell_origins) {
  Bench bench = bench_open();
  ComputedTable computed = make_computed(&bench, "share(mix[row, column], revenue[column])", NULL);
  const Table *table = scope_compute_table(bench.scope, &computed);
  Quantity cell = table_cell(table, 1, 0);
  ck_assert_int_eq(cell.origin->kind, ORIGIN_EXPRESSION);
  ck_assert_str_eq(cell.origin->table, "made");
  ck_assert_str_eq(cell.origin->row, "Equipment");
  ck_assert_str_eq(cell.origin->column, "FY2007");
  ck_assert_str_eq(cell.origin->expression, "share(mix[row, column], revenue[column])");
  size_t count;
  const Origin *const *cells = origin_list_cells(bench.arena, cell.origin, &count);
  ck_assert_uint_eq(count, 2);
  ck_assert_str_eq(cells[0]->table, "mix");
  ck_assert_str_eq(cells[0]->row, "Equipment");
  ck_assert_str_eq(cells[1]->table, "income");
  ck_assert_str_eq(cells[1]->column, "FY2007");
  ck_assert_str_eq(table->measure->unit, "%");
  arena_free(bench.arena);
}
END_TEST

START_TEST(takes_items_of_series) {
  Bench bench = bench_open();
  ComputedTable computed = make_computed(&bench, "mix[row] / revenue", NULL);
  const Table *table = scope_compute_table(bench.scope, &computed);
  ck_assert_str_eq(cell_text(&bench, table, "Equipment", "FY2008"),
                   "0.01412571166339217851457744762");
  computed = make_computed(&bench, "recurring", NULL);
  computed.name = "again";
  table = scope_compute_table(bench.scope, &computed); /* columns of the series */
  ck_assert_str_eq(cell_text(&bench, table, "Equipment", "FY2007"), "47296 JPY millions");
  computed = (ComputedTable){.name = "turned",
                             .rows = scope_find_table(bench.scope, "mix")->columns,
                             .row_count = 2,
                             .columns = two_rows,
                             .column_count = 2,
                             .expression = "mix[column, row]"};
  table = scope_compute_table(bench.scope, &computed);
  ck_assert_str_eq(cell_text(&bench, table, "FY2008", "Equipment"), "985 JPY millions");
  computed = (ComputedTable){.expression = "mix[row, column] * 2"}; /* all of it, without a name */
  table = scope_compute_table(bench.scope, &computed);
  ck_assert_uint_eq(table->row_count, 4);
  ck_assert_str_eq(cell_text(&bench, table, "ATM", "FY2007"), "n.a. JPY millions");
  ck_assert_str_eq(cell_text(&bench, table, "ATM", "FY2008"), "46 JPY millions");
  ck_assert_uint_eq(diagnostics_count(bench.diags), 0);
  arena_free(bench.arena);
}
END_TEST

static void check_failure(const char *expression, const char *expected) {
  Bench bench = bench_open();
  ComputedTable computed = make_computed(&bench, expression, NULL);
  ck_assert_ptr_null(scope_compute_table(bench.scope, &computed));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0), expected);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 1);
  ck_assert_ptr_null(scope_find_table(bench.scope, "made"));
  arena_free(bench.arena);
}

START_TEST(reports_once) {
  check_failure("mix[row, column] +",
                "1:19 expected a number, a name or \"(\", found the end of the "
                "expression");
  check_failure("mix[row, column] + lines[IP, column]",
                "1:18 JPY millions and contracts cannot be added or compared");
  check_failure("mix[rows, column]", "1:5 row \"rows\" is not in table \"mix\" | rows are "
                                     "Connectivity and outsourcing, Maintenance, Equipment, ATM");
  check_failure("1 + 1",
                "1:1 the computed table has no columns | the expression addresses no table "
                "that has some: list the columns");
  check_failure("2 * income[*, FY2007]", "1:1 this is a series without an item for the row or the "
                                         "column | address one number: table[row, column]");
}
END_TEST

START_TEST(refuses_keys_twice) {
  Bench bench = bench_open();
  const char *text = "a b a";
  const SourceFile *file = source_file_new(bench.arena, "deck.yaml", text, strlen(text));
  TableKey rows[] = {{"a", source_span_bytes(file, 0, 1), NULL},
                     {"b", source_span_bytes(file, 2, 1), NULL},
                     {"a", source_span_bytes(file, 4, 1), NULL}};
  ComputedTable computed = {.rows = rows, .row_count = 3, .expression = "revenue[column]"};
  ck_assert_ptr_null(scope_compute_table(bench.scope, &computed));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:5 the key \"a\" is there twice");
  arena_free(bench.arena);
}
END_TEST

START_TEST(limits_work) {
  Bench bench = bench_empty();
  TextBuffer table = {.arena = bench.arena};
  text_append(&table, "k,v");
  for (int i = 0; i < 3000; i++) text_append_format(&table, "\nr%d,%d", i, i);
  bench_add(&bench, "big", &money, table.text);
  ComputedTable computed = {.expression = "big[row, column] * 2"};
  const Table *made = scope_compute_table(bench.scope, &computed);
  ck_assert_str_eq(cell_text(&bench, made, "r2999", "v"), "5998 JPY millions");
  computed.expression = "share(big[row, column], sum(big[*, column]))";
  computed.span = place_of(bench.arena, computed.expression);
  ck_assert_ptr_null(scope_compute_table(bench.scope, &computed));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:29 the expression works on more than 1000000 numbers");
  arena_free(bench.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("computed table");
  TCase *tests = tcase_create("computed table");
  tcase_add_test(tests, computes_cells);
  tcase_add_test(tests, keeps_cell_origins);
  tcase_add_test(tests, takes_items_of_series);
  tcase_add_test(tests, reports_once);
  tcase_add_test(tests, refuses_keys_twice);
  tcase_add_test(tests, limits_work);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
