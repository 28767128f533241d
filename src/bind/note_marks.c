#include "bind/note_marks.h"

#include "option/option_rows.h"
#include <string.h>

#define OPEN "[^"

typedef struct NoteKeys {
  OptionText ref, text;
} NoteKeys;

static const OptionKey note_keys[] = {
    TEXT("ref", NoteKeys, ref, "The key of the note: texts are marked with [^KEY]."),
    TEXT("text", NoteKeys, text, "The note."),
};
const OptionTable note_options = {"a note", note_keys, OPTION_COUNT(note_keys)};

typedef struct Note {
  const char *key; /* NULL: it has no mark */
  OptionText text;
  size_t number; /* from 1; 0: not met yet */
  bool is_of_deck;
} Note;

struct NoteMarks {
  const SyntaxNode *of_deck; /* notes by key, for all slides; NULL: there are none */
  bool is_open;              /* a slide is read */
  LIST(Note) notes;          /* that the slide may use */
  size_t count;              /* of numbers given */
  size_t errors; /* before the slide: a broken block has no marks, which is no fault of the notes */
};

static void add_note(DeckReader *reader, Note note) {
  list_push(reader->arena, &reader->note_marks->notes, note);
}

/* A text, or that of a map of languages; a map of ref and text stays as it is. */
static const SyntaxNode *note_node(const DeckReader *reader, const SyntaxNode *node) {
  bool is_keyed = syntax_find(node, "ref") || syntax_find(node, "text");
  return node->kind == SYNTAX_MAPPING && !is_keyed ? bind_node(reader, node) : node;
}

static void read_note(DeckReader *reader, const SyntaxNode *node) {
  node = note_node(reader, node);
  if (node->kind == SYNTAX_SCALAR && !syntax_is_null(node)) {
    add_note(reader, (Note){.text = {node->text, node}});
    return;
  }
  NoteKeys keys = {0};
  if (node->kind == SYNTAX_MAPPING) bind_keys(reader, &note_options, &keys, node);
  if (keys.ref.text && keys.text.text) {
    add_note(reader, (Note){.key = keys.ref.text, .text = keys.text});
    return;
  }
  diag_error(reader->diags, node->span, "expected a note: a text, or a map of ref and text");
}

static void add_deck_notes(DeckReader *reader) {
  const SyntaxNode *map = reader->note_marks->of_deck;
  for (size_t i = 0; map && i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    const SyntaxNode *text = bind_node(reader, entry->value);
    add_note(reader,
             (Note){.key = entry->key->text, .text = {text->text, text}, .is_of_deck = true});
  }
}

static NoteMarks *marks_of(DeckReader *reader) {
  if (!reader->note_marks) reader->note_marks = arena_make(reader->arena, NoteMarks);
  return reader->note_marks;
}

void note_marks_of_deck(DeckReader *reader, const SyntaxNode *map) {
  bool is_map = map && map->kind == SYNTAX_MAPPING;
  for (size_t i = 0; is_map && i < map->entry_count; i++)
    is_map = bind_node(reader, map->entries[i].value)->kind == SYNTAX_SCALAR;
  if (map && !is_map)
    diag_error(reader->diags, map->span, "\"notes\" of a deck is a map of texts by key");
  marks_of(reader)->of_deck = is_map ? map : NULL;
}

bool note_marks_are_read(const DeckReader *reader) {
  return reader->note_marks && reader->note_marks->is_open;
}

void note_marks_begin(DeckReader *reader, const SyntaxNode *notes) {
  const SyntaxNode *of_deck = marks_of(reader)->of_deck;
  *reader->note_marks = (NoteMarks){
      .of_deck = of_deck, .is_open = true, .errors = diagnostics_error_count(reader->diags)};
  if (notes) notes = note_node(reader, notes);
  bool is_list = notes && notes->kind == SYNTAX_SEQUENCE;
  for (size_t i = 0; is_list && i < notes->item_count; i++) read_note(reader, notes->items[i]);
  if (notes && !is_list) read_note(reader, notes);
  add_deck_notes(reader);
}

static Note *find_note(NoteMarks *marks, const char *key) {
  for (size_t i = 0; i < marks->notes.count; i++) {
    Note *note = &marks->notes.items[i];
    if (note->key && text_equals(note->key, key)) return note;
  }
  return NULL;
}

static size_t number_of_text(const NoteMarks *marks, const char *text) {
  for (size_t i = 0; i < marks->notes.count; i++) {
    const Note *note = &marks->notes.items[i];
    if (note->number > 0 && text_equals(note->text.text, text)) return note->number;
  }
  return 0;
}

static void report_no_note(DeckReader *reader, const char *key, SourceSpan span) {
  LIST(const char *) keys = {0};
  for (size_t i = 0; i < reader->note_marks->notes.count; i++)
    if (reader->note_marks->notes.items[i].key)
      list_push(reader->arena, &keys, reader->note_marks->notes.items[i].key);
  diag_error(reader->diags, span, "there is no note %s", diag_quote(reader->diags, key));
  if (keys.count > 0)
    diag_hint_names(reader->diags, key, "notes", keys.items, keys.count);
  else
    diag_hint(reader->diags, "give the slide notes: [{ref: %s, text: …}]", key);
}

const char *note_mark(DeckReader *reader, const char *key, SourceSpan span) {
  static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  Note *note = find_note(reader->note_marks, key);
  if (!note) {
    report_no_note(reader, key, span);
    return "";
  }
  if (note->number == 0) note->number = number_of_text(reader->note_marks, note->text.text);
  if (note->number == 0) note->number = ++reader->note_marks->count;
  TextBuffer mark = {.arena = reader->arena};
  if (note->number >= 10) text_append(&mark, digits[note->number / 10 % 10]);
  text_append(&mark, digits[note->number % 10]);
  return text_buffer_string(&mark);
}

/* The next "[^key]" from `at` on; false if there is none. */
static bool find_mark(const char *text, size_t at, size_t *start, size_t *end) {
  const char *open = strstr(text + at, OPEN);
  const char *close = open ? strchr(open, ']') : NULL;
  if (!close || close == open + strlen(OPEN)) return false;
  *start = (size_t)(open - text);
  *end = (size_t)(close - text) + 1;
  return true;
}

static const char *mark_key(Arena *arena, const char *text, size_t start, size_t end) {
  return arena_strndup(arena, text + start + strlen(OPEN), end - start - strlen(OPEN) - 1);
}

void note_marks_number(DeckReader *reader, const SyntaxNode *text) {
  if (text) text = bind_node(reader, text);
  if (!text || text->kind != SYNTAX_SCALAR) return;
  for (size_t start, end = 0; find_mark(text->text, end, &start, &end);) {
    const char *key = mark_key(reader->arena, text->text, start, end);
    if (find_note(reader->note_marks, key)) note_mark(reader, key, text->span);
  }
}

/* Numbers behind the mark move with what the mark is now longer or shorter. */
static void shift_runs(BoundText *text, NumberRun *runs, size_t from, size_t to, size_t *next) {
  for (; *next < text->run_count && text->runs[*next].start >= from; (*next)++) {
    runs[*next] = text->runs[*next];
    runs[*next].start += to - from;
  }
}

BoundText note_marks_set(DeckReader *reader, BoundText text) {
  size_t start, end, at = 0, next = 0;
  if (!note_marks_are_read(reader) || !text.text || !find_mark(text.text, 0, &start, &end))
    return text;
  TextBuffer out = {.arena = reader->arena};
  NumberRun *runs = arena_array(reader->arena, NumberRun, text.run_count);
  for (; find_mark(text.text, at, &start, &end); at = end) {
    for (; next < text.run_count && text.runs[next].start < start; next++) {
      runs[next] = text.runs[next];
      runs[next].start += out.length - at;
    }
    text_append_bytes(&out, text.text + at, start - at);
    text_append(&out, note_mark(reader, mark_key(reader->arena, text.text, start, end), text.span));
  }
  shift_runs(&text, runs, at, out.length, &next);
  text_append(&out, text.text + at);
  text.text = text_buffer_string(&out);
  text.runs = runs;
  return text;
}

const char *note_marks_set_name(DeckReader *reader, const char *name, SourceSpan span) {
  return note_marks_set(reader, bound_text_plain(name, span)).text;
}

const char *note_marks_strip(Arena *arena, const char *name) {
  size_t start, end, at = 0;
  if (!find_mark(name, 0, &start, &end)) return name;
  TextBuffer out = {.arena = arena};
  for (; find_mark(name, at, &start, &end); at = end)
    text_append_bytes(&out, name + at, start - at);
  text_append(&out, name + at);
  return text_buffer_string(&out);
}

/* The length of a raised digit that ends at `end`; 0 if there is none. */
static size_t raised_digit(const char *text, size_t end) {
  static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  for (size_t i = 0; i < 10; i++) {
    size_t length = strlen(digits[i]);
    if (end >= length && memcmp(text + end - length, digits[i], length) == 0) return length;
  }
  return 0;
}

size_t note_marks_length(const char *text) {
  size_t length = strlen(text), digit;
  while ((digit = raised_digit(text, length))) length -= digit;
  return length;
}

static void report_unmarked(DeckReader *reader, const Note *note) {
  if (!note->key || note->number > 0 || note->is_of_deck) return;
  diag_error(reader->diags, note->text.node->span, "no text of the slide is marked with note %s",
             diag_quote(reader->diags, note->key));
  diag_hint(reader->diags, "put [^%s] behind what it explains, or leave out its ref", note->key);
}

const BoundText *note_marks_end(DeckReader *reader, size_t *count) {
  NoteMarks *marks = reader->note_marks;
  BoundText *notes = arena_array(reader->arena, BoundText, marks->notes.count);
  *count = 0;
  marks->is_open = false; /* notes have no marks of their own */
  for (size_t number = 1; number <= marks->count; number++) {
    for (size_t i = 0; i < marks->notes.count; i++) {
      if (marks->notes.items[i].number != number) continue;
      BoundText text = bind_text(reader, marks->notes.items[i].text);
      const char *mark = note_mark(reader, marks->notes.items[i].key, text.span);
      BoundText head = bound_text_plain(mark, text.span);
      notes[(*count)++] = bound_text_join(reader->arena, head, " ", text, "");
      break;
    }
  }
  bool is_sound = diagnostics_error_count(reader->diags) == marks->errors;
  for (size_t i = 0; i < marks->notes.count; i++) {
    if (is_sound) report_unmarked(reader, &marks->notes.items[i]);
    if (!marks->notes.items[i].key)
      notes[(*count)++] = bind_text(reader, marks->notes.items[i].text);
  }
  return notes;
}
