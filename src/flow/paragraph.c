#include "flow/paragraph.h"

TextLines paragraph_lines(const DrawContext *context, const Paragraph *paragraph, double width) {
  return font_break_lines(context->fonts, context->arena, paragraph->content.text,
                          paragraph->setting.style, width, paragraph->is_balanced);
}

double paragraph_height(const DrawContext *context, const Paragraph *paragraph, double width) {
  return (double)paragraph_lines(context, paragraph, width).count * paragraph->pitch;
}

/* The type stands in the middle of its line pitch. */
static double first_baseline(const DrawContext *context, const Paragraph *paragraph, double top) {
  FontStyle style = paragraph->setting.style;
  double ascent = font_ascent(context->fonts, style), descent = font_descent(context->fonts, style);
  return top + (paragraph->pitch - ascent - descent) / 2 + ascent;
}

double paragraph_draw(const DrawContext *context, const Paragraph *paragraph, Rect box,
                      SceneNode *parent) {
  TextLines lines = paragraph_lines(context, paragraph, box.width);
  double baseline = first_baseline(context, paragraph, box.y);
  for (size_t i = 0; i < lines.count; i++) {
    const TextLine *line = &lines.items[i];
    if (line->length == 0) continue;
    BoundText part = draw_line_text(context, paragraph->content, line);
    draw_text(context, parent, &paragraph->setting, part,
              (Point){box.x, baseline + (double)i * paragraph->pitch});
  }
  return box.y + (double)lines.count * paragraph->pitch;
}
