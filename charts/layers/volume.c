#include "charts/layers/volume.h"

#include <math.h>

#define BAR_SHARE 0.72 /* of the least distance between two bars */
#define WIDEST 10.0    /* points */
#define POINTS 4       /* of a bar's outline */

static const VolumeContent *content_of(const Layer *layer) {
  return layer->content;
}

static void demand_volume(const Layer *layer, const Plot *plot, Demands *demands) {
  double most = 0;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    most = fmax(most, quantity_to_double(content_of(layer)->cells[c]));
  list_push(demands->arena, &demands->items, (ScaleDemand){most, 0, 0});
}

static double bar_width(const Plot *plot) {
  double least = WIDEST / BAR_SHARE;
  for (size_t c = 1; c < plot->spec->data.category_count; c++)
    least = fmin(least, plot_across(plot, c) - plot_across(plot, c - 1));
  return least * BAR_SHARE;
}

/* All bars are one shape, which leads along the axis from each to the next. */
static void draw_volume(const Layer *layer, const Plot *plot, SceneNode *group) {
  const DrawContext *context = plot->context;
  const ThemeColors *colors = &context->theme->colors;
  size_t count = plot->spec->data.category_count, at = 0;
  Point *points = arena_array(context->arena, Point, POINTS * count);
  double width = bar_width(plot), zero = plot_along(plot, layer->panel, 0);
  for (size_t c = 0; c < count; c++) {
    Quantity value = content_of(layer)->cells[c];
    if (!quantity_is_present(value)) continue;
    double left = plot_across(plot, c) - width / 2;
    double top = plot_along(plot, layer->panel, quantity_to_double(value));
    points[at++] = (Point){left, zero};
    points[at++] = (Point){left, top};
    points[at++] = (Point){left + width, top};
    points[at++] = (Point){left + width, zero};
  }
  if (at == 0) return;
  SceneNode *bars =
      scene_add_polygon(context->arena, group, ROLE_MARK, points, at, paint_solid(colors->neutral));
  bars->name = arena_printf(context->arena, "%s/%s", plot->spec->name, content_of(layer)->name);
  bars->span = plot->spec->span;
}

/* Its values are read off the axis. */
static void label_volume(const Layer *layer, const Plot *plot, Placer *placer) {
  (void)layer;
  (void)plot;
  (void)placer;
}

const LayerType volume_layer = {
    .demand = demand_volume,
    .draw = draw_volume,
    .label = label_volume,
};
