/* Parameters of a deck, and texts with everything bound into them. */
#include "deck/reader.h"

#include <string.h>

static const DeckParameter *find_setting(const DeckRequest *request, const char *name) {
  const DeckParameter *found = NULL;
  for (size_t i = 0; i < request->parameter_count; i++)
    if (text_equals(request->parameters[i].name, name)) found = &request->parameters[i];
  return found;
}

static void check_settings(DeckReader *reader, const SyntaxNode *map, const DeckRequest *request) {
  size_t count = map ? map->entry_count : 0;
  const char **names = arena_array(reader->arena, const char *, count);
  for (size_t i = 0; i < count; i++) names[i] = map->entries[i].key->text;
  for (size_t i = 0; i < request->parameter_count; i++) {
    const char *name = request->parameters[i].name;
    if (syntax_find(map, name)) continue;
    diag_error(reader->diags, map ? map->span : source_span_whole(reader->file),
               "the deck has no parameter %s", diag_quote(reader->diags, name));
    if (count)
      diag_hint_names(reader->diags, name, "parameters", names, count);
    else
      diag_hint(reader->diags, "declare it in the deck, as in params: {%s: …}", name);
  }
}

void deck_read_parameters(DeckReader *reader, const SyntaxNode *map, const DeckRequest *request) {
  if (map && map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"params\" is a map of names and values");
    return;
  }
  check_settings(reader, map, request);
  if (!map) return;
  TextParameter *items = arena_array(reader->arena, TextParameter, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    const DeckParameter *setting = find_setting(request, entry->key->text);
    bool is_text = entry->value->kind == SYNTAX_SCALAR;
    if (!is_text) diag_error(reader->diags, entry->value->span, "a parameter is text");
    const char *value = setting ? setting->value : is_text ? entry->value->text : "";
    items[i] = (TextParameter){arena_printf(reader->arena, "param.%s", entry->key->text), value};
  }
  reader->parameters = (TextParameters){items, map->entry_count};
}

SourceSpan deck_text_place(const SyntaxNode *node) {
  return syntax_text_part(node, 0, strlen(node->text));
}

BoundText deck_bind(DeckReader *reader, OptionText text) {
  if (!text.text) return (BoundText){0};
  return bound_text_make(reader->arena, reader->scope, &reader->parameters, text.node,
                         reader->diags);
}

const BoundText *deck_bind_all(DeckReader *reader, OptionTexts texts) {
  BoundText *bound = arena_array(reader->arena, BoundText, texts.count);
  for (size_t i = 0; i < texts.count; i++) bound[i] = deck_bind(reader, texts.items[i]);
  return bound;
}
