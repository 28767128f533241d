/* The parser's problems in an author's words. A row applies if its problem, context and the look of
 * the line all fit; the first such row speaks. */
#include "syntax/syntax_internal.h"

#include <string.h>

typedef bool (*LineTest)(const char *line, size_t length, size_t column);

typedef struct ProblemRow {
  const char *problem; /* as the parser says it, or its beginning */
  const char *context; /* NULL: any */
  LineTest line_test;  /* NULL: any */
  bool at_context;     /* the author's mistake is where the construct began */
  const char *message;
  const char *hint;
} ProblemRow;

static size_t skip_blanks(const char *line, size_t length, size_t at) {
  while (at < length && (line[at] == ' ' || line[at] == '\t')) at++;
  return at;
}

/* Before the place of the problem a value, after "key:" or "- ", begins with a bracket. */
static bool value_starts_with_bracket(const char *line, size_t length, size_t column) {
  for (size_t i = 0; i < length && i < column; i++) {
    bool opens_value = (line[i] == ':' || line[i] == '-') && i + 1 < length && line[i + 1] == ' ';
    if (!opens_value) continue;
    size_t value = skip_blanks(line, length, i + 1);
    if (value < length && (line[value] == '{' || line[value] == '[')) return true;
  }
  return false;
}

/* An expression like table["row"] inside a list or map in brackets. */
static bool has_address(const char *line, size_t length, size_t column) {
  (void)column;
  for (size_t i = 1; i + 1 < length; i++)
    if (line[i] == '[' && strchr("\"'", line[i + 1]) && line[i - 1] != ' ' && line[i - 1] != '[')
      return true;
  return false;
}

static bool has_tab_indent(const char *line, size_t length, size_t column) {
  (void)column;
  size_t i = 0;
  while (i < length && line[i] == ' ') i++;
  return i < length && line[i] == '\t';
}

static bool has_earlier_colon(const char *line, size_t length, size_t column) {
  for (size_t i = 0; i + 1 < length && i < column; i++)
    if (line[i] == ':' && line[i + 1] == ' ') return true;
  return false;
}

static bool is_bare_dash(const char *line, size_t length, size_t column) {
  size_t after = skip_blanks(line, length, column + 1);
  return column < length && line[column] == '-' && (after >= length || line[after] == '#');
}

static bool is_reserved_start(const char *line, size_t length, size_t column) {
  return column < length && strchr("@`%", line[column]) != NULL;
}

#define BRACKET_HINT                                                                               \
  "a value that begins with \"{\" or \"[\" needs quotes: title: \"{growth(revenue)} more\""

#define ADDRESS_MESSAGE "an expression with brackets inside a list or map in brackets"
#define ADDRESS_HINT                                                                               \
  "put the expression in quotes: ['income[\"Revenue\"]'], or each item on a line of its own"

static const ProblemRow problem_rows[] = {
    {"found character that cannot start any token", NULL, has_tab_indent, false,
     "a tab is used for indentation", "indent with spaces"},
    {"found a tab character", NULL, NULL, false, "a tab is used for indentation",
     "indent with spaces"},
    {"found character that cannot start any token", NULL, is_reserved_start, false,
     "a value cannot begin with this character", "put the value in quotes"},
    {"found character that cannot start any token", NULL, NULL, false,
     "this character cannot stand here", "use spaces, not tabs; or put the value in quotes"},
    {"mapping values are not allowed", NULL, has_earlier_colon, false,
     "a second \": \" in an unquoted value", "put the value in quotes: title: \"Costs: up 6.2%\""},
    {"mapping values are not allowed", NULL, NULL, false,
     "\":\" is not allowed here; the line is not indented like its neighbours",
     "indent the keys of one map alike, or put the value in quotes"},
    {"block sequence entries are not allowed", NULL, is_bare_dash, false,
     "a bare \"-\" is not a value", "put it in quotes: \"-\""},
    {"block sequence entries are not allowed", NULL, NULL, false, "a list item cannot start here",
     "begin the list on a line of its own, or put the value in quotes"},
    {"did not find expected key", NULL, value_starts_with_bracket, false,
     "text after a closing bracket", BRACKET_HINT},
    {"did not find expected key", NULL, NULL, false,
     "expected a key; lists and keys are mixed, or the indentation differs",
     "indent the keys of one map alike"},
    {"did not find expected ',' or '}'", NULL, has_address, true, ADDRESS_MESSAGE, ADDRESS_HINT},
    {"did not find expected ',' or ']'", NULL, has_address, true, ADDRESS_MESSAGE, ADDRESS_HINT},
    {"did not find expected ',' or '}'", NULL, value_starts_with_bracket, true,
     "\"{\" is not closed", BRACKET_HINT},
    {"did not find expected ',' or '}'", NULL, NULL, true, "\"{\" is not closed",
     "close it with \"}\", and separate the entries with commas"},
    {"did not find expected ',' or ']'", NULL, NULL, true, "\"[\" is not closed",
     "close it with \"]\", and separate the entries with commas"},
    {"did not find expected '-' indicator", NULL, NULL, false,
     "expected a list item beginning with \"- \"", "indent the items of one list alike"},
    {"found unexpected end of stream", "while scanning a quoted scalar", NULL, true,
     "the quote is not closed", "close it with the same quote it began with"},
    {"found unknown escape character", NULL, NULL, false, "unknown escape in double quotes",
     "write \\\\ for a backslash, or use single quotes"},
    {"could not find expected ':'", NULL, NULL, true, "expected \": \" after this key",
     "a key and its value are written as key: value"},
    {"did not find expected alphabetic", NULL, NULL, false,
     "\"*\" and \"&\" at the start of a value mean aliases", "put the value in quotes"},
    {"did not find expected node content", NULL, NULL, false, "expected a value", NULL},
    {"did not find expected <document start>", NULL, NULL, false,
     "the document has already ended here", "one file holds one document"},
    {"found undefined tag handle", NULL, NULL, false, "tags (\"!\") are not used in decks",
     "put the value in quotes if it begins with \"!\""},
};

static SourceSpan mark_span(const SourceFile *file, yaml_mark_t mark) {
  uint32_t line = (uint32_t)mark.line + 1, column = (uint32_t)mark.column + 1;
  if (line > file->line_count) line = (uint32_t)file->line_count;
  return (SourceSpan){file, line, column, line, column + 1};
}

static const ProblemRow *find_row(const yaml_parser_t *parser, const SourceFile *file) {
  size_t length;
  const char *line = source_line(file, (uint32_t)parser->problem_mark.line + 1, &length);
  for (size_t i = 0; i < sizeof problem_rows / sizeof problem_rows[0]; i++) {
    const ProblemRow *row = &problem_rows[i];
    if (!text_starts_with(parser->problem, row->problem)) continue;
    if (row->context && (!parser->context || strcmp(parser->context, row->context) != 0)) continue;
    if (row->line_test && !row->line_test(line, length, parser->problem_mark.column)) continue;
    return row;
  }
  return NULL;
}

void syntax_report_problem(const yaml_parser_t *parser, const SourceFile *file,
                           Diagnostics *diags) {
  if (!parser->problem) {
    diag_error(diags, source_span_whole(file), "the file could not be read as YAML");
    return;
  }
  const ProblemRow *row = find_row(parser, file);
  bool at_context = row && row->at_context && parser->context;
  yaml_mark_t mark = at_context ? parser->context_mark : parser->problem_mark;
  diag_error(diags, mark_span(file, mark), "%s", row ? row->message : parser->problem);
  if (row && row->hint) diag_hint(diags, "%s", row->hint);
}
