/* Nothing ordinary is refused: every chart that people draw finds a form that fits, on every page,
 * in every number of columns, and alone at the widths of reports.
 *
 *   test_ordinary_charts [SEED]    draws one seed and prints its deck and what was found */
#include "compose_test.h"
#include "ordinary_chart.h"
#include <stdio.h>
#include <stdlib.h>

#define SLIDES 1400
#define LONE_SLIDES 700

static const double widths_mm[] = {85, 170};

static const char *findings(void) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
  return text_buffer_string(&text);
}

/* What went wrong with the seed; "" if nothing did. */
static const char *draw_slide(uint64_t seed) {
  OrdinarySlide slide = ordinary_slide(arena, seed);
  const Scene *scene = compose_text(slide.deck);
  if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
  return diagnostics_error_count(diags) ? findings() : "";
}

static const char *draw_alone(uint64_t seed) {
  OrdinarySlide slide = ordinary_slide(arena, seed);
  const Deck *deck = read_deck(slide.deck);
  if (!deck) return findings();
  double width = widths_mm[seed % 2], height = 22 + 0.45 * width;
  for (size_t b = 0; b < slide.chart_count; b++) {
    diags = diagnostics_new(arena);
    ComposeTools tools = {arena, fonts, diags};
    const Scene *scene = compose_chart(&tools, deck, &deck->slides[0].blocks[b], width / 25.4 * 72,
                                       height / 25.4 * 72);
    if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
    if (diagnostics_error_count(diags)) return findings();
  }
  return "";
}

int main(int argc, char **argv) {
  bool alone = argc > 1 && strcmp(argv[1], "alone") == 0;
  int from = argc > 2 ? atoi(argv[2]) : 0, to = argc > 3 ? atoi(argv[3]) : from + 1, bad = 0;
  for (int i = from; i < to; i++) {
    compose_open();
    if (to == from + 1) puts(ordinary_slide(arena, (uint64_t)i).deck);
    const char *found = alone ? draw_alone((uint64_t)i) : draw_slide((uint64_t)i);
    if (*found) {
      bad++;
      printf("seed %d (%s)\n%s", i, ordinary_slide(arena, (uint64_t)i).kind, found);
    }
    fixture_close();
  }
  printf("%d of %d bad\n", bad, to - from);
  return bad > 0;
}
