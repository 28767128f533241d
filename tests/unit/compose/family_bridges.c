/* Bridges: of figures, of several series, and of periods. */
#include "family_dice.h"

static const char *const steps[] = {"Volume",
                                    "Price",
                                    "Mix",
                                    "Wages",
                                    "Energy",
                                    "Freight and customs",
                                    "Exchange rates",
                                    "Acquisitions",
                                    "Rents",
                                    "Depreciation and amortization"};

static const char *roll_forms(Dice *dice, bool may_break) {
  return arena_printf(
      dice->arena, "%s%s%s%s%s", ONE_OF(dice, "", "", ", sort: descending", ", sort: ascending"),
      ONE_OF(dice, "", "", ", second: percent-of-start", ", second: percent-of-previous"),
      ONE_OF(dice, "", "", ", top: 3"), may_break ? ONE_OF(dice, "", ", break: true") : "",
      ONE_OF(dice, "", "", "", ", direction: horizontal"));
}

static const char *roll_groups(Dice *dice, size_t count) {
  if (count < 4 || one_in(dice, 2)) return "";
  return arena_printf(dice->arena, ", groups: {Operations: [%s, %s], %s: [%s, %s]}", steps[0],
                      steps[1], ONE_OF(dice, "Costs", "Costs of goods and services"), steps[2],
                      steps[3]);
}

static double roll_step(Dice *dice, double size) {
  double value = (double)(long)((random_next(&dice->state) - 0.45) * size * 0.3);
  return one_in(dice, 12) ? 0 : value;
}

static void add_of_which(Dice *dice, TextBuffer *figures, const char *step, double value) {
  if (!one_in(dice, 6) || (value < 4 && value > -4)) return;
  text_append_format(figures, ", \"of which %s of new sites\": of-which %.0f", step, value / 2);
}

static const char *roll_figures(Dice *dice, size_t count, bool has_parts) {
  double size = roll_size(dice), level = size;
  TextBuffer figures = {.arena = dice->arena};
  text_append_format(&figures, "FY2024: %.0f", level);
  for (size_t i = 0; i < count; i++) {
    double value = roll_step(dice, size);
    level += value;
    text_append_format(&figures, ", \"%s\": %.0f", steps[i], value);
    if (has_parts) add_of_which(dice, &figures, steps[i], value);
  }
  text_append_format(&figures, ", FY2025: = %.0f", level);
  return text_buffer_string(&figures);
}

static const char *roll_bridge_notes(Dice *dice, size_t count) {
  static const char *const levels[] = {"FY2024", "FY2025"};
  Noted noted = {.categories = steps, .category_count = count, .high = 900, .form = NOTED_STEPS};
  if (one_in(dice, 3)) noted = (Noted){levels, 2, NULL, 0, 0, 900, NOTED_LEVELS};
  return one_in(dice, 2) ? "" : roll_notes(dice, &noted);
}

static void add_figures(Dice *dice) {
  size_t count = between(dice, 1, 10);
  const char *groups = roll_groups(dice, count);
  const char *notes = *groups ? "" : roll_bridge_notes(dice, count);
  const char *forms = *notes ? ONE_OF(dice, "", ", direction: horizontal", ", break: true")
                             : roll_forms(dice, true);
  const char *figures = roll_figures(dice, count, !*groups);
  add_chart(dice, "waterfall",
            arena_printf(dice->arena, "chart: waterfall, measure: money, figures: {%s}%s%s%s",
                         figures, groups, forms, notes));
}

static void add_levels(Dice *dice, const char *name, const double *values, size_t count) {
  text_append_format(&dice->tables, "      \"%s\": [", name);
  for (size_t c = 0; c < count; c++)
    text_append_format(&dice->tables, "%s%.0f", c ? ", " : "", values[c]);
  text_append(&dice->tables, "]\n");
}

/* A table of steps by series, whose last row is the sum of those before. */
static const char *add_steps_table(Dice *dice, size_t columns, size_t count) {
  const char *name = add_table(dice, (Shape){.columns = columns, .column_names = roll_words(dice)});
  double size = roll_size(dice), levels[4], values[4];
  for (size_t c = 0; c < columns; c++)
    levels[c] = (double)(long)(size * (0.3 + random_next(&dice->state)));
  add_levels(dice, "FY2024", levels, columns);
  for (size_t r = 0; r < count; r++) {
    for (size_t c = 0; c < columns; c++) levels[c] += values[c] = roll_step(dice, size);
    add_levels(dice, steps[r], values, columns);
  }
  add_levels(dice, "FY2025", levels, columns);
  return name;
}

static void add_several(Dice *dice) {
  size_t columns = between(dice, 2, 4), count = between(dice, 2, 8);
  add_chart(dice, "waterfall of several",
            arena_printf(dice->arena, "chart: waterfall, data: %s%s%s",
                         add_steps_table(dice, columns, count), roll_groups(dice, count),
                         roll_forms(dice, false)));
}

static void add_periods(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 6));
  shape.columns = between(dice, 2, 4);
  shape.low = shape.high * 0.7;
  TextBuffer names = {.arena = dice->arena};
  for (size_t i = 0; i < shape.columns; i++)
    text_append_format(&names, "%s\"%s\"", i ? ", " : "", shape.column_names[i]);
  add_chart(dice, "waterfall of periods",
            arena_printf(dice->arena, "chart: waterfall, data: %s, periods: [%s]%s",
                         add_table(dice, shape), text_buffer_string(&names),
                         roll_forms(dice, true)));
}

void add_bridge(Dice *dice) {
  static void (*const makers[])(Dice *) = {add_figures, add_figures, add_several, add_periods};
  makers[pick(dice, sizeof makers / sizeof *makers)](dice);
}
