/* Axes of a plot. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define AXIS_INSET 0.06 /* the axis ends this part of a slot before the last slot does */

ValueAxis plot_value_axis(const Plot *plot) {
  return (ValueAxis){plot->panel.value, plot->spec->data.measure, plot->wish.is_percent,
                     plot->form.most_ticks};
}

/* Where all bars are on one side of zero, they stand on the line's edge; else it runs through zero.
 */
static double axis_place(const Plot *plot, double width) {
  LinearScale value = plot->panel.value;
  double zero = linear_map(value, 0);
  double outward = value.end > value.start ? -width / 2 : width / 2;
  if (plot->wish.is_continuous) return zero;
  if (fabs(zero - value.start) < 0.01) return zero + outward;
  if (fabs(zero - value.end) < 0.01) return zero - outward;
  return zero;
}

/* The line that marks stand on: at zero, or at the foot where the scale does not start there. */
void plot_draw_axis(const Plot *plot, SceneNode *group) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  double place = axis_place(plot, stroke.width);
  if (plot->wish.base_note) {
    stroke = (Stroke){theme->marks.axis_line, theme->colors.muted, DASH_DOTTED, false};
    place = rect_bottom(plot->frame);
  }
  double inset = plot->form.has_axis && plot->wish.is_continuous ? 0
                 : plot->wish.is_continuous ? fmin(plot->band.step * AXIS_INSET, 6)
                                            : plot->band.step * AXIS_INSET;
  double first = plot->band.start + inset, last = band_end(plot->band) - inset;
  scene_add_line(context->arena, group, ROLE_AXIS, plot_point(plot, first, place),
                 plot_point(plot, last, place), stroke);
}
