/* The tree of an expression:
 *   chain   = unary { operator unary }        products bind closer than sums
 *   unary   = "-" unary | primary { "[" key { "," key } "]" }
 *   primary = number | name | name "(" [ sum { "," sum } ] ")" | "(" sum ")" | quoted key
 *   key     = "*" | text [ ".." text ] */
#include "data/expression/expression_lex.h"

#include <string.h>

typedef LIST(const Node *) NodeList;
typedef LIST(Operator) OperatorList;
typedef LIST(KeyRange) KeyList;

static const Node *parse_chain(Lexer *lexer, bool is_sum);
static const Node *parse_unary(Lexer *lexer);

Evaluation evaluation_start(Scope *scope, const char *text, SourceSpan span) {
  Evaluation evaluation = {.scope = scope, .text = text, .length = strlen(text), .span = span};
  size_t width = utf8_count(text, evaluation.length);
  evaluation.has_columns = span.file && span.line && span.line == span.end_line &&
                           span.end_column - span.column == width;
  return evaluation;
}

SourceSpan evaluation_place(const Evaluation *evaluation, size_t start, size_t end) {
  if (!evaluation->has_columns) return evaluation->span;
  return source_span_part(evaluation->span, utf8_count(evaluation->text, start),
                          utf8_count(evaluation->text + start, end - start));
}

static Diagnostics *diags_of(const Lexer *lexer) {
  return lexer->evaluation->scope->diags;
}

static Arena *arena_of(const Lexer *lexer) {
  return lexer->evaluation->scope->arena;
}

static const Node *node_keep(const Lexer *lexer, Node node) {
  Node *kept = arena_make(arena_of(lexer), Node);
  *kept = node;
  return kept;
}

/* The closing bracket; where it is missing, the opening one is the place. */
static bool parse_close(Lexer *lexer, size_t open, const char *wanted) {
  const char *close = lexer->evaluation->text[open] == '(' ? ")" : "]";
  if (lex_accept(lexer, close)) return true;
  if (lex_peek(lexer)) {
    lex_expected(lexer, wanted);
    return false;
  }
  diag_error(diags_of(lexer), evaluation_place(lexer->evaluation, open, open + 1),
             "this \"%c\" is never closed", lexer->evaluation->text[open]);
  return false;
}

static const Node *parse_number(Lexer *lexer) {
  size_t start = lexer->at;
  const char *digits = lexer->evaluation->text + start;
  Node node = {.kind = NODE_NUMBER, .start = start};
  size_t length = lex_number(lexer);
  bool is_number = decimal_parse(digits, length, &node.number);
  node.name = arena_strndup(arena_of(lexer), digits, length);
  if (lexer->evaluation->text[lexer->at] == '%') {
    node.is_percent = true;
    lexer->at++;
  }
  node.end = lexer->at;
  if (is_number) return node_keep(lexer, node);
  diag_error(diags_of(lexer), evaluation_place(lexer->evaluation, start, node.end),
             "this number has too many digits");
  return NULL;
}

static bool parse_arguments(Lexer *lexer, Node *node) {
  size_t open = lexer->at - 1;
  NodeList parts = {0};
  bool is_done = lex_peek(lexer) == ')';
  while (!is_done) {
    const Node *part = parse_chain(lexer, true);
    if (!part) return false;
    list_push(arena_of(lexer), &parts, part);
    is_done = !lex_accept(lexer, ",");
  }
  node->parts = parts.items;
  node->part_count = parts.count;
  return parse_close(lexer, open, "an operator, \",\" or \")\"");
}

static const Node *parse_name(Lexer *lexer, size_t start, const char *name) {
  Node node = {.kind = NODE_NAME, .start = start, .end = lexer->at, .name = name};
  if (lex_peek(lexer) != '(') return node_keep(lexer, node);
  lexer->at++;
  node.kind = NODE_CALL;
  if (!parse_arguments(lexer, &node)) return NULL;
  node.end = lexer->at;
  return node_keep(lexer, node);
}

static const Node *parse_text(Lexer *lexer) {
  KeyText key;
  if (!lex_key(lexer, &key)) return NULL;
  return node_keep(lexer,
                   (Node){.kind = NODE_TEXT, .start = key.start, .end = key.end, .name = key.text});
}

static const Node *parse_primary(Lexer *lexer) {
  char next = lex_peek(lexer);
  size_t start = lexer->at;
  if (next >= '0' && next <= '9') return parse_number(lexer);
  if (next == '"' || next == '\'') return parse_text(lexer);
  if (lex_accept(lexer, "(")) {
    const Node *inner = parse_chain(lexer, true);
    return inner && parse_close(lexer, start, "an operator or \")\"") ? inner : NULL;
  }
  const char *name = lex_name(lexer);
  if (name) return parse_name(lexer, start, name);
  lex_expected(lexer, "a number, a name or \"(\"");
  return NULL;
}

static bool parse_key(Lexer *lexer, KeyRange *out) {
  *out = (KeyRange){.kind = KEY_ONE};
  lex_skip_spaces(lexer);
  out->first.start = lexer->at;
  if (lex_accept(lexer, "*")) {
    out->kind = KEY_ALL;
    out->first.end = lexer->at;
    return true;
  }
  if (!lex_key(lexer, &out->first)) return false;
  if (!lex_accept(lexer, "..")) return true;
  out->kind = KEY_RANGE;
  return lex_key(lexer, &out->last);
}

/* A word after a word: two of one key, most likely. */
static void hint_at_bare_words(Lexer *lexer, const KeyList *keys) {
  const KeyRange *last = &keys->items[keys->count - 1];
  bool is_bare = last->kind == KEY_ONE && !last->first.is_quoted;
  const Evaluation *evaluation = lexer->evaluation;
  if (is_bare && lex_word(evaluation->text, evaluation->length, lexer->at))
    diag_hint(diags_of(lexer), "a key of several words stands in quotes");
}

static const Node *parse_keys(Lexer *lexer, size_t start, const Node *base) {
  size_t open = lexer->at - 1;
  KeyList keys = {0};
  do {
    KeyRange key;
    if (!parse_key(lexer, &key)) return NULL;
    list_push(arena_of(lexer), &keys, key);
  } while (lex_accept(lexer, ","));
  if (!parse_close(lexer, open, "\",\" or \"]\"")) {
    hint_at_bare_words(lexer, &keys);
    return NULL;
  }
  const Node **parts = arena_array(arena_of(lexer), const Node *, 1);
  parts[0] = base;
  return node_keep(lexer, (Node){.kind = NODE_INDEX,
                                 .start = start,
                                 .end = lexer->at,
                                 .parts = parts,
                                 .part_count = 1,
                                 .keys = keys.items,
                                 .key_count = keys.count});
}

static bool has_room(Lexer *lexer, size_t depth) {
  if (depth <= EXPRESSION_NESTING_LIMIT) return true;
  diag_error(diags_of(lexer), evaluation_place(lexer->evaluation, lexer->at, lexer->at + 1),
             "the expression is nested deeper than %d levels", EXPRESSION_NESTING_LIMIT);
  return false;
}

static const Node *parse_postfix(Lexer *lexer) {
  lex_skip_spaces(lexer);
  size_t start = lexer->at, depth = lexer->depth;
  const Node *node = parse_primary(lexer);
  while (node && lex_accept(lexer, "["))
    node = has_room(lexer, ++depth) ? parse_keys(lexer, start, node) : NULL;
  return node;
}

static const Node *parse_negation(Lexer *lexer, size_t start) {
  const Node **parts = arena_array(arena_of(lexer), const Node *, 1);
  parts[0] = parse_unary(lexer);
  if (!parts[0]) return NULL;
  return node_keep(
      lexer,
      (Node){
          .kind = NODE_NEGATE, .start = start, .end = lexer->at, .parts = parts, .part_count = 1});
}

static const Node *parse_unary(Lexer *lexer) {
  lex_skip_spaces(lexer);
  if (!has_room(lexer, ++lexer->depth)) return NULL;
  size_t start = lexer->at;
  Operator minus;
  bool is_negated = lex_operator(lexer, "-", &minus);
  const Node *node = is_negated ? parse_negation(lexer, start) : parse_postfix(lexer);
  lexer->depth--;
  return node;
}

static const Node *parse_operand(Lexer *lexer, bool is_sum) {
  return is_sum ? parse_chain(lexer, false) : parse_unary(lexer);
}

static const Node *parse_chain(Lexer *lexer, bool is_sum) {
  lex_skip_spaces(lexer);
  Node node = {.kind = NODE_CHAIN, .start = lexer->at};
  NodeList parts = {0};
  OperatorList operators = {0};
  Operator operator;
  const Node *part = parse_operand(lexer, is_sum);
  while (part) {
    list_push(arena_of(lexer), &parts, part);
    node.end = lexer->at;
    if (!lex_operator(lexer, is_sum ? "+-" : "*/", &operator)) break;
    list_push(arena_of(lexer), &operators, operator);
    part = parse_operand(lexer, is_sum);
  }
  if (!part || parts.count == 1) return part;
  node.parts = parts.items;
  node.part_count = parts.count;
  node.operators = operators.items;
  return node_keep(lexer, node);
}

const Node *expression_parse(const Evaluation *evaluation) {
  Lexer lexer = {.evaluation = evaluation};
  if (evaluation->length > EXPRESSION_LENGTH_LIMIT) {
    diag_error(diags_of(&lexer), evaluation->span, "the expression is longer than %d bytes",
               EXPRESSION_LENGTH_LIMIT);
    return NULL;
  }
  if (!lex_peek(&lexer)) {
    diag_error(diags_of(&lexer), evaluation->span, "the expression is empty");
    return NULL;
  }
  const Node *root = parse_chain(&lexer, true);
  if (!root || !lex_peek(&lexer)) return root;
  size_t at = lexer.at;
  if (evaluation->text[at] != ')' && evaluation->text[at] != ']') {
    lex_expected(&lexer, "an operator");
    return NULL;
  }
  diag_error(diags_of(&lexer), evaluation_place(evaluation, at, at + 1),
             "this \"%c\" closes nothing", evaluation->text[at]);
  return NULL;
}
