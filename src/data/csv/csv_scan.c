/* RFC 4180: bytes to records of cells, every cell with its place. Lines and columns are counted on
 * the way, as diag/source.h counts them. */
#include "data/csv/csv_scan.h"

#include <string.h>

#define MOST_CELLS 1000000
#define LONGEST_CELL 1000000
#define MOST_ERRORS 20

typedef struct Scan {
  Arena *arena;
  Diagnostics *diags;
  const SourceFile *file;
  const char *cursor, *end;
  uint32_t line, column;
  char separator;
  size_t error_count;
  bool is_over; /* something after which nothing can be read */
  CsvRecords *out;
} Scan;

/* A place in the file. */
typedef struct Mark {
  const char *cursor;
  uint32_t line, column;
} Mark;

static Mark mark_here(const Scan *scan) {
  return (Mark){scan->cursor, scan->line, scan->column};
}

static SourceSpan span_between(const Scan *scan, Mark start, Mark end) {
  return (SourceSpan){scan->file, start.line, start.column, end.line, end.column};
}

static void report(Scan *scan, Mark start, const char *problem, const char *hint) {
  Mark end = start;
  end.column++;
  diag_error(scan->diags, span_between(scan, start, end), "%s", problem);
  diag_hint(scan->diags, "%s", hint);
  scan->is_over = ++scan->error_count >= MOST_ERRORS;
}

static void report_last(Scan *scan, Mark start, const char *problem, const char *hint) {
  report(scan, start, problem, hint);
  scan->is_over = true;
}

static bool at_line_end(const Scan *scan) {
  return scan->cursor == scan->end || *scan->cursor == '\n' || *scan->cursor == '\r';
}

static bool at_cell_end(const Scan *scan) {
  return at_line_end(scan) || *scan->cursor == scan->separator;
}

/* One byte on; "\r\n" counts as one. */
static void advance(Scan *scan) {
  char c = *scan->cursor++;
  if (c == '\r' && scan->cursor < scan->end && *scan->cursor == '\n') c = *scan->cursor++;
  bool is_break = c == '\n' || c == '\r';
  bool starts_character = scan->cursor == scan->end || (*scan->cursor & 0xC0) != 0x80;
  if (is_break) scan->line++;
  if (is_break)
    scan->column = 1;
  else
    scan->column += starts_character;
}

static bool at_space(const Scan *scan) {
  if (at_cell_end(scan)) return false;
  return *scan->cursor == ' ' || *scan->cursor == '\t';
}

static void skip_spaces(Scan *scan) {
  while (at_space(scan)) advance(scan);
}

static void skip_to_cell_end(Scan *scan) {
  while (!at_cell_end(scan)) advance(scan);
}

/* `text` with doubled quotes made single. */
static CellText single_quotes(Scan *scan, const char *text, size_t length) {
  char *copy = arena_alloc(scan->arena, length + 1);
  size_t kept = 0;
  for (size_t i = 0; i < length; i++) {
    copy[kept++] = text[i];
    if (text[i] == '"') i++;
  }
  return (CellText){.text = copy, .length = kept};
}

/* Stands on the closing quote afterwards; false if there is none. */
static bool find_closing_quote(Scan *scan, bool *has_doubled) {
  for (; scan->cursor < scan->end; advance(scan)) {
    if (*scan->cursor != '"') continue;
    bool is_doubled = scan->cursor + 1 < scan->end && scan->cursor[1] == '"';
    if (!is_doubled) return true;
    *has_doubled = true;
    advance(scan);
  }
  return false;
}

static CellText scan_quoted(Scan *scan) {
  Mark start = mark_here(scan);
  bool has_doubled = false;
  advance(scan);
  if (!find_closing_quote(scan, &has_doubled)) {
    report_last(scan, start, "the quote that opens here is not closed",
                "a quote within a quoted cell is written twice");
    return (CellText){.text = ""};
  }
  const char *text = start.cursor + 1;
  CellText cell = {.text = text, .length = (size_t)(scan->cursor - text)};
  if (has_doubled) cell = single_quotes(scan, cell.text, cell.length);
  advance(scan);
  cell.span = span_between(scan, start, mark_here(scan));
  skip_spaces(scan);
  if (at_cell_end(scan)) return cell;
  report(scan, mark_here(scan), "text after the closing quote",
         "a quote within a quoted cell is written twice");
  skip_to_cell_end(scan);
  return cell;
}

static CellText scan_unquoted(Scan *scan) {
  Mark start = mark_here(scan), last = start, quote = {0};
  while (!at_cell_end(scan)) {
    bool is_space = at_space(scan);
    if (*scan->cursor == '"' && !quote.cursor) quote = mark_here(scan);
    advance(scan);
    if (!is_space) last = mark_here(scan);
  }
  if (quote.cursor)
    report(scan, quote, "a quote in a cell that is not quoted",
           "put the whole cell in quotes, and write each quote within it twice");
  return (CellText){.text = start.cursor,
                    .length = (size_t)(last.cursor - start.cursor),
                    .span = span_between(scan, start, last)};
}

static void scan_cell(Scan *scan) {
  skip_spaces(scan);
  Mark start = mark_here(scan);
  bool is_quoted = !at_cell_end(scan) && *scan->cursor == '"';
  CellText cell = is_quoted ? scan_quoted(scan) : scan_unquoted(scan);
  if (scan->is_over) return;
  if (cell.length > LONGEST_CELL)
    report_last(scan, start, "this cell is longer than 1,000,000 bytes, the limit",
                "is a quote missing?");
  else if (scan->out->cells.count == MOST_CELLS)
    report_last(scan, start, "the file has more than 1,000,000 cells, the limit",
                "a deck shows less: leave out what is not needed");
  else
    list_push(scan->arena, &scan->out->cells, cell);
}

/* A record whose cells are all empty is as good as a blank line. */
static void keep_record(Scan *scan, size_t first) {
  CsvRecords *out = scan->out;
  bool is_blank = true;
  for (size_t i = first; i < out->cells.count; i++) is_blank &= out->cells.items[i].length == 0;
  if (is_blank)
    out->cells.count = first;
  else
    list_push(scan->arena, &out->records, (CsvRecord){first, out->cells.count - first});
}

static void scan_record(Scan *scan) {
  size_t first = scan->out->cells.count;
  scan_cell(scan);
  while (!scan->is_over && !at_line_end(scan)) {
    advance(scan);
    scan_cell(scan);
  }
  if (!scan->is_over) keep_record(scan, first);
}

bool csv_scan(Arena *arena, const SourceFile *file, CsvStart start, Diagnostics *diags,
              CsvRecords *out) {
  Scan scan = {.arena = arena,
               .diags = diags,
               .file = file,
               .cursor = file->text + start.offset,
               .end = file->text + file->size,
               .line = start.line,
               .column = 1,
               .separator = start.separator,
               .out = out};
  while (scan.cursor < scan.end && !scan.is_over) {
    if (*scan.cursor == '#')
      while (!at_line_end(&scan)) advance(&scan);
    else if (!at_line_end(&scan))
      scan_record(&scan);
    if (!scan.is_over && scan.cursor < scan.end) advance(&scan);
  }
  return scan.error_count == 0;
}
