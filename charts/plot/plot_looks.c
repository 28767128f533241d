/* Colours and fills of marks, the same for all layers. */
#include "charts/plot/plot.h"

#define DIMMED 0.74           /* how far what is not highlighted goes towards the ground */
#define DIMMED_LINE 0.35      /* the same for lines, which are grey beside the one spoken of */
#define LINE_CONTRAST 3.0     /* a thin line against the ground */
#define PREVIOUS_LIGHTER 0.55 /* how far the fill of a year before goes towards the ground */
#define HATCH_GROUND 0.62     /* lightness of a hatched series' ground */

static bool is_dimmed(const Plot *plot, size_t series, size_t category) {
  const ChartSpec *spec = plot->spec;
  if (spec->highlights.series) return !spec->highlights.series[series];
  return spec->highlights.categories && !spec->highlights.categories[category];
}

/* A lone series tells periods apart: the one the slide speaks of from those before it. */
static Color lone_color(const Plot *plot, size_t category) {
  const ChartSpec *spec = plot->spec;
  const ThemeColors *colors = &plot->context->theme->colors;
  if (spec->highlights.categories)
    return spec->highlights.categories[category] ? colors->current : colors->previous;
  bool is_current = !spec->data.periods || spec->data.is_forecast[category] ||
                    category == chart_current_category(&spec->data);
  return is_current ? colors->current : colors->previous;
}

/* Of a difference: what it means, not whether it is more or less. */
static Color effect_color(const Plot *plot, Quantity change) {
  const ThemeColors *colors = &plot->context->theme->colors;
  int sign = quantity_is_present(change) ? decimal_sign(change.value) : 0;
  Polarity polarity = change.measure->polarity;
  if (sign == 0 || polarity == POLARITY_NEUTRAL) return colors->neutral;
  return (sign > 0) == (polarity == POLARITY_UP_IS_GOOD) ? colors->good : colors->bad;
}

static bool is_difference(const Plot *plot, size_t series) {
  const ChartVariance *variance = &plot->spec->beside.variance;
  return series_span_has(variance->absolute, series) || series_span_has(variance->relative, series);
}

static bool is_lone_main(const ChartData *data, size_t series) {
  return data->main.count == 1 && series == data->main.first;
}

static Color base_color(const Plot *plot, size_t series, size_t category) {
  const ChartSpec *spec = plot->spec;
  if (is_difference(plot, series))
    return effect_color(plot, chart_cell(&spec->data, series, category));
  if (is_lone_main(&spec->data, series)) return lone_color(plot, category);
  Color color = spec->looks[series].color, ground = plot->context->theme->colors.ground;
  return is_dimmed(plot, series, category) ? color_mix(color, ground, DIMMED) : color;
}

Paint plot_scenario_fill(const Plot *plot, Scenario scenario, Color color, bool has_shade) {
  Color ground = plot->context->theme->colors.ground;
  switch (scenario) {
  case SCENARIO_PLAN:
  case SCENARIO_BUDGET:
    return paint_outlined(color, ground);
  case SCENARIO_FORECAST:
    return paint_hatch(color, ground);
  case SCENARIO_PREVIOUS:
    return paint_solid(has_shade ? color : color_mix(color, ground, PREVIOUS_LIGHTER));
  case SCENARIO_NONE:
  case SCENARIO_ACTUAL:
    break;
  }
  return paint_solid(color);
}

Paint plot_scenario_paint(const Plot *plot, Scenario scenario, Color color) {
  return plot_scenario_fill(plot, scenario, color, false);
}

Paint plot_series_fill(const Plot *plot, size_t series, bool is_forecast) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const bool *highlighted = plot->spec->highlights.series;
  SeriesLook look = plot->spec->looks[series];
  bool is_lone = plot->spec->data.main.count == 1 && series == plot->spec->data.main.first;
  Color color = is_lone ? colors->current : look.color;
  if (highlighted && !highlighted[series]) color = color_mix(color, colors->ground, DIMMED);
  if (is_forecast) return paint_hatch(color, colors->ground);
  if (!is_lone && look.is_hatched)
    return paint_hatch(color, color_mix(color, colors->ground, HATCH_GROUND));
  return paint_solid(color);
}

Paint plot_fill(const Plot *plot, size_t series, size_t category) {
  const ChartData *data = &plot->spec->data;
  const ChartVariance *variance = &plot->spec->beside.variance;
  Color color = base_color(plot, series, category);
  size_t minuend = is_difference(plot, series) ? variance->of : series;
  Scenario scenario = chart_scenario(data, minuend, category);
  SeriesLook look = plot->spec->looks[series];
  bool is_lone = is_lone_main(data, series);
  if (!is_lone && look.is_hatched && scenario == SCENARIO_NONE)
    return paint_hatch(color, color_mix(color, plot->context->theme->colors.ground, HATCH_GROUND));
  return plot_scenario_fill(plot, scenario, color, is_lone || look.is_shade);
}

Color plot_line_color(const Plot *plot, size_t series) {
  const ThemeColors *colors = &plot->context->theme->colors;
  if (is_lone_main(&plot->spec->data, series)) return colors->current;
  Color color =
      color_move_to_contrast(plot->spec->looks[series].color, colors->ground, LINE_CONTRAST);
  bool fades = plot->spec->highlights.series && !plot->spec->highlights.series[series];
  return fades ? color_mix(colors->neutral, colors->ground, DIMMED_LINE) : color;
}

bool plot_is_current(const Plot *plot, size_t series, size_t category) {
  const ChartSpec *spec = plot->spec;
  const ChartData *data = &spec->data;
  if (is_difference(plot, series)) return false;
  if (data->has_period_series) return series + 1 == data->main.count;
  if (data->main.count > 1) return spec->highlights.series && spec->highlights.series[series];
  if (spec->highlights.categories) return spec->highlights.categories[category];
  return !data->periods || data->is_forecast[category] || category == chart_current_category(data);
}

bool plot_has_no_before(const Plot *plot, size_t series, size_t category) {
  if (!is_difference(plot, series) || !plot->spec->beside.variance.is_from_before) return false;
  const bool *follows_gap = plot->spec->data.follows_gap;
  return category == 0 || (follows_gap && follows_gap[category]);
}
