/* Bullets and paragraphs. */
#include "compose/parts.h"

#include <math.h>

#define BULLET_INDENT 1.1 /* times the type size */
#define BULLET_SIZE 0.32
#define PARAGRAPH_SPACE 0.75
#define LONGEST_LINE 48.0 /* times the type size: longer lines are hard to follow */
#define LONGEST_FINE_LINE 70.0
#define BALANCED_LINES 3 /* short texts get lines of like length, so that no word stands alone */

typedef struct TextFlow {
  FontStyle style;
  double indent, space;
  bool has_bullets;
} TextFlow;

static TextFlow make_flow(const DrawContext *context, const Block *block, bool is_fine) {
  FontStyle style = is_fine ? context->theme->type.label : context->theme->type.body;
  style.has_tabular_figures = false;
  bool has_bullets = block->kind == BLOCK_BULLETS;
  return (TextFlow){style, has_bullets ? style.size * BULLET_INDENT : 0,
                    style.size * PARAGRAPH_SPACE, has_bullets};
}

static Paragraph make_paragraph(const DrawContext *context, const TextFlow *flow, BoundText text,
                                double width) {
  Paragraph paragraph = {text,
                         {flow->style, context->theme->colors.text, ALIGN_START, ROLE_BODY, NULL},
                         flow->style.size * context->theme->type.line_height,
                         false};
  size_t lines = paragraph_lines(context, &paragraph, width).count;
  paragraph.is_balanced = flow->has_bullets && lines > 1 && lines <= BALANCED_LINES;
  return paragraph;
}

static double flow_height(const DrawContext *context, const Block *block, const TextFlow *flow,
                          double width) {
  double height = 0;
  for (size_t i = 0; i < block->text_count; i++) {
    Paragraph paragraph = make_paragraph(context, flow, block->texts[i], width - flow->indent);
    height += paragraph_height(context, &paragraph, width - flow->indent);
    if (i + 1 < block->text_count) height += flow->space;
  }
  return height;
}

static void check_fits(const DrawContext *context, const Block *block, double height, Rect box) {
  if (height <= box.height + 0.5) return;
  TextBuffer numbers = {.arena = context->arena};
  text_append(&numbers, "the text needs ");
  text_append_number(&numbers, height, 0);
  text_append(&numbers, " pt of height, its box has ");
  text_append_number(&numbers, box.height, 0);
  text_append(&numbers, " pt");
  SourceSpan place = block->text_count ? block->texts[0].span : block->span;
  diag_error(context->diags, place, "%s", text_buffer_string(&numbers));
  diag_hint(context->diags, "shorten it by about %d in 100",
            (int)((1 - box.height / height) * 100) + 1);
}

static void draw_bullet(const DrawContext *context, const Paragraph *paragraph, Rect box,
                        SceneNode *root) {
  double size = paragraph->setting.style.size * BULLET_SIZE;
  Rect dot = {box.x, box.y + (paragraph->pitch - size) / 2, size, size};
  scene_add_rect(context->arena, root, ROLE_FURNITURE, dot,
                 paint_solid(context->theme->colors.current));
}

void compose_text_block(const DrawContext *context, const Block *block, Rect box, bool is_fine,
                        SceneNode *root) {
  TextFlow flow = make_flow(context, block, is_fine);
  double longest = is_fine ? LONGEST_FINE_LINE : LONGEST_LINE;
  box.width = fmin(box.width, flow.style.size * longest);
  check_fits(context, block, flow_height(context, block, &flow, box.width), box);
  SceneNode *group = scene_add_group(context->arena, root, ROLE_BODY, NULL);
  double top = box.y;
  for (size_t i = 0; i < block->text_count; i++) {
    Rect line = {box.x, top, box.width, 0};
    Paragraph paragraph = make_paragraph(context, &flow, block->texts[i], box.width - flow.indent);
    if (flow.has_bullets) draw_bullet(context, &paragraph, line, group);
    line.x += flow.indent;
    line.width -= flow.indent;
    top = paragraph_draw(context, &paragraph, line, group) + flow.space;
  }
}
