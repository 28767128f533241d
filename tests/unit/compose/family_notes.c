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
  bool may_be_all = noted->form != NOTED_BESIDE || noted->series_count == 1;
  if (noted->series_count == 0 || (may_be_all && one_in(dice, 2))) return "";
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
  if (noted->form == NOTED_SHARES || one_in(dice, 2))
    return arena_printf(dice->arena, "band: {%s, label: \"%s\"}", roll_span(dice, noted, true),
                        roll_text(dice));
  double low = roll_value(dice, noted);
  return arena_printf(dice->arena, "band: {low: %.0f, high: %.0f, label: \"%s\"}", low,
                      low + (noted->high - noted->low) * 0.2, roll_text(dice));
}

static const char *roll_line(Dice *dice, const Noted *noted) {
  if (one_in(dice, 3))
    return arena_printf(dice->arena, "line: {mean: true, label: \"%s\"%s}", roll_text(dice),
                        roll_series(dice, noted));
  return arena_printf(dice->arena, "line: {value: %.0f, label: \"%s\"}", roll_value(dice, noted),
                      roll_text(dice));
}

static const char *roll_sum(Dice *dice, const Noted *noted) {
  return arena_printf(dice->arena, "bracket: {%s, label: \"%s\"%s%s}", roll_span(dice, noted, true),
                      roll_text(dice), ONE_OF(dice, "", ", sum: false"), roll_series(dice, noted));
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

static const char *roll_column(Dice *dice, const Noted *noted) {
  (void)noted;
  return ONE_OF(dice, "growth-column: {}", "growth-column: {kind: growth}");
}

static const char *roll_connectors(Dice *dice, const Noted *noted) {
  (void)dice;
  (void)noted;
  return "connectors: {}";
}

typedef const char *RollNote(Dice *dice, const Noted *noted);

typedef struct NoteKind {
  RollNote *roll;
  bool needs_series, needs_stack, needs_values, needs_time, needs_sums;
} NoteKind;

static const NoteKind note_kinds[] = {
    {.roll = roll_band},
    {.roll = roll_line, .needs_values = true},
    {.roll = roll_sum, .needs_sums = true},
    {.roll = roll_text_note},
    {.roll = roll_text_note},
    {.roll = roll_emphasis},
    {.roll = roll_growth, .needs_time = true},
    {.roll = roll_ovals, .needs_time = true},
    {.roll = roll_difference, .needs_values = true, .needs_time = true},
    {.roll = roll_column, .needs_time = true, .needs_series = true},
    {.roll = roll_connectors, .needs_time = true, .needs_series = true, .needs_stack = true}};

#define NOTE_KINDS (sizeof note_kinds / sizeof *note_kinds)

static bool is_possible(const NoteKind *kind, const Noted *noted) {
  return !((kind->needs_series && noted->series_count < 2) ||
           (kind->needs_stack && noted->form == NOTED_BESIDE) ||
           (kind->needs_values && noted->form == NOTED_SHARES) ||
           (kind->needs_sums && noted->form == NOTED_LEVELS) ||
           (kind->needs_time && noted->form >= NOTED_STEPS));
}

/* Each kind once, as two of a kind may contradict each other. */
const char *roll_notes(Dice *dice, const Noted *noted) {
  size_t count = between(dice, 1, 3), first = pick(dice, NOTE_KINDS), drawn = 0;
  size_t stride = between(dice, 1, NOTE_KINDS - 1); /* NOTE_KINDS is a prime */
  TextBuffer text = {.arena = dice->arena};
  text_append(&text, ", annotations: [");
  for (size_t i = 0; i < NOTE_KINDS && drawn < count; i++) {
    const NoteKind *kind = &note_kinds[(first + i * stride) % NOTE_KINDS];
    if (!is_possible(kind, noted)) continue;
    text_append_format(&text, "%s{%s}", drawn++ ? ", " : "", kind->roll(dice, noted));
  }
  text_append(&text, "]");
  return text_buffer_string(&text);
}

typedef struct NotedChart {
  const char *keys;
  NotedForm form;
} NotedChart;

static const NotedChart noted_charts[] = {
    {"chart: bar", NOTED_BESIDE},
    {"chart: bar, direction: horizontal", NOTED_BESIDE},
    {"chart: bar, stacking: stacked", NOTED_STACKED},
    {"chart: bar, stacking: stacked, direction: horizontal", NOTED_STACKED},
    {"chart: bar, stacking: percent", NOTED_SHARES},
    {"chart: trend", NOTED_BESIDE},
    {"chart: trend, labels: values", NOTED_BESIDE},
    {"chart: area", NOTED_STACKED},
};

void add_noted(Dice *dice) {
  Shape shape = roll_periods(dice, between(dice, 1, 5));
  NotedChart chart = noted_charts[pick(dice, sizeof noted_charts / sizeof *noted_charts)];
  if (chart.form == NOTED_BESIDE && one_in(dice, 4)) shape.low = -shape.high;
  Noted noted = {shape.column_names, shape.columns, shape.row_names, shape.rows,
                 shape.low,          shape.high,    chart.form};
  add_chart(dice, arena_printf(dice->arena, "%s with annotations", chart.keys),
            arena_printf(dice->arena, "%s, categories: columns, data: %s%s", chart.keys,
                         add_table(dice, shape), roll_notes(dice, &noted)));
}
