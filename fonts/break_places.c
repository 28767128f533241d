/* Finding the places: Pango's reading of UAX 14 (with kinsoku) for real fonts, a few rules of our
 * own where no library may move a line. */
#include "fonts/break_places.h"

#include "fonts/japanese_breaks.h"
#include <string.h>

#define LEAST_LETTERS 3  /* of a word on either side of a hyphen */
#define LETTERS_ROOM 6.5 /* ems: lines this wide hold six letters, and what is left of a word */
#define SOFT_HYPHEN 0xAD
#define HYPHEN_ROOM 4 /* hyphens: narrower columns hold no two letters with one */

/* Both say per byte what may happen before it. */
enum { CAN_BREAK = 1, CAN_CUT = 2 };

static bool is_space(uint32_t c) {
  return c == ' ' || c == '\t' || c == 0x3000 || c == 0x200B ||
         (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

static void mark_pango_breaks(FontSet *fonts, const char *text, size_t length,
                              unsigned char *marks) {
  int count = (int)utf8_count(text, length) + 1;
  PangoLogAttr *attributes = g_new0(PangoLogAttr, (size_t)count);
  pango_get_log_attrs(text, (int)length, -1, fonts->language, attributes, count);
  size_t offset = 0;
  for (int i = 0; i < count; i++) {
    marks[offset] = (unsigned char)((attributes[i].is_line_break ? CAN_BREAK : 0) |
                                    (attributes[i].is_cursor_position ? CAN_CUT : 0));
    if (offset < length) offset += (size_t)(g_utf8_next_char(text + offset) - (text + offset));
  }
  g_free(attributes);
}

static bool can_begin_line(uint32_t c) {
  return !is_among("、。，．・：；？！）」』】〕］｝〉》ー々％ぁぃぅぇぉっゃゅょゎ"
                   "ァィゥェォッャュョヮヵヶ",
                   c);
}

static bool can_end_line(uint32_t c) {
  return !is_among("（「『【〔［｛〈《￥", c);
}

static bool is_digit(uint32_t c) {
  return c >= '0' && c <= '9';
}

/* Japanese letters, and those beside them, are what begins with these bytes. */
static bool has_japanese(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)text[i] >= 0xE3) return true;
  return false;
}

/* Nothing that Japanese holds together has a place inside. */
static void keep_together(const char *text, size_t length, unsigned char *marks) {
  if (!has_japanese(text, length)) return;
  const char *end = text + length;
  Neighbours at = {0};
  for (size_t offset = 0, step; (step = utf8_decode(text + offset, end, &at.c)) > 0;
       offset += step) {
    if (utf8_decode(text + offset + step, end, &at.after) == 0) at.after = 0;
    if (japanese_holds(at)) marks[offset] &= (unsigned char)~CAN_BREAK;
    at.before = at.c;
  }
}

/* The breaks of fixed metrics: after spaces and hyphens, around Japanese characters. */
static bool can_break_between(uint32_t before, uint32_t after) {
  if (is_space(after)) return false;
  if (is_space(before)) return true;
  if (before == '-' && !is_digit(after)) return true;
  if (before == 0x2013 || before == 0x2014 || before == SOFT_HYPHEN) return true;
  if (!is_wide_character(before) && !is_wide_character(after)) return false;
  return can_end_line(before) && can_begin_line(after) && after != '-' && after != ')' &&
         before != '(' && before != 0xA0 && after != 0xA0;
}

static void mark_fixed_breaks(const char *text, size_t length, unsigned char *marks) {
  const char *end = text + length;
  uint32_t before = 0, after;
  for (size_t offset = 0, step; (step = utf8_decode(text + offset, end, &after)) > 0;
       offset += step) {
    if (offset && can_break_between(before, after)) marks[offset] |= CAN_BREAK;
    if (offset && !(after >= 0x300 && after <= 0x36F)) marks[offset] |= CAN_CUT;
    before = after;
  }
}

static size_t last_cut(const unsigned char *marks, size_t start, size_t end) {
  size_t cut = end;
  while (cut > start && !(marks[cut] & (CAN_CUT | CAN_BREAK))) cut--;
  return cut > start ? cut : end;
}

/* The clusters' x, at the nominal size. */
static double fill_run_x(const ShapedRun *run, double start, double *x) {
  const PangoGlyphString *glyphs = run->item->glyphs;
  double place = start + run->x;
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    double *cluster = &x[run->item->item->offset + glyphs->log_clusters[i]];
    if (*cluster < 0) *cluster = place;
    place += glyphs->glyphs[i].geometry.width / (double)PANGO_SCALE;
  }
  return place;
}

/* Fills x[0] to x[length], at the nominal size. */
static void measure_piece(Paragraph *paragraph, Arena *scratch, size_t start, size_t length,
                          double *x) {
  const char *piece = arena_strndup(scratch, paragraph->text + start, length);
  double end = x[0], begin = x[0];
  for (size_t i = 1; i <= length; i++) x[i] = -1;
  if (paragraph->fonts->metrics == FONT_METRICS_FIXED) {
    for (size_t i = 1, from = 0; i <= length; i++) {
      if (i < length && ((unsigned char)piece[i] & 0xC0) == 0x80) continue;
      end += fixed_text_width(piece + from, i - from, paragraph->style.weight) * FONT_NOMINAL_SIZE;
      x[from = i] = end;
    }
  } else {
    const ShapedText *shaped = font_shape(paragraph->fonts, piece, paragraph->style);
    for (size_t i = 0; i < shaped->run_count; i++) end = fill_run_x(&shaped->runs[i], begin, x);
  }
  x[length] = end;
  for (size_t i = 1; i < length; i++)
    if (x[i] < 0) x[i] = x[i - 1];
}

static void measure(Paragraph *paragraph, Arena *scratch, const unsigned char *marks) {
  double *x = arena_array(scratch, double, paragraph->length + 1);
  for (size_t start = 0; start < paragraph->length;) {
    size_t end = paragraph->length;
    if (end - start > PARAGRAPH_PIECE_LIMIT)
      end = last_cut(marks, start, start + PARAGRAPH_PIECE_LIMIT);
    measure_piece(paragraph, scratch, start, end - start, x + start);
    start = end;
  }
  for (size_t i = 0; i <= paragraph->length; i++) x[i] *= paragraph->style.size / FONT_NOMINAL_SIZE;
  paragraph->x = x;
}

size_t text_skip_spaces(const char *text, size_t start, size_t end) {
  uint32_t c;
  for (size_t step; (step = utf8_decode(text + start, text + end, &c)) > 0 && is_space(c);)
    start += step;
  return start;
}

size_t text_strip_spaces(const char *text, size_t start, size_t end) {
  while (end > start) {
    size_t last = end - 1;
    while (last > start && ((unsigned char)text[last] & 0xC0) == 0x80) last--;
    uint32_t c;
    if (utf8_decode(text + last, text + end, &c) == 0 || !is_space(c)) break;
    end = last;
  }
  return end;
}

/* A soft hyphen, of two bytes, ends before the offset. */
static bool is_behind_soft_hyphen(const char *text, size_t offset) {
  return offset >= 2 && memcmp(text + offset - 2, "\u00AD", 2) == 0;
}

static size_t character_before(const char *text, size_t offset) {
  do offset--;
  while (offset > 0 && ((unsigned char)text[offset] & 0xC0) == 0x80);
  return offset;
}

static double strain_at(const char *text, size_t offset, size_t length) {
  if (offset >= length) return 0;
  Neighbours at = {0};
  utf8_decode(text + character_before(text, offset), text + offset, &at.before);
  utf8_decode(text + offset, text + length, &at.c);
  return japanese_strain(at);
}

static void add_place(Paragraph *paragraph, Arena *scratch, size_t offset) {
  if (is_behind_soft_hyphen(paragraph->text, offset) && offset < paragraph->length) {
    list_push(scratch, &paragraph->places, (BreakPlace){offset - 2, offset, true, 0});
    return;
  }
  size_t end = text_strip_spaces(paragraph->text, paragraph->start, offset);
  size_t next = text_skip_spaces(paragraph->text, offset, paragraph->length);
  double strain = strain_at(paragraph->text, offset, paragraph->length);
  list_push(scratch, &paragraph->places, (BreakPlace){end, next, false, strain});
}

static bool is_letter_at(const char *text, size_t offset, size_t end) {
  uint32_t c;
  if (utf8_decode(text + offset, text + end, &c) == 0 || is_wide_character(c)) return false;
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c < 0x2000);
}

/* Letters of a word are parted by a hyphen. */
static bool splits_letters(const char *text, size_t at, size_t end) {
  return is_letter_at(text, character_before(text, at), end) && is_letter_at(text, at, end);
}

/* One or two letters of a word do not stand alone. */
static bool leaves_few_letters(const Paragraph *paragraph, size_t start, size_t at, size_t stop) {
  size_t before = 0, after = 0;
  for (size_t i = at; i > start && before < LEAST_LETTERS; before++) {
    size_t previous = character_before(paragraph->text, i);
    if (!is_letter_at(paragraph->text, previous, stop)) break;
    i = previous;
  }
  for (size_t i = at; i < stop && after < LEAST_LETTERS; i++)
    if (((unsigned char)paragraph->text[i] & 0xC0) != 0x80) {
      if (!is_letter_at(paragraph->text, i, stop)) break;
      after++;
    }
  return before < LEAST_LETTERS || after < LEAST_LETTERS;
}

/* A word that is wider than a whole line may be cut anywhere. */
static void add_cuts(Paragraph *paragraph, Arena *scratch, const unsigned char *marks, size_t end,
                     double width) {
  size_t start = paragraph_line_start(paragraph, paragraph->places.count);
  size_t stop = text_strip_spaces(paragraph->text, start, end);
  if (paragraph->x[stop] - paragraph->x[start] <= width) return;
  bool is_wide = width >= LETTERS_ROOM * paragraph->style.size;
  bool has_hyphens = width >= HYPHEN_ROOM * paragraph->hyphen;
  for (size_t i = start + 1; i < stop; i++) {
    bool is_at_soft =
        is_behind_soft_hyphen(paragraph->text, i) || is_behind_soft_hyphen(paragraph->text, i + 2);
    if (!(marks[i] & CAN_CUT) || is_at_soft) continue;
    bool has_hyphen = has_hyphens && splits_letters(paragraph->text, i, stop);
    if (has_hyphen && is_wide && leaves_few_letters(paragraph, start, i, stop)) continue;
    list_push(scratch, &paragraph->places, (BreakPlace){i, i, has_hyphen, 0});
  }
}

Paragraph paragraph_new(FontSet *fonts, Arena *scratch, const char *text, size_t length,
                        FontStyle style, double width) {
  Paragraph paragraph = {.fonts = fonts, .style = style, .text = text, .length = length};
  unsigned char *marks = arena_array(scratch, unsigned char, length + 1);
  if (fonts->metrics == FONT_METRICS_FIXED)
    mark_fixed_breaks(text, length, marks);
  else
    mark_pango_breaks(fonts, text, length, marks);
  keep_together(text, length, marks);
  measure(&paragraph, scratch, marks);
  paragraph.hyphen = font_text_width(fonts, "-", style);
  paragraph.start = text_skip_spaces(text, 0, length);
  for (size_t i = paragraph.start + 1; i < length; i++) {
    if (!(marks[i] & CAN_BREAK)) continue;
    add_cuts(&paragraph, scratch, marks, i, width);
    add_place(&paragraph, scratch, i);
  }
  add_cuts(&paragraph, scratch, marks, length, width);
  add_place(&paragraph, scratch, length);
  return paragraph;
}

size_t paragraph_line_start(const Paragraph *paragraph, size_t first) {
  return first ? paragraph->places.items[first - 1].next_start : paragraph->start;
}

double paragraph_line_width(const Paragraph *paragraph, size_t first, size_t last) {
  size_t start = paragraph_line_start(paragraph, first);
  const BreakPlace *place = &paragraph->places.items[last];
  double hyphen = place->has_hyphen ? paragraph->hyphen : 0;
  size_t end = place->line_end;
  return end > start ? paragraph->x[end] - paragraph->x[start] + hyphen : 0;
}
