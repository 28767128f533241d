/* Text with numbers in braces: {expression} or {expression:format}. */
#include "data/bound_signs.h"

#include "base/list.h"
#include <string.h>

#define UNKNOWN "?" /* stands where a number could not be had */

#define FIELD_LIMIT 1000 /* places are counted from the start of the text */

typedef struct Binder {
  Arena *arena;
  Scope *scope;
  const TextParameters *parameters;
  const SyntaxNode *node;
  Diagnostics *diags;
  size_t at;
  TextBuffer out;
  LIST(NumberRun) runs;
  LIST(BoundField) fields; /* of the runs */
  size_t field_count;
} Binder;

/* What stands between two braces; places are byte offsets in the node's text. */
typedef struct Field {
  const char *expression, *format; /* trimmed; the format is NULL if there is none */
  size_t start, format_start;
  SourceSpan place, format_place;
} Field;

static SourceSpan part_of(const Binder *binder, size_t start, size_t length) {
  return syntax_text_part(binder->node, start, length);
}

/* Appends one character as it may stand on a page: line breaks stay, tabs become spaces. Returns
 * its length in `text`. */
static size_t append_character(Binder *binder, const char *text, const char *end, bool *is_good) {
  uint32_t code = 0;
  size_t step = utf8_decode(text, end, &code);
  char character[8] = {0};
  memcpy(character, text, step);
  *is_good = true;
  if (code == '\n' || code == '\r')
    text_append(&binder->out, "\n");
  else if (code == '\t')
    text_append(&binder->out, " ");
  else {
    *is_good = step > 0 && text_is_printable(character);
    text_append(&binder->out, *is_good ? character : "□");
  }
  if (text_starts_with(text, "\r\n")) return 2;
  return step ? step : 1;
}

static void warn_of_character(Binder *binder, SourceSpan place, const char *text, size_t length) {
  diag_warning(binder->diags, place, "%s cannot be printed and shows as a replacement mark",
               diag_quote_bytes(binder->diags, text, length));
}

static void append_literal(Binder *binder, size_t start, size_t end) {
  const char *text = binder->node->text;
  while (start < end) {
    bool is_good;
    size_t step = append_character(binder, text + start, text + end, &is_good);
    if (!is_good) warn_of_character(binder, part_of(binder, start, step), text + start, step);
    start += step;
  }
}

/* A parameter's text; its place is the field that asks for it. */
static void append_parameter(Binder *binder, const char *text, SourceSpan place) {
  const char *end = text + strlen(text);
  while (text < end) {
    bool is_good;
    size_t step = append_character(binder, text, end, &is_good);
    if (!is_good) warn_of_character(binder, place, text, step);
    text += step;
  }
}

static bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Trims a part of the text and gives its place. */
static const char *cut(const Binder *binder, size_t *start, size_t end, SourceSpan *place) {
  const char *text = binder->node->text;
  while (*start < end && is_blank(text[*start])) ++*start;
  while (end > *start && is_blank(text[end - 1])) end--;
  *place = part_of(binder, *start, end - *start);
  return arena_strndup(binder->arena, text + *start, end - *start);
}

static bool refuse(Binder *binder, SourceSpan place, const char *problem, const char *hint) {
  diag_error(binder->diags, place, "%s", problem);
  diag_hint(binder->diags, "%s", hint);
  return false;
}

/* Reads a field that begins behind its brace and goes past its end. */
static bool read_field(Binder *binder, Field *field) {
  const char *text = binder->node->text;
  size_t open = binder->at - 1, start = binder->at;
  size_t colon = expression_find_outside(text, start, ":}");
  size_t close = text[colon] == ':' ? colon : expression_find_outside(text, start, "}");
  close += strcspn(text + close, "}");
  if (!text[close] && strchr(text + start, '}')) { /* a quote is open: say so, not more */
    close = start + strcspn(text + start, "}");
    colon = close;
  }
  *field = (Field){.start = start};
  if (!text[close]) {
    binder->at = close;
    return refuse(binder, part_of(binder, open, 1), "this \"{\" is never closed",
                  "close it with \"}\"; a brace in the text itself is written \"{{\"");
  }
  binder->at = close + 1;
  bool has_format = text[colon] == ':' && colon < close;
  field->expression = cut(binder, &field->start, has_format ? colon : close, &field->place);
  field->format_start = colon + 1;
  if (has_format) field->format = cut(binder, &field->format_start, close, &field->format_place);
  if (!*field->expression)
    return refuse(binder, part_of(binder, open, close + 1 - open),
                  "there is no expression between these braces",
                  "a brace in the text itself is written \"{{\" or \"}}\"");
  return true;
}

static const char *find_parameter(const Binder *binder, const char *name) {
  if (!binder->parameters) return NULL;
  for (size_t i = 0; i < binder->parameters->count; i++)
    if (text_equals(binder->parameters->items[i].name, name))
      return binder->parameters->items[i].text;
  return NULL;
}

/* "param.entity": dotted names are never expressions. */
static bool is_dotted_name(const char *text) {
  size_t name = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");
  return name > 0 && text[name] == '.' && text[name + 1] != '.' && !strpbrk(text, " +*/()[]\"'");
}

static bool refuse_parameter(Binder *binder, const Field *field) {
  size_t count = binder->parameters ? binder->parameters->count : 0;
  const char **names = arena_array(binder->arena, const char *, count + 1);
  for (size_t i = 0; i < count; i++) names[i] = binder->parameters->items[i].name;
  diag_error(binder->diags, field->place, "there is no parameter %s",
             diag_quote(binder->diags, field->expression));
  diag_hint_names(binder->diags, field->expression, "parameters", names, count);
  return false;
}

static bool bind_parameter(Binder *binder, const Field *field, const char *text) {
  if (field->format)
    return refuse(binder, field->format_place, "a parameter is text and takes no format",
                  "formats are for numbers");
  append_parameter(binder, text, field->place);
  return true;
}

/* The first cell behind the number that has none; NULL if there is no such cell. */
static const Origin *find_missing_cell(const Binder *binder, Quantity quantity) {
  size_t count;
  const Origin *const *cells = origin_list_cells(binder->arena, quantity.origin, &count);
  for (size_t i = 0; i < count; i++) {
    const Origin *cell = cells[i];
    const Table *table = cell->table ? scope_find_table(binder->scope, cell->table) : NULL;
    if (!table || !cell->row || !cell->column) continue;
    size_t row = table_find_row(table, cell->row), column = table_find_column(table, cell->column);
    if (row == TABLE_NOT_FOUND || column == TABLE_NOT_FOUND) continue;
    if (table_cell(table, row, column).state == quantity.state) return cell;
  }
  return NULL;
}

/* A sentence with "n.a." in it is never meant. */
static bool refuse_absent(Binder *binder, const Field *field, Quantity quantity) {
  bool is_missing = quantity.state == QUANTITY_MISSING;
  diag_error(binder->diags, field->place, "this number is %s",
             is_missing ? "missing: it would print n.a." : "not meaningful: it would print n.m.");
  const Origin *cell = find_missing_cell(binder, quantity);
  if (cell)
    diag_hint(binder->diags, "%s[%s, %s] has no number", cell->table,
              diag_quote(binder->diags, cell->row), diag_quote(binder->diags, cell->column));
  else if (!is_missing)
    diag_hint(binder->diags, "a quotient by zero, or growth from zero, from a negative number or "
                             "across a change of sign");
  return false;
}

static bool read_format(Binder *binder, const Field *field, NumberFormat *format) {
  const char *problem = "";
  if (number_format_parse(binder->arena, field->format, format, &problem)) return true;
  diag_error(binder->diags, field->format_place, "%s is no number format: %s",
             diag_quote(binder->diags, field->format), problem);
  diag_hint(binder->diags, "a format is an example: #,##0.0 or 0.0%% or JPY 0.0bn");
  return false;
}

static bool bind_number(Binder *binder, const Field *field) {
  Value value;
  NumberFormat format;
  bool is_good = expression_evaluate(binder->scope, field->expression, field->place, &value);
  if (field->format) is_good &= read_format(binder, field, &format);
  if (!is_good) return false;
  Quantity quantity = value_quantity(value);
  if (!quantity_is_present(quantity)) return refuse_absent(binder, field, quantity);
  const char *text = quantity_to_text(binder->arena, quantity, field->format ? &format : NULL);
  NumberRun run = {.start = binder->out.length, .length = strlen(text), .quantity = quantity};
  text_append(&binder->out, text);
  list_push(binder->arena, &binder->runs, run);
  list_push(binder->arena, &binder->fields,
            (BoundField){field->expression, field->format, field->place});
  return true;
}

static bool bind_field(Binder *binder) {
  if (++binder->field_count > FIELD_LIMIT) {
    refuse(binder, part_of(binder, binder->at - 1, 1), "a text has room for 1000 numbers",
           "keep numbers in data tables");
    binder->at += strlen(binder->node->text + binder->at);
    return false;
  }
  Field field;
  if (!read_field(binder, &field)) return false;
  const char *parameter = find_parameter(binder, field.expression);
  if (parameter) return bind_parameter(binder, &field, parameter);
  if (is_dotted_name(field.expression)) return refuse_parameter(binder, &field);
  return bind_number(binder, &field);
}

/* One brace, alone or doubled. */
static void bind_brace(Binder *binder) {
  const char *brace = binder->node->text + binder->at;
  binder->at++;
  if (brace[1] == brace[0]) {
    text_append_bytes(&binder->out, brace, 1);
    binder->at++;
    return;
  }
  if (*brace == '}')
    refuse(binder, part_of(binder, binder->at - 1, 1), "this \"}\" closes nothing",
           "a brace in the text itself is written \"}}\"");
  else if (bind_field(binder))
    return;
  text_append(&binder->out, UNKNOWN);
}

/* Letters that are not in a field. */
static bool has_words(const char *text) {
  int depth = 0;
  for (; *text; text++) {
    depth += (*text == '{') - (*text == '}');
    char lower = (char)(*text | 0x20);
    bool is_letter = (lower >= 'a' && lower <= 'z') || (*text & 0x80);
    if (depth == 0 && is_letter) return true;
  }
  return false;
}

/* A deck that is read in another language than its own has every text in both. */
static void check_language(const TextParameters *parameters, const SyntaxNode *node,
                           Diagnostics *diags) {
  if (!parameters || !parameters->language.tag) return;
  TextLanguage language = parameters->language;
  if (text_equals(language.tag, language.own) || node->is_translated) return;
  if (!has_words(node->text)) return;
  diag_warning(diags, node->span, "this text is not there in the language %s",
               diag_quote(diags, language.tag));
  diag_hint(diags, "write it as {%s: …, %s: …}", language.own, language.tag);
}

BoundText bound_text_make(Arena *arena, Scope *scope, const TextParameters *parameters,
                          const SyntaxNode *node, Diagnostics *diags) {
  if (!node || !node->text) return (BoundText){.span = node ? node->span : (SourceSpan){0}};
  check_language(parameters, node, diags);
  Binder binder = {.arena = arena,
                   .scope = scope,
                   .parameters = parameters,
                   .node = node,
                   .diags = diags,
                   .out = {.arena = arena}};
  while (node->text[binder.at]) {
    size_t plain = strcspn(node->text + binder.at, "{}");
    append_literal(&binder, binder.at, binder.at + plain);
    binder.at += plain;
    if (node->text[binder.at]) bind_brace(&binder);
  }
  BoundText text = {.text = text_buffer_string(&binder.out),
                    .runs = binder.runs.items,
                    .run_count = binder.runs.count,
                    .span = node->span};
  const char *language = parameters ? parameters->language.tag : NULL;
  bound_signs_check(arena, &text, binder.fields.items, language, diags);
  return text;
}

BoundText bound_text_plain(const char *text, SourceSpan span) {
  return (BoundText){.text = text, .span = span};
}

/* Those of the first text, and of the second behind it. */
static void join_marks(Arena *arena, BoundText *first, BoundText second, size_t shift) {
  TextMark *marks = arena_array(arena, TextMark, first->mark_count + second.mark_count);
  for (size_t i = 0; i < first->mark_count; i++) marks[i] = first->marks[i];
  for (size_t i = 0; i < second.mark_count; i++) {
    marks[first->mark_count + i] = second.marks[i];
    marks[first->mark_count + i].start += shift;
  }
  first->marks = marks;
  first->mark_count += second.mark_count;
}

BoundText bound_text_join(Arena *arena, BoundText first, const char *between, BoundText second,
                          const char *after) {
  NumberRun *runs = arena_array(arena, NumberRun, first.run_count + second.run_count);
  for (size_t i = 0; i < first.run_count; i++) runs[i] = first.runs[i];
  for (size_t i = 0; i < second.run_count; i++) {
    runs[first.run_count + i] = second.runs[i];
    runs[first.run_count + i].start += strlen(first.text) + strlen(between);
  }
  join_marks(arena, &first, second, strlen(first.text) + strlen(between));
  first.text = arena_printf(arena, "%s%s%s%s", first.text, between, second.text, after);
  first.runs = runs;
  first.run_count += second.run_count;
  return first;
}

BoundText bound_text_quantity(Arena *arena, Quantity quantity, const NumberFormat *format) {
  const char *text = quantity_to_text(arena, quantity, format);
  NumberRun *run = arena_make(arena, NumberRun);
  *run = (NumberRun){.length = strlen(text), .quantity = quantity};
  return (BoundText){.text = text,
                     .runs = run,
                     .run_count = 1,
                     .span = quantity.origin ? quantity.origin->span : (SourceSpan){0}};
}

#define SOFT_HYPHEN "\u00AD"

BoundText bound_text_without_soft_hyphens(Arena *arena, BoundText text) {
  if (!text.text || !strstr(text.text, SOFT_HYPHEN)) return text;
  TextBuffer out = {.arena = arena};
  NumberRun *runs = arena_array(arena, NumberRun, text.run_count);
  size_t run = 0;
  for (const char *at = text.text;;) {
    const char *next = strstr(at, SOFT_HYPHEN);
    size_t length = next ? (size_t)(next - at) : strlen(at);
    size_t dropped = (size_t)(at - text.text) - out.length;
    for (; run < text.run_count && text.runs[run].start < (size_t)(at - text.text) + length;
         run++) {
      runs[run] = text.runs[run];
      runs[run].start -= dropped;
    }
    text_append_bytes(&out, at, length);
    if (!next) break;
    at = next + strlen(SOFT_HYPHEN);
  }
  return (BoundText){
      .text = text_buffer_string(&out), .runs = runs, .run_count = run, .span = text.span};
}

static void slice_marks(Arena *arena, BoundText text, size_t start, size_t end, BoundText *part) {
  TextMark *marks = arena_array(arena, TextMark, text.mark_count);
  for (size_t i = 0; i < text.mark_count; i++) {
    TextMark mark = text.marks[i];
    size_t mark_end = mark.start + mark.length < end ? mark.start + mark.length : end;
    size_t mark_start = mark.start > start ? mark.start : start;
    if (mark_start >= mark_end) continue;
    mark.start = mark_start - start;
    mark.length = mark_end - mark_start;
    marks[part->mark_count++] = mark;
  }
  part->marks = marks;
}

BoundText bound_text_slice(Arena *arena, BoundText text, size_t start, size_t length) {
  if (!text.text) return text;
  size_t size = strlen(text.text);
  if (start > size) start = size;
  if (length > size - start) length = size - start;
  NumberRun *runs = arena_array(arena, NumberRun, text.run_count + 1);
  size_t count = 0;
  for (size_t i = 0; i < text.run_count; i++) {
    NumberRun run = text.runs[i];
    if (run.start < start || run.start + run.length > start + length) continue;
    run.start -= start;
    runs[count++] = run;
  }
  BoundText part = {.text = arena_strndup(arena, text.text + start, length),
                    .runs = runs,
                    .run_count = count,
                    .span = text.span};
  if (text.mark_count > 0) slice_marks(arena, text, start, start + length, &part);
  return part;
}
