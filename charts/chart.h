/* What a chart type is: a short file that turns options and data into panels and layers (plot.h).
 * Axes, names of series, legends, labels, annotations and turning a chart on its side are the
 * plot's; formats that pages end up in are nobody's here. */
#pragma once
#include "data/table.h"
#include "guide/draw.h"
#include "option/option.h"
#include "period/period_house.h"

/* The numbers of a chart, as the deck addresses them: categories along the axis, series beside or
 * on top of each other. */
typedef struct ChartData {
  const TableKey *categories;
  size_t category_count;
  const TableKey *series;
  size_t series_count;
  const Quantity *cells;  /* series by series */
  const Quantity *totals; /* a stated total per category; NULL if the data state none */
  const char *const
      *kinds; /* step kind per category, NULL entries allowed; NULL if there are none */
  const bool *is_forecast; /* per category */
  const bool *follows_gap; /* per category: periods are left out before it, or it is of another
                              kind than the one before; NULL if none are */
  const Period *periods;   /* per category; NULL: the categories are names */
  const PeriodHouse *house; /* how they are called; NULL if there are none */
  const char *forecast_word; /* NULL if there is none */
  const Measure *measure;
  bool has_period_series; /* the series are periods */
} ChartData;

typedef struct ChartType ChartType;
typedef struct Plot Plot;

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
  const Quantity *cells; /* one a category */
} ChartRow;

typedef struct ChartRows {
  const ChartRow *items;
  size_t count;
} ChartRows;

typedef struct ChartGrowths {
  const ChartGrowth *items;
  size_t count;
} ChartGrowths;

typedef struct ChartSpec {
  const ChartType *type;
  const char *name; /* of the chart in the deck: "revenue_mix" */
  SourceSpan span;
  ChartData data;
  const void *options; /* the struct that the type's option table describes */
  LabelChoice labels;
  LabelContent content;
  const SeriesLook *looks; /* one a series */
  const bool *is_highlighted; /* per category; NULL if none is */
  const bool *is_series_highlighted; /* per series; NULL if none is */
  ChartGrowths growths;
  ChartRows rows;
} ChartSpec;

typedef struct ChartPlan {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box;      /* all the chart may use */
  Insets least;  /* what its neighbours' frames leave around its own in any case */
  Insets demand; /* out of training: room around the plot frame, within the box */
  Plot *plot;    /* from training to drawing */
} ChartPlan;

struct ChartType {
  const char *name; /* as the user writes it */
  const char *summary;
  const char *example; /* a whole small deck with one slide of it, for the manual */
  const OptionTable *options;
  size_t options_size;
  bool rows_are_categories; /* unless the deck says otherwise */
  /* Whether a table of periods by names has its periods along the axis. */
  bool (*puts_periods_along)(const void *options, size_t periods, size_t names);
  /* Reports what the data contradict; may be NULL. `arena` for what messages need. */
  void (*check)(const ChartSpec *spec, Arena *arena, Diagnostics *diags);
  /* Adds the panels and layers. */
  void (*build)(Plot *plot);
};

/* Sorted by name. */
extern const ChartType *const chart_types[];
extern const size_t chart_type_count;
/* NULL if there is none. */
const ChartType *chart_type_find(const char *name);

/* Chooses the form of the chart that fits `plan->box`: sets `demand` and `plot`. */
void chart_train(ChartPlan *plan);
/* Draws all of it around `frame`, which lies inside the box by at least `demand`. */
void chart_draw(const ChartPlan *plan, Rect frame, SceneNode *group);

/* Which period a slide speaks of: the last that is not a forecast. */
size_t chart_current_category(const ChartData *data);
Quantity chart_cell(const ChartData *data, size_t series, size_t category);
/* `part` in per cent of `whole`; not meaningful if the whole is zero or missing. */
Quantity chart_share(Arena *arena, Quantity part, Quantity whole, SourceSpan span);
/* "revenue_mix/FY2008/Outsourcing" */
const char *chart_mark_name(const DrawContext *context, const ChartSpec *spec, size_t series,
                            size_t category);
