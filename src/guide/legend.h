/* A legend: only where series names cannot stand beside their marks. */
#pragma once
#include "guide/draw.h"

typedef struct LegendItem {
  BoundText name;
  Paint fill;
} LegendItem;

/* Height of the rows that the items take within `width`, gap below included; 0 for none. */
double legend_height(const DrawContext *context, const LegendItem *items, size_t count,
                     double width);
/* Swatches and names from the left, in the order given. */
void legend_draw(const DrawContext *context, const LegendItem *items, size_t count, Rect area,
                 SceneNode *parent);
