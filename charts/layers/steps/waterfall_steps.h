/* The steps of a waterfall, solved from its data: levels, computed subtotals and residuals, splits.
 */
#pragma once
#include "charts/chart.h"

typedef enum StepKind {
  STEP_TOTAL,
  STEP_DELTA,
  STEP_SUBTOTAL,
  STEP_RESIDUAL,
  STEP_SPACER,
  STEP_OF_WHICH
} StepKind;

/* What one series does in a step. */
typedef struct StepPart {
  size_t series;
  Quantity value;
  double from, to;
} StepPart;

typedef struct WaterfallStep {
  StepKind kind;
  Quantity value;  /* of the step, all its parts together; computed for subtotals and residuals */
  double from, to; /* levels */
  const StepPart *parts; /* of several series; gains go up from the level before, losses down */
  size_t part_count;
  double low, high; /* what the step covers */
} WaterfallStep;

/* The step that the one at `index` is part of; `index` itself if there is none. */
size_t waterfall_parent(const WaterfallStep *steps, size_t index);

/* One step a category, from the main series. Kinds come from the data ("total", "delta",
 * "subtotal", "residual", "spacer", "of-which"); where none is given, the first and last steps are
 * totals. Totals are stated; subtotals and totals without a figure are the running level; a
 * residual is what the next stated total leaves over; what a step consists of ("of-which") lies
 * within it and changes no level. Reports, naming both numbers, a total that the steps do not lead
 * to, and parts that are more than their step. */
const WaterfallStep *waterfall_steps_make(const ChartSpec *spec, Arena *arena, Diagnostics *diags);
/* The same of one series alone. */
WaterfallStep *waterfall_series_make(const ChartSpec *spec, size_t series, Arena *arena,
                                     Diagnostics *diags);
bool waterfall_step_is_level(StepKind kind); /* stands on the baseline */
/* Whether it leads from one level to another: no level, and no part of one. */
bool waterfall_step_is_change(const WaterfallStep *steps, size_t index);

/* What may be hidden of the levels so that steps can be seen: a range between zero and all that
 * steps reach. */
typedef struct StepCut {
  enum { CUT_POSSIBLE, CUT_TOUCHES_ZERO, CUT_SAVES_NOTHING } state;
  double from, to;
} StepCut;
StepCut waterfall_cut(const WaterfallStep *steps, size_t count);
