/* A chart as panels and layers over one category axis. A chart type adds layers; the plot finds the
 * form that fits its box, and draws marks, labels, annotations and guides. */
#pragma once
#include "annotate/growth.h"
#include "charts/chart.h"
#include "guide/category_axis.h"
#include "guide/legend.h"
#include "guide/placer.h"
#include "guide/series_labels.h"
#include "guide/value_axis.h"

#define PLOT_LAYER_LIMIT 4

typedef struct Layer Layer;

/* The choices of a "direction" key, in the order of the enum. */
typedef enum PlotDirection {
  DIRECTION_AUTO, /* standing, unless only lying bars have room for names and labels */
  DIRECTION_VERTICAL,
  DIRECTION_HORIZONTAL
} PlotDirection;
extern const char *const plot_directions[];

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
} Site;

/* The duties of a layer. It draws no axis, no legend and no label of its own. */
typedef struct LayerType {
  /* What each datum demands of the value scale. */
  void (*demand)(const Layer *layer, const Plot *plot, Demands *demands);
  void (*draw)(const Layer *layer, const Plot *plot, SceneNode *group);
  /* Offers its marks and the candidates for labels. */
  void (*label)(const Layer *layer, const Plot *plot, Placer *placer);
  /* Where a datum of `series` (or CHART_WHOLE) stands; false if it stands nowhere. */
  bool (*locate)(const Layer *layer, const Plot *plot, size_t series, size_t category, Site *site);
  /* Whether the end of a series is its last value's point (a line), not its part of a stack. */
  bool names_stand_at_ends;
} LayerType;

struct Layer {
  const LayerType *type;
  const void *content; /* the layer's own */
};

typedef struct Panel {
  Layer layers[PLOT_LAYER_LIMIT];
  size_t layer_count;
  LinearScale value;
} Panel;

/* What the chart type asks for. */
typedef struct PlotWish {
  PlotDirection direction;
  BandShape shape;       /* of what stands in a slot */
  bool is_continuous;    /* lines: categories fill the frame, a time scale is possible */
  bool names_beside;     /* names of series may stand beside their last marks */
  bool legend_reversed;  /* the last series is on top */
  bool needs_labels;     /* without them it says nothing: no axis takes their place */
  bool may_label_some;   /* beside an axis, the value of the current period */
  bool prefers_axis;     /* several lines: values at every point would crowd */
  bool has_free_base;    /* the scale need not hold zero */
  bool is_percent;       /* the scale is in per cent of a whole */
  double lane;           /* width of the widest label that may stand between bars; 0: none */
  const char *base_note; /* over the frame, where the scale does not start at zero */
} PlotWish;

/* Which values carry labels. */
typedef enum LabelCover { COVER_ALL, COVER_SOME, COVER_NONE } LabelCover;

/* What training decided. */
typedef struct PlotForm {
  bool is_lying;
  LabelCover cover;
  FontStyle label, total; /* styles of values, as small as they had to be */
  bool has_axis;
  CategoryAxis axis;
  const SeriesLabel *ends; /* names beside the marks; NULL: none */
  size_t end_count;
  double ends_width; /* of the column they stand in */
  const size_t *end_series;
  Legend legend;
  double legend_height;
  size_t most_ticks;
  Insets demand; /* as trained; neighbours may have left more */
} PlotForm;

struct Plot {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box, frame;
  PlotWish wish;
  PlotForm form;
  BandPlaces places;
  BandScale band;
  Panel panel;
};

/* For chart types. */
void plot_add_layer(Plot *plot, const LayerType *type, const void *content);

/* Geometry, standing or lying: "along" is the direction of values, "across" that of categories. */
double plot_along(const Plot *plot, double value);
double plot_across(const Plot *plot, size_t category);
Point plot_point(const Plot *plot, double across, double along);
/* The bar around `middle` (across), from one value to another. */
Rect plot_bar(const Plot *plot, double middle, double thickness, double from, double to);
/* A distance along the values, towards greater ones if `is_upper`, in page coordinates. */
double plot_outward(const Plot *plot, double distance, bool is_upper);

/* Labels. */
/* Room along the values for a label past the end of a mark. */
double plot_label_room(const Plot *plot, const char *text, FontStyle style);
/* The place of a label past the end of a bar at `value`. */
LabelPlace plot_end_place(const Plot *plot, double middle, double value, bool is_upper,
                          FontStyle style);
/* Whether the datum is to carry a label, in what the form covers. */
bool plot_is_labelled(const Plot *plot, size_t series, size_t category);
/* What the label of a datum says. `whole` is what shares are of. */
BoundText plot_label_text(const Plot *plot, size_t series, size_t category, Quantity whole);
/* Room that annotations need past the labels of a category. */
double plot_annotation_room(const Plot *plot, size_t category);

/* Looks. */
Paint plot_fill(const Plot *plot, size_t series, size_t category);
Color plot_line_color(const Plot *plot, size_t series);
/* Whether the slide speaks of this datum: its value is set in semibold. */
bool plot_is_current(const Plot *plot, size_t series, size_t category);
