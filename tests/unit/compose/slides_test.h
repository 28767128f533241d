/* Small decks, and what stands on the first page of what was made of them. */
#pragma once
#include "compose_test.h"

static inline const char *deck_with(const char *slides) {
  return arena_printf(arena,
                      HEAD "data:\n"
                           "  t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [3, 4]}}\n"
                           "  wide: {columns: [FY1, FY2], rows: {A rather long name: [1000000000, "
                           "2000000000], B: [3, 4]}}\n"
                           "  years: {columns: [FY2007, FY2008], rows: {A: [1, 2]}}\n"
                           "slides:\n%s",
                      slides);
}

static inline const SceneNode *need_text(const Scene *scene, SceneRole role, const char *words) {
  const SceneNode *node = find_text(scene, 0, role, words);
  ck_assert_msg(node != NULL, "%s", words);
  return node;
}

/* Filler of so many characters, in words. */
static inline const char *some_words(size_t length) {
  TextBuffer text = {.arena = arena};
  while (text.length + 5 < length) text_append(&text, "word ");
  text_append(&text, "last");
  return text_buffer_string(&text);
}

#define MOST_HAIRLINE 0.7 /* the axis itself is stronger, in a figure too */

/* Trends fill their frames: the line of zero runs from side to side. */
static inline const Shape *axis_of(const Scene *scene, size_t index) {
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_axis = node->kind == SCENE_SHAPE && node->role == ROLE_AXIS &&
                   node->shape.stroke.width > MOST_HAIRLINE;
    if (is_axis && index-- == 0) return &node->shape;
  }
  ck_abort_msg("there is no such axis");
}
