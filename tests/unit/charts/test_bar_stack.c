/* What stacks are made of: sums, stated totals, shares, and where each number comes from. */
#include "charts/layers/bars/bar_stack.h"
#include "charts_test.h"
#include <math.h>

#define CHARTS 200

static void check_stack(const BarStack *stack, size_t count, double low, double high) {
  ck_assert_uint_eq(stack->count, count);
  ck_assert_double_eq(stack->low, low);
  ck_assert_double_eq(stack->high, high);
}

static BarStack *stacks_of(const ChartSpec *spec, BarStacking stacking) {
  DrawContext context = {.arena = arena, .words = words_of("en")};
  return bar_stacks_make(&context, spec, spec->data.main, stacking);
}

/* A figure as the data give it, of the cells below. */
static bool has_input(const Origin *origin, const Origin *cell) {
  if (origin == cell) return true;
  for (size_t i = 0; i < origin->input_count; i++)
    if (has_input(origin->inputs[i], cell)) return true;
  return false;
}

START_TEST(parts_stand_on_each_other) {
  static const char *const figures[] = {"1", "4", "2", "5", "3", MISSING};
  ChartSpec spec = spec_of(figures, 3, 2);
  const BarStack *stacks = stacks_of(&spec, BAR_STACKED);
  check_stack(&stacks[0], 3, 0, 6);
  check_stack(&stacks[1], 2, 0, 9);
  ck_assert_double_eq(stacks[0].segments[2].from, 3);
  ck_assert_double_eq(stacks[0].segments[2].to, 6);
  ck_assert_str_eq(decimal_text(stacks[0].total), "6");
  ck_assert_str_eq(stacks[0].total_label.text, "6");
  ck_assert_str_eq(stacks[1].segments[1].label.text, "5");
}
END_TEST

START_TEST(negative_parts_hang_below) {
  static const char *const figures[] = {"5", "-3", "2", "-1"};
  ChartSpec spec = spec_of(figures, 4, 1);
  const BarStack *stack = stacks_of(&spec, BAR_STACKED);
  check_stack(stack, 4, -4, 7);
  ck_assert_double_eq(stack->segments[3].from, -3);
  ck_assert_double_eq(stack->segments[3].to, -4);
  ck_assert_str_eq(stack->total_label.text, "Net 3");
  ck_assert_uint_eq(stack->total_label.runs[0].start, 4);
}
END_TEST

START_TEST(clustered_bars_all_begin_at_zero) {
  static const char *const figures[] = {"5", "-3", "2"};
  ChartSpec spec = spec_of(figures, 3, 1);
  const BarStack *stack = stacks_of(&spec, BAR_CLUSTERED);
  check_stack(stack, 3, -3, 5);
  for (size_t i = 0; i < 3; i++) ck_assert_double_eq(stack->segments[i].from, 0);
}
END_TEST

START_TEST(missing_parts_are_no_zero) {
  static const char *const figures[] = {MISSING, MISSING};
  ChartSpec spec = spec_of(figures, 2, 1);
  ck_assert_int_eq(bar_stack_sum(&spec.data, spec.data.main, 0, arena).state, QUANTITY_MISSING);
  check_stack(stacks_of(&spec, BAR_STACKED), 0, 0, 0);
}
END_TEST

START_TEST(sums_are_exact_and_know_their_parts) {
  static const char *const figures[] = {"0.1", MISSING, "0.2"};
  ChartSpec spec = spec_of(figures, 3, 1);
  Quantity sum = bar_stack_sum(&spec.data, spec.data.main, 0, arena);
  ck_assert_str_eq(decimal_text(sum), "0.3");
  ck_assert_uint_eq(sum.origin->input_count, 2);
  ck_assert_ptr_eq(sum.origin->inputs[0], spec.data.cells[0].origin);
  ck_assert_ptr_eq(sum.origin->inputs[1], spec.data.cells[2].origin);
}
END_TEST

START_TEST(a_share_comes_from_its_part_and_all_that_make_the_total) {
  static const char *const figures[] = {"1", "10", "3", "30"};
  ChartSpec spec = spec_of(figures, 2, 2);
  const BarStack *stacks = stacks_of(&spec, BAR_PERCENT);
  ck_assert_str_eq(decimal_text(stacks[0].segments[0].shown), "25");
  ck_assert_str_eq(stacks[0].segments[1].label.text, "75.0%");
  const Origin *origin = stacks[0].segments[0].shown.origin;
  ck_assert(has_input(origin, spec.data.cells[0].origin));
  ck_assert(has_input(origin, spec.data.cells[2].origin));
  ck_assert(!has_input(origin, spec.data.cells[1].origin));
  ck_assert(!has_input(origin, spec.data.cells[3].origin));
}
END_TEST

START_TEST(a_share_of_a_stated_total_comes_from_that_cell) {
  static const char *const figures[] = {"1", "3"};
  ChartSpec spec = spec_of(figures, 2, 1);
  Quantity total = figure_of("4", 5, 5);
  spec.data.totals = &total;
  const Origin *origin = stacks_of(&spec, BAR_PERCENT)->segments[0].shown.origin;
  ck_assert_uint_eq(origin->input_count, 2);
  ck_assert_ptr_eq(origin->inputs[1], total.origin);
  ck_assert(!has_input(origin, spec.data.cells[1].origin));
}
END_TEST

START_TEST(random_parts_add_to_their_total_and_shares_to_a_hundred) {
  uint64_t state = 3;
  for (int i = 0; i < CHARTS; i++) {
    size_t count = 1 + (size_t)random_between(&state, 0, 8);
    const char **figures = arena_array(arena, const char *, count);
    long long sum = 0;
    for (size_t s = 0; s < count; s++) {
      figures[s] = random_figure(&state, 1, 1e6);
      sum += atoll(figures[s]);
    }
    ChartSpec spec = spec_of(figures, count, 1);
    ck_assert_str_eq(decimal_text(bar_stack_sum(&spec.data, spec.data.main, 0, arena)),
                     arena_printf(arena, "%lld", sum));
    const BarStack *stack = stacks_of(&spec, BAR_PERCENT);
    Decimal shares = decimal_zero;
    for (size_t s = 0; s < count; s++)
      ck_assert(decimal_add(shares, stack->segments[s].shown.value, &shares));
    ck_assert_double_eq_tol(decimal_to_double(shares), 100, 1e-20);
    ck_assert_double_eq_tol(stack->high, 100, 1e-9);
  }
}
END_TEST

static void check_total(const char *stated, const char *finding) {
  static const char *const figures[] = {"1", "2.5"};
  ChartSpec spec = spec_of(figures, 2, 1);
  Quantity total = figure_of(stated, 7, 4);
  spec.data.totals = &total;
  diags = diagnostics_new(arena);
  bar_stacks_check(&spec, BAR_STACKED, arena, diags);
  ck_assert_str_eq(only_finding(), finding);
}

START_TEST(stated_totals_are_checked) {
  check_total("3.5", "");
  check_total("3.50", "");
  check_total(MISSING, "");
  check_total("3.51", "7:4 error: the parts of \"c1\" make 3.5, but its stated total is 3.51 "
                      "(correct the figures, or leave the total to be computed)");
}
END_TEST

START_TEST(no_parts_make_no_total) {
  static const char *const figures[] = {MISSING, MISSING};
  ChartSpec spec = spec_of(figures, 2, 1);
  Quantity total = figure_of("0", 7, 4);
  spec.data.totals = &total;
  bar_stacks_check(&spec, BAR_STACKED, arena, diags);
  ck_assert_str_eq(only_finding(),
                   "7:4 error: the parts of \"c1\" make n.a., but its stated total is 0 "
                   "(correct the figures, or leave the total to be computed)");
}
END_TEST

START_TEST(shares_need_a_total_and_no_negative_parts) {
  static const char *const nothing[] = {"0", "0"}, *const negative[] = {"5", "-2"};
  ChartSpec spec = spec_of(nothing, 2, 1);
  bar_stacks_check(&spec, BAR_PERCENT, arena, diags);
  ck_assert_str_eq(only_finding(),
                   "9:9 error: the total of \"c1\" is 0, so its parts have no shares");
  diags = diagnostics_new(arena);
  spec = spec_of(negative, 2, 1);
  bar_stacks_check(&spec, BAR_PERCENT, arena, diags);
  ck_assert_str_eq(only_finding(), "1:2 error: \"s2\" of \"c1\" is -2: a 100 % stack cannot show a "
                                   "negative part (use stacking: stacked)");
  diags = diagnostics_new(arena);
  bar_stacks_check(&spec, BAR_STACKED, arena, diags);
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(shares_of_nothing_are_not_meaningful) {
  static const char *const figures[] = {"0", "0"};
  ChartSpec spec = spec_of(figures, 2, 1);
  const BarStack *stack = stacks_of(&spec, BAR_PERCENT);
  ck_assert_str_eq(stack->segments[0].label.text, "n.m.");
  check_stack(stack, 2, 0, 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/bar_stack");
  TCase *tests = fixture_case(suite, "stacks");
  tcase_add_test(tests, parts_stand_on_each_other);
  tcase_add_test(tests, negative_parts_hang_below);
  tcase_add_test(tests, clustered_bars_all_begin_at_zero);
  tcase_add_test(tests, missing_parts_are_no_zero);
  tcase_add_test(tests, sums_are_exact_and_know_their_parts);
  tcase_add_test(tests, a_share_comes_from_its_part_and_all_that_make_the_total);
  tcase_add_test(tests, a_share_of_a_stated_total_comes_from_that_cell);
  tcase_add_test(tests, random_parts_add_to_their_total_and_shares_to_a_hundred);
  tcase_add_test(tests, stated_totals_are_checked);
  tcase_add_test(tests, no_parts_make_no_total);
  tcase_add_test(tests, shares_need_a_total_and_no_negative_parts);
  tcase_add_test(tests, shares_of_nothing_are_not_meaningful);
  return unit_run(suite);
}
