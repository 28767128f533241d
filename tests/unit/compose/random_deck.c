#include "random_deck.h"

#include "../random.h"
#include "base/text.h"

#define MOST_CATEGORIES 12
#define MOST_SERIES 6

typedef struct Dice {
  uint64_t state;
  TextBuffer text;
} Dice;

static size_t pick(Dice *dice, size_t count) {
  return (size_t)(random_next(&dice->state) * (double)count);
}

static bool one_in(Dice *dice, size_t count) {
  return pick(dice, count) == 0;
}

static const char *const words[] = {"Cash",         "Systems",     "operation",
                                    "and",          "maintenance", "IP",
                                    "services",     "Other",       "of",
                                    "corporate",    "use",         "FY",
                                    "Connectivity", "net",         "Equity",
                                    "Minority",     "interests",   "R&D",
                                    "SG&A",         "Outsourcing", "Asia-Pacific",
                                    "EMEA",         "A",           "売上高",
                                    "Größe",        "hi-ho",       "administration"};

/* Unlike any other of the same `prefix` and `index`. */
static void add_name(Dice *dice, const char *prefix, size_t index) {
  size_t count = pick(dice, one_in(dice, 12) ? 6 : 2);
  text_append(&dice->text, "\"");
  for (size_t i = 0; i < count; i++) {
    text_append(&dice->text, words[pick(dice, sizeof words / sizeof *words)]);
    text_append(&dice->text, " ");
  }
  text_append_format(&dice->text, "%s%zu\"", prefix, index);
}

typedef struct Shape {
  size_t category_count, series_count;
  double magnitude;
  size_t negatives, gaps, zeros; /* one in so many; 0: none */
  bool has_periods;
} Shape;

static bool happens(Dice *dice, size_t one_in_so_many) {
  return one_in_so_many > 0 && one_in(dice, one_in_so_many);
}

static Shape roll_shape(Dice *dice) {
  static const double magnitudes[] = {1, 10, 100, 1000, 1e5, 1e6, 1e9};
  static const size_t rates[] = {0, 0, 0, 2, 5, 1};
  Shape shape = {.category_count = 1 + pick(dice, one_in(dice, 3) ? MOST_CATEGORIES : 5),
                 .series_count = 1 + pick(dice, one_in(dice, 2) ? MOST_SERIES : 2),
                 .magnitude = magnitudes[pick(dice, 7)],
                 .negatives = rates[pick(dice, 6)],
                 .gaps = one_in(dice, 4) ? 4 : 0,
                 .zeros = one_in(dice, 6) ? 3 : 0,
                 .has_periods = !one_in(dice, 3)};
  return shape;
}

static void add_figure(Dice *dice, const Shape *shape) {
  if (happens(dice, shape->gaps)) {
    text_append(&dice->text, one_in(dice, 3) ? "n.m." : "\"\"");
    return;
  }
  double value = random_next(&dice->state) * shape->magnitude;
  if (one_in(dice, 8)) value /= 1000; /* too small to see beside the others */
  if (happens(dice, shape->zeros)) value = 0;
  if (happens(dice, shape->negatives)) value = -value;
  text_append_number(&dice->text, value, 2);
}

static void add_category(Dice *dice, const Shape *shape, size_t index) {
  if (shape->has_periods)
    text_append_format(&dice->text, "FY%zu", 2001 + index);
  else
    add_name(dice, "c", index);
}

/* Categories are columns. */
static void add_table(Dice *dice, size_t number, const Shape *shape) {
  text_append_format(&dice->text, "  t%zu:\n    measure: %s\n    columns: [", number,
                     one_in(dice, 4) ? "margin" : "money");
  for (size_t c = 0; c < shape->category_count; c++) {
    if (c) text_append(&dice->text, ", ");
    add_category(dice, shape, c);
  }
  text_append(&dice->text, "]\n    rows:\n");
  for (size_t s = 0; s < shape->series_count; s++) {
    text_append(&dice->text, "      ");
    add_name(dice, "s", s);
    text_append(&dice->text, ": [");
    for (size_t c = 0; c < shape->category_count; c++) {
      if (c) text_append(&dice->text, ", ");
      add_figure(dice, shape);
    }
    text_append(&dice->text, "]\n");
  }
}

#define MOST_TILES 12
#define TILE_ROWS 4

/* Rows of periods, for tiles. */
static void add_tile_table(Dice *dice, size_t number, const Shape *shape) {
  text_append_format(&dice->text, "  k%zu:\n    measure: %s\n    columns: [", number,
                     one_in(dice, 4) ? "margin" : "money");
  for (size_t c = 0; c < shape->category_count; c++)
    text_append_format(&dice->text, "%sFY%zu", c ? ", " : "", 2001 + c);
  text_append(&dice->text, "]\n    rows:\n");
  for (size_t r = 0; r < TILE_ROWS; r++) {
    text_append_format(&dice->text, "      R%zu: [", r);
    for (size_t c = 0; c < shape->category_count; c++) {
      if (c) text_append(&dice->text, ", ");
      add_figure(dice, shape);
    }
    text_append(&dice->text, "]\n");
  }
}

static void add_choice(Dice *dice, const char *key, const char *const *choices, size_t count) {
  const char *choice = choices[pick(dice, count)];
  if (choice) text_append_format(&dice->text, ", %s: %s", key, choice);
}

static void add_bar_keys(Dice *dice, const Shape *shape) {
  static const char *const directions[] = {NULL, NULL, "horizontal"};
  static const char *const stackings[] = {NULL, "stacked", "stacked", "percent"};
  static const char *const labels[] = {NULL, NULL, NULL, "values", "none"};
  static const char *const totals[] = {NULL, NULL, "false"};
  static const char *const categories[] = {NULL, NULL, NULL, "rows"};
  add_choice(dice, "direction", directions, 3);
  add_choice(dice, "stacking", stackings, 4);
  add_choice(dice, "labels", labels, 5);
  add_choice(dice, "totals", totals, 3);
  add_choice(dice, "categories", categories, 4);
  if (shape->category_count > 2 && one_in(dice, 5))
    text_append(&dice->text, ", annotations: [growth: {}]");
}

static void add_trend_keys(Dice *dice) {
  static const char *const bases[] = {NULL, NULL, "zero", "data"};
  static const char *const labels[] = {NULL, NULL, "values", "ends"};
  add_choice(dice, "base", bases, 4);
  add_choice(dice, "labels", labels, 4);
}

/* The first and last steps have no figure here that must fit: a residual leads to the last. */
static void add_waterfall(Dice *dice, const Shape *shape) {
  static const char *const directions[] = {NULL, "horizontal"};
  size_t count = shape->category_count + 2;
  text_append(&dice->text, "chart: waterfall, measure: money");
  add_choice(dice, "direction", directions, 2);
  text_append(&dice->text, ", figures: {");
  for (size_t i = 0; i <= count; i++) {
    static const char *const blank[] = {"subtotal", "spacer"};
    if (i) text_append(&dice->text, ", ");
    add_name(dice, "f", i);
    text_append(&dice->text, ": ");
    bool is_end = i == 0 || i == count;
    if (i + 1 == count)
      text_append(&dice->text, "residual");
    else if (!is_end && one_in(dice, 6))
      text_append(&dice->text, blank[pick(dice, 2)]);
    else
      text_append_number(
          &dice->text,
          random_between(&dice->state, shape->negatives ? -1 : 0, 1) * shape->magnitude, 1);
  }
  text_append(&dice->text, "}");
}

/* The whole table, with what can be computed from it; highlights are not named, as names are not
 * known here. */
static void add_table_block(Dice *dice, size_t table, const Shape *shape) {
  static const char *const shows[] = {NULL, "periods", "[periods]", "[{One head: [periods]}]"};
  static const char *const with_pairs[] = {
      "[periods, change, growth]", "[periods, spacer, growth, bar]",
      "[{Head: [periods, {Another: [change, growth]}]}, sparkline]",
      "[periods, {growth: auto, heading: Year on year}]"};
  static const char *const signs[] = {NULL, NULL, "ends"};
  text_append_format(&dice->text, "table: t%zu", table);
  if (shape->category_count > 1)
    add_choice(dice, "show", with_pairs, 4);
  else
    add_choice(dice, "show", shows, 4);
  add_choice(dice, "signs", signs, 3);
}

static void add_tile(Dice *dice, size_t table, size_t index) {
  static const char *const changes[] = {NULL, NULL, "absolute", "percent", "both"};
  static const char *const marks[] = {NULL, NULL, NULL, "adjusted", "restated"};
  size_t row = pick(dice, TILE_ROWS), other = pick(dice, TILE_ROWS);
  add_name(dice, "n", index);
  text_append(&dice->text, ": {value: 'k");
  text_append_format(&dice->text, "%zu[\"R%zu\"]", table, row);
  if (one_in(dice, 4)) text_append_format(&dice->text, " / k%zu[\"R%zu\"]", table, other);
  text_append(&dice->text, "'");
  add_choice(dice, "change", changes, 5);
  add_choice(dice, "marker", marks, 5);
  if (one_in(dice, 3)) {
    text_append(&dice->text, ", versus: {");
    add_name(dice, "v", index);
    text_append(&dice->text, ": 5");
    if (one_in(dice, 2)) text_append(&dice->text, ", Plan: 7000");
    text_append(&dice->text, "}");
  }
  text_append(&dice->text, "}");
}

static void add_tiles(Dice *dice, size_t table) {
  static const char *const columns[] = {NULL, NULL, NULL, "1", "2", "5"};
  static const char *const flags[] = {NULL, "true"};
  static const char *const scales[] = {NULL, "zero"};
  size_t count = 1 + pick(dice, one_in(dice, 4) ? MOST_TILES : 5);
  text_append(&dice->text, "tiles: {");
  for (size_t i = 0; i < count; i++) {
    if (i) text_append(&dice->text, ", ");
    add_tile(dice, table, i);
  }
  text_append(&dice->text, "}");
  add_choice(dice, "tile-columns", columns, 6);
  add_choice(dice, "sparklines", flags, 2);
  add_choice(dice, "sparkline-scale", scales, 2);
}

static void add_chart(Dice *dice, size_t table, const Shape *shape) {
  size_t type = pick(dice, 7);
  if (type == 6) {
    add_table_block(dice, table, shape);
    return;
  }
  if (type == 5) {
    add_tiles(dice, table);
    return;
  }
  if (type == 4) {
    add_waterfall(dice, shape);
    return;
  }
  text_append_format(&dice->text, "chart: %s, data: t%zu", type == 3 ? "trend" : "bar", table);
  if (type == 3)
    add_trend_keys(dice);
  else
    add_bar_keys(dice, shape);
  if (shape->has_periods && shape->category_count > 2 && one_in(dice, 5))
    text_append_format(&dice->text, ", forecast: [FY%zu], forecast-word: target",
                       2000 + shape->category_count);
}

/* Blocks of words, short enough for any place. */
static void add_words(Dice *dice) {
  static const char *const blocks[] = {
      "bullets: [A point, [One under it], \"**Bold** and [red](bad), and a rather longer one\"]",
      "text: [A paragraph of a few words that say nothing, \"And another^2^\"]",
      "number: 12%, caption: What it says in a sentence of some words",
      "quote: Words that somebody said, by: Somebody",
      "glossary: {A term: What it means in a few words, Another: Short}"};
  text_append(&dice->text, blocks[pick(dice, sizeof blocks / sizeof *blocks)]);
}

static void add_inner_block(Dice *dice, size_t index, const Shape *shape) {
  text_append(&dice->text, "{");
  if (one_in(dice, 4))
    add_words(dice);
  else
    add_chart(dice, index, shape);
  text_append(&dice->text, one_in(dice, 3) ? ", heading: A heading}" : "}");
}

static void add_list(Dice *dice, const char *key, const Shape *shapes, size_t first, size_t count) {
  text_append_format(&dice->text, "%s: [", key);
  for (size_t i = first; i < first + count; i++) {
    if (i > first) text_append(&dice->text, ", ");
    add_inner_block(dice, i, &shapes[i]);
  }
  text_append(&dice->text, "]");
}

/* A block beside or over some that stand the other way. */
static void add_nested(Dice *dice, const Shape *shapes, size_t count) {
  bool is_row = one_in(dice, 2);
  text_append(&dice->text, is_row ? "columns: [" : "stack: [");
  add_inner_block(dice, 0, &shapes[0]);
  text_append(&dice->text, ", {");
  add_list(dice, is_row ? "stack" : "columns", shapes, 1, count - 1);
  text_append(&dice->text, "}]");
}

/* One block beside a panel. */
static void add_panel(Dice *dice, const Shape *shapes) {
  add_chart(dice, 0, &shapes[0]);
  text_append(&dice->text, ", panel: {");
  add_words(dice);
  text_append(&dice->text, "}");
}

static void add_body(Dice *dice, const Shape *shapes, size_t count) {
  static const char *const forms[] = {"columns", "columns", "stack"};
  if (count == 1)
    add_chart(dice, 0, &shapes[0]);
  else if (count == 2 && one_in(dice, 3))
    add_panel(dice, shapes);
  else if (count > 2 && one_in(dice, 2))
    add_nested(dice, shapes, count);
  else if (count == 4)
    add_list(dice, "grid", shapes, 0, count);
  else
    add_list(dice, forms[pick(dice, 3)], shapes, 0, count);
}

/* One block, or several in one of the ways that they stand. */
static void add_slide(Dice *dice, const Shape *shapes, size_t count) {
  text_append(&dice->text, "slides:\n- {title: One sentence says what the slide shows, "
                           "subtitle: JPY millions");
  if (one_in(dice, 4)) text_append(&dice->text, ", notes: [A note., Another one.]");
  text_append(&dice->text, ", ");
  add_body(dice, shapes, count);
  text_append(&dice->text, "}\n");
}

const char *random_deck(Arena *arena, uint64_t seed) {
  static const char *const pages[] = {"\"16:9\"", "\"16:9\"", "\"4:3\"", "a4", "letter"};
  static const size_t counts[] = {1, 1, 2, 2, 3, 4};
  Dice dice = {.state = seed * 2654435761u + 1, .text = {.arena = arena}};
  for (int i = 0; i < 4; i++) random_next(&dice.state);
  text_append_format(&dice.text, "topline: 1\ntitle: Random %llu\nsource: Made up\npage: %s\n",
                     (unsigned long long)seed, pages[pick(&dice, 5)]);
  text_append(&dice.text,
              "measures:\n"
              "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
              "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
              "data:\n");
  Shape shapes[4];
  size_t count = counts[pick(&dice, 6)];
  for (size_t i = 0; i < count; i++) {
    shapes[i] = roll_shape(&dice);
    add_table(&dice, i, &shapes[i]);
    add_tile_table(&dice, i, &shapes[i]);
  }
  add_slide(&dice, shapes, count);
  return text_buffer_string(&dice.text);
}
