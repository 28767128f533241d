/* Every type, form and annotation of the finance family finds a form that fits, in columns, on
 * every page and in every theme, and no text lies over another.
 *
 *   compose_test_family_charts FROM [TO]    draws seeds and prints what was found */
#include "compose_test.h"
#include "family_chart.h"
#include <stdio.h>
#include <stdlib.h>

/* Sanitizers take their time: they see fewer. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLIDES 300
#endif
#endif
#ifndef SLIDES
#define SLIDES 3000
#endif

static const char *findings(void) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
  return text_buffer_string(&text);
}

/* What went wrong with the seed; "" if nothing did. */
static const char *draw(uint64_t seed) {
  const Scene *scene = compose_text(family_slide(arena, seed).deck);
  if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
  return diagnostics_error_count(diags) ? findings() : "";
}

START_TEST(the_family_is_drawn) {
  for (int i = 0; i < SLIDES; i++) {
    compose_open();
    const char *found = draw((uint64_t)i);
    ck_assert_msg(!*found, "draw it again with: compose_test_family_charts %d\n%.2000s", i, found);
    fixture_close();
  }
}
END_TEST

static int draw_seeds(int count, char **words) {
  int from = atoi(words[1]), to = count > 2 ? atoi(words[2]) : from + 1, bad = 0;
  for (int i = from; i < to; i++) {
    compose_open();
    FamilySlide slide = family_slide(arena, (uint64_t)i);
    if (to == from + 1) puts(slide.deck);
    const char *found = draw((uint64_t)i);
    bad += *found != '\0';
    if (*found || to == from + 1) printf("seed %d (%s)\n%s", i, slide.kind, findings());
    fixture_close();
  }
  printf("%d of %d bad\n", bad, to - from);
  return bad > 0;
}

int main(int argc, char **argv) {
  if (argc > 1) return draw_seeds(argc, argv);
  Suite *suite = suite_create("compose/family_charts");
  TCase *tests = tcase_create("family");
  tcase_set_timeout(tests, 200);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, the_family_is_drawn);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
