/* Labels of marks in rows. */
#include "charts/layers/mark_labels.h"

#include <math.h>

#define PATCH_MARGIN 3.0 /* points beside a label that a line may not come nearer */

static const MarksContent *content_of(const Layer *layer) {
  return layer->content;
}

/* Beside the row: over it, or under it; right or left of it where it stands. */
static LabelPlace over_place(const Layer *layer, const Plot *plot, const RowLabel *label,
                             bool is_under) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  FontStyle style = marks_label_style(plot, label);
  double along = plot_along(plot, layer->panel, marks_label_value(mark, label->side));
  double gap = plot->context->theme->marks.label_gap;
  double half = mark->kind == MARK_BAR ? mark->thickness * plot->band.bar / 2 : 0;
  double clear = fmax(fmax(label->clear * plot->band.bar, half), marks_reach(plot, mark)) + gap;
  double across = marks_middle(plot, mark), cap = draw_cap_height(plot->context, style);
  LabelPlace place = {.over = PLACER_NO_MARK, .align = ALIGN_MIDDLE};
  if (plot->form.is_lying) {
    place.anchor = (Point){along, is_under ? across + clear + cap : across - clear};
    return place;
  }
  place.align = is_under ? ALIGN_END : ALIGN_START;
  place.anchor = (Point){is_under ? across - clear : across + clear,
                         draw_middle_baseline(plot->context, style, along)};
  return place;
}

/* Past the end of a mark. */
static LabelPlace end_place(const Layer *layer, const Plot *plot, const RowLabel *label,
                            const RowMark *mark) {
  bool is_upper = label->side == SIDE_UPPER, lies = plot->form.is_lying;
  BarEnd end = {marks_middle(plot, mark), marks_label_value(mark, label->side), is_upper};
  LabelPlace place = plot_end_place(plot, layer->panel, end, marks_label_style(plot, label));
  double reach = marks_reach(plot, mark);
  if (lies)
    place.anchor.x += is_upper ? reach : -reach;
  else
    place.anchor.y += is_upper ? -reach : reach;
  return place;
}

/* Over the first row, as the head of a column. */
static LabelPlace head_place(const Layer *layer, const Plot *plot, const RowLabel *label) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  BarEnd end = {marks_middle(plot, mark), mark->to, true};
  LabelPlace place = plot_end_place(plot, layer->panel, end, marks_label_style(plot, label));
  if (plot->form.is_lying)
    place.anchor.y = plot->frame.y - 1.5 * plot->context->theme->marks.label_gap;
  return place;
}

/* A line across all rows would run through the label: it stands on a patch of ground. */
static void keep_off_line(const Layer *layer, const Plot *plot, const RowLabel *label,
                          LabelPlace *place) {
  const MarksContent *content = content_of(layer);
  if (!content->has_line) return;
  double line = plot_along(plot, layer->panel, content->line), low = place->anchor.y, high = low;
  double width = draw_text_width(plot->context, label->text.text, marks_label_style(plot, label));
  if (plot->form.is_lying) {
    double start = place->align == ALIGN_START    ? 0
                   : place->align == ALIGN_MIDDLE ? width / 2
                                                  : width;
    low = place->anchor.x - start;
    high = low + width;
  } else
    low -= draw_cap_height(plot->context, marks_label_style(plot, label));
  place->has_patch = line > low - PATCH_MARGIN && line < high + PATCH_MARGIN;
  place->patch = plot->context->theme->colors.ground;
}

/* Inside the bar, at its end. */
static LabelPlace inside_place(const Layer *layer, const Plot *plot, const RowLabel *label,
                               size_t over) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  const ThemeColors *colors = &plot->context->theme->colors;
  bool is_upper = label->side == SIDE_UPPER;
  BarEnd end = {marks_middle(plot, mark), marks_label_value(mark, label->side), !is_upper};
  LabelPlace place = plot_end_place(plot, layer->panel, end, marks_label_style(plot, label));
  place.over = over;
  place.color = color_readable_on(mark->fill.color, colors->ink, colors->ground);
  return place;
}

#define PLACES 5

/* Past its end, else inside, else beside the row, else past what lies beyond it. `over` is what the
 * placer calls its mark. */
static LabelPlace *places_of(const Layer *layer, const Plot *plot, const RowLabel *label,
                             size_t over, size_t *count_out) {
  const ThemeColors *colors = &plot->context->theme->colors;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, PLACES);
  size_t count = 0;
  *count_out = 1;
  if (label->side == SIDE_HEAD) {
    places[0] = head_place(layer, plot, label);
    places[0].color = label->color ? *label->color : colors->text;
    return places;
  }
  bool is_bar = content_of(layer)->marks.items[label->mark].kind == MARK_BAR;
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  if (label->side != SIDE_OVER) places[count++] = end_place(layer, plot, label, mark);
  size_t inside = count;
  bool has_inside = is_bar && label->side != SIDE_OVER;
  if (has_inside) count++;
  places[count++] = over_place(layer, plot, label, false);
  places[count++] = over_place(layer, plot, label, true);
  if (has_inside) places[count++] = end_place(layer, plot, label, marks_farthest(layer, label));
  for (size_t i = 0; i < count; i++) { /* but the one inside, which is set after */
    keep_off_line(layer, plot, label, &places[i]);
    places[i].color = label->is_muted    ? colors->muted
                      : label->is_strong ? colors->ink
                                         : colors->text;
  }
  if (has_inside) places[inside] = inside_place(layer, plot, label, over);
  *count_out = count;
  return places;
}

static const char *label_name(const Plot *plot, const RowLabel *label, const RowMark *mark) {
  const ChartData *data = &plot->spec->data;
  const TableKey *key = label->key;
  if (!key && mark->series != CHART_WHOLE) key = &data->series[mark->series];
  return arena_printf(plot->context->arena, "%s/%s/%s", plot->spec->name,
                      data->categories[mark->category].text, key ? key->text : "value");
}

static void offer_label(const Layer *layer, const Plot *plot, const RowLabel *label, size_t over,
                        Placer *placer) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  PlacerLabel offered = {.text = label->text,
                         .style = marks_label_style(plot, label),
                         .name = label_name(plot, label, mark),
                         .importance = label->is_strong     ? 2
                                       : label->is_optional ? 0
                                                            : 1,
                         .lane = PLACER_NO_LANE,
                         .is_optional = label->is_optional || layer->cover == COVER_SOME};
  offered.places = places_of(layer, plot, label, over, &offered.place_count);
  placer_add_label(placer, offered);
}

void marks_label(const Layer *layer, const Plot *plot, Placer *placer) {
  const MarksContent *content = content_of(layer);
  size_t *placed = arena_array(plot->context->arena, size_t, content->marks.count);
  for (size_t i = 0; i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    Point ends[2];
    placed[i] = PLACER_NO_MARK;
    if (mark->kind == MARK_SLOPE) {
      marks_slope_ends(layer, plot, mark, ends);
      placer_add_line(placer, ends[0], ends[1]);
    } else if (mark->kind != MARK_NONE && mark->kind != MARK_JOIN)
      placed[i] = placer_add_mark(placer, marks_box(layer, plot, mark));
  }
  for (size_t i = 0; i < content->labels.count; i++) {
    const RowLabel *label = &content->labels.items[i];
    if (marks_label_is_shown(layer, plot, label))
      offer_label(layer, plot, label, placed[label->mark], placer);
  }
}
