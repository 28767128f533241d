/* Every category by its own name. */
#include "guide/category_names.h"

#include <math.h>
#include <string.h>

/* The character that begins at a byte of a text; 0 at its end. */
static uint32_t character_at(const char *text, size_t offset) {
  uint32_t c;
  return utf8_decode(text + offset, text + strlen(text), &c) ? c : 0;
}

static bool is_letter(uint32_t c) {
  bool is_english = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return is_english || (c >= 0xC0 && c < 0x2000); /* not Japanese, which breaks anywhere */
}

static size_t character_before(const char *text, size_t offset) {
  do offset--;
  while (offset > 0 && ((unsigned char)text[offset] & 0xC0) == 0x80);
  return offset;
}

bool category_name_breaks(const char *name, const TextLines *lines) {
  for (size_t i = 1; i < lines->count; i++) {
    size_t start = lines->items[i].start;
    if (start && is_letter(character_at(name, character_before(name, start))) &&
        is_letter(character_at(name, start)))
      return true;
  }
  return false;
}

/* Lines of like length read better, and take as many lines. */
static void balance_names(const DrawContext *context, AxisName *names, size_t count,
                          FontStyle style, double width) {
  for (size_t i = 0; i < count; i++)
    if (names[i].lines.count > 1)
      names[i].lines =
          font_break_lines(context->fonts, context->arena, names[i].text.text, style, width, true);
}

CategoryAxis category_names_make(const DrawContext *context, const CategoryKeys *keys,
                                 FontStyle style, double width, size_t line_limit) {
  AxisName *names = arena_array(context->arena, AxisName, keys->count);
  CategoryAxis axis = {
      .style = style, .names = names, .name_count = keys->count, .row_count = 1, .fits = true};
  for (size_t i = 0; i < keys->count; i++) {
    const TableKey *key = &keys->keys[i];
    double at = keys->places.items ? keys->places.items[i] : (double)i + 0.5;
    TextLines lines =
        font_break_lines(context->fonts, context->arena, key->text, style, width, false);
    names[i] = (AxisName){bound_text_plain(key->text, key->span), lines, at, 0};
    if (lines.count > line_limit || category_name_breaks(key->text, &lines)) axis.fits = false;
    if (lines.count > axis.line_count) axis.line_count = lines.count;
    axis.width = fmax(axis.width, lines.width);
  }
  if (axis.fits) balance_names(context, names, keys->count, style, width);
  for (size_t i = 0; i < keys->count; i++)
    axis.has_lone_word |= draw_has_lone_word(names[i].text.text, &names[i].lines);
  return axis;
}

/* The least of a few widths in which a name stands whole. */
static double least_width(const DrawContext *context, const char *name, FontStyle style,
                          size_t line_limit) {
  static const double shares[] = {0.36, 0.42, 0.5, 0.6, 0.75};
  double whole = draw_text_width(context, name, style) + 0.01;
  for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
    TextLines lines =
        font_break_lines(context->fonts, context->arena, name, style, whole * shares[i], false);
    if (lines.count <= line_limit && !category_name_breaks(name, &lines)) return whole * shares[i];
  }
  return whole;
}

double category_names_room(const DrawContext *context, const CategoryKeys *keys, FontStyle style,
                           size_t line_limit) {
  double widest = 0;
  for (size_t i = 0; i < keys->count; i++)
    widest = fmax(widest, least_width(context, keys->keys[i].text, style, line_limit));
  return (widest + 0.01) / CATEGORY_NAME_SHARE * keys->places.extent;
}
