/* Panels: their parts of the frame, and their value scales. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define PANEL_GAP 3     /* times the label gap, between panels */
#define LEAST_MARKS 0.2 /* of a panel's length, that marks with labels around them are to have */
#define OVER_SHARE 0.3  /* of the height that bars leave to the line of a second scale */

double plot_title_room(const Plot *plot, size_t panel) {
  if (!plot->panels[panel].title || plot->form.is_lying) return 0;
  const Theme *theme = plot->context->theme;
  double legend = panel == 0 && plot->form.legend_is_inside ? plot->form.legend_height : 0;
  return theme->type.axis.size + theme->marks.label_gap * 2 + legend;
}

/* Before a panel that is not the first. */
static double gap_of(const Plot *plot) {
  double gap = plot->context->theme->marks.label_gap * PANEL_GAP;
  if (!plot->wish.is_mirrored) return gap;
  return plot->wish.names_between ? ceil(plot->form.axis.width) + 2 * gap : 0;
}

/* What panels take out of the frame's length beside the room for their marks. */
static double taken_room(const Plot *plot) {
  double gap = gap_of(plot), taken = 0;
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (plot->panels[i].is_over) continue;
    taken += plot_title_room(plot, i) + (i > 0 ? gap : 0);
  }
  return taken;
}

static double all_shares(const Plot *plot) {
  double all = 0;
  for (size_t i = 0; i < plot->panel_count; i++)
    if (!plot->panels[i].is_over) all += plot->panels[i].share;
  return all;
}

/* A part of the frame along the values, from the names of the categories on. */
static Rect frame_part(const Plot *plot, double start, double size) {
  Rect frame = plot->frame;
  if (plot->form.is_lying) return (Rect){frame.x + start, frame.y, size, frame.height};
  return (Rect){frame.x, rect_bottom(frame) - start - size, frame.width, size};
}

static void divide_frame(Plot *plot) {
  double length = plot->form.is_lying ? plot->frame.width : plot->frame.height;
  double gap = gap_of(plot), at = 0;
  double room = fmax(0, length - taken_room(plot)) / all_shares(plot);
  for (size_t i = 0; i < plot->panel_count; i++) {
    Panel *panel = &plot->panels[i];
    if (panel->is_over) {
      panel->frame = plot->panels[0].frame;
      continue;
    }
    panel->frame = frame_part(plot, at, room * panel->share);
    at += room * panel->share + plot_title_room(plot, i) + gap;
  }
}

/* Under the line of a second scale bars leave room, so that it lies over most of them. */
static void keep_over(const Plot *plot, Demands *demands) {
  double length = plot->form.is_lying ? plot->frame.width : plot->frame.height, most = 0;
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    Site site;
    for (size_t c = 0; layer->panel == 0 && c < plot->spec->data.category_count; c++)
      if (layer->type->locate(layer, plot, CHART_WHOLE, c, &site))
        most = fmax(most, quantity_to_double(site.value));
  }
  if (most > 0 && plot->panel_count > 1 && plot->panels[plot->panel_count - 1].is_over)
    list_push(demands->arena, &demands->items, (ScaleDemand){most, 0, length * OVER_SHARE});
}

static Demands panel_demands(const Plot *plot, size_t index) {
  Demands demands = {.arena = plot->context->arena};
  if (!plot->panels[index].has_free_base)
    list_push(demands.arena, &demands.items, (ScaleDemand){0, 0, 0});
  if (index == 0) keep_over(plot, &demands);
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].panel == index)
      plot->layers[i].type->demand(&plot->layers[i], plot, &demands);
  return demands;
}

/* Fits the scale of a panel, with room of `below` under its zero. */
static void fit_panel(Plot *plot, size_t index, Demands *demands, double below) {
  Panel *panel = &plot->panels[index];
  if (below > 0) list_push(demands->arena, &demands->items, (ScaleDemand){0, below, 0});
  double start = plot->form.is_lying ? panel->frame.x : rect_bottom(panel->frame);
  double end = plot->form.is_lying ? rect_right(panel->frame) : panel->frame.y;
  panel->value = linear_fit(demands->items.items, demands->items.count,
                            panel->is_reversed ? end : start, panel->is_reversed ? start : end);
}

/* Nothing is more than the whole: the room over 100 % is for totals, and has no tick. */
static void round_out(Plot *plot, size_t index) {
  Panel *panel = &plot->panels[index];
  if (panel->has_axis && !panel->is_strip && !panel->is_percent)
    panel->value = linear_round_out(panel->value, plot_most_ticks(plot, index));
}

static double zero_height(const Panel *panel) {
  return fabs(linear_map(panel->value, 0) - panel->value.start);
}

/* A second scale over the first panel: the zeros of both in one place, each as large as that
 * allows. */
static void fit_over(Plot *plot, size_t index, Demands *first) {
  Demands own = panel_demands(plot, index);
  fit_panel(plot, index, &own, 0);
  double below = zero_height(&plot->panels[index]);
  if (below > zero_height(&plot->panels[0])) {
    fit_panel(plot, 0, first, below);
    round_out(plot, 0);
  }
  fit_panel(plot, index, &own, zero_height(&plot->panels[0]));
}

/* Two panels on one scale: each meets the demands of both. */
static void fit_mirrored(Plot *plot) {
  Demands both = panel_demands(plot, 0), second = panel_demands(plot, 1);
  for (size_t i = 0; i < second.items.count; i++)
    list_push(both.arena, &both.items, second.items.items[i]);
  for (size_t i = 0; i < 2; i++) fit_panel(plot, i, &both, 0);
}

void plot_fit_panels(Plot *plot) {
  divide_frame(plot);
  if (plot->wish.is_mirrored) {
    fit_mirrored(plot);
    return;
  }
  Demands first = panel_demands(plot, 0);
  fit_panel(plot, 0, &first, 0);
  round_out(plot, 0);
  for (size_t i = 1; i < plot->panel_count; i++) {
    if (plot->panels[i].is_over) {
      fit_over(plot, i, &first);
      continue;
    }
    Demands demands = panel_demands(plot, i);
    fit_panel(plot, i, &demands, 0);
    round_out(plot, i);
  }
}

bool plot_is_squeezed(const Plot *plot) {
  Demands demands = panel_demands(plot, 0);
  double least = INFINITY, most = -INFINITY;
  for (size_t i = 0; i < demands.items.count; i++) {
    least = fmin(least, demands.items.items[i].value);
    most = fmax(most, demands.items.items[i].value);
  }
  LinearScale value = plot->panels[0].value;
  double length = fabs(value.end - value.start);
  return most > least && (most - least) * linear_factor(value) < length * LEAST_MARKS;
}
