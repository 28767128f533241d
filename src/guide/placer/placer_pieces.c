/* Lines with gaps where texts stand, and labels by name. */
#include "guide/placer/placer_lanes.h"

#include <math.h>
#include <stdlib.h>

#define GAP 2.0 /* points kept free beside a text */

typedef struct Stretch {
  double start, end;
} Stretch;

typedef LIST(Stretch) Stretches;

static int compare_stretches(const void *a, const void *b) {
  double first = ((const Stretch *)a)->start, second = ((const Stretch *)b)->start;
  return (first > second) - (first < second);
}

/* Where texts stand on the line at `at`, which is level or upright. */
static Stretches list_gaps(const Placer *placer, bool is_level, double at) {
  Stretches gaps = {0};
  for (size_t i = 0; i < placer_grid_count(placer->grid); i++) {
    const GridItem *item = placer_grid_item(placer->grid, i);
    if (item->kind != GRID_TEXT) continue;
    Rect box = item->box;
    double low = is_level ? box.y : box.x, high = is_level ? rect_bottom(box) : rect_right(box);
    Stretch gap = is_level ? (Stretch){box.x - GAP, rect_right(box) + GAP}
                           : (Stretch){box.y - GAP / 2, rect_bottom(box) + GAP / 2};
    if (at > low && at < high) list_push(placer->context->arena, &gaps, gap);
  }
  if (gaps.count) qsort(gaps.items, gaps.count, sizeof *gaps.items, compare_stretches);
  return gaps;
}

static size_t add_piece(const Point *ends, Stretch piece, Point *pieces, size_t count,
                        size_t limit) {
  bool is_level = ends[0].y == ends[1].y;
  if (piece.end <= piece.start || count == limit) return count;
  pieces[2 * count] = is_level ? (Point){piece.start, ends[0].y} : (Point){ends[0].x, piece.start};
  pieces[2 * count + 1] = is_level ? (Point){piece.end, ends[0].y} : (Point){ends[0].x, piece.end};
  return count + 1;
}

size_t placer_free_pieces(const Placer *placer, const Point *ends, Point *pieces, size_t limit) {
  bool is_level = ends[0].y == ends[1].y;
  double a = is_level ? ends[0].x : ends[0].y, b = is_level ? ends[1].x : ends[1].y;
  Stretches gaps = list_gaps(placer, is_level, is_level ? ends[0].y : ends[0].x);
  double from = fmin(a, b), end = fmax(a, b);
  size_t count = 0;
  for (size_t i = 0; i < gaps.count; i++) {
    count = add_piece(ends, (Stretch){from, fmin(end, gaps.items[i].start)}, pieces, count, limit);
    from = fmax(from, gaps.items[i].end);
  }
  return add_piece(ends, (Stretch){from, end}, pieces, count, limit);
}

bool placer_is_clear(const Placer *placer, Point from, Point to) {
  for (size_t i = 0; i < placer_grid_count(placer->grid); i++) {
    const GridItem *item = placer_grid_item(placer->grid, i);
    if (item->kind == GRID_TEXT && placer_line_meets_box(from, to, item->box)) return false;
  }
  return true;
}

static PlacedLabel *find_label(const Placer *placer, const char *name) {
  for (size_t i = 0; i < placer->labels.count; i++) {
    PlacedLabel *label = &placer->labels.items[i];
    if (label->label.name && text_equals(label->label.name, name)) return label;
  }
  return NULL;
}

bool placer_emphasize(Placer *placer, const char *name, double room) {
  PlacedLabel *label = find_label(placer, name);
  if (!label) return false;
  label->label.style.weight = FONT_SEMIBOLD;
  label->width = draw_text_width(placer->context, label->label.text.text, label->label.style);
  label->halo = room;
  return true;
}

bool placer_find_label(const Placer *placer, const char *name, Rect *box) {
  const PlacedLabel *label = find_label(placer, name);
  if (!label || label->outcome == LABEL_UNPLACED) return false;
  *box = label->box;
  return true;
}
