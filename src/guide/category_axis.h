/* Names along a category axis: wrapped to at most three lines, never turned, never cut. */
#pragma once
#include "data/table.h"
#include "guide/draw.h"
#include "scale/band.h"

#define CATEGORY_LINE_LIMIT 3

typedef struct CategoryAxis {
  const TableKey *keys;
  const TextLines *names; /* one a category */
  size_t count;
  size_t line_count; /* of the longest name */
  double width;      /* of the widest line */
} CategoryAxis;

/* Breaks the names to `width`; a name that needs more than three lines, or whose longest word does
 * not fit, is reported. */
CategoryAxis category_axis_measure(const DrawContext *context, const TableKey *keys, size_t count,
                                   double width);
/* Height that the names take under a horizontal axis, gap included. */
double category_axis_height(const DrawContext *context, const CategoryAxis *axis);
/* Names centred in their slots, below `top`. */
void category_axis_draw_below(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                              double top, SceneNode *parent);
/* Names flush left at `left`, each around the middle of its slot. */
void category_axis_draw_beside(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                               double left, SceneNode *parent);
