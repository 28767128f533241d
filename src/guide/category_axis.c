#include "guide/category_axis.h"

#include <math.h>
#include <string.h>

#define TOUCH_TOLERANCE 0.25 /* points that neighbouring names may share */

static FontStyle name_style(const DrawContext *context) {
  return context->theme->type.category;
}

/* A break inside a word means that the word alone is too wide. */
static bool breaks_a_word(const char *name, const TextLines *lines) {
  for (size_t i = 1; i < lines->count; i++) {
    size_t start = lines->items[i].start;
    unsigned char before = start ? (unsigned char)name[start - 1] : ' ';
    unsigned char after = (unsigned char)name[start];
    bool both_letters = before > ' ' && before < 0x80 && after > ' ' && after < 0x80;
    bool may_break = strchr("-/&,.;:)", before) != NULL;
    if (both_letters && !may_break) return true;
  }
  return false;
}

static void report_long_name(const DrawContext *context, const TableKey *key, double width) {
  TextBuffer room = {.arena = context->arena};
  text_append_number(&room, width, 0);
  diag_error(context->diags, key->span, "the name %s does not fit its %s pt in three lines",
             diag_quote(context->diags, key->text), text_buffer_string(&room));
  diag_hint(context->diags, "shorten it, show fewer categories, or use direction: horizontal");
}

CategoryAxis category_axis_measure(const DrawContext *context, const TableKey *keys, size_t count,
                                   double width) {
  TextLines *names = arena_array(context->arena, TextLines, count);
  CategoryAxis axis = {.keys = keys, .names = names, .count = count};
  for (size_t i = 0; i < count; i++) {
    names[i] = font_break_lines(context->fonts, context->arena, keys[i].text, name_style(context),
                                width, true);
    if (names[i].count > CATEGORY_LINE_LIMIT || breaks_a_word(keys[i].text, &names[i]))
      report_long_name(context, &keys[i], width);
    if (names[i].count > axis.line_count) axis.line_count = names[i].count;
    axis.width = fmax(axis.width, names[i].width);
  }
  return axis;
}

double category_axis_height(const DrawContext *context, const CategoryAxis *axis) {
  if (axis->count == 0) return 0;
  FontStyle style = name_style(context);
  return context->theme->marks.label_gap * 1.5 + font_ascent(context->fonts, style) +
         (double)(axis->line_count - 1) * draw_line_pitch(style) +
         font_descent(context->fonts, style);
}

void category_axis_draw_below(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                              double top, SceneNode *parent) {
  FontStyle style = name_style(context);
  double baseline =
      top + context->theme->marks.label_gap * 1.5 + font_ascent(context->fonts, style);
  TextSetting setting = {style, context->theme->colors.text, ALIGN_MIDDLE, ROLE_AXIS, NULL};
  for (size_t i = 0; i < axis->count; i++)
    draw_lines(context, parent, &setting, bound_text_plain(axis->keys[i].text, axis->keys[i].span),
               &axis->names[i], (Point){band_middle(band, i), baseline});
}

static double names_height(const DrawContext *context, const TextLines *lines) {
  FontStyle style = name_style(context);
  return (double)(lines->count - 1) * draw_line_pitch(style) + font_ascent(context->fonts, style) +
         font_descent(context->fonts, style);
}

/* Names of neighbouring slots would touch. */
static void check_heights(const DrawContext *context, const CategoryAxis *axis, BandScale band) {
  for (size_t i = 1; i < axis->count; i++) {
    const TextLines *above = &axis->names[i - 1], *below = &axis->names[i];
    double height = (names_height(context, above) + names_height(context, below)) / 2;
    if (height <= band.step + TOUCH_TOLERANCE) continue;
    const TableKey *longer = &axis->keys[below->count > above->count ? i : i - 1];
    diag_error(context->diags, longer->span, "the name %s is too high for its place",
               diag_quote(context->diags, longer->text));
    diag_hint(context->diags, "shorten it, show fewer categories, or give the chart more height");
  }
}

void category_axis_draw_beside(const DrawContext *context, const CategoryAxis *axis, BandScale band,
                               double left, SceneNode *parent) {
  FontStyle style = name_style(context);
  TextSetting setting = {style, context->theme->colors.text, ALIGN_START, ROLE_AXIS, NULL};
  check_heights(context, axis, band);
  for (size_t i = 0; i < axis->count; i++) {
    double extra = (double)(axis->names[i].count - 1) * draw_line_pitch(style);
    double baseline = draw_middle_baseline(context, style, band_middle(band, i)) - extra / 2;
    draw_lines(context, parent, &setting, bound_text_plain(axis->keys[i].text, axis->keys[i].span),
               &axis->names[i], (Point){left, baseline});
  }
}
