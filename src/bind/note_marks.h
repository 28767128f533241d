/* Numbered notes: "[^key]" in any text of a slide becomes a raised number, and the note of that key
 * stands at the slide's foot under it. Numbers count in reading order, and notes of the same text
 * have one number. */
#pragma once
#include "bind/reader.h"

/* notes: the deck's map of texts by key. */
void note_marks_of_deck(DeckReader *reader, const SyntaxNode *map);
/* Whether a slide is read, whose texts may have marks. */
bool note_marks_are_read(const DeckReader *reader);
/* Begins a slide with its notes (NULL: it gives none): texts, and maps of ref and text. Reports
 * what is no note. */
void note_marks_begin(DeckReader *reader, const SyntaxNode *notes);
/* Numbers the marks in a text that stands above others, ahead of them. NULL is fine. */
void note_marks_number(DeckReader *reader, const SyntaxNode *text);
/* The text with its marks as raised numbers; outside slides, as it is. Reports keys without a
 * note. */
BoundText note_marks_set(DeckReader *reader, BoundText text);
const char *note_marks_set_name(DeckReader *reader, const char *name, SourceSpan span);
/* The raised number of a note; "" after reporting that there is none. */
const char *note_mark(DeckReader *reader, const char *key, SourceSpan span);
/* The name without "[^key]"; itself if it has none. */
const char *note_marks_strip(Arena *arena, const char *name);
/* The length of a text without raised numbers at its end. */
size_t note_marks_length(const char *text);
/* The slide's notes: those with numbers by number, then the others. Reports notes that no text is
 * marked with. */
const BoundText *note_marks_end(DeckReader *reader, size_t *count);

extern const OptionTable note_options;
