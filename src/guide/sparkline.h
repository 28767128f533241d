/* A small line without axes or text: how something went, in a tile or in the cell of a table. */
#pragma once
#include "guide/draw.h"

typedef struct Sparkline {
  const double *values; /* evenly spaced; NAN is a gap in the line */
  size_t count;
  double low, high; /* the values at the lower and the upper edge of its box; if both are the same,
                       the line runs along the middle */
  const char *name; /* of the scene's nodes; NULL if they need none */
  SourceSpan span;  /* what in the deck made it */
  bool has_zero;    /* a hairline at zero, if that is within the scale */
} Sparkline;

/* Widens the scale by all values that are numbers. Begin with INFINITY and -INFINITY. */
void sparkline_take_in(const double *values, size_t count, double *low, double *high);
/* Draws it into the box, the mark of the last point included; nothing if no value is a number.
 * The last point is the last value that is there; points between two gaps are dots. */
void sparkline_draw(const DrawContext *context, SceneNode *parent, const Sparkline *line, Rect box);
