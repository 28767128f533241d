#include "flow/text_flow.h"

#include <math.h>

#define BULLET_INDENT 1.1 /* times the type size */
#define BULLET_SIZE 0.32
#define PARAGRAPH_SPACE 0.75
#define INNER_SPACE 0.3
#define INNER_SHARE 0.88  /* of the size, of points under a point */
#define INNER_DASH 0.55   /* times the type size, of the dash before them */
#define LARGE_LINES 3     /* of a text that is set larger than usual */
#define LARGE_HEIGHT 0.6  /* of the box, that such texts fill at most */
#define MOST_AIR 0.7      /* between texts, times the type size */
#define AIRY_HEIGHT 0.7   /* of the box, that texts set apart fill at most */
#define LONGEST_LINE 48.0 /* times the type size: longer lines are hard to follow */
#define LONGEST_FINE_LINE 70.0
#define HEIGHT_TOLERANCE 0.5
#define SHARE_STEP 0.06
#define LARGE_STEP 0.09
#define BALANCED_LINES 3 /* short texts get lines of like length, so that no word stands alone */

TextFlow text_flow_make(const DrawContext *context, BoundTexts texts, bool is_fine) {
  FontStyle style = is_fine ? context->theme->type.label : context->theme->type.body;
  style.has_tabular_figures = false;
  double longest = style.size * (is_fine ? LONGEST_FINE_LINE : LONGEST_LINE);
  return (TextFlow){texts, style, longest, false, 1, 0};
}

/* In the size it is set in. */
static TextFlow smaller_flow(const DrawContext *context, const TextFlow *flow, double share) {
  TextFlow smaller = *flow;
  smaller.style = draw_smaller(context->theme, flow->style, share);
  smaller.share = 1;
  return smaller;
}

static bool is_inner(const TextFlow *flow, size_t index) {
  return flow->texts.is_inner && flow->texts.is_inner[index];
}

/* Left of a text, and its bullet. */
static double text_indent(const TextFlow *flow, size_t index) {
  double indent = flow->has_bullets ? flow->style.size * BULLET_INDENT : 0;
  return is_inner(flow, index) ? indent * 2 : indent;
}

/* Over a text: less over points that belong to the one before. */
static double text_space(const TextFlow *flow, size_t index) {
  if (index == 0) return 0;
  if (is_inner(flow, index)) return flow->style.size * INNER_SPACE + flow->air * 0.3;
  return flow->style.size * PARAGRAPH_SPACE + flow->air;
}

static Paragraph make_paragraph(const DrawContext *context, const TextFlow *flow, size_t index,
                                double width) {
  FontStyle style = flow->style;
  const ThemeColors *colors = &context->theme->colors;
  if (is_inner(flow, index)) style = draw_smaller(context->theme, style, INNER_SHARE);
  Paragraph paragraph = {flow->texts.items[index],
                         {style, colors->text, ALIGN_START, ROLE_BODY, NULL},
                         style.size * context->theme->type.line_height,
                         false};
  size_t lines = paragraph_lines(context, &paragraph, width).count;
  paragraph.is_balanced = flow->has_bullets && lines > 1 && lines <= BALANCED_LINES;
  return paragraph;
}

static double flow_height(const DrawContext *context, const TextFlow *flow, double width) {
  double height = 0;
  for (size_t i = 0; i < flow->texts.count; i++) {
    double inner = width - text_indent(flow, i);
    Paragraph paragraph = make_paragraph(context, flow, i, inner);
    height += text_space(flow, i) + paragraph_height(context, &paragraph, inner);
  }
  return height;
}

static bool flow_fits(const DrawContext *context, const TextFlow *flow, Rect box) {
  double width = fmin(box.width, flow->longest_line);
  return flow_height(context, flow, width) <= box.height + HEIGHT_TOLERANCE;
}

/* In a larger size it may not fill its box, nor run over many lines. Of full lines, which is what
 * is tried first, since to break them takes long. */
static bool may_stand_large(const DrawContext *context, const TextFlow *flow, Rect box) {
  double width = fmin(box.width, flow->longest_line), height = 0;
  for (size_t i = 0; i < flow->texts.count; i++) {
    double inner = width - text_indent(flow, i);
    double lines = ceil(draw_text_width(context, flow->texts.items[i].text, flow->style) / inner);
    if (lines > LARGE_LINES) return false;
    height += text_space(flow, i) + lines * flow->style.size * context->theme->type.line_height;
  }
  return height <= box.height * LARGE_HEIGHT;
}

static bool stands_large(const DrawContext *context, const TextFlow *flow, Rect box) {
  double width = fmin(box.width, flow->longest_line), height = 0;
  if (!may_stand_large(context, flow, box)) return false;
  for (size_t i = 0; i < flow->texts.count; i++) {
    double inner = width - text_indent(flow, i);
    Paragraph paragraph = make_paragraph(context, flow, i, inner);
    if (paragraph_lines(context, &paragraph, inner).count > LARGE_LINES) return false;
    height += text_space(flow, i) + paragraph_height(context, &paragraph, inner);
  }
  return height <= box.height * LARGE_HEIGHT;
}

double text_flow_height(const DrawContext *context, const TextFlow *flow, double width) {
  return flow_height(context, flow, fmin(width, flow->longest_line));
}

double text_flow_share(const DrawContext *context, const TextFlow *flow, Rect box) {
  double most = flow->has_bullets ? context->theme->type.largest_body / flow->style.size : 1;
  for (double share = most; share > 1; share -= LARGE_STEP) {
    TextFlow larger = smaller_flow(context, flow, share);
    if (stands_large(context, &larger, box)) return share;
  }
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

static void draw_bullet(const DrawContext *context, const TextFlow *flow, size_t index,
                        const Paragraph *paragraph, Point top, SceneNode *root) {
  const ThemeColors *colors = &context->theme->colors;
  double size = flow->style.size * BULLET_SIZE, middle = top.y + paragraph->pitch / 2;
  Rect mark = {top.x, middle - size / 2, size, size};
  if (is_inner(flow, index)) {
    double indent = flow->style.size * BULLET_INDENT, width = flow->style.size * INNER_DASH;
    double height = context->theme->marks.axis_line;
    mark = (Rect){top.x + indent, middle - height / 2, width, height};
  }
  scene_add_rect(context->arena, root, ROLE_FURNITURE, mark,
                 paint_solid(is_inner(flow, index) ? colors->muted : colors->current));
}

/* What texts leave free sets them apart a little. */
static double air_between(const DrawContext *context, const TextFlow *flow, Rect box) {
  size_t gaps = 0;
  for (size_t i = 1; i < flow->texts.count; i++) gaps += !is_inner(flow, i);
  double free_height = box.height * AIRY_HEIGHT - flow_height(context, flow, box.width);
  if (gaps == 0 || free_height <= 0 || !flow->has_bullets) return 0;
  return fmin(free_height / (double)gaps, flow->style.size * MOST_AIR);
}

void text_flow_draw(const DrawContext *context, const TextFlow *flow, Rect box, SceneNode *parent) {
  TextFlow set = smaller_flow(context, flow, flow->share);
  box.width = fmin(box.width, set.longest_line);
  check_fits(context, &set, flow_height(context, &set, box.width), box);
  set.air = air_between(context, &set, box);
  SceneNode *group = scene_add_group(context->arena, parent, ROLE_BODY, NULL);
  double top = box.y;
  for (size_t i = 0; i < set.texts.count; i++) {
    double indent = text_indent(&set, i);
    Rect line = {box.x + indent, top + text_space(&set, i), box.width - indent, 0};
    Paragraph paragraph = make_paragraph(context, &set, i, line.width);
    if (set.has_bullets) draw_bullet(context, &set, i, &paragraph, (Point){box.x, line.y}, group);
    top = paragraph_draw(context, &paragraph, line, group);
  }
}
