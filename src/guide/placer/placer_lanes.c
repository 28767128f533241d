/* Small parts are labelled beside their mark: spread along it with the least movement, each with a
 * leader. Where not all find room, the least important are left out. */
#include "guide/placer/placer_lanes.h"

#include "guide/spread.h"
#include <math.h>
#include <stdlib.h>

#define LANE_LIMIT 200    /* labels in one lane */
#define BOUNDS_SLACK 0.01 /* points */

typedef struct Lane {
  const LabelLane *lane;
  PlacedLabel *labels[LANE_LIMIT];
  size_t count;
} Lane;

static double across(const Placer *placer, const LabelLane *lane, const PlacedLabel *label) {
  double size =
      lane->is_lying ? draw_cap_height(placer->context, label->label.style) : label->width;
  return size + LEADER_LENGTH;
}

static double along(const LabelLane *lane, const PlacedLabel *label) {
  return lane->is_lying ? label->width + 6 : draw_line_pitch(label->label.style);
}

/* Texts that already stand in the lane narrow it from the side on which they stand. */
typedef struct Narrowing {
  Rect area;
  bool is_lying;
  double middle;
  double *low, *high;
} Narrowing;

static bool narrow(const GridItem *item, size_t index, const void *context) {
  const Narrowing *narrowing = context;
  (void)index;
  if (item->kind != GRID_TEXT || !rect_overlaps(item->box, narrowing->area, 0)) return false;
  double start = narrowing->is_lying ? item->box.x : item->box.y;
  double end = narrowing->is_lying ? rect_right(item->box) : rect_bottom(item->box);
  if ((start + end) / 2 < narrowing->middle)
    *narrowing->low = fmax(*narrowing->low, end);
  else
    *narrowing->high = fmin(*narrowing->high, start);
  return false;
}

static void narrow_lane(const Placer *placer, const Lane *lane, double *low, double *high) {
  const LabelLane *area = lane->lane;
  double size = 0, middle = 0;
  for (size_t i = 0; i < lane->count; i++) {
    size = fmax(size, across(placer, area, lane->labels[i]));
    middle += lane->labels[i]->label.at / (double)lane->count;
  }
  Rect box = area->is_lying ? (Rect){*low, area->edge - size, *high - *low, size}
                            : (Rect){area->edge - size, *low, size, *high - *low};
  Narrowing narrowing = {box, area->is_lying, middle, low, high};
  placer_grid_find(placer->grid, box, narrow, &narrowing);
}

static int compare_places(const void *a, const void *b) {
  const PlacedLabel *first = *(PlacedLabel *const *)a, *second = *(PlacedLabel *const *)b;
  if (first->label.at != second->label.at) return first->label.at < second->label.at ? -1 : 1;
  return first->label.importance > second->label.importance ? -1 : 1;
}

static void settle_in_lane(Placer *placer, const LabelLane *lane, PlacedLabel *label, double at) {
  double edge = lane->edge, text = edge - LEADER_LENGTH;
  const ThemeColors *colors = &placer->context->theme->colors;
  LabelPlace place = {.color = colors->text,
                      .over = PLACER_NO_MARK,
                      .has_patch = label->label.is_on_ground,
                      .patch = colors->ground};
  double from = label->label.at;
  if (lane->is_lying) {
    place.anchor = (Point){at, text};
    place.align = ALIGN_MIDDLE;
    label->leader[0] = (Point){from, edge - 1};
    label->leader[1] = (Point){at, text + 3};
  } else {
    place.anchor = (Point){text, draw_middle_baseline(placer->context, label->label.style, at)};
    place.align = ALIGN_END;
    label->leader[0] = (Point){edge - 1, from};
    label->leader[1] = (Point){text + 3, at};
  }
  placer_settle(placer, label, place, LABEL_LEADER);
}

/* What a lane has of the bounds, across. */
static double room_within(const Placer *placer, const LabelLane *lane) {
  return lane->edge - (lane->is_lying ? placer->bounds.y : placer->bounds.x);
}

/* The first `count` labels, which are the most important, if they have room together. */
static bool spread_lane(Placer *placer, const Lane *lane, size_t count, double low, double high) {
  PlacedLabel *sorted[LANE_LIMIT];
  SpreadLabel spread[LANE_LIMIT];
  for (size_t i = 0; i < count; i++) sorted[i] = lane->labels[i];
  qsort(sorted, count, sizeof *sorted, compare_places);
  for (size_t i = 0; i < count; i++)
    spread[i] = (SpreadLabel){sorted[i]->label.at, along(lane->lane, sorted[i]), 0};
  if (!spread_labels(spread, count, low, high)) return false;
  for (size_t i = 0; i < count; i++)
    settle_in_lane(placer, lane->lane, sorted[i], spread[i].placed);
  return true;
}

static void fill_lane(Placer *placer, const Lane *lane) {
  if (lane->count == 0) return;
  double low = lane->lane->low, high = lane->lane->high;
  narrow_lane(placer, lane, &low, &high);
  for (size_t count = lane->count; count > 0; count--)
    if (spread_lane(placer, lane, count, low, high)) return;
}

void placer_fill_lanes(Placer *placer, PlacedLabel *const *order, size_t count) {
  Lane *lanes = arena_array(placer->context->arena, Lane, placer->lanes.count);
  for (size_t i = 0; i < count; i++) {
    PlacedLabel *label = order[i];
    if (label->outcome != LABEL_UNPLACED || label->label.lane == PLACER_NO_LANE) continue;
    Lane *lane = &lanes[label->label.lane];
    lane->lane = &placer->lanes.items[label->label.lane];
    double size = across(placer, lane->lane, label) + label->halo;
    bool has_room = size <= lane->lane->room - LANE_MARGIN + 0.01 &&
                    size <= room_within(placer, lane->lane) + BOUNDS_SLACK;
    if (has_room && lane->count < LANE_LIMIT) lane->labels[lane->count++] = label;
  }
  for (size_t i = 0; i < placer->lanes.count; i++)
    if (lanes[i].lane) fill_lane(placer, &lanes[i]);
}
