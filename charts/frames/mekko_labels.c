/* Labels of a mekko: inside parts that are large enough, and the total of a column over it. */
#include "charts/frames/mekko.h"

#include <math.h>

#define BESIDE 3.25 /* points that a total keeps from what stands beside its column */
#define INSIDE 2.5  /* points around a label inside its part */

/* Whether the label has room inside its part. */
static bool fits_inside(const Mekko *mekko, const MekkoPart *part) {
  const FrameRoom *room = &mekko->room;
  Rect rect = mekko_rect(mekko, part);
  double width = draw_text_width(room->context, part->label.text, room->label);
  double cap = draw_cap_height(room->context, room->label);
  return width + 2 * INSIDE <= rect.width && cap + 2 * INSIDE <= rect.height;
}

/* One series of values: the label of a part is that of the column's end. */
static bool has_ends(const Mekko *mekko) {
  return !mekko->is_percent && mekko->room.spec->labels != LABELS_NONE;
}

static bool labels_parts(const Mekko *mekko) {
  bool is_lone = mekko->room.spec->data.series_count == 1 && !mekko->is_percent;
  return mekko->room.spec->labels != LABELS_NONE && !is_lone;
}

static BoundText end_text(const Mekko *mekko, size_t category) {
  const MekkoColumn *column = &mekko->columns[category];
  if (mekko->room.spec->data.series_count == 1 && column->part_count == 1)
    return column->parts[0].label;
  return bound_text_quantity(mekko->room.context->arena, column->total, NULL);
}

static bool end_fits(const Mekko *mekko, size_t category) {
  const MekkoColumn *column = &mekko->columns[category];
  double width =
      draw_text_width(mekko->room.context, end_text(mekko, category).text, mekko->room.total);
  return width + 2 * BESIDE <= column->right - column->left;
}

double mekko_end_room(const Mekko *mekko) {
  if (!has_ends(mekko)) return 0;
  return draw_cap_height(mekko->room.context, mekko->room.total) +
         mekko->room.context->theme->marks.label_gap * 2.5;
}

bool mekko_ends_fit(const Mekko *mekko) {
  for (size_t c = 0; c < mekko->count; c++)
    if (!has_ends(mekko) || !end_fits(mekko, c)) return false;
  return true;
}

size_t mekko_fitting_labels(const Mekko *mekko) {
  size_t fitting = 0;
  for (size_t c = 0; c < mekko->count; c++) {
    if (has_ends(mekko)) fitting += end_fits(mekko, c);
    for (size_t i = 0; labels_parts(mekko) && i < mekko->columns[c].part_count; i++)
      fitting += fits_inside(mekko, &mekko->columns[c].parts[i]);
  }
  return fitting;
}

/* A part that is too small for its label has the axis; the report says so. */
static void offer_part(const Mekko *mekko, const MekkoPart *part, Placer *placer,
                       SceneNode *group) {
  const FrameRoom *room = &mekko->room;
  const char *name = chart_mark_name(room->context, room->spec, part->series, part->category);
  Rect rect = mekko_rect(mekko, part);
  size_t mark = placer_add_mark(placer, rect);
  if (!labels_parts(mekko)) return;
  if (room->spec->labels != LABELS_VALUES && !fits_inside(mekko, part)) {
    frame_report(room, group, name, part->label.text, "axis");
    return;
  }
  LabelPlace *place = arena_make(room->context->arena, LabelPlace);
  *place = frame_inside(room, rect, frame_fill(room, part->series, part->category), mark);
  placer_add_label(placer, (PlacerLabel){.text = part->label,
                                         .style = room->label,
                                         .name = name,
                                         .places = place,
                                         .place_count = 1,
                                         .lane = PLACER_NO_LANE});
}

/* Over the column, or under one that goes below zero. */
static void offer_end(const Mekko *mekko, size_t category, Placer *placer, SceneNode *group) {
  const FrameRoom *room = &mekko->room;
  const DrawContext *context = room->context;
  const MekkoColumn *column = &mekko->columns[category];
  bool is_lone = room->spec->data.series_count == 1,
       is_upper = quantity_to_double(column->total) >= 0;
  if (!has_ends(mekko) || column->part_count == 0) return;
  const char *name = is_lone ? chart_mark_name(context, room->spec, 0, category)
                             : arena_printf(context->arena, "%s/%s/total", room->spec->name,
                                            room->spec->data.categories[category].text);
  if (mekko->has_axis && !end_fits(mekko, category)) { /* which says it as well */
    frame_report(room, group, name, end_text(mekko, category).text, "axis");
    return;
  }
  double gap = context->theme->marks.label_gap * 1.25;
  double at = linear_map(mekko->scale, is_upper ? column->high : column->low);
  double baseline = is_upper ? at - gap : at + gap + draw_cap_height(context, room->total);
  LabelPlace *place = arena_make(context->arena, LabelPlace);
  *place = (LabelPlace){.anchor = {(column->left + column->right) / 2, baseline},
                        .align = ALIGN_MIDDLE,
                        .color = context->theme->colors.ink,
                        .over = PLACER_NO_MARK};
  placer_add_label(placer, (PlacerLabel){.text = end_text(mekko, category),
                                         .style = room->total,
                                         .name = name,
                                         .importance = column->right - column->left,
                                         .places = place,
                                         .place_count = 1,
                                         .lane = PLACER_NO_LANE});
}

void mekko_draw_labels(const Mekko *mekko, SceneNode *group) {
  Rect bounds = mekko->room.box;
  bounds.y -= 1;
  bounds.height += 2;
  Placer *placer = placer_new(mekko->room.context, bounds);
  for (size_t c = 0; c < mekko->count; c++) {
    for (size_t i = 0; i < mekko->columns[c].part_count; i++)
      offer_part(mekko, &mekko->columns[c].parts[i], placer, group);
    offer_end(mekko, c, placer, group);
  }
  placer_run(placer);
  placer_draw(placer, group);
  placer_warn_unplaced(placer, mekko->room.spec->span);
}
