/* Title and subtitle line of a slide. Both are set as large as the header has room for them. */
#include "compose/parts.h"

#include <math.h>
#include <string.h>

#define SUBTITLE_GAP 0.2 /* under the title, times the subtitle's size */
#define SUBTITLE_PITCH 1.5

/* Two lines in smaller type before a third. */
static const TextStep title_items[] = {{1, 2},    {0.92, 2}, {0.84, 2},
                                       {0.84, 3}, {0.77, 3}, {0.7, 3}};
static const TextSteps title_steps = {title_items, sizeof title_items / sizeof *title_items};

static const TextStep subtitle_items[] = {{1, 1}, {0.9, 1}, {0.9, 2}, {0.8, 2}, {0.72, 2}};
static const TextSteps subtitle_steps = {subtitle_items,
                                         sizeof subtitle_items / sizeof *subtitle_items};

static void report_long_title(const DrawContext *context, BoundText title, const TextLines *lines) {
  size_t most = title_steps.items[title_steps.count - 1].lines;
  if (lines->count <= most) most = lines->count > 1 ? lines->count - 1 : 1; /* no room for it */
  const TextLine *fitting = &lines->items[most - 1];
  size_t end = fitting->start + fitting->length;
  size_t excess = utf8_count(title.text + end, strlen(title.text + end));
  diag_error(context->diags, title.span,
             "the title needs %zu lines in its smallest type, and %zu is the most", lines->count,
             most);
  diag_hint(context->diags, "shorten it by about %zu characters", excess);
}

static void report_long_subtitle(const DrawContext *context, BoundText text, size_t lines) {
  if (lines > 2)
    diag_error(context->diags, text.span,
               "the subtitle line needs %zu lines in its smallest type, two fit", lines);
  else
    diag_error(context->diags, text.span, "title and subtitle have no room for all their lines");
  diag_hint(context->diags, "give the slide a shorter subtitle");
}

static Paragraph title_paragraph(const DrawContext *context, BoundText text) {
  const Theme *theme = context->theme;
  return (Paragraph){text,
                     {theme->type.title, theme->colors.ink, ALIGN_START, ROLE_TITLE, NULL},
                     theme->type.title.size * theme->type.title_line_height,
                     false};
}

static Paragraph subtitle_paragraph(const DrawContext *context, BoundText text) {
  const Theme *theme = context->theme;
  return (Paragraph){text,
                     {theme->type.subtitle, theme->colors.muted, ALIGN_START, ROLE_SUBTITLE, NULL},
                     theme->type.subtitle.size * SUBTITLE_PITCH,
                     false};
}

/* The largest subtitle over which some title fits the header; false if there is none. */
static bool fit_both(const DrawContext *context, Paragraph *title, Paragraph *subtitle, Rect box) {
  for (size_t i = 0; i < subtitle_steps.count; i++) {
    Paragraph above = *title, line = *subtitle;
    TextSteps step = {&subtitle_steps.items[i], 1};
    if (!paragraph_fit(context, &line, step, box)) continue;
    Rect room = box;
    room.height -=
        paragraph_height(context, &line, box.width) + line.setting.style.size * SUBTITLE_GAP;
    if (!paragraph_fit(context, &above, title_steps, room)) continue;
    *title = above;
    *subtitle = line;
    return true;
  }
  return false;
}

/* Sets both in their last step, and says which of them is too long. */
static void report_header(const DrawContext *context, Paragraph *title, Paragraph *subtitle,
                          Rect box) {
  bool fits = paragraph_fit(context, title, title_steps, box);
  TextLines lines = paragraph_lines(context, title, box.width);
  if (!fits) report_long_title(context, title->content, &lines);
  paragraph_fit(context, subtitle, subtitle_steps, box);
  if (fits)
    report_long_subtitle(context, subtitle->content,
                         paragraph_lines(context, subtitle, box.width).count);
}

static double draw_balanced(const DrawContext *context, Paragraph paragraph, Rect box,
                            SceneNode *root) {
  paragraph.is_balanced = paragraph_lines(context, &paragraph, box.width).count > 1;
  return paragraph_draw(context, &paragraph, box, root);
}

double compose_unused_header(const DrawContext *context, const Slide *slide, double width) {
  Paragraph title = title_paragraph(context, slide->title);
  size_t lines = slide->title.text ? paragraph_lines(context, &title, width).count : 0;
  return lines <= 1 ? title.pitch : 0;
}

void compose_header(const DrawContext *context, const Slide *slide, Rect box, SceneNode *root) {
  Paragraph title = title_paragraph(context, slide->title);
  Paragraph subtitle = subtitle_paragraph(context, slide->subtitle);
  if (subtitle.content.text && !subtitle.content.text[0]) subtitle.content.text = NULL;
  box.height = fmax(box.height,
                    title.pitch * 2 + subtitle.pitch + subtitle.setting.style.size * SUBTITLE_GAP);
  if (!fit_both(context, &title, &subtitle, box)) report_header(context, &title, &subtitle, box);
  if (slide->title.text) box.y = draw_balanced(context, title, box, root);
  if (!subtitle.content.text) return;
  box.y += subtitle.setting.style.size * SUBTITLE_GAP;
  draw_balanced(context, subtitle, box, root);
}
