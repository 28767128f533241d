#include "output/json.h"

#include <string.h>

static void append_character(TextBuffer *out, uint32_t c, const char *bytes, size_t length) {
  if (c == '"')
    text_append(out, "\\\"");
  else if (c == '\\')
    text_append(out, "\\\\");
  else if (c == '\n')
    text_append(out, "\\n");
  else if (c == '\t')
    text_append(out, "\\t");
  else if (c < 0x20 || c == 0x7F || c == '<')
    text_append_format(out, "\\u%04x", (unsigned)c);
  else
    text_append_bytes(out, bytes, length);
}

void json_append_string(TextBuffer *out, const char *text) {
  if (!text) {
    text_append(out, "null");
    return;
  }
  text_append(out, "\"");
  const char *end = text + strlen(text);
  while (text < end) {
    uint32_t c;
    size_t length = utf8_decode(text, end, &c);
    if (length)
      append_character(out, c, text, length);
    else
      text_append(out, "\xEF\xBF\xBD");
    text += length ? length : 1;
  }
  text_append(out, "\"");
}

void json_append_key(TextBuffer *out, const char *key) {
  bool is_first = out->length == 0 || out->text[out->length - 1] == '{';
  text_append_format(out, "%s\"%s\": ", is_first ? "" : ", ", key);
}

void json_append_member(TextBuffer *out, const char *key, const char *text) {
  json_append_key(out, key);
  json_append_string(out, text);
}
