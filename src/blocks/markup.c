#include "blocks/markup.h"

#include "blocks/chart/series_colors.h"
#include <string.h>

#define MOST_DEPTH 6        /* of marks within marks */
#define LONGEST_MARKED 2000 /* bytes between a mark and the one that closes it */
#define LONGEST_RAISED 12   /* bytes between two ^ */
#define TEXT_CONTRAST 4.5   /* of coloured words against the ground */

typedef struct Markup {
  DeckReader *reader;
  BoundText text;
  TextBuffer out;
  NumberRun *runs;
  size_t at, run; /* the next byte, and the next run not yet passed */
  size_t depth;   /* marks that are open */
  LIST(TextMark) marks;
} Markup;

static void pass_bytes(Markup *markup, size_t count) {
  text_append_bytes(&markup->out, markup->text.text + markup->at, count);
  markup->at += count;
}

/* Numbers go over as they are, at their new places. */
static bool pass_run(Markup *markup) {
  if (markup->run == markup->text.run_count) return false;
  NumberRun run = markup->text.runs[markup->run];
  if (run.start != markup->at) return false;
  run.start = markup->out.length;
  markup->runs[markup->run++] = run;
  pass_bytes(markup, run.length);
  return true;
}

static bool begins(const Markup *markup, const char *mark) {
  return text_starts_with(markup->text.text + markup->at, mark);
}

/* Where the mark comes next behind `from`; NULL if it does not come soon. */
static const char *find_close(const Markup *markup, size_t from, const char *mark) {
  const char *text = markup->text.text + from;
  return memmem(text, strnlen(text, LONGEST_MARKED), mark, strlen(mark));
}

static void read_until(Markup *markup, size_t end);

/* What stands between here and `end`, marked; `end` and its closing mark are passed. */
static void read_marked(Markup *markup, size_t end, size_t close, TextMark mark) {
  mark.start = markup->out.length;
  markup->depth++;
  read_until(markup, end);
  markup->depth--;
  mark.length = markup->out.length - mark.start;
  if (mark.length > 0) list_push(markup->reader->arena, &markup->marks, mark);
  markup->at = end + close;
}

static bool read_bold(Markup *markup) {
  if (!begins(markup, "**")) return false;
  const char *close = find_close(markup, markup->at + 2, "**");
  if (!close) return false;
  markup->at += 2;
  read_marked(markup, (size_t)(close - markup->text.text), 2, (TextMark){.kind = MARK_BOLD});
  return true;
}

static bool read_raised(Markup *markup) {
  if (!begins(markup, "^")) return false;
  size_t start = markup->at + 1;
  const char *close = find_close(markup, start, "^");
  size_t end = close ? (size_t)(close - markup->text.text) : start;
  bool is_raised = end > start && end - start <= LONGEST_RAISED &&
                   !memchr(markup->text.text + start, ' ', end - start);
  if (!is_raised) return false;
  markup->at = start;
  read_marked(markup, end, 1, (TextMark){.kind = MARK_SUPERSCRIPT});
  return true;
}

/* A role of the theme, or a series. */
static bool find_color(const Markup *markup, const char *name, Color *color) {
  const ThemeColors *colors = &markup->reader->theme->colors;
  const struct {
    const char *name;
    Color color;
  } roles[] = {{"accent", colors->accent},
               {"bad", colors->bad},
               {"good", colors->good},
               {"muted", colors->muted}};
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
    if (!text_equals(roles[i].name, name)) continue;
    *color = roles[i].color;
    return true;
  }
  const SeriesColors *series = series_colors_of(markup->reader);
  for (size_t i = 0; i < series->known.count; i++) {
    if (!text_equals(series->known.items[i].name, name)) continue;
    *color = series->known.items[i].look.color;
    return true;
  }
  return false;
}

static bool read_colored(Markup *markup) {
  if (!begins(markup, "[")) return false;
  const char *text = markup->text.text, *middle = find_close(markup, markup->at + 1, "](");
  const char *close = middle ? memchr(middle, ')', strnlen(middle, LONGEST_MARKED)) : NULL;
  if (!close) return false;
  Arena *arena = markup->reader->arena;
  const char *name = arena_strndup(arena, middle + 2, (size_t)(close - middle - 2));
  TextMark mark = {.kind = MARK_COLOR};
  bool is_known = find_color(markup, name, &mark.color);
  if (!is_known) {
    diag_warning(markup->reader->diags, markup->text.span,
                 "no series on the slides so far is called %s",
                 diag_quote(markup->reader->diags, name));
    diag_hint(markup->reader->diags, "give its colour under colors:, or use good, bad or accent");
    mark.color = markup->reader->theme->colors.text;
  }
  mark.color =
      color_move_to_contrast(mark.color, markup->reader->theme->colors.ground, TEXT_CONTRAST);
  markup->at++;
  read_marked(markup, (size_t)(middle - text), (size_t)(close - middle) + 1, mark);
  return true;
}

static void read_until(Markup *markup, size_t end) {
  while (markup->at < end) {
    if (pass_run(markup)) continue;
    bool may_open = markup->depth < MOST_DEPTH;
    if (may_open && (read_bold(markup) || read_raised(markup) || read_colored(markup))) continue;
    pass_bytes(markup, 1);
  }
}

BoundText markup_read(DeckReader *reader, BoundText text) {
  bool is_plain = !text.text || !strpbrk(text.text, "*^[");
  if (is_plain || !reader->theme) return text;
  Markup markup = {.reader = reader,
                   .text = text,
                   .out = {.arena = reader->arena},
                   .runs = arena_array(reader->arena, NumberRun, text.run_count)};
  read_until(&markup, strlen(text.text));
  text.text = text_buffer_string(&markup.out);
  text.runs = markup.runs;
  text.marks = markup.marks.items;
  text.mark_count = markup.marks.count;
  return text;
}
