#include "charts/annotations/end_label.h"

#include "charts/plot/plot_phases.h"

#define WIDEST 0.24 /* of the box: a wider label stands inside if it can */
#define PLACES 7

FontStyle end_label_style(const Plot *plot) {
  FontStyle style = plot->context->theme->type.axis;
  style.weight = FONT_SEMIBOLD;
  return style;
}

typedef struct PlaceList {
  LabelPlace *items;
  size_t count;
  Color color;
} PlaceList;

static void add_place(PlaceList *list, Point anchor, TextAlign align) {
  list->items[list->count++] =
      (LabelPlace){.anchor = anchor, .align = align, .color = list->color, .over = PLACER_NO_MARK};
}

/* Above and below the line, at its right end, its left end and in its middle. */
static void add_inside(const Plot *plot, const EndLabel *label, double y, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double cap = draw_cap_height(plot->context, end_label_style(plot));
  double left = plot->band.start, right = band_end(plot->band);
  double above = label->is_inside ? y + cap / 2 : y - gap;
  double below = label->is_inside ? above : y + gap + cap;
  add_place(list, (Point){right, above}, ALIGN_END);
  add_place(list, (Point){left + gap, above}, ALIGN_START);
  if (!label->is_inside) add_place(list, (Point){right, below}, ALIGN_END);
  if (!label->is_inside) add_place(list, (Point){left + gap, below}, ALIGN_START);
  add_place(list, (Point){(left + right) / 2, above}, ALIGN_MIDDLE);
}

static void add_outside(const Plot *plot, double y, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double x = band_end(plot->band) + gap * 1.5;
  add_place(list, (Point){x, draw_middle_baseline(plot->context, end_label_style(plot), y)},
            ALIGN_START);
}

static void add_standing(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double y = plot_along(plot, label->panel, label->value);
  double width = draw_text_width(plot->context, label->text.text, end_label_style(plot));
  bool is_second = plot->form.end_count > 0 || width > WIDEST * plot->box.width;
  if (!is_second) add_outside(plot, y, list);
  add_inside(plot, label, y, list);
  if (is_second) add_outside(plot, y, list);
}

/* Over the frame, under the last slot, or beside the line. */
static void add_lying(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double cap = draw_cap_height(plot->context, end_label_style(plot));
  double x = plot_along(plot, label->panel, label->value), end = band_end(plot->band);
  double beside = label->is_inside ? 0 : gap;
  if (plot_titles_room(plot) == 0)
    add_place(list, (Point){x, plot->frame.y - gap * 1.5}, ALIGN_MIDDLE);
  add_place(list, (Point){x, end + gap + cap}, ALIGN_MIDDLE);
  add_place(list, (Point){x + beside, end - gap}, label->is_inside ? ALIGN_MIDDLE : ALIGN_START);
  add_place(list, (Point){x - beside, end - gap}, label->is_inside ? ALIGN_MIDDLE : ALIGN_END);
}

void end_label_offer(const Plot *plot, const EndLabel *label, Placer *placer) {
  PlaceList list = {arena_array(plot->context->arena, LabelPlace, PLACES), 0, label->color};
  if (plot->form.is_lying)
    add_lying(plot, label, &list);
  else
    add_standing(plot, label, &list);
  placer_add_label(placer, (PlacerLabel){.text = label->text,
                                         .style = end_label_style(plot),
                                         .name = label->name,
                                         .places = list.items,
                                         .place_count = list.count,
                                         .lane = PLACER_NO_LANE});
}
