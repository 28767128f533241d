/* Bars from zero: clustered, stacked, or stacked to 100 %. */
#pragma once
#include "charts/layers/bars/bar_stack.h"
#include "charts/plot/plot.h"

/* Where a bar stands in its slot, across: in shares of the room for bars. */
typedef struct BarLane {
  double offset; /* of its middle from the slot's */
  double share;
} BarLane;

typedef struct BarsContent {
  const BarStack *stacks; /* one a category */
  BarStacking stacking;
  bool has_totals;
  size_t panel;
  SeriesSpan series;
  BarLane lane;      /* all zero: one a series of a cluster, or all of the slot */
  bool labels_apart; /* each label stands where it fits best, not as others of its series do, and
                        over lines between the bars */
  bool is_chain;     /* each begins where the one before ended, as in a waterfall */
} BarsContent;

extern const LayerType bars_layer;

/* What a part of the bar before it looks like. */
#define SPLIT_SHARE 0.72   /* of a bar's width */
#define SPLIT_LIGHTER 0.55 /* how far its colour goes towards the ground */
/* The dashed line around it, in the colour that its bar has. */
Stroke bars_split_edge(const Plot *plot, Color color);

/* The part of the room for bars that one has. */
double bars_share(const Layer *layer);
/* The width of the widest label of a part, in the theme's style. */
double bars_widest_label(const Plot *plot, const BarsContent *content);
