#include "flow/text_flow.h"

#include <math.h>

#define BULLET_INDENT 1.1 /* times the type size */
#define BULLET_SIZE 0.32
#define PARAGRAPH_SPACE 0.75
#define LONGEST_LINE 48.0 /* times the type size: longer lines are hard to follow */
#define LONGEST_FINE_LINE 70.0
#define HEIGHT_TOLERANCE 0.5
#define SHARE_STEP 0.06
#define BALANCED_LINES 3 /* short texts get lines of like length, so that no word stands alone */

TextFlow text_flow_make(const DrawContext *context, BoundTexts texts, bool is_fine) {
  FontStyle style = is_fine ? context->theme->type.label : context->theme->type.body;
  style.has_tabular_figures = false;
  double longest = style.size * (is_fine ? LONGEST_FINE_LINE : LONGEST_LINE);
  return (TextFlow){texts, style, longest, false, 1};
}

/* In the size it is set in. */
static TextFlow smaller_flow(const DrawContext *context, const TextFlow *flow, double share) {
  TextFlow smaller = *flow;
  smaller.style = draw_smaller(context->theme, flow->style, share);
  smaller.share = 1;
  return smaller;
}

static double flow_indent(const TextFlow *flow) {
  return flow->has_bullets ? flow->style.size * BULLET_INDENT : 0;
}

static double flow_space(const TextFlow *flow) {
  return flow->style.size * PARAGRAPH_SPACE;
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

static double flow_height(const DrawContext *context, const TextFlow *flow, double width) {
  double height = 0, inner = width - flow_indent(flow);
  for (size_t i = 0; i < flow->texts.count; i++) {
    Paragraph paragraph = make_paragraph(context, flow, flow->texts.items[i], inner);
    height += paragraph_height(context, &paragraph, inner);
    if (i + 1 < flow->texts.count) height += flow_space(flow);
  }
  return height;
}

static bool flow_fits(const DrawContext *context, const TextFlow *flow, Rect box) {
  double width = fmin(box.width, flow->longest_line);
  return flow_height(context, flow, width) <= box.height + HEIGHT_TOLERANCE;
}

double text_flow_height(const DrawContext *context, const TextFlow *flow, double width) {
  return flow_height(context, flow, fmin(width, flow->longest_line));
}

double text_flow_share(const DrawContext *context, const TextFlow *flow, Rect box) {
  double least = draw_smaller(context->theme, flow->style, 0).size / flow->style.size;
  for (double share = 1; share > least; share -= SHARE_STEP) {
    TextFlow smaller = smaller_flow(context, flow, share);
    if (flow_fits(context, &smaller, box)) return share;
  }
  return least;
}

static void check_fits(const DrawContext *context, const TextFlow *flow, double height, Rect box) {
  if (height <= box.height + HEIGHT_TOLERANCE) return;
  TextBuffer numbers = {.arena = context->arena};
  text_append(&numbers, "the text needs ");
  text_append_number(&numbers, height, 0);
  text_append(&numbers, " pt of height in its smallest type, its box has ");
  text_append_number(&numbers, box.height, 0);
  text_append(&numbers, " pt");
  diag_error(context->diags, flow->texts.items[0].span, "%s", text_buffer_string(&numbers));
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

void text_flow_draw(const DrawContext *context, const TextFlow *flow, Rect box, SceneNode *parent) {
  TextFlow set = smaller_flow(context, flow, flow->share);
  box.width = fmin(box.width, set.longest_line);
  check_fits(context, &set, flow_height(context, &set, box.width), box);
  SceneNode *group = scene_add_group(context->arena, parent, ROLE_BODY, NULL);
  double top = box.y, indent = flow_indent(&set);
  for (size_t i = 0; i < set.texts.count; i++) {
    Rect line = {box.x, top, box.width, 0};
    Paragraph paragraph = make_paragraph(context, &set, set.texts.items[i], box.width - indent);
    if (set.has_bullets) draw_bullet(context, &paragraph, line, group);
    line.x += indent;
    line.width -= indent;
    top = paragraph_draw(context, &paragraph, line, group) + flow_space(&set);
  }
}
