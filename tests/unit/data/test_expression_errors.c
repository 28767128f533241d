/* Expressions that are wrong: what is said, and where. */
#include "tests/unit/data/expression_test.h"

typedef struct Case {
  const char *text, *expected;
} Case;

static void check_cases(const Case *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    Bench bench = bench_open();
    const char *found = failure(&bench, cases[i].text);
    ck_assert_msg(text_equals(found, cases[i].expected), "%s:\n%s, not\n%s", cases[i].text, found,
                  cases[i].expected);
    arena_free(bench.arena);
  }
}

#define CHECK_CASES(cases) check_cases(cases, sizeof cases / sizeof cases[0])

START_TEST(points_at_syntax) {
  static const Case cases[] = {
      {"", "1:1 the expression is empty"},
      {"  ", "1:1 the expression is empty"},
      {"1+", "1:3 expected a number, a name or \"(\", found the end of the expression"},
      {"1 2", "1:3 expected an operator, found \"2\""},
      {")", "1:1 expected a number, a name or \"(\", found \")\""},
      {"1)", "1:2 this \")\" closes nothing"},
      {"revenue]", "1:8 this \"]\" closes nothing"},
      {"2*(1+2", "1:3 this \"(\" is never closed"},
      {"sum(revenue", "1:4 this \"(\" is never closed"},
      {"income[Costs", "1:7 this \"[\" is never closed"},
      {"income[\"Costs", "1:8 this quote is never closed"},
      {"income['it''s]", "1:8 this quote is never closed"},
      {"income[]", "1:8 expected a key, found \"]\""},
      {"income[Costs,]", "1:14 expected a key, found \"]\""},
      {"income[Total revenues]",
       "1:14 expected \",\" or \"]\", found \"revenues\" | a key of several "
       "words stands in quotes"},
      {"sum(1 2)", "1:7 expected an operator, \",\" or \")\", found \"2\""},
      {"(1, 2)", "1:3 expected an operator or \")\", found \",\""},
      {"1,000", "1:2 expected an operator, found \",\" | numbers in expressions have no grouping: "
                "1000, not 1,000"},
      {"売 + “x”", "1:5 expected a number, a name or \"(\", found \"“\" | keys stand in straight "
                   "quotes, \" or '"},
      {"1 – 2", "1:3 expected an operator, found \"–\" | the minus is written \"-\""},
      {"2^3",
       "1:2 expected an operator, found \"^\" | there are no powers; cagr() gives growth per "
       "year"},
      {"1e5", "1:2 expected an operator, found \"e5\""},
      {".5", "1:1 expected a number, a name or \"(\", found \".\""},
      {"1 + \x01", "1:5 expected a number, a name or \"(\", found \"\\u{0001}\""},
      {"1 + \xFF", "1:5 expected a number, a name or \"(\", found \"\\xFF\""},
      {"12345678901234567890123456789012345", "1:1 this number has too many digits"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(points_at_names) {
  static const Case cases[] = {
      {"1 + revnue", "1:5 there is no name \"revnue\" | did you mean \"revenue\"?"},
      {"operating-incom", "1:1 there is no name \"operating-incom\" | did you mean "
                          "\"operating-income\"?"},
      {"revenue-recuring", "1:9 there is no name \"recuring\" | did you mean \"recurring\"?"},
      {"2*income", "1:3 \"income\" is a table, not a number | address a row: income[\"Total "
                   "revenues\"]"},
      {"row", "1:1 \"row\" is a key, not a number | it stands in brackets after a table, in the "
              "value of a computed table"},
      {"'x' + 1", "1:1 \"x\" is a key, not a number | keys stand in brackets after a table: "
                  "table[\"row\"]"},
      {"2 * grwth(revenue)", "1:5 there is no function \"grwth\" | did you mean \"growth\"?"},
      {"growth()", "1:1 growth() does not take 0 arguments | usage: growth(series) or growth(from, "
                   "to)"},
      {"share(revenue)", "1:1 share() does not take 1 argument | usage: share(part, whole)"},
      {"cagr(1, 2)", "1:1 cagr() does not take 2 arguments | usage: cagr(series) or cagr(from, to, "
                     "years)"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(points_at_keys) {
  static const Case cases[] = {
      {"1 + income[Cost]",
       "1:12 row \"Cost\" is not in table \"income\" | did you mean \"Costs\"?"},
      {"income[Costs, '2009']",
       "1:15 column \"2009\" is not in table \"income\" | columns are FY2007, "
       "FY2008"},
      {"income[Costs..Nett, FY2008]", "1:15 row \"Nett\" is not in table \"income\" | did you mean "
                                      "\"Net\"?"},
      {"income[row, FY2008]",
       "1:8 row \"row\" is not in table \"income\" | row and column mean the "
       "current keys only in the value of a computed table"},
      {"long[Sales, FY2010..FY2004]", "1:13 this range runs backwards in table \"long\""},
      {"long[Sales][FY2010..FY2004]", "1:13 this range runs backwards in the series"},
      {"1 + income[*, *]",
       "1:5 one row or one column makes a series, this is several of both | "
       "write income[\"row\"], income[\"row\", \"column\"] or income[*, \"column\"]"},
      {"income[*]", "1:1 one row or one column makes a series, this is several of both | "
                    "write income[\"row\"], income[\"row\", \"column\"] or income[*, \"column\"]"},
      {"income[Costs, FY2008, x]",
       "1:1 a cell has two keys: its row and its column | "
       "write income[\"row\"], income[\"row\", \"column\"] or income[*, "
       "\"column\"]"},
      {"revenue['FY2006']", "1:9 the series has no item \"FY2006\" | did you mean \"FY2007\"?"},
      {"revenue[a, b]", "1:1 a series has one key for each item"},
      {"(1 + 2)[a]", "1:1 \"1 + 2\" is a single number, it has no keys"},
      {"index(revenue, 2009)",
       "1:16 the series has no item \"2009\" | its items are FY2007, FY2008"},
      {"index(revenue, 1 + 1)", "1:16 the second argument of index() is the key of the base"},
      {"revenue - long[Sales]", "1:1 two series with different keys cannot be joined: only one has "
                                "\"FY2008, FY2004, FY2005, FY2010\" | address the same columns in "
                                "both, or single numbers"},
      {"plain[x] + revenue", "1:1 two series with different keys cannot be joined: only one has "
                             "\"a, b, FY2007, FY2008\" | address the same columns in both, or "
                             "single numbers"},
  };
  Bench bench = bench_open();
  Value value;
  expression_evaluate(bench.scope, "income['数', Net]", place_of(bench.arena, "income['数', Net]"),
                      &value);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 2); /* both keys are looked at */
  ck_assert(text_starts_with(diagnostic_line(bench.arena, bench.diags, 1), "1:13 column \"Net\""));
  arena_free(bench.arena);
  CHECK_CASES(cases);
}
END_TEST

START_TEST(points_at_units) {
  static const Case cases[] = {
      {"revenue + lines[IP]", "1:9 JPY millions and contracts cannot be added or compared"},
      {"usd[Cash] - revenue", "1:11 USD and JPY millions cannot be added or compared"},
      {"revenue-3", "1:8 JPY millions and a plain number cannot be added or compared | a table's "
                    "numbers get their unit by its measure"},
      {"2 * revenue * revenue", "1:13 JPY millions cannot be multiplied by JPY millions"},
      {"lines[IP] * lines[IP]", "1:11 contracts cannot be multiplied by contracts"},
      {"1 / revenue", "1:3 a plain number cannot be divided by JPY millions"},
      {"revenue / lines[IP] / usd[Cash]", "1:21 JPY millions/contracts cannot be divided by USD"},
      {"revenue / lines[IP] + revenue", "1:21 JPY millions/contracts and JPY millions cannot be "
                                        "added or compared"},
      {"1 + share(revenue, lines[IP])",
       "1:5 JPY millions and contracts cannot be added or compared"},
      {"growth(usd[Cash, FY2007], revenue)",
       "1:1 JPY millions and USD cannot be added or compared"},
      {"pp(revenue)", "1:4 pp() compares ratios; this is in JPY millions | change() gives the "
                      "difference of amounts, growth() the rate"},
      {"sum(revenue, 5)", "1:1 JPY millions and a plain number cannot be added or compared | a "
                          "table's numbers get their unit by its measure"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(needs_dates_of_one_day) {
  Bench bench = bench_open();
  bench_add(&bench, "days", &money, "item,2022-12-31,2024-12-30\nSales,100,121");
  Value value;
  const char *text = "cagr(days[Sales])";
  ck_assert(!expression_evaluate(bench.scope, text, place_of(bench.arena, text), &value));
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "1:6 cagr() cannot tell the years from \"2022-12-31\" to \"2024-12-30\" | say "
                   "how many: cagr(from, to, years)");
  arena_free(bench.arena);
}
END_TEST

START_TEST(points_at_periods) {
  static const Case cases[] = {
      {"growth(5)", "1:8 growth() needs a series, this is a single number | usage: growth(series) "
                    "or growth(from, to)"},
      {"growth(revenue[FY2007..FY2007])", "1:8 growth() needs 2 items, this series has 1 | usage: "
                                          "growth(series) or growth(from, to)"},
      {"last(1)", "1:6 last() needs a series, this is a single number | usage: last(series)"},
      {"growth(mixed[Sales])", "1:8 growth() would compare a quarter with a year: \"4Q08\" and "
                               "\"FY2008\" | name two periods of one kind: growth(from, to)"},
      {"cagr(mix[*, FY2008])", "1:6 cagr() cannot tell the years from \"Connectivity and "
                               "outsourcing\" to \"ATM\" | say how many: cagr(from, to, years)"},
      {"cagr(1, 2, 0)", "1:12 the years of cagr() are a plain number above 0, in whole months"},
      {"cagr(1, 2, 2.51)", "1:12 the years of cagr() are a plain number above 0, in whole months"},
      {"cagr(1, 2, revenue[FY2007])",
       "1:12 the years of cagr() are a plain number above 0, in whole "
       "months"},
      {"cagr(1, 2, 1001)", "1:12 the years of cagr() are a plain number above 0, in whole months"},
  };
  CHECK_CASES(cases);
}
END_TEST

START_TEST(refuses_too_much) {
  Bench bench = bench_open();
  TextBuffer deep = {.arena = bench.arena};
  for (int i = 0; i < 64; i++) text_append(&deep, "(");
  ck_assert_str_eq(failure(&bench, deep.text),
                   "1:65 the expression is nested deeper than 64 levels");
  TextBuffer chain = {.arena = bench.arena};
  for (int i = 0; i < 63; i++) text_append(&chain, "-");
  text_append(&chain, "1");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, chain.text)), "-1");
  TextBuffer sum = {.arena = bench.arena};
  for (int i = 0; i < 2047; i++) text_append(&sum, "1+");
  text_append(&sum, "1");
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, sum.text)), "2048");
  text_append(&sum, "+1");
  ck_assert_str_eq(failure(&bench, sum.text), "1:1 the expression is longer than 4096 bytes");
  TextBuffer keys = {.arena = bench.arena};
  text_append(&keys, "revenue");
  for (int i = 0; i < 64; i++) text_append(&keys, "[*]");
  ck_assert_str_eq(failure(&bench, keys.text),
                   "1:198 the expression is nested deeper than 64 levels");
  ck_assert_str_eq(failure(&bench, "1234567890123456789012345678901234 * 98765.4321"),
                   "1:36 the result has more digits than can be kept exact | exact numbers have at "
                   "most 37 digits");
  arena_free(bench.arena);
}
END_TEST

START_TEST(refuses_endless_work) {
  Bench bench = bench_empty();
  TextBuffer table = {.arena = bench.arena};
  text_append(&table, "k,v");
  for (int i = 0; i < 60000; i++) text_append_format(&table, "\nr%d,%d", i, i);
  bench_add(&bench, "big", &money, table.text);
  ck_assert_str_eq(value_text(&bench, evaluate(&bench, "sum(big[*, v])")),
                   "1799970000 JPY millions");
  const char *found = failure(&bench, "sum(big[*, v] + big[*, v] + big[*, v] + big[*, v] + "
                                      "big[*, v] + big[*, v] + big[*, v] + big[*, v])");
  ck_assert_str_eq(found, "1:5 the expression works on more than 1000000 numbers");
  arena_free(bench.arena);
}
END_TEST

START_TEST(keeps_the_place_of_odd_spans) {
  Bench bench = bench_open();
  Value value;
  const char *text = "x: \"1 + revnue\"";
  const SourceFile *file = source_file_new(bench.arena, "deck.yaml", text, strlen(text));
  SourceSpan quoted = source_span_bytes(file, 3, strlen(text) - 3); /* wider than the expression */
  ck_assert(!expression_evaluate(bench.scope, "1 + revnue", quoted, &value));
  ck_assert_uint_eq(diagnostics_sorted(bench.diags, 0)->span.column, 4);
  SourceSpan inner = source_span_part(quoted, 1, strlen("1 + revnue"));
  ck_assert(!expression_evaluate(bench.scope, "1 + revnue", inner, &value));
  ck_assert_uint_eq(diagnostics_sorted(bench.diags, 1)->span.column, 9);
  ck_assert_uint_eq(diagnostics_sorted(bench.diags, 1)->span.end_column, 15);
  ck_assert(!expression_evaluate(bench.scope, "1 +", (SourceSpan){0}, &value));
  arena_free(bench.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("expression errors");
  TCase *tests = tcase_create("errors");
  tcase_add_test(tests, points_at_syntax);
  tcase_add_test(tests, points_at_names);
  tcase_add_test(tests, points_at_keys);
  tcase_add_test(tests, points_at_units);
  tcase_add_test(tests, points_at_periods);
  tcase_add_test(tests, needs_dates_of_one_day);
  tcase_add_test(tests, refuses_too_much);
  tcase_add_test(tests, refuses_endless_work);
  tcase_add_test(tests, keeps_the_place_of_odd_spans);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
