#include "charts/layers/steps/waterfall_steps.h"

#include <math.h>
#include <string.h>

static const char *const kind_names[] = {"total",    "delta",  "subtotal",
                                         "residual", "spacer", "of-which"};
#define KINDS (sizeof kind_names / sizeof *kind_names)

/* Solves the steps of one series. */
typedef struct Solver {
  const ChartSpec *spec;
  Arena *arena;
  Diagnostics *diags;
  size_t series;
  WaterfallStep *steps;
  Decimal running;
  Decimal split;               /* how much of a step its parts make */
  LIST(const Origin *) inputs; /* what the running level is made of */
  bool has_level;
} Solver;

bool waterfall_step_is_level(StepKind kind) {
  return kind == STEP_TOTAL || kind == STEP_SUBTOTAL;
}

static StepKind read_kind(const Solver *solver, size_t index) {
  const ChartData *data = &solver->spec->data;
  const char *text = data->kinds && data->kinds[index] ? data->kinds[index] : "";
  for (size_t i = 0; i < KINDS; i++)
    if (text_equals(text, kind_names[i])) return (StepKind)i;
  bool is_end = index == 0 || index + 1 == data->category_count;
  if (text[0] == '\0') return is_end ? STEP_TOTAL : STEP_DELTA;
  diag_error(solver->diags, data->categories[index].span, "a step cannot be of kind %s",
             diag_quote(solver->diags, text));
  diag_hint_names(solver->diags, text, "kinds", kind_names, KINDS);
  return STEP_DELTA;
}

static SourceSpan value_span(const Solver *solver, size_t index) {
  const Origin *origin = solver->steps[index].value.origin;
  return origin ? origin->span : solver->spec->data.categories[index].span;
}

static Quantity computed(Solver *solver, size_t index, const char *what, Decimal value) {
  const TableKey *key = &solver->spec->data.categories[index];
  const char *expression = arena_printf(solver->arena, "%s %s", what, key->text);
  return (Quantity){value, QUANTITY_PRESENT, solver->spec->data.measure,
                    origin_of_expression(solver->arena, key->span, expression, solver->inputs.items,
                                         solver->inputs.count)};
}

static void add_running(Solver *solver, size_t index, Decimal value) {
  if (decimal_add(solver->running, value, &solver->running)) return;
  diag_error(solver->diags, value_span(solver, index), "the running level is too large a number");
}

/* "FY2008", or one series of it: "FY2008, Connectivity". */
static const char *step_name(const Solver *solver, size_t index) {
  const ChartData *data = &solver->spec->data;
  const char *name = data->categories[index].text;
  if (data->main.count == 1) return diag_quote(solver->diags, name);
  return diag_quote(solver->diags,
                    arena_printf(solver->arena, "%s, %s", name, data->series[solver->series].text));
}

static void check_total(Solver *solver, size_t index, Decimal stated) {
  if (!solver->has_level || decimal_compare(solver->running, stated) == 0) return;
  diag_error(solver->diags, value_span(solver, index),
             "the steps lead to %s, but %s is stated as %s",
             decimal_to_text(solver->arena, solver->running), step_name(solver, index),
             decimal_to_text(solver->arena, stated));
  Decimal difference;
  if (decimal_subtract(stated, solver->running, &difference))
    diag_hint(solver->diags, "%s is missing: correct a step, or add a step of kind residual",
              decimal_to_text(solver->arena, difference));
}

static void solve_level(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  bool is_stated = step->kind == STEP_TOTAL && quantity_is_present(step->value);
  if (is_stated) {
    check_total(solver, index, step->value.value);
    solver->running = step->value.value;
    solver->inputs.count = 0;
    list_push(solver->arena, &solver->inputs, step->value.origin);
  } else if (quantity_is_present(step->value)) {
    diag_error(solver->diags, value_span(solver, index),
               "a subtotal is computed, so its figure must be left blank");
    diag_hint(solver->diags, "use kind total for a stated figure that is to be checked");
  } else
    step->value = computed(solver, index, "running level at", solver->running);
  solver->has_level = true;
  step->from = 0;
  step->to = decimal_to_double(solver->running);
}

/* The next stated total less everything on the way to it. */
static bool find_residual(Solver *solver, size_t index, Decimal *residual) {
  Decimal level = solver->running;
  for (size_t i = index + 1; i < solver->spec->data.category_count; i++) {
    const WaterfallStep *step = &solver->steps[i];
    if (step->kind == STEP_RESIDUAL) return false;
    if (!quantity_is_present(step->value)) continue;
    if (step->kind == STEP_TOTAL) {
      list_push(solver->arena, &solver->inputs, step->value.origin);
      return decimal_subtract(step->value.value, level, residual);
    }
    list_push(solver->arena, &solver->inputs, step->value.origin);
    if (!decimal_add(level, step->value.value, &level)) return false;
  }
  return false;
}

static void solve_residual(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  Decimal residual = decimal_zero;
  size_t known = solver->inputs.count;
  if (quantity_is_present(step->value))
    diag_error(solver->diags, value_span(solver, index),
               "a residual is computed, so its figure must be left blank");
  else if (!find_residual(solver, index, &residual)) {
    diag_error(solver->diags, value_span(solver, index),
               "no stated total follows this residual that it could lead to");
    diag_hint(solver->diags, "one residual can stand before each stated total");
  }
  step->value = computed(solver, index, "residual to the next total:", residual);
  solver->inputs.count = known;
}

/* Of several series not all have to change in a step. */
static bool is_absent(const Solver *solver, size_t index) {
  const SeriesSpan *main = &solver->spec->data.main;
  for (size_t s = main->first; s < main->first + main->count; s++)
    if (quantity_is_present(chart_cell(&solver->spec->data, s, index))) return false;
  return true;
}

static void check_figure(const Solver *solver, size_t index) {
  if (quantity_is_present(solver->steps[index].value)) return;
  if (solver->series != solver->spec->data.main.first || !is_absent(solver, index)) return;
  diag_error(solver->diags, value_span(solver, index), "the step %s has no figure",
             diag_quote(solver->diags, solver->spec->data.categories[index].text));
  diag_hint(solver->diags, "use kind residual to have it computed, or remove the step");
}

static void solve_change(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  if (step->kind == STEP_RESIDUAL)
    solve_residual(solver, index);
  else
    check_figure(solver, index);
  step->from = decimal_to_double(solver->running);
  if (quantity_is_present(step->value)) add_running(solver, index, step->value.value);
  step->to = decimal_to_double(solver->running);
  list_push(solver->arena, &solver->inputs, step->value.origin);
  solver->has_level = true;
}

size_t waterfall_parent(const WaterfallStep *steps, size_t index) {
  size_t parent = index;
  while (parent > 0 && steps[parent].kind == STEP_OF_WHICH) parent--;
  StepKind kind = steps[parent].kind;
  return kind == STEP_OF_WHICH || kind == STEP_SPACER ? index : parent;
}

bool waterfall_step_is_change(const WaterfallStep *steps, size_t index) {
  size_t parent = waterfall_parent(steps, index);
  return !waterfall_step_is_level(steps[parent].kind);
}

static void check_split(const Solver *solver, size_t index, size_t parent) {
  Decimal whole = solver->steps[parent].value.value, part = solver->steps[index].value.value;
  const char *of = diag_quote(solver->diags, solver->spec->data.categories[parent].text);
  bool is_turned = decimal_sign(part) * decimal_sign(whole) < 0;
  bool is_more = decimal_compare(decimal_absolute(solver->split), decimal_absolute(whole)) > 0;
  if (!is_turned && !is_more) return;
  diag_error(solver->diags, value_span(solver, index),
             is_turned ? "%s is %s, which cannot be part of %s, %s"
                       : "with %s the parts make %s, more than all of %s, %s",
             step_name(solver, index),
             decimal_to_text(solver->arena, is_turned ? part : solver->split), of,
             decimal_to_text(solver->arena, whole));
  diag_hint(solver->diags, "a step of kind of-which is part of the step before it; make it a step "
                           "of its own if it is not");
}

/* It lies within the step it is part of, from that one's start on. */
static void solve_split(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  size_t parent = waterfall_parent(solver->steps, index);
  if (parent == index) {
    diag_error(solver->diags, value_span(solver, index), "no step stands before %s",
               step_name(solver, index));
    diag_hint(solver->diags, "a step of kind of-which is part of the step before it");
    return;
  }
  if (parent + 1 == index) solver->split = decimal_zero;
  check_figure(solver, index);
  step->from = solver->steps[parent].from + decimal_to_double(solver->split);
  if (quantity_is_present(step->value)) {
    if (decimal_add(solver->split, step->value.value, &solver->split))
      check_split(solver, index, parent);
  }
  step->to = solver->steps[parent].from + decimal_to_double(solver->split);
}

static void solve_step(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  switch (step->kind) {
  case STEP_TOTAL:
  case STEP_SUBTOTAL:
    solve_level(solver, index);
    break;
  case STEP_DELTA:
  case STEP_RESIDUAL:
    solve_change(solver, index);
    break;
  case STEP_SPACER:
    step->from = step->to = decimal_to_double(solver->running);
    break;
  case STEP_OF_WHICH:
    solve_split(solver, index);
    break;
  }
  step->low = fmin(step->from, step->to);
  step->high = fmax(step->from, step->to);
}

WaterfallStep *waterfall_series_make(const ChartSpec *spec, size_t series, Arena *arena,
                                     Diagnostics *diags) {
  size_t count = spec->data.category_count;
  Solver solver = {.spec = spec,
                   .arena = arena,
                   .diags = diags,
                   .series = series,
                   .running = decimal_zero,
                   .split = decimal_zero,
                   .steps = arena_array(arena, WaterfallStep, count)};
  for (size_t i = 0; i < count; i++) {
    solver.steps[i].value = chart_cell(&spec->data, series, i);
    solver.steps[i].kind = read_kind(&solver, i);
  }
  for (size_t i = 0; i < count; i++) solve_step(&solver, i);
  return solver.steps;
}
