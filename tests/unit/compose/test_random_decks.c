/* Whatever the data: a slide is refused with findings, or every text on it has its place. */
#include "compose_test.h"
#include "random_deck.h"
#include <stdio.h>
#include <stdlib.h>

#define DECKS 300
#define LEAST_DRAWN 100 /* decks that are refused prove nothing */

static size_t drawn;

static void open_decks(void) {
  drawn = 0;
}

/* The deck, and where it is at fault: what to look at when this fails. */
static const char *findings(const char *deck) {
  TextBuffer text = {.arena = arena};
  text_append(&text, deck);
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
  return text_buffer_string(&text);
}

static void check_scene(const Scene *scene, const char *deck) {
  if (!scene || diagnostics_error_count(diags) > 0) return;
  drawn++;
  scene_check(scene, diags);
  ck_assert_msg(diagnostics_error_count(diags) == 0, "%s", findings(deck));
}

static void check_deck(uint64_t seed) {
  const char *text = random_deck(arena, seed);
  check_scene(compose_text(text), text);
}

START_TEST(texts_of_random_slides_have_their_place) {
  for (int i = 0; i < DECKS; i++) {
    compose_open();
    check_deck((uint64_t)i);
    fixture_close();
  }
  ck_assert_uint_ge(drawn, LEAST_DRAWN);
}
END_TEST

START_TEST(texts_of_random_charts_alone_have_their_place) {
  for (int i = 0; i < DECKS; i++) {
    compose_open();
    const char *text = random_deck(arena, (uint64_t)(DECKS + i));
    const Deck *deck = read_deck(text);
    for (size_t b = 0; deck && b < deck->slides[0].block_count; b++) {
      diags = diagnostics_new(arena);
      check_scene(figure_of(deck, &deck->slides[0].blocks[b], 454, 266), text);
    }
    fixture_close();
  }
  ck_assert_uint_ge(drawn, LEAST_DRAWN);
}
END_TEST

/* Decks from one seed to another, to look for those at fault. */
static int draw_seeds(char **seeds) {
  size_t bad = 0;
  for (uint64_t seed = strtoull(seeds[1], NULL, 10); seed < strtoull(seeds[2], NULL, 10); seed++) {
    compose_open();
    const char *text = random_deck(arena, seed);
    const Scene *scene = compose_text(text);
    size_t refused = diagnostics_error_count(diags);
    if (scene && refused == 0) scene_check(scene, diags);
    bool is_bad = refused == 0 && diagnostics_error_count(diags) > 0;
    if (is_bad) printf("seed %llu\n%s", (unsigned long long)seed, findings(text));
    drawn += refused == 0;
    bad += is_bad;
    fixture_close();
  }
  printf("%zu drawn, %zu bad\n", drawn, bad);
  return bad > 0;
}

int main(int argc, char **argv) {
  if (argc == 3) return draw_seeds(argv);
  Suite *suite = suite_create("compose/random_decks");
  TCase *tests = tcase_create("random decks");
  tcase_add_checked_fixture(tests, open_decks, NULL);
  tcase_set_timeout(tests, 120);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, texts_of_random_slides_have_their_place);
  tcase_add_test(tests, texts_of_random_charts_alone_have_their_place);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
