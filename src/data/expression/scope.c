/* What names mean: tables, and expressions that are computed when first asked for and kept. */
#include "data/expression/expression_lex.h"
#include "data/expression/expression_values.h"

#include <string.h>

typedef enum NameState { NAME_WAITING, NAME_COMPUTING, NAME_DONE, NAME_FAILED } NameState;

struct ScopeName {
  const char *name, *text;
  SourceSpan span;
  const Measure *measure;
  NameState state;
  Value value;
};

typedef LIST(const char *) NameList;

Scope *scope_new(Arena *arena, Diagnostics *diags) {
  Scope *scope = arena_make(arena, Scope);
  scope->arena = arena;
  scope->diags = diags;
  scope->plain = &measure_plain;
  return scope;
}

void scope_set_plain(Scope *scope, const Measure *plain) {
  scope->plain = plain;
}

const Measure *scope_plain(const Scope *scope) {
  return scope->plain;
}

static bool is_spelled(const char *name, const char *bytes, size_t length) {
  return strlen(name) == length && memcmp(name, bytes, length) == 0;
}

static const Table *find_table(const Scope *scope, const char *name, size_t length) {
  for (size_t i = 0; i < scope->tables.count; i++)
    if (is_spelled(scope->tables.items[i]->name, name, length)) return scope->tables.items[i];
  return NULL;
}

static ScopeName *find_name(const Scope *scope, const char *name, size_t length) {
  for (size_t i = 0; i < scope->names.count; i++)
    if (is_spelled(scope->names.items[i]->name, name, length)) return scope->names.items[i];
  return NULL;
}

const Table *scope_find_table(const Scope *scope, const char *name) {
  return find_table(scope, name, strlen(name));
}

bool scope_has_name(const Scope *scope, const char *name, size_t length) {
  return find_table(scope, name, length) || find_name(scope, name, length);
}

/* Reports a name that cannot be used, or is used already. */
static bool check_name(const Scope *scope, const char *name, SourceSpan span) {
  size_t length = strlen(name);
  const char *quoted = diag_quote(scope->diags, name);
  if (length == 0 || lex_word(name, length, 0) != length) {
    diag_error(scope->diags, span, "%s is no name", quoted);
    diag_hint(scope->diags, "names are letters, digits and \"_\", with \"-\" between letters, "
                            "and do not begin with a digit");
    return false;
  }
  if (text_equals(name, "row") || text_equals(name, "column")) {
    diag_error(scope->diags, span, "the name %s is taken: it means the key in a computed table",
               quoted);
    return false;
  }
  if (!scope_has_name(scope, name, length)) return true;
  diag_error(scope->diags, span, "the name %s is taken: there is a %s of that name", quoted,
             find_table(scope, name, length) ? "table" : "\"let\"");
  return false;
}

void scope_add_table(Scope *scope, const Table *table) {
  bool is_known = scope_find_table(scope, table->name) == table;
  if (!is_known && check_name(scope, table->name, table->span))
    list_push(scope->arena, &scope->tables, table);
}

void scope_add_name(Scope *scope, const char *name, const char *text, SourceSpan span,
                    const Measure *measure) {
  if (!check_name(scope, name, span)) return;
  ScopeName *added = arena_make(scope->arena, ScopeName);
  *added = (ScopeName){.name = name, .text = text, .span = span, .measure = measure};
  list_push(scope->arena, &scope->names, added);
}

static void hint_at_names(const Scope *scope, const char *name) {
  NameList names = {0};
  for (size_t i = 0; i < scope->names.count; i++)
    list_push(scope->arena, &names, scope->names.items[i]->name);
  for (size_t i = 0; i < scope->tables.count; i++)
    list_push(scope->arena, &names, scope->tables.items[i]->name);
  diag_hint_names(scope->diags, name, "names", names.items, names.count);
}

static bool is_broken(const Scope *scope, const char *name) {
  for (size_t i = 0; i < scope->broken_tables.count; i++)
    if (text_equals(scope->broken_tables.items[i], name)) return true;
  return false;
}

void scope_add_broken_table(Scope *scope, const char *name) {
  list_push(scope->arena, &scope->broken_tables, name);
}

static bool refuse_name(const Evaluation *evaluation, const Node *node) {
  if (is_broken(evaluation->scope, node->name)) return false;
  Diagnostics *diags = evaluation->scope->diags;
  SourceSpan place = node_place(evaluation, node);
  const char *name = diag_quote(diags, node->name);
  const Table *table = scope_find_table(evaluation->scope, node->name);
  if (table) {
    diag_error(diags, place, "%s is a table, not a number", name);
    if (table->row_count)
      diag_hint(diags, "address a row: %s[%s]", table->name,
                diag_quote(diags, table->rows[0].text));
  } else if (text_equals(node->name, "row") || text_equals(node->name, "column")) {
    diag_error(diags, place, "%s is a key, not a number", name);
    diag_hint(diags, "it stands in brackets after a table, in the value of a computed table");
  } else {
    diag_error(diags, place, "there is no name %s", name);
    hint_at_names(evaluation->scope, node->name);
  }
  return false;
}

/* "a → b → a" */
static bool refuse_circle(const Evaluation *evaluation, const Node *node, const ScopeName *name) {
  Scope *scope = evaluation->scope;
  TextBuffer circle = {.arena = scope->arena};
  size_t first = 0;
  while (scope->computing.items[first] != name) first++;
  for (size_t i = first; i < scope->computing.count; i++)
    text_append_format(&circle, "%s → ", scope->computing.items[i]->name);
  text_append(&circle, name->name);
  diag_error(scope->diags, node_place(evaluation, node), "%s needs itself: %s",
             diag_quote(scope->diags, name->name), text_buffer_string(&circle));
  return false;
}

bool quantity_set_measure(Evaluation *evaluation, const Measure *measure, Quantity *quantity) {
  const Measure *old = quantity->measure;
  if (!measure || old == measure) return true;
  bool has_currencies = old->currency && measure->currency;
  if (has_currencies && !text_equals(old->currency, measure->currency)) {
    diag_error(evaluation->scope->diags, evaluation->span, "%s cannot be given in %s",
               measure_unit_name(old), measure_unit_name(measure));
    return false;
  }
  bool is_scaled = has_currencies || measure_is_same_unit(evaluation->scope, old, measure);
  if (is_scaled) quantity->value = decimal_shift(quantity->value, old->scale - measure->scale);
  quantity->measure = measure;
  return true;
}

/* The origin of a name's number is the name's expression; a step in between that says the same
 * is left out. */
static const Origin *name_origin(const Evaluation *evaluation, const Node *root,
                                 const Origin *origin) {
  const Origin *const *inputs = &origin;
  size_t count = 1;
  bool is_step = root->kind == NODE_CALL || root->kind == NODE_CHAIN || root->kind == NODE_NEGATE;
  if (origin && is_step && origin->kind == ORIGIN_EXPRESSION) {
    inputs = origin->inputs;
    count = origin->input_count;
  }
  return origin_of_expression(evaluation->scope->arena, evaluation->span, evaluation->text, inputs,
                              count);
}

static bool finish_quantity(Evaluation *evaluation, const Node *root, const ScopeName *name,
                            Quantity *quantity) {
  quantity->origin = name_origin(evaluation, root, quantity->origin);
  return quantity_set_measure(evaluation, name->measure, quantity);
}

static bool finish_series(Evaluation *evaluation, const Node *root, const ScopeName *name,
                          Series *series) {
  bool is_unnamed = name->name[0] == '\0';
  bool has_own_name = root->kind == NODE_INDEX || (is_unnamed && root->kind == NODE_NAME);
  if (!has_own_name) series->name = is_unnamed ? name->text : name->name;
  Quantity *items = arena_array(evaluation->scope->arena, Quantity, series->count + 1);
  for (size_t i = 0; i < series->count; i++) {
    items[i] = series->items[i];
    if (!finish_quantity(evaluation, root, name, &items[i])) return false;
  }
  series->items = items;
  return true;
}

static bool compute_name(Scope *scope, ScopeName *name) {
  Evaluation evaluation = evaluation_start(scope, name->text, name->span);
  const Node *root = expression_parse(&evaluation);
  Value *value = &name->value;
  if (!root || !evaluate_node(&evaluation, root, value)) return false;
  if (value->kind == VALUE_SERIES) return finish_series(&evaluation, root, name, &value->series);
  return finish_quantity(&evaluation, root, name, &value->quantity);
}

/* Whether the name has a value; an error in it is reported only the first time. */
static bool settle_name(Scope *scope, ScopeName *name) {
  if (name->state != NAME_WAITING) return name->state == NAME_DONE;
  name->state = NAME_COMPUTING;
  list_push(scope->arena, &scope->computing, name);
  bool is_good = compute_name(scope, name);
  scope->computing.count--;
  name->state = is_good ? NAME_DONE : NAME_FAILED;
  return is_good;
}

bool evaluate_name(Evaluation *evaluation, const Node *node, Value *out) {
  ScopeName *name = find_name(evaluation->scope, node->name, strlen(node->name));
  const Table *table = scope_find_table(evaluation->scope, node->name);
  if (table && table_is_series(table)) return evaluate_table(evaluation, node, table, out);
  if (!name) return refuse_name(evaluation, node);
  if (name->state == NAME_COMPUTING) return refuse_circle(evaluation, node, name);
  if (!settle_name(evaluation->scope, name)) return false;
  *out = name->value;
  return true;
}

void scope_check_names(Scope *scope) {
  for (size_t i = 0; i < scope->names.count; i++) {
    scope->element_count = 0;
    settle_name(scope, scope->names.items[i]);
  }
}

bool expression_evaluate_as(Scope *scope, const char *text, SourceSpan span, const Measure *measure,
                            Value *out) {
  ScopeName name = {.name = "", .text = text, .span = span, .measure = measure};
  scope->element_count = 0;
  if (!compute_name(scope, &name)) return false;
  *out = name.value;
  return true;
}

const Table *scope_need_table(const Scope *scope, const char *name, SourceSpan place) {
  const Table *table = scope_find_table(scope, name);
  if (table || is_broken(scope, name)) return table;
  NameList names = {0};
  for (size_t i = 0; i < scope->tables.count; i++)
    list_push(scope->arena, &names, scope->tables.items[i]->name);
  diag_error(scope->diags, place, "there is no table %s", diag_quote(scope->diags, name));
  diag_hint_names(scope->diags, name, "tables", names.items, names.count);
  return NULL;
}
