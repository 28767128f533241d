/* What a chart type is. A chart trains its scales and measures its labels, says how much room it
 * needs around its plot frame, and, once the frame is fixed, draws marks, labels and guides. It
 * makes scene nodes; it knows nothing of the formats they end up in. */
#pragma once
#include "data/table.h"
#include "guide/draw.h"
#include "option/option.h"

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
  const bool *follows_gap; /* per category: periods are left out before it; NULL if none are */
  const Measure *measure;
  bool has_periods;       /* the categories are periods */
  bool has_period_series; /* the series are periods */
} ChartData;

typedef struct ChartType ChartType;

/* A growth arrow from one category to a later one. */
typedef struct ChartGrowth {
  size_t from, to;
  SourceSpan span;
} ChartGrowth;

typedef struct ChartSpec {
  const ChartType *type;
  const char *name; /* of the chart in the deck: "revenue_mix" */
  SourceSpan span;
  ChartData data;
  const void *options; /* the struct that the type's option table describes */
  const Color *colors; /* one a series: the same series has the same colour all over the deck */
  const bool *is_highlighted; /* per category; NULL if none is */
  const ChartGrowth *growths;
  size_t growth_count;
} ChartSpec;

typedef struct ChartPlan {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box;      /* all the chart may use */
  Insets least;  /* what its neighbours' frames leave around its own in any case */
  Insets demand; /* out of train: room around the plot frame, within the box */
  void *state;   /* the type's own, from train to draw */
} ChartPlan;

struct ChartType {
  const char *name; /* as the user writes it */
  const char *summary;
  const char *example; /* a whole small deck with one slide of it, for the manual */
  const OptionTable *options;
  size_t options_size;
  bool rows_are_categories; /* unless the deck says otherwise */
  /* Reports what the data contradict; may be NULL. `arena` for what messages need. */
  void (*check)(const ChartSpec *spec, Arena *arena, Diagnostics *diags);
  /* Measures labels and guides for `plan->box` and sets `demand` and `state`. */
  void (*train)(ChartPlan *plan);
  /* Draws all of it around `frame`, which lies inside the box by at least `demand`. */
  void (*draw)(const ChartPlan *plan, Rect frame, SceneNode *group);
  /* Where annotations of a category attach, above all its labels, and what they speak of. NULL if
   * the type takes none; false if this chart or category does not. */
  bool (*anchor)(const ChartPlan *plan, Rect frame, size_t category, Point *point,
                 Quantity *quantity);
};

/* Sorted by name. */
extern const ChartType *const chart_types[];
extern const size_t chart_type_count;
/* NULL if there is none. */
const ChartType *chart_type_find(const char *name);

/* The plot frame as far as training knows it. */
Rect chart_frame(const ChartPlan *plan);

/* Room that annotations need above the labels of a category. */
double chart_annotation_room(const ChartPlan *plan, size_t category);
void chart_draw_annotations(const ChartPlan *plan, Rect frame, SceneNode *group);

/* Which period a slide speaks of: the last that is not a forecast. */
size_t chart_current_category(const ChartData *data);
Quantity chart_cell(const ChartData *data, size_t series, size_t category);
/* "revenue_mix/FY2008/Outsourcing" */
const char *chart_mark_name(const DrawContext *context, const ChartSpec *spec, size_t series,
                            size_t category);
