#include "flow/paragraph.h"

#include "flow/marked_line.h"
#include <string.h>

#define ORPHAN_LINES 3 /* of longer texts a lone last word is no more than a short line */

static TextLines break_lines(const DrawContext *context, const Paragraph *paragraph, double width,
                             bool is_balanced) {
  return font_break_lines(context->fonts, context->arena, paragraph->content.text,
                          marked_style(paragraph->content, paragraph->setting.style), width,
                          is_balanced);
}

/* Whether few lines end in one that is a single word. */
static bool has_orphan(const char *text, const TextLines *lines) {
  if (lines->count < 2 || lines->count > ORPHAN_LINES) return false;
  const TextLine *last = &lines->items[lines->count - 1], *before = last - 1;
  return !memchr(text + last->start, ' ', last->length) &&
         memchr(text + before->start, ' ', before->length);
}

TextLines paragraph_lines(const DrawContext *context, const Paragraph *paragraph, double width) {
  TextLines lines = break_lines(context, paragraph, width, paragraph->is_balanced);
  bool is_uneven = !paragraph->is_balanced && has_orphan(paragraph->content.text, &lines);
  return is_uneven ? break_lines(context, paragraph, width, true) : lines;
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
    Point start = {box.x, baseline + (double)i * paragraph->pitch};
    if (part.mark_count > 0)
      marked_line_draw(context, parent, &paragraph->setting, part, start);
    else
      draw_text(context, parent, &paragraph->setting, part, start);
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
