/* What is said of names that a chart sorts, folds or leaves out: in its description, and in the
 * notes of its slide. */
#include "blocks/chart/names/chart_names.h"

#define LISTED_IN_FULL 4
#define LISTED_OF_MORE 3

/* "A, B, C and 4 more" */
static void append_some(TextBuffer *text, const NameList *names, const ListWords *words) {
  size_t listed = names->count <= LISTED_IN_FULL ? names->count : LISTED_OF_MORE;
  for (size_t i = 0; i < listed; i++)
    text_append_format(text, "%s%s", i ? words->comma : "", names->items[i]);
  if (listed < names->count)
    text_append_format(text, "%s%zu%s", words->more.before, names->count - listed,
                       words->more.after);
}

static void append_all(TextBuffer *text, const NameList *names, const Words *words) {
  for (size_t i = 0; i < names->count; i++)
    text_append_format(text, "%s%s", i ? words->lists.comma : "", names->items[i]);
  text_append(text, words->spoken.stop);
}

const char *chart_describe_names(Arena *arena, const NamesTold *told, const Words *words) {
  TextBuffer text = {.arena = arena};
  const SpokenWords *spoken = &words->spoken;
  if (told->order != ORDER_DATA)
    text_append_format(&text, "%s%s", spoken->space,
                       spoken->sorted[told->is_steps][told->order != ORDER_DESCENDING]);
  if (told->other) {
    text_append_format(&text, "%s%s%s", spoken->space, told->other, spoken->folded);
    append_all(&text, &told->folded, words);
  }
  if (told->condition)
    text_append_format(&text, "%s%s%s%s", spoken->space, spoken->shown.before, told->condition,
                       spoken->shown.after);
  if (told->left_out.count > 0) {
    text_append_format(&text, "%s%s%s", spoken->space, words->names.left_out, words->lists.colon);
    append_all(&text, &told->left_out, words);
  }
  return text_buffer_string(&text);
}

static const char *note(const DeckReader *reader, const char *what, const NameList *names) {
  const ListWords *words = &bind_words(reader)->lists;
  TextBuffer text = {.arena = reader->arena};
  text_append_format(&text, "%s%s", what, words->colon);
  append_some(&text, names, words);
  return text_buffer_string(&text);
}

void chart_note_names(DeckReader *reader, const NamesTold *told, BlockShow *show) {
  const char **notes = arena_array(reader->arena, const char *, 2);
  const char *left_out = bind_words(reader)->names.left_out;
  if (told->other) notes[show->note_count++] = note(reader, told->other, &told->folded);
  if (told->is_part_missing) notes[show->note_count++] = note(reader, left_out, &told->left_out);
  show->notes = notes;
}
