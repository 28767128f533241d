/* Names of series, decided once for all layers: beside the last marks, else a legend. */
#include "charts/plot/plot_phases.h"

#include <math.h>
#include <string.h>

#define SERIES_NAME_SHARE 0.30  /* the most that series names take of the box */
#define ASIDE_SHARE 0.42        /* the same, with figures aside */
#define NOTED_FRAME 0.5         /* of the box: what names leave to marks with annotations */
#define NAMES_HEIGHT_SHARE 0.85 /* of the box: the rest is for the names of categories */

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66};
#define TYPE_STEPS (sizeof type_steps / sizeof *type_steps)
#define LONE_WORD_STEPS 4 /* so many are tried for the sake of a lone word */

bool plot_names_at_end(const Plot *plot, size_t series) {
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
static BoundText end_text(const Plot *plot, size_t series, size_t last, const char *name) {
  Arena *arena = plot->context->arena;
  const ChartData *data = &plot->spec->data;
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
  return plot_names_at_end(plot, series) && !panel->is_strip && cover != COVER_ALL &&
         plot->form.rows != ROWS_BESIDE && plot->spec->labels != LABELS_NONE;
}

/* What stands beside the last mark of the series. */
static BoundText text_beside(const Plot *plot, size_t series, size_t last) {
  const TableKey *key = &plot->spec->data.series[series];
  const char *name = plot_is_lone(plot, series) ? "" : plot_key_text(plot, key);
  return plot_end_has_value(plot, series) ? end_text(plot, series, last, name)
                                          : bound_text_plain(name, key->span);
}

/* In a legend a value says nothing without its name. */
static void name_values(const Plot *plot, EndList *ends) {
  const ChartData *data = &plot->spec->data;
  for (size_t i = 0; i < ends->count; i++) {
    size_t series = ends->series[i], last = last_present(data, series);
    if (plot_is_lone(plot, series) && last)
      ends->labels[i].name =
          end_text(plot, series, last - 1, plot_key_text(plot, &data->series[series]));
  }
}

static Color name_color(const Plot *plot, size_t series, bool at_ends) {
  const ThemeColors *colors = &plot->context->theme->colors;
  if (plot->spec->highlights.series)
    return plot->spec->highlights.series[series] ? colors->ink : colors->muted;
  return at_ends ? plot_line_color(plot, series) : plot->spec->looks[series].color;
}

/* Clusters have the same parts: they are named once. */
static bool is_repeated(const Plot *plot, size_t series) {
  const ChartData *data = &plot->spec->data;
  if (plot->spec->clusters.count == 0) return false;
  for (size_t s = 0; s < series; s++)
    if (text_equals(data->series[s].text, data->series[series].text)) return true;
  return false;
}

static EndList make_ends(const Plot *plot) {
  const ChartData *data = &plot->spec->data;
  Arena *arena = plot->context->arena;
  const ThemeType *type = &plot->context->theme->type;
  const bool *highlighted = plot->spec->highlights.series;
  EndList list = {arena_array(arena, SeriesLabel, data->series_count),
                  arena_array(arena, size_t, data->series_count), 0};
  for (size_t s = 0; s < data->series_count; s++) {
    if (is_repeated(plot, s)) continue;
    size_t last = last_present(data, s);
    bool at_end = plot_names_at_end(plot, s);
    FontStyle style = at_end && is_trend(plot) ? type->total : type->category;
    BoundText text = last ? text_beside(plot, s, last - 1) : (BoundText){0};
    if (!text.text || !text.text[0]) continue;
    if (highlighted) style.weight = highlighted[s] ? FONT_SEMIBOLD : FONT_REGULAR;
    list.series[list.count] = s;
    NoteAside aside = plot_series_aside(plot, s);
    list.labels[list.count++] = (SeriesLabel){.name = text,
                                              .color = name_color(plot, s, at_end),
                                              .style = style,
                                              .aside = aside.text,
                                              .aside_color = aside.color};
  }
  return list;
}

/* Whether all names that are needed may stand beside their marks. */
static bool may_stand_beside(const Plot *plot) {
  if (plot->form.is_lying) return false;
  const Panel *last = &plot->panels[plot->panel_count - 1];
  if (last->is_over && last->has_axis) return false; /* whose numbers stand there */
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    if (layer->series.count == 0) continue; /* it shows none */
    if (layer->type->names_stand_at_ends || plot_is_lone(plot, layer->series.first)) continue;
    if (!plot->wish.names_beside || !last_stack_is_whole(&plot->spec->data, layer->series))
      return false;
  }
  return true;
}

static double aside_width(const Plot *plot, const SeriesLabel *labels, size_t count) {
  return series_labels_aside(plot->context, labels, count, plot_aside_heading(plot));
}

/* Over the frame, for the heading of what stands aside. */
static double aside_room(const Plot *plot) {
  const Theme *theme = plot->context->theme;
  return theme->type.axis.size + draw_line_pitch(theme->type.axis) + theme->marks.label_gap;
}

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
  plot->form.ends.count = 0;
  plot->form.legend.count = 0;
  if (plot->wish.names.items) return plot_make_legend(plot, &(EndList){0});
  EndList ends = make_ends(plot);
  double width;
  if ((ends.count == 0 && !plot_has_scenarios(plot)) || plot->part.has_no_names) return (Insets){0};
  double aside = aside_width(plot, ends.labels, ends.count);
  if (ends.count > 0 && may_beside && may_stand_beside(plot) && fit_beside(plot, &ends, &width) &&
      (aside == 0 || width + aside <= ASIDE_SHARE * plot->box.width)) {
    plot->form.ends.labels = ends.labels;
    plot->form.ends.series = ends.series;
    plot->form.ends.count = ends.count;
    plot->form.ends.width = width;
    Insets room = plot_has_scenarios(plot) ? plot_make_legend(plot, &(EndList){0}) : (Insets){0};
    room.right = width + aside;
    if (aside > 0) room.top += aside_room(plot);
    return room;
  }
  name_values(plot, &ends);
  return plot_make_legend(plot, &ends);
}

bool plot_names_fit(const Plot *plot) {
  const PlotForm *form = &plot->form;
  if (plot->spec->notes.count && plot->frame.width < NOTED_FRAME * plot->box.width)
    return !form->ends.count;
  return form->ends.count == 0 ||
         series_labels_fit(plot->context, form->ends.labels, form->ends.count, form->ends.width,
                           plot->frame.height);
}

Rect plot_label_box(const Plot *plot) {
  Rect box = plot->box;
  const PlotEnds *ends = &plot->form.ends;
  if (ends->count) box.width -= ends->width + aside_width(plot, ends->labels, ends->count);
  return box;
}

/* The names' places: the middle of their part of the last stack, or the last point of their line.
 */
static double set_places(const Plot *plot, SeriesLabel *labels) {
  const ChartData *data = &plot->spec->data;
  double edge = plot->frame.x;
  for (size_t i = 0; i < plot->form.ends.count; i++) {
    size_t series = plot->form.ends.series[i], last = last_present(data, series) - 1;
    const Layer *layer = plot_layer_of(plot, series);
    Site site;
    if (!layer_locate(layer, plot, series, last, &site)) continue;
    labels[i].at = rect_middle_y(site.box);
    bool at_end = layer->type->names_stand_at_ends;
    labels[i].mark_x = at_end ? rect_middle_x(site.box) : rect_right(site.box);
    edge = fmax(edge, labels[i].mark_x);
  }
  for (size_t i = 0; i < plot->form.ends.count; i++)
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
  SeriesLabel *labels = arena_array(plot->context->arena, SeriesLabel, form->ends.count);
  memcpy(labels, form->ends.labels, form->ends.count * sizeof *labels);
  double edge = fmax(set_places(plot, labels), rect_right(placer_reach(placer)));
  SeriesLabelArea area = {.x = edge,
                          .top = plot->frame.y,
                          .bottom = rect_bottom(plot->frame),
                          .width = form->ends.width,
                          .aside_width = aside_width(plot, labels, form->ends.count),
                          .aside_heading = plot_aside_heading(plot)};
  if (!series_labels_draw(plot->context, labels, form->ends.count, area, group)) report_names(plot);
}

void plot_draw_names(const Plot *plot, const Placer *placer, SceneNode *group) {
  if (plot->form.ends.count) draw_beside(plot, placer, group);
  if (plot->form.legend.count) plot_draw_legend(plot, group);
}
