/* What a deck asks of a chart: its numbers, how its series look, its labels, rows and annotations.
 */
#pragma once
#include "charts/chart_data.h"
#include "data/bound_text.h"
#include "scene/shape.h"

typedef struct ChartType ChartType;

typedef struct AnnotationType AnnotationType;

#define CHART_WHOLE ((size_t)-1) /* the total of a stack, the bar of a lone series */

/* Something that is drawn over the chart's data. */
typedef struct Annotation {
  const AnnotationType *type;
  const void *content; /* the type's own */
  size_t series;       /* which it speaks of, or CHART_WHOLE */
  SourceSpan span;
} Annotation;

typedef struct Annotations {
  const Annotation *items;
  size_t count;
} Annotations;

/* How a series looks, the same all over the deck. */
typedef struct SeriesLook {
  Color color;
  bool is_hatched; /* beyond the theme's colours: told apart by its pattern */
  bool is_shade;   /* the colour is that of its scenario */
} SeriesLook;

/* For whom labels are, and what they say. */
typedef enum LabelChoice {
  LABELS_AUTO,   /* all that fit together; else an axis */
  LABELS_VALUES, /* all */
  LABELS_ENDS,
  LABELS_EXTREMES,
  LABELS_NONE
} LabelChoice;
typedef enum LabelContent {
  CONTENT_AUTO, /* values; shares in a stack to 100 % */
  CONTENT_VALUE,
  CONTENT_SHARE,
  CONTENT_BOTH,
  CONTENT_GROWTH
} LabelContent;

/* A row of numbers under the chart, aligned to the categories, in a measure of its own. */
typedef struct ChartRow {
  BoundText name;
  const Quantity *cells;  /* one a category */
  const BoundText *texts; /* words in their place; NULL: none */
  const Color *color;     /* of its name, if that is a series' */
} ChartRow;

typedef struct ChartRows {
  const ChartRow *items;
  size_t count;
} ChartRows;

/* Where lines over bars stand. */
typedef enum LinesPlace {
  LINES_STRIP,  /* in a panel of their own over the bars */
  LINES_AXIS,   /* on the scale of the bars: of one unit */
  LINES_SECOND, /* over the bars, on a second scale whose zero is that of the first */
} LinesPlace;

/* Series that are shown as lines beside the chart's own marks. */
typedef struct ChartLines {
  SeriesSpan series; /* of the chart's data; none: count 0 */
  LinesPlace place;
  const Measure *measure;
} ChartLines;

/* Differences of one series from another, in tiers over the chart's own marks. */
typedef struct ChartVariance {
  SeriesSpan absolute, relative; /* of the chart's data, one series each; count 0: not shown */
  size_t of;                     /* the series that is compared: its scenario fills the marks */
  Scenario reference;            /* of what it is compared with */
  bool is_from_before;           /* from the same series, a category before */
  bool is_waterfall;             /* absolute differences follow each other */
} ChartVariance;

/* What stands beside the marks of the chart's own type. */
typedef struct ChartBeside {
  ChartLines lines;
  ChartVariance variance;
} ChartBeside;

/* Stacks side by side in each category: the main series fall into as many like parts. */
typedef struct ChartClusters {
  const char *const *names; /* one a stack */
  size_t count;             /* 0: there is one stack a category */
} ChartClusters;

/* What the slide speaks of. */
typedef struct ChartHighlights {
  const bool *categories; /* one a category; NULL if none is highlighted */
  const bool *series;     /* one a series; the same */
} ChartHighlights;

typedef struct ChartSpec {
  const ChartType *type;
  const char *name; /* of the chart in the deck: "revenue_mix" */
  SourceSpan span;
  ChartData data;
  const void *options; /* the struct that the type's option table describes */
  const void *own;     /* what the type has read of it */
  LabelChoice labels;
  LabelContent content;
  const SeriesLook *looks; /* one a series */
  ChartHighlights highlights;
  ChartBeside beside;
  ChartClusters clusters;
  Annotations notes;
  ChartRows rows;
  const ChartRow *widths; /* of the categories; NULL if the deck gives none */
} ChartSpec;
