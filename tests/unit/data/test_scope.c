/* Names: computed when asked for, with their own origin and measure; circles are shown. */
#include "tests/unit/data/expression_test.h"

/* Adds a name whose text stands on a line of its own in a file of that name. */
static void add_name(Bench *bench, const char *name, const char *text, const Measure *measure) {
  scope_add_name(bench->scope, name, text, place_of(bench->arena, text), measure);
}

START_TEST(finds_tables) {
  Bench bench = bench_open();
  const Table *table = scope_find_table(bench.scope, "mix");
  ck_assert_str_eq(table->name, "mix");
  ck_assert_ptr_null(scope_find_table(bench.scope, "revenue"));
  scope_add_table(bench.scope, table); /* the same again */
  ck_assert_uint_eq(diagnostics_count(bench.diags), 0);
  arena_free(bench.arena);
}
END_TEST

START_TEST(refuses_names) {
  static const char *const cases[][2] = {
      {"2x", "1:1 \"2x\" is no name"},
      {"", "1:1 \"\" is no name"},
      {"a b", "1:1 \"a b\" is no name"},
      {"a-", "1:1 \"a-\" is no name"},
      {"a-1", "1:1 \"a-1\" is no name"},
      {"-a", "1:1 \"-a\" is no name"},
      {"a.b", "1:1 \"a.b\" is no name"},
      {"mix", "1:1 the name \"mix\" is taken: there is a table of that name"},
      {"revenue", "1:1 the name \"revenue\" is taken: there is a \"let\" of that name"},
      {"row", "1:1 the name \"row\" is taken: it means the key in a computed table"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    Bench bench = bench_open();
    add_name(&bench, cases[i][0], "1", NULL);
    ck_assert_uint_eq(diagnostics_count(bench.diags), 1);
    const char *found = diagnostic_line(bench.arena, bench.diags, 0);
    ck_assert_msg(text_starts_with(found, cases[i][1]), "%s", found);
    arena_free(bench.arena);
  }
  Bench bench = bench_open();
  static const char *const good[] = {"a", "_", "a1", "a-b", "売上", "q1-sales", "Rows", "été"};
  for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
    add_name(&bench, good[i], "1", NULL);
    evaluate(&bench, good[i]);
  }
  bench_add(&bench, "1st", &money, "k,a\nx,1");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 1);
  bench_add(&bench, "revenue", &money, "k,a\nx,1");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 2);
  arena_free(bench.arena);
}
END_TEST

START_TEST(computes_in_any_order) {
  Bench bench = bench_open();
  add_name(&bench, "c", "a + b", NULL);
  add_name(&bench, "b", "2 * a", NULL);
  add_name(&bench, "a", "revenue['FY2008']", NULL);
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "c")), "209193 JPY millions");
  ck_assert_str_eq(evaluate(&bench, "revenue").series.name, "Total revenues");
  ck_assert_str_eq(evaluate(&bench, "recurring").series.name, "recurring");
  arena_free(bench.arena);
}
END_TEST

START_TEST(gives_names_their_origin) {
  Bench bench = bench_open();
  add_name(&bench, "a", "income[Net, FY2008]", NULL);
  add_name(&bench, "b", "a * 2", NULL);
  add_name(&bench, "same", "b", NULL);
  const Origin *a = evaluate(&bench, "a").quantity.origin;
  ck_assert_int_eq(a->kind, ORIGIN_EXPRESSION);
  ck_assert_str_eq(a->expression, "income[Net, FY2008]");
  ck_assert_uint_eq(a->span.end_column, 20);
  ck_assert_int_eq(a->inputs[0]->kind, ORIGIN_CELL);
  const Origin *b = evaluate(&bench, "b").quantity.origin;
  ck_assert_str_eq(b->expression, "a * 2");
  ck_assert_uint_eq(b->input_count, 2); /* no step in between that says the same */
  ck_assert_ptr_eq(b->inputs[0], a);
  const Origin *same = evaluate(&bench, "same").quantity.origin;
  ck_assert_str_eq(same->expression, "b");
  ck_assert_ptr_eq(same->inputs[0], b);
  arena_free(bench.arena);
}
END_TEST

START_TEST(sets_measures) {
  Bench bench = bench_open();
  add_name(&bench, "gross", "1 - income[Costs] / revenue", &margin);
  add_name(&bench, "share-of", "share(recurring, revenue)", &margin);
  add_name(&bench, "in-bn", "revenue", &billions);
  add_name(&bench, "counted", "plain[x]", &contracts);
  add_name(&bench, "arpu", "usd[Cash] / lines[IP]", &dollars);
  add_name(&bench, "wrong", "revenue", &dollars);
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "gross['FY2008']")),
                   "19.48200943626220762645021583 %");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "last(share-of)")),
                   "77.53366508439574937975936097 %");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "in-bn")),
                   "FY2007 66.835, FY2008 69.731 JPY billions");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "counted")), "a 1, b 2 contracts");
  ck_assert_ptr_eq(value_quantity(evaluate(&bench, "arpu")).measure, &dollars);
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "change(gross)")),
                   "-1.39328045675791655997905027 pp ±");
  Value value;
  ck_assert(!expression_evaluate(bench.scope, "wrong", (SourceSpan){0}, &value));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:1 JPY millions cannot be given in USD");
  arena_free(bench.arena);
}
END_TEST

START_TEST(evaluates_to_a_measure) {
  Bench bench = bench_open();
  Value value;
  const char *text = "1 - income[Costs] / revenue";
  ck_assert(
      expression_evaluate_as(bench.scope, text, place_of(bench.arena, text), &margin, &value));
  ck_assert_str_eq(value_text(&bench, value),
                   "FY2007 20.8752898930201241864292661, FY2008 19.48200943626220762645021583 %");
  ck_assert_str_eq(value.series.items[0].origin->expression, text);
  ck_assert(expression_evaluate_as(bench.scope, "revenue", (SourceSpan){0}, NULL, &value));
  ck_assert_ptr_eq(value_quantity(value).measure, &money);
  ck_assert(!expression_evaluate_as(bench.scope, "revenue", (SourceSpan){0}, &dollars, &value));
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 1);
  arena_free(bench.arena);
}
END_TEST

START_TEST(reports_tables_that_are_not_there) {
  Bench bench = bench_open();
  SourceSpan place = place_of(bench.arena, "incme");
  ck_assert_str_eq(scope_need_table(bench.scope, "income", place)->name, "income");
  ck_assert_ptr_null(scope_need_table(bench.scope, "incme", place));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:1 there is no table \"incme\" | did you mean \"income\"?");
  arena_free(bench.arena);
}
END_TEST

START_TEST(shows_circles) {
  Bench bench = bench_open();
  add_name(&bench, "a", "1 + b", NULL);
  add_name(&bench, "b", "c * 2", NULL);
  add_name(&bench, "c", "2 + a", NULL);
  add_name(&bench, "self", "self", NULL);
  add_name(&bench, "outside", "a", NULL);
  Value value;
  ck_assert(!expression_evaluate(bench.scope, "outside", (SourceSpan){0}, &value));
  scope_check_names(bench.scope);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 2); /* each circle once */
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:5 \"a\" needs itself: a → b → c → a");
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 1),
                   "1:1 \"self\" needs itself: self → self");
  ck_assert(!expression_evaluate(bench.scope, "b", (SourceSpan){0}, &value));
  ck_assert_uint_eq(diagnostics_count(bench.diags), 2);
  arena_free(bench.arena);
}
END_TEST

START_TEST(checks_unused_names) {
  Bench bench = bench_open();
  add_name(&bench, "bad", "1 + revnue", NULL);
  add_name(&bench, "worse", "bad + incom[Net]", NULL);
  scope_check_names(bench.scope);
  scope_check_names(bench.scope);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 2);
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:5 there is no name \"revnue\" | did you mean \"revenue\"?");
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 1),
                   "1:7 there is no name \"incom\" | did you mean \"income\"?");
  arena_free(bench.arena);
}
END_TEST

START_TEST(limits_chains_of_names) {
  Bench bench = bench_empty();
  scope_add_name(bench.scope, "n0", "1", (SourceSpan){0}, NULL);
  for (int i = 1; i < 5000; i++)
    add_name(&bench, arena_printf(bench.arena, "n%d", i),
             arena_printf(bench.arena, "n%d + 1", i - 1), NULL);
  Value value;
  ck_assert(!expression_evaluate(bench.scope, "n4999", (SourceSpan){0}, &value));
  ck_assert_uint_eq(diagnostics_count(bench.diags), 1);
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:1 too many names are built on each other here");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "n200")), "201");
  arena_free(bench.arena);
}
END_TEST

START_TEST(hides_keys_from_names) {
  Bench bench = bench_open();
  add_name(&bench, "leak", "income[row, FY2008]", NULL);
  static const TableKey rows[] = {{.text = "Net"}};
  ComputedTable computed = {
      .rows = rows, .row_count = 1, .expression = "leak + income[row, column]"};
  ck_assert_ptr_null(scope_compute_table(bench.scope, &computed));
  ck_assert(text_starts_with(diagnostic_line(bench.arena, bench.diags, 0),
                             "1:8 row \"row\" is not in table \"income\""));
  arena_free(bench.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("scope");
  TCase *tests = tcase_create("scope");
  tcase_add_test(tests, finds_tables);
  tcase_add_test(tests, refuses_names);
  tcase_add_test(tests, computes_in_any_order);
  tcase_add_test(tests, gives_names_their_origin);
  tcase_add_test(tests, sets_measures);
  tcase_add_test(tests, evaluates_to_a_measure);
  tcase_add_test(tests, reports_tables_that_are_not_there);
  tcase_add_test(tests, shows_circles);
  tcase_add_test(tests, checks_unused_names);
  tcase_add_test(tests, limits_chains_of_names);
  tcase_add_test(tests, hides_keys_from_names);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
