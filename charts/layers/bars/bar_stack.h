/* What a bar chart draws, worked out from its data before any scale is known: segments, the ends of
 * each stack, and the totals. */
#pragma once
#include "charts/chart.h"

typedef enum BarStacking {
  BAR_CLUSTERED,
  BAR_STACKED,
  BAR_PERCENT,
  BAR_OVERLAPPED /* references behind: each series a layer of its own */
} BarStacking;

typedef struct BarSegment {
  size_t category, series;
  double from, to; /* on the value scale */
  Quantity shown;  /* what its label prints: the value, or its share */
  BoundText label;
  const Paint *whole; /* the fill of a stack that is drawn as one; NULL: that of the series */
  bool is_split;      /* lies within the stack before it, which it is a part of */
} BarSegment;

typedef struct BarStack {
  BarSegment *segments;
  size_t count;
  double low, high; /* ends of the stack; low is at most 0, high at least 0 */
  Quantity total;   /* stated, or computed from the parts */
  BoundText total_label;
  BoundText second; /* a line under it; no text: none */
} BarStack;

/* One stack a category of these series; clustered bars are stacks too, with segments that all begin
 * at zero. */
BarStack *bar_stacks_make(const DrawContext *context, const ChartSpec *spec, SeriesSpan series,
                          BarStacking stacking);
/* The sum of the parts, which keeps them as its origin. Missing parts count as nothing; the sum of
 * only missing parts is missing. */
Quantity bar_stack_sum(const ChartData *data, SeriesSpan series, size_t category, Arena *arena);
/* Stated totals that the parts do not make, and stacks that cannot be shares. */
void bar_stacks_check(const ChartSpec *spec, BarStacking stacking, Arena *arena,
                      Diagnostics *diags);
