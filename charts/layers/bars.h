/* Bars from zero: clustered, stacked, or stacked to 100 %. */
#pragma once
#include "charts/layers/bar_stack.h"
#include "charts/plot/plot.h"

typedef struct BarsContent {
  const BarStack *stacks; /* one a category */
  BarStacking stacking;
  bool has_totals;
  size_t panel;
  SeriesSpan series;
  size_t lanes;      /* side by side in a slot, which says how thick they are; 0: one a series */
  bool labels_apart; /* each label stands where it fits best, not as others of its series do, and
                        over lines between the bars */
  bool is_chain;     /* each begins where the one before ended, as in a waterfall */
} BarsContent;

extern const LayerType bars_layer;

/* Bars side by side in a slot. */
size_t bars_lanes(const Layer *layer);
/* The width of the widest label of a part, in the theme's style. */
double bars_widest_label(const Plot *plot, const BarsContent *content);
