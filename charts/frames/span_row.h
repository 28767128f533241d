/* A row of texts over or under stretches of unlike width: each in the middle of its own, wrapped
 * and set smaller as need be; where stretches are too narrow, texts are moved apart and joined to
 * their stretch by a fine line,
 * in two levels if need be. */
#pragma once
#include "guide/draw.h"

typedef struct SpanText {
  BoundText text;
  double from, to; /* its stretch */
  TextLines lines;
  double at;    /* out: its middle */
  size_t level; /* out: 0 nearest to the stretches */
  double turn;  /* out: where its leader passes the nearer level */
} SpanText;

typedef struct SpanRow {
  SpanText *items;
  size_t count;
  FontStyle style;
  size_t line_counts[2]; /* of the longest in each level; 0: it has none */
  bool has_leaders;
  bool fits;          /* or the row cannot be drawn */
  double wanted_room; /* that would do for the least size, in points */
} SpanRow;

/* Sets the row within `low` and `high`, in at most so many lines. */
void span_row_fit(const DrawContext *context, SpanRow *row, FontStyle style, size_t most_lines,
                  double low, double high);
/* Its height from the edge of the stretches on, gap included; 0 without texts. */
double span_row_height(const DrawContext *context, const SpanRow *row);
/* Over or under the edge `y`. */
void span_row_draw(const DrawContext *context, const SpanRow *row, double y, bool is_under,
                   const TextSetting *setting, SceneNode *group);
/* The baseline of its first line. */
double span_row_baseline(const DrawContext *context, const SpanRow *row, double y, bool is_under);
