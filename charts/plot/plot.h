/* A chart as panels and layers over one category axis. A chart type adds layers; the plot finds the
 * form that fits its box, and draws marks, labels, annotations and guides. */
#pragma once
#include "charts/chart.h"
#include "charts/plot/plot_layers.h"

extern const char *const plot_directions[];

struct Plot {
  const ChartSpec *spec;
  const DrawContext *context;
  Rect box, frame;
  ChartPart part;       /* what it leaves to charts beside it, and shares with them */
  bool has_short_names; /* where a short form is given, it stands in the place of the name */
  PlotWish wish;
  PlotForm form;
  BandPlaces places;
  BandScale band;
  Panel panels[PLOT_PANEL_LIMIT];
  size_t panel_count;
  Layer layers[PLOT_LAYER_LIMIT]; /* in the order in which they are painted */
  size_t layer_count;
  ChartRows rows[ROWS_CHOICES]; /* of numbers, those of a chart type among its own; by whose values
                                   stand in them */
};

/* For chart types: a panel, and its number; a layer. */
size_t plot_add_panel(Plot *plot, Panel panel);
void plot_add_layer(Plot *plot, Layer layer);

/* Geometry, standing or lying: "along" is the direction of values, "across" that of categories. */
double plot_along(const Plot *plot, size_t panel, double value);
double plot_across(const Plot *plot, size_t category);
Point plot_point(const Plot *plot, double across, double along);
typedef struct BarPlace {
  double middle, thickness; /* across */
  double from, to;          /* values */
} BarPlace;
Rect plot_bar(const Plot *plot, size_t panel, BarPlace place);

bool layer_shows(const Layer *layer, size_t series);
/* The layer and the panel that show the series. */
const Layer *plot_layer_of(const Plot *plot, size_t series);
/* Where the layer has a datum; false if it has none there. */
bool layer_locate(const Layer *layer, const Plot *plot, size_t series, size_t category, Site *site);
const Panel *plot_panel_of(const Plot *plot, size_t series);
/* Whether a series is the only one of its layer: its name is said elsewhere. */
bool plot_is_lone(const Plot *plot, size_t series);

/* The name of a category or series, short where names have to be. */
const char *plot_key_text(const Plot *plot, const TableKey *key);

/* Labels. */
/* Room along the values for a label past the end of a mark. */
double plot_label_room(const Plot *plot, const char *text, FontStyle style);
/* The place of a label past the end of a bar at `value`. */
typedef struct BarEnd {
  double middle, value;
  bool is_upper; /* the label stands on the side of greater values */
} BarEnd;
LabelPlace plot_end_place(const Plot *plot, size_t panel, BarEnd end, FontStyle style);
/* A second, smaller line under a label: its style, and what it takes of the room along the values,
 * beside that for the first line alone. Without text: none. */
FontStyle plot_second_style(const Plot *plot);
double plot_second_room(const Plot *plot, const char *first, FontStyle style, BoundText second);
/* Makes room for it at a label's place past the end of a bar. */
LabelPlace plot_place_above_second(const Plot *plot, LabelPlace place, BarEnd end,
                                   BoundText second);
/* Whether the datum is to carry a label, in what its panel covers. */
bool plot_is_labelled(const Plot *plot, size_t series, size_t category);
/* Whether the last value of a series stands with its name, at the end of its line. */
bool plot_end_has_value(const Plot *plot, size_t series);
/* What the label of a datum says. `whole` is what shares are of. */
BoundText plot_label_text(const Plot *plot, size_t series, size_t category, Quantity whole);
/* Room that annotations need past the labels of a category. */
double plot_annotation_room(const Plot *plot, size_t panel, size_t category);

/* Whether the names of its categories stand at this chart, not at another one of its multiples. */
bool plot_has_category_names(const Plot *plot);
/* What labels may use of the box beside the names of series. */
Rect plot_label_box(const Plot *plot);

/* Looks. */
/* The colour as the scenario has it. */
Paint plot_scenario_paint(const Plot *plot, Scenario scenario, Color color);
/* Facts are solid, those of before lighter (but for a colour that is one of theirs), plans an
 * outline, forecasts hatched. */
Paint plot_scenario_fill(const Plot *plot, Scenario scenario, Color color, bool has_shade);
Paint plot_fill(const Plot *plot, size_t series, size_t category);
/* The same, whichever categories are highlighted. */
Paint plot_series_fill(const Plot *plot, size_t series, bool is_forecast);
Color plot_line_color(const Plot *plot, size_t series);
/* Whether it is a change from a period before that is not there: nothing to speak of. */
bool plot_has_no_before(const Plot *plot, size_t series, size_t category);
/* Whether the slide speaks of this datum: its value is set in semibold. */
bool plot_is_current(const Plot *plot, size_t series, size_t category);
