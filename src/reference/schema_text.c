#include "reference/schema_text.h"

#include <string.h>

#define LONGEST_FLAT 80

static void append_comma(TextBuffer *out) {
  char last = out->length ? out->text[out->length - 1] : '{';
  if (last != '{' && last != '[') text_append(out, ", ");
}

static void append_quoted(TextBuffer *out, const char *text) {
  text_append(out, "\"");
  for (; *text; text++) {
    if (*text == '"' || *text == '\\') text_append(out, "\\");
    text_append_bytes(out, text, 1);
  }
  text_append(out, "\"");
}

void schema_append_name(TextBuffer *out, const char *name) {
  append_comma(out);
  if (!name) return;
  append_quoted(out, name);
  text_append(out, ": ");
}

void schema_open(TextBuffer *out, const char *name, const char *bracket) {
  schema_append_name(out, name);
  text_append(out, bracket);
}

void schema_append_string(TextBuffer *out, const char *name, const char *text) {
  schema_append_name(out, name);
  append_quoted(out, text);
}

void schema_append_number(TextBuffer *out, const char *name, double number) {
  schema_append_name(out, name);
  text_append_number(out, number, 6);
}

static void append_json(TextBuffer *out, const char *json) {
  for (; *json; json++) text_append_bytes(out, *json == '\'' ? "\"" : json, 1);
}

void schema_append_json(TextBuffer *out, const char *name, const char *json) {
  schema_append_name(out, name);
  append_json(out, json);
}

void schema_append_members(TextBuffer *out, const char *members) {
  append_comma(out);
  append_json(out, members);
}

/* One past the string that begins at `text`. */
static const char *skip_string(const char *text) {
  for (text++; *text && *text != '"'; text++)
    if (*text == '\\' && text[1]) text++;
  return *text ? text + 1 : text;
}

/* Whether what opens at `text` is short and holds no other object or list. */
static bool is_flat(const char *text) {
  const char *start = text;
  for (text++; *text && *text != ']' && *text != '}';) {
    if (*text == '{' || *text == '[') return false;
    text = *text == '"' ? skip_string(text) : text + 1;
  }
  return text - start <= LONGEST_FLAT;
}

static void break_line(TextBuffer *out, int depth) {
  text_append_format(out, "\n%*s", depth * 2, "");
}

/* Copies a string, or what opens at `text` if that is flat; NULL if it is neither. */
static const char *copy_whole(TextBuffer *out, const char *text) {
  bool is_open = *text == '{' || *text == '[';
  if (*text != '"' && !(is_open && is_flat(text))) return NULL;
  const char *end = text;
  if (*text == '"') end = skip_string(text);
  while (is_open && *end && *end != '}' && *end != ']')
    end = *end == '"' ? skip_string(end) : end + 1;
  end += is_open && *end;
  text_append_bytes(out, text, (size_t)(end - text));
  return end;
}

const char *schema_lay_out(Arena *arena, const char *json) {
  TextBuffer out = {.arena = arena};
  int depth = 0;
  while (*json) {
    const char *end = copy_whole(&out, json);
    if (end) {
      json = end;
      continue;
    }
    bool is_open = *json == '{' || *json == '[', is_close = *json == '}' || *json == ']';
    if (is_close) break_line(&out, --depth);
    text_append_bytes(&out, json, 1);
    if (is_open) break_line(&out, ++depth);
    if (*json == ',') {
      break_line(&out, depth);
      json += json[1] == ' ';
    }
    json++;
  }
  text_append(&out, "\n");
  return text_buffer_string(&out);
}
