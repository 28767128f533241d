#include "guide/draw.h"

#include <math.h>
#include <string.h>

#define SHORT_WORD 3 /* bytes: "and", "of" */

static void report_missing(const DrawContext *context, const SceneText *text) {
  uint32_t character;
  if (!font_find_missing(text->shaped, &character)) return;
  diag_error(context->diags, text->content.span, "no font has the character U+%04X of %s",
             (unsigned)character, diag_quote(context->diags, text->content.text));
  bool is_from_right = character >= 0x590 && character < 0x900;
  diag_hint(context->diags, is_from_right
                                ? "the set has no font for scripts that run from right to left"
                                : "replace the character, or install fonts-noto-cjk for Japanese");
}

SceneNode *draw_text(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                     BoundText content, Point anchor) {
  content = bound_text_without_soft_hyphens(context->arena, content);
  SceneText text = font_scene_text(context->fonts, content, setting->style, anchor);
  text.color = setting->color;
  text.align = setting->align;
  if (setting->align == ALIGN_MIDDLE) text.origin.x -= text.width / 2;
  if (setting->align == ALIGN_END) text.origin.x -= text.width;
  report_missing(context, &text);
  SceneNode *node = scene_add_text(context->arena, parent, setting->role, text);
  node->span = content.span;
  node->name = setting->name;
  return node;
}

double draw_text_width(const DrawContext *context, const char *text, FontStyle style) {
  return font_text_width(context->fonts, text, style);
}

double draw_cap_height(const DrawContext *context, FontStyle style) {
  return font_cap_height(context->fonts, style);
}

double draw_line_pitch(FontStyle style) {
  return style.size * 1.2;
}

double draw_middle_baseline(const DrawContext *context, FontStyle style, double middle) {
  return middle + draw_cap_height(context, style) / 2;
}

bool draw_has_lone_word(const char *text, const TextLines *lines) {
  for (size_t i = 1; i < lines->count; i++) {
    const TextLine *line = &lines->items[i];
    if (line->length > 0 && line->length <= SHORT_WORD &&
        !memchr(text + line->start, ' ', line->length))
      return true;
  }
  return false;
}

BoundText draw_line_text(const DrawContext *context, BoundText content, const TextLine *line) {
  BoundText part = bound_text_slice(context->arena, content, line->start, line->length);
  if (line->has_hyphen) part.text = arena_printf(context->arena, "%s-", part.text);
  return part;
}

FontStyle draw_smaller(const Theme *theme, FontStyle style, double share) {
  double least = fmin(style.size, theme->type.least_size);
  style.size = fmax(style.size * share, least);
  return style;
}

void draw_lines(const DrawContext *context, SceneNode *parent, const TextSetting *setting,
                BoundText content, const TextLines *lines, Point anchor) {
  for (size_t i = 0; i < lines->count; i++) {
    const TextLine *line = &lines->items[i];
    if (line->length == 0) continue;
    BoundText part = draw_line_text(context, content, line);
    Point place = {anchor.x, anchor.y + (double)i * draw_line_pitch(setting->style)};
    draw_text(context, parent, setting, part, place);
  }
}
