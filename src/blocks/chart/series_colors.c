/* The same series has the same colour all over the deck: charts are read in order, a name takes the
 * first colour that its chart has not yet used, and if it can no other name of its table, and keeps
 * it. */
#include "blocks/chart/series_colors.h"
#include "bind/note_marks.h"

#include <string.h>

SeriesColors *series_colors_of(DeckReader *reader) {
  if (!reader->series_colors) reader->series_colors = arena_make(reader->arena, SeriesColors);
  return reader->series_colors;
}

/* A series is the same with and without the mark of a note. */
static bool is_series(const char *known, const char *name) {
  size_t length = note_marks_length(name);
  return strlen(known) == length && strncmp(known, name, length) == 0;
}

static void keep_color(DeckReader *reader, SeriesColor color) {
  color.name = arena_strndup(reader->arena, color.name, note_marks_length(color.name));
  list_push(reader->arena, &series_colors_of(reader)->known, color);
}

static const SeriesColor *find_color(const DeckReader *reader, const char *name) {
  const SeriesColors *colors = reader->series_colors;
  for (size_t i = 0; colors && i < colors->known.count; i++)
    if (is_series(colors->known.items[i].name, name)) return &colors->known.items[i];
  return NULL;
}

static bool parse_color(const DeckReader *reader, const char *text, Color *color) {
  const ThemeColors *colors = &reader->theme->colors;
  double number;
  if (text_equals(text, "neutral"))
    *color = colors->neutral;
  else if (text_equals(text, "accent"))
    *color = colors->accent;
  else if (color_parse(text, color))
    return true;
  else if (option_parse_number(text, &number) && number >= 1 &&
           number <= (double)colors->series.count)
    *color = colors->series.items[(size_t)number - 1];
  else
    return false;
  return true;
}

void series_colors_read(DeckReader *reader, const SyntaxNode *map) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"colors\" is a map of series names and colours");
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxNode *value = map->entries[i].value;
    SeriesColor named = {.name = map->entries[i].key->text};
    if (value->kind == SYNTAX_SCALAR && parse_color(reader, value->text, &named.look.color)) {
      keep_color(reader, named);
      continue;
    }
    diag_error(reader->diags, value->span, "this is no colour of a series");
    diag_hint(reader->diags, "write 1 to %zu, neutral, accent, or a colour in quotes: \"#12436D\"",
              reader->theme->colors.series.count);
  }
}

/* The theme's colours, and each once more as a hatch: as many looks as can be told apart. */
static size_t look_count(const DeckReader *reader) {
  return 2 * reader->theme->colors.series.count;
}

static SeriesLook look_at(const DeckReader *reader, size_t index) {
  OptionColors palette = reader->theme->colors.series;
  return (SeriesLook){.color = palette.items[index % palette.count],
                      .is_hatched = index >= palette.count};
}

static bool looks_equal(SeriesLook a, SeriesLook b) {
  return color_equals(a.color, b.color) && a.is_hatched == b.is_hatched;
}

static void count_use(const DeckReader *reader, SeriesLook look, size_t *uses) {
  for (size_t i = 0; i < look_count(reader); i++)
    if (looks_equal(look_at(reader, i), look)) uses[i]++;
}

/* How often looks are used: in the chart, and by names of its table, which other charts show. */
typedef struct LookUses {
  size_t *chart, *table;
} LookUses;

static bool is_better(const DeckReader *reader, LookUses uses, size_t look, size_t than) {
  size_t plain = reader->theme->colors.series.count;
  if (uses.chart[look] != uses.chart[than]) return uses.chart[look] < uses.chart[than];
  if ((look < plain) != (than < plain)) return look < plain;
  return uses.table[look] < uses.table[than];
}

static size_t least_used(const DeckReader *reader, LookUses uses) {
  size_t best = 0;
  for (size_t i = 1; i < look_count(reader); i++)
    if (is_better(reader, uses, i, best)) best = i;
  return best;
}

static void count_table(const DeckReader *reader, const Table *table, size_t *uses) {
  const SeriesColors *colors = reader->series_colors;
  for (size_t i = 0; colors && i < colors->known.count; i++) {
    const char *name = colors->known.items[i].name;
    bool is_in = table_find_row(table, name) != TABLE_NOT_FOUND ||
                 table_find_column(table, name) != TABLE_NOT_FOUND;
    if (is_in) count_use(reader, colors->known.items[i].look, uses);
  }
}

static void warn_of_repeated(DeckReader *reader, const TableKey *series) {
  size_t count = look_count(reader);
  diag_warning(reader->diags, series->span, "%zu series can be told apart: %s looks like another",
               count, diag_quote(reader->diags, series->text));
  diag_hint(reader->diags,
            "fold the small ones into one with top: %zu, or give it a colour in the "
            "deck's colors",
            count - 1);
}

/* From light to dark, as time goes on. */
static void shade_periods(const DeckReader *reader, size_t count, SeriesLook *looks) {
  const ThemeColors *colors = &reader->theme->colors;
  for (size_t s = 0; s < count; s++) {
    double age = count > 1 ? (double)s / (double)(count - 1) : 1;
    looks[s].color = color_mix(colors->previous, colors->current, age);
  }
}

/* Differences have colours of good and bad, and scenarios of one thing the shades of time. */
static bool has_shade(const ChartSpec *chart, size_t series) {
  const ChartData *data = &chart->data;
  bool is_difference = series_span_has(chart->beside.variance.absolute, series) ||
                       series_span_has(chart->beside.variance.relative, series);
  if (is_difference || !data->scenarios.series) return is_difference;
  if (chart->clusters.count) return false; /* parts keep their colours in every stack */
  Scenario own = data->scenarios.series[series];
  size_t alike = 0;
  for (size_t s = 0; s < data->main.count; s++) alike += data->scenarios.series[s] == own;
  return own != SCENARIO_NONE && series < data->main.count && alike == 1;
}

static SeriesLook shade_of(const DeckReader *reader, const ChartData *data, size_t series) {
  const ThemeColors *colors = &reader->theme->colors;
  bool is_before = data->scenarios.series && data->scenarios.series[series] == SCENARIO_PREVIOUS;
  return (SeriesLook){.color = is_before ? colors->previous : colors->current, .is_shade = true};
}

bool series_is_named(const ChartSpec *chart, size_t series) {
  const ChartData *data = &chart->data;
  if (has_shade(chart, series)) return false;
  return series >= data->main.count || (data->main.count > 1 && !data->has_period_series);
}

/* The look that a series without one takes: the first of those used least; a line over bars stands
 * out from them in the accent, if that is free. */
static size_t choose_look(const DeckReader *reader, const ChartData *data, size_t series,
                          LookUses uses) {
  OptionColors palette = reader->theme->colors.series;
  for (size_t i = 0; series >= data->main.count && i < palette.count; i++)
    if (uses.chart[i] == 0 && color_equals(palette.items[i], reader->theme->colors.accent))
      return i;
  return least_used(reader, uses);
}

static void look_at_names(DeckReader *reader, const ChartSpec *chart, const Table *table,
                          SeriesLook *looks) {
  const ChartData *data = &chart->data;
  LookUses uses = {arena_array(reader->arena, size_t, look_count(reader)),
                   arena_array(reader->arena, size_t, look_count(reader))};
  size_t first = data->has_period_series ? data->main.count : 0;
  bool is_repeating = false;
  for (size_t s = first; s < data->series_count; s++) {
    const SeriesColor *known =
        series_is_named(chart, s) ? find_color(reader, data->series[s].text) : NULL;
    if (known) count_use(reader, known->look, uses.chart);
  }
  count_table(reader, table, uses.table);
  for (size_t s = first; s < data->series_count; s++) {
    const char *name = data->series[s].text;
    if (has_shade(chart, s)) {
      looks[s] = shade_of(reader, data, s);
      continue;
    }
    const SeriesColor *known = series_is_named(chart, s) ? find_color(reader, name) : NULL;
    size_t index = known ? 0 : choose_look(reader, data, s, uses);
    bool is_first_again =
        !known && series_is_named(chart, s) && uses.chart[index] == 1 && !is_repeating;
    if (is_first_again) warn_of_repeated(reader, &data->series[s]);
    is_repeating |= is_first_again;
    if (!known) uses.chart[index]++;
    looks[s] = known ? known->look : look_at(reader, index);
    if (!known && series_is_named(chart, s)) keep_color(reader, (SeriesColor){name, looks[s]});
  }
}

const SeriesLook *chart_look_series(DeckReader *reader, const ChartSpec *chart,
                                    const Table *table) {
  const ChartData *data = &chart->data;
  SeriesLook *looks = arena_array(reader->arena, SeriesLook, data->series_count);
  if (data->has_period_series) shade_periods(reader, data->main.count, looks);
  look_at_names(reader, chart, table, looks);
  return looks;
}
