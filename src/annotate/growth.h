/* The growth arrow: from the end of one mark out, over, and back to the end of another, with the
 * growth rate in a pill on its way. Above standing marks, right of lying ones. */
#pragma once
#include "guide/draw.h"

typedef struct GrowthArrow {
  bool is_lying;
  Point from, to; /* past the labels of the two marks */
  double level;   /* y (x, if lying) of the line between them, past everything it passes */
  double middle;  /* x (y, if lying) of the pill */
  BoundText text; /* in it */
  Color color;    /* of the text */
  const char *name;
} GrowthArrow;

/* "+19.6%" */
BoundText growth_rate_text(const DrawContext *context, Quantity rate);
double growth_pill_width(const DrawContext *context, BoundText text);

/* How far past the farthest label between its ends the arrow needs room, with `text` in its pill.
 */
double growth_arrow_room(const DrawContext *context, bool is_lying, BoundText text);
/* Distance of the line from the farthest label below it. */
double growth_arrow_rise(const DrawContext *context, bool is_lying, BoundText text);
void growth_arrow_draw(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent);
