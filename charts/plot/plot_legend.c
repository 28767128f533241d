/* The legend of a plot: of series, stacks side by side and scenarios. */
#include "charts/plot/plot_phases.h"
#include <math.h>
#include <string.h>

static Paint legend_paint(const Plot *plot, size_t series) {
  if (plot_names_at_end(plot, series)) return paint_solid(plot_line_color(plot, series));
  if (plot->spec->clusters.count) return paint_solid(plot->spec->looks[series].color);
  return plot_fill(plot, series, chart_current_category(&plot->spec->data));
}

LegendItem plot_legend_item(const Plot *plot, size_t series) {
  TableKey name = plot->spec->data.series[series];
  LegendMark mark = plot_layer_of(plot, series)->type->legend;
  bool tells_nothing = plot->layer_count == 1 && mark == LEGEND_LINE; /* all are lines */
  return (LegendItem){bound_text_plain(name.text, name.span), legend_paint(plot, series),
                      tells_nothing ? LEGEND_SWATCH : mark};
}

/* Whether all names are of the first of several panels, which has a title of its own. */
static bool names_first_panel(const Plot *plot, const EndList *ends) {
  if (!plot->panels[0].title.text || plot->form.is_lying) return false;
  for (size_t i = 0; i < ends->count; i++)
    if (plot_panel_of(plot, ends->series[i]) != &plot->panels[0]) return false;
  return true;
}

/* Scenarios that categories have by their names in the deck, each once: which category shows it. */
static size_t find_scenarios(const Plot *plot, size_t *categories) {
  const ChartData *data = &plot->spec->data;
  bool is_found[SCENARIOS] = {[SCENARIO_NONE] = true};
  size_t count = 0;
  if (!data->scenarios.words || !data->scenarios.categories) return 0;
  for (size_t c = 0; c < data->category_count; c++) {
    Scenario scenario = data->scenarios.categories[c];
    bool is_shown = chart_scenario(data, data->main.first, c) == scenario;
    if (is_found[scenario] || !is_shown) continue;
    is_found[scenario] = true;
    categories[count++] = c;
  }
  return count;
}

static LegendItem scenario_item(const Plot *plot, size_t category) {
  const ChartData *data = &plot->spec->data;
  const Layer *layer = &plot->layers[0];
  const char *word = data->scenarios.words[data->scenarios.categories[category]];
  Paint fill = layer->type->fill ? layer->type->fill(layer, plot, category)
                                 : plot_fill(plot, data->main.first, category);
  return (LegendItem){bound_text_plain(word, data->categories[category].span), fill, LEGEND_SWATCH};
}

bool plot_has_scenarios(const Plot *plot) {
  size_t categories[SCENARIOS];
  return find_scenarios(plot, categories) > 0;
}

/* What the fill of a whole stack means. */
static LegendItem cluster_item(const Plot *plot, size_t index) {
  const ChartSpec *spec = plot->spec;
  size_t series = spec->data.main.first + index * (spec->data.main.count / spec->clusters.count);
  Scenario scenario = chart_scenario(&spec->data, series, 0);
  Color ink = plot->context->theme->colors.muted;
  return (LegendItem){bound_text_plain(spec->clusters.names[index], spec->span),
                      plot_scenario_paint(plot, scenario, ink), LEGEND_SWATCH};
}

/* With what stands aside, in a legend: "Outsourcing (CAGR +7.4%)". */
static BoundText legend_text(const Plot *plot, const SeriesLabel *label) {
  Arena *arena = plot->context->arena;
  if (!label->aside.text) return label->name;
  const char *heading = plot_aside_heading(plot).text, *end = strchr(heading, '\n');
  const char *word = arena_printf(arena, " (%.*s ", (int)(end - heading), heading);
  return bound_text_join(arena, label->name, word, label->aside, ")");
}

static Insets fit_legend(Plot *plot, const LegendItem *items, size_t count, bool is_inside) {
  PlotForm *form = &plot->form;
  form->legend = legend_fit(plot->context, items, count, plot->box.width,
                            plot->box.height * PLOT_LEGEND_SHARE);
  form->legend_height = legend_height(plot->context, &form->legend, plot->box.width);
  form->legend_is_inside = is_inside;
  return is_inside ? (Insets){0} : (Insets){.top = form->legend_height};
}

/* Of the series, then of clusters, then of the scenarios of categories. */
Insets plot_make_legend(Plot *plot, const EndList *ends) {
  if (plot->wish.names.items)
    return fit_legend(plot, plot->wish.names.items, plot->wish.names.count, false);
  size_t clusters = plot->spec->clusters.count, count = ends->count;
  size_t categories[SCENARIOS], scenarios = find_scenarios(plot, categories);
  LegendItem *items = arena_array(plot->context->arena, LegendItem, count + clusters + scenarios);
  bool is_reversed = plot->wish.legend_reversed && !plot->form.is_lying;
  for (size_t i = 0; i < ends->count; i++) {
    size_t at = is_reversed ? ends->count - 1 - i : i;
    size_t series = ends->series[at];
    items[i] = plot_legend_item(plot, series);
    items[i].name = legend_text(plot, &ends->labels[at]);
  }
  for (size_t i = 0; i < clusters; i++) items[count++] = cluster_item(plot, i);
  for (size_t i = 0; i < scenarios; i++) items[count++] = scenario_item(plot, categories[i]);
  return fit_legend(plot, items, count, names_first_panel(plot, ends));
}

/* Where marks begin: the first bar, the foot of lying bars, the grid under lines. */
static double marks_left(const Plot *plot) {
  bool is_bars = !plot->form.is_lying && !plot->wish.is_continuous;
  if (!is_bars || plot->spec->data.category_count == 0) return plot->frame.x;
  return fmax(plot->frame.x, plot_across(plot, 0) - plot->band.bar / 2);
}

/* In line with the marks; with the heading over the chart where it takes more rows there. */
void plot_draw_legend(const Plot *plot, SceneNode *group) {
  const PlotForm *form = &plot->form;
  bool is_inside = form->legend_is_inside; /* under the title */
  double left = is_inside ? plot->frame.x : marks_left(plot);
  double room = rect_right(plot->box) - left;
  if (legend_height(plot->context, &form->legend, room) > form->legend_height + 0.01) {
    left = plot->box.x;
    room = plot->box.width;
  }
  double top =
      is_inside ? plot->panels[0].frame.y - form->legend_height : plot->frame.y - form->demand.top;
  Rect area = {left, top, room, form->legend_height};
  legend_draw(plot->context, &form->legend, area, group);
}
