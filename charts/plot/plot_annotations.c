/* Annotations address data: they ask the layers where it stands, and the placer what is free. */
#include "annotate/growth.h"
#include "charts/plot/plot_phases.h"

#include <math.h>

#define TEXT_CONTRAST 4.5
#define WIDE_LIFT 2.0   /* times the label gap */
#define LYING_PILL 0.3  /* of the box: the widest pill beside lying bars */
#define COLUMN_HALF 2.0 /* points beside the middle of a mark that an arrow's stem looks at */

static bool locate(const Plot *plot, size_t series, size_t category, Site *site) {
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    if (series != CHART_WHOLE && !layer_shows(layer, series)) continue;
    if (layer->type->locate(layer, plot, series, category, site)) return true;
  }
  return false;
}

/* The growth that an arrow says; false if there is nothing at one of its ends. */
static bool find_growth(const Plot *plot, const ChartGrowth *growth, Quantity *rate) {
  Site from, to;
  if (!locate(plot, growth->series, growth->from, &from) ||
      !locate(plot, growth->series, growth->to, &to))
    return false;
  *rate = quantity_growth(plot->context->arena, from.value, to.value, growth->span);
  return true;
}

/* The panel in which an arrow stands: one over another's stands in its frame. */
static size_t panel_of(const Plot *plot, const ChartGrowth *growth) {
  if (growth->series == CHART_WHOLE) return 0;
  const Panel *panel = plot_panel_of(plot, growth->series);
  return panel->is_over ? 0 : (size_t)(panel - plot->panels);
}

/* Of one series of several the arrow says which, where the name has room. */
static BoundText pill_text(const Plot *plot, const ChartGrowth *growth, Quantity rate) {
  const ChartData *data = &plot->spec->data;
  BoundText text = growth_rate_text(plot->context, rate);
  if (growth->series == CHART_WHOLE || plot_is_lone(plot, growth->series)) return text;
  const TableKey *key = &data->series[growth->series];
  BoundText name = bound_text_plain(plot_key_text(plot, key), key->span);
  BoundText named = bound_text_join(plot->context->arena, name, " ", text, "");
  double widest = plot->box.width * (plot->form.is_lying ? LYING_PILL : 1);
  return growth_pill_width(plot->context, named) <= widest ? named : text;
}

/* Half of what the arrow covers across: its pill may be wider than the way between its ends. */
static double half_reach(const Plot *plot, BoundText text, double from, double to) {
  double pill = plot->form.is_lying ? 0 : growth_pill_width(plot->context, text);
  return fmax(fabs(to - from), pill) / 2;
}

/* A pill over both ends of its arrow stands higher, or it would hide the arrow's head. */
static double wide_lift(const Plot *plot, BoundText text, double from, double to) {
  bool is_wide = 2 * half_reach(plot, text, from, to) > fabs(to - from);
  return is_wide ? plot->context->theme->marks.label_gap * WIDE_LIFT : 0;
}

static bool is_under(const Plot *plot, const ChartGrowth *growth, BoundText text, size_t category) {
  if (category >= growth->from && category <= growth->to) return true;
  double from = plot_across(plot, growth->from), to = plot_across(plot, growth->to);
  double distance = fabs(plot_across(plot, category) - (from + to) / 2);
  return distance - plot->band.bar / 2 < half_reach(plot, text, from, to);
}

double plot_annotation_room(const Plot *plot, size_t panel, size_t category) {
  const ChartGrowths *growths = &plot->spec->growths;
  double room = 0;
  for (size_t i = 0; i < growths->count; i++) {
    const ChartGrowth *growth = &growths->items[i];
    Quantity rate;
    if (panel_of(plot, growth) != (plot->panels[panel].is_over ? 0 : panel)) continue;
    if (!find_growth(plot, growth, &rate)) continue;
    BoundText text = pill_text(plot, growth, rate);
    if (!is_under(plot, growth, text, category)) continue;
    double from = plot_across(plot, growth->from), to = plot_across(plot, growth->to);
    room = fmax(room, growth_arrow_room(plot->context, plot->form.is_lying, text) +
                          wide_lift(plot, text, from, to));
  }
  return room;
}

static Color rate_color(const Plot *plot, Polarity polarity, Quantity growth) {
  const ThemeColors *colors = &plot->context->theme->colors;
  int sign = quantity_is_present(growth) ? decimal_sign(growth.value) : 0;
  if (sign == 0 || polarity == POLARITY_NEUTRAL) return colors->ink;
  bool is_good = (sign > 0) == (polarity == POLARITY_UP_IS_GOOD);
  return color_move_to_contrast(is_good ? colors->good : colors->bad, colors->ground,
                                TEXT_CONTRAST);
}

static void report_no_anchor(const Plot *plot, const ChartGrowth *growth) {
  diag_error(plot->context->diags, growth->span, "this growth arrow has no bar to stand on");
  diag_hint(plot->context->diags, plot->spec->data.main.count > 1 && growth->series == CHART_WHOLE
                                      ? "say of which series it is: growth: {series: NAME}"
                                      : "a figure is missing at one of its ends");
}

/* What stands in a panel between two places across the values, from end to end. */
static double clear_level(const Plot *plot, const Placer *placer, size_t panel, double from,
                          double to, double start) {
  Rect frame = plot->panels[panel].frame;
  Rect area = plot->form.is_lying ? (Rect){frame.x - 1, from, frame.width + 2, to - from}
                                  : (Rect){from, frame.y - 1, to - from, frame.height + 2};
  return placer_clear_level(placer, area, plot->form.is_lying, start);
}

/* The point over the label of a mark where an arrow's stem ends. */
static Point stem_end(const Plot *plot, const Placer *placer, size_t panel, const Site *site) {
  bool lies = plot->form.is_lying;
  double across = lies ? site->end.y : site->end.x, along = lies ? site->end.x : site->end.y;
  double level =
      clear_level(plot, placer, panel, across - COLUMN_HALF, across + COLUMN_HALF, along);
  return plot_point(plot, across, level);
}

/* Over all that it passes; its pill in the middle, but within the box. */
static void place_arrow(const Plot *plot, const Placer *placer, size_t panel, GrowthArrow *arrow) {
  bool lies = plot->form.is_lying;
  double start = lies ? arrow->from.y : arrow->from.x, end = lies ? arrow->to.y : arrow->to.x;
  double half = half_reach(plot, arrow->text, start, end);
  arrow->middle = (start + end) / 2;
  if (!lies)
    arrow->middle = fmax(plot->box.x + half, fmin(arrow->middle, rect_right(plot->box) - half));
  double level = clear_level(plot, placer, panel, fmin(start, arrow->middle - half) - COLUMN_HALF,
                             fmax(end, arrow->middle + half) + COLUMN_HALF,
                             lies ? arrow->from.x : arrow->from.y);
  double rise = growth_arrow_rise(plot->context, lies, arrow->text) +
                wide_lift(plot, arrow->text, start, end);
  arrow->level = lies ? level + rise : level - rise;
}

static void draw_growth(const Plot *plot, const Placer *placer, const ChartGrowth *growth,
                        SceneNode *group) {
  const TableKey *categories = plot->spec->data.categories;
  Site from, to;
  if (!locate(plot, growth->series, growth->from, &from) ||
      !locate(plot, growth->series, growth->to, &to)) {
    report_no_anchor(plot, growth);
    return;
  }
  bool lies = plot->form.is_lying;
  size_t panel = panel_of(plot, growth);
  GrowthArrow arrow = {.is_lying = lies,
                       .from = stem_end(plot, placer, panel, &from),
                       .to = stem_end(plot, placer, panel, &to)};
  Quantity rate = quantity_growth(plot->context->arena, from.value, to.value, growth->span);
  arrow.text = pill_text(plot, growth, rate);
  place_arrow(plot, placer, panel, &arrow);
  arrow.color = rate_color(plot, to.value.measure->polarity, rate);
  arrow.name = arena_printf(plot->context->arena, "%s/growth/%s/%s", plot->spec->name,
                            categories[growth->from].text, categories[growth->to].text);
  growth_arrow_draw(plot->context, &arrow, group);
}

void plot_draw_annotations(const Plot *plot, Placer *placer, SceneNode *group) {
  for (size_t i = 0; i < plot->spec->growths.count; i++)
    draw_growth(plot, placer, &plot->spec->growths.items[i], group);
}
