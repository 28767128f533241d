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

static void add_part(WaterfallStep *step, StepPart *parts, StepPart part) {
  parts[step->part_count++] = part;
  step->low = fmin(step->low, fmin(part.from, part.to));
  step->high = fmax(step->high, fmax(part.from, part.to));
}

/* Gains are stacked upwards from where the step begins, losses downwards. */
static void stack_parts(const StepSum *sum, size_t index, StepPart *parts, WaterfallStep *step) {
  const ChartData *data = &sum->spec->data;
  step->low = step->high = step->from;
  for (size_t i = 0; i < data->main.count; i++) {
    Quantity value = sum->each[i][index].value;
    if (!quantity_is_present(value)) continue;
    double size = quantity_to_double(value), from = size < 0 ? step->low : step->high;
    add_part(step, parts, (StepPart){data->main.first + i, value, from, from + size});
  }
}

/* Where the series' part of a step begins; where the step does if it has none. */
static double part_start(const WaterfallStep *step, size_t series) {
  for (size_t i = 0; i < step->part_count; i++)
    if (step->parts[i].series == series) return step->parts[i].from;
  return step->from;
}

/* Each lies within its series' part of the step before, as far from its start as it would alone. */
static void split_parts(const StepSum *sum, const WaterfallStep *steps, size_t index,
                        StepPart *parts, WaterfallStep *step) {
  const ChartData *data = &sum->spec->data;
  size_t parent = waterfall_parent(sum->each[0], index);
  if (parent == index) return; /* which solving has reported */
  step->low = INFINITY;
  step->high = -INFINITY;
  for (size_t i = 0; i < data->main.count; i++) {
    const WaterfallStep *alone = &sum->each[i][index];
    if (!quantity_is_present(alone->value)) continue;
    size_t series = data->main.first + i;
    double shift = part_start(&steps[parent], series) - sum->each[i][parent].from;
    add_part(step, parts, (StepPart){series, alone->value, alone->from + shift, alone->to + shift});
  }
  if (step->part_count == 0) step->low = step->high = steps[parent].from;
  step->from = step->low;
  step->to = step->high;
}

static WaterfallStep sum_step(const StepSum *sum, const WaterfallStep *steps, size_t index) {
  WaterfallStep step = {.kind = sum->each[0][index].kind};
  size_t count = sum->spec->data.main.count;
  StepPart *parts = arena_array(sum->arena, StepPart, count);
  for (size_t i = 0; i < count; i++) {
    step.from += sum->each[i][index].from;
    step.to += sum->each[i][index].to;
  }
  step.value = sum_values(sum, index);
  step.parts = parts;
  if (step.kind == STEP_OF_WHICH)
    split_parts(sum, steps, index, parts, &step);
  else
    stack_parts(sum, index, parts, &step);
  return step;
}

const WaterfallStep *waterfall_steps_make(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  size_t count = data->category_count, series = data->main.count;
  if (series == 1) return waterfall_series_make(spec, data->main.first, arena, diags);
  StepSum sum = {spec, arena, arena_array(arena, const WaterfallStep *, series)};
  for (size_t i = 0; i < series; i++)
    sum.each[i] = waterfall_series_make(spec, data->main.first + i, arena, diags);
  WaterfallStep *steps = arena_array(arena, WaterfallStep, count);
  for (size_t c = 0; c < count; c++) steps[c] = sum_step(&sum, steps, c);
  return steps;
}
