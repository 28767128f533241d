/* Steps of several series: their parts are drawn and labelled as those of bars are. */
#include "charts/layers/steps/step_marks.h"

#define NOTHING_LINE 1.2 /* points */

/* The layer of bars that the parts are. */
static Layer bars_of(const Layer *layer) {
  Layer bars = *layer;
  bars.type = &bars_layer;
  bars.content = &((const StepsContent *)layer->content)->bars;
  return bars;
}

static const WaterfallStep *step_of(const Layer *layer, size_t index) {
  return &((const StepsContent *)layer->content)->steps[index];
}

static void demand_steps(const Layer *layer, const Plot *plot, Demands *demands) {
  Layer bars = bars_of(layer);
  bars_layer.demand(&bars, plot, demands);
}

/* A step of nothing is a line, which says where it leads. */
static bool find_line(const Layer *layer, const Plot *plot, size_t index, Point *from, Point *to) {
  const WaterfallStep *step = step_of(layer, index);
  bool is_level = step->kind == STEP_SPACER || waterfall_step_is_level(step->kind);
  if (is_level || step->low != step->high) return false;
  double half = plot->band.bar / 2, middle = plot_across(plot, index);
  double place = plot_along(plot, layer->panel, step->to);
  *from = plot_point(plot, middle - half, place);
  *to = plot_point(plot, middle + half, place);
  return true;
}

static void draw_line(const Layer *layer, const Plot *plot, size_t index, SceneNode *group) {
  Point from, to;
  if (!find_line(layer, plot, index, &from, &to)) return;
  Stroke stroke = {.width = NOTHING_LINE, .color = plot->context->theme->colors.ink};
  scene_add_line(plot->context->arena, group, ROLE_AXIS, from, to, stroke);
}

static bool locate_step(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Site *site) {
  Layer bars = bars_of(layer);
  const WaterfallStep *step = step_of(layer, category);
  site->is_change = !waterfall_step_is_level(step->kind);
  return step->kind != STEP_SPACER && bars_layer.locate(&bars, plot, series, category, site);
}

static void draw_cut(const Layer *layer, const Plot *plot, size_t index, SceneNode *group) {
  Site site;
  bool is_level = waterfall_step_is_level(step_of(layer, index)->kind);
  if (is_level && locate_step(layer, plot, CHART_WHOLE, index, &site))
    steps_draw_cut(layer, plot, site.box, group);
}

static void draw_steps(const Layer *layer, const Plot *plot, SceneNode *group) {
  Layer bars = bars_of(layer);
  steps_draw_connectors(layer, plot, group);
  bars_layer.draw(&bars, plot, group);
  for (size_t i = 0; i < plot->spec->data.category_count; i++) {
    draw_line(layer, plot, i, group);
    draw_cut(layer, plot, i, group);
  }
  steps_report_scale(layer, plot);
}

static void label_steps(const Layer *layer, const Plot *plot, Placer *placer) {
  Layer bars = bars_of(layer);
  Point from, to;
  for (size_t i = 0; i < plot->spec->data.category_count; i++)
    if (find_line(layer, plot, i, &from, &to)) placer_add_line(placer, from, to);
  bars_layer.label(&bars, plot, placer);
}

/* In no series' colour. */
static Paint level_fill(const Layer *layer, const Plot *plot, size_t category) {
  const ChartData *data = &plot->spec->data;
  (void)layer;
  return plot_scenario_fill(plot, chart_scenario(data, data->main.first, category),
                            plot->context->theme->colors.muted, false);
}

const LayerType stacked_steps_layer = {
    .demand = demand_steps,
    .draw = draw_steps,
    .label = label_steps,
    .locate = locate_step,
    .fill = level_fill,
};
