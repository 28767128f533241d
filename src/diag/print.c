/* Diagnostics as a person reads them. */
#include "diag/diagnostics.h"

#include <string.h>

#define LINE_LIMIT 100

static const char *paint(bool color, const char *code) {
  return color ? code : "";
}

static void print_place(const Diagnostic *diagnostic, TextBuffer *out) {
  SourceSpan span = diagnostic->span;
  if (!span.file) return;
  text_append(out, text_escape(out->arena, span.file->path, strlen(span.file->path), 4096));
  if (span.line > 0) text_append_format(out, ":%u:%u", span.line, span.column);
  text_append(out, ": ");
}

/* Display width is one column a code point here; wide scripts move the caret, nothing else. */
static void print_source(const Diagnostic *diagnostic, bool color, TextBuffer *out) {
  SourceSpan span = diagnostic->span;
  if (!span.file || span.line == 0) return;
  size_t length;
  const char *line = source_line(span.file, span.line, &length);
  size_t characters = utf8_count(line, length);
  size_t first = span.column > 70 ? span.column - 50 : 1; /* keep the caret in sight */
  size_t skipped = 0;
  for (size_t c = 1; c < first && skipped < length; skipped++)
    c += skipped + 1 >= length || ((unsigned char)line[skipped + 1] & 0xC0) != 0x80;
  const char *shown = text_escape(out->arena, line + skipped, length - skipped, LINE_LIMIT);
  text_append_format(out, "%s%5u |%s %s\n", paint(color, "\033[2m"), span.line,
                     paint(color, "\033[0m"), shown);
  size_t end = span.end_line == span.line ? span.end_column : characters + 1;
  size_t width = end > span.column ? end - span.column : 1;
  if (width > LINE_LIMIT) width = LINE_LIMIT;
  text_append_format(out, "      | %*s%s", (int)(span.column - first), "",
                     paint(color, "\033[1;31m"));
  for (size_t i = 0; i < width; i++) text_append(out, i ? "~" : "^");
  text_append_format(out, "%s\n", paint(color, "\033[0m"));
}

void diagnostic_print(const Diagnostic *diagnostic, bool color, TextBuffer *out) {
  bool is_error = diagnostic->severity == SEVERITY_ERROR;
  print_place(diagnostic, out);
  text_append_format(out, "%s%s:%s %s\n", paint(color, is_error ? "\033[1;31m" : "\033[1;33m"),
                     is_error ? "error" : "warning", paint(color, "\033[0m"), diagnostic->message);
  print_source(diagnostic, color, out);
  if (diagnostic->hint) text_append_format(out, "      = hint: %s\n", diagnostic->hint);
}
