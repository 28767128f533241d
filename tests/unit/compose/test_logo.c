/* The logo is on every slide, and nothing lies under it, whatever its form and the texts. */
#include "../random.h"
#include "compose_test.h"

#define TRIALS 150

static const char *const pages[] = {"'16:9'", "'4:3'", "a4", "letter", "{width: 800, height: 300}"};

static void add_words(TextBuffer *text, uint64_t *state, double most) {
  for (double i = random_between(state, 1, most); i > 0; i--)
    text_append_format(text, "%s ", random_next(state) < 0.5 ? "revenue" : "administration");
}

static const char *random_deck(uint64_t *state) {
  TextBuffer text = {.arena = arena};
  text_append_format(&text,
                     HEAD "page: %s\nstamp: Draft\nauthor: ", pages[(int)(random_next(state) * 5)]);
  add_words(&text, state, 20);
  text_append(&text, "\ndate: 2025-05-14\nslides:\n- layout: title\n- title: ");
  add_words(&text, state, 14);
  text_append(&text, "\n  subtitle: ");
  add_words(&text, state, 10);
  text_append(&text, "\n  text: [One]\n- layout: divider\n  title: ");
  add_words(&text, state, 8);
  text_append(&text, "\n");
  return text.text;
}

static const Picture *random_picture(uint64_t *state) {
  const char *svg =
      arena_printf(arena,
                   "<svg xmlns='http://www.w3.org/2000/svg' width='%d' "
                   "height='%d'/>",
                   (int)random_between(state, 5, 400), (int)random_between(state, 5, 100));
  const SourceFile *file = source_file_new(arena, "logo.svg", svg, strlen(svg));
  return picture_read(arena, file, (SourceSpan){0}, diags);
}

static const SceneNode *find_logo(const Scene *scene, size_t page) {
  NodeList list = all_nodes(scene, page);
  for (size_t i = 0; i < list.nodes.count; i++)
    if (list.nodes.items[i]->kind == SCENE_IMAGE) return list.nodes.items[i];
  return NULL;
}

static void check_page(const Scene *scene, size_t page) {
  const SceneNode *logo = find_logo(scene, page);
  ck_assert_ptr_nonnull(logo);
  Rect box = scene_bounds(logo);
  NodeList list = all_nodes(scene, page);
  for (size_t i = 0; i < list.nodes.count; i++) {
    const SceneNode *node = list.nodes.items[i];
    bool is_ground = node->kind == SCENE_SHAPE && node->shape.fill.kind == PAINT_SOLID;
    if (node->kind == SCENE_GROUP || node == logo || is_ground) continue;
    ck_assert_msg(!rect_overlaps(box, scene_bounds(node), 0.01), "page %zu: the logo over \"%s\"",
                  page + 1, node->kind == SCENE_TEXT ? node->text.content.text : "a frame");
  }
}

START_TEST(nothing_lies_under_it) {
  uint64_t state = (uint64_t)_i + 1;
  Deck *deck = arena_make(arena, Deck);
  const Deck *read = read_deck(random_deck(&state));
  ck_assert_ptr_nonnull(read);
  *deck = *read;
  deck->logo.on_light = deck->logo.on_dark = random_picture(&state);
  deck->logo.has_dark = true;
  ComposeTools tools = {arena, fonts, diags, 0};
  const Scene *scene = compose_deck(&tools, deck, NULL);
  if (diagnostics_error_count(diags) > 0) return; /* texts too long for the page */
  scene_check(scene, diags);
  ck_assert_str_eq(only_finding(), "");
  for (size_t page = 0; page < scene->pages.count; page++) check_page(scene, page);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("compose/logo");
  TCase *tests = tcase_create("logo");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  tcase_add_loop_test(tests, nothing_lies_under_it, 0, TRIALS);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
