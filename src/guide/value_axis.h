/* A value axis: hairlines behind the marks, numbers beside them, no axis line. Only where the marks
 * carry no labels. */
#pragma once
#include "guide/draw.h"
#include "scale/linear.h"

typedef struct ValueAxis {
  LinearScale scale;
  const Measure *measure; /* its unit and format; decimals as the ticks need them */
  bool is_percent_of_total;
  size_t most_ticks; /* as many as its length has room for, at most VALUE_AXIS_TICKS */
  bool is_bare;      /* hairlines only */
  bool is_opposite;  /* numbers on the other side, without hairlines: a second scale */
} ValueAxis;

#define VALUE_AXIS_TICKS 6

/* Width of the widest number, gap included. */
double value_axis_width(const DrawContext *context, const ValueAxis *axis);
/* Hairlines over `frame` and numbers at its left, for a scale that runs up; or at its foot, for one
 * that runs to the right. */
void value_axis_draw(const DrawContext *context, const ValueAxis *axis, Rect frame,
                     SceneNode *parent);
