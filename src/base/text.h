/* Plain text: UTF-8 decoding and checks, escaping for messages, near matches, number printing that
 * no locale can change. */
#pragma once
#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

/* A growing string in an arena; `text` is always NUL-terminated after the first append. */
typedef struct TextBuffer {
  Arena *arena;
  char *text;
  size_t length, capacity;
} TextBuffer;

void text_append(TextBuffer *buffer, const char *text);
void text_append_bytes(TextBuffer *buffer, const char *bytes, size_t length);
void text_append_format(TextBuffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* At most `decimals` places, rounded half away from zero, no trailing zeros, never "-0", always a
 * point: the same in every locale. `value` must be finite and below 1e15. */
void text_append_number(TextBuffer *buffer, double value, int decimals);
/* The string so far, "" if nothing was appended. */
const char *text_buffer_string(const TextBuffer *buffer);

/* Decodes one code point and returns its length in bytes; 0 where the bytes are not UTF-8 (overlong
 * forms, surrogates and values above U+10FFFF included). `end` is one past the last byte. */
size_t utf8_decode(const char *text, const char *end, uint32_t *code_point);
/* Code points in a valid string. */
size_t utf8_count(const char *text, size_t length);
/* Whether `text` may go to a page as it is: valid, no control or non-characters. */
bool text_is_printable(const char *text);
/* For one line of a message: control characters, bidi controls and stray bytes as \xNN or
 * \u{NNNN}, cut after `limit` code points with an ellipsis. */
const char *text_escape(Arena *arena, const char *text, size_t length, size_t limit);

/* Damerau-Levenshtein distance (adjacent transpositions cost one), case ignored for ASCII. */
size_t text_distance(const char *a, const char *b);
/* The nearest of `names` to `wanted`, or NULL if none is near enough to be meant. */
const char *text_nearest(const char *wanted, const char *const *names, size_t count);

bool text_equals(const char *a, const char *b);
bool text_starts_with(const char *text, const char *prefix);
bool text_ends_with(const char *text, const char *suffix);
/* "a, b, c", at most `limit` names and then "…". */
const char *text_join(Arena *arena, const char *const *names, size_t count, size_t limit);
