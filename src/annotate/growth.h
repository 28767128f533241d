/* The growth arrow: from the top of one mark up, over, and down to the top of another, with the
 * growth rate in a pill on its way. */
#pragma once
#include "guide/draw.h"

typedef struct GrowthArrow {
  Point from, to; /* above the labels of the two marks */
  double level;   /* y of the line between them, above everything it passes */
  Quantity growth;
  Color color; /* of the rate */
  const char *name;
} GrowthArrow;

/* How far above the highest label between its ends the arrow needs room. */
double growth_arrow_room(const DrawContext *context);
/* Distance of the line from the highest label below it. */
double growth_arrow_rise(const DrawContext *context);
void growth_arrow_draw(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent);
