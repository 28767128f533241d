/* Phases of training and drawing a plot, shared by the files of this folder. */
#pragma once
#include "charts/annotations/annotation.h"

#define PLOT_LEGEND_SHARE 0.3 /* of the box's height, before a legend is set smaller */

/* Panels and layers over one category axis. */
extern const ChartFrame plot_frame;
void plot_train(ChartPlan *plan);

BandPlaces plot_places(const Plot *plot);
CategoryKeys plot_category_keys(const Plot *plot);

/* Where values are said. */
typedef struct Attempt {
  LabelCover own, beside, tiers; /* by role of the layer */
  RowsChoice rows;               /* whose values stand under the chart */
} Attempt;
#define PLOT_ATTEMPTS 7

/* Whether an axis may stand for labels. */
bool plot_may_have_axis(const Plot *plot);
/* The attempts in the order in which they serve the reader; how many there are. */
size_t plot_list_attempts(const Plot *plot, Attempt *attempts);
void plot_set_attempt(Plot *plot, Attempt attempt);

/* Places slots and scale in the frame. */
void plot_fit(Plot *plot, Rect frame);
/* Points between the foot of the panel and zero. */
double plot_zero_room(const Panel *panel);
/* Divides the frame among the panels, and fits their scales. */
void plot_fit_panels(Plot *plot);
/* Whether labels leave the marks of a panel next to nothing of its length. */
bool plot_is_squeezed(const Plot *plot);
/* Adds what stands beside the marks of the chart's own type: lines. */
void plot_add_strips(Plot *plot);
/* "Operating margin, %": the lone series or the measure, and the unit. */
const char *plot_panel_title(const Plot *plot, SeriesSpan series, const Measure *measure);
/* The same: tiers of differences. */
void plot_add_tiers(Plot *plot, double share);
/* Room over a panel's frame for its title. */
double plot_title_room(const Plot *plot, size_t panel);
/* Room over the frame of a lying chart for the titles of its panels, side by side. */
double plot_titles_room(const Plot *plot);
/* Whether one has too little room beside the others, in the frame as it is now. */
bool plot_titles_want_rows(const Plot *plot);
void plot_draw_titles(const Plot *plot, SceneNode *group);
/* Has the labels of all layers placed, within `bounds` across the values. */
Placer *plot_place_labels(const Plot *plot, Rect bounds);

/* Trains anew if the frame that the plot got is smaller than the one it was trained for; the frame
 * to draw. */
Rect plot_train_for(ChartPlan *plan, Rect frame);

/* Whether a frame of this size can say anything. */
bool plot_has_room(Rect frame);
/* Says what could not be drawn at this size, with the size that would do. */
void plot_report_refusal(const Plot *plot);

/* Names of series, and what stands at their ends, one a series that is shown. */
typedef struct EndList {
  SeriesLabel *labels;
  size_t *series;
  size_t count;
} EndList;

/* Whether the series' name belongs at its last value, as a line's does. */
bool plot_names_at_end(const Plot *plot, size_t series);
/* Whether categories have scenarios by names of the deck's, which a legend tells. */
bool plot_has_scenarios(const Plot *plot);
/* What a legend says of the series: its plain name. */
LegendItem plot_legend_item(const Plot *plot, size_t series);
/* Fits the legend, of what the type wishes or of these series, stacks and scenarios; the room that
 * it takes. */
Insets plot_make_legend(Plot *plot, const EndList *ends);
void plot_draw_legend(const Plot *plot, SceneNode *group);
/* Names of series: beside the marks if they may and can stand there, else a legend. Sets the form's
 * part and returns the room they need. */
Insets plot_train_names(Plot *plot, bool may_stand_beside);
/* Whether names beside the marks have room in the frame as it is now. */
bool plot_names_fit(const Plot *plot);
void plot_draw_names(const Plot *plot, const Placer *placer, SceneNode *group);

/* Height over the frame of the note that says where the scale starts; 0 without one. */
double plot_note_room(const Plot *plot);
/* Height of the numbers under a lying chart; 0 if it has none. */
double plot_axis_room(const Plot *plot);
ValueAxis plot_value_axis(const Plot *plot, size_t panel);
/* As many as the panel has room for. */
size_t plot_most_ticks(const Plot *plot, size_t panel);
/* How long a unit is in the first panel. */
UnitScale plot_unit_scale(const Plot *plot);
/* Tells the group how long a unit is in each panel, and finds what two scales suggest. */
void plot_report_scales(const Plot *plot, SceneNode *group);
/* The lines that marks stand on: under the marks those of tiers, over them all others. */
void plot_draw_axis(const Plot *plot, bool is_under, SceneNode *group);
/* Annotations: what those past the labels of categories take, once the slots are fixed. */
void plot_fit_annotations(Plot *plot);
/* The most that they take at a category; what the frame has no room for counts too. */
double plot_annotations_inside(const Plot *plot);
void plot_demand_annotations(const Plot *plot, size_t panel, Demands *demands);
/* What they take around all else. */
Insets plot_annotations_around(const Plot *plot);
/* What annotations have to say with the name of a series, and over all; no text if nothing. */
NoteAside plot_series_aside(const Plot *plot, size_t series);
BoundText plot_aside_heading(const Plot *plot);
/* Whether one of them needs the label of the datum. */
bool plot_annotations_want(const Plot *plot, size_t series, size_t category);
void plot_offer_annotations(const Plot *plot, Placer *placer);
void plot_draw_annotations_under(const Plot *plot, Placer *placer, SceneNode *group);
void plot_draw_annotations(const Plot *plot, Placer *placer, SceneNode *group);

/* Rows of numbers: their height under a standing chart, or width beside a lying one. */
double plot_rows_room(const Plot *plot);
double plot_rows_names_width(const Plot *plot);
/* The deck's rows, and the values of those series. */
ChartRows plot_rows_with(const Plot *plot, RowsChoice choice);
/* Whether every number has its place. */
bool plot_rows_fit(const Plot *plot);
void plot_draw_rows(const Plot *plot, SceneNode *group);
