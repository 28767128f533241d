#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void reserve(TextBuffer *buffer, size_t extra) {
  size_t wanted = buffer->length + extra + 1;
  if (wanted <= buffer->capacity) return;
  size_t capacity = buffer->capacity ? buffer->capacity * 2 : 64;
  while (capacity < wanted) capacity *= 2;
  char *grown = arena_alloc(buffer->arena, capacity);
  if (buffer->length) memcpy(grown, buffer->text, buffer->length);
  buffer->text = grown;
  buffer->capacity = capacity;
}

void text_append_bytes(TextBuffer *buffer, const char *bytes, size_t length) {
  reserve(buffer, length);
  memcpy(buffer->text + buffer->length, bytes, length);
  buffer->length += length;
  buffer->text[buffer->length] = '\0';
}

void text_append(TextBuffer *buffer, const char *text) {
  text_append_bytes(buffer, text, strlen(text));
}

void text_append_format(TextBuffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  if (length > 0) {
    reserve(buffer, (size_t)length);
    vsnprintf(buffer->text + buffer->length, (size_t)length + 1, format, again);
    buffer->length += (size_t)length;
  }
  va_end(again);
  va_end(arguments);
}

void text_append_number(TextBuffer *buffer, double value, int decimals) {
  static const int64_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
  int places = decimals < 0 ? 0 : decimals > 6 ? 6 : decimals;
  double scaled = round(fabs(value) * (double)powers[places]);
  if (scaled > 9.0e18) scaled = 9.0e18;
  int64_t units = (int64_t)scaled;
  for (; places > 0 && units % 10 == 0; places--) units /= 10;
  char digits[32];
  size_t position = sizeof digits;
  for (int place = 0; units > 0 || place <= places; place++) {
    if (place == places && places > 0) digits[--position] = '.';
    digits[--position] = (char)('0' + units % 10);
    units /= 10;
  }
  if (value < 0 && scaled > 0) digits[--position] = '-';
  text_append_bytes(buffer, digits + position, sizeof digits - position);
}

const char *text_buffer_string(const TextBuffer *buffer) {
  return buffer->text ? buffer->text : "";
}

bool text_equals(const char *a, const char *b) {
  return strcmp(a, b) == 0;
}

bool text_starts_with(const char *text, const char *prefix) {
  return strncmp(text, prefix, strlen(prefix)) == 0;
}

bool text_ends_with(const char *text, const char *suffix) {
  size_t length = strlen(text), tail = strlen(suffix);
  return length >= tail && strcmp(text + length - tail, suffix) == 0;
}

const char *text_join(Arena *arena, const char *const *names, size_t count, size_t limit) {
  TextBuffer buffer = {.arena = arena};
  for (size_t i = 0; i < count && i < limit; i++) {
    if (i) text_append(&buffer, ", ");
    text_append(&buffer, names[i]);
  }
  if (count > limit) text_append(&buffer, ", …");
  return text_buffer_string(&buffer);
}
