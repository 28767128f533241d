/* Types over time: areas, lines, indices, prices. */
#include "family_dice.h"

static void add_area(Dice *dice) {
  add_chart(dice, "area",
            arena_printf(dice->arena, "chart: area, data: %s%s%s",
                         add_table(dice, roll_periods(dice, between(dice, 1, 6))),
                         ONE_OF(dice, "", ", stacking: percent"),
                         ONE_OF(dice, "", ", totals: false")));
}

static void add_trend(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 6));
  if (one_in(dice, 3)) shape.low = -shape.high;
  if (one_in(dice, 3)) shape.row_names = roll_words(dice);
  const char *table = add_table(dice, shape), *first = shape.row_names[0];
  const char *rows = "";
  if (one_in(dice, 3))
    rows = arena_printf(dice->arena,
                        ", rows: {First: '%s[\"%s\"]', Twice of the first: '2 * %s[\"%s\"]'}",
                        table, first, table, first);
  add_chart(dice, "trend",
            arena_printf(dice->arena, "chart: trend, data: %s, base: %s, labels: %s%s", table,
                         ONE_OF(dice, "auto", "zero", "data"),
                         ONE_OF(dice, "auto", "auto", "values", "ends", "extremes"), rows));
}

static void add_index(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 6));
  const char *base = shape.column_names[pick(dice, shape.columns)];
  add_chart(dice, "index",
            arena_printf(dice->arena, "chart: index, data: %s%s", add_table(dice, shape),
                         one_in(dice, 2) ? "" : arena_printf(dice->arena, ", base: %s", base)));
}

static const char *const dates[12] = {"2025-01-02", "2025-01-03", "2025-01-06", "2025-01-07",
                                      "2025-02-10", "2025-03-12", "2025-03-14", "2025-06-17",
                                      "2025-08-06", "2025-08-07", "2025-11-05", "2025-12-30"};

static const char *roll_events(Dice *dice, size_t date_count) {
  size_t count = pick(dice, 5);
  TextBuffer text = {.arena = dice->arena};
  if (count == 0 || date_count < 5) return "";
  text_append(&text, ", events: {");
  size_t first = pick(dice, date_count - count);
  for (size_t i = 0; i < count; i++)
    text_append_format(&text, "%s%s: '%s'", i ? ", " : "", dates[first + i],
                       ONE_OF(dice, "New outlook", "A large customer ends its contract",
                              "Results for FY2024, with a dividend of EUR 1.10 a share"));
  text_append(&text, "}");
  return text_buffer_string(&text);
}

static void add_price(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 4));
  shape.column_names = dates;
  shape.columns = between(dice, 2, 12);
  Shape traded = shape;
  traded.rows = 1;
  const char *volume = "";
  if (one_in(dice, 2))
    volume = arena_printf(dice->arena, ", volume: '%s[\"Network\"]'", add_table(dice, traded));
  const char *events = roll_events(dice, shape.columns);
  add_chart(dice, "price",
            arena_printf(dice->arena, "chart: price, data: %s%s%s", add_table(dice, shape), volume,
                         events));
}

void add_time_type(Dice *dice) {
  static void (*const makers[])(Dice *) = {add_area, add_trend, add_index, add_price};
  makers[pick(dice, sizeof makers / sizeof *makers)](dice);
}
