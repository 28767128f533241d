#include "charts/layers/steps.h"

#include <math.h>

static const WaterfallStep *step_of(const Layer *layer, size_t index) {
  return &((const StepsContent *)layer->content)->steps[index];
}

static BoundText label_of(const Layer *layer, size_t index) {
  return ((const StepsContent *)layer->content)->labels[index];
}

/* Steps carry their sign, levels do not. */
static BoundText step_label(const Plot *plot, const WaterfallStep *step) {
  if (step->kind == STEP_SPACER) return bound_text_plain("", plot->spec->span);
  NumberFormat format = step->value.measure->format;
  format.has_plus = !waterfall_step_is_level(step->kind);
  return bound_text_quantity(plot->context->arena, step->value, &format);
}

const StepsContent *steps_content_make(const Plot *plot) {
  Arena *arena = plot->context->arena;
  size_t count = plot->spec->data.category_count;
  StepsContent *content = arena_make(arena, StepsContent);
  BoundText *labels = arena_array(arena, BoundText, count);
  content->steps = waterfall_steps_make(plot->spec, arena, plot->context->diags);
  for (size_t i = 0; i < count; i++) labels[i] = step_label(plot, &content->steps[i]);
  content->labels = labels;
  return content;
}

static FontStyle step_style(const Plot *plot, const WaterfallStep *step) {
  return waterfall_step_is_level(step->kind) ? plot->form.total : plot->form.label;
}

static bool goes_up(const WaterfallStep *step) {
  return step->to >= step->from;
}

static double label_room(const Layer *layer, const Plot *plot, size_t index) {
  if (layer->cover == COVER_NONE) return 0;
  return plot_label_room(plot, label_of(layer, index).text,
                         step_style(plot, step_of(layer, index)));
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
  return highlighted && !highlighted[index] ? color_mix(color, colors->ground, 0.6) : color;
}

static Rect step_bar(const Layer *layer, const Plot *plot, size_t index) {
  const WaterfallStep *step = step_of(layer, index);
  BarPlace place = {plot_across(plot, index), plot->band.bar, step->from, step->to};
  Rect bar = plot_bar(plot, layer->panel, place);
  double least = plot->context->theme->marks.hairline; /* a step of nothing is a hairline */
  if (bar.height < least) bar.height = least;
  if (bar.width < least) bar.width = least;
  return bar;
}

/* From the end of a step to the start of the next, edge to edge, at the running level. */
static void draw_connector(const Layer *layer, const Plot *plot, size_t index, SceneNode *group) {
  const Theme *theme = plot->context->theme;
  double place = plot_along(plot, layer->panel, step_of(layer, index)->to);
  double from = plot_across(plot, index) + plot->band.bar / 2;
  double to = plot_across(plot, index + 1) - plot->band.bar / 2;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  scene_add_line(plot->context->arena, group, ROLE_AXIS, plot_point(plot, from, place),
                 plot_point(plot, to, place), stroke);
}

static void draw_step(const Layer *layer, const Plot *plot, size_t index, SceneNode *group) {
  const DrawContext *context = plot->context;
  const WaterfallStep *step = step_of(layer, index);
  if (step->kind == STEP_SPACER) return;
  Color color = step_color(plot, index, step);
  bool is_forecast = plot->spec->data.is_forecast[index];
  Paint fill = is_forecast ? paint_hatch(color, context->theme->colors.ground) : paint_solid(color);
  SceneNode *mark =
      scene_add_rect(context->arena, group, ROLE_MARK, step_bar(layer, plot, index), fill);
  if (is_forecast)
    mark->shape.stroke = (Stroke){.width = context->theme->marks.hairline, .color = color};
  mark->name = chart_mark_name(context, plot->spec, 0, index);
  mark->span = plot->spec->span;
  mark->description = label_of(layer, index).text;
}

static void draw_steps(const Layer *layer, const Plot *plot, SceneNode *group) {
  size_t count = plot->spec->data.category_count;
  for (size_t i = 0; i + 1 < count; i++) {
    bool at_spacer =
        step_of(layer, i)->kind == STEP_SPACER || step_of(layer, i + 1)->kind == STEP_SPACER;
    if (!at_spacer) draw_connector(layer, plot, i, group);
  }
  for (size_t i = 0; i < count; i++) draw_step(layer, plot, i, group);
}

/* Past the end of the step; where that would lie across the baseline, past its start. */
static void offer_step(const Layer *layer, const Plot *plot, size_t index, Placer *placer) {
  const WaterfallStep *step = step_of(layer, index);
  if (layer->cover == COVER_NONE || step->kind == STEP_SPACER) return;
  FontStyle style = step_style(plot, step);
  double middle = plot_across(plot, index);
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, 2);
  places[0] = plot_end_place(plot, layer->panel, (BarEnd){middle, step->to, goes_up(step)}, style);
  places[1] =
      plot_end_place(plot, layer->panel, (BarEnd){middle, step->from, !goes_up(step)}, style);
  places[0].color = places[1].color = plot->context->theme->colors.ink;
  bool is_level = waterfall_step_is_level(step->kind);
  PlacerLabel label = {.text = label_of(layer, index),
                       .style = style,
                       .name = chart_mark_name(plot->context, plot->spec, 0, index),
                       .importance = is_level ? 2 : 1,
                       .places = places,
                       .place_count = is_level ? 1 : 2,
                       .lane = PLACER_NO_LANE};
  placer_add_label(placer, label);
}

static void label_steps(const Layer *layer, const Plot *plot, Placer *placer) {
  size_t count = plot->spec->data.category_count;
  for (size_t i = 0; i < count; i++)
    if (step_of(layer, i)->kind != STEP_SPACER) placer_add_mark(placer, step_bar(layer, plot, i));
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

const LayerType steps_layer = {
    .demand = demand_steps,
    .draw = draw_steps,
    .label = label_steps,
    .locate = locate_step,
};
