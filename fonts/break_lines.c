/* Breaking a text into lines. */
#include "fonts/break_places.h"
#include "fonts/line_cache.h"

#include <math.h>
#include <string.h>

#define KERN_SHARE 0.25 /* of the type size: no kern is wider */

typedef struct LineBreaker {
  FontSet *fonts;
  Arena *arena, *scratch;
  const char *text;
  FontStyle style;
  double width;
  bool is_balanced;
  LIST(TextLine) lines;
} LineBreaker;

/* Rounding must not break a line that was measured to fit. */
static const double width_tolerance = 1e-6;

static double exact_width(LineBreaker *breaker, const char *text, size_t length) {
  return font_text_width(breaker->fonts, arena_strndup(breaker->scratch, text, length),
                         breaker->style);
}

static double line_width(LineBreaker *breaker, const Paragraph *paragraph, size_t first,
                         size_t last) {
  size_t start = paragraph_line_start(paragraph, first);
  const BreakPlace *place = &paragraph->places.items[last];
  double hyphen = place->has_hyphen ? paragraph->hyphen : 0;
  size_t end = place->line_end;
  return end > start ? exact_width(breaker, paragraph->text + start, end - start) + hyphen : 0;
}

/* Whether a line fits. Shaping it by itself costs much and changes next to nothing, a kern at its
 * ends: so only lines near the limit are. */
static bool line_fits(LineBreaker *breaker, const Paragraph *paragraph, size_t first, size_t last) {
  double limit = breaker->width + width_tolerance;
  double width = paragraph_line_width(paragraph, first, last);
  if (fabs(width - limit) > KERN_SHARE * breaker->style.size) return width <= limit;
  return line_width(breaker, paragraph, first, last) <= limit;
}

/* The place behind which the line that begins at `first` is full. */
static size_t fill_line(LineBreaker *breaker, const Paragraph *paragraph, size_t first) {
  double limit = breaker->width + width_tolerance;
  size_t last = first;
  while (last + 1 < paragraph->places.count &&
         paragraph_line_width(paragraph, first, last + 1) <= limit)
    last++;
  while (last > first && !line_fits(breaker, paragraph, first, last)) last--;
  return last;
}

typedef LIST(size_t) Lasts;

static void fill_lines(LineBreaker *breaker, const Paragraph *paragraph, Lasts *lasts) {
  for (size_t first = 0; first < paragraph->places.count;) {
    size_t last = fill_line(breaker, paragraph, first);
    list_push(breaker->scratch, lasts, last);
    first = last + 1;
  }
}

static bool fits(LineBreaker *breaker, const Paragraph *paragraph, const size_t *lasts,
                 size_t count) {
  for (size_t i = 0; i < count; i++)
    if (!line_fits(breaker, paragraph, i ? lasts[i - 1] + 1 : 0, lasts[i])) return false;
  return true;
}

/* Changes `lasts` to lines of like length, where that is possible. */
static void balance_lines(LineBreaker *breaker, const Paragraph *paragraph, Lasts *lasts) {
  size_t *even = arena_array(breaker->scratch, size_t, lasts->count);
  if (paragraph_balance(paragraph, breaker->scratch, lasts->count, breaker->width + width_tolerance,
                        even) &&
      fits(breaker, paragraph, even, lasts->count))
    lasts->items = even;
}

static void add_line(LineBreaker *breaker, TextLine line) {
  list_push(breaker->arena, &breaker->lines, line);
}

/* Most texts fit as they are, and need no search for places. */
static bool add_whole(LineBreaker *breaker, const char *text, size_t length) {
  if (length > PARAGRAPH_PIECE_LIMIT) return false;
  size_t start = text_skip_spaces(text, 0, length), end = text_strip_spaces(text, start, length);
  double width = end > start ? exact_width(breaker, text + start, end - start) : 0;
  if (!(width <= breaker->width + width_tolerance)) return false;
  add_line(breaker, (TextLine){(size_t)(text + start - breaker->text), end - start, width, false});
  return true;
}

static void break_paragraph(LineBreaker *breaker, const char *text, size_t length) {
  if (add_whole(breaker, text, length)) return;
  Paragraph paragraph =
      paragraph_new(breaker->fonts, breaker->scratch, text, length, breaker->style, breaker->width);
  Lasts lasts = {0};
  fill_lines(breaker, &paragraph, &lasts);
  if (breaker->is_balanced && lasts.count > 1) balance_lines(breaker, &paragraph, &lasts);
  for (size_t i = 0; i < lasts.count; i++) {
    size_t first = i ? lasts.items[i - 1] + 1 : 0, last = lasts.items[i];
    size_t start = paragraph_line_start(&paragraph, first);
    size_t end = paragraph.places.items[last].line_end;
    add_line(breaker,
             (TextLine){(size_t)(text + start - breaker->text), end > start ? end - start : 0,
                        line_width(breaker, &paragraph, first, last),
                        paragraph.places.items[last].has_hyphen});
  }
}

static TextLines break_text(FontSet *fonts, Arena *arena, const char *text, FontStyle style,
                            double width, bool balanced) {
  LineBreaker breaker = {.fonts = fonts,
                         .arena = arena,
                         .scratch = arena_new(),
                         .text = text,
                         .style = style,
                         .width = width,
                         .is_balanced = balanced};
  for (const char *start = text;;) {
    const char *end = strchrnul(start, '\n');
    break_paragraph(&breaker, start, (size_t)(end - start));
    if (!*end) break;
    start = end + 1;
  }
  arena_free(breaker.scratch);
  TextLines lines = {breaker.lines.items, breaker.lines.count, 0};
  for (size_t i = 0; i < lines.count; i++)
    if (lines.items[i].width > lines.width) lines.width = lines.items[i].width;
  return lines;
}

TextLines font_break_lines(FontSet *fonts, Arena *arena, const char *text, FontStyle style,
                           double width, bool balanced) {
  BrokenText wanted = {text, style, width, balanced};
  TextLines lines;
  if (line_cache_find(fonts->lines, arena, &wanted, &lines)) return lines;
  lines = break_text(fonts, arena, text, style, width, balanced);
  line_cache_keep(fonts->lines, &wanted, lines);
  return lines;
}
