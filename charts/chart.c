#include "charts/plot/plot_phases.h"

/* Whether it is yet to come, by the word after it or by its scenario. */
static bool is_ahead(const ChartData *data, size_t category) {
  const Scenario *scenarios = data->scenarios.categories;
  if (data->is_forecast[category]) return true;
  return scenarios &&
         (scenarios[category] == SCENARIO_FORECAST || scenario_is_plan(scenarios[category]));
}

size_t chart_current_category(const ChartData *data) {
  size_t current = data->category_count;
  while (current > 1 && is_ahead(data, current - 1)) current--;
  return current ? current - 1 : 0;
}

Scenario chart_scenario(const ChartData *data, size_t series, size_t category) {
  Scenario of_series = data->scenarios.series ? data->scenarios.series[series] : SCENARIO_NONE;
  if (of_series != SCENARIO_NONE) return of_series;
  if (data->is_forecast[category]) return SCENARIO_FORECAST;
  return data->scenarios.categories ? data->scenarios.categories[category] : SCENARIO_NONE;
}

bool scenario_is_plan(Scenario scenario) {
  return scenario == SCENARIO_PLAN || scenario == SCENARIO_BUDGET;
}

Quantity chart_cell(const ChartData *data, size_t series, size_t category) {
  return data->cells[series * data->category_count + category];
}

/* The measure of shares of a whole. */
/* Prints like what it is of: the same separators, the same negatives. */
static const Measure *share_measure(Arena *arena, const Measure *base) {
  Measure *measure = arena_make(arena, Measure);
  *measure = (Measure){.name = "share",
                       .unit = "%",
                       .scale = -2,
                       .format = {.prefix = "",
                                  .suffix = "%",
                                  .integer_digits = 1,
                                  .decimals = 1,
                                  .rounding = base->format.rounding},
                       .negative = base->negative,
                       .locale = base->locale,
                       .polarity = POLARITY_NEUTRAL,
                       .is_ratio = true};
  return measure;
}

Quantity chart_share(Arena *arena, Quantity part, Quantity whole, SourceSpan span) {
  const Origin *inputs[] = {part.origin, whole.origin};
  Quantity share = {.state = part.state, .measure = share_measure(arena, part.measure)};
  Decimal ratio = decimal_zero;
  bool has_whole = quantity_is_present(whole);
  if (share.state == QUANTITY_PRESENT &&
      (!has_whole || !decimal_divide(part.value, whole.value, &ratio)))
    share.state = QUANTITY_NOT_MEANINGFUL;
  share.value = decimal_shift(ratio, 2);
  share.origin = origin_of_expression(arena, span, "share of the total", inputs, 2);
  return share;
}

const char *chart_mark_name(const DrawContext *context, const ChartSpec *spec, size_t series,
                            size_t category) {
  const ChartData *data = &spec->data;
  return arena_printf(context->arena, "%s/%s/%s", spec->name, data->categories[category].text,
                      data->series[series].text);
}

static const ChartFrame *frame_of(const ChartPlan *plan) {
  const ChartFrame *own = plan->spec->type->frame;
  return own ? own : &plot_frame;
}

void chart_train(ChartPlan *plan) {
  frame_of(plan)->train(plan);
}

void chart_draw(const ChartPlan *plan, Rect frame, SceneNode *group) {
  frame_of(plan)->draw(plan, frame, group);
}

const ChartType *chart_type_find(const char *name) {
  for (size_t i = 0; i < chart_type_count; i++)
    if (text_equals(chart_types[i]->name, name)) return chart_types[i];
  return NULL;
}
