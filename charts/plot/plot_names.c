/* Names of series, decided once for all layers: beside the last marks, else a legend. */
#include "charts/plot/plot_phases.h"

#include <math.h>
#include <string.h>

#define SERIES_NAME_SHARE 0.30  /* the most that series names take of the box */
#define NAMES_HEIGHT_SHARE 0.85 /* of the box: the rest is for the names of categories */

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66};
#define TYPE_STEPS (sizeof type_steps / sizeof *type_steps)
#define LONE_WORD_STEPS 4 /* so many are tried for the sake of a lone word */

static bool stands_at_end(const Plot *plot, size_t series) {
  return plot_layer_of(plot, series)->type->names_stand_at_ends;
}

/* Whether lines are the chart's own marks. */
static bool is_trend(const Plot *plot) {
  return plot->layers[0].type->names_stand_at_ends;
}

static size_t last_present(const ChartData *data, size_t series) {
  size_t category = data->category_count;
  while (category > 0 && !quantity_is_present(chart_cell(data, series, category - 1))) category--;
  return category;
}

/* Names stand beside the last stack if it has all the series. */
static bool last_stack_is_whole(const ChartData *data, SeriesSpan series) {
  for (size_t i = 0; i < series.count; i++)
    if (last_present(data, series.first + i) != data->category_count) return false;
  return data->category_count > 0;
}

/* "Outsourcing 15,396": name and last value in one text, the value still bound. */
static BoundText end_text(const Plot *plot, size_t series, size_t last, bool has_value) {
  Arena *arena = plot->context->arena;
  const ChartData *data = &plot->spec->data;
  const char *name = plot_is_lone(plot, series) ? "" : plot_key_text(plot, &data->series[series]);
  if (!has_value) return bound_text_plain(name, data->series[series].span);
  BoundText value = bound_text_quantity(arena, chart_cell(data, series, last), NULL);
  if (name[0] == '\0') return value;
  BoundText whole = value;
  NumberRun *run = arena_make(arena, NumberRun);
  *run = value.runs[0];
  run->start += strlen(name) + 2;
  whole.text = arena_printf(arena, "%s  %s", name, value.text);
  whole.runs = run;
  whole.run_count = 1;
  whole.span = data->series[series].span;
  return whole;
}

bool plot_end_has_value(const Plot *plot, size_t series) {
  const Panel *panel = plot_panel_of(plot, series);
  LabelCover cover = plot_layer_of(plot, series)->cover;
  return stands_at_end(plot, series) && !panel->is_strip && cover != COVER_ALL &&
         plot->form.rows != ROWS_LINES && plot->spec->labels != LABELS_NONE;
}

static Color name_color(const Plot *plot, size_t series, bool at_ends) {
  const ThemeColors *colors = &plot->context->theme->colors;
  if (plot->spec->is_series_highlighted)
    return plot->spec->is_series_highlighted[series] ? colors->ink : colors->muted;
  return at_ends ? plot_line_color(plot, series) : plot->spec->looks[series].color;
}

typedef struct EndList {
  SeriesLabel *labels;
  size_t *series;
  size_t count;
} EndList;

static EndList make_ends(const Plot *plot) {
  const ChartData *data = &plot->spec->data;
  Arena *arena = plot->context->arena;
  const ThemeType *type = &plot->context->theme->type;
  const bool *highlighted = plot->spec->is_series_highlighted;
  EndList list = {arena_array(arena, SeriesLabel, data->series_count),
                  arena_array(arena, size_t, data->series_count), 0};
  for (size_t s = 0; s < data->series_count; s++) {
    size_t last = last_present(data, s);
    bool at_end = stands_at_end(plot, s), has_value = plot_end_has_value(plot, s);
    FontStyle style = at_end && is_trend(plot) ? type->total : type->category;
    BoundText text = last ? end_text(plot, s, last - 1, has_value) : (BoundText){0};
    if (!text.text || !text.text[0]) continue;
    if (highlighted) style.weight = highlighted[s] ? FONT_SEMIBOLD : FONT_REGULAR;
    list.series[list.count] = s;
    list.labels[list.count++] =
        (SeriesLabel){.name = text, .color = name_color(plot, s, at_end), .style = style};
  }
  return list;
}

/* Whether all names that are needed may stand beside their marks. */
static bool may_stand_beside(const Plot *plot) {
  if (plot->form.is_lying) return false;
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    if (layer->type->names_stand_at_ends || plot_is_lone(plot, layer->series.first)) continue;
    if (!plot->wish.names_beside || !last_stack_is_whole(&plot->spec->data, layer->series))
      return false;
  }
  return true;
}

static Paint legend_paint(const Plot *plot, size_t series) {
  if (stands_at_end(plot, series)) return paint_solid(plot_line_color(plot, series));
  return plot_fill(plot, series, chart_current_category(&plot->spec->data));
}

/* Whether all names are of the first of several panels, which has a title of its own. */
static bool names_first_panel(const Plot *plot, const EndList *ends) {
  if (!plot->panels[0].title || plot->form.is_lying) return false;
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
  return (LegendItem){bound_text_plain(word, data->categories[category].span), fill, false};
}

static bool has_scenarios(const Plot *plot) {
  size_t categories[SCENARIOS];
  return find_scenarios(plot, categories) > 0;
}

/* Of the series, then of the scenarios of categories. */
static Insets make_legend(Plot *plot, const EndList *ends) {
  PlotForm *form = &plot->form;
  size_t categories[SCENARIOS], scenarios = find_scenarios(plot, categories);
  LegendItem *items = arena_array(plot->context->arena, LegendItem, ends->count + scenarios);
  bool is_reversed = plot->wish.legend_reversed && !form->is_lying;
  for (size_t i = 0; i < ends->count; i++) {
    size_t at = is_reversed ? ends->count - 1 - i : i;
    size_t series = ends->series[at];
    bool is_line = plot->layer_count > 1 && stands_at_end(plot, series);
    items[i] = (LegendItem){ends->labels[at].name, legend_paint(plot, series), is_line};
  }
  for (size_t i = 0; i < scenarios; i++)
    items[ends->count + i] = scenario_item(plot, categories[i]);
  form->legend = legend_fit(plot->context, items, ends->count + scenarios, plot->box.width,
                            plot->box.height * PLOT_LEGEND_SHARE);
  form->legend_height = legend_height(plot->context, &form->legend, plot->box.width);
  form->legend_is_inside = names_first_panel(plot, ends);
  return form->legend_is_inside ? (Insets){0} : (Insets){.top = form->legend_height};
}

/* Sets the names at a share of their size; whether they fit beside the marks under each other. */
static bool fit_at(const Plot *plot, EndList *ends, const FontStyle *styles, double share,
                   double *width) {
  const DrawContext *context = plot->context;
  double widest = plot->box.width * SERIES_NAME_SHARE;
  double height = plot->box.height * NAMES_HEIGHT_SHARE;
  for (size_t k = 0; k < ends->count; k++)
    ends->labels[k].style = draw_smaller(context->theme, styles[k], share);
  *width = series_labels_width(context, ends->labels, ends->count, widest);
  return *width <= widest + 1 &&
         !series_labels_break_words(context, ends->labels, ends->count, *width) &&
         series_labels_fit(context, ends->labels, ends->count, *width, height);
}

/* Sets the names smaller until they fit, and a little more for the sake of a lone word; false if
 * they never do. */
static bool fit_beside(const Plot *plot, EndList *ends, double *width) {
  FontStyle *styles = arena_array(plot->context->arena, FontStyle, ends->count);
  for (size_t k = 0; k < ends->count; k++) styles[k] = ends->labels[k].style;
  double fitting = 0;
  for (size_t i = 0; i < TYPE_STEPS; i++) {
    if (fitting > 0 && i >= LONE_WORD_STEPS) break;
    if (!fit_at(plot, ends, styles, type_steps[i], width)) continue;
    if (fitting == 0) fitting = type_steps[i];
    if (!series_labels_have_lone_word(plot->context, ends->labels, ends->count, *width))
      return true;
  }
  return fitting > 0 && fit_at(plot, ends, styles, fitting, width);
}

Insets plot_train_names(Plot *plot, bool may_beside) {
  plot->form.end_count = 0;
  plot->form.legend.count = 0;
  EndList ends = make_ends(plot);
  double width;
  if (ends.count == 0 && !has_scenarios(plot)) return (Insets){0};
  if (ends.count > 0 && may_beside && may_stand_beside(plot) && fit_beside(plot, &ends, &width)) {
    plot->form.ends = ends.labels;
    plot->form.end_series = ends.series;
    plot->form.end_count = ends.count;
    plot->form.ends_width = width;
    Insets room = has_scenarios(plot) ? make_legend(plot, &(EndList){0}) : (Insets){0};
    room.right = width;
    return room;
  }
  return make_legend(plot, &ends);
}

bool plot_names_fit(const Plot *plot) {
  const PlotForm *form = &plot->form;
  return form->end_count == 0 || series_labels_fit(plot->context, form->ends, form->end_count,
                                                   form->ends_width, plot->frame.height);
}

/* The names' places: the middle of their part of the last stack, or the last point of their line.
 */
static double set_places(const Plot *plot, SeriesLabel *labels) {
  const ChartData *data = &plot->spec->data;
  double edge = plot->frame.x;
  for (size_t i = 0; i < plot->form.end_count; i++) {
    size_t series = plot->form.end_series[i], last = last_present(data, series) - 1;
    const Layer *layer = plot_layer_of(plot, series);
    Site site;
    if (!layer->type->locate(layer, plot, series, last, &site)) continue;
    labels[i].at = rect_middle_y(site.box);
    bool at_end = layer->type->names_stand_at_ends;
    labels[i].mark_x = at_end ? rect_middle_x(site.box) : rect_right(site.box);
    edge = fmax(edge, labels[i].mark_x);
  }
  for (size_t i = 0; i < plot->form.end_count; i++)
    if (labels[i].mark_x >= edge - 0.01) labels[i].mark_x = 0;
  return is_trend(plot) ? edge + plot->context->theme->marks.marker / 2 : edge;
}

static void report_names(const Plot *plot) {
  const DrawContext *context = plot->context;
  diag_error(context->diags, plot->spec->span, "the series names of %s do not fit beside its marks",
             diag_quote(context->diags, plot->spec->name));
  diag_hint(context->diags, "give the chart more height, or show fewer series");
}

/* Names keep off a total that is wider than its bar. */
static void draw_beside(const Plot *plot, const Placer *placer, SceneNode *group) {
  const PlotForm *form = &plot->form;
  SeriesLabel *labels = arena_array(plot->context->arena, SeriesLabel, form->end_count);
  memcpy(labels, form->ends, form->end_count * sizeof *labels);
  double edge = fmax(set_places(plot, labels), rect_right(placer_reach(placer)));
  SeriesLabelArea area = {edge, plot->frame.y, rect_bottom(plot->frame), form->ends_width};
  if (!series_labels_draw(plot->context, labels, form->end_count, area, group)) report_names(plot);
}

/* Where marks begin: the first bar, the foot of lying bars, the grid under lines. */
static double marks_left(const Plot *plot) {
  bool is_bars = !plot->form.is_lying && !plot->wish.is_continuous;
  if (!is_bars || plot->spec->data.category_count == 0) return plot->frame.x;
  return fmax(plot->frame.x, plot_across(plot, 0) - plot->band.bar / 2);
}

/* In line with the marks; with the heading over the chart where it takes more rows there. */
static void draw_legend(const Plot *plot, SceneNode *group) {
  const PlotForm *form = &plot->form;
  double left = marks_left(plot);
  double room = rect_right(plot->box) - left;
  if (legend_height(plot->context, &form->legend, room) > form->legend_height + 0.01) {
    left = plot->box.x;
    room = plot->box.width;
  }
  double top = plot->frame.y - form->demand.top;
  if (form->legend_is_inside) { /* under the title */
    top = plot->panels[0].frame.y - form->legend_height;
    left = plot->frame.x;
    room = rect_right(plot->box) - left;
  }
  Rect area = {left, top, room, form->legend_height};
  legend_draw(plot->context, &form->legend, area, group);
}

void plot_draw_names(const Plot *plot, const Placer *placer, SceneNode *group) {
  if (plot->form.end_count) draw_beside(plot, placer, group);
  if (plot->form.legend.count) draw_legend(plot, group);
}
