/* The steps of several series, one above the other. */
#include "charts/layers/steps/waterfall_steps.h"

#include <math.h>

typedef struct StepSum {
  const ChartSpec *spec;
  Arena *arena;
  const WaterfallStep **each; /* one list a series */
} StepSum;

static Quantity sum_values(const StepSum *sum, size_t index) {
  const ChartData *data = &sum->spec->data;
  const Origin **inputs = arena_array(sum->arena, const Origin *, data->main.count);
  Quantity all = quantity_missing(data->measure, NULL);
  for (size_t i = 0; i < data->main.count; i++) {
    Quantity value = sum->each[i][index].value;
    if (!quantity_is_present(value)) continue;
    inputs[i] = value.origin;
    if (all.state == QUANTITY_MISSING)
      all = value;
    else if (!decimal_add(all.value, value.value, &all.value))
      all.state = QUANTITY_NOT_MEANINGFUL;
  }
  const char *name = arena_printf(sum->arena, "sum of %s", data->categories[index].text);
  all.origin = origin_of_expression(sum->arena, data->categories[index].span, name, inputs,
                                    data->main.count);
  return all;
}

/* Gains are stacked upwards from where the step begins, losses downwards. */
static void stack_parts(const StepSum *sum, size_t index, WaterfallStep *step) {
  const ChartData *data = &sum->spec->data;
  StepPart *parts = arena_array(sum->arena, StepPart, data->main.count);
  step->low = step->high = step->from;
  for (size_t i = 0; i < data->main.count; i++) {
    Quantity value = sum->each[i][index].value;
    if (!quantity_is_present(value)) continue;
    double size = quantity_to_double(value), from = size < 0 ? step->low : step->high;
    parts[step->part_count++] = (StepPart){data->main.first + i, value, from, from + size};
    step->low = fmin(step->low, from + size);
    step->high = fmax(step->high, from + size);
  }
  step->parts = parts;
}

static WaterfallStep sum_step(const StepSum *sum, size_t index) {
  WaterfallStep step = {.kind = sum->each[0][index].kind};
  for (size_t i = 0; i < sum->spec->data.main.count; i++) {
    step.from += sum->each[i][index].from;
    step.to += sum->each[i][index].to;
  }
  step.value = sum_values(sum, index);
  stack_parts(sum, index, &step);
  return step;
}

static void refuse_splits(const StepSum *sum, Diagnostics *diags) {
  const ChartData *data = &sum->spec->data;
  for (size_t c = 0; c < data->category_count; c++) {
    if (sum->each[0][c].kind != STEP_OF_WHICH) continue;
    diag_error(diags, data->categories[c].span,
               "the step %s is split by its series already: of-which goes with one series",
               diag_quote(diags, data->categories[c].text));
    diag_hint(diags, "choose one series with take-columns, or make it a step of its own");
  }
}

const WaterfallStep *waterfall_steps_make(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  size_t count = data->category_count, series = data->main.count;
  if (series == 1) return waterfall_series_make(spec, data->main.first, arena, diags);
  StepSum sum = {spec, arena, arena_array(arena, const WaterfallStep *, series)};
  for (size_t i = 0; i < series; i++)
    sum.each[i] = waterfall_series_make(spec, data->main.first + i, arena, diags);
  refuse_splits(&sum, diags);
  WaterfallStep *steps = arena_array(arena, WaterfallStep, count);
  for (size_t c = 0; c < count; c++) steps[c] = sum_step(&sum, c);
  return steps;
}
