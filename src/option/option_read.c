/* Reading a map by its key tables. */
#include "option/option.h"

#include "base/list.h"
#include <string.h>

static void wrong_value(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        const char *wanted) {
  const char *found = node->kind != SYNTAX_SCALAR ? syntax_kind_name(node)
                      : syntax_is_null(node)      ? "nothing"
                                                  : diag_quote(reader->diags, node->text);
  diag_error(reader->diags, node->span, "\"%s\" wants %s, found %s", key->name, wanted, found);
}

/* Text turns into a map by ": ", into a list or map by a bracket at its start. */
static void hint_at_quotes(const OptionTools *reader, const SyntaxNode *node) {
  if (node->kind == SYNTAX_MAPPING)
    diag_hint(reader->diags, "text that holds \": \" or begins with \"{\" needs quotes");
  if (node->kind == SYNTAX_SEQUENCE)
    diag_hint(reader->diags, "text that begins with \"[\" needs quotes");
}

static bool is_scalar(const SyntaxNode *node) {
  return node->kind == SYNTAX_SCALAR;
}

static void read_text(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                      void *field) {
  node = option_in_language(reader, node);
  if (!is_scalar(node) || syntax_is_null(node)) {
    wrong_value(reader, key, node, "text");
    if (!is_scalar(node))
      diag_hint(reader->diags, "text that begins with \"{\" or \"[\" needs quotes");
    return;
  }
  *(OptionText *)field = (OptionText){node->text, node};
}

static void read_flag(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                      void *field) {
  bool is_true = is_scalar(node) && text_equals(node->text, "true");
  bool is_false = is_scalar(node) && text_equals(node->text, "false");
  if (!is_true && !is_false) {
    wrong_value(reader, key, node, "true or false");
    static const char *const yes[] = {"yes", "Yes", "on", "True", "TRUE"};
    static const char *const no[] = {"no", "No", "off", "False", "FALSE"};
    for (size_t i = 0; is_scalar(node) && i < 5; i++) {
      if (text_equals(node->text, yes[i])) diag_hint(reader->diags, "write true");
      if (text_equals(node->text, no[i])) diag_hint(reader->diags, "write false");
    }
    return;
  }
  *(bool *)field = is_true;
}

static bool read_number_text(const OptionTools *reader, const OptionKey *key,
                             const SyntaxNode *node, double *number) {
  bool is_integer = key->kind == OPTION_INTEGER;
  bool is_read = is_scalar(node) && option_parse_number(node->text, number);
  if (!is_read || (is_integer && *number != (double)(long)*number)) {
    wrong_value(reader, key, node, is_integer ? "a whole number" : "a number");
    return false;
  }
  if (key->minimum == key->maximum || (*number >= key->minimum && *number <= key->maximum))
    return true;
  TextBuffer range = {.arena = reader->arena};
  text_append_number(&range, key->minimum, 3);
  text_append(&range, " to ");
  text_append_number(&range, key->maximum, 3);
  diag_error(reader->diags, node->span, "\"%s\" must be from %s, found %s", key->name,
             text_buffer_string(&range), node->text);
  return false;
}

static void read_number(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        void *field) {
  double number;
  if (!read_number_text(reader, key, node, &number)) return;
  if (key->kind == OPTION_INTEGER)
    *(int *)field = (int)number;
  else
    *(double *)field = number;
}

static size_t choice_count(const char *const *choices) {
  size_t count = 0;
  while (choices[count]) count++;
  return count;
}

static void read_choice(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        void *field) {
  size_t count = choice_count(key->choices);
  for (size_t i = 0; is_scalar(node) && i < count; i++) {
    if (!text_equals(node->text, key->choices[i])) continue;
    *(int *)field = (int)i;
    return;
  }
  const char *names = text_join(reader->arena, key->choices, count, count);
  if (!is_scalar(node)) {
    wrong_value(reader, key, node, arena_printf(reader->arena, "one of %s", names));
    return;
  }
  diag_error(reader->diags, node->span, "\"%s\" cannot be %s", key->name,
             diag_quote(reader->diags, node->text));
  diag_hint_names(reader->diags, node->text, "choices", key->choices, count);
}

static bool parse_color(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        Color *color) {
  if (is_scalar(node) && color_parse(node->text, color)) return true;
  wrong_value(reader, key, node, "a colour like \"#12436D\"");
  if (is_scalar(node) && syntax_is_null(node))
    diag_hint(reader->diags, "put it in quotes: an unquoted # begins a comment");
  return false;
}

static void read_colors(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        OptionColors *field) {
  if (node->kind != SYNTAX_SEQUENCE) {
    wrong_value(reader, key, node, "a list of colours");
    return;
  }
  LIST(Color) list = {0};
  for (size_t i = 0; i < node->item_count; i++) {
    Color color;
    if (parse_color(reader, key, node->items[i], &color)) list_push(reader->arena, &list, color);
  }
  *field = (OptionColors){list.items, list.count};
}

static void read_texts(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                       OptionTexts *field) {
  node = option_in_language(reader, node);
  if (node->kind == SYNTAX_MAPPING || syntax_is_null(node)) {
    wrong_value(reader, key, node, "a list of texts");
    return;
  }
  size_t count = is_scalar(node) ? 1 : node->item_count;
  OptionText *items = arena_array(reader->arena, OptionText, count);
  for (size_t i = 0; i < count; i++) {
    const SyntaxNode *item = is_scalar(node) ? node : option_in_language(reader, node->items[i]);
    if (is_scalar(item)) items[i] = (OptionText){item->text, item};
    if (is_scalar(item)) continue;
    wrong_value(reader, key, item, "text in its list");
    hint_at_quotes(reader, item);
    return;
  }
  *field = (OptionTexts){items, count};
}

static void read_length(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                        double *field) {
  double points;
  if (!is_scalar(node) || !option_parse_length(node->text, &points)) {
    wrong_value(reader, key, node, "a length like 12pt, 85mm or 3in");
    return;
  }
  if (key->minimum < key->maximum && (points < key->minimum || points > key->maximum)) {
    TextBuffer range = {.arena = reader->arena};
    text_append_number(&range, key->minimum, 1);
    text_append(&range, "pt to ");
    text_append_number(&range, key->maximum, 1);
    diag_error(reader->diags, node->span, "\"%s\" must be from %spt, found %s", key->name,
               text_buffer_string(&range), node->text);
    return;
  }
  *field = points;
}

static void read_value(const OptionTools *reader, const OptionKey *key, const SyntaxNode *node,
                       void *values) {
  void *field = (char *)values + key->offset;
  switch (key->kind) {
  case OPTION_TEXT:
    read_text(reader, key, node, field);
    return;
  case OPTION_FLAG:
    read_flag(reader, key, node, field);
    return;
  case OPTION_INTEGER:
  case OPTION_NUMBER:
    read_number(reader, key, node, field);
    return;
  case OPTION_CHOICE:
    read_choice(reader, key, node, field);
    return;
  case OPTION_COLOR:
    parse_color(reader, key, node, field);
    return;
  case OPTION_LENGTH:
    read_length(reader, key, node, field);
    return;
  case OPTION_TEXTS:
    read_texts(reader, key, node, field);
    return;
  case OPTION_COLORS:
    read_colors(reader, key, node, field);
    return;
  case OPTION_TABLE:
    option_read(&(OptionTarget){key->table, field}, 1, node, reader);
    return;
  case OPTION_NODE:
    *(const SyntaxNode **)field = node;
    return;
  }
}

static void report_unknown(const OptionTarget *targets, size_t count, const SyntaxNode *name,
                           const OptionTools *reader) {
  LIST(const char *) names = {0};
  for (size_t t = 0; t < count; t++)
    for (size_t k = 0; k < targets[t].table->count; k++)
      list_push(reader->arena, &names, targets[t].table->keys[k].name);
  diag_error(reader->diags, name->span, "%s has no key %s", targets[0].table->name,
             diag_quote(reader->diags, name->text));
  diag_hint_names(reader->diags, name->text, "its keys", names.items, names.count);
}

static void read_entry(const OptionTarget *targets, size_t count, const SyntaxEntry *entry,
                       const OptionTools *reader) {
  for (size_t t = 0; t < count; t++) {
    const OptionKey *key = option_find(targets[t].table, entry->key->text);
    if (!key) continue;
    read_value(reader, key, entry->value, targets[t].values);
    return;
  }
  report_unknown(targets, count, entry->key, reader);
}

void option_read(const OptionTarget *targets, size_t count, const SyntaxNode *map,
                 const OptionTools *tools) {
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(tools->diags, map->span, "%s is a map of keys, found %s", targets[0].table->name,
               syntax_is_null(map) ? "nothing" : syntax_kind_name(map));
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) read_entry(targets, count, &map->entries[i], tools);
}

/* Fallbacks are read like the author's values, so a wrong one shows up as a diagnostic in tests. */
void option_set_defaults(const OptionTable *table, void *values, Arena *arena) {
  OptionTools reader = {arena, diagnostics_new(arena), NULL};
  for (size_t i = 0; i < table->count; i++) {
    const OptionKey *key = &table->keys[i];
    if (key->kind == OPTION_TABLE)
      option_set_defaults(key->table, (char *)values + key->offset, arena);
    if (!key->fallback) continue;
    SyntaxNode *node = arena_make(arena, SyntaxNode);
    *node = (SyntaxNode){.kind = SYNTAX_SCALAR, .text = key->fallback};
    read_value(&reader, key, node, values);
  }
}
