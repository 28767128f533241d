#include "deck/includes.h"

#include "deck/deck_options.h"
#include <string.h>

#define MOST_DEPTH 8
#define MOST_FILES 200 /* in all, each as often as it is included */

/* What an included file may hold; all but slides are maps by name. */
static const char *const shared_keys[] = {"colors",   "data",  "include", "let",
                                          "measures", "notes", "short",   "slides"};
#define SHARED_KEYS (sizeof shared_keys / sizeof shared_keys[0])

typedef LIST(SyntaxEntry) Entries;
typedef LIST(const SyntaxNode *) Nodes;

/* The files that are being read, each within the one before. */
typedef struct Including {
  DeckReader *reader;
  const char *paths[MOST_DEPTH];
  size_t depth, file_count;
} Including;

static const SyntaxNode *make_map(Arena *arena, const SyntaxNode *like, const Entries *entries) {
  SyntaxNode *map = arena_make(arena, SyntaxNode);
  *map = *like;
  map->kind = SYNTAX_MAPPING;
  map->entries = entries->items;
  map->entry_count = entries->count;
  return map;
}

static const SyntaxNode *make_list(Arena *arena, const SyntaxNode *like, const Nodes *items) {
  SyntaxNode *list = arena_make(arena, SyntaxNode);
  *list = *like;
  list->kind = SYNTAX_SEQUENCE;
  list->items = items->items;
  list->item_count = items->count;
  return list;
}

static bool is_open(const Including *including, const char *path) {
  for (size_t i = 0; i < including->depth; i++)
    if (text_equals(including->paths[i], path)) return true;
  return false;
}

/* The tree of a file; NULL after reporting. What it opens has to be closed. */
static const SyntaxNode *open_file(Including *including, const SyntaxNode *name) {
  DeckReader *reader = including->reader;
  if (name->kind != SYNTAX_SCALAR || syntax_is_null(name)) {
    diag_error(reader->diags, name->span, "expected the path of a file, found %s",
               name->kind == SYNTAX_SCALAR ? "nothing" : syntax_kind_name(name));
    return NULL;
  }
  const char *problem = is_open(including, name->text)          ? "%s includes itself"
                        : including->depth == MOST_DEPTH        ? "%s is included too deep"
                        : including->file_count++ >= MOST_FILES ? "%s is one file too many"
                                                                : NULL;
  if (problem) {
    diag_error(reader->diags, name->span, problem, diag_quote(reader->diags, name->text));
    return NULL;
  }
  const SourceFile *file = bind_file(reader, name->text, name->span);
  const SyntaxNode *tree = file ? syntax_read(reader->arena, file, reader->diags) : NULL;
  if (tree) including->paths[including->depth++] = name->text;
  return tree;
}

static const SyntaxNode *resolve_map(Including *including, const SyntaxNode *map);
static bool resolve_slides(Including *including, const SyntaxNode *list, Nodes *slides);

/* A list of slides, or a map that has them. */
static bool include_slides(Including *including, const SyntaxNode *name, Nodes *slides) {
  const SyntaxNode *tree = open_file(including, name);
  if (!tree) return false;
  const SyntaxNode *list = tree->kind == SYNTAX_SEQUENCE ? tree : syntax_find(tree, "slides");
  bool is_list = list && list->kind == SYNTAX_SEQUENCE &&
                 (tree->kind == SYNTAX_SEQUENCE || tree->entry_count == 1);
  if (!is_list) {
    diag_error(including->reader->diags, tree->span, "expected a list of slides");
    diag_hint(including->reader->diags, "data and names go into a file that the deck includes");
  }
  bool is_good = is_list && resolve_slides(including, list, slides);
  including->depth--;
  return is_good;
}

static bool resolve_slides(Including *including, const SyntaxNode *list, Nodes *slides) {
  bool is_good = true;
  for (size_t i = 0; i < list->item_count; i++) {
    const SyntaxNode *name = syntax_find(list->items[i], "include");
    if (!name)
      list_push(including->reader->arena, slides, list->items[i]);
    else if (list->items[i]->entry_count > 1) {
      diag_error(including->reader->diags, name->span,
                 "an item that includes slides is none itself");
      is_good = false;
    } else
      is_good &= include_slides(including, name, slides);
  }
  return is_good;
}

/* Adds a map's entries under a key to those there; a name that is given twice is an error. */
static bool merge_entry(Including *including, Entries *root, const SyntaxEntry *entry) {
  Arena *arena = including->reader->arena;
  for (size_t i = 0; i < root->count; i++) {
    SyntaxEntry *mine = &root->items[i];
    if (!text_equals(mine->key->text, entry->key->text)) continue;
    if (mine->value->kind != SYNTAX_MAPPING || entry->value->kind != SYNTAX_MAPPING) return false;
    Entries all = {0};
    for (size_t k = 0; k < mine->value->entry_count; k++)
      list_push(arena, &all, mine->value->entries[k]);
    for (size_t k = 0; k < entry->value->entry_count; k++) {
      const SyntaxEntry *added = &entry->value->entries[k];
      if (syntax_find(mine->value, added->key->text))
        diag_error(including->reader->diags, added->key->span, "%s is given twice",
                   diag_quote(including->reader->diags, added->key->text));
      list_push(arena, &all, *added);
    }
    mine->value = make_map(arena, mine->value, &all);
    return true;
  }
  list_push(arena, root, *entry);
  return true;
}

static bool is_shared(const char *key) {
  for (size_t i = 0; i < SHARED_KEYS; i++)
    if (text_equals(shared_keys[i], key)) return true;
  return false;
}

static bool check_shared(Including *including, const SyntaxNode *tree) {
  DeckReader *reader = including->reader;
  bool is_good = tree->kind == SYNTAX_MAPPING;
  if (!is_good) diag_error(reader->diags, tree->span, "an included file is a map");
  for (size_t i = 0; is_good && i < tree->entry_count; i++) {
    const SyntaxNode *key = tree->entries[i].key;
    if (is_shared(key->text)) continue;
    diag_error(reader->diags, key->span, "an included file has no key %s",
               diag_quote(reader->diags, key->text));
    diag_hint_names(reader->diags, key->text, "its keys", shared_keys, SHARED_KEYS);
    return false;
  }
  return is_good;
}

static bool include_map(Including *including, const SyntaxNode *name, Entries *root,
                        Nodes *slides) {
  const SyntaxNode *tree = open_file(including, name);
  if (!tree) return false;
  bool is_good = check_shared(including, tree);
  const SyntaxNode *map = is_good ? resolve_map(including, tree) : NULL;
  including->depth--;
  for (size_t i = 0; map && i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    bool is_slides = text_equals(entry->key->text, "slides");
    if (text_equals(entry->key->text, "include")) continue;
    for (size_t k = 0; is_slides && k < entry->value->item_count; k++)
      list_push(including->reader->arena, slides, entry->value->items[k]);
    if (is_slides || merge_entry(including, root, entry)) continue;
    diag_error(including->reader->diags, entry->value->span, "\"%s\" is a map by name",
               entry->key->text);
    is_good = false;
  }
  return is_good && map;
}

static bool include_maps(Including *including, const SyntaxNode *names, Entries *root,
                         Nodes *slides) {
  if (names->kind != SYNTAX_SEQUENCE) return include_map(including, names, root, slides);
  bool is_good = true;
  for (size_t i = 0; i < names->item_count; i++)
    is_good &= include_map(including, names->items[i], root, slides);
  return is_good;
}

static SyntaxEntry slides_entry(Arena *arena, const SyntaxNode *map, const Nodes *slides) {
  for (size_t i = 0; i < map->entry_count; i++)
    if (text_equals(map->entries[i].key->text, "slides"))
      return (SyntaxEntry){map->entries[i].key, make_list(arena, map->entries[i].value, slides)};
  SyntaxNode *key = arena_make(arena, SyntaxNode);
  *key = (SyntaxNode){.kind = SYNTAX_SCALAR, .span = map->span, .text = "slides", .is_plain = true};
  return (SyntaxEntry){key, make_list(arena, map, slides)};
}

/* The map with what it includes; slides of included files stand before its own. */
static const SyntaxNode *resolve_map(Including *including, const SyntaxNode *map) {
  Arena *arena = including->reader->arena;
  const SyntaxNode *names = syntax_find(map, "include"), *list = syntax_find(map, "slides");
  bool has_list = list && list->kind == SYNTAX_SEQUENCE;
  Entries root = {0};
  Nodes slides = {0};
  for (size_t i = 0; i < map->entry_count; i++)
    if (!has_list || map->entries[i].value != list) list_push(arena, &root, map->entries[i]);
  bool is_good = !names || include_maps(including, names, &root, &slides);
  if (has_list) is_good &= resolve_slides(including, list, &slides);
  if (!is_good) return NULL;
  if (has_list || slides.count > 0) list_push(arena, &root, slides_entry(arena, map, &slides));
  return make_map(arena, map, &root);
}

const SyntaxNode *includes_resolve(DeckReader *reader, const SyntaxNode *root) {
  Including including = {.reader = reader};
  return root->kind == SYNTAX_MAPPING ? resolve_map(&including, root) : root;
}
