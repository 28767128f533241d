/* Annotations at random, and charts that carry them. */
#include "family_dice.h"

static const char *roll_text(Dice *dice) {
  return ONE_OF(dice, "Strike", "Target", "New price list in all markets", "Corvid acquired",
                "Strike at the Rotterdam data center, which took nine weeks and two quarters",
                "First year above EUR 1.2bn, and the third in a row with growth of more than ten "
                "per cent in all regions");
}

/* ", series: Network", or nothing */
static const char *roll_series(Dice *dice, const Noted *noted) {
  if (noted->series_count == 0 || one_in(dice, 2)) return "";
  return arena_printf(dice->arena, ", series: \"%s\"",
                      noted->series[pick(dice, noted->series_count)]);
}

/* from: "FY2020", to: "FY2024" */
static const char *roll_span(Dice *dice, const Noted *noted, bool may_be_one) {
  size_t last = noted->category_count - 1, from = pick(dice, last + (may_be_one || last == 0));
  size_t to = between(dice, may_be_one || last == 0 ? from : from + 1, last);
  return arena_printf(dice->arena, "from: \"%s\", to: \"%s\"", noted->categories[from],
                      noted->categories[to]);
}

static const char *roll_at(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "at: \"%s\"%s",
                      noted->categories[pick(dice, noted->category_count)],
                      roll_series(dice, noted));
}

static double roll_value(Dice *dice, const Noted *noted) {
  return noted->low + random_next(&dice->state) * (noted->high - noted->low);
}

static const char *roll_band(Dice *dice, const Noted *noted) {
  if (one_in(dice, 2))
    return arena_printf(dice->arena, "band: {%s, label: \"%s\"}", roll_span(dice, noted, true),
                        roll_text(dice));
  double low = roll_value(dice, noted);
  return arena_printf(dice->arena, "band: {low: %.0f, high: %.0f, label: \"%s\"}", low,
                      low + (noted->high - noted->low) * 0.2, roll_text(dice));
}

static const char *roll_line(Dice *dice, const Noted *noted) {
  if (one_in(dice, 3))
    return arena_printf(dice->arena, "line: {mean: true, label: \"%s\"}", roll_text(dice));
  return arena_printf(dice->arena, "line: {value: %.0f, label: \"%s\"}", roll_value(dice, noted),
                      roll_text(dice));
}

static const char *roll_sum(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "bracket: {%s, label: \"%s\"%s}", roll_span(dice, noted, true),
                      roll_text(dice), ONE_OF(dice, "", ", sum: false"));
}

static const char *roll_text_note(Dice *dice, const Noted *noted) {
  const char *kind = ONE_OF(dice, "flag", "callout");
  return arena_printf(dice->arena, "%s: {%s, text: \"%s\"}", kind, roll_at(dice, noted),
                      roll_text(dice));
}

static const char *roll_emphasis(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "emphasis: {%s}", roll_at(dice, noted));
}

static const char *roll_growth(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "growth: {%s%s}", roll_span(dice, noted, false),
                      roll_series(dice, noted));
}

static const char *roll_difference(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "difference: {%s%s, show: %s}", roll_span(dice, noted, false),
                      roll_series(dice, noted), ONE_OF(dice, "amount", "percent", "both"));
}

static const char *roll_ovals(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "ovals: {%s%s}", roll_span(dice, noted, false),
                      roll_series(dice, noted));
}

static const char *roll_whole(Dice *dice, const Noted *noted) {
  (void)noted;
  return ONE_OF(dice, "growth-column: {}", "connectors: {}");
}

typedef const char *RollNote(Dice *dice, const Noted *noted);

const char *roll_notes(Dice *dice, const Noted *noted) {
  static RollNote *const makers[] = {roll_band,       roll_line,     roll_sum,       roll_text_note,
                                     roll_growth,     roll_emphasis, roll_text_note, roll_ovals,
                                     roll_difference, roll_whole};
  size_t count = between(dice, 1, 3), kinds = noted->has_steps ? 6 : 10;
  TextBuffer text = {.arena = dice->arena};
  text_append(&text, ", annotations: [");
  for (size_t i = 0; i < count; i++)
    text_append_format(&text, "%s{%s}", i ? ", " : "", makers[pick(dice, kinds)](dice, noted));
  text_append(&text, "]");
  return text_buffer_string(&text);
}

static const char *roll_form(Dice *dice) {
  return ONE_OF(dice, "chart: bar", "chart: bar, stacking: stacked",
                "chart: bar, stacking: percent", "chart: bar, direction: horizontal",
                "chart: bar, stacking: stacked, direction: horizontal", "chart: trend",
                "chart: trend", "chart: trend, labels: values", "chart: area");
}

void add_noted(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 5));
  Noted noted = {shape.column_names, shape.columns, shape.row_names, shape.rows, shape.low,
                 shape.high,         false};
  if (one_in(dice, 5)) shape.low = noted.low = -shape.high;
  const char *form = roll_form(dice);
  add_chart(dice, arena_printf(dice->arena, "%s with annotations", form),
            arena_printf(dice->arena, "%s, categories: columns, data: %s%s", form,
                         add_table(dice, shape), roll_notes(dice, &noted)));
}
