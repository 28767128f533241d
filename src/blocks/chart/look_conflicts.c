/* A series keeps its look through the deck: its colour, its place in the stack, its scenario. */
#include "blocks/chart/chart_parts.h"
#include "blocks/chart/series_colors.h"

#define MOST_STACKED 20 /* series of a chart that are compared with other charts */

static const char *name_of(const ChartSpec *chart, size_t series) {
  return chart->data.series[series].text;
}

static bool looks_alike(SeriesLook a, SeriesLook b) {
  return color_equals(a.color, b.color) && a.is_hatched == b.is_hatched;
}

static bool is_among(const SeriesColors *colors, size_t count, const char *name) {
  for (size_t i = 0; i < count; i++)
    if (text_equals(colors->known.items[i].name, name)) return true;
  return false;
}

/* Two that took one colour on slides where the other was not. */
static void check_colors(DeckReader *reader, const ChartSpec *chart, size_t known) {
  const SeriesColors *colors = series_colors_of(reader);
  for (size_t s = 1; s < chart->data.series_count; s++) {
    for (size_t t = 0; t < s; t++) {
      bool are_named = series_is_named(chart, s) && series_is_named(chart, t);
      if (!are_named || !looks_alike(chart->looks[s], chart->looks[t])) continue;
      if (!is_among(colors, known, name_of(chart, s)) ||
          !is_among(colors, known, name_of(chart, t)))
        continue;
      diag_warning(reader->diags, chart->span, "%s and %s look alike: each has its colour already",
                   diag_quote(reader->diags, name_of(chart, t)),
                   diag_quote(reader->diags, name_of(chart, s)));
      diag_hint(reader->diags, "give one of them another under the deck's colors");
      return;
    }
  }
}

static const StackPair *find_pair(const SeriesColors *colors, const char *below,
                                  const char *above) {
  for (size_t i = 0; i < colors->pairs.count; i++) {
    const StackPair *pair = &colors->pairs.items[i];
    if (text_equals(pair->below, below) && text_equals(pair->above, above)) return pair;
  }
  return NULL;
}

/* Keeps which of the two is below; false, reported, if it was the other one before. */
static bool keep_pair(DeckReader *reader, const ChartSpec *chart, size_t below, size_t above) {
  SeriesColors *colors = series_colors_of(reader);
  const char *lower = name_of(chart, below), *upper = name_of(chart, above);
  const StackPair *other = find_pair(colors, upper, lower);
  if (other) {
    diag_warning(reader->diags, chart->span, "%s is stacked under %s here, and over it in %s",
                 diag_quote(reader->diags, lower), diag_quote(reader->diags, upper),
                 diag_quote(reader->diags, other->chart));
    diag_hint(reader->diags, "keep one order: that of the rows, or of take-rows");
    return false;
  }
  if (!find_pair(colors, lower, upper))
    list_push(reader->arena, &colors->pairs, ((StackPair){lower, upper, chart->name}));
  return true;
}

static void check_stack(DeckReader *reader, const ChartSpec *chart) {
  const char *stacking = chart_stacking(chart);
  bool is_stack = text_equals(stacking, "stacked") || text_equals(stacking, "percent");
  size_t count = chart->data.main.count;
  if (!is_stack || chart->data.has_period_series || count > MOST_STACKED) return;
  if (chart->clusters.count) count /= chart->clusters.count; /* the same parts again */
  for (size_t s = 1; s < count; s++)
    for (size_t t = 0; t < s; t++)
      if (!keep_pair(reader, chart, t, s)) return;
}

static const SeriesScenario *find_scenario(const SeriesColors *colors, const char *name) {
  for (size_t i = 0; i < colors->scenarios.count; i++)
    if (text_equals(colors->scenarios.items[i].name, name)) return &colors->scenarios.items[i];
  return NULL;
}

/* A plan here is no forecast elsewhere. */
static void check_scenarios(DeckReader *reader, const ChartSpec *chart) {
  SeriesColors *colors = series_colors_of(reader);
  const Scenario *scenarios = chart->data.scenarios.series;
  for (size_t s = 0; scenarios && s < chart->data.series_count; s++) {
    if (scenarios[s] == SCENARIO_NONE) continue;
    const SeriesScenario *known = find_scenario(colors, name_of(chart, s));
    if (!known) {
      SeriesScenario found = {name_of(chart, s), scenarios[s], chart->name};
      list_push(reader->arena, &colors->scenarios, found);
    } else if (known->scenario != scenarios[s] && chart->clusters.count == 0) {
      diag_warning(reader->diags, chart->span, "%s has another scenario here than in %s",
                   diag_quote(reader->diags, known->name), diag_quote(reader->diags, known->chart));
      diag_hint(reader->diags, "keep one: a series looks the same all over the deck");
      return;
    }
  }
}

void chart_check_looks(DeckReader *reader, const ChartSpec *chart) {
  size_t known = series_colors_of(reader)->checked;
  series_colors_of(reader)->checked = series_colors_of(reader)->known.count;
  check_colors(reader, chart, known);
  check_stack(reader, chart);
  check_scenarios(reader, chart);
}
