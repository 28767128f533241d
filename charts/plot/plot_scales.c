/* What the value scales of a plot are, and what they suggest. */
#include "charts/plot/plot_phases.h"

#define RATIO_DIGITS 2

static void report_scale(const Plot *plot, size_t index, SceneNode *group) {
  Arena *arena = plot->context->arena;
  const Panel *panel = &plot->panels[index];
  SceneScaleReport *report = arena_make(arena, SceneScaleReport);
  double points = linear_factor(panel->value), first = linear_factor(plot->panels[0].value);
  report->name =
      index ? arena_printf(arena, "%s/%zu", plot->spec->name, index + 1) : plot->spec->name;
  report->unit = panel->is_percent ? "%" : panel->measure->unit;
  report->points = points;
  report->of_first = first > 0 ? points / first : 0;
  report->next = group->scales;
  group->scales = report;
}

UnitScale plot_unit_scale(const Plot *plot) {
  const Panel *panel = &plot->panels[0];
  const char *unit = panel->measure->unit;
  UnitScale scale = {.points = linear_factor(panel->value)};
  scale.unit = panel->is_percent || !unit || !unit[0] ? NULL : unit;
  scale.is_own = panel->has_free_base || linear_hides(panel->value);
  return scale;
}

static double end_of(const Plot *plot, size_t series, size_t category, bool *is_there) {
  const Layer *layer = plot_layer_of(plot, series);
  Site site;
  *is_there = layer_locate(layer, plot, series, category, &site);
  return site.end.y;
}

/* Whether the line lies above the bars at one category and below them at another. */
static bool crosses(const Plot *plot, size_t line) {
  bool is_above = false, is_below = false;
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    bool has_line, has_bar;
    double at = end_of(plot, line, c, &has_line);
    Site whole;
    const Layer *first = &plot->layers[0];
    has_bar = layer_locate(first, plot, CHART_WHOLE, c, &whole);
    if (!has_line || !has_bar) continue;
    is_above |= at < whole.end.y;
    is_below |= at > whole.end.y;
  }
  return is_above && is_below;
}

/* Two scales over each other: where a line crosses the bars follows from the choice of scales. */
static void find_crossing(const Plot *plot) {
  const ChartLines *lines = &plot->spec->beside.lines;
  const DrawContext *context = plot->context;
  for (size_t i = 0; i < lines->series.count; i++) {
    size_t line = lines->series.first + i;
    if (!crosses(plot, line)) continue;
    diag_warning(context->diags, plot->spec->span,
                 "the line %s crosses the bars, but the two have scales of their own: where they "
                 "cross says nothing",
                 diag_quote(context->diags, plot->spec->data.series[line].text));
    diag_hint(context->diags, "give the line a strip of its own: lines-on: strip");
    return;
  }
}

void plot_report_scales(const Plot *plot, SceneNode *group) {
  for (size_t i = plot->panel_count; i > 0; i--) report_scale(plot, i - 1, group);
  for (size_t i = 0; i < plot->panel_count; i++)
    if (plot->panels[i].is_over) find_crossing(plot);
}
