#include "charts/annotations/notes.h"

#include <math.h>

#define TEXT_CONTRAST 4.5
#define NAME_GAP 2.0    /* times the label gap, between the last mark and the name of its series */
#define COLUMN_HALF 2.0 /* points beside the middle of a mark that a stem looks at */

bool note_locate(const Plot *plot, size_t series, size_t category, Site *site) {
  *site = (Site){0};
  for (size_t i = 0; i < plot->layer_count; i++) {
    const Layer *layer = &plot->layers[i];
    if (series != CHART_WHOLE && !layer_shows(layer, series)) continue;
    if (layer_locate(layer, plot, series, category, site)) return true;
  }
  return false;
}

double note_level(const Plot *plot, size_t series, const Site *site) {
  const Layer *layer = series == CHART_WHOLE ? &plot->layers[0] : plot_layer_of(plot, series);
  Point middle = {rect_middle_x(site->box), rect_middle_y(site->box)};
  return note_along(plot, layer->type->names_stand_at_ends ? middle : site->end);
}

size_t note_panel(const Plot *plot, size_t series) {
  if (series == CHART_WHOLE) return 0;
  const Panel *panel = plot_panel_of(plot, series);
  return panel->is_over ? 0 : (size_t)(panel - plot->panels);
}

double note_across(const Plot *plot, Point point) {
  return plot->form.is_lying ? point.y : point.x;
}

double note_along(const Plot *plot, Point point) {
  return plot->form.is_lying ? point.x : point.y;
}

double note_edge_before(const Plot *plot, size_t category) {
  double half = plot->wish.is_continuous ? plot->context->theme->marks.marker : plot->band.bar;
  return plot_across(plot, category) - half / 2;
}

double note_edge_past(const Plot *plot, size_t category) {
  return 2 * plot_across(plot, category) - note_edge_before(plot, category);
}

double note_slot_start(const Plot *plot, size_t category) {
  if (category == 0) return plot_across(plot, 0) - plot->band.step / 2;
  return (plot_across(plot, category - 1) + plot_across(plot, category)) / 2;
}

double note_slot_end(const Plot *plot, size_t category) {
  bool is_last = category + 1 == plot->spec->data.category_count;
  return is_last ? plot_across(plot, category) + plot->band.step / 2
                 : note_slot_start(plot, category + 1);
}

/* Where the names of series begin, at the last marks of lines or past the frame. */
static double names_start(const Plot *plot) {
  const ThemeMarks *marks = &plot->context->theme->marks;
  double right = rect_right(plot->frame);
  if (!plot->wish.is_continuous) return right;
  double last = plot_across(plot, plot->spec->data.category_count - 1);
  return fmin(right, last + marks->marker / 2 + marks->label_gap * NAME_GAP);
}

double note_fit_across(const Plot *plot, double wanted, double width) {
  Rect box = plot->box, frame = plot->frame;
  bool lies = plot->form.is_lying, has_numbers = plot->panels[0].has_axis;
  double low = lies ? frame.y : has_numbers ? frame.x : box.x;
  double high = plot->form.ends.count ? names_start(plot) : rect_right(box);
  if (lies) high = rect_bottom(has_numbers ? frame : box);
  return fmax(low + width / 2, fmin(wanted, high - width / 2));
}

double note_outward(const Plot *plot, double along, double distance) {
  return plot->form.is_lying ? along + distance : along - distance;
}

Rect note_box(const Plot *plot, double across, double other_across, double along,
              double other_along) {
  double from = fmin(across, other_across), low = fmin(along, other_along);
  double width = fabs(other_across - across), length = fabs(other_along - along);
  return plot->form.is_lying ? (Rect){low, from, length, width} : (Rect){from, low, width, length};
}

double note_clear_level(const NoteStage *stage, size_t panel, double from, double to,
                        double start) {
  const Plot *plot = stage->plot;
  Rect frame = plot->panels[panel].frame;
  Rect area = plot->form.is_lying ? (Rect){frame.x - 1, from, frame.width + 2, to - from}
                                  : (Rect){from, frame.y - 1, to - from, frame.height + 2};
  return placer_clear_level(stage->placer, area, plot->form.is_lying, start);
}

double note_past_label(const NoteStage *stage, size_t panel, const Site *site) {
  double across = note_across(stage->plot, site->end);
  return note_clear_level(stage, panel, across - COLUMN_HALF, across + COLUMN_HALF,
                          note_along(stage->plot, site->end));
}

size_t note_label_names(const Plot *plot, size_t series, size_t category, const char **names) {
  const ChartData *data = &plot->spec->data;
  if (series != CHART_WHOLE) {
    names[0] = chart_mark_name(plot->context, plot->spec, series, category);
    return 1;
  }
  names[0] = arena_printf(plot->context->arena, "%s/%s/total", plot->spec->name,
                          data->categories[category].text);
  if (data->main.count > 1) return 1;
  names[1] = chart_mark_name(plot->context, plot->spec, data->main.first, category);
  return 2;
}

Color note_effect_color(const Plot *plot, Quantity change) {
  const ThemeColors *colors = &plot->context->theme->colors;
  int sign = quantity_is_present(change) ? decimal_sign(change.value) : 0;
  Polarity polarity = change.measure->polarity;
  if (sign == 0 || polarity == POLARITY_NEUTRAL) return colors->ink;
  bool is_good = (sign > 0) == (polarity == POLARITY_UP_IS_GOOD);
  return color_move_to_contrast(is_good ? colors->good : colors->bad, colors->ground,
                                TEXT_CONTRAST);
}

BoundText note_signed_text(const Plot *plot, Quantity quantity) {
  NumberFormat format = quantity.measure->format;
  format.has_plus = true;
  return bound_text_quantity(plot->context->arena, quantity, &format);
}

BoundText note_named_text(const Plot *plot, size_t series, BoundText text) {
  if (series == CHART_WHOLE || plot_is_lone(plot, series)) return text;
  const TableKey *key = &plot->spec->data.series[series];
  BoundText name = bound_text_plain(plot_key_text(plot, key), key->span);
  return bound_text_join(plot->context->arena, name, " ", text, "");
}

const char *note_name(const Plot *plot, const char *kind, size_t from, size_t to) {
  const TableKey *categories = plot->spec->data.categories;
  return arena_printf(plot->context->arena, "%s/%s/%s/%s", plot->spec->name, kind,
                      categories[from].text, categories[to].text);
}

void note_report_no_place(const Plot *plot, const Annotation *note, const char *what) {
  Diagnostics *diags = plot->context->diags;
  bool is_unsaid = plot->spec->data.main.count > 1 && note->series == CHART_WHOLE;
  diag_error(diags, note->span, "this %s has no bar to stand on", what);
  if (is_unsaid)
    diag_hint(diags, "say of which series it is: %s: {series: NAME}", note->type->name);
  else
    diag_hint(diags, "a figure is missing at one of its ends");
}

void note_report_no_room(const Plot *plot, const Annotation *note) {
  Diagnostics *diags = plot->context->diags;
  diag_warning(diags, note->span, "no room for this annotation (%s) in the chart %s",
               note->type->name, diag_quote(diags, plot->spec->name));
  diag_hint(diags, "give the chart more room, or fewer annotations");
}
