/* Texts in several languages: a map of language to text. */
#include "option/option.h"

#include <string.h>

static bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

static bool is_alphanumeric(char c) {
  return is_lower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static size_t plain_length(const char *tag) {
  return strcspn(tag, "-");
}

bool option_is_language(const char *tag) {
  size_t length = plain_length(tag);
  if (length < 2 || length > 3) return false;
  for (size_t i = 0; i < length; i++)
    if (!is_lower(tag[i])) return false;
  for (const char *at = tag + length; *at; at++) {
    bool is_joint = *at == '-' && is_alphanumeric(at[1]);
    if (!is_joint && !is_alphanumeric(*at)) return false;
  }
  return true;
}

static bool is_language_map(const SyntaxNode *node) {
  if (node->kind != SYNTAX_MAPPING || node->entry_count == 0) return false;
  for (size_t i = 0; i < node->entry_count; i++) {
    const SyntaxEntry *entry = &node->entries[i];
    if (!option_is_language(entry->key->text) || syntax_is_null(entry->value)) return false;
    if (entry->value->kind == SYNTAX_MAPPING) return false;
  }
  return true;
}

/* "de" and "de-AT" are one language; NULL if the map has it not. */
static const SyntaxEntry *find_language(const SyntaxNode *map, const char *tag) {
  const SyntaxEntry *near = NULL;
  for (size_t i = 0; i < map->entry_count; i++) {
    const char *key = map->entries[i].key->text;
    size_t length = plain_length(key);
    if (text_equals(key, tag)) return &map->entries[i];
    bool is_near = plain_length(tag) == length && memcmp(key, tag, length) == 0;
    if (is_near && (!near || !key[length])) near = &map->entries[i];
  }
  return near;
}

/* A copy that says that it was chosen. */
static const SyntaxNode *chosen(Arena *arena, const SyntaxNode *node) {
  SyntaxNode *copy = arena_make(arena, SyntaxNode);
  *copy = *node;
  copy->is_translated = true;
  if (node->kind != SYNTAX_SEQUENCE) return copy;
  const SyntaxNode **items = arena_array(arena, const SyntaxNode *, node->item_count);
  for (size_t i = 0; i < node->item_count; i++) items[i] = chosen(arena, node->items[i]);
  copy->items = items;
  return copy;
}

const SyntaxNode *option_in_language(const OptionTools *tools, const SyntaxNode *node) {
  if (!tools->language || !is_language_map(node)) return node;
  const SyntaxEntry *entry = find_language(node, tools->language);
  if (entry) return chosen(tools->arena, entry->value);
  entry = find_language(node, "en");
  if (!entry) entry = &node->entries[0];
  diag_warning(tools->diags, node->span, "this text is not there in the language %s",
               diag_quote(tools->diags, tools->language));
  diag_hint(tools->diags, "add %s: … to it; without that it shows the text in %s", tools->language,
            entry->key->text);
  return chosen(tools->arena, entry->value);
}
