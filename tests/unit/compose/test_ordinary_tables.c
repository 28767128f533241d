/* Tables of ordinary size are drawn, whatever their figures and names. */
#include "../random.h"
#include "compose_test.h"
#include <stdio.h>
#include <stdlib.h>

#define TABLES 400
#define MOST_ROWS 20
#define MOST_PERIODS 8

typedef struct TableDice {
  uint64_t state;
  TextBuffer text;
} TableDice;

static size_t pick(TableDice *dice, size_t count) {
  return (size_t)(random_next(&dice->state) * (double)count);
}

/* One to sixty characters. */
static void add_name(TableDice *dice, size_t row) {
  static const char *const words[] = {"Revenue",   "of",          "systems", "and",
                                      "operation", "maintenance", "net",     "Corporate",
                                      "その他",    "Außenumsatz", "services"};
  size_t start = dice->text.length, most = 1 + pick(dice, 55);
  text_append_format(&dice->text, "\"%zu", row);
  while (dice->text.length - start < most)
    text_append_format(&dice->text, " %s", words[pick(dice, sizeof words / sizeof *words)]);
  text_append(&dice->text, "\"");
}

static void add_figure(TableDice *dice, double magnitude) {
  double value = (random_next(&dice->state) - 0.25) * magnitude;
  if (pick(dice, 12) == 0)
    text_append(&dice->text, "n.m.");
  else
    text_append_number(&dice->text, value, 3);
}

static void add_rows(TableDice *dice, size_t rows, size_t periods) {
  static const double magnitudes[] = {1, 100, 1e4, 1e6};
  for (size_t r = 0; r < rows; r++) {
    double magnitude = magnitudes[pick(dice, 4)];
    text_append(&dice->text, "      ");
    add_name(dice, r);
    text_append(&dice->text, ": [");
    for (size_t p = 0; p < periods; p++) {
      if (p) text_append(&dice->text, ", ");
      add_figure(dice, magnitude);
    }
    text_append(&dice->text, "]\n");
  }
}

static const char *const shows[] = {"periods", "[periods, spacer, change, growth]",
                                    "[{Full year: [periods]}, {Difference: [change, growth]}]",
                                    "[periods, growth, bar]"};

/* A table over the whole slide, or beside points with at most four columns of figures. */
static const char *table_deck(uint64_t seed) {
  static const char *const pages[] = {"\"16:9\"", "\"4:3\"", "a4", "letter"};
  TableDice dice = {.state = seed * 2654435761u + 7, .text = {.arena = arena}};
  for (int i = 0; i < 4; i++) random_next(&dice.state);
  bool is_beside = pick(&dice, 3) == 0;
  size_t rows = 1 + pick(&dice, is_beside ? 12 : MOST_ROWS);
  size_t periods = 2 + pick(&dice, is_beside ? 2 : MOST_PERIODS - 2);
  text_append_format(&dice.text,
                     "topline: 1\ntitle: Tables\nsource: Made up\npage: %s\nmeasures:\n"
                     "  money: {unit: JPY millions, format: \"#,##0%s\", negative: parentheses}\n"
                     "data:\n  t:\n    measure: money\n    columns: [",
                     pages[pick(&dice, 4)], pick(&dice, 2) ? ".0" : "");
  for (size_t p = 0; p < periods; p++)
    text_append_format(&dice.text, "%sFY%zu", p ? ", " : "", 2001 + p);
  text_append(&dice.text, "]\n    rows:\n");
  add_rows(&dice, rows, periods);
  const char *show = shows[is_beside ? 0 : pick(&dice, 4)];
  text_append(&dice.text, "slides:\n- title: What the slide says\n");
  if (is_beside)
    text_append_format(&dice.text,
                       "  columns:\n  - {table: t, show: %s}\n  - bullets: [A point.]\n", show);
  else
    text_append_format(&dice.text, "  table: t\n  show: %s\n", show);
  return text_buffer_string(&dice.text);
}

static bool is_drawn(uint64_t seed) {
  compose_open();
  const char *deck = table_deck(seed);
  const Scene *scene = compose_text(deck);
  if (scene) scene_check(scene, diags);
  bool is_sound = scene && diagnostics_error_count(diags) == 0;
  TextBuffer text = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &text);
  if (!is_sound)
    fprintf(stderr, "seed %llu\n%s%s", (unsigned long long)seed, deck, text_buffer_string(&text));
  fixture_close();
  return is_sound;
}

START_TEST(ordinary_tables_are_drawn) {
  size_t bad = 0;
  for (uint64_t seed = 0; seed < TABLES; seed++) bad += !is_drawn(seed);
  ck_assert_uint_eq(bad, 0);
}
END_TEST

int main(int argc, char **argv) {
  size_t bad = 0;
  if (argc == 3) {
    for (uint64_t seed = strtoull(argv[1], NULL, 10); seed < strtoull(argv[2], NULL, 10); seed++)
      bad += !is_drawn(seed);
    printf("%zu bad\n", bad);
    return bad > 0;
  }
  Suite *suite = suite_create("compose/ordinary_tables");
  TCase *tests = tcase_create("ordinary tables");
  tcase_set_timeout(tests, 120);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, ordinary_tables_are_drawn);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
