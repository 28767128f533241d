/* What stands at its values in the row of a category: bars from one value to another, dots, ticks,
 * and lines that join them. */
#pragma once
#include "charts/plot/plot.h"

typedef enum MarkKind {
  MARK_BAR,
  MARK_DOT,
  MARK_TICK,  /* across the row */
  MARK_JOIN,  /* a line from value to value */
  MARK_SLOPE, /* a line from a value to one of the next category */
  MARK_NONE   /* nothing, with a label */
} MarkKind;

typedef struct RowMark {
  MarkKind kind;
  size_t series, category; /* series: CHART_WHOLE if it is of none */
  double from, to;         /* values; dots and ticks stand at `to` */
  double shift, thickness; /* across: of the middle, and in all, in parts of the band's bar */
  Paint fill;
  const char *description; /* and the name of what is of no series */
} RowMark;

/* Where a label stands: past the end with the smaller or the greater value, or beside the row. */
typedef enum MarkSide {
  SIDE_LOWER,
  SIDE_UPPER,
  SIDE_OVER,
  SIDE_HEAD /* over all lying rows, from the mark on towards greater values */
} MarkSide;

typedef struct RowLabel {
  size_t mark; /* which it belongs to */
  MarkSide side;
  BoundText text;
  const TableKey *key; /* of the series it tells of; NULL: that of the mark */
  double clear;        /* SIDE_OVER: from the middle of the mark, in parts of the bar */
  const Color *color;  /* NULL: as texts are */
  bool is_strong, is_muted, is_optional;
} RowLabel;

typedef struct MarksContent {
  Arena *arena;
  LIST(RowMark) marks;
  LIST(RowLabel) labels;
  bool has_line; /* another layer draws a line across all rows: labels over it have a ground */
  double line;
  size_t whole; /* the series that annotations of the whole speak of */
} MarksContent;

extern const LayerType marks_layer;

MarksContent *marks_new(Arena *arena);
/* The ends of a slope. */
void marks_slope_ends(const Layer *layer, const Plot *plot, const RowMark *mark, Point *ends);
/* Returns the mark's number. */
size_t marks_add(MarksContent *content, RowMark mark);
void marks_add_label(MarksContent *content, RowLabel label);
/* "n.a." in a row without figures, at a value. */
void marks_add_absent(MarksContent *content, const Plot *plot, size_t category, double value);
/* The colour of a mark in a row: it steps back where others are highlighted. */
Color marks_color(const Plot *plot, Color color, size_t category);
/* Lying over names, standing over periods, unless the deck says. */
PlotDirection marks_direction(const ChartSpec *spec, int direction);
/* Whether the scale of floating marks is to hold zero: where they lie near it, or on both sides. */
bool marks_want_zero(const ChartData *data);
/* The least of all values. */
double marks_least(const ChartData *data);
/* How rows that hold marks are shaped. */
BandShape marks_shape(const Plot *plot, double widest);
