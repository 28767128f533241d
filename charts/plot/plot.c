/* Where things stand in a plot, standing or lying: the one place that knows. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define LEAST_LENGTH 1.25 /* of a bar that is not zero */
#define LANE_INSIDE 2.5   /* beside a label inside its part */
#define LYING_FILL 0.8    /* of the height, that few lying bars are spread over */
#define LYING_MOST 1.8    /* times their usual height, that they get at most for it */

const char *const plot_directions[] = {"auto", "vertical", "horizontal", NULL};

size_t plot_add_panel(Plot *plot, Panel panel) {
  plot->panels[plot->panel_count] = panel;
  return plot->panel_count++;
}

void plot_add_layer(Plot *plot, Layer layer) {
  plot->layers[plot->layer_count++] = layer;
}

bool layer_shows(const Layer *layer, size_t series) {
  return series_span_has(layer->series, series);
}

bool layer_locate(const Layer *layer, const Plot *plot, size_t series, size_t category,
                  Site *site) {
  return layer->type->locate && layer->type->locate(layer, plot, series, category, site);
}

const Layer *plot_layer_of(const Plot *plot, size_t series) {
  for (size_t i = 0; i < plot->layer_count; i++)
    if (layer_shows(&plot->layers[i], series)) return &plot->layers[i];
  return &plot->layers[0];
}

const Panel *plot_panel_of(const Plot *plot, size_t series) {
  return &plot->panels[plot_layer_of(plot, series)->panel];
}

static size_t series_in(const Plot *plot, size_t panel) {
  size_t count = 0;
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].panel == panel) count += plot->layers[i].series.count;
  return count;
}

bool plot_is_lone(const Plot *plot, size_t series) {
  size_t panel = plot_layer_of(plot, series)->panel;
  bool is_said = plot->layer_count == 1 || plot->panels[panel].title.text;
  return is_said && series_in(plot, panel) == 1;
}

double plot_along(const Plot *plot, size_t panel, double value) {
  return linear_map(plot->panels[panel].value, value);
}

double plot_across(const Plot *plot, size_t category) {
  return band_middle(plot->band, category);
}

Point plot_point(const Plot *plot, double across, double along) {
  return plot->form.is_lying ? (Point){along, across} : (Point){across, along};
}

Rect plot_bar(const Plot *plot, size_t panel, BarPlace place) {
  double a = plot_along(plot, panel, place.from), b = plot_along(plot, panel, place.to);
  double low = fmin(a, b), length = fabs(b - a), edge = place.middle - place.thickness / 2;
  if (place.from != place.to && length < LEAST_LENGTH) { /* too short to see: grown away */
    if (b < a) low = a - LEAST_LENGTH;
    length = LEAST_LENGTH;
  }
  return plot->form.is_lying ? (Rect){low, edge, length, place.thickness}
                             : (Rect){edge, low, place.thickness, length};
}

/* Stacks leave room for labels between their bars, where the slots have it, and never get too
 * narrow for the labels inside. */
static double keep_lane(const Plot *plot, BandScale band) {
  double lane = plot->wish.lane * plot->form.label.size / plot->context->theme->type.label.size;
  double beside = lane + PLACER_LANE_ROOM;
  bool has_room = plot->wish.lane > 0 && !plot->form.is_lying &&
                  plot->layers[0].cover == COVER_ALL &&
                  band.step >= beside + lane + 2 * LANE_INSIDE;
  return has_room ? fmin(band.bar, band.step - beside) : band.bar;
}

/* Few lying bars get thicker, and their slots wider, before they leave half of the frame empty. */
static BandScale spread_lying(BandScale band, double length, BandShape shape) {
  double wanted = length * LYING_FILL / band.places.extent;
  if (band.step >= wanted) return band;
  shape.widest *= LYING_MOST;
  band.step = fmin(wanted, shape.widest / shape.least_share);
  band.bar = fmin(band.step * shape.share, shape.widest);
  return band;
}

/* A business notation has narrower bars for ratios, and for shorter periods (IBCS: of a year's, for
 * days 3/8, months 3/4, quarters 7/8). */
static BandShape notated_shape(const Plot *plot, BandShape shape) {
  static const double widths[] = {
      [PERIOD_DAY] = 0.375,   [PERIOD_MONTH] = 0.75,    [PERIOD_QUARTER] = 0.875,
      [PERIOD_HALF] = 0.9375, [PERIOD_NINE_MONTHS] = 1, [PERIOD_YEAR] = 1,
      [PERIOD_LTM] = 1};
  const ThemeNotation *notation = &plot->context->theme->notation;
  const ChartData *data = &plot->spec->data;
  double share = 1;
  if (notation->has_period_widths && data->periods) share *= widths[data->periods[0].unit];
  bool is_ratio = data->measure->is_ratio && notation->ratio_share > 0;
  if (is_ratio) share *= notation->ratio_share;
  shape.widest *= share;
  if (is_ratio) {
    shape.share *= notation->ratio_share;
    shape.least_share *= notation->ratio_share;
  }
  return shape;
}

static BandScale fit_band(const Plot *plot, Rect frame) {
  const Theme *theme = plot->context->theme;
  double length = plot->form.is_lying ? frame.height : frame.width;
  double start = plot->form.is_lying ? frame.y : frame.x;
  if (plot->wish.is_continuous)
    return band_fit(start, length, plot->places, (BandShape){1, 1, length, 0});
  BandShape shape = plot->wish.shape;
  shape.lead = plot->form.is_lying ? 0 : 0.5;
  shape.widest *= plot->form.is_lying ? theme->marks.bar_height : theme->marks.bar_width;
  shape = notated_shape(plot, shape);
  BandScale band = band_fit(start, length, plot->places, shape);
  if (plot->form.is_lying && plot->places.count > 0) band = spread_lying(band, length, shape);
  band.bar = keep_lane(plot, band);
  return band;
}

size_t plot_most_ticks(const Plot *plot, size_t panel) {
  Rect frame = plot->panels[panel].frame;
  double length = plot->form.is_lying ? frame.width : frame.height;
  double pitch = plot->context->theme->type.axis.size * 2.2;
  size_t most = length > 0 ? 1 + (size_t)(length / pitch) : 2;
  if (most > VALUE_AXIS_TICKS) most = VALUE_AXIS_TICKS;
  return most < 3 ? 3 : most;
}

void plot_fit(Plot *plot, Rect frame) {
  plot->frame = frame;
  plot->band = fit_band(plot, frame);
  plot_fit_annotations(plot);
  plot_fit_panels(plot);
}

double plot_label_room(const Plot *plot, const char *text, FontStyle style) {
  double gap = plot->context->theme->marks.label_gap;
  if (!text || !text[0]) return 0;
  if (plot->form.is_lying) return draw_text_width(plot->context, text, style) + gap * 2;
  return draw_cap_height(plot->context, style) + gap * 2.5;
}

LabelPlace plot_end_place(const Plot *plot, size_t panel, BarEnd end, FontStyle style) {
  const DrawContext *context = plot->context;
  double gap = context->theme->marks.label_gap * 1.25;
  double at = plot_along(plot, panel, end.value);
  LabelPlace place = {.over = PLACER_NO_MARK, .color = context->theme->colors.text};
  if (plot->form.is_lying) {
    bool is_right = end.is_upper != plot->panels[panel].is_reversed;
    place.align = is_right ? ALIGN_START : ALIGN_END;
    place.anchor =
        (Point){at + (is_right ? gap : -gap), draw_middle_baseline(context, style, end.middle)};
    return place;
  }
  place.align = ALIGN_MIDDLE;
  place.anchor =
      (Point){end.middle, end.is_upper ? at - gap : at + gap + draw_cap_height(context, style)};
  return place;
}
