/* The lines at the foot of a slide: notes, source, page number. */
#include "compose/parts.h"

#define NOTE_PITCH 1.3
#define NOTE_LINE_LIMIT 4
#define NOTE_WIDTH_SHARE 0.9 /* the page number stands in the rest */

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

typedef struct FootLines {
  Paragraph *paragraphs; /* notes, then the source */
  size_t count, line_count;
  double width, pitch;
} FootLines;

static FootLines measure_foot(const DrawContext *context, double page_width, const Slide *slide) {
  const Theme *theme = context->theme;
  size_t count = slide->note_count + (slide->source.text ? 1 : 0);
  FootLines foot = {.paragraphs = arena_array(context->arena, Paragraph, count), .count = count,
                    .width = (page_width - theme->grid.left - theme->grid.right) * NOTE_WIDTH_SHARE,
                    .pitch = theme->type.note.size * NOTE_PITCH};
  for (size_t i = 0; i < count; i++) {
    bool is_note = i < slide->note_count;
    BoundText text = is_note ? slide->notes[i] : foot_source(context->arena, slide);
    foot.paragraphs[i] = note_paragraph(context, text);
    foot.line_count += paragraph_lines(context, &foot.paragraphs[i], foot.width).count;
  }
  return foot;
}

double compose_footer_height(const DrawContext *context, const Deck *deck, const Slide *slide) {
  FootLines foot = measure_foot(context, deck->page_width, slide);
  return foot.pitch * (double)foot.line_count;
}

/* Notes and source grow upwards from the foot, so that the last line always ends there. */
void compose_footer(const DrawContext *context, const Slide *slide, const SlideBoxes *boxes,
                    SceneNode *root) {
  const Theme *theme = context->theme;
  FootLines foot = measure_foot(context, boxes->page.width, slide);
  double ascent = font_ascent(context->fonts, theme->type.note);
  double descent = font_descent(context->fonts, theme->type.note);
  double last_line_bottom = boxes->foot + descent + (foot.pitch - ascent - descent) / 2;
  Rect box = {theme->grid.left, last_line_bottom - foot.pitch * (double)foot.line_count, foot.width,
              0};
  for (size_t i = 0; i < foot.count; i++)
    box.y = paragraph_draw(context, &foot.paragraphs[i], box, root);
  draw_page_number(context, slide, boxes, root);
  if (foot.line_count <= NOTE_LINE_LIMIT) return;
  diag_error(context->diags, slide->span, "notes and source need %zu lines, %d fit",
             foot.line_count, NOTE_LINE_LIMIT);
  diag_hint(context->diags, "shorten them by about %zu lines", foot.line_count - NOTE_LINE_LIMIT);
}
