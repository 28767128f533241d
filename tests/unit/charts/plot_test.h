/* Charts on a slide, and what of them stands where. */
#pragma once
#include "../compose/compose_test.h"
#include <math.h>

#define PLOT_HEAD                                                                                  \
  HEAD "measures:\n  money: {unit: JPY, format: \"#,##0\"}\n  cost: {like: money, good: down}\n"   \
       "  sum: {like: money, good: up}\n  plain: {like: money, good: neither}\n"

static inline const char *plot_deck(const char *measure, const char *columns, const char *rows,
                                    const char *chart) {
  return arena_printf(arena,
                      PLOT_HEAD "data:\n  t:\n    measure: %s\n    columns: [%s]\n"
                                "    rows: {%s}\nslides:\n- {title: T, data: t, %s}\n",
                      measure, columns, rows, chart);
}

static inline const Scene *plot_of(const char *columns, const char *rows, const char *chart) {
  return compose_sound(plot_deck("money", columns, rows, chart));
}

static inline Rect mark_of(const Scene *scene, const char *name) {
  const SceneNode *mark = find_shape(scene, 0, ROLE_MARK, name);
  ck_assert_msg(mark != NULL, "%s", name);
  return scene_bounds(mark);
}

static inline Color mark_color(const Scene *scene, const char *name) {
  const SceneNode *mark = find_shape(scene, 0, ROLE_MARK, name);
  ck_assert_msg(mark != NULL, "%s", name);
  return mark->shape.fill.color;
}

/* The texts of a role in reading order, with spaces between them. */
static inline const char *texts_of(const Scene *scene, SceneRole role) {
  TextBuffer text = {.arena = arena};
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    if (node->kind != SCENE_TEXT || node->role != role) continue;
    text_append_format(&text, "%s%s", text.length ? " " : "", node->text.content.text);
  }
  return text_buffer_string(&text);
}

/* The label with this name. */
static inline const SceneNode *need_label(const Scene *scene, const char *name) {
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_label = node->kind == SCENE_TEXT && node->role == ROLE_LABEL;
    if (is_label && node->name && text_equals(node->name, name)) return node;
  }
  ck_abort_msg("there is no label %s", name);
}

static inline const SceneNode *need_axis_text(const Scene *scene, const char *words) {
  const SceneNode *node = find_text(scene, 0, ROLE_AXIS, words);
  ck_assert_msg(node != NULL, "%s", words);
  return node;
}

/* The first block of the deck alone, as high as it likes. */
static inline const Scene *lone_figure(const Deck *deck, double width) {
  ComposeTools tools = {arena, fonts, diags, 0};
  FigureSize size = {.width = width, .block_height = 62 + 0.45 * width};
  return compose_figure(&tools, deck, &deck->slides[0].blocks[0], &size, (FigureTexts){0});
}

/* "placed", "moved", …: what the report says of a label; "" if nothing. */
static inline const char *outcome_of(const Scene *scene, const char *name) {
  NodeList list = all_nodes(scene, 0);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneLabelReport *report = list.nodes.items[i]->reports;
    for (; report; report = report->next)
      if (text_equals(report->name, name)) return report->outcome;
  }
  return "";
}
