/* What is said of names that a chart sorts, folds or leaves out: in its description, and in the
 * notes of its slide. */
#include "deck/chart_names.h"

#include "deck/words.h"

#define LISTED_IN_FULL 4
#define LISTED_OF_MORE 3

/* "A, B, C and 4 more" */
static void append_some(TextBuffer *text, const NameList *names, const DeckWords *words) {
  size_t listed = names->count <= LISTED_IN_FULL ? names->count : LISTED_OF_MORE;
  for (size_t i = 0; i < listed; i++)
    text_append_format(text, "%s%s", i ? words->comma : "", names->items[i]);
  if (listed < names->count)
    text_append_format(text, "%s%zu%s", words->more_before, names->count - listed,
                       words->more_after);
}

static void append_all(TextBuffer *text, const NameList *names) {
  for (size_t i = 0; i < names->count; i++)
    text_append_format(text, "%s%s", i ? ", " : "", names->items[i]);
  text_append(text, ".");
}

const char *deck_describe_names(Arena *arena, const NamesTold *told) {
  TextBuffer text = {.arena = arena};
  if (told->order != ORDER_DATA)
    text_append_format(&text, " Sorted by the current value, the %s first.",
                       told->order == ORDER_DESCENDING ? "greatest" : "least");
  if (told->other) {
    text_append_format(&text, " %s is ", told->other);
    append_all(&text, &told->folded);
  }
  if (told->condition) text_append_format(&text, " Shown are values %s.", told->condition);
  if (told->left_out.count > 0) {
    text_append(&text, " Left out: ");
    append_all(&text, &told->left_out);
  }
  return text_buffer_string(&text);
}

typedef LIST(BoundText) Notes;

typedef struct NoteMaker {
  DeckReader *reader;
  const DeckWords *words;
  const Slide *slide;
  Notes notes;
} NoteMaker;

static bool has_note(const Notes *notes, const char *text) {
  for (size_t i = 0; i < notes->count; i++)
    if (text_equals(notes->items[i].text, text)) return true;
  return false;
}

/* Beside other charts a note says of which it speaks. */
static void add_note(NoteMaker *maker, const Block *block, const char *what,
                     const NameList *names) {
  TextBuffer text = {.arena = maker->reader->arena};
  bool is_alone = maker->slide->block_count == 1 || !block->heading.text;
  if (!is_alone) text_append_format(&text, "%s%s", block->heading.text, maker->words->comma);
  text_append_format(&text, "%s%s", what, maker->words->colon);
  append_some(&text, names, maker->words);
  const char *note = text_buffer_string(&text);
  if (!has_note(&maker->notes, note))
    list_push(maker->reader->arena, &maker->notes, bound_text_plain(note, block->span));
}

void deck_note_names(DeckReader *reader, Slide *slide) {
  NoteMaker maker = {reader, deck_words(reader->house.spelling.language), slide, {0}};
  for (size_t i = 0; i < slide->note_count; i++)
    list_push(reader->arena, &maker.notes, slide->notes[i]);
  for (size_t i = 0; i < slide->block_count; i++) {
    const Block *block = &slide->blocks[i];
    if (block->kind != BLOCK_CHART) continue;
    const NamesTold *told = &block->names;
    if (told->other) add_note(&maker, block, told->other, &told->folded);
    if (told->is_part_missing) add_note(&maker, block, maker.words->left_out, &told->left_out);
  }
  slide->notes = maker.notes.items;
  slide->note_count = maker.notes.count;
}
