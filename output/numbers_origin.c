#include "output/numbers_origin.h"

#include "output/json.h"

/* An origin that is shared is written wherever it is used. Names that double each other would so
 * make a tree without end: beyond these limits it says that more follows. */
enum { DEPTH_LIMIT = 32, COUNT_LIMIT = 1000 };

static const char *kind_name(OriginKind kind) {
  switch (kind) {
  case ORIGIN_CELL:
    return "cell";
  case ORIGIN_LITERAL:
    return "literal";
  case ORIGIN_EXPRESSION:
    return "expression";
  }
  return "literal";
}

void place_append(TextBuffer *out, SourceSpan span) {
  if (!span.file) {
    text_append(out, "null");
    return;
  }
  const char *path = span.file->path;
  const char *place = span.line ? arena_printf(out->arena, "%s:%u:%u", path, (unsigned)span.line,
                                               (unsigned)span.column)
                                : path;
  json_append_string(out, place);
}

static void append_optional(TextBuffer *out, const char *key, const char *text) {
  if (text) json_append_member(out, key, text);
}

static void append_span(TextBuffer *out, SourceSpan span) {
  if (!span.file) return;
  json_append_member(out, "file", span.file->path);
  if (span.line == 0) return;
  json_append_key(out, "line");
  text_append_format(out, "%u", (unsigned)span.line);
  json_append_key(out, "column");
  text_append_format(out, "%u", (unsigned)span.column);
}

static void append_origin(TextBuffer *out, const Origin *origin, int depth, int *count) {
  ++*count;
  text_append(out, "{");
  json_append_member(out, "kind", kind_name(origin->kind));
  append_span(out, origin->span);
  append_optional(out, "table", origin->table);
  append_optional(out, "row", origin->row);
  append_optional(out, "col", origin->column);
  append_optional(out, "expression", origin->expression);
  if (origin->input_count) {
    json_append_key(out, "inputs");
    text_append(out, "[");
    for (size_t i = 0; i < origin->input_count; i++) {
      if (i) text_append(out, ", ");
      if (depth == DEPTH_LIMIT || *count >= COUNT_LIMIT) {
        text_append(out, "{\"kind\": \"more\"}");
        break;
      }
      append_origin(out, origin->inputs[i], depth + 1, count);
    }
    text_append(out, "]");
  }
  text_append(out, "}");
}

void origin_append(TextBuffer *out, const Origin *origin) {
  int count = 0;
  if (origin)
    append_origin(out, origin, 1, &count);
  else
    text_append(out, "null");
}
