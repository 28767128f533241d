/* Layers and panels: what a chart is made of, and the contract of a layer. */
#pragma once
#include "charts/chart.h"
#include "charts/plot/plot_form.h"
#include "guide/placer/placer.h"
#include "guide/value_axis.h"

#define PLOT_LAYER_LIMIT 8
#define PLOT_PANEL_LIMIT 6

typedef struct Layer Layer;

/* Values that must lie on the scale, with room around them. */
typedef struct Demands {
  Arena *arena;
  LIST(ScaleDemand) items;
} Demands;

/* Where a datum stands. */
typedef struct Site {
  Rect box;       /* of its mark */
  Point end;      /* where its value ends, in the middle of the mark across */
  Quantity value; /* what an annotation speaks of */
  bool is_change; /* from the level before it, as a step is */
} Site;

/* The duties of a layer. It draws no axis, no legend and no label of its own. */
typedef struct LayerType {
  /* What each datum demands of the value scale. */
  void (*demand)(const Layer *layer, const Plot *plot, Demands *demands);
  void (*draw)(const Layer *layer, const Plot *plot, SceneNode *group);
  /* Offers its marks and the candidates for labels. */
  void (*label)(const Layer *layer, const Plot *plot, Placer *placer);
  /* Where a datum of `series` (or CHART_WHOLE) stands; false if it stands nowhere, as all do where
   * this is NULL. */
  bool (*locate)(const Layer *layer, const Plot *plot, size_t series, size_t category, Site *site);
  /* How a mark of the category is filled, for a legend of scenarios; NULL: as plot_fill does. */
  Paint (*fill)(const Layer *layer, const Plot *plot, size_t category);
  /* Whether the end of a series is its last value's point (a line), not its part of a stack. */
  bool names_stand_at_ends;
  LegendMark legend; /* before the names of its series */
} LayerType;

/* What becomes of its values where there is no room for labels at all marks. */
typedef enum LayerRole {
  LAYER_OWN,    /* the chart's own: an axis tells them */
  LAYER_BESIDE, /* lines and references: they go to rows of numbers first */
  LAYER_TIER    /* differences: they are told to the last */
} LayerRole;

struct Layer {
  const LayerType *type;
  const void *content; /* the layer's own */
  size_t panel;        /* which it stands in */
  SeriesSpan series;   /* which it shows */
  LayerRole role;
  bool is_behind;   /* it is painted before all that are not */
  LabelCover cover; /* as training decided */
};

/* The line that marks stand on: in a tier of differences it says what these are from. */
typedef enum AxisStyle { AXIS_FULL, AXIS_LIGHT, AXIS_DOUBLE, AXIS_NONE } AxisStyle;

/* Over a panel: what it shows, and its unit. */
typedef struct PanelTitle {
  const char *text; /* NULL if that is said elsewhere */
  Color color;
} PanelTitle;

/* Part of the frame with a value scale of its own. Panels stand side by side along the values, the
 * first one next to the names of the categories, all over the same category positions. */
typedef struct Panel {
  double share; /* of the frame, against the other panels' */
  bool is_over; /* it shares the first panel's frame, and the place of its zero */
  bool is_strip;
  bool is_linked; /* a unit is as long as in the first panel, which is as large as that allows */
  AxisStyle axis;
  bool is_reversed;   /* values grow towards the names of the categories */
  bool has_free_base; /* the scale need not hold zero */
  bool is_percent;    /* the scale is in per cent of a whole */
  LinearScale cut;    /* what its scale hides, if it does */
  const Measure *measure;
  PanelTitle title;
  bool has_axis;            /* as training decided */
  const double *note_rooms; /* past the labels of each category, for annotations; NULL: none */
  Rect frame;
  LinearScale value;
} Panel;
