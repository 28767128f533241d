#include "diag/source.h"

#include "base/list.h"
#include "base/text.h"

typedef LIST(uint32_t) LineStarts;

static void find_line_starts(Arena *arena, SourceFile *file) {
  LineStarts starts = {0};
  list_push(arena, &starts, 0);
  for (size_t i = 0; i < file->size; i++) {
    bool is_followed = i + 1 < file->size && file->text[i + 1] == '\n';
    bool is_carriage_only = file->text[i] == '\r' && !is_followed;
    if (file->text[i] == '\n' || is_carriage_only) list_push(arena, &starts, (uint32_t)(i + 1));
  }
  file->line_starts = starts.items;
  file->line_count = starts.count;
}

const SourceFile *source_file_new(Arena *arena, const char *path, const char *text, size_t size) {
  SourceFile *file = arena_make(arena, SourceFile);
  *file = (SourceFile){.path = path, .text = text, .size = size};
  find_line_starts(arena, file);
  return file;
}

const char *source_line(const SourceFile *file, uint32_t line, size_t *length) {
  *length = 0;
  if (line == 0 || line > file->line_count) return "";
  const char *start = file->text + file->line_starts[line - 1];
  const char *end = file->text + file->size;
  const char *cursor = start;
  while (cursor < end && *cursor != '\n' && *cursor != '\r') cursor++;
  *length = (size_t)(cursor - start);
  return start;
}

SourceSpan source_span_whole(const SourceFile *file) {
  return (SourceSpan){.file = file};
}

static uint32_t line_of_offset(const SourceFile *file, size_t offset) {
  size_t low = 0, high = file->line_count;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (file->line_starts[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  return (uint32_t)(low + 1);
}

static uint32_t column_of_offset(const SourceFile *file, uint32_t line, size_t offset) {
  size_t start = file->line_starts[line - 1];
  return (uint32_t)(1 + utf8_count(file->text + start, offset - start));
}

SourceSpan source_span_bytes(const SourceFile *file, size_t offset, size_t length) {
  if (offset > file->size) offset = file->size;
  size_t end = length > file->size - offset ? file->size : offset + length;
  uint32_t line = line_of_offset(file, offset), end_line = line_of_offset(file, end);
  return (SourceSpan){file, line, column_of_offset(file, line, offset), end_line,
                      column_of_offset(file, end_line, end)};
}

size_t source_span_offset(SourceSpan span) {
  if (!span.file || span.line == 0 || span.line > span.file->line_count) return 0;
  const char *text = span.file->text, *end = text + span.file->size;
  const char *cursor = text + span.file->line_starts[span.line - 1];
  for (uint32_t column = 1; column < span.column && cursor < end; column++) {
    uint32_t c;
    size_t step = utf8_decode(cursor, end, &c);
    cursor += step ? step : 1;
  }
  return (size_t)(cursor - text);
}

SourceSpan source_span_part(SourceSpan span, size_t offset, size_t length) {
  if (!span.file || span.line == 0) return span;
  span.column += (uint32_t)offset;
  span.end_line = span.line;
  span.end_column = span.column + (uint32_t)length;
  return span;
}

SourceSpan source_span_join(SourceSpan first, SourceSpan last) {
  first.end_line = last.end_line;
  first.end_column = last.end_column;
  return first;
}
