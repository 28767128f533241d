/* Source files as they were read, and places in them. */
#pragma once
#include "base/arena.h"
#include <stddef.h>
#include <stdint.h>

/* A file kept whole in the run's arena. `path` is as the user would write it; `text` is
 * NUL-terminated and may hold any bytes. */
typedef struct SourceFile {
  const char *path;
  const char *text;
  size_t size;
  const uint32_t *line_starts; /* byte offset of each line; "\n", "\r\n" and "\r" end a line */
  size_t line_count;
} SourceFile;

/* A stretch of a file; lines and columns count from 1, columns in code points. `file` NULL means
 * no place at all; line 0 means the file as a whole. The end is one past the last character. */
typedef struct SourceSpan {
  const SourceFile *file;
  uint32_t line, column;
  uint32_t end_line, end_column;
} SourceSpan;

/* Takes over text that is already in memory. */
const SourceFile *source_file_new(Arena *arena, const char *path, const char *text, size_t size);
/* The line without its line ending; line counts from 1. */
const char *source_line(const SourceFile *file, uint32_t line, size_t *length);
SourceSpan source_span_whole(const SourceFile *file);
/* The place of a byte offset, `length` bytes long. */
SourceSpan source_span_bytes(const SourceFile *file, size_t offset, size_t length);
/* The byte offset of the span's start. */
size_t source_span_offset(SourceSpan span);
/* A part of a span: `offset` and `length` in code points from the span's start, on one line. */
SourceSpan source_span_part(SourceSpan span, size_t offset, size_t length);
/* From the start of `first` to the end of `last`, both in one file. */
SourceSpan source_span_join(SourceSpan first, SourceSpan last);
