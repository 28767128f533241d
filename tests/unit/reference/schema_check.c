#include "schema_check.h"

#include "option/option.h"
#include "reference_test.h"
#include <regex.h>

typedef struct Checker {
  Arena *arena;
  const SyntaxNode *root;
} Checker;

static const char *check(const Checker *checker, const SyntaxNode *schema, const SyntaxNode *node);

/* What a plain scalar is in YAML 1.2. */
static const char *type_of(const SyntaxNode *node) {
  double number;
  if (node->kind == SYNTAX_MAPPING) return "object";
  if (node->kind == SYNTAX_SEQUENCE) return "array";
  if (!node->is_plain) return "string";
  if (syntax_is_null(node)) return "null";
  if (text_equals(node->text, "true") || text_equals(node->text, "false")) return "boolean";
  return option_parse_number(node->text, &number) ? "number" : "string";
}

static bool has_type(const SyntaxNode *types, const SyntaxNode *node) {
  bool is_one = types->kind == SYNTAX_SCALAR;
  if (!is_one) return list_has(types, type_of(node));
  if (text_equals(types->text, "integer"))
    return text_equals(type_of(node), "number") && !strchr(node->text, '.');
  return text_equals(types->text, type_of(node));
}

static bool is_same(const SyntaxNode *wanted, const SyntaxNode *node) {
  return node->kind == SYNTAX_SCALAR && text_equals(wanted->text, node->text) &&
         text_equals(type_of(wanted), type_of(node));
}

static bool is_one_of(const SyntaxNode *wanted, const SyntaxNode *node) {
  for (size_t i = 0; i < wanted->item_count; i++)
    if (is_same(wanted->items[i], node)) return true;
  return false;
}

static size_t count_fits(const Checker *checker, const SyntaxNode *list, const SyntaxNode *node) {
  size_t fits = 0;
  for (size_t i = 0; i < list->item_count; i++) fits += !check(checker, list->items[i], node);
  return fits;
}

static double number_of(const SyntaxNode *node) {
  double number = 0;
  ck_assert(option_parse_number(node->text, &number));
  return number;
}

static bool keeps_range(const SyntaxNode *limit, const SyntaxNode *node, bool is_minimum) {
  if (!text_equals(type_of(node), "number")) return true;
  return is_minimum ? number_of(node) >= number_of(limit) : number_of(node) <= number_of(limit);
}

static bool matches(const SyntaxNode *pattern, const SyntaxNode *node) {
  regex_t expression;
  if (!text_equals(type_of(node), "string")) return true;
  ck_assert_int_eq(regcomp(&expression, pattern->text, REG_EXTENDED | REG_NOSUB), 0);
  bool is_match = regexec(&expression, node->text, 0, NULL, 0) == 0;
  regfree(&expression);
  return is_match;
}

static bool has_all(const SyntaxNode *names, const SyntaxNode *node) {
  for (size_t i = 0; i < names->item_count; i++)
    if (node->kind == SYNTAX_MAPPING && !syntax_find(node, names->items[i]->text)) return false;
  return true;
}

static const char *check_properties(const Checker *checker, const SyntaxNode *schema,
                                    const SyntaxNode *node) {
  const SyntaxNode *known = syntax_find(schema, "properties");
  const SyntaxNode *others = syntax_find(schema, "additionalProperties");
  for (size_t i = 0; i < node->entry_count; i++) {
    const SyntaxNode *property = known ? syntax_find(known, node->entries[i].key->text) : NULL;
    const char *name = node->entries[i].key->text;
    if (!property && others && others->kind == SYNTAX_SCALAR) return name; /* false */
    if (!property) property = others;
    const char *broken = property ? check(checker, property, node->entries[i].value) : NULL;
    if (broken) return arena_printf(checker->arena, "%s: %s", name, broken);
  }
  return NULL;
}

static const char *check_names(const Checker *checker, const SyntaxNode *names,
                               const SyntaxNode *node) {
  const char *broken = NULL;
  for (size_t i = 0; !broken && i < node->entry_count; i++)
    broken = check(checker, names, node->entries[i].key);
  return broken;
}

static const char *check_items(const Checker *checker, const SyntaxNode *items,
                               const SyntaxNode *node) {
  for (size_t i = 0; i < node->item_count; i++) {
    const char *broken = check(checker, items, node->items[i]);
    if (broken) return arena_printf(checker->arena, "%zu: %s", i + 1, broken);
  }
  return NULL;
}

static const char *check_all(const Checker *checker, const SyntaxNode *list,
                             const SyntaxNode *node) {
  const char *broken = NULL;
  for (size_t i = 0; !broken && i < list->item_count; i++)
    broken = check(checker, list->items[i], node);
  return broken;
}

static const char *check_reference(const Checker *checker, const SyntaxNode *reference,
                                   const SyntaxNode *node) {
  ck_assert(text_starts_with(reference->text, "#/"));
  const SyntaxNode *target = find_path(checker->arena, checker->root, reference->text + 2);
  ck_assert_msg(target != NULL, "no %s", reference->text);
  return check(checker, target, node);
}

static const char *check_then(const Checker *checker, const SyntaxNode *schema,
                              const SyntaxNode *node) {
  bool holds = !check(checker, syntax_find(schema, "if"), node);
  return holds ? check(checker, syntax_find(schema, "then"), node) : NULL;
}

/* Keywords that hold schemas. */
static bool check_compound(const Checker *checker, const SyntaxNode *schema,
                           const SyntaxEntry *keyword, const SyntaxNode *node,
                           const char **broken) {
  const char *name = keyword->key->text;
  const SyntaxNode *value = keyword->value;
  if (text_equals(name, "$ref"))
    *broken = check_reference(checker, value, node);
  else if (text_equals(name, "allOf"))
    *broken = check_all(checker, value, node);
  else if (text_equals(name, "anyOf"))
    *broken = count_fits(checker, value, node) ? NULL : name;
  else if (text_equals(name, "oneOf"))
    *broken = count_fits(checker, value, node) == 1 ? NULL : name;
  else if (text_equals(name, "not"))
    *broken = check(checker, value, node) ? NULL : name;
  else if (text_equals(name, "if"))
    *broken = check_then(checker, schema, node);
  else if (text_equals(name, "items"))
    *broken = check_items(checker, value, node);
  else if (text_equals(name, "propertyNames"))
    *broken = check_names(checker, value, node);
  else if (text_equals(name, "properties") || text_equals(name, "additionalProperties"))
    *broken = check_properties(checker, schema, node);
  else
    return false;
  return true;
}

static bool is_remark(const char *name) {
  static const char *const remarks[] = {"$schema",     "default", "definitions",
                                        "description", "then",    "title"};
  for (size_t i = 0; i < sizeof remarks / sizeof *remarks; i++)
    if (text_equals(remarks[i], name)) return true;
  return false;
}

static bool holds_simple(const char *name, const SyntaxNode *value, const SyntaxNode *node) {
  bool is_list = node->kind == SYNTAX_SEQUENCE, is_map = node->kind == SYNTAX_MAPPING;
  if (text_equals(name, "type")) return has_type(value, node);
  if (text_equals(name, "enum")) return is_one_of(value, node);
  if (text_equals(name, "const")) return is_same(value, node);
  if (text_equals(name, "required")) return has_all(value, node);
  if (text_equals(name, "pattern")) return matches(value, node);
  if (text_equals(name, "minimum")) return keeps_range(value, node, true);
  if (text_equals(name, "maximum")) return keeps_range(value, node, false);
  if (text_equals(name, "minItems"))
    return !is_list || (double)node->item_count >= number_of(value);
  if (text_equals(name, "maxItems"))
    return !is_list || (double)node->item_count <= number_of(value);
  if (text_equals(name, "minProperties"))
    return !is_map || (double)node->entry_count >= number_of(value);
  if (text_equals(name, "maxProperties"))
    return !is_map || (double)node->entry_count <= number_of(value);
  ck_assert_msg(is_remark(name), "the schema has a keyword %s", name);
  return true;
}

static const char *check(const Checker *checker, const SyntaxNode *schema, const SyntaxNode *node) {
  const char *broken = NULL;
  ck_assert_int_eq(schema->kind, SYNTAX_MAPPING);
  for (size_t i = 0; !broken && i < schema->entry_count; i++) {
    const SyntaxEntry *keyword = &schema->entries[i];
    if (check_compound(checker, schema, keyword, node, &broken)) continue;
    if (!holds_simple(keyword->key->text, keyword->value, node)) broken = keyword->key->text;
  }
  return broken;
}

const char *schema_find_broken(Arena *arena, const SyntaxNode *schema, const SyntaxNode *node) {
  Checker checker = {arena, schema};
  return check(&checker, schema, node);
}
