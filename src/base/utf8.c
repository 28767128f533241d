/* UTF-8: decoding, and making text safe for a page or for one line of a message. */
#include "base/text.h"

#include <string.h>

static size_t sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

size_t utf8_decode(const char *text, const char *end, uint32_t *code_point) {
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  static const unsigned char lead_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  if (text >= end) return 0;
  size_t length = sequence_length((unsigned char)*text);
  if (length == 0 || (size_t)(end - text) < length) return 0;
  uint32_t value = (unsigned char)*text & lead_bits[length];
  for (size_t i = 1; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];
    if ((byte & 0xC0) != 0x80) return 0;
    value = value << 6 | (byte & 0x3F);
  }
  if (value < smallest[length] || value > 0x10FFFF) return 0;
  if (value >= 0xD800 && value <= 0xDFFF) return 0;
  *code_point = value;
  return length;
}

size_t utf8_count(const char *text, size_t length) {
  size_t count = 0;
  for (size_t i = 0; i < length; i++) count += ((unsigned char)text[i] & 0xC0) != 0x80;
  return count;
}

static bool is_control(uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

static bool is_noncharacter(uint32_t c) {
  return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/* Characters that change what is seen around them, or are not seen at all. */
static bool is_invisible(uint32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF || c == 0xAD;
}

bool text_is_printable(const char *text) {
  const char *end = text + strlen(text);
  while (text < end) {
    uint32_t c;
    size_t length = utf8_decode(text, end, &c);
    if (length == 0 || is_control(c) || is_noncharacter(c)) return false;
    text += length;
  }
  return true;
}

const char *text_escape(Arena *arena, const char *text, size_t length, size_t limit) {
  TextBuffer buffer = {.arena = arena};
  const char *end = text + length;
  for (size_t count = 0; text < end; count++) {
    if (count == limit) {
      text_append(&buffer, "…");
      break;
    }
    uint32_t c;
    size_t step = utf8_decode(text, end, &c);
    if (step == 0) {
      text_append_format(&buffer, "\\x%02X", (unsigned char)*text);
      text++;
      continue;
    }
    if (c == '\n')
      text_append(&buffer, "\\n");
    else if (c == '\t')
      text_append(&buffer, "\\t");
    else if (is_control(c) || is_noncharacter(c) || is_invisible(c))
      text_append_format(&buffer, "\\u{%04X}", (unsigned)c);
    else
      text_append_bytes(&buffer, text, step);
    text += step;
  }
  return text_buffer_string(&buffer);
}
