/* What a chart type is: a short file that turns options and data into panels and layers (plot.h).
 * Axes, names of series, legends, labels, annotations and turning a chart on its side are the
 * plot's. What has no category axis brings a frame of its own. Formats that pages end up in are
 * nobody's here. */
#pragma once
#include "charts/chart_spec.h"
#include "guide/draw.h"
#include "option/option.h"
#include "scale/unit_scale.h"

/* What one of several charts leaves to the others, and shares with them. */
typedef struct ChartPart {
  bool stands_over;    /* another: standing, that has the names of the categories */
  bool stands_beside;  /* another: lying, that has them */
  bool has_no_numbers; /* standing: those of the value axis stand beside another */
  bool has_no_names;   /* one legend names the series of all */
  double unit_most;    /* points per unit that its scale may have at most; 0: as it likes */
  double zero_room;    /* points under zero, the same in all */
  bool wants_zero;     /* on one scale for all there is no other common base */
  bool wants_axis;     /* all have a value axis, because one of them needs it */
  bool wants_lying;    /* all lie, because one of them has to */
} ChartPart;

typedef struct ChartPlan {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box;          /* all the chart may use */
  Insets least;      /* what its neighbours' frames leave around its own in any case */
  double type_most;  /* the largest share of the theme's size for its labels, at most 1 */
  double type_share; /* out of training: the share that its labels have */
  UnitScale scale;   /* out of training */
  ChartPart part;    /* all zero: the chart stands alone */
  bool has_axis;     /* out of training: values stand on an axis */
  bool is_lying;     /* out of training: values run from left to right */
  double zero_room;  /* out of training: points between the foot of the frame and zero */
  Insets demand;     /* out of training: room around the plot frame, within the box */
  double inside;     /* out of training: height within the frame that annotations take */
  void *own;         /* from training to drawing: the plot, or what the frame keeps */
} ChartPlan;

/* How a chart is measured and drawn. */
typedef struct ChartFrame {
  /* Chooses the form that fits `plan->box`: sets `demand`, `type_share` and `own`. */
  void (*train)(ChartPlan *plan);
  /* Draws all of it around `frame`, which lies inside the box by at least `demand`. */
  void (*draw)(const ChartPlan *plan, Rect frame, SceneNode *group);
} ChartFrame;

typedef struct Plot Plot;

/* How a table lies in a chart, unless the deck says otherwise. */
typedef enum TableWay {
  TABLE_BY_PERIODS,       /* see puts_periods_along */
  TABLE_ROWS_ALONG,       /* rows are the categories */
  TABLE_COLUMNS_ALONG,    /* columns are, and rows are the series, whatever they are */
  TABLE_PARTS_IN_ROWS,    /* columns are, unless only rows are periods */
  TABLE_NAMES_ARE_SERIES, /* periods are the categories, or the one row or column that there is */
} TableWay;
/* What a chart type reads its own keys with. */
typedef struct ChartReading {
  Arena *arena;
  Diagnostics *diags;
  Scope *scope;
  const Words *words;   /* of the deck's language */
  const char *language; /* of its texts: for option_in_language */
} ChartReading;

struct ChartType {
  const char *name; /* as the user writes it */
  const char *summary;
  const char *example; /* a whole small deck with one slide of it, for the manual */
  const OptionTable *options;
  size_t options_size;
  bool rows_are_categories; /* unless the deck says otherwise: steps, which stay in their order */
  TableWay way;
  bool is_ranked;           /* the greatest name stands first, whatever the data's order is */
  size_t most_names;        /* more are folded unless the deck says how many; 0: any number */
  bool shows_one_period;    /* of several it shows the current one */
  bool mixes_measures;      /* each series has a measure of its own */
  bool is_colored_by_value; /* its series take no colours from the deck's */
  bool columns_are_parts;   /* of the rows, unless they are periods: "low", "high" */
  /* Whether a table of periods by names has its periods along the axis. */
  bool (*puts_periods_along)(const void *options, size_t periods, size_t names);
  /* Reads what its own keys name, sets `own` and arranges the data; may be NULL. */
  void (*read)(ChartSpec *spec, const ChartReading *reading);
  /* Reports what the data contradict; may be NULL. `arena` for what messages need. */
  void (*check)(const ChartSpec *spec, Arena *arena, Diagnostics *diags);
  /* Whether its marks are cut, so that its scale does not start at zero; NULL: never. */
  bool (*is_cut)(const ChartSpec *spec, Arena *arena);
  /* What second lines of its labels are shares of; NULL: nothing that has to be said. */
  const char *(*second_of)(const ChartSpec *spec);
  /* Adds the panels and layers; NULL if the type has a frame of its own. */
  void (*build)(Plot *plot);
  /* Height that a lone chart needs at a width beyond what charts need; NULL: none. */
  double (*further_height)(const ChartSpec *spec, const DrawContext *context, double width);
  const ChartFrame *frame; /* of what has no category axis; NULL: the plot's */
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
/* What a datum is: as its series says, else as its category does. */
Scenario chart_scenario(const ChartData *data, size_t series, size_t category);
bool scenario_is_plan(Scenario scenario); /* or a budget */
Quantity chart_cell(const ChartData *data, size_t series, size_t category);
/* `part` in per cent of `whole`; not meaningful if the whole is zero or missing. */
Quantity chart_share(Arena *arena, Quantity part, Quantity whole, SourceSpan span);
/* "revenue_mix/FY2008/Outsourcing" */
const char *chart_mark_name(const DrawContext *context, const ChartSpec *spec, size_t series,
                            size_t category);
