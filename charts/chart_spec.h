/* What a deck asks of a chart: its numbers, how its series look, its labels, rows and annotations.
 */
#pragma once
#include "data/bound_text.h"
#include "data/table.h"
#include "period/period_house.h"
#include "scene/shape.h"

/* Series that follow each other. */
typedef struct SeriesSpan {
  size_t first, count;
} SeriesSpan;

/* The numbers of a chart, as the deck addresses them: categories along the axis, series beside or
 * on top of each other. Every series has one number here, whichever layer shows it. */
typedef struct ChartData {
  const TableKey *categories;
  size_t category_count;
  const TableKey *series;
  size_t series_count;
  SeriesSpan main;        /* those the chart's type shows; then come lines over them */
  const Quantity *cells;  /* series by series */
  const Quantity *totals; /* a stated total per category; NULL if the data state none */
  const char *const
      *kinds; /* step kind per category, NULL entries allowed; NULL if there are none */
  const bool *is_forecast;   /* per category */
  const bool *follows_gap;   /* per category: periods are left out before it, or it is of another
                                kind than the one before; NULL if none are */
  const Period *periods;     /* per category; NULL: the categories are names */
  const PeriodHouse *house;  /* how they are called; NULL if there are none */
  const char *forecast_word; /* NULL if there is none */
  const Measure *measure;    /* of the main series */
  bool has_period_series;    /* the series are periods */
} ChartData;

typedef struct ChartType ChartType;

/* A growth arrow from one category to a later one, of a series or of the whole. */
typedef struct ChartGrowth {
  size_t from, to;
  size_t series; /* CHART_WHOLE: the total of a stack, the bar of a lone series */
  SourceSpan span;
} ChartGrowth;
#define CHART_WHOLE ((size_t)-1)

/* How a series looks, the same all over the deck. */
typedef struct SeriesLook {
  Color color;
  bool is_hatched; /* beyond the theme's colours: told apart by its pattern */
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
} ChartRow;

typedef struct ChartRows {
  const ChartRow *items;
  size_t count;
} ChartRows;

typedef struct ChartGrowths {
  const ChartGrowth *items;
  size_t count;
} ChartGrowths;

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

typedef struct ChartSpec {
  const ChartType *type;
  const char *name; /* of the chart in the deck: "revenue_mix" */
  SourceSpan span;
  ChartData data;
  const void *options; /* the struct that the type's option table describes */
  const void *own;     /* what the type has read of it */
  LabelChoice labels;
  LabelContent content;
  const SeriesLook *looks;           /* one a series */
  const bool *is_highlighted;        /* per category; NULL if none is */
  const bool *is_series_highlighted; /* per series; NULL if none is */
  ChartLines lines;
  ChartGrowths growths;
  ChartRows rows;
} ChartSpec;
