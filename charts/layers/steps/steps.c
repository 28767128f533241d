/* Steps of one series: levels and what leads from one to the next. */
#include "charts/layers/steps/step_marks.h"

#include <math.h>

#define DIMMED 0.6

static const WaterfallStep *step_of(const Layer *layer, size_t index) {
  return &((const StepsContent *)layer->content)->steps[index];
}

static BoundText label_of(const Layer *layer, size_t index) {
  return ((const StepsContent *)layer->content)->labels[index];
}

static BoundText second_of(const Layer *layer, size_t index) {
  const BoundText *seconds = ((const StepsContent *)layer->content)->seconds;
  return seconds ? seconds[index] : (BoundText){0};
}

static FontStyle step_style(const Plot *plot, const WaterfallStep *step) {
  return waterfall_step_is_level(step->kind) ? plot->form.total : plot->form.label;
}

static bool goes_up(const WaterfallStep *step) {
  return step->to >= step->from;
}

static double label_room(const Layer *layer, const Plot *plot, size_t index) {
  if (layer->cover == COVER_NONE) return 0;
  FontStyle style = step_style(plot, step_of(layer, index));
  const char *text = label_of(layer, index).text;
  return plot_label_room(plot, text, style) +
         plot_second_room(plot, text, style, second_of(layer, index));
}

static void demand_steps(const Layer *layer, const Plot *plot, Demands *demands) {
  for (size_t i = 0; i < plot->spec->data.category_count; i++) {
    const WaterfallStep *step = step_of(layer, i);
    double room = label_room(layer, plot, i),
           annotation = plot_annotation_room(plot, layer->panel, i);
    bool is_upper = goes_up(step);
    double turned = waterfall_step_is_level(step->kind) ? 0 : room; /* it may stand at the start */
    ScaleDemand from = {step->from, is_upper ? turned : 0, (is_upper ? 0 : turned) + annotation};
    list_push(demands->arena, &demands->items, from);
    ScaleDemand to = {step->to, is_upper ? 0 : room, (is_upper ? room : 0) + annotation};
    list_push(demands->arena, &demands->items, to);
  }
}

static Color step_color(const Plot *plot, size_t index, const WaterfallStep *step) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const bool *highlighted = plot->spec->highlights.categories;
  Color color = colors->current;
  Polarity polarity = step->value.measure->polarity;
  if (!waterfall_step_is_level(step->kind)) {
    bool is_good = goes_up(step) == (polarity == POLARITY_UP_IS_GOOD);
    bool is_neutral = polarity == POLARITY_NEUTRAL || step->to == step->from;
    color = is_neutral ? colors->neutral : is_good ? colors->good : colors->bad;
  }
  return highlighted && !highlighted[index] ? color_mix(color, colors->ground, DIMMED) : color;
}

static Rect step_bar(const Layer *layer, const Plot *plot, size_t index) {
  const WaterfallStep *step = step_of(layer, index);
  double width = plot->band.bar * (step->kind == STEP_OF_WHICH ? SPLIT_SHARE : 1);
  BarPlace place = {plot_across(plot, index), width, step->from, step->to};
  Rect bar = plot_bar(plot, layer->panel, place);
  double least = plot->context->theme->marks.hairline; /* a step of nothing is a hairline */
  if (bar.height < least) bar.height = least;
  if (bar.width < least) bar.width = least;
  return bar;
}

static Paint step_fill(const Plot *plot, size_t index, const WaterfallStep *step) {
  Color color = step_color(plot, index, step);
  if (step->kind == STEP_OF_WHICH)
    color = color_mix(color, plot->context->theme->colors.ground, SPLIT_LIGHTER);
  return plot_scenario_fill(plot, chart_scenario(&plot->spec->data, 0, index), color, false);
}

static Stroke step_edge(const Plot *plot, size_t index, const WaterfallStep *step, Paint fill) {
  double width = plot->context->theme->marks.hairline;
  if (step->kind == STEP_OF_WHICH) return bars_split_edge(plot, step_color(plot, index, step));
  return (Stroke){.width = fill.kind == PAINT_HATCH ? width : 0, .color = fill.color};
}

static void draw_step(const Layer *layer, const Plot *plot, size_t index, SceneNode *group) {
  const DrawContext *context = plot->context;
  const WaterfallStep *step = step_of(layer, index);
  if (step->kind == STEP_SPACER) return;
  Paint fill = step_fill(plot, index, step);
  Rect bar = step_bar(layer, plot, index);
  SceneNode *mark = scene_add_rect(context->arena, group, ROLE_MARK, bar, fill);
  Stroke edge = step_edge(plot, index, step, fill);
  if (edge.width > 0) mark->shape.stroke = edge;
  mark->name = chart_mark_name(context, plot->spec, 0, index);
  mark->span = plot->spec->span;
  mark->description = label_of(layer, index).text;
  if (waterfall_step_is_level(step->kind)) steps_draw_cut(layer, plot, bar, group);
}

static void draw_steps(const Layer *layer, const Plot *plot, SceneNode *group) {
  steps_draw_connectors(layer, plot, group);
  for (size_t i = 0; i < plot->spec->data.category_count; i++) draw_step(layer, plot, i, group);
  steps_report_scale(layer, plot);
}

static LabelPlace label_place(const Layer *layer, const Plot *plot, size_t index, BarEnd end) {
  FontStyle style = step_style(plot, step_of(layer, index));
  LabelPlace place = plot_end_place(plot, layer->panel, end, style);
  place.color = plot->context->theme->colors.ink;
  return plot_place_above_second(plot, place, end, second_of(layer, index));
}

/* Past the end of the step; where that would lie across the baseline, past its start. */
static void offer_step(const Layer *layer, const Plot *plot, size_t index, Placer *placer) {
  const WaterfallStep *step = step_of(layer, index);
  if (layer->cover == COVER_NONE || step->kind == STEP_SPACER) return;
  double middle = plot_across(plot, index);
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, 2);
  places[0] = label_place(layer, plot, index, (BarEnd){middle, step->to, goes_up(step)});
  places[1] = label_place(layer, plot, index, (BarEnd){middle, step->from, !goes_up(step)});
  bool is_level = waterfall_step_is_level(step->kind);
  PlacerLabel label = {.text = label_of(layer, index),
                       .style = step_style(plot, step),
                       .name = chart_mark_name(plot->context, plot->spec, 0, index),
                       .importance = is_level ? 2 : 1,
                       .places = places,
                       .place_count = is_level ? 1 : 2,
                       .lane = PLACER_NO_LANE,
                       .second = second_of(layer, index),
                       .second_style = plot_second_style(plot)};
  placer_add_label(placer, label);
}

static void label_steps(const Layer *layer, const Plot *plot, Placer *placer) {
  size_t count = plot->spec->data.category_count;
  for (size_t i = 0; i < count; i++)
    if (step_of(layer, i)->kind != STEP_SPACER) placer_add_mark(placer, step_bar(layer, plot, i));
  steps_keep_connectors(layer, plot, placer);
  for (size_t i = 0; i < count; i++) offer_step(layer, plot, i, placer);
}

static bool locate_step(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Site *site) {
  const WaterfallStep *step = step_of(layer, category);
  (void)series;
  site->box = step_bar(layer, plot, category);
  site->end = plot_point(plot, plot_across(plot, category),
                         plot_along(plot, layer->panel, fmax(step->from, step->to)));
  site->value = step->value;
  site->is_change = !waterfall_step_is_level(step->kind);
  return step->kind != STEP_SPACER;
}

/* Of a level: what tells scenarios apart is the same for steps. */
static Paint level_fill(const Layer *layer, const Plot *plot, size_t category) {
  (void)layer;
  return plot_scenario_fill(plot, chart_scenario(&plot->spec->data, 0, category),
                            plot->context->theme->colors.current, false);
}

const LayerType steps_layer = {
    .demand = demand_steps,
    .draw = draw_steps,
    .label = label_steps,
    .locate = locate_step,
    .fill = level_fill,
};
