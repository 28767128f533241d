/* Text with numbers in braces. */
#include "tests/unit/data/expression_test.h"

static const TextParameter parameter_items[] = {{"param.entity", "IIJ"},
                                                {"deck.title", "A\tB\x01"}};
static const TextParameters parameters = {parameter_items, 2, {NULL, NULL}};

/* A plain scalar at 2:10 of a file, as in `  title:  text`. */
static SyntaxNode *make_node(Bench *bench, const char *text) {
  const char *source = arena_printf(bench->arena, "#\n  title: %s\n", text);
  const SourceFile *file = source_file_new(bench->arena, "deck.yaml", source, strlen(source));
  SyntaxNode *node = arena_make(bench->arena, SyntaxNode);
  *node = (SyntaxNode){.kind = SYNTAX_SCALAR,
                       .text = text,
                       .is_plain = true,
                       .span = source_span_bytes(file, 11, strlen(text))};
  return node;
}

static BoundText bind(Bench *bench, const char *text) {
  return bound_text_make(bench->arena, bench->scope, &parameters, make_node(bench, text),
                         bench->diags);
}

static void check_text(const char *text, const char *expected) {
  Bench bench = bench_open();
  BoundText bound = bind(&bench, text);
  ck_assert_str_eq(bound.text, expected);
  ck_assert_msg(diagnostics_count(bench.diags) == 0, "%s: %s", text,
                diagnostic_line(bench.arena, bench.diags, 0));
  arena_free(bench.arena);
}

START_TEST(binds_numbers) {
  check_text("Recurring revenue grew {growth(recurring):0.0%} to "
             "{share(recurring, revenue)} of sales",
             "Recurring revenue grew 14.3% to 77.5% of sales");
  check_text("Operating income fell {fall(operating-income)}, as costs outgrew "
             "{change(revenue):JPY 0.0bn} of new revenue",
             "Operating income fell 38.7%, as costs outgrew JPY\u00A02.9bn of new revenue");
  check_text("{revenue}", "69,731");
  check_text("{ revenue[\"FY2007\"] : #,##0.0 }", "66,835.0");
  check_text("{growth(revenue):0.0%}", "4.3%");
  check_text("{recurring / revenue:0.0%}", "77.5%");
  check_text("{0.1 + 0.2}", "0.3");
  check_text("{income['Net', 'FY2008']:(1,234)}", "1,419");
  check_text("売上 {revenue:#,##0}、増", "売上 69,731、増");
  check_text("no numbers", "no numbers");
  check_text("", "");
}
END_TEST

START_TEST(keeps_braces_and_lines) {
  check_text("{{revenue}}", "{revenue}");
  check_text("{{{revenue}}}", "{69,731}");
  check_text("a}}b{{c", "a}b{c");
  check_text("a\nb\r\nc\td {1+\n1}", "a\nb\nc d 2");
}
END_TEST

START_TEST(soft_hyphens_are_dropped_with_their_numbers_in_place) {
  Bench bench = bench_open();
  BoundText text = bound_text_without_soft_hyphens(
      bench.arena, bind(&bench, "Ge\u00ADsamt\u00ADwert {revenue:#,##0} end\u00AD"));
  ck_assert_str_eq(text.text, "Gesamtwert 69,731 end");
  ck_assert_uint_eq(text.run_count, 1);
  ck_assert_uint_eq(text.runs[0].start, strlen("Gesamtwert "));
  BoundText plain = bind(&bench, "none {revenue}");
  ck_assert_ptr_eq(bound_text_without_soft_hyphens(bench.arena, plain).text, plain.text);
  arena_free(bench.arena);
}
END_TEST

START_TEST(passes_over_keys) {
  Bench bench = bench_empty();
  bench_add(&bench, "t", &measure_plain, "k,a:b,c}d\nx[y,1,2\nit's,3,4");
  static const char *const cases[][2] = {
      {"{t['x[y', 'a:b']}", "1"},
      {"{t['x[y', \"c}d\"]:0.0}", "2.0"},
      {"{t['it''s', 'a:b']}", "3"},
      {"{t[\"it's\", 'c}d']:00}", "04"},
  };
  for (size_t i = 0; i < 4; i++) ck_assert_str_eq(bind(&bench, cases[i][0]).text, cases[i][1]);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 0);
  arena_free(bench.arena);
}
END_TEST

START_TEST(replaces_parameters) {
  check_text("{param.entity}: {revenue}", "IIJ: 69,731");
  check_text("{ param.entity }", "IIJ");
  Bench bench = bench_open();
  ck_assert_str_eq(bind(&bench, "{deck.title}!").text, "A B\u25A1!");
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "2:11 \"\\u{0001}\" cannot be printed and shows as a replacement mark");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 0);
  BoundText none =
      bound_text_make(bench.arena, bench.scope, NULL, make_node(&bench, "{1}"), bench.diags);
  ck_assert_str_eq(none.text, "1");
  arena_free(bench.arena);
}
END_TEST

START_TEST(keeps_runs) {
  Bench bench = bench_open();
  BoundText bound = bind(&bench, "é {revenue} to {growth(revenue)}{1}");
  ck_assert_str_eq(bound.text, "é 69,731 to +4.3%1");
  ck_assert_uint_eq(bound.run_count, 3);
  ck_assert_uint_eq(bound.runs[0].start, 3);
  ck_assert_uint_eq(bound.runs[0].length, 6);
  assert_number(bench.arena, bound.runs[0].quantity.value, "69731");
  ck_assert_uint_eq(bound.runs[1].start, 13);
  ck_assert_uint_eq(bound.runs[1].length, 5);
  ck_assert_str_eq(bound.runs[1].quantity.origin->expression, "growth(revenue)");
  ck_assert_uint_eq(bound.runs[1].quantity.origin->span.line, 2);
  ck_assert_uint_eq(bound.runs[1].quantity.origin->span.column, 26);
  ck_assert_uint_eq(bound.runs[2].start, 18);
  ck_assert_uint_eq(bound.span.column, 10);
  BoundText slice = bound_text_slice(bench.arena, bound, 10, 8);
  ck_assert_str_eq(slice.text, "to +4.3%");
  ck_assert_uint_eq(slice.run_count, 1);
  ck_assert_uint_eq(slice.runs[0].start, 3);
  slice = bound_text_slice(bench.arena, bound, 4, 12); /* cuts both runs */
  ck_assert_uint_eq(slice.run_count, 0);
  slice = bound_text_slice(bench.arena, bound, 13, 1000);
  ck_assert_str_eq(slice.text, "+4.3%1");
  ck_assert_uint_eq(slice.run_count, 2);
  ck_assert_str_eq(bound_text_slice(bench.arena, bound, 1000, 1).text, "");
  arena_free(bench.arena);
}
END_TEST

static void check_error(const char *text, const char *shown, const char *expected) {
  Bench bench = bench_open();
  BoundText bound = bind(&bench, text);
  ck_assert_str_eq(bound.text, shown);
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0), expected);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 1);
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 1);
  ck_assert_uint_eq(bound.run_count, 0);
  arena_free(bench.arena);
}

START_TEST(points_at_errors) {
  check_error("up {growth(revnue)}!", "up ?!",
              "2:21 there is no name \"revnue\" | did you mean \"revenue\"?");
  check_error("増 {  1 + }", "増 ?",
              "2:18 expected a number, a name or \"(\", found the end of the expression");
  check_error("a {revenue", "a ?",
              "2:12 this \"{\" is never closed | close it with \"}\"; a brace in "
              "the text itself is written \"{{\"");
  check_error("a } b", "a ? b",
              "2:12 this \"}\" closes nothing | a brace in the text itself is "
              "written \"}}\"");
  check_error("a {} b", "a ? b",
              "2:12 there is no expression between these braces | a brace in the "
              "text itself is written \"{{\" or \"}}\"");
  check_error("a {:0.0} b", "a ? b",
              "2:12 there is no expression between these braces | a brace in "
              "the text itself is written \"{{\" or \"}}\"");
  check_error("{income['Net}", "?", "2:18 this quote is never closed");
  check_error("{param.entiti} x", "? x",
              "2:11 there is no parameter \"param.entiti\" | did you mean \"param.entity\"?");
  check_error("{param.entity:0.0}", "?",
              "2:24 a parameter is text and takes no format | formats are for numbers");
}
END_TEST

START_TEST(points_at_formats) {
  Bench bench = bench_open();
  ck_assert_str_eq(bind(&bench, "to {revenue: abc }").text, "to ?");
  const Diagnostic *diagnostic = diagnostics_sorted(bench.diags, 0);
  ck_assert_uint_eq(diagnostic->span.column, 23);
  ck_assert_uint_eq(diagnostic->span.end_column, 26);
  ck_assert(text_starts_with(diagnostic->message, "\"abc\" is no number format: "));
  ck_assert_str_eq(bind(&bench, "{revenue:}").text, "?");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 2);
  ck_assert_str_eq(bind(&bench, "{revnue:abc}").text, "?"); /* both are found */
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 4);
  arena_free(bench.arena);
}
END_TEST

START_TEST(refuses_what_is_not_there) {
  check_error("grew {growth(mix[ATM])}", "grew ?",
              "2:16 this number is missing: it would print n.a. | mix[\"ATM\", \"FY2007\"] has no "
              "number");
  check_error("{mix[ATM, FY2007]}", "?",
              "2:11 this number is missing: it would print n.a. | "
              "mix[\"ATM\", \"FY2007\"] has no number");
  check_error("{growth(odd[Loss]):0%}", "?",
              "2:11 this number is not meaningful: it would print n.m. | a quotient by zero, or "
              "growth from zero, from a negative number or across a change of sign");
}
END_TEST

START_TEST(replaces_characters) {
  Bench bench = bench_open();
  ck_assert_str_eq(bind(&bench, "a\x02 b\uFFFF").text, "a\u25A1 b\u25A1");
  ck_assert_uint_eq(diagnostics_error_count(bench.diags), 0);
  ck_assert_uint_eq(diagnostics_count(bench.diags), 2);
  ck_assert_str_eq(diagnostic_line(bench.arena, bench.diags, 0),
                   "2:11 \"\\u{0002}\" cannot be printed and shows as a replacement mark");
  ck_assert_str_eq(bind(&bench, "a\xFF").text, "a\u25A1");
  arena_free(bench.arena);
}
END_TEST

START_TEST(makes_simple_texts) {
  Bench bench = bench_open();
  SyntaxNode list = {.kind = SYNTAX_SEQUENCE};
  ck_assert_ptr_null(bound_text_make(bench.arena, bench.scope, NULL, &list, bench.diags).text);
  ck_assert_ptr_null(bound_text_make(bench.arena, bench.scope, NULL, NULL, bench.diags).text);
  const char *text = "as {it} is";
  BoundText plain = bound_text_plain(text, (SourceSpan){.line = 3});
  ck_assert_ptr_eq(plain.text, text);
  ck_assert_uint_eq(plain.run_count, 0);
  ck_assert_uint_eq(plain.span.line, 3);
  Quantity missing = quantity_missing(&money, NULL);
  ck_assert_str_eq(bound_text_quantity(bench.arena, missing, NULL).text, "n.a.");
  Quantity quantity = value_quantity(evaluate(&bench, "change(revenue)"));
  BoundText bound = bound_text_quantity(bench.arena, quantity, NULL);
  ck_assert_str_eq(bound.text, "+2,896");
  ck_assert_uint_eq(bound.runs[0].length, 6);
  ck_assert_uint_eq(bound.span.column, 1);
  arena_free(bench.arena);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("bound text");
  TCase *tests = tcase_create("bound text");
  tcase_add_test(tests, binds_numbers);
  tcase_add_test(tests, keeps_braces_and_lines);
  tcase_add_test(tests, soft_hyphens_are_dropped_with_their_numbers_in_place);
  tcase_add_test(tests, passes_over_keys);
  tcase_add_test(tests, replaces_parameters);
  tcase_add_test(tests, keeps_runs);
  tcase_add_test(tests, points_at_errors);
  tcase_add_test(tests, points_at_formats);
  tcase_add_test(tests, refuses_what_is_not_there);
  tcase_add_test(tests, replaces_characters);
  tcase_add_test(tests, makes_simple_texts);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
