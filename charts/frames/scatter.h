/* A scatter as it is laid out: shared by its files. */
#pragma once
#include "charts/frames/frame.h"
#include "guide/value_axis.h"

typedef struct QuadrantKeys {
  OptionText x, y;
} QuadrantKeys;

typedef struct ScatterOptions {
  OptionText x, y, size;
  QuadrantKeys quadrants;
  const SyntaxNode *groups;
  bool has_trend;
} ScatterOptions;

#define SCATTER_MOST_GROUPS 6 /* that colours tell apart */

/* Points that belong together; read with the chart. */
typedef struct ScatterGroups {
  BoundText names[SCATTER_MOST_GROUPS];
  size_t count;
  const size_t *of; /* group of each category; SCATTER_MOST_GROUPS: none */
} ScatterGroups;

#define SCATTER_TICK 4.0 /* points that upright lines reach under the frame */
#define SCATTER_NO_SIZE ((size_t)-1)

/* Which columns say where a point stands, and how large it is. */
typedef struct ScatterColumns {
  size_t x, y, size; /* SCATTER_NO_SIZE: all points are alike */
} ScatterColumns;

typedef struct ScatterPoint {
  size_t category;
  double x, y; /* values */
  double radius;
  Point at;
} ScatterPoint;

/* A line across the frame: a number of the deck, or a mean. */
typedef struct ScatterLine {
  bool is_there, is_mean;
  Quantity value;
} ScatterLine;

/* The line of least squares: y = intercept + slope × x, between the least and the greatest x. */
typedef struct ScatterTrend {
  bool is_there;
  Quantity slope, intercept;
  double low, high;
} ScatterTrend;

typedef struct ScatterNames {
  BoundText x, y; /* of the columns */
} ScatterNames;

/* Names of groups, over all else. */
typedef struct ScatterLegend {
  Legend items; /* count 0: none */
  double height;
} ScatterLegend;

typedef struct SizeKey {
  BoundText title;
  BoundText values[2]; /* round sizes, the larger first */
  double radius[2];
  size_t count;
  double width, height;
  bool has_no_room;
  bool stands_alone; /* over the name of the upright axis, not beside it */
} SizeKey;

typedef struct Scatter {
  FrameRoom room;
  ScatterColumns columns;
  ScatterPoint *points; /* the largest first */
  size_t count;
  double largest; /* size */
  double radius;  /* of the largest */
  ValueAxis x_axis, y_axis;
  ScatterNames names;
  Rect frame;
  Insets demand;
  ScatterLine lines[2]; /* x, y */
  ScatterTrend trend;
  ScatterLegend legend;
  SizeKey key;
} Scatter;

/* The columns that the deck names, or the first ones; false after reporting what is missing. */
bool scatter_find_columns(const ChartSpec *spec, ScatterColumns *columns, Arena *arena,
                          Diagnostics *diags);
/* The line at a number or at the mean of a column; false after reporting what is neither. */
bool scatter_read_line(const ChartSpec *spec, OptionText given, size_t column, ScatterLine *line,
                       Arena *arena, Diagnostics *diags);
/* Whether the row has all that a point needs. */
bool scatter_has_point(const ChartSpec *spec, const ScatterColumns *columns, size_t category);
/* The line through all points, if the deck wants one; false after reporting why there is none. */
bool scatter_find_trend(const ChartSpec *spec, const ScatterColumns *columns, ScatterTrend *trend,
                        Arena *arena, Diagnostics *diags);
/* groups: into the chart's own content. */
void scatter_read_groups(ChartSpec *spec, const ChartReading *reading);
const Measure *scatter_measure(const ChartSpec *spec, size_t column);
/* "Operating margin, %" */
BoundText scatter_column_name(const ChartSpec *spec, size_t column, Arena *arena);

/* Where everything stands; false if there is no room. */
bool scatter_place(Scatter *scatter);
void scatter_draw_key(const Scatter *scatter, SceneNode *group);
void scatter_draw_lines(const Scatter *scatter, Placer *placer, SceneNode *group);
/* The height of the trend at an x, in values. */
double scatter_trend_at(const ScatterTrend *trend, double x);
/* Draws it, and offers its equation. */
void scatter_draw_trend(const Scatter *scatter, Placer *placer, SceneNode *group);
void scatter_make_legend(Scatter *scatter);
Color scatter_color(const Scatter *scatter, const ScatterPoint *point);
void scatter_label(const Scatter *scatter, Placer *placer);
