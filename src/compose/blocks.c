/* The blocks of a slide: headings, texts, and charts whose plot frames line up. */
#include "compose/parts.h"

static bool is_chart(const Block *block) {
  return block->kind == BLOCK_CHART;
}

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

static ChartPlan train_chart(const DrawContext *context, const Block *block, Rect box,
                             Insets least) {
  ChartPlan plan = {.spec = &block->chart, .context = context, .box = box, .least = least};
  chart_train(&plan);
  return plan;
}

static void draw_chart(const DrawContext *context, const Block *block, const ChartPlan *plan,
                       Insets insets, SceneNode *root) {
  SceneNode *group = scene_add_group(context->arena, root, ROLE_FIGURE, block->chart.name);
  group->description = block->description;
  group->span = block->chart.span;
  Rect frame = rect_inset(plan->box, insets);
  chart_draw(plan, frame, group);
}

void compose_lone_chart(const DrawContext *context, const Block *block, Rect box, SceneNode *root) {
  ChartPlan plan = train_chart(context, block, box, (Insets){0});
  draw_chart(context, block, &plan, plan.demand, root);
}

/* Frames in a row share their top and bottom, frames in a column their left and right. */
static Insets aligned_insets(const Slide *slide, const SlideBoxes *boxes, const ChartPlan *plans,
                             size_t index) {
  Insets insets = plans[index].demand;
  for (size_t i = 0; i < slide->block_count; i++) {
    if (!is_chart(&slide->blocks[i])) continue;
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

/* A chart whose frame its neighbours make smaller measures its names and labels anew. */
static void train_again(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                        ChartPlan *plans) {
  Insets *insets = arena_array(context->arena, Insets, slide->block_count);
  for (size_t i = 0; i < slide->block_count; i++)
    if (is_chart(&slide->blocks[i])) insets[i] = aligned_insets(slide, boxes, plans, i);
  for (size_t i = 0; i < slide->block_count; i++)
    if (is_chart(&slide->blocks[i]) && is_narrower(insets[i], plans[i].demand))
      plans[i] = train_chart(context, &slide->blocks[i], plans[i].box, insets[i]);
}

void compose_blocks(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root) {
  ChartPlan *plans = arena_array(context->arena, ChartPlan, slide->block_count);
  Rect *inner = arena_array(context->arena, Rect, slide->block_count);
  for (size_t i = 0; i < slide->block_count; i++) {
    inner[i] = boxes->blocks[i];
    if (row_has_heading(slide, boxes, boxes->rows[i]))
      inner[i] = rect_inset(inner[i], (Insets){.top = context->theme->grid.heading_height});
    if (is_chart(&slide->blocks[i]))
      plans[i] = train_chart(context, &slide->blocks[i], inner[i], (Insets){0});
  }
  if (diagnostics_error_count(context->diags) == 0) train_again(context, slide, boxes, plans);
  bool is_fine = slide->layout->style == SLIDE_FINE_PRINT;
  for (size_t i = 0; i < slide->block_count; i++) {
    const Block *block = &slide->blocks[i];
    if (block->heading.text) draw_heading(context, block, boxes->blocks[i], root);
    if (is_chart(block))
      draw_chart(context, block, &plans[i], aligned_insets(slide, boxes, plans, i), root);
    else
      compose_text_block(context, block, inner[i], is_fine, root);
  }
}
