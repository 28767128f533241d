/* Colours of series: the same name the same colour, and none twice in a chart that can do without.
 */
#include "../deck/deck_test.h"
#include "../random.h"

#define DECKS 60
#define NAMES 12
#define CHARTS 5

/* Each chart shows some of the names, in an order of its own. */
static const char *random_deck(uint64_t *state, size_t most) {
  TextBuffer text = {.arena = arena};
  text_append(&text, HEAD "data:\n  t:\n    columns: [FY1, FY2]\n    rows:\n");
  for (int i = 0; i < NAMES; i++) text_append_format(&text, "      N%d: [1, 2]\n", i);
  text_append(&text, "slides:\n");
  for (int c = 0; c < CHARTS; c++) {
    size_t count = 2 + (size_t)random_between(state, 0, (double)most - 1);
    int name = (int)random_between(state, 0, NAMES), step = c % 2 ? 5 : 7;
    text_append(&text, "- {title: T, chart: bar, data: t, take-rows: [");
    for (size_t i = 0; i < count; i++)
      text_append_format(&text, "%sN%d", i ? ", " : "",
                         (int)((size_t)name + i * (size_t)step) % NAMES);
    text_append(&text, "]}\n");
  }
  return text_buffer_string(&text);
}

static void check_same_name_same_color(const Deck *deck) {
  const SeriesLook *looks[NAMES] = {NULL};
  for (size_t slide = 0; slide < deck->slide_count; slide++) {
    const ChartSpec *chart = chart_at(deck, slide);
    for (size_t s = 0; s < chart->data.series_count; s++) {
      const SeriesLook **known = &looks[atoi(chart->data.series[s].text + 1)];
      if (*known) ck_assert(color_equals((*known)->color, chart->looks[s].color));
      *known = &chart->looks[s];
    }
  }
}

static bool has_twins(const ChartSpec *chart) {
  for (size_t s = 0; s < chart->data.series_count; s++)
    for (size_t k = 0; k < s; k++)
      if (color_equals(chart->looks[s].color, chart->looks[k].color) &&
          chart->looks[s].is_hatched == chart->looks[k].is_hatched)
        return true;
  return false;
}

/* Where names that were apart come together in one colour, the deck is told, and nowhere else. */
static const Deck *read_random_deck(const char *text) {
  diags = diagnostics_new(arena);
  const Deck *deck = read_deck(text);
  size_t twins = 0;
  for (size_t i = 0; i < deck->slide_count; i++) twins += has_twins(chart_at(deck, i));
  ck_assert_uint_eq(diagnostics_error_count(diags), 0);
  ck_assert_uint_eq(diagnostics_count(diags), twins);
  return deck;
}

START_TEST(a_name_has_one_color_all_over_the_deck) {
  uint64_t state = 41;
  for (int i = 0; i < DECKS; i++)
    check_same_name_same_color(read_random_deck(random_deck(&state, 6)));
}
END_TEST

START_TEST(names_of_one_table_keep_apart_as_long_as_there_are_colors) {
  const Deck *deck = need_deck(HEAD "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [1, 2], "
                                    "C: [1, 2], D: [1, 2]}}}\n"
                                    "slides:\n"
                                    "- {title: T, chart: bar, data: t, take-rows: [A, B]}\n"
                                    "- {title: T, chart: bar, data: t, take-rows: [C, D]}\n"
                                    "- {title: T, chart: bar, data: t}\n");
  ck_assert(!has_twins(chart_at(deck, 2)));
}
END_TEST

START_TEST(no_color_is_twice_in_the_first_chart) {
  uint64_t state = 43;
  for (int i = 0; i < DECKS; i++) {
    const ChartSpec *chart = chart_at(read_random_deck(random_deck(&state, 6)), 0);
    for (size_t s = 0; s < chart->data.series_count; s++)
      for (size_t k = 0; k < s; k++)
        ck_assert(!color_equals(chart->looks[s].color, chart->looks[k].color));
  }
}
END_TEST

START_TEST(new_names_take_colors_that_the_chart_has_not_used) {
  const Deck *deck = need_deck(HEAD "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [1, 2], "
                                    "C: [1, 2]}}}\nslides:\n"
                                    "- {title: T, chart: bar, data: t, take-rows: [A, B]}\n"
                                    "- {title: T, chart: bar, data: t, take-rows: [C, A]}\n");
  const SeriesLook *first = chart_at(deck, 0)->looks, *second = chart_at(deck, 1)->looks;
  ck_assert(color_equals(second[1].color, first[0].color));
  ck_assert(!color_equals(second[0].color, second[1].color));
}
END_TEST

START_TEST(hatches_tell_names_of_one_color_apart_again) {
  const Deck *deck = need_deck(HEAD "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [1, 2], "
                                    "C: [1, 2], D: [1, 2], E: [1, 2], F: [1, 2], G: [1, 2], "
                                    "H: [1, 2]}}}\n"
                                    "slides:\n"
                                    "- {title: T, chart: bar, stacking: stacked, data: t}\n"
                                    "- {title: T, chart: bar, stacking: percent, data: t}\n");
  ck_assert(!has_twins(chart_at(deck, 1)));
}
END_TEST

START_TEST(the_author_may_choose) {
  const Deck *deck = need_deck(HEAD "colors: {A: \"#010203\", B: neutral, C: 2}\n"
                                    "data: {t: {columns: [FY1, FY2], rows: {A: [1, 2], B: [1, 2], "
                                    "C: [1, 2], D: [1, 2]}}}\n"
                                    "slides:\n- {title: T, chart: bar, data: t}\n");
  const ThemeColors *theme = &deck->theme->colors;
  const SeriesLook *looks = chart_at(deck, 0)->looks;
  ck_assert(color_equals(looks[0].color, (Color){1, 2, 3}));
  ck_assert(color_equals(looks[1].color, theme->neutral));
  ck_assert(color_equals(looks[2].color, theme->series.items[1]));
  ck_assert(color_equals(looks[3].color, theme->series.items[0]));
}
END_TEST

static const ChartSpec *chart_of_rows(size_t count) {
  TextBuffer text = {.arena = arena};
  text_append(&text, HEAD "data:\n  t:\n    columns: [FY1, FY2]\n    rows:\n");
  for (size_t i = 0; i < count; i++) text_append_format(&text, "      N%zu: [1, 2]\n", i);
  text_append(&text, "slides:\n- {title: T, chart: bar, stacking: stacked, data: t}\n");
  DeckRequest request = {.file = source_of(text_buffer_string(&text))};
  return chart_at(deck_read(arena, &request, diags), 0);
}

START_TEST(twelve_series_look_unlike_each_other) {
  const ChartSpec *chart = chart_of_rows(12);
  ck_assert_str_eq(only_finding(), "");
  for (size_t s = 0; s < 12; s++)
    for (size_t k = 0; k < s; k++)
      ck_assert(!color_equals(chart->looks[s].color, chart->looks[k].color) ||
                chart->looks[s].is_hatched != chart->looks[k].is_hatched);
}
END_TEST

START_TEST(a_thirteenth_series_is_one_too_many) {
  chart_of_rows(13);
  ck_assert_str_eq(
      only_finding(),
      "20:7 warning: 12 series can be told apart: \"N12\" looks like another (fold the "
      "small ones into one with top: 11, or give it a colour in the deck's colors)");
}
END_TEST

static double lightness(Color color) {
  return color_contrast(color, (Color){0, 0, 0});
}

START_TEST(periods_as_series_are_shades_from_light_to_dark) {
  const Deck *deck =
      need_deck(HEAD "data: {t: {columns: [FY2001, FY2002, FY2003], rows: {A: [1, 2, 3], B: [1, "
                     "2, 3], C: [1, 2, 3], D: [1, 2, 3]}}}\n"
                     "slides:\n- {title: T, chart: bar, data: t}\n");
  const ChartSpec *chart = chart_at(deck, 0);
  ck_assert(chart->data.has_period_series);
  ck_assert(lightness(chart->looks[0].color) > lightness(chart->looks[1].color));
  ck_assert(lightness(chart->looks[1].color) > lightness(chart->looks[2].color));
  ck_assert(color_equals(chart->looks[2].color, deck->theme->colors.current));
}
END_TEST

START_TEST(colors_that_are_none_are_reported) {
  static const char *const bad[] = {"blue", "0", "7", "1x", "[1]", "\"#12\""};
  check_refused(arena_printf(arena, HEAD "colors: {A: %s}\nslides:\n- layout: title\n", bad[_i]),
                "4:13 error: this is no colour of a series (write 1 to 6, neutral, accent, or a "
                "colour in quotes: \"#12436D\")");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("blocks/series_colors");
  TCase *tests = fixture_case(suite, "colors");
  tcase_add_test(tests, a_name_has_one_color_all_over_the_deck);
  tcase_add_test(tests, names_of_one_table_keep_apart_as_long_as_there_are_colors);
  tcase_add_test(tests, no_color_is_twice_in_the_first_chart);
  tcase_add_test(tests, new_names_take_colors_that_the_chart_has_not_used);
  tcase_add_test(tests, hatches_tell_names_of_one_color_apart_again);
  tcase_add_test(tests, the_author_may_choose);
  tcase_add_test(tests, twelve_series_look_unlike_each_other);
  tcase_add_test(tests, a_thirteenth_series_is_one_too_many);
  tcase_add_test(tests, periods_as_series_are_shades_from_light_to_dark);
  tcase_add_loop_test(tests, colors_that_are_none_are_reported, 0, 6);
  return unit_run(suite);
}
