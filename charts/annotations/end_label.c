#include "charts/annotations/end_label.h"

#include "charts/plot/plot_phases.h"

#define WIDE 0.16   /* of the box: a wider label stands inside if it can */
#define WIDEST 0.22 /* of the box: no wider one stands outside */
#define PARTS 6
#define PLACES 24

FontStyle end_label_style(const Plot *plot) {
  FontStyle style = plot->context->theme->type.axis;
  style.weight = FONT_SEMIBOLD;
  return style;
}

typedef struct PlaceList {
  LabelPlace *items;
  size_t count;
  Color color;
  double width; /* of the text */
} PlaceList;

static void add_place(PlaceList *list, Point anchor, TextAlign align) {
  list->items[list->count++] =
      (LabelPlace){.anchor = anchor, .align = align, .color = list->color, .over = PLACER_NO_MARK};
}

/* A row of places inside the frame: at its right end, its left end, and between. A text too long
 * for the box has none. */
static void add_row(const Plot *plot, double baseline, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double left = plot->band.start, right = band_end(plot->band);
  if (left + gap + list->width > rect_right(plot->box)) return;
  add_place(list, (Point){right, baseline}, ALIGN_END);
  add_place(list, (Point){left + gap, baseline}, ALIGN_START);
  for (int i = 2; i < PARTS; i++)
    add_place(list, (Point){left + (right - left) * i / PARTS, baseline}, ALIGN_MIDDLE);
}

/* Within a band, above it and below. */
static void add_inside(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double cap = draw_cap_height(plot->context, end_label_style(plot));
  double low = plot_along(plot, label->panel, label->low);
  double high = plot_along(plot, label->panel, label->high);
  if (low - high > cap + gap) add_row(plot, (low + high + cap) / 2, list);
  add_row(plot, high - gap, list);
  add_row(plot, low + gap + cap, list);
}

static double middle_along(const Plot *plot, const EndLabel *label) {
  return (plot_along(plot, label->panel, label->low) +
          plot_along(plot, label->panel, label->high)) /
         2;
}

static void add_outside(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double x = band_end(plot->band) + plot->context->theme->marks.label_gap * 1.5;
  double middle = middle_along(plot, label);
  add_place(list, (Point){x, draw_middle_baseline(plot->context, end_label_style(plot), middle)},
            ALIGN_START);
}

static void add_standing(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double share = list->width / plot->box.width;
  bool is_second = plot->form.ends.count > 0 || share > WIDE;
  if (!is_second) add_outside(plot, label, list);
  add_inside(plot, label, list);
  if (is_second && share < WIDEST) add_outside(plot, label, list);
}

/* In the middle of its line, or on either side: two lines may be near each other. */
static void add_around(PlaceList *list, Point anchor, double gap) {
  add_place(list, anchor, ALIGN_MIDDLE);
  add_place(list, (Point){anchor.x + gap / 2, anchor.y}, ALIGN_START);
  add_place(list, (Point){anchor.x - gap / 2, anchor.y}, ALIGN_END);
}

/* Over the frame, under the last slot, or beside the line. */
static void add_lying(const Plot *plot, const EndLabel *label, PlaceList *list) {
  double gap = plot->context->theme->marks.label_gap;
  double cap = draw_cap_height(plot->context, end_label_style(plot));
  double x = middle_along(plot, label), end = band_end(plot->band);
  if (plot_titles_room(plot) == 0) add_around(list, (Point){x, plot->frame.y - gap * 1.5}, gap);
  if (!plot->panels[0].has_axis) add_around(list, (Point){x, end + gap + cap}, gap);
  add_place(list, (Point){plot_along(plot, label->panel, label->high) + gap, end - gap},
            ALIGN_START);
  add_place(list, (Point){plot_along(plot, label->panel, label->low) - gap, end - gap}, ALIGN_END);
}

void end_label_offer(const Plot *plot, const EndLabel *label, Placer *placer) {
  PlaceList list = {.items = arena_array(plot->context->arena, LabelPlace, PLACES),
                    .color = label->color,
                    .width =
                        draw_text_width(plot->context, label->text.text, end_label_style(plot))};
  if (plot->form.is_lying)
    add_lying(plot, label, &list);
  else
    add_standing(plot, label, &list);
  placer_add_label(placer, (PlacerLabel){.text = label->text,
                                         .style = end_label_style(plot),
                                         .name = label->name,
                                         .places = list.items,
                                         .place_count = list.count,
                                         .lane = PLACER_NO_LANE,
                                         .keeps_off = true});
}
