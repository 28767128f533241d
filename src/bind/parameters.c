/* Parameters of a deck, and texts with everything bound into them. */
#include "bind/note_marks.h"
#include "bind/reader.h"

#include <string.h>

typedef struct Settings {
  const DeckParameter *items;
  size_t count;
} Settings;

/* The last of a name holds. */
static const DeckParameter *find_setting(const Settings *settings, const char *name) {
  const DeckParameter *found = NULL;
  for (size_t i = 0; i < settings->count; i++)
    if (text_equals(settings->items[i].name, name)) found = &settings->items[i];
  return found;
}

static void check_settings(DeckReader *reader, const SyntaxNode *map, const Settings *settings) {
  size_t count = map ? map->entry_count : 0;
  const char **names = arena_array(reader->arena, const char *, count);
  for (size_t i = 0; i < count; i++) names[i] = map->entries[i].key->text;
  for (size_t i = 0; i < settings->count; i++) {
    const char *name = settings->items[i].name;
    if (syntax_find(map, name)) continue;
    diag_error(reader->diags, map ? map->span : source_span_whole(reader->file),
               "the deck has no parameter %s", diag_quote(reader->diags, name));
    if (count)
      diag_hint_names(reader->diags, name, "parameters", names, count);
    else
      diag_hint(reader->diags, "declare it in the deck, as in params: {%s: …}", name);
  }
}

void bind_parameters(DeckReader *reader, const SyntaxNode *map, const DeckParameter *items,
                     size_t count) {
  Settings settings = {items, count};
  if (map && map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"params\" is a map of names and values");
    return;
  }
  check_settings(reader, map, &settings);
  if (!map) return;
  TextParameter *parameters = arena_array(reader->arena, TextParameter, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    const DeckParameter *setting = find_setting(&settings, entry->key->text);
    bool is_text = entry->value->kind == SYNTAX_SCALAR;
    if (!is_text) diag_error(reader->diags, entry->value->span, "a parameter is text");
    const char *value = setting ? setting->value : is_text ? entry->value->text : "";
    parameters[i] =
        (TextParameter){arena_printf(reader->arena, "param.%s", entry->key->text), value};
  }
  reader->parameters.items = parameters;
  reader->parameters.count = map->entry_count;
}

SourceSpan bind_text_place(const SyntaxNode *node) {
  return syntax_text_part(node, 0, strlen(node->text));
}

BoundText bind_text(DeckReader *reader, OptionText text) {
  if (!text.text) return (BoundText){0};
  return note_marks_set(reader, bound_text_make(reader->arena, reader->scope, &reader->parameters,
                                                text.node, reader->diags));
}

const BoundText *bind_texts(DeckReader *reader, OptionTexts texts) {
  BoundText *bound = arena_array(reader->arena, BoundText, texts.count);
  for (size_t i = 0; i < texts.count; i++) bound[i] = bind_text(reader, texts.items[i]);
  return bound;
}
