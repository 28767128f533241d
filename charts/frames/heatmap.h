/* A heat map as it is laid out: shared by its files. */
#pragma once
#include "charts/frames/frame.h"
#include "guide/category_axis.h"

typedef struct HeatmapOptions {
  OptionText center;
} HeatmapOptions;

/* From values to colours: from light to dark, or to both sides of a centre. */
typedef struct HeatScale {
  bool is_diverging;
  double center, low, high; /* of the data */
  Quantity least, greatest;
  Color none, less, more; /* at the centre or the light end, far below, far above */
} HeatScale;

typedef struct Heatmap {
  FrameRoom room;
  HeatScale scale;
  FontStyle style; /* of the numbers */
  bool is_bare;    /* they go without their unit, which is said elsewhere */
  bool fits;       /* the numbers, in their cells */
  double widest;   /* number, in the least size */
  Rect frame;      /* the cells */
  Insets demand;
  double cell_width, cell_height;
  CategoryAxis columns, rows;
  bool has_key;
} Heatmap;

/* The scale of a chart's values; `center` as the deck gives it. */
HeatScale heat_scale_make(const ChartSpec *spec, const Theme *theme);
Color heat_scale_color(const HeatScale *scale, double value);
/* The height of the bar that shows the scale, with what stands beside it. */
double heat_key_height(const DrawContext *context);
void heat_key_draw(const Heatmap *map, SceneNode *group);
