/* The form of a plot: what its chart type wishes, and what training decided. */
#pragma once
#include "charts/chart.h"
#include "guide/category_axis.h"
#include "guide/legend.h"
#include "guide/placer/placer.h"
#include "guide/series_labels.h"

/* The choices of a "direction" key, in the order of the enum. */
typedef enum PlotDirection {
  DIRECTION_AUTO, /* standing, unless only lying bars have room for names and labels */
  DIRECTION_VERTICAL,
  DIRECTION_HORIZONTAL
} PlotDirection;
/* A legend that a chart type makes by itself. */
typedef struct PlotNames {
  const LegendItem *items; /* NULL: none */
  size_t count;
} PlotNames;

/* What the chart type asks for. */
typedef struct PlotWish {
  PlotDirection direction;
  BandShape shape;       /* of what stands in a slot */
  bool is_mirrored;      /* two panels back to back on one scale, lying */
  bool names_between;    /* names of categories stand between the two */
  bool is_continuous;    /* lines: categories fill the frame, a time scale is possible */
  bool names_beside;     /* names of series may stand beside their last marks */
  bool legend_reversed;  /* the last series is on top */
  bool needs_labels;     /* without them it says nothing: no axis takes their place */
  bool may_label_some;   /* beside an axis, the value of the current period */
  bool rows_beside;      /* references lie behind other marks: their values stand in rows */
  bool prefers_axis;     /* several lines: values at every point would crowd */
  double lane;           /* width of the widest label that may stand between bars; 0: none */
  PlotNames names;       /* a legend of its own, instead of names of series */
  double foot;           /* room at the foot of the box, under all names and rows */
  const char *base_note; /* over the frame, where the scale does not start at zero */
} PlotWish;

/* Which values carry labels. */
typedef enum LabelCover { COVER_ALL, COVER_SOME, COVER_NONE } LabelCover;

/* Whose values stand in rows of numbers. */
typedef enum RowsChoice {
  ROWS_OWN,    /* none: only the rows that the deck wants */
  ROWS_BESIDE, /* of lines and references beside the chart's own marks */
  ROWS_TIERS,  /* of differences */
  ROWS_VALUES  /* of all series */
} RowsChoice;
#define ROWS_CHOICES 4

/* Names of series beside their marks. */
typedef struct PlotEnds {
  const SeriesLabel *labels;
  const size_t *series; /* one a label */
  size_t count;         /* 0: there are none */
  double width;         /* of the column they stand in */
} PlotEnds;

/* What training decided. */
typedef struct PlotForm {
  bool is_lying;
  double type_share;      /* of the theme's size, that labels have */
  FontStyle label, total; /* styles of values, as small as they had to be */
  CategoryAxis axis;
  PlotEnds ends;
  bool has_staggered_titles; /* lying: those of its panels stand under each other */
  Legend legend;
  double legend_height;
  bool legend_is_inside; /* under the title of the first panel, whose series alone it names */
  RowsChoice rows;       /* values that stand in rows of numbers, for want of another place */
  Placer *placed; /* labels as training placed them for its frame; NULL if they have to be anew */
  Insets demand;  /* as trained; neighbours may have left more */
} PlotForm;
