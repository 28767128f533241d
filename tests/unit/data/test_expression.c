/* Expressions: values, units and origins. */
#include "tests/unit/data/expression_test.h"

typedef struct Case {
  const char *text, *expected;
} Case;

static void check_cases(const Case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    Bench bench = bench_open();
    const char *found = value_text(&bench, evaluate(&bench, cases[i].text));
    ck_assert_msg(text_equals(found, cases[i].expected), "%s: %s, not %s", cases[i].text, found,
                  cases[i].expected);
    ck_assert_msg(diagnostics_count(bench.diags) == 0, "%s: %s", cases[i].text,
                  diagnostic_line(bench.arena, bench.diags, 0));
    arena_free(bench.arena);
  }
}

#define CHECK_CASES(cases) check_cases(cases, sizeof cases / sizeof cases[0])

START_TEST(computes_plain_numbers) {
  static const Case cases[] = {
      {"1+2*3", "7"},
      {"(1+2)*3", "9"},
      {"0.1+0.2", "0.3"},
      {"-2 - -3", "1"},
      {"--2", "2"},
      {"-2*3", "-6"},
      {"10-3-2", "5"},
      {"24/4/2", "3"},
      {"7/2", "3.5"},
      {"1/3", "0.3333333333333333333333333333"},
      {"1/3 + 10000000000", "10000000000.3333333333333333"},
      {"(1/3)*(2/3)", "0.2222222222222222222222222222"},
      {"1 − 2 × 3 ÷ 4", "-0.5"},
      {"5%", "5 %"},
      {"5% * 200", "1000 %"},
      {"200 * 5%", "1000 %"},
      {"1 - 5%", "95 %"},
      {"50% * 50%", "25 %"},
      {"1/0", "n.m."},
      {"1/0 + 1", "n.m."},
      {" 1\n+\t2 ", "3"},
      {"12345678901234567890 * 10", "123456789012345678900"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(addresses_cells) {
  static const Case cases[] = {
      {"income[\"Total revenues\", \"FY2008\"]", "69731 JPY millions"},
      {"income['Total revenues','FY2008']", "69731 JPY millions"},
      {"income[ ' Total revenues ' , FY2008 ]", "69731 JPY millions"},
      {"income[Net, FY2008]", "1419 JPY millions"},
      {"income[Net]", "FY2007 5177, FY2008 1419 JPY millions"},
      {"income[Net, *]", "FY2007 5177, FY2008 1419 JPY millions"},
      {"income[Net, FY2007..FY2008]", "FY2007 5177, FY2008 1419 JPY millions"},
      {"income[*, FY2008]",
       "Total revenues 69731, Costs 56146, Operating income 2917, Net 1419 JPY millions"},
      {"income[Costs..'Operating income', FY2007]",
       "Costs 52883, Operating income 4759 JPY millions"},
      {"income[Costs .. Costs, FY2007]", "Costs 52883 JPY millions"},
      {"revenue[FY2007]", "66835 JPY millions"},
      {"income[Net][FY2007]", "5177 JPY millions"},
      {"(revenue + revenue)['FY2007']", "133670 JPY millions"},
      {"long[Sales][FY2005..FY2007]", "FY2005 120, FY2007 150 JPY millions"},
      {"mix[ATM]", "FY2007 n.a., FY2008 23 JPY millions"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(joins_series_by_key) {
  static const Case cases[] = {
      {"recurring", "FY2007 47296, FY2008 54065 JPY millions"},
      {"revenue - income[Costs]", "FY2007 13952, FY2008 13585 JPY millions"},
      {"revenue - revenue[FY2007]", "FY2007 0, FY2008 2896 JPY millions"},
      {"down[Sales] - revenue", "FY2008 0, FY2007 0 JPY millions"},
      {"-revenue", "FY2007 -66835, FY2008 -69731 JPY millions"},
      {"mix[ATM] + mix[Equipment]", "FY2007 n.a., FY2008 1008 JPY millions"},
      {"revenue / odd[Zero]", "FY2007 n.m., FY2008 6973.1"},
      {"plain[x] + plain[y]", "a 1.1, b 2.2"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(subtracts_or_names) {
  static const Case cases[] = {
      {"operating-income", "FY2007 4759, FY2008 2917 JPY millions"},
      {"revenue-operating-income", "FY2007 62076, FY2008 66814 JPY millions"},
      {"operating-income-revenue", "FY2007 -62076, FY2008 -66814 JPY millions"},
      {"revenue-recurring", "FY2007 19539, FY2008 15666 JPY millions"},
      {"revenue-sum(recurring)", "FY2007 -34526, FY2008 -31630 JPY millions"},
      {"revenue -recurring", "FY2007 19539, FY2008 15666 JPY millions"},
      {"revenue-0", "FY2007 66835, FY2008 69731 JPY millions"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(compares_periods) {
  static const Case cases[] = {
      {"growth(revenue)", "4.333059025959452382733597666 % ±"},
      {"growth(revenue[FY2007], revenue[FY2008])", "4.333059025959452382733597666 % ±"},
      {"change(revenue)", "2896 JPY millions ±"},
      {"change(1, 3)", "2 ±"},
      {"fall(operating-income)", "38.70561042235763815927715907 %"},
      {"share(recurring, revenue)",
       "FY2007 70.76531757312785217326251216, FY2008 77.53366508439574937975936097 %"},
      {"pp(share(recurring, revenue))", "6.76834751126789720649684881 pp ±"},
      {"change(share(recurring, revenue))", "6.76834751126789720649684881 pp ±"},
      {"change(margins[Gross])", "-0.4 pp ±"},
      {"pp(0.25, 50%)", "25 pp ±"},
      {"growth(plain[x])", "100 % ±"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(reads_time_forwards) {
  static const Case cases[] = {
      {"growth(down[Sales])", "4.333059025959452382733597666 % ±"},
      {"last(down[Sales])", "69731 JPY millions"},
      {"previous(down[Sales])", "66835 JPY millions"},
      {"first(down[Sales])", "66835 JPY millions"},
      {"index(down[Sales])", "FY2008 104.3330590259594523827335977, FY2007 100 index"},
      {"last(revenue)", "69731 JPY millions"},
      {"first(revenue)", "66835 JPY millions"},
      {"last(mix[*, FY2008])", "23 JPY millions"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(knows_growth_without_meaning) {
  static const Case cases[] = {
      {"growth(odd[Loss])", "n.m. % ±"},
      {"growth(odd[Zero])", "n.m. % ±"},
      {"growth(odd[Turn])", "n.m. % ±"},
      {"growth(odd[Flat])", "0 % ±"},
      {"growth(odd[None])", "n.a. % ±"},
      {"growth(mix[ATM])", "n.a. % ±"},
      {"growth(100, 0)", "-100 % ±"},
      {"fall(odd[Loss])", "n.m. %"},
      {"share(1, 0)", "n.m. %"},
      {"share(1, -4)", "n.m. %"},
      {"share(-1, 4)", "-25 %"},
      {"cagr(0, 5, 2)", "n.m. % ±"},
      {"cagr(5, -5, 2)", "n.m. % ±"},
      {"index(odd[Zero])", "FY2007 n.m., FY2008 n.m. index"},
      {"change(odd[Turn])", "-150 JPY millions ±"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(takes_years_from_keys) {
  static const Case cases[] = {
      {"cagr(long[Sales])", "12.24620483093729814 % ±"}, /* 2004 to 2010: six, not three */
      {"cagr(100, 200, 6)", "12.24620483093729814 % ±"},
      {"cagr(long[Sales][FY2007..FY2010])", "10.06424162982088946 % ±"},
      {"cagr(long[Sales][FY2004..FY2005])", "20 % ±"},
      {"cagr(100, 121, 2)", "10 % ±"},
      {"cagr(revenue)", "4.3330590259594523827335977 % ±"},
  };
  CHECK_CASES(cases);
  Bench bench = bench_open(); /* 1Q08 to 4Q10: 2.75 years, 2^(4/11) */
  Value value = evaluate(&bench, "cagr(quarters[Sales])");
  ck_assert_double_eq_tol(quantity_to_double(value.quantity), 28.6664898009431, 1e-12);
  value = evaluate(&bench, "cagr(100, 200, 2.5)");
  ck_assert_double_eq_tol(quantity_to_double(value.quantity), 31.9507910772894, 1e-12);
  value = evaluate(&bench, "cagr(1, 1000000, 0.25)");
  ck_assert_double_eq(quantity_to_double(value.quantity), 1e26 - 100);
  arena_free(bench.arena);
}
END_TEST

START_TEST(takes_years_from_dates) {
  static const Case cases[] = {
      {"cagr(iso[Sales])", "10 % ±"},
      {"growth(iso[Sales])", "21 % ±"},
      {"cagr(german[Sales])", "10 % ±"},
      {"last(german[Sales])", "121 JPY millions"}, /* its columns run backwards */
      {"cagr(ends[Sales])", "10 % ±"},             /* both the last day of February */
      {"cagr(halves[Sales])", "21 % ±"},
  };
  Bench bench = bench_open();
  bench_add(&bench, "iso", &money, "item,2022-12-31,2024-12-31\nSales,100,121");
  bench_add(&bench, "german", &money, "item,31.12.2024,31.12.2022\nSales,121,100");
  bench_add(&bench, "ends", &money, "item,2022-02-28,2024-02-29\nSales,100,121");
  bench_add(&bench, "halves", &money, "item,2022-06-30,2022-12-31\nSales,100,110");
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
    ck_assert_str_eq(value_text(&bench, evaluate(&bench, cases[i].text)), cases[i].expected);
  arena_free(bench.arena);
}
END_TEST

START_TEST(totals_what_is_there) {
  static const Case cases[] = {
      {"sum(mix[*, FY2007])", "48810 JPY millions"},
      {"sum(mix[*, FY2008])", "55073 JPY millions"},
      {"sum(mix[ATM], mix[Equipment])", "FY2007 1514, FY2008 1008 JPY millions"},
      {"sum(odd[None])", "n.a. JPY millions"},
      {"sum(1, 2, 3)", "6"},
      {"average(mix[*, FY2007])", "16270 JPY millions"},
      {"average(odd[None])", "n.a. JPY millions"},
      {"count(mix[*, FY2007])", "3"},
      {"count(odd[None])", "0"},
      {"min(mix[*, FY2007])", "1514 JPY millions"},
      {"max(mix[*, FY2008])", "35076 JPY millions"},
      {"max(0, odd[Loss])", "FY2007 0, FY2008 50 JPY millions"},
      {"min(odd[None])", "n.a. JPY millions"},
      {"max(1, 1/0)", "n.m."},
      {"abs(change(operating-income))", "1842 JPY millions"},
      {"abs(change(margins[Gross]))", "0.4 pp"},
      {"index(long[Sales], 'FY2007')",
       "FY2004 66.66666666666666666666666667, FY2005 80, FY2007 100, "
       "FY2010 133.3333333333333333333333333 index"},
      {"index(revenue, FY2007)", "FY2007 100, FY2008 104.3330590259594523827335977 index"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(follows_units) {
  static const Case cases[] = {
      {"1 - income[Costs] / revenue",
       "FY2007 0.208752898930201241864292661, FY2008 0.1948200943626220762645021583"},
      {"margins[Gross] * revenue", "FY2007 11228.28, FY2008 11435.884 JPY millions"},
      {"revenue * margins[Gross]", "FY2007 11228.28, FY2008 11435.884 JPY millions"},
      {"revenue * 5%", "FY2007 3341.75, FY2008 3486.55 JPY millions"},
      {"margins[Gross] / 2", "FY2007 8.4, FY2008 8.2 %"},
      {"1 - margins[Gross]", "FY2007 83.2, FY2008 83.6 %"},
      {"margins[Gross] / margins[Gross]", "FY2007 1, FY2008 1"},
      {"bn[Goal] - revenue", "FY2007 0, FY2008 0.269 JPY billions"},
      {"revenue - bn[Goal]", "FY2007 0, FY2008 -269 JPY millions"},
      {"bn[Goal] / revenue[FY2007]", "FY2007 1, FY2008 1.047355427545447744445275679"},
      {"last(revenue) + change(revenue)", "72627 JPY millions"},
      {"change(revenue) + last(revenue)", "72627 JPY millions"},
      {"change(revenue) + change(revenue)", "5792 JPY millions ±"},
      {"change(growth(revenue), growth(recurring))", "9.978933531550696467063425334 pp ±"},
      {"revenue[FY2008] / 32 / lines[Mobile, FY2007] * lines[Mobile, FY2007] * 32",
       "69730.9999999999999999999999975424 JPY millions"},
      {"usd[Cash] / lines[IP, FY2008] * 2", "FY2007 0.245202558635394456289978678, "
                                            "FY2008 0.2174840085287846481876332622 USD/contracts"},
      {"usd[Cash] * lines[IP]", "FY2007 98325, FY2008 95676 USD"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(prints_results) {
  Bench bench = bench_open();
  static const Case cases[] = {
      {"growth(revenue)", "+4.3%"},
      {"change(revenue)", "+2,896"},
      {"fall(operating-income)", "38.7%"},
      {"growth(operating-income)", "(38.7%)"},
      {"share(recurring, revenue)", "77.5%"},
      {"pp(share(recurring, revenue))", "+6.8\u00A0pp"},
      {"change(margins[Gross])", "−0.4\u00A0pp"},
      {"abs(change(operating-income))", "1,842"},
      {"index(revenue)", "104.3"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Quantity quantity = value_quantity(evaluate(&bench, cases[i].text));
    ck_assert_str_eq(quantity_to_text(bench.arena, quantity, NULL), cases[i].expected);
  }
  Quantity quantity = value_quantity(evaluate(&bench, "fall(operating-income)"));
  ck_assert_int_eq(quantity.measure->polarity, POLARITY_DOWN_IS_GOOD);
  quantity = value_quantity(evaluate(&bench, "growth(operating-income)"));
  ck_assert_int_eq(quantity.measure->polarity, POLARITY_UP_IS_GOOD);
  arena_free(bench.arena);
}
END_TEST

START_TEST(warns_of_a_fall_that_rose) {
  Bench bench = bench_open();
  evaluate(&bench, "2 * fall(revenue)");
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:5 fall() of something that rose: from 66,835 to 69,731 | growth() prints "
                   "either with its sign");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 0);
  evaluate(&bench, "fall(odd[Flat])");
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 1),
                   "1:1 fall() of something that did not change: from 7 to 7 | growth() prints "
                   "either with its sign");
  arena_free(bench.arena);
}
END_TEST

START_TEST(keeps_origins) {
  Bench bench = bench_open();
  Quantity quantity = evaluate(&bench, " growth( income[Net] ) ").quantity;
  ck_assert_int_eq(quantity.origin->kind, ORIGIN_EXPRESSION);
  ck_assert_str_eq(quantity.origin->expression, "growth( income[Net] )");
  ck_assert_uint_eq(quantity.origin->span.column, 2);
  ck_assert_uint_eq(quantity.origin->input_count, 2);
  ck_assert_str_eq(quantity.origin->inputs[0]->column, "FY2007");
  ck_assert_str_eq(quantity.origin->inputs[1]->column, "FY2008");
  Value value = evaluate(&bench, "1 - income[Net] / revenue");
  const Origin *item = value.series.items[0].origin;
  ck_assert_str_eq(item->expression, "1 - income[Net] / revenue");
  ck_assert_uint_eq(item->input_count, 2);
  ck_assert_int_eq(item->inputs[0]->kind, ORIGIN_LITERAL);
  ck_assert_str_eq(item->inputs[1]->expression, "income[Net] / revenue");
  ck_assert_str_eq(item->inputs[1]->inputs[0]->column, "FY2007");
  ck_assert_str_eq(item->inputs[1]->inputs[1]->expression, "income[\"Total revenues\"]");
  ck_assert_int_eq(evaluate(&bench, "income[Net, FY2008]").quantity.origin->kind, ORIGIN_CELL);
  ck_assert_uint_eq(evaluate(&bench, "revenue + revenue").series.items[0].origin->input_count, 1);
  arena_free(bench.arena);
}
END_TEST

static bool has_cell(Arena *arena, const Origin *origin, const Origin *cell) {
  size_t count;
  const Origin *const *cells = origin_list_cells(arena, origin, &count);
  for (size_t i = 0; i < count; i++)
    if (text_equals(cells[i]->table, cell->table) && text_equals(cells[i]->row, cell->row) &&
        text_equals(cells[i]->column, cell->column))
      return true;
  return false;
}

static bool is_same_quantity(Quantity a, Quantity b) {
  return a.state == b.state && decimal_compare(a.value, b.value) == 0;
}

/* Changes one cell, and compares which numbers change with which say that they depend on it. */
static void check_cell(const char *text, const char *name, size_t index) {
  Bench before = bench_open(), after = bench_open();
  Table *table = (Table *)scope_find_table(after.scope, name);
  Quantity *cells = (Quantity *)table->cells;
  cells[index].state = QUANTITY_PRESENT;
  ck_assert(decimal_add(cells[index].value, number("0.731"), &cells[index].value));
  Value old = evaluate(&before, text), new = evaluate(&after, text);
  size_t count = old.kind == VALUE_SERIES ? old.series.count : 1;
  for (size_t i = 0; i < count; i++) {
    Quantity a = old.kind == VALUE_SERIES ? old.series.items[i] : old.quantity;
    Quantity b = old.kind == VALUE_SERIES ? new.series.items[i] : new.quantity;
    bool depends = has_cell(before.arena, a.origin, cells[index].origin);
    ck_assert_msg(depends == !is_same_quantity(a, b), "%s, item %zu: %s[%s, %s]", text, i, name,
                  cells[index].origin->row, cells[index].origin->column);
  }
  arena_free(before.arena);
  arena_free(after.arena);
}

START_TEST(depends_on_exactly_its_cells) {
  static const char *const texts[] = {
      "revenue",
      "recurring",
      "growth(recurring)",
      "share(recurring, revenue)",
      "1 - income[Costs] / revenue",
      "sum(mix[*, FY2007])",
      "sum(mix[ATM], mix[Equipment])",
      "average(income[*, FY2008])",
      "index(income[Net], FY2008)[FY2007]",
      "pp(share(mix[Equipment], revenue))",
      "revenue[FY2007] - income[Costs]",
      "cagr(income[Net])",
      "last(income[Costs]) + first(income[Net])",
      "fall(operating-income)",
      "change(income[Costs, FY2007], income[Net])",
      "-abs(mix[Maintenance..Equipment, FY2008])",
  };
  for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
    for (size_t cell = 0; cell < 8; cell++) {
      check_cell(texts[i], "income", cell);
      check_cell(texts[i], "mix", cell);
    }
}
END_TEST

START_TEST(survives_shared_origins) {
  Bench bench = bench_open();
  scope_add_name(bench.scope, "n0", "revenue", (SourceSpan){0}, NULL);
  for (int i = 1; i <= 60; i++) /* 2^60 paths, one cell */
    scope_add_name(bench.scope, arena_printf(bench.arena, "n%d", i),
                   arena_printf(bench.arena, "n%d - 2 * n%d", i - 1, i - 1), (SourceSpan){0}, NULL);
  Quantity quantity = value_quantity(evaluate(&bench, "n60"));
  size_t count;
  const Origin *const *cells = origin_list_cells(bench.arena, quantity.origin, &count);
  ck_assert_uint_eq(count, 1);
  ck_assert_str_eq(cells[0]->column, "FY2008");
  assert_number(bench.arena, quantity.value, "69731");
  ck_assert_ptr_null(origin_list_cells(bench.arena, NULL, &count));
  arena_free(bench.arena);
}
END_TEST

START_TEST(lists_functions_in_order) {
  ExpressionFunction before = {.name = ""}, function;
  size_t count = 0;
  for (; expression_function_at(count, &function); count++) {
    ck_assert_str_lt(before.name, function.name);
    ck_assert(text_starts_with(function.usage, function.name));
    ck_assert(text_ends_with(function.help, "."));
    before = function;
  }
  ck_assert_uint_ge(count, 16);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("expression");
  TCase *tests = tcase_create("values");
  tcase_add_test(tests, computes_plain_numbers);
  tcase_add_test(tests, addresses_cells);
  tcase_add_test(tests, joins_series_by_key);
  tcase_add_test(tests, subtracts_or_names);
  tcase_add_test(tests, compares_periods);
  tcase_add_test(tests, reads_time_forwards);
  tcase_add_test(tests, knows_growth_without_meaning);
  tcase_add_test(tests, takes_years_from_keys);
  tcase_add_test(tests, takes_years_from_dates);
  tcase_add_test(tests, totals_what_is_there);
  tcase_add_test(tests, follows_units);
  tcase_add_test(tests, prints_results);
  tcase_add_test(tests, warns_of_a_fall_that_rose);
  tcase_add_test(tests, keeps_origins);
  tcase_add_test(tests, depends_on_exactly_its_cells);
  tcase_add_test(tests, survives_shared_origins);
  tcase_add_test(tests, lists_functions_in_order);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
