#include "bind/condition.h"

#include <string.h>

typedef enum Comparison {
  IS_SET,
  IS_SAME,
  IS_OTHER,
  IS_LESS,
  IS_MOST,
  IS_MORE,
  IS_LEAST
} Comparison;

static const struct {
  const char *sign;
  Comparison comparison;
} signs[] = {{"!=", IS_OTHER}, {"<=", IS_MOST}, {">=", IS_LEAST}, {"==", IS_SAME},
             {"<", IS_LESS},   {">", IS_MORE},  {"=", IS_SAME}};

/* The part of the condition's text on one side of its sign, trimmed. */
typedef struct Side {
  const char *text;
  SourceSpan span;
} Side;

static Side make_side(DeckReader *reader, const SyntaxNode *node, size_t start, size_t end) {
  while (start < end && node->text[start] == ' ') start++;
  while (end > start && node->text[end - 1] == ' ') end--;
  return (Side){arena_strndup(reader->arena, node->text + start, end - start),
                syntax_text_part(node, start, end - start)};
}

/* The text's length if there is none. */
static size_t find_sign(const char *text, size_t *length, Comparison *comparison) {
  size_t at = expression_find_outside(text, 0, "!<>=");
  *length = 0;
  *comparison = IS_SET;
  for (size_t i = 0; *length == 0 && i < sizeof signs / sizeof *signs; i++) {
    if (!text_starts_with(text + at, signs[i].sign)) continue;
    *length = strlen(signs[i].sign);
    *comparison = signs[i].comparison;
  }
  return *length > 0 ? at : strlen(text);
}

/* A parameter's text, or what stands in quotes; NULL if the side is an expression. */
static const char *side_text(const DeckReader *reader, Side side) {
  for (size_t i = 0; i < reader->parameters.count; i++)
    if (text_equals(reader->parameters.items[i].name, side.text))
      return reader->parameters.items[i].text;
  size_t length = strlen(side.text);
  bool is_quoted = length >= 2 && (side.text[0] == '"' || side.text[0] == '\'') &&
                   side.text[length - 1] == side.text[0];
  return is_quoted ? arena_strndup(reader->arena, side.text + 1, length - 2) : NULL;
}

static bool evaluate(DeckReader *reader, Side side, Quantity *out) {
  Value value;
  if (!expression_evaluate(reader->scope, side.text, side.span, &value)) return false;
  *out = value_quantity(value);
  return quantity_is_present(*out);
}

static bool holds(Comparison comparison, int order) {
  switch (comparison) {
  case IS_SET:
  case IS_OTHER:
    return order != 0;
  case IS_SAME:
    return order == 0;
  case IS_LESS:
    return order < 0;
  case IS_MOST:
    return order <= 0;
  case IS_MORE:
    return order > 0;
  case IS_LEAST:
    return order >= 0;
  }
  return false;
}

/* Brings a plain number to the unit of the other; false after reporting that there is none. */
static bool unify(DeckReader *reader, Side place, Quantity *a, Quantity *b) {
  bool is_plain = b->measure->scale == 0 && !(b->measure->unit && b->measure->unit[0]);
  if (measure_is_alike(a->measure, b->measure) || is_plain) return true;
  diag_error(reader->diags, place.span, "%s and %s cannot be compared",
             a->measure->unit ? a->measure->unit : "a plain number",
             b->measure->unit ? b->measure->unit : "a plain number");
  return false;
}

static bool compare(DeckReader *reader, const Side sides[2], Comparison comparison) {
  const char *texts[2] = {side_text(reader, sides[0]), side_text(reader, sides[1])};
  if (texts[0] && texts[1]) return holds(comparison, strcmp(texts[0], texts[1]));
  Quantity a, b;
  for (size_t i = 0; i < 2; i++) {
    if (!texts[i]) continue;
    diag_error(reader->diags, sides[i].span, "a text is compared with a number");
    return false;
  }
  if (!evaluate(reader, sides[0], &a) || !evaluate(reader, sides[1], &b)) return false;
  return unify(reader, sides[1], &a, &b) && holds(comparison, decimal_compare(a.value, b.value));
}

bool bind_condition(DeckReader *reader, const SyntaxNode *node) {
  if (node->kind != SYNTAX_SCALAR || syntax_is_null(node)) {
    diag_error(reader->diags, node->span, "\"if\" is a condition");
    diag_hint(reader->diags, "as in if: growth(revenue) > 0, or if: param.region = \"EU\"");
    return false;
  }
  size_t length;
  Comparison comparison;
  size_t at = find_sign(node->text, &length, &comparison);
  Side sides[2] = {make_side(reader, node, 0, at),
                   make_side(reader, node, at + length, strlen(node->text))};
  if (comparison != IS_SET) return compare(reader, sides, comparison);
  const char *text = side_text(reader, sides[0]);
  if (text) return text[0] && !text_equals(text, "false") && !text_equals(text, "no");
  Quantity value;
  return evaluate(reader, sides[0], &value) && decimal_sign(value.value) != 0;
}

bool bind_is_wanted(DeckReader *reader, const SyntaxNode *map) {
  const SyntaxNode *node = syntax_find(map, "if");
  return !node || bind_condition(reader, node);
}
