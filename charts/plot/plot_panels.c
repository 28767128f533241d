/* Panels: their parts of the frame, and their value scales. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define PANEL_GAP 3        /* times the label gap, between panels */
#define NUMBER_GAP 2.0     /* times the size of axis numbers, on top of that */
#define LEAST_FACTOR 1e-30 /* points per unit */
#define LEAST_ROOM 1.0     /* points */
#define LEAST_LINKED 0.02  /* of what the first panel could have alone */
#define HALVINGS 40
#define MOST_STRIP 0.4  /* of the room of all panels, that a strip is given for its labels */
#define LEAST_MARKS 0.2 /* of a panel's length, that marks with labels around them are to have */
#define OVER_SHARE 0.3  /* of the height that bars leave to the line of a second scale */

/* Between panels; side by side, the numbers of their axes need room. */
static double panel_gap(const Plot *plot) {
  double gap = plot->context->theme->marks.label_gap * PANEL_GAP, numbers = 0;
  if (plot->wish.is_mirrored)
    return plot->wish.names_between ? ceil(plot->form.axis.width) + 2 * gap : 0;
  for (size_t i = 0; plot->form.is_lying && i < plot->panel_count; i++)
    if (plot->panels[i].has_axis) numbers = plot->context->theme->type.axis.size * NUMBER_GAP;
  return gap + numbers;
}

/* What panels take out of the frame's length beside the room for their marks. */
static double taken_room(const Plot *plot) {
  double gap = panel_gap(plot), taken = 0;
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (plot->panels[i].is_over) continue;
    taken += plot_title_room(plot, i) + (i > 0 ? gap : 0);
  }
  return taken;
}

/* Of the panels that share the frame out; linked ones live off the first. */
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

/* Under the line of a second scale bars leave room, so that it lies over most of them. */
static void keep_over(const Plot *plot, Demands *demands) {
  double length = plot->form.is_lying ? plot->frame.width : plot->frame.height, most = 0;
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    Site site;
    for (size_t c = 0; layer->panel == 0 && c < plot->spec->data.category_count; c++)
      if (layer_locate(layer, plot, CHART_WHOLE, c, &site))
        most = fmax(most, quantity_to_double(site.value));
  }
  if (most > 0 && plot->panel_count > 1 && plot->panels[plot->panel_count - 1].is_over)
    list_push(demands->arena, &demands->items, (ScaleDemand){most, 0, length * OVER_SHARE});
}

/* Room is measured where values that are hidden take none. */
static void fold_demands(const Panel *panel, Demands *demands) {
  for (size_t i = 0; i < demands->items.count; i++)
    demands->items.items[i].value = linear_fold(panel->cut, demands->items.items[i].value);
}

static Demands panel_demands(const Plot *plot, size_t index) {
  Demands demands = {.arena = plot->context->arena};
  if (!plot->panels[index].has_free_base)
    list_push(demands.arena, &demands.items, (ScaleDemand){0, 0, 0});
  if (index == 0) keep_over(plot, &demands);
  if (index == 0 && plot->part.zero_room > 0)
    list_push(demands.arena, &demands.items, (ScaleDemand){0, plot->part.zero_room, 0});
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].panel == index)
      plot->layers[i].type->demand(&plot->layers[i], plot, &demands);
  plot_demand_annotations(plot, index, &demands);
  fold_demands(&plot->panels[index], &demands);
  return demands;
}

static bool is_of_first(const Plot *plot, size_t index) {
  return index == 0 || plot->panels[index].is_linked;
}

/* What the first panel and those linked to it need at so many points per unit. */
static double linked_length(const Plot *plot, const Demands *demands, double factor) {
  double length = 0;
  for (size_t i = 0; i < plot->panel_count; i++)
    if (is_of_first(plot, i))
      length += linear_length(demands[i].items.items, demands[i].items.count, factor);
  return length;
}

/* The most points per unit with which they fit into `room`, by halving. */
static double linked_factor(const Plot *plot, const Demands *demands, double room) {
  LinearScale alone =
      linear_fit(demands[0].items.items, demands[0].items.count, 0, fmax(room, LEAST_ROOM));
  double low = 0, high = linear_factor(alone);
  double least = high * LEAST_LINKED;
  for (int i = 0; i < HALVINGS; i++) {
    double middle = (low + high) / 2;
    if (linked_length(plot, demands, middle) <= room)
      low = middle;
    else
      high = middle;
  }
  return fmax(fmax(low, least), LEAST_FACTOR);
}

static bool has_linked(const Plot *plot) {
  for (size_t i = 0; i < plot->panel_count; i++)
    if (plot->panels[i].is_linked) return true;
  return false;
}

/* Charts that share a scale have a unit as long as in the others. */
static bool is_limited(const Plot *plot) {
  return plot->part.unit_most > 0 && !plot->panels[0].has_free_base && !plot->panels[0].is_percent;
}

/* A strip has the room for its labels, and some for its line, as long as the first panel keeps the
 * most. */
static void widen_strips(const Plot *plot, const Demands *demands, double room, double *sizes) {
  for (size_t i = 1; i < plot->panel_count; i++) {
    if (!plot->panels[i].is_strip) continue;
    double labels = linear_length(demands[i].items.items, demands[i].items.count, 0);
    double wanted = fmin(labels / (1 - LEAST_MARKS), room * MOST_STRIP);
    double more = fmax(0, wanted - sizes[i]);
    sizes[i] += more;
    sizes[0] -= more;
  }
}

/* How long each panel is, along the values. */
static void size_panels(const Plot *plot, const Demands *demands, double *sizes) {
  double length = plot->form.is_lying ? plot->frame.width : plot->frame.height;
  double room = fmax(0, length - taken_room(plot)), all = all_shares(plot), first = 0;
  for (size_t i = 0; i < plot->panel_count; i++) sizes[i] = room * plot->panels[i].share / all;
  widen_strips(plot, demands, room, sizes);
  for (size_t i = 0; i < plot->panel_count; i++)
    if (is_of_first(plot, i)) first += sizes[i];
  if (!has_linked(plot)) return;
  double factor = linked_factor(plot, demands, first), needed = 0;
  if (is_limited(plot)) factor = fmin(factor, plot->part.unit_most);
  for (size_t i = 0; i < plot->panel_count; i++)
    if (is_of_first(plot, i))
      needed += sizes[i] = linear_length(demands[i].items.items, demands[i].items.count, factor);
  for (size_t i = 0; needed > first && i < plot->panel_count; i++)
    if (is_of_first(plot, i)) sizes[i] *= first / needed;
}

static void divide_frame(Plot *plot, const Demands *demands) {
  double gap = panel_gap(plot), at = 0;
  double sizes[PLOT_PANEL_LIMIT];
  size_panels(plot, demands, sizes);
  for (size_t i = 0; i < plot->panel_count; i++) {
    Panel *panel = &plot->panels[i];
    if (panel->is_over) {
      panel->frame = plot->panels[0].frame;
      continue;
    }
    panel->frame = frame_part(plot, at, sizes[i]);
    at += sizes[i] + plot_title_room(plot, i) + gap;
  }
}

/* Fits the scale of a panel, with room of `below` under its zero. */
static void fit_panel(Plot *plot, size_t index, Demands *demands, double below) {
  Panel *panel = &plot->panels[index];
  if (below > 0) list_push(demands->arena, &demands->items, (ScaleDemand){0, below, 0});
  double start = plot->form.is_lying ? panel->frame.x : rect_bottom(panel->frame);
  double end = plot->form.is_lying ? rect_right(panel->frame) : panel->frame.y;
  if (panel->is_reversed) {
    double swapped = start;
    start = end;
    end = swapped;
  }
  panel->value = linear_fit(demands->items.items, demands->items.count, start, end);
  if (index == 0 && is_limited(plot) && linear_factor(panel->value) > plot->part.unit_most)
    panel->value = linear_with_factor(demands->items.items, demands->items.count, start, end,
                                      plot->part.unit_most);
  if (panel->is_linked)
    panel->value = linear_with_factor(demands->items.items, demands->items.count, start, end,
                                      linear_factor(plot->panels[0].value));
  if (linear_hides(panel->cut)) panel->value = linear_with_hidden(panel->value, panel->cut);
}

static bool has_negative(const Demands *demands) {
  for (size_t i = 0; i < demands->items.count; i++)
    if (demands->items.items[i].value < 0) return true;
  return false;
}

/* Nothing is more than the whole: the room over 100 % is for totals, and has no tick. */
static void round_out(Plot *plot, size_t index, const Demands *demands) {
  Panel *panel = &plot->panels[index];
  if (panel->has_axis && !panel->is_strip && !panel->is_percent &&
      !(index == 0 && is_limited(plot)))
    panel->value =
        linear_round_out(panel->value, plot_most_ticks(plot, index), has_negative(demands));
}

double plot_zero_room(const Panel *panel) {
  return fabs(linear_map(panel->value, 0) - panel->value.start);
}

/* A second scale over the first panel: the zeros of both in one place, each as large as that
 * allows. */
static void fit_over(Plot *plot, size_t index, Demands *demands) {
  fit_panel(plot, index, &demands[index], 0);
  double below = plot_zero_room(&plot->panels[index]);
  if (below > plot_zero_room(&plot->panels[0])) {
    fit_panel(plot, 0, &demands[0], below);
    round_out(plot, 0, &demands[0]);
  }
  fit_panel(plot, index, &demands[index], plot_zero_room(&plot->panels[0]));
}

/* Two panels on one scale: each meets the demands of both. */
static void fit_mirrored(Plot *plot, Demands *demands) {
  Demands *both = &demands[0];
  for (size_t i = 0; i < demands[1].items.count; i++)
    list_push(both->arena, &both->items, demands[1].items.items[i]);
  for (size_t i = 0; i < 2; i++) fit_panel(plot, i, both, 0);
}

void plot_fit_panels(Plot *plot) {
  Demands demands[PLOT_PANEL_LIMIT];
  for (size_t i = 0; i < plot->panel_count; i++) demands[i] = panel_demands(plot, i);
  divide_frame(plot, demands);
  if (plot->wish.is_mirrored) {
    fit_mirrored(plot, demands);
    return;
  }
  for (size_t i = 0; i < plot->panel_count; i++) {
    if (plot->panels[i].is_over) {
      fit_over(plot, i, demands);
      continue;
    }
    fit_panel(plot, i, &demands[i], 0);
    if (!plot->panels[i].is_linked) round_out(plot, i, &demands[i]);
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
