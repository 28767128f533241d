/* Tables that are series by themselves, and years that stand beside quarters. */
#include "expression_test.h"

typedef struct Case {
  const char *text, *expected;
} Case;

static Bench bench_of_periods(void) {
  Bench bench = bench_empty();
  bench_add(&bench, "bandwidth", &money, "item,FY2006,FY2007,FY2008\nGbps,100,110,121");
  bench_add(&bench, "upright", &money, "item,Gbps\nFY2006,100\nFY2007,110\nFY2008,121");
  bench_add(&bench, "cell", &money, "item,FY2008\nGbps,7");
  bench_add(&bench, "both", &money,
            "item,FY2007,FY2008,4Q07,4Q08\nSales,400,440,100,121\n"
            "Cost,1,2,3,4");
  bench_add(&bench, "turned", &money,
            "item,FY2008,FY2007,4Q08,4Q07\nSales,440,400,121,100\n"
            "Cost,1,2,3,4");
  bench_add(&bench, "beside", &money, "item,FY2007,FY2008,4Q08\nSales,400,440,121\nCost,1,2,3");
  bench_add(&bench, "rows", &money, "item,Sales,Cost\nFY2008,440,1\n4Q08,121,2");
  scope_add_name(bench.scope, "year", "beside[Sales, FY2008]", (SourceSpan){0}, NULL);
  scope_add_name(bench.scope, "quarter", "beside[Sales, 4Q08]", (SourceSpan){0}, NULL);
  return bench;
}

START_TEST(a_table_of_one_row_or_column_is_a_series) {
  static const Case cases[] = {
      {"growth(bandwidth)", "10 % ±"},
      {"growth(upright)", "10 % ±"},
      {"bandwidth", "FY2006 100, FY2007 110, FY2008 121 JPY millions"},
      {"bandwidth - upright", "FY2006 0, FY2007 0, FY2008 0 JPY millions"},
      {"bandwidth[FY2007]", "110 JPY millions"},
      {"bandwidth[FY2006..FY2007]", "FY2006 100, FY2007 110 JPY millions"},
      {"bandwidth[Gbps]", "FY2006 100, FY2007 110, FY2008 121 JPY millions"},
      {"sum(cell)", "7 JPY millions"},
      {"cagr(upright)", "10 % ±"},
  };
  Bench bench = bench_of_periods();
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    ck_assert_str_eq(value_text(&bench, evaluate(&bench, cases[i].text)), cases[i].expected);
  ck_assert_str_eq(evaluate(&bench, "bandwidth").series.name, "Gbps");
  ck_assert_str_eq(failure(&bench, "both"),
                   "1:1 \"both\" is a table, not a number | address a row: both[\"Sales\"]");
  ck_assert_str_eq(failure(&bench, "bandwidth[FY2009]"),
                   "1:11 row \"FY2009\" is not in table \"bandwidth\" | rows are Gbps");
  arena_free(bench.arena);
}
END_TEST

START_TEST(the_last_two_periods_are_of_one_unit) {
  static const Case cases[] = {
      {"growth(both[Sales])", "21 % ±"},
      {"growth(turned[Sales])", "21 % ±"},
      {"last(turned[Sales])", "121 JPY millions"},
      {"previous(turned[Sales])", "100 JPY millions"},
      {"first(turned[Sales])", "440 JPY millions"},
      {"growth(beside[Sales, FY2007..FY2008])", "10 % ±"},
      {"growth(beside[Sales, FY2007], year)", "10 % ±"},
      {"change(sum(both[Sales, 4Q07..4Q08]), both[Sales, FY2008])", "219 JPY millions ±"},
      {"change(year, quarter + quarter * 3)", "44 JPY millions ±"}, /* a year of quarters */
  };
  Bench bench = bench_of_periods();
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    ck_assert_str_eq(value_text(&bench, evaluate(&bench, cases[i].text)), cases[i].expected);
  arena_free(bench.arena);
}
END_TEST

static void check_refused(const char *function, const char *call, int column, const char *order) {
  Bench bench = bench_of_periods();
  const char *text = arena_printf(bench.arena, call, function);
  const char *expected =
      arena_printf(bench.arena,
                   "1:%d %s() would compare a %s | name two periods of one kind: "
                   "%s(from, to)",
                   column, function, order, function);
  ck_assert_str_eq(failure(&bench, text), expected);
  arena_free(bench.arena);
}

#define YEAR_FIRST "year with a quarter: \"FY2008\" and \"4Q08\""

START_TEST(a_year_is_not_compared_with_a_quarter) {
  static const char *const functions[] = {"growth", "change", "fall"};
  check_refused(functions[_i], "%s(beside[Sales])", (int)strlen(functions[_i]) + 2, YEAR_FIRST);
  check_refused(functions[_i], "%s(rows[*, Sales])", (int)strlen(functions[_i]) + 2, YEAR_FIRST);
  check_refused(functions[_i], "%s(beside[Sales, FY2008], beside[Sales, 4Q08])",
                (int)strlen(functions[_i]) + 2, YEAR_FIRST);
  check_refused(functions[_i], "%s(year, quarter)", (int)strlen(functions[_i]) + 2, YEAR_FIRST);
  check_refused(functions[_i], "%s(rows[FY2008, Sales], rows[4Q08, Sales])",
                (int)strlen(functions[_i]) + 2, YEAR_FIRST);
}
END_TEST

START_TEST(growth_of_a_label_is_not_meaningful_between_them) {
  Bench bench = bench_of_periods();
  Quantity year = evaluate(&bench, "year").quantity, quarter = evaluate(&bench, "quarter").quantity;
  Quantity before = evaluate(&bench, "beside[Sales, FY2007]").quantity;
  ck_assert_int_eq(quantity_growth(bench.arena, year, quarter, (SourceSpan){0}).state,
                   QUANTITY_NOT_MEANINGFUL);
  Quantity years = evaluate(&bench, "sum(beside[*, FY2008])").quantity; /* as a stack has it */
  Quantity quarters = evaluate(&bench, "sum(beside[*, 4Q08])").quantity;
  ck_assert_int_eq(quantity_growth(bench.arena, years, quarters, (SourceSpan){0}).state,
                   QUANTITY_NOT_MEANINGFUL);
  Quantity growth = quantity_growth(bench.arena, before, year, (SourceSpan){0});
  ck_assert_str_eq(decimal_to_text(bench.arena, growth.value), "10");
  arena_free(bench.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("expression periods");
  TCase *tests = tcase_create("periods");
  tcase_add_test(tests, a_table_of_one_row_or_column_is_a_series);
  tcase_add_test(tests, the_last_two_periods_are_of_one_unit);
  tcase_add_loop_test(tests, a_year_is_not_compared_with_a_quarter, 0, 3);
  tcase_add_test(tests, growth_of_a_label_is_not_meaningful_between_them);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
