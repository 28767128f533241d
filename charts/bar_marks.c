#include "charts/bar_marks.h"

#include "charts/bar_labels.h"
#include <math.h>

static Color lone_color(const ChartPlan *plan, size_t category) {
  const ChartSpec *spec = plan->spec;
  const ThemeColors *colors = &plan->context->theme->colors;
  if (spec->is_highlighted)
    return spec->is_highlighted[category] ? colors->current : colors->previous;
  bool is_current = !spec->data.has_periods || spec->data.is_forecast[category] ||
                    category == chart_current_category(&spec->data);
  return is_current ? colors->current : colors->previous;
}

Paint bar_segment_fill(const ChartPlan *plan, size_t series, size_t category) {
  const ChartData *data = &plan->spec->data;
  const ThemeColors *colors = &plan->context->theme->colors;
  Color color = plan->spec->colors[series];
  if (data->has_period_series)
    color = series + 1 == data->series_count ? colors->current : colors->previous;
  else if (data->series_count == 1)
    color = lone_color(plan, category);
  return data->is_forecast[category] ? paint_hatch(color, colors->ground) : paint_solid(color);
}

/* A line of ground between neighbours in a stack, so that lengths stay true. */
static void draw_seam(const ChartPlan *plan, const BarGeometry *geometry, Rect bar, double at,
                      SceneNode *parent) {
  const Theme *theme = plan->context->theme;
  double place = linear_map(geometry->value, at);
  Point from = geometry->is_horizontal ? (Point){place, bar.y} : (Point){bar.x, place};
  Point to =
      geometry->is_horizontal ? (Point){place, rect_bottom(bar)} : (Point){rect_right(bar), place};
  Stroke seam = {.width = theme->marks.seam, .color = theme->colors.ground};
  scene_add_line(plan->context->arena, parent, ROLE_FURNITURE, from, to, seam);
}

static void draw_segment(const ChartPlan *plan, const BarGeometry *geometry,
                         const BarSegment *segment, double middle, double thickness,
                         SceneNode *parent) {
  const DrawContext *context = plan->context;
  Paint fill = bar_segment_fill(plan, segment->series, segment->category);
  Rect bar = bar_rect(geometry, middle, thickness, segment->from, segment->to);
  SceneNode *mark = scene_add_rect(context->arena, parent, ROLE_MARK, bar, fill);
  mark->name = chart_mark_name(context, plan->spec, segment->series, segment->category);
  mark->span = plan->spec->span;
  mark->description = segment->label.text;
  if (fill.kind == PAINT_HATCH)
    mark->shape.stroke = (Stroke){.width = context->theme->marks.hairline, .color = fill.color};
  if (segment->from != 0) draw_seam(plan, geometry, bar, segment->from, parent);
}

static void draw_total(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                       SceneNode *parent) {
  const BarState *state = plan->state;
  const BarStack *stack = &state->stacks[category];
  if (!state->has_values || !state->options->has_totals || stack->count == 0) return;
  const Theme *theme = plan->context->theme;
  bool is_upper = quantity_to_double(stack->total) >= 0;
  BarEndLabel label = {stack->total_label,
                       {theme->type.total, theme->colors.ink, ALIGN_MIDDLE, ROLE_LABEL,
                        arena_printf(plan->context->arena, "%s/%s/total", plan->spec->name,
                                     plan->spec->data.categories[category].text)},
                       band_middle(geometry->band, category),
                       is_upper ? stack->high : stack->low,
                       is_upper};
  bar_draw_end_label(plan->context, geometry, &label, parent);
}

static bool is_below_arrow(const ChartSpec *spec, size_t category) {
  for (size_t i = 0; i < spec->growth_count; i++)
    if (category >= spec->growths[i].from && category <= spec->growths[i].to) return true;
  return false;
}

/* Labels beside a stack keep off its total, if that reaches over them, and off arrows. */
static double label_reach(const ChartPlan *plan, const BarGeometry *geometry, size_t category) {
  const BarState *state = plan->state;
  const BarStack *stack = &state->stacks[category];
  const DrawContext *context = plan->context;
  if (geometry->is_horizontal) return INFINITY;
  const char *total = state->options->has_totals ? stack->total_label.text : "";
  FontStyle style = context->theme->type.total;
  bool is_wide =
      draw_text_width(context, total, style) > geometry->band.bar + 2 * BAR_LEADER_LENGTH;
  if (is_wide) return 0;
  if (!is_below_arrow(plan->spec, category)) return INFINITY;
  bool is_upper = total[0] && quantity_to_double(stack->total) >= 0;
  return is_upper ? bar_end_label_room(context, total, style, false) : 0;
}

void bar_draw_stack(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                    SceneNode *parent) {
  const BarState *state = plan->state;
  const BarStack *stack = &state->stacks[category];
  double middle = band_middle(geometry->band, category), thickness = geometry->band.bar;
  Paint *fills = arena_array(plan->context->arena, Paint, stack->count);
  for (size_t i = 0; i < stack->count; i++) {
    draw_segment(plan, geometry, &stack->segments[i], middle, thickness, parent);
    fills[i] = bar_segment_fill(plan, stack->segments[i].series, category);
  }
  StackLabels labels = {
      plan->spec, geometry, stack, middle, thickness, fills, label_reach(plan, geometry, category)};
  if (state->has_values) bar_draw_stack_labels(plan->context, &labels, parent);
  draw_total(plan, geometry, category, parent);
}

/* Whether the slide speaks of this bar; its value is then set in semibold. */
static bool is_current_bar(const ChartPlan *plan, const BarSegment *segment) {
  const ChartData *data = &plan->spec->data;
  if (data->has_period_series) return segment->series + 1 == data->series_count;
  if (data->series_count > 1) return false;
  if (plan->spec->is_highlighted) return plan->spec->is_highlighted[segment->category];
  return !data->has_periods || data->is_forecast[segment->category] ||
         segment->category == chart_current_category(data);
}

static double lane_middle(const BarGeometry *geometry, size_t category, double lane,
                          size_t series) {
  return band_middle(geometry->band, category) - geometry->band.bar / 2 +
         lane * ((double)series + 0.5);
}

/* "n.a." and "n.m." where a bar would stand: what is missing is not zero. */
static void draw_absent(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                        double lane, SceneNode *parent) {
  const DrawContext *context = plan->context;
  const BarState *state = plan->state;
  for (size_t s = 0; state->has_values && s < plan->spec->data.series_count; s++) {
    Quantity value = chart_cell(&plan->spec->data, s, category);
    if (quantity_is_present(value)) continue;
    BarEndLabel label = {bound_text_quantity(context->arena, value, NULL),
                         {context->theme->type.label, context->theme->colors.muted, ALIGN_MIDDLE,
                          ROLE_LABEL, chart_mark_name(context, plan->spec, s, category)},
                         lane_middle(geometry, category, lane, s),
                         0,
                         true};
    bar_draw_end_label(context, geometry, &label, parent);
  }
}

void bar_draw_cluster(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                      SceneNode *parent) {
  const BarState *state = plan->state;
  const DrawContext *context = plan->context;
  const Theme *theme = context->theme;
  const BarStack *stack = &state->stacks[category];
  size_t lanes = plan->spec->data.series_count;
  double lane = geometry->band.bar / (double)lanes;
  bool is_lone = lanes == 1;
  draw_absent(plan, geometry, category, lane, parent);
  for (size_t i = 0; i < stack->count; i++) {
    const BarSegment *segment = &stack->segments[i];
    double middle = lane_middle(geometry, category, lane, segment->series);
    draw_segment(plan, geometry, segment, middle, is_lone ? lane : lane * 0.96, parent);
    if (!state->has_values) continue;
    FontStyle style = theme->type.label;
    bool is_current = is_current_bar(plan, segment);
    if (is_current) style.weight = FONT_SEMIBOLD;
    BarEndLabel label = {segment->label,
                         {style, is_current ? theme->colors.ink : theme->colors.text, ALIGN_MIDDLE,
                          ROLE_LABEL,
                          chart_mark_name(context, plan->spec, segment->series, category)},
                         middle,
                         segment->to,
                         segment->to >= 0};
    bar_draw_end_label(context, geometry, &label, parent);
  }
}
