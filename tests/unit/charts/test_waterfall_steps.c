/* Bridges: what leads where, and that no bridge leads past its total. */
#include "charts/layers/steps/waterfall_steps.h"
#include "charts_test.h"

#define BRIDGES 300

static const WaterfallStep *solve(const char *const *figures, const char *const *kinds,
                                  size_t count) {
  ChartSpec spec = spec_of(figures, 1, count);
  spec.data.kinds = kinds;
  return waterfall_steps_make(&spec, arena, diags);
}

#define SOLVE(figures, kinds) solve(figures, kinds, sizeof(figures) / sizeof *(figures))

static void check_step(const WaterfallStep *step, StepKind kind, double from, double to) {
  ck_assert_int_eq(step->kind, kind);
  ck_assert_double_eq(step->from, from);
  ck_assert_double_eq(step->to, to);
}

START_TEST(ends_are_totals_unless_said_otherwise) {
  static const char *const figures[] = {"10", "5", "-3", "12"};
  const WaterfallStep *steps = SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(), "");
  check_step(&steps[0], STEP_TOTAL, 0, 10);
  check_step(&steps[1], STEP_DELTA, 10, 15);
  check_step(&steps[2], STEP_DELTA, 15, 12);
  check_step(&steps[3], STEP_TOTAL, 0, 12);
}
END_TEST

START_TEST(every_kind_has_its_levels) {
  static const char *const figures[] = {"10", "5", MISSING, MISSING, "-20", MISSING, "-8"};
  static const char *const kinds[] = {NULL,    NULL,       "subtotal", "spacer",
                                      "delta", "residual", "total"};
  const WaterfallStep *steps = SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(), "");
  check_step(&steps[2], STEP_SUBTOTAL, 0, 15);
  check_step(&steps[3], STEP_SPACER, 15, 15);
  check_step(&steps[4], STEP_DELTA, 15, -5);
  check_step(&steps[5], STEP_RESIDUAL, -5, -8);
  check_step(&steps[6], STEP_TOTAL, 0, -8);
  ck_assert_str_eq(decimal_text(steps[2].value), "15");
  ck_assert_str_eq(decimal_text(steps[5].value), "-3");
}
END_TEST

START_TEST(levels_stand_on_the_baseline) {
  static const bool stands[] = {true, false, true, false, false, false};
  for (int kind = STEP_TOTAL; kind <= STEP_OF_WHICH; kind++)
    ck_assert_int_eq(waterfall_step_is_level((StepKind)kind), stands[kind]);
}
END_TEST

START_TEST(sums_are_exact) {
  static const char *const figures[] = {"0.1", "0.2", "0.3"};
  SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(), "");
}
END_TEST

START_TEST(the_smallest_difference_is_named) {
  static const char *const figures[] = {"0.1", "0.2", "0.30000000000000000001"};
  SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(),
                   "3:1 error: the steps lead to 0.3, but \"c3\" is stated as "
                   "0.30000000000000000001 (0.00000000000000000001 is missing: correct a step, or "
                   "add a step of kind residual)");
}
END_TEST

START_TEST(a_computed_total_needs_no_figure) {
  static const char *const figures[] = {"10", "5", MISSING};
  const WaterfallStep *steps = SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(), "");
  check_step(&steps[2], STEP_TOTAL, 0, 15);
  ck_assert_uint_eq(steps[2].value.origin->input_count, 2);
}
END_TEST

START_TEST(a_total_on_the_way_is_checked_and_starts_anew) {
  static const char *const figures[] = {"10", "5", "16", "4", "20"};
  static const char *const kinds[] = {NULL, NULL, "total", NULL, NULL};
  const WaterfallStep *steps = SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(),
                   "3:1 error: the steps lead to 15, but \"c3\" is stated as 16 (1 is missing: "
                   "correct a step, or add a step of kind residual)");
  check_step(&steps[3], STEP_DELTA, 16, 20);
}
END_TEST

START_TEST(residuals_need_a_total_to_lead_to) {
  static const char *const figures[] = {"10", MISSING, MISSING};
  static const char *const kinds[] = {NULL, "residual", "subtotal"};
  SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(), "2:1 error: no stated total follows this residual that it could "
                                   "lead to (one residual can stand before each stated total)");
}
END_TEST

START_TEST(one_residual_stands_before_each_total) {
  static const char *const figures[] = {"10", MISSING, "12", MISSING, "7"};
  static const char *const kinds[] = {NULL, "residual", "total", "residual", NULL};
  const WaterfallStep *steps = SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_str_eq(decimal_text(steps[1].value), "2");
  ck_assert_str_eq(decimal_text(steps[3].value), "-5");
}
END_TEST

START_TEST(two_residuals_before_one_total_are_refused) {
  static const char *const figures[] = {"10", MISSING, MISSING, "12"};
  static const char *const kinds[] = {NULL, "residual", "residual", NULL};
  SOLVE(figures, kinds);
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
  ck_assert_uint_eq(diagnostics_sorted(diags, 0)->span.line, 2);
}
END_TEST

START_TEST(figures_that_are_computed_are_left_blank) {
  static const char *const figures[] = {"10", "3", "13"};
  static const char *const kinds[][3] = {{NULL, "residual", NULL}, {NULL, "subtotal", NULL}};
  static const char *const findings[] = {"2:1 error: a residual is computed, so its figure",
                                         "2:1 error: a subtotal is computed, so its figure"};
  SOLVE(figures, kinds[_i]);
  const Diagnostic *first = diagnostics_sorted(diags, 0);
  const char *text =
      arena_printf(arena, "%u:%u error: %s", first->span.line, first->span.column, first->message);
  ck_assert_msg(text_starts_with(text, findings[_i]), "%s", text);
}
END_TEST

START_TEST(steps_without_a_figure_are_refused) {
  static const char *const figures[] = {"10", MISSING, "10"};
  SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(),
                   "2:1 error: the step \"c2\" has no figure (use kind residual to have it "
                   "computed, or remove the step)");
}
END_TEST

START_TEST(unknown_kinds_are_named) {
  static const char *const figures[] = {"10", "1", "11"};
  static const char *const kinds[] = {NULL, "detla", NULL};
  SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(),
                   "2:1 error: a step cannot be of kind \"detla\" (did you mean \"delta\"?)");
}
END_TEST

START_TEST(numbers_too_large_to_add_are_refused) {
  static const char *const figures[] = {"1e90", "1e-90", "1e90"};
  SOLVE(figures, NULL);
  ck_assert_str_eq(only_finding(), "2:1 error: the running level is too large a number");
}
END_TEST

/* Opening, deltas and a closing total that is `off` from what they make. */
static const char **make_bridge(uint64_t *state, size_t count, long long off) {
  const char **figures = arena_array(arena, const char *, count);
  long long level = 0;
  for (size_t i = 0; i + 1 < count; i++) {
    figures[i] = random_figure(state, -1e6, 1e6);
    level += atoll(figures[i]);
  }
  figures[count - 1] = arena_printf(arena, "%lld", level + off);
  return figures;
}

START_TEST(steps_of_random_bridges_lead_to_their_totals) {
  uint64_t state = 7;
  for (int i = 0; i < BRIDGES; i++) {
    size_t count = 2 + (size_t)random_between(&state, 0, 12);
    const WaterfallStep *steps = solve(make_bridge(&state, count, 0), NULL, count);
    ck_assert_str_eq(only_finding(), "");
    for (size_t k = 1; k + 1 < count; k++) ck_assert_double_eq(steps[k].from, steps[k - 1].to);
    if (count > 2) ck_assert_double_eq(steps[count - 2].to, steps[count - 1].to);
  }
}
END_TEST

START_TEST(random_bridges_that_miss_their_total_name_both_numbers) {
  uint64_t state = 11;
  for (int i = 0; i < BRIDGES; i++) {
    size_t count = 2 + (size_t)random_between(&state, 0, 12);
    long long off = 1 + (long long)random_between(&state, 0, i % 2 ? 3 : 1e6);
    if (i % 3 == 0) off = -off;
    const char **figures = make_bridge(&state, count, off);
    diags = diagnostics_new(arena);
    solve(figures, NULL, count);
    long long stated = atoll(figures[count - 1]);
    const char *expected =
        arena_printf(arena,
                     "%zu:1 error: the steps lead to %lld, but \"c%zu\" is stated as %lld (%lld is "
                     "missing: correct a step, or add a step of kind residual)",
                     count, stated - off, count, stated, off);
    ck_assert_str_eq(only_finding(), expected);
  }
}
END_TEST

START_TEST(random_residuals_are_exactly_what_is_left_over) {
  uint64_t state = 13;
  for (int i = 0; i < BRIDGES; i++) {
    size_t count = 3 + (size_t)random_between(&state, 0, 10);
    size_t at = 1 + (size_t)random_between(&state, 0, (double)count - 2);
    const char **figures = make_bridge(&state, count, 0);
    const char *left_over = figures[at];
    const char **kinds = arena_array(arena, const char *, count);
    figures[at] = MISSING;
    kinds[at] = "residual";
    const WaterfallStep *steps = solve(figures, kinds, count);
    ck_assert_str_eq(only_finding(), "");
    ck_assert_str_eq(decimal_text(steps[at].value), left_over);
    ck_assert_double_eq(steps[count - 2].to, steps[count - 1].to);
  }
}
END_TEST

static const WaterfallStep *solve_series(const char *const *figures, const char *const *kinds,
                                         size_t series, size_t count) {
  ChartSpec spec = spec_of(figures, series, count);
  spec.data.kinds = kinds;
  return waterfall_steps_make(&spec, arena, diags);
}

static void check_part(const StepPart *part, size_t series, double from, double to) {
  ck_assert_uint_eq(part->series, series);
  ck_assert_double_eq(part->from, from);
  ck_assert_double_eq(part->to, to);
}

START_TEST(gains_go_up_and_losses_down_from_where_a_step_begins) {
  static const char *const figures[] = {"10", "5", "15", "20", "-2", "18", "4", MISSING, "4"};
  const WaterfallStep *steps = solve_series(figures, NULL, 3, 3);
  ck_assert_str_eq(only_finding(), "");
  check_step(&steps[1], STEP_DELTA, 34, 37);
  ck_assert_uint_eq(steps[1].part_count, 2);
  check_part(&steps[1].parts[0], 0, 34, 39);
  check_part(&steps[1].parts[1], 1, 34, 32);
  ck_assert_double_eq(steps[1].low, 32);
  ck_assert_double_eq(steps[1].high, 39);
  ck_assert_str_eq(decimal_text(steps[1].value), "3");
  ck_assert_uint_eq(steps[1].value.origin->input_count, 2);
  check_part(&steps[2].parts[1], 1, 15, 33);
  check_step(&steps[2], STEP_TOTAL, 0, 37);
}
END_TEST

START_TEST(each_series_has_to_reach_its_own_total) {
  static const char *const figures[] = {"10", "5", "14", "20", "-2", "19"};
  solve_series(figures, NULL, 2, 3);
  ck_assert_uint_eq(diagnostics_error_count(diags), 2);
  const char *text = diagnostics_sorted(diags, 0)->message;
  ck_assert_str_eq(text, "the steps lead to 15, but \"c3, s1\" is stated as 14");
}
END_TEST

START_TEST(parts_of_a_step_lie_within_it) {
  static const char *const figures[] = {"10", "8", "5", "3", "-6", "-6", "12"};
  static const char *const kinds[] = {NULL,    NULL,       "of-which", "of-which",
                                      "delta", "of-which", NULL};
  const WaterfallStep *steps = SOLVE(figures, kinds);
  ck_assert_str_eq(only_finding(), "");
  check_step(&steps[2], STEP_OF_WHICH, 10, 15);
  check_step(&steps[3], STEP_OF_WHICH, 15, 18);
  check_step(&steps[4], STEP_DELTA, 18, 12);
  check_step(&steps[5], STEP_OF_WHICH, 18, 12);
  check_step(&steps[6], STEP_TOTAL, 0, 12);
}
END_TEST

START_TEST(parts_of_steps_of_several_series_lie_in_the_part_of_their_series) {
  static const char *const figures[] = {"10", "5",  "2", "1", "15",    "20", "-8", "-3",
                                        "-4", "12", "4", "6", MISSING, "5",  "10"};
  static const char *const kinds[] = {NULL, NULL, "of-which", "of-which", NULL};
  const WaterfallStep *steps = solve_series(figures, kinds, 3, 5);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_uint_eq(steps[2].part_count, 2);
  check_part(&steps[2].parts[0], 0, 34, 36);
  check_part(&steps[2].parts[1], 1, 34, 31);
  check_part(&steps[3].parts[0], 0, 36, 37);
  check_part(&steps[3].parts[1], 1, 31, 27);
  check_part(&steps[3].parts[2], 2, 39, 44); /* over the gain of the first */
  check_step(&steps[3], STEP_OF_WHICH, 27, 44);
  ck_assert_str_eq(decimal_text(steps[2].value), "-1");
  check_step(&steps[4], STEP_TOTAL, 0, 37);
}
END_TEST

START_TEST(no_series_is_split_into_more_than_it_has) {
  static const char *const figures[] = {"10", "5", "2", "15", "20", MISSING, "1", "20"};
  static const char *const kinds[] = {NULL, NULL, "of-which", NULL};
  solve_series(figures, kinds, 2, 4);
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
  const char *text = diagnostics_sorted(diags, 0)->message;
  ck_assert_str_eq(text, "with \"c3, s2\" the parts make 1, more than all of \"c2\", 0");
}
END_TEST

static StepCut cut_of(const char *const *figures, const char *const *kinds, size_t count) {
  return waterfall_cut(solve(figures, kinds, count), count);
}

START_TEST(cuts_leave_all_that_steps_reach) {
  static const char *const figures[] = {"100", "6", "-16", "90"};
  StepCut cut = cut_of(figures, NULL, 4);
  ck_assert_int_eq(cut.state, CUT_POSSIBLE);
  ck_assert_double_gt(cut.from, 0);
  ck_assert_double_lt(cut.to, 90);
  ck_assert_double_eq_tol(cut.from, 90 - cut.to, 1e-9);
  static const char *const losses[] = {"-100", "6", "-16", "-110"};
  cut = cut_of(losses, NULL, 4);
  ck_assert_int_eq(cut.state, CUT_POSSIBLE);
  ck_assert_double_gt(cut.from, -94);
  ck_assert_double_lt(cut.to, 0);
}
END_TEST

START_TEST(cuts_keep_off_zero_and_save_something) {
  static const char *const figures[][4] = {{"100", "-100", "90", "90"},
                                           {"100", "-120", "50", "30"},
                                           {"0", "5", "5", "10"},
                                           {"100", "-60", "10", "50"},
                                           {"100", "0", "0", "100"}};
  static const int states[] = {CUT_TOUCHES_ZERO, CUT_TOUCHES_ZERO, CUT_TOUCHES_ZERO,
                               CUT_SAVES_NOTHING, CUT_SAVES_NOTHING};
  ck_assert_int_eq(cut_of(figures[_i], NULL, 4).state, states[_i]);
}
END_TEST

START_TEST(parts_of_random_bridges_add_up) {
  uint64_t state = 17;
  for (int i = 0; i < BRIDGES; i++) {
    size_t count = 3 + (size_t)random_between(&state, 0, 8), series = 2 + (size_t)(i % 3);
    const char **figures = arena_array(arena, const char *, series *count);
    for (size_t s = 0; s < series; s++)
      memcpy(figures + s * count, make_bridge(&state, count, 0), count * sizeof *figures);
    const WaterfallStep *steps = solve_series(figures, NULL, series, count);
    ck_assert_str_eq(only_finding(), "");
    for (size_t c = 1; c < count; c++) {
      double sum = 0;
      for (size_t p = 0; p < steps[c].part_count; p++)
        sum += steps[c].parts[p].to - steps[c].parts[p].from;
      ck_assert_double_eq(sum, steps[c].to - steps[c].from);
      ck_assert(steps[c].low <= steps[c].to && steps[c].to <= steps[c].high);
      if (c + 1 < count) ck_assert_double_eq(steps[c].from, steps[c - 1].to);
    }
  }
}
END_TEST

static void add_part_tests(TCase *tests) {
  tcase_add_test(tests, gains_go_up_and_losses_down_from_where_a_step_begins);
  tcase_add_test(tests, each_series_has_to_reach_its_own_total);
  tcase_add_test(tests, parts_of_a_step_lie_within_it);
  tcase_add_test(tests, parts_of_steps_of_several_series_lie_in_the_part_of_their_series);
  tcase_add_test(tests, no_series_is_split_into_more_than_it_has);
  tcase_add_test(tests, cuts_leave_all_that_steps_reach);
  tcase_add_loop_test(tests, cuts_keep_off_zero_and_save_something, 0, 5);
  tcase_add_test(tests, parts_of_random_bridges_add_up);
}

static void add_random_tests(TCase *tests) {
  tcase_add_test(tests, steps_of_random_bridges_lead_to_their_totals);
  tcase_add_test(tests, random_bridges_that_miss_their_total_name_both_numbers);
  tcase_add_test(tests, random_residuals_are_exactly_what_is_left_over);
}

int main(void) {
  Suite *suite = suite_create("charts/waterfall_steps");
  TCase *tests = fixture_case(suite, "steps");
  tcase_add_test(tests, ends_are_totals_unless_said_otherwise);
  tcase_add_test(tests, every_kind_has_its_levels);
  tcase_add_test(tests, levels_stand_on_the_baseline);
  tcase_add_test(tests, sums_are_exact);
  tcase_add_test(tests, the_smallest_difference_is_named);
  tcase_add_test(tests, a_computed_total_needs_no_figure);
  tcase_add_test(tests, a_total_on_the_way_is_checked_and_starts_anew);
  tcase_add_test(tests, residuals_need_a_total_to_lead_to);
  tcase_add_test(tests, one_residual_stands_before_each_total);
  tcase_add_test(tests, two_residuals_before_one_total_are_refused);
  tcase_add_loop_test(tests, figures_that_are_computed_are_left_blank, 0, 2);
  tcase_add_test(tests, steps_without_a_figure_are_refused);
  tcase_add_test(tests, unknown_kinds_are_named);
  tcase_add_test(tests, numbers_too_large_to_add_are_refused);
  add_random_tests(tests);
  add_part_tests(tests);
  return unit_run(suite);
}
