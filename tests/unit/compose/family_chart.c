#include "family_chart.h"

#include "family_dice.h"

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
  Shape shape = roll_periods(dice, between(dice, 2, 12));
  shape.columns = between(dice, 2, 3);
  shape.column_names = columns;
  shape.measure = "margin";
  shape.low = 1;
  shape.high = 40;
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
    add_combination, add_variance,   add_overlapped, add_multiples, add_clusters,
    add_donut,       add_mekko,      add_scatter,    add_heatmap,   add_named_type,
    add_named_type,  add_named_type, add_time_type,  add_time_type, add_bridge,
    add_bridge,      add_bridge,     add_noted,      add_noted,     add_noted,
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
      "%s%sslides:\n- title: What the slide says\n  subtitle: JPY millions\n  columns:\n%s%s",
      theme, page, dice.table_count ? "data:\n" : "", text_buffer_string(&dice.tables),
      text_buffer_string(&dice.charts), charts == 1 ? "  - bullets: [One point]\n" : "");
  return slide;
}
