/* Encoding checks before the parser sees the text: it would report bad bytes at the wrong place. */
#include "syntax/syntax_internal.h"

#include <string.h>

#define FILE_LIMIT ((size_t)16 * 1024 * 1024)

static const char *other_encoding(const SourceFile *file) {
  const unsigned char *bytes = (const unsigned char *)file->text;
  if (file->size < 2) return NULL;
  if ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))
    return "UTF-16";
  return bytes[0] == 0 || bytes[1] == 0 ? "UTF-16 or UTF-32" : NULL;
}

static bool report_byte(const SourceFile *file, size_t offset, Diagnostics *diags) {
  SourceSpan place = source_span_bytes(file, offset, 1);
  unsigned char byte = (unsigned char)file->text[offset];
  if (byte == 0) {
    diag_error(diags, place, "a NUL byte does not belong in a text file");
    return false;
  }
  diag_error(diags, place, "byte 0x%02X at offset %zu is not UTF-8", byte, offset);
  diag_hint(diags, "save the file as UTF-8 (it may be Latin-1, Windows-1252 or Shift_JIS)");
  return false;
}

/* What the parser would refuse, without saying where. */
static bool is_allowed(uint32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return !(c >= 0x7F && c < 0xA0 && c != 0x85) && c != 0xFFFE && c != 0xFFFF;
}

static bool report_character(const SourceFile *file, size_t offset, uint32_t c,
                             Diagnostics *diags) {
  diag_error(diags, source_span_bytes(file, offset, 1),
             "the character U+%04X does not belong in a text file", (unsigned)c);
  diag_hint(diags, "remove it: nothing would be seen of it");
  return false;
}

static bool check_size(const SourceFile *file, Diagnostics *diags) {
  if (file->size > FILE_LIMIT) {
    diag_error(diags, source_span_whole(file), "the file is larger than 16 MiB, the limit");
    diag_hint(diags, "keep figures in CSV files, which may be larger");
    return false;
  }
  return true;
}

bool syntax_check_encoding(const SourceFile *file, Diagnostics *diags) {
  const char *guess = other_encoding(file);
  if (guess) {
    diag_error(diags, source_span_whole(file), "the file is not UTF-8, it looks like %s", guess);
    diag_hint(diags, "save the file as UTF-8");
    return false;
  }
  const char *cursor = file->text, *end = cursor + file->size;
  while (cursor < end) {
    uint32_t c;
    size_t step = utf8_decode(cursor, end, &c);
    size_t offset = (size_t)(cursor - file->text);
    if (step == 0 || c == 0) return report_byte(file, offset, diags);
    if (!is_allowed(c)) return report_character(file, offset, c, diags);
    cursor += step;
  }
  return check_size(file, diags);
}
