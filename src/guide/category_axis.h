/* The category axis of a chart: names, periods in one or two tiers, or a time scale. It finds the
 * form that fits: names are wrapped and set smaller, periods are thinned to the same place in every
 * year. Nothing is turned or cut. */
#pragma once
#include "data/table.h"
#include "guide/draw.h"
#include "period/period_house.h"
#include "scale/band.h"

/* What stands along the axis. */
typedef struct CategoryKeys {
  const TableKey *keys;
  size_t count;
  const Period *periods;    /* one a key; NULL: the keys are names */
  const PeriodHouse *house; /* how periods are called */
  BandPlaces places;
  const bool *is_forecast;    /* one a key; NULL: none is */
  const bool *is_highlighted; /* one a key: those that are named in any case; NULL: none is */
  double type_most; /* the largest share of the theme's size that names have; 0: all of it */
  const char *forecast_word; /* under the names of forecasts; NULL: none */
} CategoryKeys;

/* A text of the axis, in `lines`; places are in slots from the start of the axis. */
typedef struct AxisName {
  BoundText text;
  TextLines lines;
  double at;  /* middle */
  size_t row; /* tier: 0 next to the axis */
} AxisName;

typedef struct CategoryAxis {
  FontStyle style;
  const AxisName *names;
  size_t name_count;
  size_t row_count;
  size_t line_count;   /* of the first row */
  const double *rules; /* between the groups of the second tier, in slots */
  size_t rule_count;
  const double *ticks; /* for categories without a name of their own, in slots */
  size_t tick_count;
  double width;       /* of the widest name */
  double wanted_room; /* if it does not fit: room along the axis that would do, in points */
  bool has_lone_word; /* on a line of a name: larger than it reads well */
  bool fits;
} CategoryAxis;

/* Names under a horizontal axis with `step` points a slot. Where nothing fits, the smallest form
 * comes back with fits = false. */
CategoryAxis category_axis_below(const DrawContext *context, const CategoryKeys *keys, double step);
/* Names beside a vertical axis, `step` points a slot, in a column at most `widest` wide. */
CategoryAxis category_axis_beside(const DrawContext *context, const CategoryKeys *keys, double step,
                                  double widest);

/* Height that the names take under a horizontal axis, gap included. */
double category_axis_height(const DrawContext *context, const CategoryAxis *axis);
/* Names centred at their places, below `top`. */
void category_axis_draw_below(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                              double top, SceneNode *parent);
/* Names flush left at `left`, each around the middle of its slot. */
void category_axis_draw_beside(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                               double left, SceneNode *parent);
/* Names centred at `middle`, each around the middle of its slot. */
void category_axis_draw_between(const DrawContext *context, const CategoryAxis *axis,
                                BandScale band, double middle, SceneNode *parent);
/* How far the outermost names reach over the ends of the axis: left and right. */
Insets category_axis_overhang(const CategoryAxis *axis, BandScale band);
