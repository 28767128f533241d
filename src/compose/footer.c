/* The lines at the foot of a slide: notes, source, page number. */
#include "compose/parts.h"

#include <math.h>

#define NOTE_PITCH 1.3
#define NOTE_WIDTH_SHARE 0.9 /* the page number stands in the rest */
#define NOTE_GAP "\u2002 "   /* between notes that run on: an en space, and one to break at */
#define NUMBER_ROOM 3.0      /* for the page number, times the type size */

/* "Source: " is ours, the rest is the author's with its numbers. */
BoundText compose_source_line(const DrawContext *context, const Slide *slide) {
  BoundText word = bound_text_plain(context->words->source, slide->source.span);
  return bound_text_join(context->arena, word, "", slide->source, "");
}

static Paragraph note_paragraph(const DrawContext *context, BoundText text, double share) {
  const Theme *theme = context->theme;
  Paragraph note = {text,
                    {theme->type.note, theme->colors.muted, ALIGN_START, ROLE_NOTE, NULL},
                    theme->type.note.size * NOTE_PITCH,
                    false};
  return paragraph_smaller(context, note, share);
}

static double foot_baseline(const Deck *deck) {
  return deck->page_height - deck->theme->grid.foot;
}

/* The page number at the right margin, the legal line before it. */
static void draw_page_line(const DrawContext *context, const Deck *deck, const Slide *slide,
                           SceneNode *root) {
  const Theme *theme = context->theme;
  TextSetting setting = {theme->type.page_number, theme->colors.muted, ALIGN_END, ROLE_FURNITURE,
                         NULL};
  BoundText number = bound_text_plain(slide->place.label, slide->span);
  Point right = {deck->page_width - theme->grid.right, foot_baseline(deck)};
  draw_text(context, root, &setting, number, right);
  if (!deck->footer.text) return;
  setting.style = theme->type.note;
  setting.role = ROLE_NOTE;
  right.x -= theme->type.note.size * NUMBER_ROOM;
  draw_text(context, root, &setting, deck->footer, right);
}

/* What the page's foot leaves to notes and source. */
static double note_width(const DrawContext *context, const Deck *deck) {
  const Theme *theme = context->theme;
  double width = deck->page_width - theme->grid.left - theme->grid.right;
  if (!deck->footer.text) return width * NOTE_WIDTH_SHARE;
  double footer = draw_text_width(context, deck->footer.text, theme->type.note);
  return fmax(width * 0.3, width - footer - theme->type.note.size * (NUMBER_ROOM + 2));
}

typedef struct FootLines {
  Paragraph *paragraphs; /* notes, then the source */
  size_t count, line_count, most_lines;
  double width, pitch;
  FontStyle style;
} FootLines;

/* All notes run on in one paragraph, which takes fewer lines. */
static BoundTexts run_together(Arena *arena, BoundTexts notes) {
  if (notes.count < 2) return notes;
  BoundText *joined = arena_make(arena, BoundText);
  *joined = notes.items[0];
  for (size_t i = 1; i < notes.count; i++)
    *joined = bound_text_join(arena, *joined, NOTE_GAP, notes.items[i], "");
  return (BoundTexts){.items = joined, .count = 1};
}

typedef struct FootStep {
  TextStep type;
  bool runs_on; /* notes follow each other in one paragraph */
} FootStep;

static FootLines measure_lines(const DrawContext *context, const Deck *deck, const Slide *slide,
                               FootStep step) {
  BoundTexts notes = step.runs_on ? run_together(context->arena, slide->notes) : slide->notes;
  size_t count = notes.count + (slide->source.text ? 1 : 0);
  Paragraph empty = note_paragraph(context, (BoundText){0}, step.type.share);
  FootLines foot = {.paragraphs = arena_array(context->arena, Paragraph, count),
                    .count = count,
                    .most_lines = step.type.lines,
                    .width = note_width(context, deck),
                    .pitch = empty.pitch,
                    .style = empty.setting.style};
  for (size_t i = 0; i < count; i++) {
    bool is_note = i < notes.count;
    BoundText text = is_note ? notes.items[i] : compose_source_line(context, slide);
    foot.paragraphs[i] = note_paragraph(context, text, step.type.share);
    foot.line_count += paragraph_lines(context, &foot.paragraphs[i], foot.width).count;
  }
  return foot;
}

/* The first step in which they fit; else the last. */
static FootLines measure_foot(const DrawContext *context, const Deck *deck, const Slide *slide) {
  static const FootStep steps[] = {
      {{1, 4}, false}, {{0.94, 4}, false}, {{1, 4}, true}, {{0.94, 5}, true}, {{0, 5}, true}};
  FootLines foot = {0};
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    foot = measure_lines(context, deck, slide, steps[i]);
    if (foot.line_count <= foot.most_lines) break;
  }
  return foot;
}

double compose_footer_height(const DrawContext *context, const Deck *deck, const Slide *slide) {
  FootLines foot = measure_foot(context, deck, slide);
  return foot.pitch * (double)foot.line_count;
}

/* Notes and source grow upwards from the foot, so that the last line always ends there. */
void compose_footer(const DrawContext *context, const Deck *deck, const Slide *slide,
                    SceneNode *root) {
  const Theme *theme = context->theme;
  FootLines foot = measure_foot(context, deck, slide);
  double ascent = font_ascent(context->fonts, foot.style);
  double descent = font_descent(context->fonts, foot.style);
  double last_line_bottom = foot_baseline(deck) + descent + (foot.pitch - ascent - descent) / 2;
  Rect box = {theme->grid.left, last_line_bottom - foot.pitch * (double)foot.line_count, foot.width,
              0};
  for (size_t i = 0; i < foot.count; i++)
    box.y = paragraph_draw(context, &foot.paragraphs[i], box, root);
  draw_page_line(context, deck, slide, root);
  if (foot.line_count <= foot.most_lines) return;
  diag_error(context->diags, slide->span,
             "notes and source need %zu lines in their smallest type, %zu fit", foot.line_count,
             foot.most_lines);
  diag_hint(context->diags, "shorten them by about %zu lines", foot.line_count - foot.most_lines);
}

void compose_stamp(const DrawContext *context, const Deck *deck, const Slide *slide,
                   SceneNode *root) {
  BoundText stamp = slide->stamp.text ? slide->stamp : deck->stamp;
  if (!stamp.text || !stamp.text[0]) return;
  const Theme *theme = context->theme;
  FontStyle style = theme->type.note;
  style.weight = FONT_SEMIBOLD;
  double width = draw_text_width(context, stamp.text, style) + style.size * 1.4;
  double height = style.size * 1.8, right = deck->page_width - theme->grid.right;
  Rect box = {right - width, (theme->grid.title_top - height) / 2, width, height};
  SceneNode *frame = scene_add_rect(context->arena, root, ROLE_FURNITURE, box, paint_none);
  frame->shape.stroke = (Stroke){.width = theme->marks.connector, .color = theme->colors.bad};
  TextSetting setting = {style, theme->colors.bad, ALIGN_MIDDLE, ROLE_NOTE, NULL};
  draw_text(context, root, &setting, stamp,
            (Point){rect_middle_x(box), draw_middle_baseline(context, style, rect_middle_y(box))});
}
