/* Annotations of all kinds over charts of all kinds: nothing lies over a text or outside its page,
 * and what finds no room is said. */
#include "../random.h"
#include "plot_test.h"

#define CHARTS 400
#define KINDS 10
#define MILLIMETRE (72 / 25.4)

static const char *const names[] = {"Access", "Hosting", "Security services"};

typedef struct Draw {
  uint64_t state;
  int columns, rows;
} Draw;

static int draw_int(Draw *draw, int low, int high) {
  return (int)random_between(&draw->state, low, high + 0.999);
}

static const char *data_of(Draw *draw) {
  TextBuffer text = {.arena = arena};
  text_append(&text, "data:\n  t:\n    measure: money\n    columns: [");
  for (int c = 0; c < draw->columns; c++)
    text_append_format(&text, "%sFY%d", c ? ", " : "", 2001 + c);
  text_append(&text, "]\n    rows:\n");
  for (int r = 0; r < draw->rows; r++) {
    text_append_format(&text, "      %s: [", names[r]);
    for (int c = 0; c < draw->columns; c++)
      text_append_format(&text, "%s%d", c ? ", " : "", draw_int(draw, 20, 1500));
    text_append(&text, "]\n");
  }
  return text_buffer_string(&text);
}

static const char *note_of(Draw *draw, int kind) {
  int from = draw_int(draw, 1, draw->columns - 1), to = draw_int(draw, from + 1, draw->columns);
  const char *series = names[draw_int(draw, 0, draw->rows - 1)];
  const char *span = arena_printf(arena, "from: FY%d, to: FY%d", 2000 + from, 2000 + to);
  const char *at = arena_printf(arena, "at: FY%d", 2000 + to);
  switch (kind) {
  case 0:
    return arena_printf(arena, "growth: {%s, series: %s}", span, series);
  case 1:
    return arena_printf(arena, "difference: {%s, series: %s, show: both}", span, series);
  case 2:
    return arena_printf(arena, "ovals: {series: %s}", series);
  case 3:
    return arena_printf(arena, "bracket: {%s, label: Some group, series: %s}", span, series);
  case 4:
    return arena_printf(arena, "callout: {%s, series: %s, text: A word about it}", at, series);
  case 5:
    return arena_printf(arena, "flag: {%s, series: %s, text: What it stands for}", at, series);
  case 6:
    return arena_printf(arena, "line: {value: %d, label: Target}", draw_int(draw, 50, 1200));
  case 7:
    return arena_printf(arena, "band: {%s, label: Crisis}", span);
  case 8:
    return "growth-column: {}";
  case 9:
    return arena_printf(arena, "emphasis: {%s, series: %s}", at, series);
  default:
    return arena_printf(arena, "band: {low: 400, high: %d}", draw_int(draw, 450, 900));
  }
}

static const char *deck_of(Draw *draw) {
  static const char *const charts[] = {
      "chart: bar, categories: columns", "chart: bar, categories: columns, direction: horizontal",
      "chart: bar, stacking: stacked", "chart: bar, stacking: stacked, direction: horizontal",
      "chart: trend"};
  draw->columns = draw_int(draw, 2, 8);
  draw->rows = draw_int(draw, 1, 3);
  const char *data = data_of(draw), *chart = charts[draw_int(draw, 0, 4)];
  TextBuffer notes = {.arena = arena};
  int kind = draw_int(draw, 0, 2); /* each kind once at most */
  for (int count = 0; kind <= KINDS; kind += draw_int(draw, 1, 5), count++)
    text_append_format(&notes, "%s%s", count ? ", " : "", note_of(draw, kind));
  const char *block =
      arena_printf(arena, "{%s, data: t, annotations: [%s]}", chart, text_buffer_string(&notes));
  if (draw_int(draw, 0, 1))
    return arena_printf(arena, PLOT_HEAD "%sslides:\n- {title: T, %s\n", data, block + 1);
  return arena_printf(arena, PLOT_HEAD "%sslides:\n- {title: T, columns: [%s, %s, %s]}\n", data,
                      block, block, block);
}

/* Of a growth column over one series there is nothing to say. */
static bool is_allowed(const char *finding) {
  static const char *const words[] = {"warning: no room for", "no printed number", "here is one",
                                      "do not fit:"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strstr(finding, words[i])) return true;
  return false;
}

static void check_scene(const Scene *scene, const char *deck) {
  if (scene && diagnostics_error_count(diags) == 0) scene_check(scene, diags);
  for (size_t k = 0; k < diagnostics_count(diags); k++)
    ck_assert_msg(is_allowed(finding_at(k)), "%s\n%s", finding_at(k), deck);
}

START_TEST(annotations_cover_no_text_and_stay_on_the_page) {
  Draw draw = {.state = 4711};
  size_t drawn = 0;
  for (int i = 0; i < CHARTS; i++) {
    diags = diagnostics_new(arena);
    const char *deck = deck_of(&draw);
    const Scene *scene = compose_text(deck);
    check_scene(scene, deck);
    drawn += scene != NULL;
  }
  ck_assert_uint_gt(drawn, CHARTS / 2);
}
END_TEST

START_TEST(charts_alone_and_small_are_no_worse) {
  Draw draw = {.state = 815};
  size_t drawn = 0;
  for (int i = 0; i < CHARTS; i++) {
    diags = diagnostics_new(arena);
    const char *text = deck_of(&draw);
    double width = draw_int(&draw, 60, 120) * MILLIMETRE;
    const Deck *deck = read_deck(text);
    if (!deck) continue;
    const Scene *scene = lone_figure(deck, width);
    check_scene(scene, arena_printf(arena, "%s at %g", text, width));
    drawn += scene != NULL;
  }
  ck_assert_uint_gt(drawn, CHARTS / 2);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("charts/notes_random");
  TCase *tests = tcase_create("notes_random");
  tcase_add_checked_fixture(tests, compose_open, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, annotations_cover_no_text_and_stay_on_the_page);
  tcase_add_test(tests, charts_alone_and_small_are_no_worse);
  tcase_set_timeout(tests, 120);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
