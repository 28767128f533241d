/* Stacked areas over periods: gaps where a part is missing or periods are left out. */
#pragma once
#include "charts/layers/bars/bar_stack.h"
#include "charts/plot/plot.h"

typedef struct AreasContent {
  const BarStack *stacks; /* one a category */
  const double *edges;    /* per category, from the axis outwards: one more than there are series */
  const bool *is_whole;   /* per category: no part is missing */
  SeriesSpan series;
  bool has_totals; /* labelled where the chart begins and ends */
} AreasContent;

extern const LayerType areas_layer;

const AreasContent *areas_content_make(const Plot *plot, BarStacking stacking, bool has_totals);
