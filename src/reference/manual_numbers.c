/* The sections on expressions and number formats. What they say numbers look like is computed here,
 * by the same functions that print them on slides. */
#include "data/expression/expression.h"
#include "data/number_format.h"
#include "data/quantity.h"
#include "deck/deck.h"
#include "deck/deck_options.h"
#include "reference/manual_text.h"

#include <string.h>

static const char expressions_text[] =
    "Expressions stand in `let`, `series`, `figures` and `value`, and in braces in texts,\n"
    "where a format may follow: `{revenue:JPY 0.0bn}`. Operators are `+ - * /`, with\n"
    "parentheses. Numbers are written `1234.5`, or `5%` for 0.05. Keys stand in quotes, or\n"
    "bare if they are one word. Names are letters, digits and `_`, and `-` between letters;\n"
    "put spaces around a minus. A brace in a text is written `{{` or `}}`.\n"
    "\n"
    "A row or column of a table is a series, and so is a whole table of one row or one\n"
    "column: `growth(bandwidth)`. Series are joined item by item: their keys must be the\n"
    "same. A single number goes with every item. Where a single number is wanted, as in a\n"
    "text, a series stands for its last item. A year is not compared with a quarter that\n"
    "stands beside it.\n"
    "\n"
    "Units are kept: only numbers of the same unit are added, after they are brought to one\n"
    "scale; an amount over an amount of the same unit is a plain ratio, and the change of a\n"
    "ratio is in percentage points. A number in a text prints in its measure's format\n"
    "unless the text gives one. What is missing stays missing; a quotient by zero, and\n"
    "growth from zero or from a loss, is not meaningful.\n"
    "\n"
    "With this table and the name `revenue`:\n"
    "\n";

static const char sample_data[] =
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\", negative: parentheses}\n"
    "data:\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2006, FY2007, FY2008]\n"
    "    rows:\n"
    "      Revenue: [57055, 66835, 69731]\n"
    "      Cost: [45400, 53595, 55751]\n"
    "let:\n"
    "  revenue: income[\"Revenue\"]\n";

static const char *const sample_expressions[][2] = {
    {"income[\"Cost\", \"FY2007\"]", "one cell"},
    {"income[\"Cost\"]", "a row: a series over the columns"},
    {"sum(income[*, \"FY2008\"])", "a column: a series over the rows"},
    {"sum(income[\"Revenue\", \"FY2006\"..\"FY2007\"])", "a part of a row"},
    {"revenue", "a name"},
    {"revenue[\"FY2006\"]", "an item of a series"},
    {"revenue[FY2006]", "a key that is one word"},
    {"revenue - income[\"Cost\"]", "item by item"},
    {"-revenue", "the unit's negative numbers"},
    {"growth(revenue)", "last period over the one before"},
    {"cagr(revenue)", "over all periods, a year"},
    {"share(income[\"Cost\"], revenue)", "part of a whole"},
    {"pp(income[\"Cost\"] / revenue)", "change of a ratio"},
    {"revenue:JPY 0.0bn", "with a format"},
};

#define SAMPLE_COUNT (sizeof sample_expressions / sizeof sample_expressions[0])

/* A YAML scalar in single quotes. */
static void append_bound_field(TextBuffer *out, const char *expression) {
  text_append(out, "  - '{");
  for (; *expression; expression++)
    text_append_bytes(out, *expression == '\'' ? "''" : expression, *expression == '\'' ? 2 : 1);
  text_append(out, "}'\n");
}

/* The sample expressions as the notes of a slide, read like any deck; NULL if they cannot be. */
static const Slide *bind_samples(Arena *arena) {
  TextBuffer out = {.arena = arena};
  text_append(&out, "topline: 1\n");
  text_append(&out, sample_data);
  text_append(&out, "slides:\n- title: Samples\n  text: x\n  notes:\n");
  for (size_t i = 0; i < SAMPLE_COUNT; i++) append_bound_field(&out, sample_expressions[i][0]);
  const char *text = text_buffer_string(&out);
  DeckRequest request = {.file = source_file_new(arena, "samples.yaml", text, strlen(text))};
  const Deck *deck = deck_read(arena, &request, diagnostics_new(arena));
  return deck && deck->slide_count ? &deck->slides[0] : NULL;
}

static void append_samples(Manual *manual) {
  const Slide *slide = bind_samples(manual->out.arena);
  manual_begin_table(manual, (const char *[]){"In a text", "Prints", "What it is"}, 3);
  for (size_t i = 0; i < SAMPLE_COUNT; i++) {
    const char *expression = arena_printf(manual->out.arena, "{%s}", sample_expressions[i][0]);
    bool is_there = slide && i < slide->notes.count;
    const char *cells[] = {manual_code(manual->out.arena, expression),
                           is_there ? slide->notes.items[i].text : "?", sample_expressions[i][1]};
    manual_append_row(manual, cells, 3);
  }
}

void manual_append_expressions(Manual *manual) {
  manual_append(manual, expressions_text);
  manual_append_yaml(manual, "yaml", sample_data);
  manual_append(manual, "\n");
  append_samples(manual);
  manual_append_heading(manual, 3, "Functions");
  manual_begin_table(manual, (const char *[]){"Function", "Result"}, 2);
  ExpressionFunction function;
  for (size_t i = 0; expression_function_at(i, &function); i++) {
    const char *cells[] = {manual_code(manual->out.arena, function.usage), function.help};
    manual_append_row(manual, cells, 2);
  }
}

static const char formats_text[] =
    "A format is an example of a number. In it `0` and `#` are read as in a spreadsheet,\n"
    "and any other digit as itself an example. Before the digits stand the way negative\n"
    "numbers look, or `+`, and text; after them the unit, and `;-` if zero is to print as a\n"
    "dash, `;<` if what rounds to zero is to print as <0.1, `;-<` for both. Point and comma are "
    "written as in English; the measure's `locale` decides what\n"
    "is printed.\n"
    "\n";

static const char *const sample_formats[] = {
    "0",        "#,##0", "#,##0.0", "1,234.5", "(1,234)", "▲1,234", "△1,234",
    "+#,##0.0", "0.0%",  "+0.0%",   "0.00x",   "#,##0;-", "00",
};
static const char *const sample_numbers[] = {"12345.678", "-1234.5", "0.0567", "0"};

#define NUMBER_COUNT (sizeof sample_numbers / sizeof sample_numbers[0])

/* "?" where the format or the number is none. */
static const char *print_number(Arena *arena, const Measure *measure, const char *example,
                                const char *number) {
  NumberFormat format;
  Quantity quantity = {.state = QUANTITY_PRESENT, .measure = measure};
  bool is_good = number_format_parse(arena, example, &format, NULL) &&
                 decimal_parse(number, strlen(number), &quantity.value);
  format.rounding = measure->format.rounding;
  return is_good ? quantity_to_text(arena, quantity, &format) : "?";
}

static void append_format_table(Manual *manual) {
  Arena *arena = manual->out.arena;
  const char *titles[1 + NUMBER_COUNT] = {"Format"};
  for (size_t n = 0; n < NUMBER_COUNT; n++) titles[n + 1] = manual_code(arena, sample_numbers[n]);
  manual_begin_table(manual, titles, 1 + NUMBER_COUNT);
  for (size_t f = 0; f < sizeof sample_formats / sizeof sample_formats[0]; f++) {
    const char *cells[1 + NUMBER_COUNT] = {manual_code(arena, sample_formats[f])};
    for (size_t n = 0; n < NUMBER_COUNT; n++)
      cells[n + 1] = print_number(arena, &measure_plain, sample_formats[f], sample_numbers[n]);
    manual_append_row(manual, cells, 1 + NUMBER_COUNT);
  }
}

/* Words that bring a number to another scale. */
static void append_scale_table(Manual *manual) {
  static const char *const examples[] = {"JPY 0.0bn",      "JPY 0.00 trillion", "#,##0m",
                                         "#,##0 thousand", "0.0億円",           "#,##0百万円",
                                         "0.0 crore",      "JPY #,##0"};
  Measure millions = measure_plain;
  millions.scale = 6;
  manual_append(manual,
                "\n"
                "A scale word after the digits brings the number to its scale: `thousand`,\n"
                "`k`, `million`, `m`, `mn`, `billion`, `bn`, `trillion`, `tn`, `lakh`, `crore`,\n"
                "`pp`, `bps`, `ポイント`, and words that begin with `千`, `万`, `百万`, `千万`,\n"
                "`億`, `十億` or `兆` (`亿`, `十亿`, `万亿`). A figure of 69731 in JPY millions:\n"
                "\n");
  manual_begin_table(manual, (const char *[]){"Format", "Prints"}, 2);
  for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
    const char *cells[] = {manual_code(manual->out.arena, examples[i]),
                           print_number(manual->out.arena, &millions, examples[i], "69731")};
    manual_append_row(manual, cells, 2);
  }
}

static const char *choice_at(const char *key_name, size_t index) {
  const char *const *choices = option_find(&measure_options, key_name)->choices;
  for (size_t i = 0; i < index; i++)
    if (!choices[i]) return NULL;
  return choices[index];
}

static void append_negative_table(Manual *manual) {
  manual_append(manual, "\n"
                        "The measure's `negative`, for formats that do not say it, as `#,##0`:\n"
                        "\n");
  manual_begin_table(manual, (const char *[]){"`negative`", "`-1234`"}, 2);
  for (size_t i = 0; choice_at("negative", i); i++) {
    Measure measure = measure_plain;
    measure.negative = (NegativeStyle)i;
    const char *cells[] = {manual_code(manual->out.arena, choice_at("negative", i)),
                           print_number(manual->out.arena, &measure, "#,##0", "-1234")};
    manual_append_row(manual, cells, 2);
  }
}

static void append_rounding_table(Manual *manual) {
  static const char *const numbers[] = {"0.5", "1.5", "2.4", "-2.5"};
  manual_append(manual, "\nThe measure's `rounding`, with the format `0`:\n\n");
  const char *titles[] = {"`rounding`", "`0.5`", "`1.5`", "`2.4`", "`-2.5`"};
  manual_begin_table(manual, titles, 5);
  for (size_t i = 0; choice_at("rounding", i); i++) {
    Measure measure = measure_plain;
    measure.format.rounding = (RoundingMode)i;
    const char *cells[5] = {manual_code(manual->out.arena, choice_at("rounding", i))};
    for (size_t n = 0; n < 4; n++)
      cells[n + 1] = print_number(manual->out.arena, &measure, "0", numbers[n]);
    manual_append_row(manual, cells, 5);
  }
}

static void append_locale_table(Manual *manual) {
  manual_append(manual, "\nThe measure's `locale`, with the format `#,##0.0`:\n\n");
  manual_begin_table(manual, (const char *[]){"`locale`", "`1234567.8`"}, 2);
  for (size_t i = 0; number_locale_at(i); i++) {
    Measure measure = measure_plain;
    measure.locale = number_locale_at(i);
    const char *cells[] = {manual_code(manual->out.arena, measure.locale->name),
                           print_number(manual->out.arena, &measure, "#,##0.0", "1234567.8")};
    manual_append_row(manual, cells, 2);
  }
}

void manual_append_number_formats(Manual *manual) {
  manual_append(manual, formats_text);
  append_format_table(manual);
  append_scale_table(manual);
  append_negative_table(manual);
  append_rounding_table(manual);
  append_locale_table(manual);
}
