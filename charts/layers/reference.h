/* A line across all rows of a chart at one value, which is labelled at its end: above lying rows,
 * at the right of standing ones. */
#pragma once
#include "charts/plot/plot.h"

typedef struct ReferenceContent {
  double value;
  BoundText label; /* no text: the axis says it */
  Color color;
  DashKind dash;
  bool has_arrow; /* a head under the line, at the category `arrow_at` */
  size_t arrow_at;
} ReferenceContent;

extern const LayerType reference_layer;

/* "Current price 39.40"; the value alone without a name. */
BoundText reference_label(const Plot *plot, const char *name, Quantity value);
