/* What guides draw with: made-up font metrics, the shipped theme, a group to draw into. */
#pragma once
#include "../fixture.h"
#include "guide/draw.h"

static DrawContext draw;
static SceneNode *group;

static inline void guide_open(void) {
  fixture_open();
  ThemeRequest request = {"slate", {source_of("theme: x"), 1, 8, 1, 9}, NULL, NULL};
  draw = (DrawContext){.arena = arena,
                       .fonts = font_set_open(arena, FONT_METRICS_FIXED, NULL, diags),
                       .theme = theme_load(arena, &request, diags),
                       .diags = diags,
                       .words = words_of("en")};
  Scene *scene = scene_new(arena);
  group = scene_add_group(arena, scene_add_page(scene, "page", 960, 540)->root, ROLE_FIGURE, "t");
}

/* Runs the one case of a suite, each test with a context of its own. */
static inline int guide_run(Suite *suite, TCase *tests) {
  tcase_add_checked_fixture(tests, guide_open, fixture_close);
  suite_add_tcase(suite, tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
