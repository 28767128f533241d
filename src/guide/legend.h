/* A legend: only where series names cannot stand beside their marks. */
#pragma once
#include "guide/draw.h"

/* What stands before a name. */
typedef enum LegendMark {
  LEGEND_SWATCH,
  LEGEND_LINE,
  LEGEND_DOT,
  LEGEND_TICK,
  LEGEND_POINTER
} LegendMark;

typedef struct LegendItem {
  BoundText name;
  Paint fill;
  LegendMark mark;
} LegendItem;

typedef struct Legend {
  const LegendItem *items;
  size_t count;
  FontStyle style;
} Legend;

/* The legend in the largest type in which it takes at most `height` within `width`; in the least
 * size of the theme if none does. */
Legend legend_fit(const DrawContext *context, const LegendItem *items, size_t count, double width,
                  double height);
/* Height of the rows that the items take within `width`, gap below included; 0 for none. */
double legend_height(const DrawContext *context, const Legend *legend, double width);
/* Swatches and names from the left, in the order given; a name wider than the area is broken. */
void legend_draw(const DrawContext *context, const Legend *legend, Rect area, SceneNode *parent);
