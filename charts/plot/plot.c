/* Where things stand in a plot, standing or lying: the one place that knows. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define LEAST_LENGTH 1.25 /* of a bar that is not zero */
#define LANE_INSIDE 2.5   /* beside a label inside its part */

const char *const plot_directions[] = {"auto", "vertical", "horizontal", NULL};

void plot_add_layer(Plot *plot, const LayerType *type, const void *content) {
  plot->panel.layers[plot->panel.layer_count++] = (Layer){type, content};
}

double plot_along(const Plot *plot, double value) {
  return linear_map(plot->panel.value, value);
}

double plot_across(const Plot *plot, size_t category) {
  return band_middle(plot->band, category);
}

Point plot_point(const Plot *plot, double across, double along) {
  return plot->form.is_lying ? (Point){along, across} : (Point){across, along};
}

double plot_outward(const Plot *plot, double distance, bool is_upper) {
  return plot->form.is_lying == is_upper ? distance : -distance;
}

Rect plot_bar(const Plot *plot, double middle, double thickness, double from, double to) {
  double a = plot_along(plot, from), b = plot_along(plot, to);
  double low = fmin(a, b), length = fabs(b - a), edge = middle - thickness / 2;
  if (from != to && length < LEAST_LENGTH) { /* too short to see: grown away from the base */
    if (b < a) low = a - LEAST_LENGTH;
    length = LEAST_LENGTH;
  }
  return plot->form.is_lying ? (Rect){low, edge, length, thickness}
                             : (Rect){edge, low, thickness, length};
}

/* Stacks leave room for labels between their bars, where the slots have it, and never get too
 * narrow for the labels inside. */
static double keep_lane(const Plot *plot, BandScale band) {
  double lane = plot->wish.lane * plot->form.label.size / plot->context->theme->type.label.size;
  double beside = lane + PLACER_LANE_ROOM;
  bool has_room = plot->wish.lane > 0 && !plot->form.is_lying && plot->form.cover == COVER_ALL &&
                  band.step >= beside + lane + 2 * LANE_INSIDE;
  return has_room ? fmin(band.bar, band.step - beside) : band.bar;
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
  BandScale band = band_fit(start, length, plot->places, shape);
  band.bar = keep_lane(plot, band);
  return band;
}

static size_t most_ticks(const Plot *plot, Rect frame) {
  double length = plot->form.is_lying ? frame.width : frame.height;
  double pitch = plot->context->theme->type.axis.size * 2.2;
  size_t most = length > 0 ? 1 + (size_t)(length / pitch) : 2;
  if (most > VALUE_AXIS_TICKS) most = VALUE_AXIS_TICKS;
  return most < 3 ? 3 : most;
}

void plot_fit(Plot *plot, Rect frame) {
  Demands demands = {.arena = plot->context->arena};
  plot->frame = frame;
  plot->band = fit_band(plot, frame);
  if (!plot->wish.has_free_base) list_push(demands.arena, &demands.items, (ScaleDemand){0, 0, 0});
  for (size_t i = 0; i < plot->panel.layer_count; i++)
    plot->panel.layers[i].type->demand(&plot->panel.layers[i], plot, &demands);
  double start = plot->form.is_lying ? frame.x : rect_bottom(frame);
  double end = plot->form.is_lying ? rect_right(frame) : frame.y;
  plot->panel.value = linear_fit(demands.items.items, demands.items.count, start, end);
  plot->form.most_ticks = most_ticks(plot, frame);
  if (plot->form.has_axis)
    plot->panel.value = linear_round_out(plot->panel.value, plot->form.most_ticks);
}

double plot_label_room(const Plot *plot, const char *text, FontStyle style) {
  double gap = plot->context->theme->marks.label_gap;
  if (!text || !text[0]) return 0;
  if (plot->form.is_lying) return draw_text_width(plot->context, text, style) + gap * 2;
  return draw_cap_height(plot->context, style) + gap * 2.5;
}

LabelPlace plot_end_place(const Plot *plot, double middle, double value, bool is_upper,
                          FontStyle style) {
  const DrawContext *context = plot->context;
  double gap = context->theme->marks.label_gap * 1.25, end = plot_along(plot, value);
  LabelPlace place = {.over = PLACER_NO_MARK, .color = context->theme->colors.text};
  if (plot->form.is_lying) {
    place.align = is_upper ? ALIGN_START : ALIGN_END;
    place.anchor =
        (Point){end + (is_upper ? gap : -gap), draw_middle_baseline(context, style, middle)};
    return place;
  }
  place.align = ALIGN_MIDDLE;
  place.anchor =
      (Point){middle, is_upper ? end - gap : end + gap + draw_cap_height(context, style)};
  return place;
}
