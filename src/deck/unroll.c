/* Slides that stand for several: once for each row of a table. */
#include "deck/includes.h"

#include <string.h>

#define MOST_SLIDES 2000
#define MOST_NODES 1000000 /* of all slides that a loop makes, as in a file */
#define MOST_BYTES 100000  /* of a text with its names put in */

/* "$name" in every text of a slide becomes the row's name. */
typedef struct Variable {
  Arena *arena;
  const char *name, *value;
} Variable;

static bool continues_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static const char *replace_text(const Variable *variable, const char *text) {
  TextBuffer out = {.arena = variable->arena};
  size_t length = strlen(variable->name);
  for (const char *at = text, *next;; at = next) {
    next = strchrnul(at, '$');
    text_append_bytes(&out, at, (size_t)(next - at));
    if (!*next || out.length > MOST_BYTES)
      return out.length > 0 || text[0] ? text_buffer_string(&out) : text;
    bool is_name =
        strncmp(next + 1, variable->name, length) == 0 && !continues_name(next[1 + length]);
    text_append(&out, is_name ? variable->value : "$");
    next += is_name ? 1 + length : 1;
  }
}

static const SyntaxNode *replace_node(const Variable *variable, const SyntaxNode *node) {
  SyntaxNode *copy = arena_make(variable->arena, SyntaxNode);
  *copy = *node;
  if (node->text && strchr(node->text, '$')) {
    copy->text = replace_text(variable, node->text);
    copy->is_plain = false;
  }
  const SyntaxNode **items = arena_array(variable->arena, const SyntaxNode *, node->item_count);
  for (size_t i = 0; i < node->item_count; i++) items[i] = replace_node(variable, node->items[i]);
  SyntaxEntry *entries = arena_array(variable->arena, SyntaxEntry, node->entry_count);
  for (size_t i = 0; i < node->entry_count; i++)
    entries[i] = (SyntaxEntry){replace_node(variable, node->entries[i].key),
                               replace_node(variable, node->entries[i].value)};
  copy->items = items;
  copy->entries = entries;
  return copy;
}

/* The one name and table of a "for"; NULL after reporting. */
static const Table *need_loop(DeckReader *reader, const SyntaxNode *loop, const char **name) {
  bool is_loop = loop->kind == SYNTAX_MAPPING && loop->entry_count == 1 &&
                 loop->entries[0].value->kind == SYNTAX_SCALAR;
  if (!is_loop) {
    diag_error(reader->diags, loop->span, "\"for\" is a name and a table");
    diag_hint(reader->diags, "as in for: {segment: mix}, with $segment in the slide's texts");
    return NULL;
  }
  *name = loop->entries[0].key->text;
  return scope_need_table(reader->scope, loop->entries[0].value->text,
                          loop->entries[0].value->span);
}

typedef LIST(const SyntaxNode *) Slides;

static size_t count_nodes(const SyntaxNode *node) {
  size_t count = 1;
  for (size_t i = 0; i < node->item_count; i++) count += count_nodes(node->items[i]);
  for (size_t i = 0; i < node->entry_count; i++) count += 1 + count_nodes(node->entries[i].value);
  return count;
}

static void add_slides(DeckReader *reader, const SyntaxNode *slide, const SyntaxNode *loop,
                       Slides *slides) {
  const char *name;
  const Table *table = need_loop(reader, loop, &name);
  if (!table) return;
  bool is_large = table->row_count > 1 && count_nodes(slide) > MOST_NODES / table->row_count;
  if (is_large || slides->count + table->row_count > MOST_SLIDES) {
    diag_error(reader->diags, loop->span, "%s has %zu rows, which would be too many slides",
               diag_quote(reader->diags, table->name), table->row_count);
    return;
  }
  for (size_t r = 0; r < table->row_count; r++) {
    Variable variable = {reader->arena, name, table->rows[r].text};
    list_push(reader->arena, slides, replace_node(&variable, slide));
  }
}

const SyntaxNode *slides_unroll(DeckReader *reader, const SyntaxNode *list) {
  Slides slides = {0};
  for (size_t i = 0; i < list->item_count; i++) {
    const SyntaxNode *loop = syntax_find(list->items[i], "for");
    if (loop)
      add_slides(reader, list->items[i], loop, &slides);
    else
      list_push(reader->arena, &slides, list->items[i]);
  }
  SyntaxNode *all = arena_make(reader->arena, SyntaxNode);
  *all = *list;
  all->items = slides.items;
  all->item_count = slides.count;
  return all;
}
