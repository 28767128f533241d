/* The steps of a waterfall, solved from its data: levels, computed subtotals and residuals. */
#pragma once
#include "charts/chart.h"

typedef enum StepKind {
  STEP_TOTAL,
  STEP_DELTA,
  STEP_SUBTOTAL,
  STEP_RESIDUAL,
  STEP_SPACER
} StepKind;

typedef struct WaterfallStep {
  StepKind kind;
  Quantity value;  /* of the step; computed for subtotals and residuals */
  double from, to; /* levels */
} WaterfallStep;

/* One step a category, from the first series. Kinds come from the data ("total", "delta",
 * "subtotal", "residual", "spacer"); where none is given, the first and last steps are totals.
 * Totals are stated; subtotals and totals without a figure are the running level; a residual is
 * what the next stated total leaves over. Reports, naming both numbers, a total that the steps do
 * not lead to. */
const WaterfallStep *waterfall_steps_make(const ChartSpec *spec, Arena *arena, Diagnostics *diags);
bool waterfall_step_is_level(StepKind kind); /* stands on the baseline */
