/* What a bar chart hands from training to drawing, and how its marks are drawn. */
#pragma once
#include "charts/bar_geometry.h"
#include "charts/bar_stack.h"
#include "guide/category_axis.h"
#include "guide/legend.h"

typedef enum BarLabelling { BAR_LABELS_AUTO, BAR_LABELS_VALUES, BAR_LABELS_NONE } BarLabelling;

typedef struct BarOptions {
  int direction, stacking, labels;
  bool has_totals;
} BarOptions;

typedef struct BarState {
  const BarOptions *options;
  const BarStack *stacks;
  CategoryAxis names;
  const LegendItem *legend;
  size_t legend_count;
  double legend_height;
  bool is_horizontal, has_values, names_beside_stack;
} BarState;

bool bar_is_clustered(const BarState *state);
/* Only where the bars carry no values. */
bool bar_has_value_axis(const BarState *state);
/* Slots and scale for a plot frame, with room for every label. */
BandScale bar_fit_band(const ChartPlan *plan, Rect frame);
BarGeometry bar_fit_geometry(const ChartPlan *plan, Rect frame);

Paint bar_segment_fill(const ChartPlan *plan, size_t series, size_t category);

/* The bars of one category with their labels: on top of each other, or side by side. */
void bar_draw_stack(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                    SceneNode *parent);
void bar_draw_cluster(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                      SceneNode *parent);
