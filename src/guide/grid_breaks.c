#include "guide/grid_breaks.h"

#include <math.h>
#include <stdlib.h>

#define BESIDE 3.0      /* points kept free at a text's sides */
#define ABOVE 1.5       /* the same above and below it */
#define LEAST_PIECE 4.0 /* points: a shorter piece would be a speck between two texts */

typedef struct Stretch {
  double start, end;
} Stretch;

/* A line of the grid, and where texts stand over it. */
typedef struct GridLine {
  const DrawContext *context;
  bool is_level; /* from left to right */
  double at;     /* its place across */
  Stretch whole;
  LIST(Stretch) gaps;
} GridLine;

static GridLine line_of(const DrawContext *context, const SceneNode *node) {
  Point a = node->shape.points[0], b = node->shape.points[1];
  bool is_level = a.y == b.y;
  Stretch whole = is_level ? (Stretch){fmin(a.x, b.x), fmax(a.x, b.x)}
                           : (Stretch){fmin(a.y, b.y), fmax(a.y, b.y)};
  return (GridLine){
      .context = context, .is_level = is_level, .at = is_level ? a.y : a.x, .whole = whole};
}

static void add_gap(const SceneNode *node, void *context) {
  GridLine *line = context;
  if (node->kind != SCENE_TEXT) return;
  const SceneText *text = &node->text;
  double cap = draw_cap_height(line->context, text->style);
  Stretch across = {text->origin.x - BESIDE, text->origin.x + text->width + BESIDE};
  Stretch along = {text->origin.y - cap - ABOVE, text->origin.y + ABOVE};
  Stretch gap = line->is_level ? across : along, beside = line->is_level ? along : across;
  bool meets = line->at > beside.start && line->at < beside.end && gap.end > line->whole.start &&
               gap.start < line->whole.end;
  if (meets) list_push(line->context->arena, &line->gaps, gap);
}

static int compare_gaps(const void *a, const void *b) {
  double first = ((const Stretch *)a)->start, second = ((const Stretch *)b)->start;
  return (first > second) - (first < second);
}

static void set_piece(const GridLine *line, SceneNode *node, Stretch piece) {
  Point *points = arena_array(line->context->arena, Point, 2);
  points[0] = line->is_level ? (Point){piece.start, line->at} : (Point){line->at, piece.start};
  points[1] = line->is_level ? (Point){piece.end, line->at} : (Point){line->at, piece.end};
  double length = piece.end - piece.start;
  node->shape.points = points;
  node->shape.rect =
      (Rect){points[0].x, points[0].y, line->is_level ? length : 0, line->is_level ? 0 : length};
}

/* Puts a piece like `node` where `link` is; returns where what follows it is linked. */
static SceneNode **add_piece(const GridLine *line, const SceneNode *node, SceneNode **link,
                             double start, double end) {
  if (end - start < LEAST_PIECE) return link;
  SceneNode *piece = arena_make(line->context->arena, SceneNode);
  *piece = *node;
  set_piece(line, piece, (Stretch){start, end});
  *link = piece;
  return &piece->next;
}

/* Puts the pieces of a line in its place. */
static SceneNode **break_line(const DrawContext *context, const SceneNode *texts,
                              SceneNode **link) {
  SceneNode *node = *link, *next = node->next;
  GridLine line = line_of(context, node);
  for (; texts; texts = texts->next) scene_walk(texts, add_gap, &line);
  if (line.gaps.count == 0) return &node->next;
  qsort(line.gaps.items, line.gaps.count, sizeof *line.gaps.items, compare_gaps);
  double from = line.whole.start;
  for (size_t i = 0; i < line.gaps.count; i++) {
    link = add_piece(&line, node, link, from, line.gaps.items[i].start);
    from = fmax(from, line.gaps.items[i].end);
  }
  link = add_piece(&line, node, link, from, line.whole.end);
  *link = next;
  return link;
}

/* Whether it is an upright or level line. */
static bool is_straight(const SceneNode *node) {
  if (node->kind != SCENE_SHAPE || node->shape.point_count != 2) return false;
  Point a = node->shape.points[0], b = node->shape.points[1];
  return a.x == b.x || a.y == b.y;
}

void grid_break(const DrawContext *context, SceneNode *group, const SceneNode *last) {
  if (!last || !last->next) return; /* no text follows */
  SceneNode **link = &group->first_child;
  for (bool is_over = false; !is_over;) {
    const SceneNode *node = *link;
    is_over = node == last;
    link = is_straight(node) ? break_line(context, last->next, link) : &(*link)->next;
  }
}
