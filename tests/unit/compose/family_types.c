/* Types over names: ranges, targets, dots, pairs. */
#include "family_dice.h"

/* No more than a few names stand side by side. */
static const char *roll_direction(Dice *dice, size_t names) {
  const char *direction = ONE_OF(dice, "", "", ", direction: horizontal", ", direction: vertical");
  return names > 4 ? "" : direction;
}

static Shape roll_named(Dice *dice, const char *const *columns, size_t count) {
  Shape shape = roll_periods(dice, between(dice, 1, 8));
  shape.row_names = roll_words(dice);
  shape.column_names = columns;
  shape.columns = count;
  if (one_in(dice, 4)) shape.low = -shape.high;
  return shape;
}

static const char *roll_line(Dice *dice, const Shape *shape) {
  if (one_in(dice, 2)) return "";
  double value = shape->low + random_next(&dice->state) * (shape->high - shape->low);
  return arena_printf(dice->arena, ", line: %.0f, line-name: %s", value,
                      ONE_OF(dice, "Price", "Current price", "Average of the last three months"));
}

static void add_range(Dice *dice) {
  static const char *const columns[] = {"Low", "P25", "P75", "High"};
  Shape shape = roll_named(dice, columns, 4);
  shape.is_rising = true;
  const char *line = roll_line(dice, &shape);
  add_chart(dice, "range",
            arena_printf(dice->arena, "chart: range, data: %s%s%s%s%s", add_table(dice, shape),
                         ONE_OF(dice, "", ", core: [P25, P75]"), line,
                         ONE_OF(dice, "", ", middle: true"), roll_direction(dice, shape.rows)));
}

static void add_dots(Dice *dice) {
  Shape shape = roll_named(dice, roll_columns(dice), between(dice, 2, 4));
  if (shape.rows == 1) shape.rows = 2;
  add_chart(dice, "dots",
            arena_printf(dice->arena, "chart: dots, data: %s, change: %s%s%s%s",
                         add_table(dice, shape), ONE_OF(dice, "none", "absolute", "percent"),
                         ONE_OF(dice, "", ", sort: descending"),
                         ONE_OF(dice, "", ", categories: rows"), roll_direction(dice, shape.rows)));
}

static void add_bullet(Dice *dice) {
  static const char *const orders[][5] = {{"Minimum", "Good", "Actual", "Target", "Stretch"},
                                          {"Minimum", "Target", "Good", "Stretch", "Actual"},
                                          {"Actual", "Minimum", "Good", "Target", "Stretch"}};
  Shape shape = roll_named(dice, orders[pick(dice, 3)], 5);
  shape.low = shape.high / 5;
  shape.is_rising = true;
  add_chart(dice, "bullet",
            arena_printf(dice->arena, "chart: bullet, data: %s, actual: Actual, target: Target%s%s",
                         add_table(dice, shape),
                         ONE_OF(dice, "", ", bands: [Minimum, Stretch]",
                                ", bands: [Minimum, Good, Stretch]"),
                         roll_direction(dice, shape.rows)));
}

static void add_guidance(Dice *dice) {
  static const char *const orders[][6] = {
      {"Low", "Actual", "High"},
      {"Actual", "Low", "High"},
      {"Low", "High", "Consensus", "Actual"},
      {"Prior low", "Low", "Actual", "Consensus", "High", "Prior high"},
      {"Low", "High", "Prior low", "Prior high", "Consensus", "Actual"}};
  static const size_t counts[] = {3, 3, 4, 6, 6};
  size_t order = pick(dice, 5);
  Shape shape = roll_named(dice, orders[order], counts[order]);
  shape.is_rising = true;
  add_chart(dice, "guidance",
            arena_printf(dice->arena, "chart: guidance, data: %s, row-scale: %s%s",
                         add_table(dice, shape), ONE_OF(dice, "auto", "shared", "own"),
                         roll_direction(dice, shape.rows)));
}

static void add_butterfly(Dice *dice) {
  static const char *const columns[] = {"Women", "Men"};
  Shape shape = roll_named(dice, columns, 2);
  if (shape.low < 0) shape.low = 0;
  add_chart(dice, "butterfly",
            arena_printf(dice->arena, "chart: butterfly, data: %s%s", add_table(dice, shape),
                         ONE_OF(dice, "", ", names: left")));
}

static void add_tornado(Dice *dice) {
  static const char *const columns[] = {"Low case", "High case"};
  Shape shape = roll_named(dice, columns, 2);
  const char *base = one_in(dice, 3)
                         ? ""
                         : arena_printf(dice->arena, ", base: %.0f%s", (shape.low + shape.high) / 2,
                                        ONE_OF(dice, "", ", base-name: Plan for FY2026"));
  add_chart(dice, "tornado",
            arena_printf(dice->arena, "chart: tornado, data: %s, low: Low case, high: High case%s",
                         add_table(dice, shape), base));
}

static void add_ladder(Dice *dice) {
  static const char *const columns[] = {"Liquidity", "2026", "2027", "2028",
                                        "2029",      "2030", "2031", "Thereafter"};
  Shape shape = roll_periods(dice, between(dice, 1, 5));
  shape.row_names = roll_words(dice);
  shape.column_names = columns;
  shape.columns = between(dice, 3, 8);
  const char *undrawn =
      one_in(dice, 2) ? "" : arena_printf(dice->arena, ", undrawn: [\"%s\"]", shape.row_names[0]);
  add_chart(dice, "ladder",
            arena_printf(dice->arena, "chart: ladder, data: %s, liquidity: [Liquidity]%s%s",
                         add_table(dice, shape), undrawn, roll_direction(dice, shape.columns)));
}

void add_named_type(Dice *dice) {
  static void (*const makers[])(Dice *) = {add_range,     add_dots,    add_bullet, add_guidance,
                                           add_butterfly, add_tornado, add_ladder};
  makers[pick(dice, sizeof makers / sizeof *makers)](dice);
}
