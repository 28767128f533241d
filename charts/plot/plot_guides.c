/* Axes of a plot. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define AXIS_INSET 0.06      /* the axis ends this part of a slot before the last slot does */
#define CONTINUOUS_INSET 6.0 /* points: the most that is, under lines */

ValueAxis plot_value_axis(const Plot *plot, size_t panel) {
  const Panel *shown = &plot->panels[panel];
  return (ValueAxis){.scale = shown->value,
                     .measure = shown->measure,
                     .is_percent_of_total = shown->is_percent,
                     .most_ticks = plot_most_ticks(plot, panel),
                     .is_opposite = shown->is_over};
}

double plot_axis_room(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  bool has_numbers = plot->form.is_lying && plot->panels[0].has_axis;
  return has_numbers ? theme->type.axis.size + theme->marks.label_gap * 2 : 0;
}

/* Where all bars are on one side of zero, they stand on the line's edge; else it runs through zero.
 */
static double axis_place(const Plot *plot, const Panel *panel, double width) {
  LinearScale value = panel->value;
  double zero = linear_map(value, 0);
  double outward = value.end > value.start ? -width / 2 : width / 2;
  if (plot->wish.is_continuous) return zero;
  if (fabs(zero - value.start) < 0.01) return zero + outward;
  if (fabs(zero - value.end) < 0.01) return zero - outward;
  return zero;
}

/* How far inside the outermost slots the line ends. */
static double axis_inset(const Plot *plot) {
  double inset = plot->band.step * AXIS_INSET;
  if (!plot->wish.is_continuous) return inset;
  return plot->panels[0].has_axis ? 0 : fmin(inset, CONTINUOUS_INSET);
}

/* The line that marks stand on: at zero, or at the foot where the scale does not start there. */
static void draw_panel_axis(const Plot *plot, const Panel *panel, SceneNode *group) {
  const DrawContext *context = plot->context;
  const Theme *theme = context->theme;
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  double place = axis_place(plot, panel, stroke.width), inset = axis_inset(plot);
  if (panel->has_free_base) {
    stroke = (Stroke){theme->marks.axis_line, theme->colors.muted, DASH_DOTTED, false};
    place = plot->form.is_lying ? panel->frame.x : rect_bottom(panel->frame);
  }
  double first = plot->band.start + inset, last = band_end(plot->band) - inset;
  scene_add_line(context->arena, group, ROLE_AXIS, plot_point(plot, first, place),
                 plot_point(plot, last, place), stroke);
}

void plot_draw_axis(const Plot *plot, SceneNode *group) {
  bool is_one = plot->wish.is_mirrored && !plot->wish.names_between; /* line for two panels */
  for (size_t i = 0; i < (is_one ? 1 : plot->panel_count); i++)
    if (!plot->panels[i].is_over && !plot->panels[i].is_strip)
      draw_panel_axis(plot, &plot->panels[i], group);
}
