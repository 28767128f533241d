/* The blocks of a slide under their headings; the frames inside them line up. */
#include "compose/parts.h"

static bool row_has_heading(const Slide *slide, const SlideBoxes *boxes, size_t row) {
  for (size_t i = 0; i < slide->block_count; i++)
    if (boxes->rows[i] == row && slide->blocks[i].heading.text) return true;
  return false;
}

static void draw_heading(const DrawContext *context, const Block *block, Rect box,
                         SceneNode *root) {
  const Theme *theme = context->theme;
  Paragraph heading = {block->heading,
                       {theme->type.heading, theme->colors.ink, ALIGN_START, ROLE_SUBTITLE, NULL},
                       theme->type.heading.size * 1.4,
                       false};
  size_t lines = paragraph_lines(context, &heading, box.width).count;
  paragraph_draw(context, &heading, box, root);
  if (lines <= 1) return;
  diag_error(context->diags, block->heading.span, "the heading needs %zu lines, one fits", lines);
  diag_hint(context->diags, "shorten it, or make the column wider with widths");
}

/* Frames in a row share their top and bottom, frames in a column their left and right. */
static Insets aligned_insets(const SlideBoxes *boxes, const BlockPlan *plans, size_t index) {
  Insets insets = plans[index].demand;
  for (size_t i = 0; i < boxes->block_count; i++) {
    Insets other = plans[i].demand;
    if (boxes->rows[i] == boxes->rows[index])
      insets = insets_max(insets, (Insets){0, other.top, 0, other.bottom});
    if (boxes->columns[i] == boxes->columns[index])
      insets = insets_max(insets, (Insets){other.left, 0, other.right, 0});
  }
  return insets;
}

static bool is_narrower(Insets insets, Insets demand) {
  return insets.left + insets.right > demand.left + demand.right ||
         insets.top + insets.bottom > demand.top + demand.bottom;
}

/* A block whose frame its neighbours make smaller measures its names and labels anew. */
static void train_again(const SlideBoxes *boxes, BlockPlan *plans, Arena *arena) {
  Insets *insets = arena_array(arena, Insets, boxes->block_count);
  for (size_t i = 0; i < boxes->block_count; i++) insets[i] = aligned_insets(boxes, plans, i);
  for (size_t i = 0; i < boxes->block_count; i++)
    if (is_narrower(insets[i], plans[i].demand))
      plans[i] = block_plan(plans[i].context, plans[i].block, plans[i].box, insets[i]);
}

static BlockPlan *plan_blocks(const DrawContext *context, const Slide *slide,
                              const SlideBoxes *boxes) {
  BlockPlan *plans = arena_array(context->arena, BlockPlan, slide->block_count);
  for (size_t i = 0; i < slide->block_count; i++) {
    Rect inner = boxes->blocks[i];
    if (row_has_heading(slide, boxes, boxes->rows[i]))
      inner = rect_inset(inner, (Insets){.top = context->theme->grid.heading_height});
    plans[i] = block_plan(context, &slide->blocks[i], inner, (Insets){0});
  }
  if (diagnostics_error_count(context->diags) == 0) train_again(boxes, plans, context->arena);
  return plans;
}

void compose_blocks(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root) {
  BlockPlan *plans = plan_blocks(context, slide, boxes);
  for (size_t i = 0; i < slide->block_count; i++) {
    const Block *block = &slide->blocks[i];
    plans[i].is_fine = slide->layout->style == SLIDE_FINE_PRINT;
    if (block->heading.text) draw_heading(context, block, boxes->blocks[i], root);
    block->type->draw(&plans[i], aligned_insets(boxes, plans, i), root);
  }
}
