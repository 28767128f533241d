/* What a CSV file is before its cells are looked at: text at all, and separated by what. */
#include "data/csv/csv_scan.h"

#include <string.h>

static bool report_bytes(const SourceFile *file, size_t offset, size_t length, Diagnostics *diags,
                         const char *problem) {
  diag_error(diags, source_span_bytes(file, offset, length), "%s", problem);
  return false;
}

static bool check_character(const SourceFile *file, size_t offset, uint32_t c, size_t length,
                            Diagnostics *diags) {
  if (c == 0) return report_bytes(file, offset, length, diags, "the file holds a NUL byte");
  bool is_space = c == '\t' || c == '\n' || c == '\r';
  bool is_control = (c < 0x20 && !is_space) || (c >= 0x7F && c < 0xA0);
  if (is_control)
    return report_bytes(file, offset, length, diags, "a control character in the file");
  bool is_noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  if (!is_noncharacter) return true;
  return report_bytes(file, offset, length, diags, "this code point is not a character");
}

static bool is_utf16(const SourceFile *file) {
  return file->size >= 2 &&
         (memcmp(file->text, "\xFF\xFE", 2) == 0 || memcmp(file->text, "\xFE\xFF", 2) == 0);
}

bool csv_check_text(const SourceFile *file, Diagnostics *diags) {
  const char *end = file->text + file->size;
  for (size_t offset = 0; offset < file->size;) {
    uint32_t c;
    size_t length = utf8_decode(file->text + offset, end, &c);
    if (length == 0) {
      report_bytes(file, offset, 1, diags,
                   is_utf16(file) ? "the file is UTF-16, not UTF-8" : "the file is not UTF-8");
      diag_hint(diags, "save it as \"CSV UTF-8\"");
      return false;
    }
    if (!check_character(file, offset, c, length, diags)) return false;
    offset += length;
  }
  return true;
}

static const char candidates[] = {',', ';', '\t', '|'};
#define CANDIDATE_COUNT (sizeof candidates)

static const char *separator_name(char separator) {
  switch (separator) {
  case '\t':
    return "a tab";
  case ';':
    return "\";\"";
  case '|':
    return "\"|\"";
  default:
    return "\",\"";
  }
}

/* The header's cells may be quoted, and hold line breaks and separators then. */
static void count_candidates(const SourceFile *file, size_t offset,
                             size_t counts[CANDIDATE_COUNT]) {
  bool is_quoted = false;
  for (; offset < file->size; offset++) {
    char c = file->text[offset];
    if (c == '"') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (c == '\n' || c == '\r') return;
    for (size_t i = 0; i < CANDIDATE_COUNT; i++) counts[i] += c == candidates[i];
  }
}

static SourceSpan line_span(const SourceFile *file, uint32_t line) {
  size_t length;
  source_line(file, line, &length);
  return source_span_bytes(file, file->line_starts[line - 1], length);
}

static bool report_one_column(SourceSpan span, char separator, char other, Diagnostics *diags) {
  if (separator)
    diag_error(diags, span, "only one column: %s does not separate the header's cells",
               separator_name(separator));
  else
    diag_error(diags, span, "only one column: nothing separates the header's cells");
  if (other)
    diag_hint(diags, "is the separator %s?", separator_name(other));
  else
    diag_hint(diags, "the first column names the rows; the others need a name in the header");
  return false;
}

static bool report_unclear(SourceSpan span, const char found[2], Diagnostics *diags) {
  diag_error(diags, span, "it is not clear what separates cells: the header has both %s and %s",
             separator_name(found[0]), separator_name(found[1]));
  diag_hint(diags, "declare the separator, or begin the file with a line such as sep=%c",
            found[1] == '\t' ? ';' : found[1]);
  return false;
}

static bool choose_separator(const SourceFile *file, uint32_t line, char declared,
                             Diagnostics *diags, CsvStart *out) {
  size_t counts[CANDIDATE_COUNT] = {0};
  count_candidates(file, out->offset, counts);
  char found[CANDIDATE_COUNT + 1] = {0};
  size_t found_count = 0;
  for (size_t i = 0; i < CANDIDATE_COUNT; i++) {
    if (counts[i] == 0) continue;
    found[found_count++] = candidates[i];
  }
  out->separator = declared ? declared : found[0];
  SourceSpan span = line_span(file, line);
  if (found_count == 0) return report_one_column(span, declared, 0, diags);
  if (declared && !strchr(found, declared))
    return report_one_column(span, declared, found[0], diags);
  if (!declared && found_count > 1) return report_unclear(span, found, diags);
  return true;
}

/* A first line "sep=;", which spreadsheets write; sets `declared`. */
static bool read_sep_line(const SourceFile *file, uint32_t *line, char *declared,
                          Diagnostics *diags) {
  size_t length;
  const char *text = source_line(file, 1, &length);
  bool is_sep = length >= 4 && (text[0] | 0x20) == 's' && (text[1] | 0x20) == 'e' &&
                (text[2] | 0x20) == 'p' && text[3] == '=';
  if (!is_sep) return true;
  bool is_known = length == 5 && memchr(candidates, text[4], CANDIDATE_COUNT);
  if (!is_known) {
    diag_error(diags, line_span(file, 1), "the separator must be one of , ; | and tab");
    return false;
  }
  if (*declared && *declared != text[4]) {
    diag_error(diags, line_span(file, 1), "the file says %s separates cells, the deck says %s",
               separator_name(text[4]), separator_name(*declared));
    return false;
  }
  *declared = text[4];
  *line = 2;
  return true;
}

static bool is_skipped(const char *text, size_t length) {
  size_t spaces = 0;
  while (spaces < length && (text[spaces] == ' ' || text[spaces] == '\t')) spaces++;
  return spaces == length || *text == '#';
}

bool csv_find_start(const SourceFile *file, char declared, Diagnostics *diags, CsvStart *out) {
  uint32_t line = 1;
  size_t length;
  if (!read_sep_line(file, &line, &declared, diags)) return false;
  for (; line <= file->line_count; line++) {
    const char *text = source_line(file, line, &length);
    if (is_skipped(text, length)) continue;
    out->offset = file->line_starts[line - 1];
    out->line = line;
    return choose_separator(file, line, declared, diags, out);
  }
  diag_error(diags, source_span_whole(file), "the file is empty");
  diag_hint(diags, "a header line with the names of columns is needed, and a line for each row");
  return false;
}
