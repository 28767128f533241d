/* A chart as panels and layers over one category axis. A chart type adds layers; the plot finds the
 * form that fits its box, and draws marks, labels, annotations and guides. */
#pragma once
#include "charts/chart.h"
#include "charts/plot/plot_form.h"
#include "guide/placer.h"
#include "guide/value_axis.h"

#define PLOT_LAYER_LIMIT 4
#define PLOT_PANEL_LIMIT 4

typedef struct Layer Layer;

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
  size_t panel;        /* which it stands in */
};

/* Part of the frame with a value scale of its own. Panels stand side by side along the values, the
 * first one outermost, all over the same category positions. */
typedef struct Panel {
  double share;       /* of the frame, against the other panels' */
  bool has_free_base; /* the scale need not hold zero */
  Rect frame;
  LinearScale value;
} Panel;

struct Plot {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box, frame;
  bool has_short_names; /* where a short form is given, it stands in the place of the name */
  PlotWish wish;
  PlotForm form;
  BandPlaces places;
  BandScale band;
  Panel panels[PLOT_PANEL_LIMIT];
  size_t panel_count;
  Layer layers[PLOT_LAYER_LIMIT]; /* in the order in which they are painted */
  size_t layer_count;
  ChartRows rows_with_values; /* the deck's rows of numbers, and one a series */
  Placer *placed; /* labels as training placed them for `frame`; NULL if they have to be anew */
};

/* For chart types: a panel, and its number; a layer in it. */
size_t plot_add_panel(Plot *plot, double share, bool has_free_base);
void plot_add_layer(Plot *plot, size_t panel, const LayerType *type, const void *content);

/* Geometry, standing or lying: "along" is the direction of values, "across" that of categories. */
double plot_along(const Plot *plot, size_t panel, double value);
double plot_across(const Plot *plot, size_t category);
Point plot_point(const Plot *plot, double across, double along);
typedef struct BarPlace {
  double middle, thickness; /* across */
  double from, to;          /* values */
} BarPlace;
Rect plot_bar(const Plot *plot, size_t panel, BarPlace place);

/* Labels. */
/* Room along the values for a label past the end of a mark. */
double plot_label_room(const Plot *plot, const char *text, FontStyle style);
/* The place of a label past the end of a bar at `value`. */
typedef struct BarEnd {
  double middle, value;
  bool is_upper; /* the label stands on the side of greater values */
} BarEnd;
LabelPlace plot_end_place(const Plot *plot, size_t panel, BarEnd end, FontStyle style);
/* Whether the datum is to carry a label, in what the form covers. */
bool plot_is_labelled(const Plot *plot, size_t series, size_t category);
/* Whether the last value of each series stands with its name, at the end of its line. */
bool plot_ends_have_values(const Plot *plot);
/* What the label of a datum says. `whole` is what shares are of. */
BoundText plot_label_text(const Plot *plot, size_t series, size_t category, Quantity whole);
/* Room that annotations need past the labels of a category. */
double plot_annotation_room(const Plot *plot, size_t category);

/* Looks. */
Paint plot_fill(const Plot *plot, size_t series, size_t category);
Color plot_line_color(const Plot *plot, size_t series);
/* Whether the slide speaks of this datum: its value is set in semibold. */
bool plot_is_current(const Plot *plot, size_t series, size_t category);
