/* Labels choose in order of importance; what finds no place of its own goes to its lane. */
#include "guide/placer/placer.h"

#include "guide/placer/placer_lanes.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BEYOND 3.0       /* points of what is around a label that may lie past the bounds */
#define TEXT_GAP 3.0     /* points kept free between texts side by side */
#define STRANGE_MARK 4.0 /* points from a text with a leader to the marks beside it */
#define LEADER_GAP 2.5   /* points between a leader and the figures it leads to */
#define CROWD 10         /* so many labels, most of them moved, are hard to read */

Placer *placer_new(const DrawContext *context, Rect bounds) {
  Placer *placer = arena_make(context->arena, Placer);
  placer->context = context;
  placer->bounds = bounds;
  placer->grid = placer_grid_new(context->arena, bounds);
  return placer;
}

size_t placer_add_mark(Placer *placer, Rect box) {
  return placer_grid_add(placer->grid, (GridItem){.kind = GRID_MARK, .box = box});
}

static void add_line(Placer *placer, GridKind kind, Point from, Point to) {
  Rect box = {fmin(from.x, to.x), fmin(from.y, to.y), fabs(to.x - from.x), fabs(to.y - from.y)};
  placer_grid_add(placer->grid, (GridItem){kind, box, from, to});
}

void placer_add_line(Placer *placer, Point from, Point to) {
  add_line(placer, GRID_LINE, from, to);
}

void placer_add_guide(Placer *placer, Point from, Point to) {
  add_line(placer, GRID_GUIDE, from, to);
}

void placer_add_text(Placer *placer, Rect box) {
  placer_grid_add(placer->grid, (GridItem){.kind = GRID_TEXT, .box = box});
}

void placer_add_guest(Placer *placer, Rect box) {
  placer->guests = rect_union(placer->guests, box);
  placer_add_text(placer, box);
}

size_t placer_add_lane(Placer *placer, LabelLane lane) {
  list_push(placer->context->arena, &placer->lanes, lane);
  return placer->lanes.count - 1;
}

void placer_add_label(Placer *placer, PlacerLabel label) {
  if (!label.text.text || !label.text.text[0]) return;
  double width = draw_text_width(placer->context, label.text.text, label.style);
  if (label.second.text)
    width = fmax(width, draw_text_width(placer->context, label.second.text, label.second_style));
  PlacedLabel placed = {.label = label, .width = width};
  list_push(placer->context->arena, &placer->labels, placed);
}

bool placer_line_meets_box(Point from, Point to, Rect box) {
  double dx = to.x - from.x, dy = to.y - from.y, enter = 0, leave = 1;
  double slopes[] = {-dx, dx, -dy, dy};
  double rooms[] = {from.x - box.x, rect_right(box) - from.x, from.y - box.y,
                    rect_bottom(box) - from.y};
  for (int i = 0; i < 4; i++) {
    if (slopes[i] == 0 && rooms[i] < 0) return false;
    if (slopes[i] == 0) continue;
    double at = rooms[i] / slopes[i];
    if (slopes[i] < 0)
      enter = fmax(enter, at);
    else
      leave = fmin(leave, at);
  }
  return enter < leave;
}

/* What a label may lie over for want of another place; each includes those before it. */
typedef enum Crossing { CROSS_NOTHING, CROSS_GUIDES, CROSS_LINES } Crossing;

/* What a label would take up: the line of text against other texts, its figures against marks. */
typedef struct Claim {
  Rect text, figures;
  size_t over;
  Crossing may_cross;
} Claim;

static bool conflicts(const GridItem *item, size_t index, const void *context) {
  const Claim *claim = context;
  switch (item->kind) {
  case GRID_TEXT:
    return rect_overlaps(item->box, claim->text, 0);
  case GRID_MARK:
    return index != claim->over && rect_overlaps(item->box, claim->figures, 0);
  case GRID_LINE:
    return claim->may_cross < CROSS_LINES &&
           placer_line_meets_box(item->from, item->to, claim->figures);
  case GRID_GUIDE:
    return claim->may_cross < CROSS_GUIDES &&
           placer_line_meets_box(item->from, item->to, claim->figures);
  }
  return false;
}

static double left_of(const LabelPlace *place, double width) {
  if (place->align == ALIGN_START) return place->anchor.x;
  return place->anchor.x - (place->align == ALIGN_MIDDLE ? width / 2 : width);
}

/* What a second line takes under the first. */
static double second_height(const PlacedLabel *label) {
  return label->label.second.text ? draw_line_pitch(label->label.second_style) : 0;
}

Rect placer_text_box(const Placer *placer, const PlacedLabel *label, double left, double baseline) {
  const DrawContext *context = placer->context;
  double ascent = font_ascent(context->fonts, label->label.style);
  double descent = font_descent(context->fonts, label->label.style);
  return (Rect){left, baseline - ascent, label->width, ascent + descent + second_height(label)};
}

static Rect grow(Rect box, double x, double y) {
  return (Rect){box.x - x, box.y - y, box.width + 2 * x, box.height + 2 * y};
}

/* Where a leader ends: at the nearest edge of the figures. */
static Point leader_end(Point from, Rect figures) {
  Rect box = grow(figures, LEADER_GAP, LEADER_GAP);
  return (Point){fmax(box.x, fmin(from.x, rect_right(box))),
                 fmax(box.y, fmin(from.y, rect_bottom(box)))};
}

typedef struct LeaderLine {
  Point from, to;
  size_t of;
} LeaderLine;

static bool is_crossed(const GridItem *item, size_t index, const void *context) {
  const LeaderLine *line = context;
  bool is_line = item->kind == GRID_LINE || item->kind == GRID_GUIDE;
  bool is_obstacle = !is_line && index != line->of;
  return is_obstacle && placer_line_meets_box(line->from, line->to, grow(item->box, LEADER_GAP, 1));
}

/* Whether the leader of a place, if it has one, runs over no text and no other mark. */
static bool has_clear_leader(const Placer *placer, const LabelPlace *place, Rect figures) {
  if (!place->has_leader) return true;
  Point to = leader_end(place->from, figures), from = place->from;
  LeaderLine line = {from, to, place->of};
  Rect box = {fmin(from.x, to.x), fmin(from.y, to.y), fabs(to.x - from.x), fabs(to.y - from.y)};
  return !placer_grid_find(placer->grid, grow(box, LEADER_GAP, LEADER_GAP), is_crossed, &line);
}

static bool is_free(const Placer *placer, const PlacedLabel *label, const LabelPlace *place,
                    Crossing may_cross) {
  double left = left_of(place, label->width), baseline = place->anchor.y;
  Rect text = placer_text_box(placer, label, left, baseline);
  double halo = fmax(0, label->halo - BEYOND);
  if (!rect_contains(placer->bounds, grow(text, halo, 0), 0.01)) return false;
  double cap = draw_cap_height(placer->context, label->label.style);
  Rect figures = {left, baseline - cap, label->width, cap + second_height(label)};
  double off = place->has_leader ? STRANGE_MARK : 1;
  Claim claim = {grow(text, TEXT_GAP + label->halo, label->halo), grow(figures, off, off),
                 place->over, may_cross};
  if (place->over != PLACER_NO_MARK) { /* inside its own mark, not hanging over its edge */
    Rect mark = placer_grid_item(placer->grid, place->over)->box;
    if (!rect_contains(mark, grow(figures, 2.5, 2.5), 0.01)) return false;
  }
  return !placer_grid_find(placer->grid, claim.text, conflicts, &claim) &&
         has_clear_leader(placer, place, figures);
}

void placer_settle(Placer *placer, PlacedLabel *label, LabelPlace place, LabelOutcome outcome) {
  label->place = place;
  label->outcome = outcome;
  label->box = placer_text_box(placer, label, left_of(&place, label->width), place.anchor.y);
  placer_add_text(placer, grow(label->box, label->halo, label->halo));
}

static LabelOutcome outcome_at(const LabelPlace *place, size_t index) {
  if (place->has_leader) return LABEL_LEADER;
  return index == 0 ? LABEL_PLACED : LABEL_MOVED;
}

static void settle_leader(Placer *placer, PlacedLabel *label, const LabelPlace *place) {
  double cap = draw_cap_height(placer->context, label->label.style);
  Rect figures = {label->box.x, place->anchor.y - cap, label->width, cap};
  label->leader[0] = place->from;
  label->leader[1] = leader_end(place->from, figures);
  placer_add_line(placer, label->leader[0], label->leader[1]);
}

static bool take_place(Placer *placer, PlacedLabel *label, bool has_leader, Crossing may_cross) {
  for (size_t i = 0; i < label->label.place_count; i++) {
    const LabelPlace *place = &label->label.places[i];
    if (place->has_leader != has_leader || !is_free(placer, label, place, may_cross)) continue;
    placer_settle(placer, label, *place, outcome_at(place, i));
    if (place->has_leader) settle_leader(placer, label, place);
    label->crosses_line = may_cross == CROSS_LINES;
    return true;
  }
  return false;
}

/* Places at the mark come before those with a leader, and before both a lane: a leader in it is
 * better than a crossed line. */
static bool choose_place(Placer *placer, PlacedLabel *label) {
  if (label->stays_beside) return false;
  Crossing most = label->label.keeps_off ? CROSS_NOTHING : CROSS_LINES;
  bool has_lane = label->label.lane != PLACER_NO_LANE;
  for (int has_leader = 0; has_leader <= (has_lane ? 0 : 1); has_leader++) {
    for (Crossing may_cross = CROSS_NOTHING; may_cross <= most; may_cross++) {
      if (take_place(placer, label, has_leader, may_cross)) return true;
      if (may_cross == CROSS_GUIDES && has_lane) break; /* a leader is better than a crossed line */
    }
  }
  return false;
}

static Point wanted_point(const PlacedLabel *label) {
  if (label->label.place_count > 0) return label->label.places[0].anchor;
  return (Point){label->label.at, 0};
}

/* In an order that the order of input does not change. */
static int compare_labels(const void *a, const void *b) {
  const PlacedLabel *first = *(PlacedLabel *const *)a, *second = *(PlacedLabel *const *)b;
  if (first->label.importance != second->label.importance)
    return first->label.importance > second->label.importance ? -1 : 1;
  Point here = wanted_point(first), there = wanted_point(second);
  if (here.x != there.x) return here.x < there.x ? -1 : 1;
  if (here.y != there.y) return here.y < there.y ? -1 : 1;
  return strcmp(first->label.name ? first->label.name : "",
                second->label.name ? second->label.name : "");
}

void placer_decide(Placer *placer) {
  size_t count = placer->labels.count;
  PlacedLabel **order = arena_array(placer->context->arena, PlacedLabel *, count);
  for (size_t i = 0; i < count; i++) order[i] = &placer->labels.items[i];
  if (count) qsort(order, count, sizeof *order, compare_labels);
  for (size_t i = 0; i < count; i++)
    if (!choose_place(placer, order[i])) order[i]->outcome = LABEL_UNPLACED;
  placer_fill_lanes(placer, order, count);
}

void placer_run(Placer *placer) {
  size_t obstacles = placer_grid_count(placer->grid);
  placer_decide(placer);
  placer_join_fellows(placer, obstacles);
}

size_t placer_unplaced_count(const Placer *placer) {
  size_t unplaced = 0;
  for (size_t i = 0; i < placer->labels.count; i++) {
    const PlacedLabel *label = &placer->labels.items[i];
    unplaced += label->outcome == LABEL_UNPLACED && !label->label.is_optional;
  }
  return unplaced;
}

bool placer_is_crowded(const Placer *placer) {
  size_t moved = 0, count = placer->labels.count;
  for (size_t i = 0; i < count; i++) moved += placer->labels.items[i].outcome == LABEL_MOVED;
  return count >= CROWD && moved * 2 > count;
}

size_t placer_crossing_count(const Placer *placer) {
  size_t crossing = 0;
  for (size_t i = 0; i < placer->labels.count; i++)
    crossing += placer->labels.items[i].crosses_line;
  return crossing;
}

Rect placer_reach(const Placer *placer) {
  Rect reach = placer->guests;
  for (size_t i = 0; i < placer->labels.count; i++)
    if (placer->labels.items[i].outcome != LABEL_UNPLACED)
      reach = rect_union(reach, grow(placer->labels.items[i].box, placer->labels.items[i].halo, 0));
  return reach;
}

static void draw_patch(const DrawContext *context, const PlacedLabel *label, SceneNode *group) {
  if (!label->place.has_patch) return;
  double cap = draw_cap_height(context, label->label.style);
  Rect patch = {label->box.x - 2, label->place.anchor.y - cap - 2, label->width + 4, cap + 4};
  scene_add_rect(context->arena, group, ROLE_FURNITURE, patch, paint_solid(label->place.patch));
}

static void draw_label(const DrawContext *context, const PlacedLabel *label, SceneNode *group) {
  draw_patch(context, label, group);
  if (label->outcome == LABEL_LEADER) {
    Stroke stroke = {.width = context->theme->marks.hairline,
                     .color = context->theme->colors.muted};
    scene_add_line(context->arena, group, ROLE_LABEL, label->leader[0], label->leader[1], stroke);
  }
  TextSetting setting = {label->label.style, label->place.color, label->place.align, ROLE_LABEL,
                         label->label.name};
  draw_text(context, group, &setting, label->label.text, label->place.anchor);
  if (!label->label.second.text) return;
  TextSetting second = {label->label.second_style, context->theme->colors.muted, label->place.align,
                        ROLE_LABEL, NULL};
  Point under = {label->place.anchor.x, label->place.anchor.y + second_height(label)};
  draw_text(context, group, &second, label->label.second, under);
}

static void add_report(const DrawContext *context, const PlacedLabel *label, SceneNode *group) {
  static const char *const words[] = {"placed", "moved", "leader", "unplaced"};
  SceneLabelReport *report = arena_make(context->arena, SceneLabelReport);
  *report = (SceneLabelReport){label->label.name, label->label.text.text, words[label->outcome],
                               group->reports};
  group->reports = report;
}

void placer_draw(Placer *placer, SceneNode *group) {
  for (size_t i = 0; i < placer->labels.count; i++)
    if (placer->labels.items[i].outcome != LABEL_UNPLACED)
      draw_label(placer->context, &placer->labels.items[i], group);
  for (size_t i = placer->labels.count; i-- > 0;) { /* each goes before those that are there */
    const PlacedLabel *label = &placer->labels.items[i];
    if (label->outcome != LABEL_UNPLACED || !label->label.is_optional)
      add_report(placer->context, label, group);
  }
}

void placer_warn_unplaced(const Placer *placer, SourceSpan place) {
  const DrawContext *context = placer->context;
  for (size_t i = 0; i < placer->labels.count; i++) {
    const PlacerLabel *label = &placer->labels.items[i].label;
    if (placer->labels.items[i].outcome != LABEL_UNPLACED || label->is_optional) continue;
    diag_warning(context->diags, place, "no room for the label %s of %s",
                 diag_quote(context->diags, label->text.text), label->name);
    diag_hint(context->diags, "give the chart more room, or show fewer figures");
  }
}

/* The part of a line that lies within the area across the values. */
static Rect clip_line(const GridItem *item, Rect area, bool is_lying) {
  Point from = item->from, to = item->to;
  double start = is_lying ? from.y : from.x, way = (is_lying ? to.y : to.x) - start;
  if (item->kind != GRID_LINE || way == 0) return item->box;
  double low = is_lying ? area.y : area.x;
  double high = is_lying ? rect_bottom(area) : rect_right(area);
  double a = fmax(0, fmin(1, (low - start) / way)), b = fmax(0, fmin(1, (high - start) / way));
  Point first = {from.x + a * (to.x - from.x), from.y + a * (to.y - from.y)};
  Point last = {from.x + b * (to.x - from.x), from.y + b * (to.y - from.y)};
  return (Rect){fmin(first.x, last.x), fmin(first.y, last.y), fabs(last.x - first.x),
                fabs(last.y - first.y)};
}

double placer_clear_level(const Placer *placer, Rect area, bool is_lying, double start) {
  double level = start;
  for (size_t i = 0; i < placer_grid_count(placer->grid); i++) {
    if (placer_grid_item(placer->grid, i)->kind == GRID_GUIDE) continue;
    Rect box = clip_line(placer_grid_item(placer->grid, i), area, is_lying);
    bool is_beside = is_lying ? rect_bottom(box) < area.y || box.y > rect_bottom(area)
                              : rect_right(box) < area.x || box.x > rect_right(area);
    bool is_outside = is_lying ? box.x < area.x || rect_right(box) > rect_right(area)
                               : box.y < area.y || rect_bottom(box) > rect_bottom(area);
    if (is_beside || is_outside) continue;
    level = is_lying ? fmax(level, rect_right(box)) : fmin(level, box.y);
  }
  return level;
}
