/* What a slide says by itself, from what its blocks show: the subtitle line, and notes. */
#include "deck/slides.h"

#include <string.h>

/* Charts over the same periods: what they measure is said before the periods, which are said once.
 */
typedef struct SubtitlePart {
  const char *periods; /* "" if there are none */
  LIST(const char *) measures;
} SubtitlePart;

typedef LIST(SubtitlePart) SubtitleParts;

static SubtitlePart *part_of_periods(Arena *arena, SubtitleParts *parts, const char *periods) {
  for (size_t i = 0; i < parts->count; i++)
    if (text_equals(parts->items[i].periods, periods)) return &parts->items[i];
  list_push(arena, parts, (SubtitlePart){.periods = periods});
  return &parts->items[parts->count - 1];
}

static void add_measure(Arena *arena, SubtitlePart *part, const char *measure) {
  for (size_t i = 0; i < part->measures.count; i++)
    if (text_equals(part->measures.items[i], measure)) return;
  if (measure[0]) list_push(arena, &part->measures, measure);
}

static const char *join_measures(const DeckReader *reader, const SubtitlePart *part) {
  const ListWords *words = &bind_words(reader)->lists;
  TextBuffer text = {.arena = reader->arena};
  bool has_commas = false;
  for (size_t i = 0; i < part->measures.count; i++)
    has_commas |= strchr(part->measures.items[i], ',') != NULL;
  for (size_t i = 0; i < part->measures.count; i++) {
    bool is_last = i + 1 == part->measures.count;
    const char *joint = has_commas ? words->semicolon : is_last ? words->both : words->comma;
    text_append_format(&text, "%s%s", i ? joint : "", part->measures.items[i]);
  }
  return text_buffer_string(&text);
}

static void append_part(TextBuffer *text, const char *part, const ListWords *words) {
  if (!part[0]) return;
  text_append_format(text, "%s%s", text->length > 0 ? words->comma : "", part);
}

BoundText slide_subtitle(DeckReader *reader, const Slide *slide) {
  SubtitleParts parts = {0};
  for (size_t i = 0; i < slide->block_count; i++) {
    const BlockShow *show = block_show(&slide->blocks[i]);
    if (!show) continue;
    SubtitlePart *part = part_of_periods(reader->arena, &parts, show->periods ? show->periods : "");
    add_measure(reader->arena, part, show->further_measure);
  }
  if (parts.count == 0) return (BoundText){0};
  TextBuffer text = {.arena = reader->arena};
  const ListWords *words = &bind_words(reader)->lists;
  const char *before = "";
  for (size_t i = 0; i < parts.count; i++) {
    const char *measures = join_measures(reader, &parts.items[i]);
    TextBuffer line = {.arena = reader->arena};
    if (!text_equals(measures, before)) append_part(&line, measures, words); /* else said already */
    append_part(&line, parts.items[i].periods, words);
    bool is_more = text.length > 0 && line.length > 0;
    text_append_format(&text, "%s%s", is_more ? words->semicolon : "", text_buffer_string(&line));
    before = measures;
  }
  return bound_text_plain(text_buffer_string(&text), slide->span);
}

typedef LIST(BoundText) Notes;

static bool has_note(const Notes *notes, const char *text) {
  for (size_t i = 0; i < notes->count; i++)
    if (text_equals(notes->items[i].text, text)) return true;
  return false;
}

static size_t count_telling(const Slide *slide, const char *note) {
  size_t count = 0;
  for (size_t i = 0; i < slide->block_count; i++) {
    const BlockShow *show = block_show(&slide->blocks[i]);
    for (size_t n = 0; show && n < show->note_count; n++)
      count += text_equals(show->notes[n], note);
  }
  return count;
}

/* Beside other blocks a note says of which it speaks, unless several say the same. */
static const char *note_text(const DeckReader *reader, const Slide *slide, const Block *block,
                             const char *note) {
  const ListWords *words = &bind_words(reader)->lists;
  bool is_sentence = text_ends_with(note, ".") || text_ends_with(note, "。");
  bool is_shared = is_sentence && count_telling(slide, note) > 1;
  bool is_alone = slide->block_count == 1 || !block->heading.text || is_shared;
  return is_alone ? note
                  : arena_printf(reader->arena, "%s%s%s", block->heading.text,
                                 is_sentence ? words->colon : words->comma, note);
}

void slide_add_notes(DeckReader *reader, Slide *slide) {
  Notes notes = {0};
  for (size_t i = 0; i < slide->notes.count; i++)
    list_push(reader->arena, &notes, slide->notes.items[i]);
  for (size_t i = 0; i < slide->block_count; i++) {
    const Block *block = &slide->blocks[i];
    const BlockShow *show = block_show(block);
    for (size_t n = 0; show && n < show->note_count; n++) {
      const char *text = note_text(reader, slide, block, show->notes[n]);
      if (!has_note(&notes, text))
        list_push(reader->arena, &notes, bound_text_plain(text, block->span));
    }
  }
  slide->notes.items = notes.items;
  slide->notes.count = notes.count;
}
