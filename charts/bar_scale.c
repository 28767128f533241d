/* The scale and the slots of a bar chart, fitted to what its labels need. */
#include "charts/bar_labels.h"
#include "charts/bar_marks.h"
#include "guide/value_axis.h"

bool bar_has_value_axis(const BarState *state) {
  return !state->has_values && state->options->labels != BAR_LABELS_NONE;
}

bool bar_is_clustered(const BarState *state) {
  return state->options->stacking == BAR_CLUSTERED;
}

BandScale bar_fit_band(const ChartPlan *plan, Rect frame) {
  const BarState *state = plan->state;
  size_t lanes = bar_is_clustered(state) ? plan->spec->data.series_count : 1;
  BandScale band = bar_band_fit(plan->context->theme, frame, state->is_horizontal,
                                plan->spec->data.category_count, lanes);
  bool keeps_lanes = !state->is_horizontal && !bar_is_clustered(state);
  if (keeps_lanes) band.bar = bar_width_beside_labels(plan, band);
  return band;
}

static double annotation_room(const ChartPlan *plan, const BarState *state, size_t category) {
  return state->is_horizontal ? 0 : chart_annotation_room(plan, category);
}

/* Side by side, a value that is missing is said at its place on the axis. */
static double absent_room(const ChartPlan *plan) {
  const BarState *state = plan->state;
  const ChartData *data = &plan->spec->data;
  if (!bar_is_clustered(state) || !state->has_values) return 0;
  for (size_t i = 0; i < data->series_count * data->category_count; i++)
    if (!quantity_is_present(data->cells[i]))
      return bar_end_label_room(plan->context, "n.a.", plan->context->theme->type.label,
                                state->is_horizontal);
  return 0;
}

/* What every value needs around it along the scale. */
static size_t collect_demands(const ChartPlan *plan, const BarState *state, ScaleDemand *demands) {
  const DrawContext *context = plan->context;
  size_t count = 0;
  double absent = absent_room(plan);
  demands[count++] = (ScaleDemand){0, 0, absent};
  FontStyle style =
      bar_is_clustered(state) ? context->theme->type.label : context->theme->type.total;
  for (size_t c = 0; c < plan->spec->data.category_count; c++) {
    const BarStack *stack = &state->stacks[c];
    bool net_is_upper = quantity_to_double(stack->total) >= 0;
    for (size_t i = 0; bar_is_clustered(state) && i < stack->count; i++) {
      double room = state->has_values ? bar_end_label_room(context, stack->segments[i].label.text,
                                                           style, state->is_horizontal)
                                      : 0;
      bool is_upper = stack->segments[i].to >= 0;
      double above = is_upper ? room + annotation_room(plan, state, c) : 0;
      demands[count++] = (ScaleDemand){stack->segments[i].to, is_upper ? 0 : room, above};
    }
    if (bar_is_clustered(state)) { /* an arrow stands above the axis, also over negative bars */
      demands[count++] = (ScaleDemand){0, 0, absent + annotation_room(plan, state, c)};
      continue;
    }
    bool has_total = state->has_values && state->options->has_totals;
    double room = has_total ? bar_end_label_room(context, stack->total_label.text, style,
                                                 state->is_horizontal)
                            : 0;
    demands[count++] =
        (ScaleDemand){stack->high, 0, (net_is_upper ? room : 0) + annotation_room(plan, state, c)};
    demands[count++] = (ScaleDemand){stack->low, net_is_upper ? 0 : room, 0};
  }
  return count;
}

BarGeometry bar_fit_geometry(const ChartPlan *plan, Rect frame) {
  const BarState *state = plan->state;
  const ChartData *data = &plan->spec->data;
  size_t capacity = data->category_count * (data->series_count + 2) + 1;
  ScaleDemand *demands = arena_array(plan->context->arena, ScaleDemand, capacity);
  size_t count = collect_demands(plan, state, demands);
  BarGeometry geometry =
      bar_geometry_fit(frame, state->is_horizontal, demands, count, bar_fit_band(plan, frame));
  if (bar_has_value_axis(state))
    geometry.value = linear_round_out(geometry.value, VALUE_AXIS_TICKS);
  return geometry;
}
