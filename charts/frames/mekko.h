/* A mekko as it is laid out: shared by its files. */
#pragma once
#include "charts/frames/frame.h"
#include "charts/frames/span_row.h"
#include "guide/series_labels.h"
#include "guide/value_axis.h"

typedef struct MekkoOptions {
  int axis;
  OptionText width;
  OptionTexts ridge;
  bool has_shares;
} MekkoOptions;

typedef struct MekkoPart {
  size_t series, category;
  double from, to; /* in per cent of the column, or in its values */
  Quantity shown;  /* the value, or its share */
  BoundText label;
} MekkoPart;

typedef struct MekkoColumn {
  Quantity total, width; /* of its parts; what its width stands for */
  MekkoPart *parts;
  size_t part_count;
  double low, high;
  double left, right; /* points */
} MekkoColumn;

/* A row of numbers over the columns, and what it is. */
typedef struct MekkoRow {
  SpanRow texts;
  BoundText head;
  bool head_above; /* over the row, for want of room at its left */
  double top;      /* of all of it, over the frame */
} MekkoRow;

#define MEKKO_ROWS 2

/* Names of series: beside the last column, else in a legend. */
typedef struct MekkoSeries {
  const SeriesLabel *ends; /* NULL: none */
  size_t end_count;
  double ends_width;
  Legend legend;
  double legend_height;
} MekkoSeries;

typedef struct Mekko {
  FrameRoom room;
  const MekkoOptions *options;
  MekkoColumn *columns;
  size_t count;
  bool is_percent;
  bool has_axis;
  bool is_tight; /* what may be left out is left out */
  LinearScale scale;
  Rect frame;
  Insets demand;
  SpanRow names;
  MekkoRow rows[MEKKO_ROWS]; /* from the frame upwards */
  size_t row_count;
  MekkoSeries series;
} Mekko;

/* The columns with their parts, without places. */
Mekko *mekko_make(const ChartPlan *plan, double type_share);
/* Gives everything its place; false if something has no room. */
bool mekko_place(Mekko *mekko);
Rect mekko_rect(const Mekko *mekko, const MekkoPart *part);
ValueAxis mekko_axis(const Mekko *mekko);
/* Whether every column has room for its total at its end. */
bool mekko_ends_fit(const Mekko *mekko);
/* How many labels have room in or over their parts. */
size_t mekko_fitting_labels(const Mekko *mekko);
/* Room along the values over and under a column for its total, in points. */
double mekko_end_room(const Mekko *mekko);
void mekko_draw_labels(const Mekko *mekko, SceneNode *group);
