/* Series names beside the last stack or line end, in the series' own colour. */
#pragma once
#include "guide/draw.h"

typedef struct SeriesLabel {
  BoundText name;
  Color color;   /* of the mark; the text is darkened to be readable */
  double at;     /* y that the label belongs to */
  double mark_x; /* where its own mark ends, if before the others'; else 0 */
  FontStyle style;
  BoundText aside; /* a figure in a column right of the names; no text: none */
  Color aside_color;
} SeriesLabel;

/* Width of the column of what stands aside, under its heading; 0 if nothing does. */
double series_labels_aside(const DrawContext *context, const SeriesLabel *labels, size_t count,
                           BoundText heading);

/* Width that the names need: broken to lines of at most `widest`, gap and leader included. */
double series_labels_width(const DrawContext *context, const SeriesLabel *labels, size_t count,
                           double widest);

/* Whether a name, broken to `width`, would be broken inside a word. */
bool series_labels_break_words(const DrawContext *context, const SeriesLabel *labels, size_t count,
                               double width);
/* Whether one broken to `width` has a line of one short word. */
bool series_labels_have_lone_word(const DrawContext *context, const SeriesLabel *labels,
                                  size_t count, double width);
/* Whether the names, broken to `width`, fit under each other in `height`. */
bool series_labels_fit(const DrawContext *context, const SeriesLabel *labels, size_t count,
                       double width, double height);

typedef struct SeriesLabelArea {
  double x; /* where the marks end */
  double top, bottom;
  double width; /* as series_labels_width gave it */
  double aside_width;
  BoundText aside_heading; /* over its column, above `top` */
} SeriesLabelArea;

/* Draws the names right of `area.x`, spread without overlap; those that had to move are joined to
 * their mark by a hairline. False, with nothing drawn, if they do not fit. */
bool series_labels_draw(const DrawContext *context, const SeriesLabel *labels, size_t count,
                        SeriesLabelArea area, SceneNode *parent);
