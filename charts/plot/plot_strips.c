/* What stands beside the marks of a chart's own type: lines, in a strip over them or among them. */
#include "charts/layers/bars/bars.h"
#include "charts/layers/lines.h"
#include "charts/plot/plot_phases.h"

#define TEXT_CONTRAST 4.5
#define ARROW_STRIP_SHARE 0.55 /* with room for an arrow over the line */
#define STRIP_SHARE 0.36       /* of the height of the chart's own panel */

const char *plot_panel_title(const Plot *plot, SeriesSpan series, const Measure *measure) {
  Arena *arena = plot->context->arena;
  const char *name = series.count == 1 ? plot_key_text(plot, &plot->spec->data.series[series.first])
                                       : measure->label;
  const char *unit = measure_unit_in_words(measure);
  if (name && text_starts_with(name, "Δ")) return name; /* a code says all */
  if (!name || !name[0]) return unit;
  return unit[0] ? arena_printf(arena, "%s%s%s", name, plot->context->words->lists.comma, unit)
                 : name;
}

/* That of its line, if the title names but one. */
static Color title_color(const Plot *plot, SeriesSpan series) {
  const ThemeColors *colors = &plot->context->theme->colors;
  if (series.count != 1) return colors->muted;
  return color_move_to_contrast(plot_line_color(plot, series.first), colors->ground, TEXT_CONTRAST);
}

static Panel over_panel(const Plot *plot, const ChartLines *lines) {
  return (Panel){.is_over = true,
                 .measure = lines->measure,
                 .title.text = plot_panel_title(plot, lines->series, lines->measure),
                 .title.color = title_color(plot, lines->series)};
}

/* Beside a panel of another unit the first one has to name its own. */
static void name_first(Plot *plot) {
  const ChartData *data = &plot->spec->data;
  bool is_percent = plot->panels[0].is_percent;
  plot->panels[0].title.text = is_percent ? plot->context->words->share.panel
                                          : plot_panel_title(plot, data->main, data->measure);
  plot->panels[0].title.color = plot->context->theme->colors.muted;
}

static bool has_arrow(const Plot *plot, SeriesSpan series) {
  for (size_t i = 0; i < plot->spec->notes.count; i++)
    if (series_span_has(series, plot->spec->notes.items[i].series)) return true;
  return false;
}

static Panel strip_panel(const Plot *plot, const ChartLines *lines) {
  bool has_zero = lines_want_zero(&plot->spec->data, lines->series);
  const char *title = plot_panel_title(plot, lines->series, lines->measure);
  WordPair no_zero = plot->context->words->scales.no_zero_end;
  if (!has_zero)
    title = arena_printf(plot->context->arena, "%s%s%s", title, no_zero.before, no_zero.after);
  return (Panel){.share = has_arrow(plot, lines->series) ? ARROW_STRIP_SHARE : STRIP_SHARE,
                 .title.color = title_color(plot, lines->series),
                 .is_strip = true,
                 .axis = AXIS_NONE,
                 .has_free_base = !has_zero,
                 .measure = lines->measure,
                 .title.text = title};
}

static size_t lines_panel(Plot *plot, const ChartLines *lines) {
  switch (lines->place) {
  case LINES_AXIS:
    return 0;
  case LINES_SECOND:
    name_first(plot);
    return plot_add_panel(plot, over_panel(plot, lines));
  case LINES_STRIP:
    break;
  }
  name_first(plot);
  return plot_add_panel(plot, strip_panel(plot, lines));
}

/* How thick bars are, as a part of the room for them. */
static double share_of(const Plot *plot) {
  const Layer *own = &plot->layers[0];
  return own->type == &bars_layer ? bars_share(own) : 1;
}

void plot_add_strips(Plot *plot) {
  const ChartLines *lines = &plot->spec->beside.lines;
  const ChartVariance *variance = &plot->spec->beside.variance;
  if (variance->absolute.count + variance->relative.count > 0) {
    name_first(plot);
    plot_add_tiers(plot, share_of(plot));
  }
  if (lines->series.count == 0) return;
  size_t panel = lines_panel(plot, lines);
  plot_add_layer(
      plot,
      (Layer){.type = &lines_layer, .role = LAYER_BESIDE, .panel = panel, .series = lines->series});
}
