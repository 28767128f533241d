#include "ordinary_chart.h"

#include "../random.h"
#include "base/text.h"
#include <math.h>
#include <string.h>

#define LONG_NAMES 150 /* characters, all names of an axis together */
#define MANY_NAMES 14

typedef struct Dice {
  uint64_t state;
  TextBuffer text;
  bool is_japanese, has_long_names;
  Arena *arena;
} Dice;

static size_t pick(Dice *dice, size_t count) {
  return (size_t)(random_next(&dice->state) * (double)count);
}

static size_t between(Dice *dice, size_t low, size_t high) {
  return low + pick(dice, high - low + 1);
}

static bool one_in(Dice *dice, size_t count) {
  return pick(dice, count) == 0;
}

static const char *const english[] = {
    "Connectivity", "and",      "outsourcing", "Systems",  "operation", "maintenance",
    "Equipment",    "sales",    "of",          "ATM",      "Research",  "development",
    "General",      "admin",    "Corporate",   "use",      "Home",      "IP",
    "services",     "Americas", "Asia",        "Pacific",  "Europe",    "net",
    "income",       "R&D",      "SG&A",        "interest", "tax",       "administrative"};
static const char *const japanese[] = {
    "接続サービス", "及び",     "アウトソーシング", "システム", "構築", "運用",
    "保守",         "機器販売", "売上高",           "営業",     "利益", "法人",
    "個人",         "向け",     "研究開発費",       "その他"};

/* A name of at most `most` characters, unlike others by its number. */
static const char *make_name(Dice *dice, size_t index, size_t most) {
  TextBuffer name = {.arena = dice->arena};
  size_t wanted = between(dice, 1, most);
  text_append_format(&name, "%c%zu", (int)('A' + index % 26), index);
  while (utf8_count(text_buffer_string(&name), name.length) < wanted) {
    const char *word = dice->is_japanese ? japanese[pick(dice, 16)] : english[pick(dice, 30)];
    size_t length = utf8_count(text_buffer_string(&name), name.length);
    if (length + 1 + utf8_count(word, strlen(word)) > most) break;
    text_append_format(&name, "%s%s", dice->is_japanese ? "" : " ", word);
  }
  return text_buffer_string(&name);
}

static void add_name(Dice *dice, size_t index, size_t most) {
  text_append_format(&dice->text, "\"%s\"", make_name(dice, index, most));
}

typedef enum PeriodUnit { QUARTERS, MONTHS, YEARS, DAYS } PeriodUnit;

static const char *period_text(Dice *dice, PeriodUnit unit, size_t first, size_t index) {
  size_t at = first + index;
  switch (unit) {
  case QUARTERS:
    return arena_printf(dice->arena, "%zuQ%02zu", at % 4 + 1, at / 4 % 70);
  case MONTHS:
    return arena_printf(dice->arena, "%zu-%02zu", 1990 + at / 12, at % 12 + 1);
  case YEARS:
    return arena_printf(dice->arena, "FY%zu", 1985 + at);
  case DAYS:
    break;
  }
  /* 21 trading days a month */
  return arena_printf(dice->arena, "%zu-%02zu-%02zu", 2000 + at / 252, at / 21 % 12 + 1,
                      at % 21 + 3);
}

/* Names for which a low chart may have no room in type that can be read. */
static bool is_hard(size_t count, size_t length) {
  return count >= MANY_NAMES || count * length >= LONG_NAMES;
}

typedef struct Values {
  double size;
  bool has_both_signs, has_tiny, has_gaps;
} Values;

static Values roll_values(Dice *dice, bool may_be_negative) {
  static const double sizes[] = {5, 80, 900, 12000, 400000, 2.5e6};
  return (Values){sizes[pick(dice, 6)], may_be_negative && one_in(dice, 3), one_in(dice, 4),
                  one_in(dice, 5)};
}

static void add_value(Dice *dice, const Values *values) {
  if (values->has_gaps && one_in(dice, 6)) {
    text_append(&dice->text, "\"\"");
    return;
  }
  double value = (0.25 + random_next(&dice->state)) * values->size;
  if (values->has_tiny && one_in(dice, 3)) value = fmax(value / 700, 0.1);
  if (values->has_both_signs && one_in(dice, 2)) value = -value;
  text_append_number(&dice->text, value, values->size < 100 ? 1 : 0);
}

typedef struct Shape {
  size_t columns, rows; /* of the table */
  PeriodUnit unit;
  bool has_periods;
  size_t name_length, row_length; /* characters */
} Shape;

static void add_table(Dice *dice, size_t number, const Shape *shape, Values values) {
  size_t first = pick(dice, 12);
  text_append_format(&dice->text, "  t%zu:\n    measure: money\n    columns: [", number);
  for (size_t c = 0; c < shape->columns; c++) {
    text_append(&dice->text, c ? ", " : "");
    if (shape->has_periods)
      text_append(&dice->text, period_text(dice, shape->unit, first, c));
    else
      add_name(dice, c, shape->name_length);
  }
  text_append(&dice->text, "]\n    rows:\n");
  for (size_t r = 0; r < shape->rows; r++) {
    text_append(&dice->text, "      ");
    add_name(dice, r, shape->row_length);
    text_append(&dice->text, ": [");
    for (size_t c = 0; c < shape->columns; c++) {
      text_append(&dice->text, c ? ", " : "");
      add_value(dice, &values);
    }
    text_append(&dice->text, "]\n");
  }
}

static const char *bar_keys(Dice *dice, Shape *shape, bool *may_be_negative) {
  static const char *const keys[] = {"", "", ", stacking: stacked", ", stacking: percent"};
  static const size_t most[] = {24, 36, 15};
  size_t form = pick(dice, 4);
  shape->unit = (PeriodUnit)pick(dice, 3);
  shape->has_periods = !one_in(dice, 4);
  shape->columns = shape->has_periods ? between(dice, 1, most[shape->unit]) : between(dice, 3, 30);
  shape->name_length = between(dice, 1, 60);
  shape->row_length = between(dice, 4, 24);
  dice->has_long_names |= !shape->has_periods && is_hard(shape->columns, shape->name_length);
  shape->rows = form == 0 ? 1 : form == 1 ? between(dice, 2, 4) : between(dice, 2, 12);
  *may_be_negative = form != 3;
  return keys[form];
}

static const char *trend_keys(Dice *dice, Shape *shape) {
  static const size_t least[] = {2, 2, 2, 250}, most[] = {40, 240, 15, 2600};
  shape->unit = one_in(dice, 8) ? DAYS : (PeriodUnit)pick(dice, 3);
  shape->has_periods = true;
  shape->columns = between(dice, least[shape->unit], most[shape->unit]);
  shape->rows = between(dice, 1, shape->unit == DAYS ? 3 : 10);
  shape->row_length = between(dice, 4, 24);
  return "";
}

static const char *add_waterfall(Dice *dice, TextBuffer *chart) {
  size_t count = between(dice, 3, 15), length = between(dice, 4, 40);
  dice->has_long_names |= is_hard(count, length);
  Values values = roll_values(dice, true);
  values.has_gaps = false;
  TextBuffer slide = dice->text;
  dice->text = *chart;
  text_append(&dice->text, "chart: waterfall, measure: money, figures: {");
  for (size_t i = 0; i <= count; i++) {
    text_append(&dice->text, i ? ", " : "");
    add_name(dice, i, length);
    text_append(&dice->text, ": ");
    if (i + 1 == count)
      text_append(&dice->text, "residual");
    else
      add_value(dice, &values);
  }
  text_append(&dice->text, "}");
  *chart = dice->text;
  dice->text = slide;
  return "waterfall";
}

/* Adds the chart's table to the deck and its keys to `chart`. */
static const char *add_chart(Dice *dice, size_t number, TextBuffer *chart) {
  size_t type = pick(dice, 8);
  if (type == 0) return add_waterfall(dice, chart);
  Shape shape = {0};
  bool may_be_negative = true, is_bar = type < 5;
  const char *keys = is_bar ? bar_keys(dice, &shape, &may_be_negative) : trend_keys(dice, &shape);
  add_table(dice, number, &shape, roll_values(dice, may_be_negative));
  text_append_format(chart, "chart: %s, data: t%zu%s", is_bar ? "bar" : "trend", number, keys);
  return arena_printf(dice->arena, "%s%s, %zu × %zu", is_bar ? "bar" : "trend", keys, shape.columns,
                      shape.rows);
}

OrdinarySlide ordinary_slide(Arena *arena, uint64_t seed) {
  static const char *const pages[] = {"\"16:9\"", "\"4:3\"", "a4", "letter"};
  static const size_t counts[] = {1, 1, 2, 2, 3, 4};
  Dice dice = {.state = seed * 2654435761u + 17, .text = {.arena = arena}, .arena = arena};
  for (int i = 0; i < 4; i++) random_next(&dice.state);
  dice.is_japanese = one_in(&dice, 4);
  OrdinarySlide slide = {.chart_count = counts[pick(&dice, 6)]};
  text_append_format(&dice.text, "topline: 1\ntitle: T\nsource: S\nlanguage: %s\npage: %s\n",
                     dice.is_japanese ? "ja" : "en", pages[pick(&dice, 4)]);
  text_append(&dice.text, "measures: {money: {unit: JPY millions, format: \"#,##0\"}}\n"
                          "data:\n  unused: {columns: [a], rows: {b: [1]}}\n");
  TextBuffer charts[4];
  for (size_t i = 0; i < slide.chart_count; i++) {
    charts[i] = (TextBuffer){.arena = arena};
    const char *kind = add_chart(&dice, i, &charts[i]);
    if (i == 0) slide.kind = kind;
  }
  text_append(&dice.text, "slides:\n- title: What the slide says\n  subtitle: JPY millions\n");
  if (slide.chart_count == 1) text_append_format(&dice.text, "  columns:\n");
  if (slide.chart_count > 1)
    text_append(&dice.text, slide.chart_count == 4 ? "  grid:\n" : "  columns:\n");
  for (size_t i = 0; i < slide.chart_count; i++)
    text_append_format(&dice.text, "  - {%s}\n", text_buffer_string(&charts[i]));
  if (slide.chart_count == 1) text_append(&dice.text, "  - bullets: [One point]\n");
  slide.has_long_names = dice.has_long_names;
  slide.deck = text_buffer_string(&dice.text);
  return slide;
}
