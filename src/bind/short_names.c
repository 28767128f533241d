/* Short forms of long names, for charts that have no room for them. */
#include "bind/reader.h"

#include <string.h>

static void read_short_name(DeckReader *reader, const SyntaxEntry *entry) {
  const SyntaxNode *value = bind_node(reader, entry->value);
  if (value->kind != SYNTAX_SCALAR || syntax_is_null(value) || !value->text[0]) {
    diag_error(reader->diags, value->span, "the short form of %s is a text",
               diag_quote(reader->diags, entry->key->text));
    return;
  }
  const char *name = entry->key->text;
  if (utf8_count(value->text, strlen(value->text)) >= utf8_count(name, strlen(name)))
    diag_warning(reader->diags, value->span, "%s is no shorter than %s",
                 diag_quote(reader->diags, value->text), diag_quote(reader->diags, name));
  list_push(reader->arena, &reader->short_names, (ShortName){name, value->text});
}

void bind_short_names(DeckReader *reader, const SyntaxNode *map) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"short\" is a map of short forms by name");
    diag_hint(reader->diags, "as in short: {Connectivity and outsourcing: Connectivity}");
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) read_short_name(reader, &map->entries[i]);
}

const char *bind_short_name(const DeckReader *reader, const char *name) {
  for (size_t i = 0; i < reader->short_names.count; i++)
    if (text_equals(reader->short_names.items[i].name, name))
      return reader->short_names.items[i].short_text;
  return NULL;
}
