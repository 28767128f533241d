/* How strokes are dashed and grounds are hatched: the same in every format. */
#pragma once
#include "scene/shape.h"
#include <stdbool.h>

/* Hatch lines rise to the right. Distances across the lines; the first line is half a distance from
 * the page's corner. */
#define HATCH_DISTANCE 5.0
#define HATCH_WIDTH 1.25
#define MITER_LIMIT 4.0

/* Lengths of dash and gap; false for a solid line. */
static inline bool stroke_dashes(Stroke stroke, double dashes[2]) {
  if (stroke.dash == DASH_SOLID) return false;
  bool is_dashed = stroke.dash == DASH_DASHED;
  dashes[0] = stroke.width * (is_dashed ? 4 : 1);
  dashes[1] = stroke.width * (is_dashed ? 3 : 2);
  return true;
}

static inline bool stroke_is_visible(Stroke stroke) {
  return stroke.width > 0;
}
