/* Nothing ordinary is refused: every chart that people draw finds a form that fits, on every page,
 * in every number of columns, and alone at the widths of reports. What no type of readable size
 * could hold, long names in little height, is refused with the height that would do, and then that
 * height does.
 *
 *   compose_test_ordinary_charts slide|alone FROM [TO]    draws seeds and prints what was found */
#include "compose_test.h"
#include "ordinary_chart.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* A slide has two charts on the average. Sanitizers take their time: they see fewer. */
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SLIDES 200
#define LONE_SLIDES 100
#endif
#endif
#ifndef SLIDES
#define SLIDES 1400
#define LONE_SLIDES 700
#endif
#define MM_PER_POINT (25.4 / 72)

static const double widths_mm[] = {85, 170};

static const char *findings(void) {
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
  return text_buffer_string(&text);
}

/* What a refusal says: the chart is too low for its names. */
typedef struct Refusal {
  int names;
  double wanted_mm, given_mm;
} Refusal;

static bool read_refusal(const Diagnostic *found, Refusal *refusal) {
  const char *numbers = strstr(found->message, " do not fit: ");
  return found->severity == SEVERITY_ERROR && numbers &&
         sscanf(found->message, "the %d names of ", &refusal->names) == 1 &&
         sscanf(numbers, " do not fit: %lf mm of height would do, here are %lf",
                &refusal->wanted_mm, &refusal->given_mm) == 2;
}

/* Whether all errors are of names that need more height than half of what their box has. */
static bool is_justified(void) {
  for (size_t i = 0; i < diagnostics_count(diags); i++) {
    const Diagnostic *found = diagnostics_sorted(diags, i);
    Refusal refusal;
    if (found->severity != SEVERITY_ERROR) continue;
    if (!read_refusal(found, &refusal) || refusal.names < 3) return false;
    if (refusal.wanted_mm < refusal.given_mm * 1.02) return false;
  }
  return true;
}

static void check_gate(const Scene *scene) {
  if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
}

/* What went wrong with the seed; "" if nothing did. */
static const char *draw_slide(uint64_t seed, size_t *refused) {
  OrdinarySlide slide = ordinary_slide(arena, seed);
  check_gate(compose_text(slide.deck));
  if (diagnostics_error_count(diags) == 0) return "";
  ++*refused;
  return slide.has_long_names && is_justified() ? "" : findings();
}

static void draw_chart(const Deck *deck, const Block *block, double width, double height) {
  diags = diagnostics_new(arena);
  check_gate(figure_of(deck, block, width / MM_PER_POINT, height / MM_PER_POINT));
}

/* A chart that is refused at one height is drawn at the height that it asks for. */
static const char *draw_higher(const Deck *deck, const Block *block, double width, double height) {
  Refusal refusal;
  const char *first = findings();
  if (!read_refusal(diagnostics_sorted(diags, 0), &refusal)) return first;
  draw_chart(deck, block, width, height + refusal.wanted_mm - refusal.given_mm);
  return diagnostics_error_count(diags) ? findings() : "";
}

static const char *draw_alone(uint64_t seed, size_t *refused) {
  OrdinarySlide slide = ordinary_slide(arena, seed);
  const Deck *deck = read_deck(slide.deck);
  if (!deck) return findings();
  double width = widths_mm[seed % 2], height = 22 + 0.45 * width;
  for (size_t b = 0; b < slide.chart_count; b++) {
    const Block *block = &deck->slides[0].blocks[b];
    draw_chart(deck, block, width, height);
    if (diagnostics_error_count(diags) == 0) continue;
    ++*refused;
    const char *found = slide.has_long_names ? draw_higher(deck, block, width, height) : findings();
    if (*found) return found;
  }
  return "";
}

typedef const char *(*Drawing)(uint64_t seed, size_t *refused);

/* Draws a range of seeds; fails with the first that went wrong, so that it can be drawn again. */
static size_t draw_all(Drawing draw, const char *what, int count) {
  size_t refused = 0;
  for (int i = 0; i < count; i++) {
    compose_open();
    const char *found = draw((uint64_t)i, &refused);
    ck_assert_msg(!*found, "draw it again with: compose_test_ordinary_charts %s %d\n%.2000s", what,
                  i, found);
    fixture_close();
  }
  return refused;
}

START_TEST(ordinary_slides_are_drawn) {
  size_t refused = draw_all(draw_slide, "slide", SLIDES);
  ck_assert_uint_le(refused, SLIDES / 12); /* of names alone: see is_justified */
}
END_TEST

START_TEST(ordinary_charts_are_drawn_alone) {
  size_t refused = draw_all(draw_alone, "alone", LONE_SLIDES);
  ck_assert_uint_le(refused, LONE_SLIDES / 10);
}
END_TEST

static int draw_seeds(int count, char **words) {
  Drawing draw = strcmp(words[1], "alone") == 0 ? draw_alone : draw_slide;
  int from = count > 2 ? atoi(words[2]) : 0, to = count > 3 ? atoi(words[3]) : from + 1, bad = 0;
  size_t refused = 0;
  for (int i = from; i < to; i++) {
    compose_open();
    OrdinarySlide slide = ordinary_slide(arena, (uint64_t)i);
    if (to == from + 1) puts(slide.deck);
    const char *found = draw((uint64_t)i, &refused);
    bad += *found != '\0';
    if (*found || to == from + 1) printf("seed %d (%s)\n%s", i, slide.kind, findings());
    fixture_close();
  }
  printf("%d of %d bad, %zu refused\n", bad, to - from, refused);
  return bad > 0;
}

int main(int argc, char **argv) {
  if (argc > 1) return draw_seeds(argc, argv);
  Suite *suite = suite_create("compose/ordinary_charts");
  TCase *tests = tcase_create("ordinary charts");
  tcase_set_timeout(tests, 200);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, ordinary_slides_are_drawn);
  tcase_add_test(tests, ordinary_charts_are_drawn_alone);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
