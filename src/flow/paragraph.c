#include "flow/paragraph.h"

TextLines paragraph_lines(const DrawContext *context, const Paragraph *paragraph, double width) {
  return font_break_lines(context->fonts, context->arena, paragraph->content.text,
                          paragraph->setting.style, width, paragraph->is_balanced);
}

double paragraph_height(const DrawContext *context, const Paragraph *paragraph, double width) {
  if (!paragraph->content.text) return 0;
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

Paragraph paragraph_smaller(const DrawContext *context, Paragraph paragraph, double share) {
  double size = paragraph.setting.style.size;
  paragraph.setting.style = draw_smaller(context->theme, paragraph.setting.style, share);
  paragraph.pitch *= paragraph.setting.style.size / size;
  return paragraph;
}

bool paragraph_fit(const DrawContext *context, Paragraph *paragraph, TextSteps steps, Rect room) {
  Paragraph whole = *paragraph;
  if (!whole.content.text) return true;
  for (size_t i = 0; i < steps.count; i++) {
    *paragraph = paragraph_smaller(context, whole, steps.items[i].share);
    size_t lines = paragraph_lines(context, paragraph, room.width).count;
    bool has_height = (double)lines * paragraph->pitch <= room.height;
    if (lines <= steps.items[i].lines && has_height) return true;
  }
  return false;
}
