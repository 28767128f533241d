/* What the tests of the reference share: texts read as trees, and decks read whole. */
#pragma once
#include "../unit.h"
#include "base/list.h"
#include "deck/deck.h"
#include "reference/reference.h"

#include <stdio.h>
#include <string.h>

/* Prints what was found, so that a failing test says why. */
static inline size_t count_findings(Arena *arena, Diagnostics *diags) {
  for (size_t i = 0; i < diagnostics_count(diags); i++) {
    TextBuffer text = {.arena = arena};
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
    fputs(text_buffer_string(&text), stderr);
  }
  return diagnostics_count(diags);
}

/* The tree of a text in which nothing is wrong. */
static inline const SyntaxNode *read_tree(Arena *arena, const char *text) {
  Diagnostics *diags = diagnostics_new(arena);
  const SourceFile *file = source_file_new(arena, "test.yaml", text, strlen(text));
  const SyntaxNode *root = syntax_read(arena, file, diags);
  ck_assert_uint_eq(count_findings(arena, diags), 0);
  ck_assert_ptr_nonnull(root);
  return root;
}

/* NULL if there are errors; all findings are counted. */
static inline const Deck *read_deck(Arena *arena, const char *text, size_t *findings) {
  Diagnostics *diags = diagnostics_new(arena);
  DeckRequest request = {.file = source_file_new(arena, "test.yaml", text, strlen(text))};
  const Deck *deck = deck_read(arena, &request, diags);
  *findings = diagnostics_count(diags);
  return deck;
}

/* A deck in which nothing at all is wrong. */
static inline const Deck *read_good_deck(Arena *arena, const char *text) {
  Diagnostics *diags = diagnostics_new(arena);
  DeckRequest request = {.file = source_file_new(arena, "test.yaml", text, strlen(text))};
  const Deck *deck = deck_read(arena, &request, diags);
  ck_assert_msg(count_findings(arena, diags) == 0, "a deck with findings:\n%s", text);
  ck_assert_ptr_nonnull(deck);
  return deck;
}

/* The node at "a/b/c"; NULL if there is none. */
static inline const SyntaxNode *find_path(Arena *arena, const SyntaxNode *node, const char *path) {
  while (node && *path) {
    size_t length = strcspn(path, "/");
    node = syntax_find(node, arena_strndup(arena, path, length));
    path += length + (path[length] == '/');
  }
  return node;
}

static inline bool list_has(const SyntaxNode *list, const char *text) {
  for (size_t i = 0; list && i < list->item_count; i++)
    if (text_equals(list->items[i]->text, text)) return true;
  return false;
}
