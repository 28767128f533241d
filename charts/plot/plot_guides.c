/* Axes of a plot. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define WHOLE 100.0          /* per cent */
#define DOUBLE_GAP 2.0       /* points between the two lines of an axis of plans */
#define AXIS_INSET 0.06      /* the axis ends this part of a slot before the last slot does */
#define CONTINUOUS_INSET 6.0 /* points: the most that is, under lines */

/* Nothing is more than the whole: what lies past it is room for labels, and has no tick. */
static LinearScale ticked_scale(const Panel *panel) {
  LinearScale scale = panel->value;
  if (!panel->is_percent || scale.maximum <= WHOLE) return scale;
  scale.end = linear_map(scale, WHOLE);
  scale.maximum = WHOLE;
  return scale;
}

ValueAxis plot_value_axis(const Plot *plot, size_t panel) {
  const Panel *shown = &plot->panels[panel];
  return (ValueAxis){.scale = ticked_scale(shown),
                     .measure = shown->measure,
                     .is_percent_of_total = shown->is_percent,
                     .most_ticks = plot_most_ticks(plot, panel),
                     .is_bare = plot->part.has_no_numbers && !plot->form.is_lying,
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

/* From the first slot to the last, at a place along the values. */
static void draw_foot(const Plot *plot, double place, Stroke stroke, SceneNode *group) {
  double inset = axis_inset(plot);
  double first = plot->band.start + inset, last = band_end(plot->band) - inset;
  scene_add_line(plot->context->arena, group, ROLE_AXIS, plot_point(plot, first, place),
                 plot_point(plot, last, place), stroke);
}

/* The line that marks stand on: at zero, or at the foot where the scale does not start there. */
static void draw_panel_axis(const Plot *plot, const Panel *panel, SceneNode *group) {
  const Theme *theme = plot->context->theme;
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  double place = axis_place(plot, panel, stroke.width);
  if (panel->has_free_base) {
    stroke = (Stroke){theme->marks.axis_line, theme->colors.muted, DASH_DOTTED, false};
    place = plot->form.is_lying ? panel->frame.x : rect_bottom(panel->frame);
  }
  if (panel->axis == AXIS_LIGHT) {
    stroke = (Stroke){.width = theme->marks.axis_line * 2, .color = theme->colors.previous};
    place = linear_map(panel->value, 0);
  }
  if (panel->axis == AXIS_DOUBLE) { /* two lines around zero */
    stroke.width = theme->marks.hairline;
    place = linear_map(panel->value, 0) - DOUBLE_GAP / 2;
    draw_foot(plot, place + DOUBLE_GAP, stroke, group);
  }
  if (panel->axis != AXIS_NONE) draw_foot(plot, place, stroke, group);
}

void plot_draw_axis(const Plot *plot, bool is_under, SceneNode *group) {
  bool is_one = plot->wish.is_mirrored && !plot->wish.names_between; /* line for two panels */
  for (size_t i = 0; i < (is_one ? 1 : plot->panel_count); i++)
    if (!plot->panels[i].is_over && (plot->panels[i].axis != AXIS_FULL) == is_under)
      draw_panel_axis(plot, &plot->panels[i], group);
}
