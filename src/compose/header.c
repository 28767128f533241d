/* Title and subtitle line of a slide, and the lines at its foot. */
#include "compose/parts.h"

#include <string.h>

#define TITLE_LINE_LIMIT 2
#define NOTE_PITCH 1.3
#define NOTE_LINE_LIMIT 4

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
                       theme->type.title.size * theme->type.title_line_height, false};
    TextLines lines = paragraph_lines(context, &title, box.width);
    if (lines.count > TITLE_LINE_LIMIT) report_long_title(context, slide->title, &lines);
    title.is_balanced = lines.count == TITLE_LINE_LIMIT;
    bottom = paragraph_draw(context, &title, box, root);
  }
  if (!slide->subtitle.text || !slide->subtitle.text[0]) return;
  Paragraph subtitle = {slide->subtitle,
                        {theme->type.subtitle, theme->colors.muted, ALIGN_START, ROLE_SUBTITLE,
                         NULL},
                        theme->type.subtitle.size * 1.5, false};
  TextLines lines = paragraph_lines(context, &subtitle, box.width);
  Rect line = {box.x, bottom + theme->type.subtitle.size * 0.2, box.width, 0};
  paragraph_draw(context, &subtitle, line, root);
  if (lines.count <= 1) return;
  diag_error(context->diags, slide->subtitle.span, "the subtitle line needs %zu lines, one fits",
             lines.count);
  diag_hint(context->diags, "give the slide a shorter subtitle");
}

/* "Source: " is ours, the rest is the author's with its numbers. */
static BoundText foot_source(Arena *arena, const Slide *slide) {
  static const char word[] = "Source: ";
  BoundText line = slide->source;
  NumberRun *runs = arena_array(arena, NumberRun, line.run_count);
  for (size_t i = 0; i < line.run_count; i++) {
    runs[i] = line.runs[i];
    runs[i].start += sizeof word - 1;
  }
  line.text = arena_printf(arena, "%s%s", word, slide->source.text);
  line.runs = runs;
  return line;
}

static Paragraph note_paragraph(const DrawContext *context, BoundText text) {
  const Theme *theme = context->theme;
  return (Paragraph){text,
                     {theme->type.note, theme->colors.muted, ALIGN_START, ROLE_NOTE, NULL},
                     theme->type.note.size * NOTE_PITCH, false};
}

static void draw_page_number(const DrawContext *context, const Slide *slide,
                             const SlideBoxes *boxes, SceneNode *root) {
  const Theme *theme = context->theme;
  TextSetting setting = {theme->type.page_number, theme->colors.muted, ALIGN_END, ROLE_FURNITURE,
                         NULL};
  BoundText number = bound_text_plain(arena_printf(context->arena, "%d", slide->number),
                                      slide->span);
  draw_text(context, root, &setting, number,
            (Point){boxes->page.width - theme->grid.right, boxes->foot});
}

/* Notes and source grow upwards from the foot, so that the last line always ends there. */
void compose_footer(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root) {
  const Theme *theme = context->theme;
  double width = (boxes->page.width - theme->grid.left - theme->grid.right) * 0.9;
  size_t count = slide->note_count + (slide->source.text ? 1 : 0), lines = 0;
  Paragraph *paragraphs = arena_array(context->arena, Paragraph, count);
  for (size_t i = 0; i < count; i++) {
    bool is_note = i < slide->note_count;
    BoundText text = is_note ? slide->notes[i] : foot_source(context->arena, slide);
    paragraphs[i] = note_paragraph(context, text);
    lines += paragraph_lines(context, &paragraphs[i], width).count;
  }
  double pitch = theme->type.note.size * NOTE_PITCH;
  double last_line_bottom = boxes->foot + font_descent(context->fonts, theme->type.note) +
                            (pitch - font_ascent(context->fonts, theme->type.note) -
                             font_descent(context->fonts, theme->type.note)) / 2;
  Rect box = {theme->grid.left, last_line_bottom - pitch * (double)lines, width, 0};
  for (size_t i = 0; i < count; i++) box.y = paragraph_draw(context, &paragraphs[i], box, root);
  draw_page_number(context, slide, boxes, root);
  if (lines <= NOTE_LINE_LIMIT) return;
  diag_error(context->diags, slide->span, "notes and source need %zu lines, %d fit", lines,
             NOTE_LINE_LIMIT);
  diag_hint(context->diags, "shorten them by about %zu lines", lines - NOTE_LINE_LIMIT);
}
