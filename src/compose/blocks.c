/* The blocks of a slide under their headings; the frames inside them line up. */
#include "compose/parts.h"

#include <math.h>

#define HEADING_PITCH 1.4
#define LEAST_ALIGNED 0.6 /* of its own frame that a block keeps when frames line up */

static const TextStep heading_items[] = {{1, 1}, {1, 2}, {0.9, 2}, {0.8, 2}, {0.7, 2}};
#define HEADING_STEPS (sizeof heading_items / sizeof *heading_items)

/* How the headings of a row are set: all alike, so that they begin and end together. */
typedef struct HeadingRow {
  bool has_heading;
  double share;
  size_t lines; /* of the longest */
} HeadingRow;

static Paragraph heading_paragraph(const DrawContext *context, BoundText text, double share) {
  const Theme *theme = context->theme;
  Paragraph heading = {text,
                       {theme->type.heading, theme->colors.ink, ALIGN_START, ROLE_SUBTITLE, NULL},
                       theme->type.heading.size * HEADING_PITCH,
                       false};
  return paragraph_smaller(context, heading, share);
}

static size_t longest_heading(const DrawContext *context, const Slide *slide,
                              const SlideBoxes *boxes, size_t row, double share) {
  size_t longest = 0;
  for (size_t i = 0; i < slide->block_count; i++) {
    if (boxes->rows[i] != row || !slide->blocks[i].heading.text) continue;
    Paragraph heading = heading_paragraph(context, slide->blocks[i].heading, share);
    size_t lines = paragraph_lines(context, &heading, boxes->blocks[i].width).count;
    if (lines > longest) longest = lines;
  }
  return longest;
}

/* The first step in which all fit; else the last. */
static HeadingRow fit_headings(const DrawContext *context, const Slide *slide,
                               const SlideBoxes *boxes, size_t row) {
  HeadingRow headings = {0};
  for (size_t i = 0; i < HEADING_STEPS; i++) {
    const TextStep *step = &heading_items[i];
    size_t lines = longest_heading(context, slide, boxes, row, step->share);
    headings = (HeadingRow){lines > 0, step->share, lines < 2 ? lines : 2};
    if (lines <= step->lines) break;
  }
  return headings;
}

/* Room over the blocks of a row: that of one line, and what further lines add. */
static double headings_height(const DrawContext *context, HeadingRow headings) {
  if (!headings.has_heading) return 0;
  double pitch = heading_paragraph(context, (BoundText){0}, headings.share).pitch;
  return context->theme->grid.heading_height + pitch * (double)(headings.lines - 1);
}

static void draw_heading(const DrawContext *context, const Block *block, HeadingRow row, Rect box,
                         SceneNode *root) {
  Paragraph heading = heading_paragraph(context, block->heading, row.share);
  size_t lines = paragraph_lines(context, &heading, box.width).count;
  heading.is_balanced = lines == 2;
  paragraph_draw(context, &heading, box, root);
  if (lines <= 2) return;
  diag_error(context->diags, block->heading.span,
             "the heading needs %zu lines in its smallest type, two fit", lines);
  diag_hint(context->diags, "shorten it, or make the column wider with widths");
}

/* Frames line up, but not at any price: a block whose neighbour needs much more room for its names
 * keeps its own frame, in the one direction or the other. */
static Insets keep_frame(Rect box, Insets own, Insets aligned) {
  Rect least = rect_inset(box, own), frame = rect_inset(box, aligned);
  if (frame.width < least.width * LEAST_ALIGNED) {
    aligned.left = own.left;
    aligned.right = own.right;
  }
  if (frame.height < least.height * LEAST_ALIGNED) {
    aligned.top = own.top;
    aligned.bottom = own.bottom;
  }
  return aligned;
}

/* Frames in a row share their top and bottom, frames in a column their left and right. */
static Insets aligned_insets(const SlideBoxes *boxes, const BlockPlan *plans, size_t index) {
  Insets insets = plans[index].demand;
  bool is_bound = plans[index].binds_frame;
  for (size_t i = 0; i < boxes->block_count; i++) {
    Insets other = plans[i].demand;
    bool is_in_row = boxes->rows[i] == boxes->rows[index];
    is_bound |= is_in_row && plans[i].binds_frame;
    if (is_in_row) insets = insets_max(insets, (Insets){0, other.top, 0, other.bottom});
    if (boxes->columns[i] == boxes->columns[index])
      insets = insets_max(insets, (Insets){other.left, 0, other.right, 0});
  }
  return is_bound ? insets : keep_frame(plans[index].box, plans[index].demand, insets);
}

static bool is_narrower(Insets insets, Insets demand) {
  return insets.left + insets.right > demand.left + demand.right ||
         insets.top + insets.bottom > demand.top + demand.bottom;
}

/* Bullets and paragraphs are measured alike, charts in another way. */
static bool are_alike(const Block *a, const Block *b) {
  return a->type->train == b->type->train;
}

/* Blocks that are alike, beside each other, set their type in one size: that of the fullest. */
static double shared_size(const SlideBoxes *boxes, const BlockPlan *plans, size_t index) {
  double share = plans[index].type_share;
  for (size_t i = 0; i < boxes->block_count; i++)
    if (boxes->rows[i] == boxes->rows[index] && are_alike(plans[i].block, plans[index].block))
      share = fmin(share, plans[i].type_share);
  return share;
}

/* A block whose frame or type its neighbours make smaller measures its names and labels anew. */
static void train_again(const SlideBoxes *boxes, BlockPlan *plans, Arena *arena,
                        const ScaleGroups *groups) {
  Insets *insets = arena_array(arena, Insets, boxes->block_count);
  for (size_t i = 0; i < boxes->block_count; i++) {
    insets[i] = aligned_insets(boxes, plans, i);
    plans[i].type_most = shared_size(boxes, plans, i);
  }
  for (size_t i = 0; i < boxes->block_count; i++)
    if (is_narrower(insets[i], plans[i].demand) || plans[i].type_most < plans[i].type_share)
      block_train(&plans[i], insets[i]);
  for (size_t i = 0; i < boxes->block_count; i++) insets[i] = aligned_insets(boxes, plans, i);
  compose_share_scales(plans, insets, boxes->block_count, groups);
}

SlidePlan compose_plan(const DrawContext *context, const Slide *slide, SlideBoxes boxes,
                       const ScaleGroups *groups) {
  HeadingRow *headings = arena_array(context->arena, HeadingRow, slide->block_count);
  BlockPlan *plans = arena_array(context->arena, BlockPlan, slide->block_count);
  for (size_t i = 0; i < slide->block_count; i++) {
    headings[i] = fit_headings(context, slide, &boxes, boxes.rows[i]);
    Insets over = {.top = headings_height(context, headings[i])};
    plans[i] = (BlockPlan){.block = &slide->blocks[i],
                           .context = context,
                           .box = rect_inset(boxes.blocks[i], over),
                           .is_fine = slide->layout->style == SLIDE_FINE_PRINT};
    block_train(&plans[i], (Insets){0});
  }
  if (diagnostics_error_count(context->diags) == 0)
    train_again(&boxes, plans, context->arena, groups);
  return (SlidePlan){slide, boxes, headings, plans};
}

static void draw_panels(const DrawContext *context, const SlideBoxes *boxes, SceneNode *root) {
  const ThemeColors *colors = &context->theme->colors;
  for (size_t i = 0; i < boxes->panel_count; i++)
    scene_add_rect(context->arena, root, ROLE_FURNITURE, boxes->panels[i],
                   paint_solid(theme_tint(colors)));
}

void compose_blocks(const DrawContext *context, const SlidePlan *plan, SceneNode *root) {
  draw_panels(context, &plan->boxes, root);
  for (size_t i = 0; i < plan->slide->block_count; i++) {
    const Block *block = &plan->slide->blocks[i];
    if (block->heading.text)
      draw_heading(context, block, plan->headings[i], plan->boxes.blocks[i], root);
    block->type->draw(&plan->blocks[i], aligned_insets(&plan->boxes, plan->blocks, i), root);
  }
}
