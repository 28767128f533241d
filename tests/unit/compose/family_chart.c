#include "family_chart.h"

#include "../random.h"
#include "base/text.h"

typedef struct Dice {
  uint64_t state;
  Arena *arena;
  TextBuffer tables, charts;
  size_t table_count, chart_count;
  const char *kind;
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

static const char *const words[] = {
    "Network",  "Cloud and hosting", "Systems integration", "Equipment", "Training",
    "Security", "Licences",          "Consulting",          "Mobile",    "Americas",
    "Europe",   "Asia and Pacific"};
static const char *const periods[3][12] = {
    {"FY2013", "FY2014", "FY2015", "FY2016", "FY2017", "FY2018", "FY2019", "FY2020", "FY2021",
     "FY2022", "FY2023", "FY2024"},
    {"1Q22", "2Q22", "3Q22", "4Q22", "1Q23", "2Q23", "3Q23", "4Q23", "1Q24", "2Q24", "3Q24",
     "4Q24"},
    {"2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08",
     "2024-09", "2024-10", "2024-11", "2024-12"},
};

typedef struct Shape {
  size_t columns, rows;
  const char *const *column_names; /* NULL: periods of a kind */
  const char *const *row_names;    /* NULL: words */
  const char *measure;
  double low, high; /* of the figures */
} Shape;

static void add_list(Dice *dice, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++)
    text_append_format(&dice->tables, "%s\"%s\"", i ? ", " : "", names[i]);
}

static void add_row(Dice *dice, const Shape *shape, size_t row) {
  double size = shape->high - shape->low;
  text_append_format(&dice->tables, "      \"%s\": [",
                     shape->row_names ? shape->row_names[row] : words[row]);
  for (size_t c = 0; c < shape->columns; c++) {
    double value = shape->low + random_next(&dice->state) * size;
    text_append(&dice->tables, c ? ", " : "");
    text_append_number(&dice->tables, value, shape->high < 100 ? 1 : 0);
  }
  text_append(&dice->tables, "]\n");
}

/* "t3" */
static const char *add_table(Dice *dice, Shape shape) {
  const char *name = arena_printf(dice->arena, "t%zu", dice->table_count++);
  const char *const *columns = shape.column_names;
  if (!columns) columns = periods[pick(dice, 3)];
  text_append_format(&dice->tables, "  %s:\n    measure: %s\n    columns: [", name,
                     shape.measure ? shape.measure : "money");
  add_list(dice, columns, shape.columns);
  text_append(&dice->tables, "]\n    rows:\n");
  for (size_t r = 0; r < shape.rows; r++) add_row(dice, &shape, r);
  return name;
}

static double roll_size(Dice *dice) {
  static const double sizes[] = {80, 900, 12000, 400000};
  return sizes[pick(dice, 4)];
}

static Shape roll_periods(Dice *dice, size_t rows) {
  double size = roll_size(dice);
  return (Shape){.columns = between(dice, 2, 12), .rows = rows, .low = size / 5, .high = size};
}

static const char *one_of(Dice *dice, const char *const *choices, size_t count) {
  return choices[pick(dice, count)];
}

#define ONE_OF(dice, ...)                                                                          \
  one_of(dice, (const char *const[]){__VA_ARGS__},                                                 \
         sizeof((const char *const[]){__VA_ARGS__}) / sizeof(const char *))

static void add_chart(Dice *dice, const char *kind, const char *keys) {
  if (!dice->kind) dice->kind = kind;
  text_append_format(&dice->charts, "  - {%s}\n", keys);
  dice->chart_count++;
}

static void add_combination(Dice *dice) {
  const char *stacking = ONE_OF(dice, "", ", stacking: stacked", ", stacking: percent");
  const char *place = ONE_OF(dice, "strip", "strip", "second");
  const char *table = add_table(dice, roll_periods(dice, between(dice, 1, 5)));
  const char *keys = arena_printf(dice->arena,
                                  "chart: bar, data: %s%s, lines-on: %s, lines: {Line: "
                                  "'%s[\"Network\"] / max(%s[\"Network\"])'}"
                                  ", line-measures: {Line: margin}",
                                  table, stacking, place, table, table);
  add_chart(dice, "combination", keys);
}

static const char *const compared[] = {"Budget", "Actual", "Best case"};

static void add_variance(Dice *dice) {
  Shape shape = roll_periods(dice, 2);
  bool is_lying = one_in(dice, 2);
  shape.row_names = compared;
  if (one_in(dice, 4)) shape.low = -shape.high;
  const char *keys = arena_printf(
      dice->arena,
      "chart: bar, data: %s, categories: columns, scenarios: {Budget: plan, Actual: actual}, "
      "variance: {show: %s, form: %s}%s%s",
      add_table(dice, shape), ONE_OF(dice, "auto", "absolute", "relative", "both"),
      ONE_OF(dice, "bars", "bars", "waterfall"), is_lying ? ", direction: horizontal" : "",
      one_in(dice, 3) ? ", stacking: overlapped" : "");
  add_chart(dice, "variance", keys);
}

static void add_overlapped(Dice *dice) {
  Shape shape = roll_periods(dice, 3);
  shape.row_names = compared;
  const char *keys =
      arena_printf(dice->arena,
                   "chart: bar, data: %s, categories: columns, stacking: "
                   "overlapped, scenarios: {Budget: plan, Best case: forecast}%s",
                   add_table(dice, shape), one_in(dice, 3) ? ", direction: horizontal" : "");
  add_chart(dice, "overlapped", keys);
}

static void add_multiples(Dice *dice) {
  const char *keys = arena_printf(
      dice->arena, "chart: %s, data: %s, multiples: series, multiples-scale: %s",
      ONE_OF(dice, "bar", "trend"), add_table(dice, roll_periods(dice, between(dice, 2, 12))),
      ONE_OF(dice, "shared", "own"));
  add_chart(dice, "multiples", keys);
}

static void add_clusters(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 4));
  shape.columns = between(dice, 1, 6);
  shape.column_names = periods[pick(dice, 3)];
  const char *first = add_table(dice, shape), *second = add_table(dice, shape);
  add_chart(dice, "clusters",
            arena_printf(dice->arena, "chart: bar, clusters: {Before: %s, Now: %s}%s", first,
                         second, ONE_OF(dice, "", ", stacking: percent")));
}

static void add_donut(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 2, 9));
  shape.columns = between(dice, 1, 3);
  add_chart(dice, "donut",
            arena_printf(dice->arena, "chart: donut, data: %s", add_table(dice, shape)));
}

static void add_mekko(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 2, 5));
  shape.columns = between(dice, 2, 6);
  add_chart(dice, "mekko",
            arena_printf(dice->arena, "chart: mekko, data: %s", add_table(dice, shape)));
}

static void add_scatter(Dice *dice) {
  static const char *const columns[] = {"Growth", "Margin", "Revenue"};
  Shape shape = {between(dice, 2, 3), between(dice, 2, 12), columns, NULL, "margin", 1, 40};
  add_chart(dice, "scatter",
            arena_printf(dice->arena, "chart: scatter, data: %s", add_table(dice, shape)));
}

static void add_heatmap(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 2, 8));
  shape.columns = between(dice, 2, 8);
  shape.low = one_in(dice, 2) ? -80 : 1;
  shape.high = 90;
  add_chart(dice, "heatmap",
            arena_printf(dice->arena, "chart: heatmap, data: %s", add_table(dice, shape)));
}

typedef void AddChart(Dice *dice);
static AddChart *const makers[] = {
    add_combination, add_variance, add_overlapped, add_multiples, add_clusters,
    add_donut,       add_mekko,    add_scatter,    add_heatmap,
};

FamilySlide family_slide(Arena *arena, uint64_t seed) {
  static const char *const pages[] = {"\"16:9\"", "\"4:3\"", "a4", "letter"};
  Dice dice = {.state = seed * 2654435761u + 29,
               .arena = arena,
               .tables = {.arena = arena},
               .charts = {.arena = arena}};
  for (int i = 0; i < 4; i++) random_next(&dice.state);
  size_t charts = between(&dice, 1, 2);
  const char *page = pages[pick(&dice, 4)];
  for (size_t i = 0; i < charts; i++) makers[pick(&dice, sizeof makers / sizeof *makers)](&dice);
  const char *theme = ONE_OF(&dice, "slate", "slate", "notation", "ink", "night");
  FamilySlide slide = {.kind = dice.kind};
  slide.deck = arena_printf(
      arena,
      "topline: 1\ntitle: T\nsource: S\ntheme: %s\npage: %s\nmeasures:\n"
      "  money: {unit: JPY millions, format: \"#,##0\", label: Revenue}\n"
      "  margin: {unit: \"%%\", format: \"0.0%%\", ratio: true, label: Margin}\n"
      "data:\n%sslides:\n- title: What the slide says\n  subtitle: JPY millions\n  columns:\n%s%s",
      theme, page, text_buffer_string(&dice.tables), text_buffer_string(&dice.charts),
      charts == 1 ? "  - bullets: [One point]\n" : "");
  return slide;
}
