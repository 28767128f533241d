/* What labels say, for whom they are, and having them placed. */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define SECOND_SHARE 0.85 /* of the label's size, that a second line has */

FontStyle plot_second_style(const Plot *plot) {
  FontStyle style = draw_smaller(plot->context->theme, plot->form.label, SECOND_SHARE);
  style.weight = FONT_REGULAR;
  return style;
}

double plot_second_room(const Plot *plot, const char *first, FontStyle style, BoundText second) {
  if (!second.text) return 0;
  FontStyle small = plot_second_style(plot);
  if (!plot->form.is_lying) return draw_line_pitch(small);
  return fmax(0, draw_text_width(plot->context, second.text, small) -
                     draw_text_width(plot->context, first, style));
}

LabelPlace plot_place_above_second(const Plot *plot, LabelPlace place, BarEnd end,
                                   BoundText second) {
  if (!second.text) return place;
  double pitch = draw_line_pitch(plot_second_style(plot));
  if (plot->form.is_lying)
    place.anchor.y -= pitch / 2;
  else if (end.is_upper)
    place.anchor.y -= pitch;
  return place;
}

/* Against the category before; none for the first, or over a gap. */
static BoundText growth_text(const Plot *plot, size_t series, size_t category) {
  const ChartData *data = &plot->spec->data;
  Arena *arena = plot->context->arena;
  bool has_before =
      category > 0 && !(data->follows_gap && data->follows_gap[category]) && data->periods;
  if (!has_before) return bound_text_plain("", plot->spec->span);
  Quantity growth = quantity_growth(arena, chart_cell(data, series, category - 1),
                                    chart_cell(data, series, category), plot->spec->span);
  NumberFormat format = growth.measure->format;
  format.has_plus = true;
  return bound_text_quantity(arena, growth, &format);
}

BoundText plot_label_text(const Plot *plot, size_t series, size_t category, Quantity whole) {
  Arena *arena = plot->context->arena;
  Quantity value = chart_cell(&plot->spec->data, series, category);
  LabelContent content = plot->spec->content;
  if (content == CONTENT_AUTO)
    content = plot_panel_of(plot, series)->is_percent ? CONTENT_SHARE : CONTENT_VALUE;
  if (content == CONTENT_GROWTH) return growth_text(plot, series, category);
  BoundText text = bound_text_quantity(arena, value, NULL);
  if (content == CONTENT_VALUE || !quantity_is_present(value)) return text;
  BoundText share =
      bound_text_quantity(arena, chart_share(arena, value, whole, plot->spec->span), NULL);
  return content == CONTENT_SHARE ? share : bound_text_join(arena, text, " (", share, ")");
}

static bool is_end(const Plot *plot, size_t series, size_t category) {
  const ChartData *data = &plot->spec->data;
  size_t first = 0, last = data->category_count;
  while (first + 1 < last && !quantity_is_present(chart_cell(data, series, first))) first++;
  while (last > first + 1 && !quantity_is_present(chart_cell(data, series, last - 1))) last--;
  return category == first || category + 1 == last;
}

static bool is_extreme(const Plot *plot, size_t series, size_t category) {
  const ChartData *data = &plot->spec->data;
  size_t least = data->category_count, most = data->category_count;
  for (size_t c = 0; c < data->category_count; c++) {
    Quantity value = chart_cell(data, series, c);
    if (!quantity_is_present(value)) continue;
    if (least == data->category_count ||
        decimal_compare(value.value, chart_cell(data, series, least).value) < 0)
      least = c;
    if (most == data->category_count ||
        decimal_compare(value.value, chart_cell(data, series, most).value) > 0)
      most = c;
  }
  return category == least || category == most;
}

bool plot_is_labelled(const Plot *plot, size_t series, size_t category) {
  const Layer *layer = plot_layer_of(plot, series);
  bool is_chosen = plot->spec->labels != LABELS_NONE;
  if (is_chosen && plot_annotations_want(plot, series, category)) return true;
  switch (layer->cover) {
  case COVER_ALL:
    return true;
  case COVER_NONE:
    return false;
  case COVER_SOME:
    break;
  }
  if (plot->spec->labels == LABELS_EXTREMES) return is_extreme(plot, series, category);
  if (plot->spec->labels == LABELS_ENDS || plot->panels[layer->panel].is_strip)
    return is_end(plot, series, category);
  /* beside an axis: what the slide speaks of */
  if (plot->spec->highlights.categories) return plot->spec->highlights.categories[category];
  return category == chart_current_category(&plot->spec->data);
}

/* The line at zero: a label across it could be read as struck out. */
static void add_baseline(const Plot *plot, size_t panel, Placer *placer) {
  double zero = plot_along(plot, panel, 0);
  placer_add_line(placer, plot_point(plot, plot->band.start, zero),
                  plot_point(plot, band_end(plot->band), zero));
}

static bool has_numbers_left(const Plot *plot) {
  for (size_t i = 0; i < plot->panel_count; i++)
    if (plot->panels[i].has_axis && !plot->panels[i].is_over) return true;
  return false;
}

/* A legend between panels. */
static void add_legend(const Plot *plot, Placer *placer) {
  double height = plot->form.legend_height;
  if (!plot->form.legend_is_inside || plot->form.legend.count == 0) return;
  placer_add_text(
      placer, (Rect){plot->frame.x, plot->panels[0].frame.y - height, plot->frame.width, height});
}

/* Labels stay within the frame along the values; across them within `bounds`. */
Placer *plot_place_labels(const Plot *plot, Rect bounds) {
  Rect area = bounds;
  if (plot->form.is_lying) {
    area.x = plot->frame.x;
    area.width = plot->frame.width + 0.5;
    area.height = fmax(0, rect_bottom(plot->frame) + 1 - area.y); /* under it stand the guides */
  } else {
    area.y = plot->frame.y - 0.5;
    area.height = plot->frame.height + 1;
  }
  if (has_numbers_left(plot) && !plot->form.is_lying) { /* its numbers stand at the left */
    area.width -= fmax(0, plot->frame.x - area.x);
    area.x = fmax(area.x, plot->frame.x);
  }
  for (size_t i = 0; i < plot->panel_count && !plot->form.is_lying; i++)
    if (plot->panels[i].is_over && plot->panels[i].has_axis) /* and its numbers at the right */
      area.width = fmin(area.width, rect_right(plot->frame) - area.x);
  Placer *placer = placer_new(plot->context, area);
  for (size_t i = 0; i < plot->panel_count; i++)
    if (!plot->panels[i].has_free_base && !plot->panels[i].is_over) add_baseline(plot, i, placer);
  for (size_t i = 0; i < plot->layer_count; i++)
    plot->layers[i].type->label(&plot->layers[i], plot, placer);
  add_legend(plot, placer);
  plot_offer_annotations(plot, placer);
  placer_run(placer);
  return placer;
}
