#include "layout/slide_boxes.h"

#include <math.h>

#define SAME_EDGE 0.01       /* points */
#define MOST_BY_CONTENT 0.66 /* of the room, that parts sized by content leave to no other */
#define PANEL_PAD 0.5        /* of the gutter, inside a panel */

typedef struct BoxPlan {
  const BlockExtents *extents;
  double gutter;
  SlideBoxes *boxes;
  Rect *blocks, *panels;
} BoxPlan;

/* Along the line on which parts follow each other, and across it. */
static BoxSide side_of(const SlidePart *part) {
  return part->kind == PART_COLUMNS ? BOX_WIDTH : BOX_HEIGHT;
}

static double part_extent(const BoxPlan *plan, const SlidePart *part, BoxSide side, double other);

/* Of parts beside each other: the sum along their line, the greatest across it; 0 if one takes
 * what it gets. */
static double parts_extent(const BoxPlan *plan, const SlidePart *part, BoxSide side, double other) {
  bool is_along = side_of(part) == side;
  double gaps = plan->gutter * (double)(part->part_count - 1), extent = is_along ? gaps : 0;
  double room = is_along ? other : (other - gaps) / (double)part->part_count;
  for (size_t i = 0; i < part->part_count; i++) {
    double own = part_extent(plan, &part->parts[i], side, room);
    if (own <= 0) return 0;
    extent = is_along ? extent + own : fmax(extent, own);
  }
  return extent;
}

static double part_extent(const BoxPlan *plan, const SlidePart *part, BoxSide side, double other) {
  if (part->kind != PART_BLOCK) return parts_extent(plan, part, side, other);
  const BlockExtents *extents = plan->extents;
  return extents && extents->extent ? extents->extent(extents->context, part->block, side, other)
                                    : 0;
}

/* What parts take that are sized by their content; 0 for those that share the rest. */
static double take_content(const BoxPlan *plan, const SlidePart *part, double room, double across,
                           double *sizes) {
  double taken = 0;
  bool has_rest = false;
  for (size_t i = 0; i < part->part_count; i++) {
    bool is_own = part->sizes && part->sizes[i] <= PART_BY_CONTENT;
    sizes[i] = is_own ? part_extent(plan, &part->parts[i], side_of(part), across) : 0;
    taken += sizes[i];
    has_rest |= sizes[i] <= 0;
  }
  double most = has_rest ? room * MOST_BY_CONTENT : room;
  double share = taken > most ? most / taken : 1;
  for (size_t i = 0; i < part->part_count; i++) sizes[i] *= share;
  return taken * share;
}

static double relative_size(const SlidePart *part, size_t index) {
  return part->sizes && part->sizes[index] > PART_BY_CONTENT ? part->sizes[index] : 1;
}

static void share_rest(const SlidePart *part, double rest, double *sizes) {
  double sum = 0;
  for (size_t i = 0; i < part->part_count; i++)
    if (sizes[i] <= 0) sum += relative_size(part, i);
  for (size_t i = 0; i < part->part_count; i++)
    if (sizes[i] <= 0) sizes[i] = rest * relative_size(part, i) / sum;
}

static void place_part(BoxPlan *plan, const SlidePart *part, Rect box);

static void place_parts(BoxPlan *plan, const SlidePart *part, Rect box) {
  bool is_row = part->kind == PART_COLUMNS;
  double sizes[MOST_PARTS] = {0}, gaps = plan->gutter * (double)(part->part_count - 1);
  double room = (is_row ? box.width : box.height) - gaps;
  double taken = take_content(plan, part, room, is_row ? box.height : box.width, sizes);
  share_rest(part, room - taken, sizes);
  for (size_t i = 0; i < part->part_count; i++) {
    Rect own = box;
    *(is_row ? &own.width : &own.height) = sizes[i];
    place_part(plan, &part->parts[i], own);
    *(is_row ? &box.x : &box.y) += sizes[i] + plan->gutter;
  }
}

static void place_part(BoxPlan *plan, const SlidePart *part, Rect box) {
  if (part->is_panel) {
    plan->panels[plan->boxes->panel_count++] = box;
    double pad = plan->gutter * PANEL_PAD;
    box = rect_inset(box, (Insets){pad, pad, pad, pad});
  }
  if (part->kind == PART_BLOCK)
    plan->blocks[part->block] = box;
  else
    place_parts(plan, part, box);
}

static bool are_close(double a, double b) {
  return fabs(a - b) < SAME_EDGE;
}

/* Blocks with the same top and bottom are of one row, with the same left and right of one column:
 * each has the number of the first like it. */
static void number_lines(Arena *arena, SlideBoxes *boxes) {
  size_t *rows = arena_array(arena, size_t, boxes->block_count);
  size_t *columns = arena_array(arena, size_t, boxes->block_count);
  for (size_t i = 0; i < boxes->block_count; i++) {
    Rect own = boxes->blocks[i];
    rows[i] = columns[i] = i;
    for (size_t k = i; k-- > 0;) {
      Rect other = boxes->blocks[k];
      if (are_close(other.y, own.y) && are_close(other.height, own.height)) rows[i] = rows[k];
      if (are_close(other.x, own.x) && are_close(other.width, own.width)) columns[i] = columns[k];
    }
  }
  boxes->rows = rows;
  boxes->columns = columns;
}

static Rect body_box(const Deck *deck, const Slide *slide, const BoxNeeds *needs) {
  const ThemeGrid *grid = &deck->theme->grid;
  double foot_top = grid->foot + needs->foot_height + deck->theme->type.note.size;
  double bottom = fmax(grid->body_bottom, needs->foot_height > 0 ? foot_top : 0);
  double raised = needs->unused_header;
  /* a short heading stands above fine print, no subtitle line */
  if (slide->layout->style == SLIDE_FINE_PRINT)
    raised = grid->body_top - grid->title_top - deck->theme->type.title.size * 2.2;
  double top = grid->body_top - raised;
  return (Rect){grid->left, top, deck->page_width - grid->left - grid->right,
                deck->page_height - top - bottom};
}

SlideBoxes slide_boxes_make(Arena *arena, const Deck *deck, const Slide *slide,
                            const BoxNeeds *needs) {
  const ThemeGrid *grid = &deck->theme->grid;
  SlideBoxes boxes = {.page = {0, 0, deck->page_width, deck->page_height},
                      .header = {grid->left, grid->title_top,
                                 deck->page_width - grid->left - grid->right,
                                 grid->body_top - grid->title_top},
                      .block_count = slide->block_count};
  BoxPlan plan = {.extents = &needs->extents,
                  .gutter = grid->gutter,
                  .boxes = &boxes,
                  .blocks = arena_array(arena, Rect, slide->block_count),
                  .panels = arena_array(arena, Rect, 1)};
  if (slide->block_count > 0) place_part(&plan, &slide->body, body_box(deck, slide, needs));
  boxes.blocks = plan.blocks;
  boxes.panels = plan.panels;
  number_lines(arena, &boxes);
  return boxes;
}
