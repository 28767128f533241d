/* Decks composed with made-up font metrics, and a look into what came out. */
#pragma once
#include "../fixture.h"
#include "compose/compose.h"
#include "scene/check.h"

#define HEAD "topline: 1\ntitle: Test\nsource: Made up\n"
#define MONEY "measures:\n  money: {unit: JPY millions, format: \"#,##0\"}\n"

static FontSet *fonts;

static inline void compose_open(void) {
  fixture_open();
  fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags);
}

static inline const Deck *read_deck(const char *text) {
  DeckRequest request = {.file = source_of(text)};
  return deck_read(arena, &request, diags);
}

static inline const Scene *compose_text(const char *text) {
  const Deck *deck = read_deck(text);
  if (!deck) return NULL;
  ComposeTools tools = {arena, fonts, diags, 0};
  return compose_deck(&tools, deck, NULL);
}

static inline const Scene *figure_of(const Deck *deck, const Block *block, double width,
                                     double height) {
  ComposeTools tools = {arena, fonts, diags, 0};
  FigureSize size = {.width = width, .height = height};
  return compose_figure(&tools, deck, block, &size, (FigureTexts){0});
}

/* A scene in which nothing is wrong. */
static inline const Scene *compose_sound(const char *text) {
  const Scene *scene = compose_text(text);
  if (scene) scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_ptr_nonnull(scene);
  return scene;
}

typedef struct NodeList {
  LIST(const SceneNode *) nodes;
} NodeList;

static inline void collect_node(const SceneNode *node, void *context) {
  NodeList *list = context;
  list_push(arena, &list->nodes, node);
}

static inline NodeList all_nodes(const Scene *scene, size_t page) {
  NodeList list = {0};
  scene_walk(scene->pages.items[page]->root, collect_node, &list);
  return list;
}

/* The first text of this role that holds these words; NULL if there is none. */
static inline const SceneNode *find_text(const Scene *scene, size_t page, SceneRole role,
                                         const char *text) {
  NodeList list = all_nodes(scene, page);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_text = node->kind == SCENE_TEXT && node->role == role;
    if (is_text && strstr(node->text.content.text, text)) return node;
  }
  return NULL;
}

/* The first shape of this role and name. */
static inline const SceneNode *find_shape(const Scene *scene, size_t page, SceneRole role,
                                          const char *name) {
  NodeList list = all_nodes(scene, page);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_shape = node->kind == SCENE_SHAPE && node->role == role;
    if (is_shape && node->name && text_equals(node->name, name)) return node;
  }
  return NULL;
}
