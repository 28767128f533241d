#include "charts/layers/waterfall_steps.h"

#include <string.h>

static const char *const kind_names[] = {"total", "delta", "subtotal", "residual", "spacer"};

typedef struct Solver {
  const ChartSpec *spec;
  Arena *arena;
  Diagnostics *diags;
  WaterfallStep *steps;
  Decimal running;
  LIST(const Origin *) inputs; /* what the running level is made of */
  bool has_level;
} Solver;

bool waterfall_step_is_level(StepKind kind) {
  return kind == STEP_TOTAL || kind == STEP_SUBTOTAL;
}

static StepKind read_kind(const Solver *solver, size_t index) {
  const ChartData *data = &solver->spec->data;
  const char *text = data->kinds && data->kinds[index] ? data->kinds[index] : "";
  for (size_t i = 0; i < 5; i++)
    if (text_equals(text, kind_names[i])) return (StepKind)i;
  bool is_end = index == 0 || index + 1 == data->category_count;
  if (text[0] == '\0') return is_end ? STEP_TOTAL : STEP_DELTA;
  diag_error(solver->diags, data->categories[index].span, "a step cannot be of kind %s",
             diag_quote(solver->diags, text));
  diag_hint_names(solver->diags, text, "kinds", kind_names, 5);
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

static void check_total(Solver *solver, size_t index, Decimal stated) {
  if (!solver->has_level || decimal_compare(solver->running, stated) == 0) return;
  const char *name = solver->spec->data.categories[index].text;
  diag_error(solver->diags, value_span(solver, index),
             "the steps lead to %s, but %s is stated as %s",
             decimal_to_text(solver->arena, solver->running), diag_quote(solver->diags, name),
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

static void solve_change(Solver *solver, size_t index) {
  WaterfallStep *step = &solver->steps[index];
  if (step->kind == STEP_RESIDUAL) solve_residual(solver, index);
  if (!quantity_is_present(step->value)) {
    diag_error(solver->diags, value_span(solver, index), "the step %s has no figure",
               diag_quote(solver->diags, solver->spec->data.categories[index].text));
    diag_hint(solver->diags, "use kind residual to have it computed, or remove the step");
  }
  step->from = decimal_to_double(solver->running);
  if (quantity_is_present(step->value)) add_running(solver, index, step->value.value);
  step->to = decimal_to_double(solver->running);
  list_push(solver->arena, &solver->inputs, step->value.origin);
  solver->has_level = true;
}

const WaterfallStep *waterfall_steps_make(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  size_t count = spec->data.category_count;
  Solver solver = {.spec = spec,
                   .arena = arena,
                   .diags = diags,
                   .running = decimal_zero,
                   .steps = arena_array(arena, WaterfallStep, count)};
  for (size_t i = 0; i < count; i++) {
    solver.steps[i].value = chart_cell(&spec->data, 0, i);
    solver.steps[i].kind = read_kind(&solver, i);
  }
  for (size_t i = 0; i < count; i++) {
    switch (solver.steps[i].kind) {
    case STEP_TOTAL:
    case STEP_SUBTOTAL:
      solve_level(&solver, i);
      break;
    case STEP_DELTA:
    case STEP_RESIDUAL:
      solve_change(&solver, i);
      break;
    case STEP_SPACER:
      solver.steps[i].from = solver.steps[i].to = decimal_to_double(solver.running);
      break;
    }
  }
  return solver.steps;
}
