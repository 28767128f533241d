/* Title and subtitle line of a slide. */
#include "compose/parts.h"

#include <string.h>

#define TITLE_LINE_LIMIT 2

static void report_long_title(const DrawContext *context, BoundText title, const TextLines *lines) {
  const TextLine *fitting = &lines->items[TITLE_LINE_LIMIT - 1];
  size_t end = fitting->start + fitting->length;
  size_t excess = utf8_count(title.text + end, strlen(title.text + end));
  diag_error(context->diags, title.span, "the title needs %zu lines, and two is the most",
             lines->count);
  diag_hint(context->diags, "shorten it by about %zu characters", excess);
}

void compose_header(const DrawContext *context, const Slide *slide, Rect box, SceneNode *root) {
  const Theme *theme = context->theme;
  double bottom = box.y;
  if (slide->title.text) {
    Paragraph title = {slide->title,
                       {theme->type.title, theme->colors.ink, ALIGN_START, ROLE_TITLE, NULL},
                       theme->type.title.size * theme->type.title_line_height,
                       false};
    TextLines lines = paragraph_lines(context, &title, box.width);
    if (lines.count > TITLE_LINE_LIMIT) report_long_title(context, slide->title, &lines);
    title.is_balanced = lines.count == TITLE_LINE_LIMIT;
    bottom = paragraph_draw(context, &title, box, root);
  }
  if (!slide->subtitle.text || !slide->subtitle.text[0]) return;
  Paragraph subtitle = {
      slide->subtitle,
      {theme->type.subtitle, theme->colors.muted, ALIGN_START, ROLE_SUBTITLE, NULL},
      theme->type.subtitle.size * 1.5,
      false};
  TextLines lines = paragraph_lines(context, &subtitle, box.width);
  Rect line = {box.x, bottom + theme->type.subtitle.size * 0.2, box.width, 0};
  paragraph_draw(context, &subtitle, line, root);
  if (lines.count <= 1) return;
  diag_error(context->diags, slide->subtitle.span, "the subtitle line needs %zu lines, one fits",
             lines.count);
  diag_hint(context->diags, "give the slide a shorter subtitle");
}
