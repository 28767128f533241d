/* Colours and fills of marks, the same for all layers. */
#include "charts/plot/plot.h"

#define DIMMED 0.74       /* how far what is not highlighted goes towards the ground */
#define DIMMED_LINE 0.35  /* the same for lines, which are grey beside the one spoken of */
#define LINE_CONTRAST 3.0 /* a thin line against the ground */
#define HATCH_GROUND 0.62 /* lightness of a hatched series' ground */

static bool is_dimmed(const Plot *plot, size_t series, size_t category) {
  const ChartSpec *spec = plot->spec;
  if (spec->is_series_highlighted) return !spec->is_series_highlighted[series];
  return spec->is_highlighted && !spec->is_highlighted[category];
}

/* A lone series tells periods apart: the one the slide speaks of from those before it. */
static Color lone_color(const Plot *plot, size_t category) {
  const ChartSpec *spec = plot->spec;
  const ThemeColors *colors = &plot->context->theme->colors;
  if (spec->is_highlighted)
    return spec->is_highlighted[category] ? colors->current : colors->previous;
  bool is_current = !spec->data.periods || spec->data.is_forecast[category] ||
                    category == chart_current_category(&spec->data);
  return is_current ? colors->current : colors->previous;
}

Paint plot_series_fill(const Plot *plot, size_t series, bool is_forecast) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const bool *highlighted = plot->spec->is_series_highlighted;
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
  Color ground = plot->context->theme->colors.ground;
  SeriesLook look = plot->spec->looks[series];
  bool is_lone = data->main.count == 1 && series == data->main.first;
  Color color = is_lone ? lone_color(plot, category) : look.color;
  if (!is_lone && is_dimmed(plot, series, category)) color = color_mix(color, ground, DIMMED);
  if (data->is_forecast[category]) return paint_hatch(color, ground);
  if (!is_lone && look.is_hatched)
    return paint_hatch(color, color_mix(color, ground, HATCH_GROUND));
  return paint_solid(color);
}

Color plot_line_color(const Plot *plot, size_t series) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const SeriesSpan main = plot->spec->data.main;
  if (main.count == 1 && series == main.first) return colors->current;
  Color color =
      color_darken_to_contrast(plot->spec->looks[series].color, colors->ground, LINE_CONTRAST);
  bool fades = plot->spec->is_series_highlighted && !plot->spec->is_series_highlighted[series];
  return fades ? color_mix(colors->neutral, colors->ground, DIMMED_LINE) : color;
}

bool plot_is_current(const Plot *plot, size_t series, size_t category) {
  const ChartSpec *spec = plot->spec;
  const ChartData *data = &spec->data;
  if (data->has_period_series) return series + 1 == data->series_count;
  if (data->main.count > 1)
    return spec->is_series_highlighted && spec->is_series_highlighted[series];
  if (spec->is_highlighted) return spec->is_highlighted[category];
  return !data->periods || data->is_forecast[category] || category == chart_current_category(data);
}
