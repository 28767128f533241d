/* Images in decks: read once, and as high as their form makes them. */
#include "compose_test.h"

static const Deck *deck_beside_golden(const char *slides) {
  const char *text = arena_printf(arena, HEAD "slides:\n%s", slides);
  const char *path = GOLDEN_DIR "/deck.yaml"; /* not there: only its folder counts */
  DeckRequest request = {.file = source_file_new(arena, path, text, strlen(text))};
  const Deck *deck = deck_read(arena, &request, diags);
  ck_assert_str_eq(only_finding(), "");
  return deck;
}

static const SceneImage *image_of(const Scene *scene, size_t page) {
  NodeList list = all_nodes(scene, page);
  for (size_t i = 0; i < list.nodes.count; i++)
    if (list.nodes.items[i]->kind == SCENE_IMAGE) return &list.nodes.items[i]->image;
  ck_abort_msg("there is no image");
}

START_TEST(a_file_is_read_once) {
  const Deck *deck = deck_beside_golden("- {title: A, image: data/wide.png, description: a}\n"
                                        "- {title: B, image: data/tall.png, description: b}\n"
                                        "- {title: C, image: data/wide.png, description: c}\n");
  ComposeTools tools = {arena, fonts, diags, 0};
  const Scene *scene = compose_deck(&tools, deck, NULL);
  ck_assert_ptr_eq(image_of(scene, 0)->picture, image_of(scene, 2)->picture);
  ck_assert_ptr_ne(image_of(scene, 0)->picture, image_of(scene, 1)->picture);
  ck_assert_uint_eq(deck->files.count, 3);
}
END_TEST

START_TEST(alone_it_is_as_high_as_its_form) {
  const Deck *deck =
      deck_beside_golden("- {title: A, image: data/wide.png, description: a, name: stripes}\n");
  const Scene *scene = figure_of(deck, deck_find_block(deck, "stripes"), 200, 0);
  const SceneImage *image = image_of(scene, 0);
  double margin = image->box.x;
  ck_assert_double_eq_tol(image->box.width, 200 - 2 * margin, 1e-9);
  ck_assert_double_eq_tol(image->box.height, image->box.width / 3, 1e-9);
  ck_assert_double_eq_tol(scene->pages.items[0]->height, image->box.height + 2 * margin, 1e-9);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("compose/images");
  TCase *tests = tcase_create("images");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  tcase_add_test(tests, a_file_is_read_once);
  tcase_add_test(tests, alone_it_is_as_high_as_its_form);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
