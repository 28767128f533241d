#include "flow/marked_line.h"

#include <string.h>

#define RAISED_SIZE 0.62 /* times the type size */
#define RAISED_BY 0.36

FontStyle marked_style(BoundText content, FontStyle style) {
  for (size_t i = 0; i < content.mark_count; i++)
    if (content.marks[i].kind == MARK_BOLD) style.weight = FONT_SEMIBOLD;
  return style;
}

/* Where the part that begins at `start` ends: at the next edge of a mark. */
static size_t part_end(BoundText line, size_t start) {
  size_t end = strlen(line.text);
  for (size_t i = 0; i < line.mark_count; i++) {
    size_t edges[] = {line.marks[i].start, line.marks[i].start + line.marks[i].length};
    for (size_t e = 0; e < 2; e++)
      if (edges[e] > start && edges[e] < end) end = edges[e];
  }
  return end;
}

static TextSetting part_setting(const TextSetting *setting, BoundText line, size_t start,
                                bool *is_raised) {
  TextSetting part = *setting;
  part.align = ALIGN_START;
  *is_raised = false;
  for (size_t i = 0; i < line.mark_count; i++) {
    const TextMark *mark = &line.marks[i];
    if (start < mark->start || start >= mark->start + mark->length) continue;
    if (mark->kind == MARK_BOLD) part.style.weight = FONT_SEMIBOLD;
    if (mark->kind == MARK_COLOR) part.color = mark->color;
    if (mark->kind != MARK_SUPERSCRIPT) continue;
    *is_raised = true;
    part.style.size = setting->style.size * RAISED_SIZE;
  }
  return part;
}

/* A part of blanks only moves on. */
static bool is_blank(const char *text) {
  return text[strspn(text, " ")] == '\0';
}

void marked_line_draw(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                      BoundText line, Point start) {
  for (size_t at = 0, end; line.text[at]; at = end) {
    bool is_raised;
    end = part_end(line, at);
    TextSetting part = part_setting(setting, line, at, &is_raised);
    BoundText content = bound_text_slice(context->arena, line, at, end - at);
    double rise = is_raised ? setting->style.size * RAISED_BY : 0;
    if (!is_blank(content.text))
      draw_text(context, parent, &part, content, (Point){start.x, start.y - rise});
    start.x += draw_text_width(context, content.text, part.style);
  }
}
