#include "charts/bar_geometry.h"

#include <math.h>

#define CLUSTER_SHARE 0.78 /* of its slot that a cluster may take */
#define LEAST_LENGTH 1.25  /* of a bar that is not zero */
#define LEAST_SHARE 0.56   /* bars keep about two to one against their gaps */
#define AXIS_INSET 0.06    /* the axis ends this part of a slot before the last slot does */
#define LANE_GROWTH 0.6    /* a cluster grows by this much of a bar with each further lane */

const char *const bar_directions[] = {"vertical", "horizontal", NULL};

BandScale bar_band_fit(const Theme *theme, Rect frame, bool is_horizontal, size_t count,
                       size_t lanes) {
  double widest = is_horizontal ? theme->marks.bar_height : theme->marks.bar_width;
  double start = is_horizontal ? frame.y : frame.x;
  double length = is_horizontal ? frame.height : frame.width;
  bool is_cluster = lanes > 1;
  BandShape shape = {is_cluster ? CLUSTER_SHARE : theme->marks.bar_share, LEAST_SHARE, widest,
                     is_horizontal ? 0 : 0.5};
  if (is_cluster) shape.widest *= 1 + LANE_GROWTH * (double)(lanes - 1);
  return band_fit(start, length, count, shape);
}

BarGeometry bar_geometry_fit(Rect frame, bool is_horizontal, const ScaleDemand *demands,
                             size_t demand_count, BandScale band) {
  double start = is_horizontal ? frame.x : rect_bottom(frame);
  double end = is_horizontal ? rect_right(frame) : frame.y;
  return (BarGeometry){is_horizontal, linear_fit(demands, demand_count, start, end), band};
}

Rect bar_rect(const BarGeometry *geometry, double middle, double thickness, double from,
              double to) {
  double a = linear_map(geometry->value, from), b = linear_map(geometry->value, to);
  double low = fmin(a, b), length = fabs(b - a), edge = middle - thickness / 2;
  if (from != to && length < LEAST_LENGTH) { /* too short to see: grown away from the base */
    if (b < a) low = a - LEAST_LENGTH;
    length = LEAST_LENGTH;
  }
  return geometry->is_horizontal ? (Rect){low, edge, length, thickness}
                                 : (Rect){edge, low, thickness, length};
}

double bar_axis_start(const BarGeometry *geometry) {
  return geometry->band.start + geometry->band.step * AXIS_INSET;
}

/* Where all bars are on one side of zero, they stand on the line's edge; else it runs through zero.
 */
static double axis_place(const BarGeometry *geometry, double width) {
  double zero = linear_map(geometry->value, 0);
  double outward = geometry->value.end > geometry->value.start ? -width / 2 : width / 2;
  if (fabs(zero - geometry->value.start) < 0.01) return zero + outward;
  if (fabs(zero - geometry->value.end) < 0.01) return zero - outward;
  return zero;
}

void bar_draw_axis(const DrawContext *context, const BarGeometry *geometry, Rect frame,
                   SceneNode *parent) {
  Stroke stroke = {.width = context->theme->marks.axis_line, .color = context->theme->colors.ink};
  double zero = axis_place(geometry, stroke.width);
  double inset = geometry->band.step * AXIS_INSET;
  double first = bar_axis_start(geometry);
  double last = geometry->band.start + geometry->band.step * (double)geometry->band.count - inset;
  Point from = geometry->is_horizontal ? (Point){zero, fmax(first, frame.y)} : (Point){first, zero};
  Point to =
      geometry->is_horizontal ? (Point){zero, fmin(last, rect_bottom(frame))} : (Point){last, zero};
  scene_add_line(context->arena, parent, ROLE_AXIS, from, to, stroke);
}

double bar_end_label_room(const DrawContext *context, const char *text, FontStyle style,
                          bool is_horizontal) {
  double gap = context->theme->marks.label_gap;
  if (is_horizontal) return draw_text_width(context, text, style) + gap * 2;
  return draw_cap_height(context, style) + gap * 2.5;
}

/* Where a scale could not be fitted to its labels, one would lie over what stands around it. */
static void check_room(const DrawContext *context, const BarGeometry *geometry,
                       const BarEndLabel *label, const SceneNode *text) {
  Rect box = scene_bounds(text);
  LinearScale value = geometry->value;
  double low = fmin(value.start, value.end), high = fmax(value.start, value.end);
  double start = geometry->is_horizontal ? box.x : text->text.origin.y;
  double end = geometry->is_horizontal ? rect_right(box) : text->text.origin.y;
  if (start >= low - 0.5 && end <= high + 0.5) return;
  diag_error(context->diags, label->text.span, "no room for the label %s past the end of its bar",
             diag_quote(context->diags, label->text.text));
  diag_hint(context->diags, "give the chart more room, or show fewer figures");
}

void bar_draw_end_label(const DrawContext *context, const BarGeometry *geometry,
                        const BarEndLabel *label, SceneNode *parent) {
  double gap = context->theme->marks.label_gap;
  double end = linear_map(geometry->value, label->value);
  TextSetting setting = label->setting;
  Point anchor;
  if (geometry->is_horizontal) {
    setting.align = label->is_upper ? ALIGN_START : ALIGN_END;
    anchor = (Point){end + (label->is_upper ? gap * 1.25 : -gap * 1.25),
                     draw_middle_baseline(context, setting.style, label->middle)};
  } else {
    setting.align = ALIGN_MIDDLE;
    double below = gap * 1.25 + draw_cap_height(context, setting.style);
    anchor = (Point){label->middle, label->is_upper ? end - gap * 1.25 : end + below};
  }
  check_room(context, geometry, label, draw_text(context, parent, &setting, label->text, anchor));
}
