/* What is said of names that a chart sorts, folds or leaves out: in its description, and in the
 * notes of its slide. */
#include "blocks/chart/names/chart_names.h"

#include "bind/words.h"

#define LISTED_IN_FULL 4
#define LISTED_OF_MORE 3

/* "A, B, C and 4 more" */
static void append_some(TextBuffer *text, const NameList *names, const DeckWords *words) {
  size_t listed = names->count <= LISTED_IN_FULL ? names->count : LISTED_OF_MORE;
  for (size_t i = 0; i < listed; i++)
    text_append_format(text, "%s%s", i ? words->comma : "", names->items[i]);
  if (listed < names->count)
    text_append_format(text, "%s%zu%s", words->more.before, names->count - listed,
                       words->more.after);
}

static void append_all(TextBuffer *text, const NameList *names) {
  for (size_t i = 0; i < names->count; i++)
    text_append_format(text, "%s%s", i ? ", " : "", names->items[i]);
  text_append(text, ".");
}

const char *chart_describe_names(Arena *arena, const NamesTold *told) {
  TextBuffer text = {.arena = arena};
  if (told->order != ORDER_DATA)
    text_append_format(&text, " Sorted by %s, the %s first.",
                       told->is_steps ? "value between levels" : "the current value",
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

static const char *note(const DeckReader *reader, const char *what, const NameList *names) {
  const DeckWords *words = bind_words(reader->house.spelling.language);
  TextBuffer text = {.arena = reader->arena};
  text_append_format(&text, "%s%s", what, words->colon);
  append_some(&text, names, words);
  return text_buffer_string(&text);
}

void chart_note_names(DeckReader *reader, const NamesTold *told, BlockShow *show) {
  const char **notes = arena_array(reader->arena, const char *, 2);
  const char *left_out = bind_words(reader->house.spelling.language)->left_out;
  if (told->other) notes[show->note_count++] = note(reader, told->other, &told->folded);
  if (told->is_part_missing) notes[show->note_count++] = note(reader, left_out, &told->left_out);
  show->notes = notes;
}
