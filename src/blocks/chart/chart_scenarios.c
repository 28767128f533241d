/* Scenarios: what the figures of a series or category are. */
#include "blocks/chart/chart_parts.h"

#define SCENARIO_WORDS 10

/* The words of a deck, IBCS codes among them. */
static const struct {
  const char *word;
  Scenario scenario;
} scenario_words[SCENARIO_WORDS] = {
    {"AC", SCENARIO_ACTUAL},         {"BU", SCENARIO_BUDGET},         {"FC", SCENARIO_FORECAST},
    {"PL", SCENARIO_PLAN},           {"PY", SCENARIO_PREVIOUS},       {"actual", SCENARIO_ACTUAL},
    {"budget", SCENARIO_BUDGET},     {"forecast", SCENARIO_FORECAST}, {"plan", SCENARIO_PLAN},
    {"previous", SCENARIO_PREVIOUS},
};

static Scenario read_scenario(DeckReader *reader, const SyntaxNode *node) {
  const char *names[SCENARIO_WORDS];
  const char *text = node->kind == SYNTAX_SCALAR ? node->text : "";
  for (size_t i = 0; i < SCENARIO_WORDS; i++) {
    names[i] = scenario_words[i].word;
    if (text_equals(text, names[i])) return scenario_words[i].scenario;
  }
  diag_error(reader->diags, node->span, "there is no scenario %s", diag_quote(reader->diags, text));
  diag_hint_names(reader->diags, text, "scenarios", names, SCENARIO_WORDS);
  return SCENARIO_NONE;
}

static size_t find_series(const ChartData *data, const char *name) {
  for (size_t s = 0; s < data->series_count; s++)
    if (text_equals(data->series[s].text, name)) return s;
  return data->series_count;
}

static void report_neither(DeckReader *reader, const ChartData *data, const SyntaxNode *key) {
  size_t count = data->series_count + data->category_count;
  const char **names = arena_array(reader->arena, const char *, count);
  for (size_t s = 0; s < data->series_count; s++) names[s] = data->series[s].text;
  for (size_t c = 0; c < data->category_count; c++)
    names[data->series_count + c] = data->categories[c].text;
  diag_error(reader->diags, key->span, "the chart has no series or category %s",
             diag_quote(reader->diags, key->text));
  diag_hint_names(reader->diags, key->text, "its series and categories", names, count);
}

/* Sets the scenario of what the key names: a series, or a category. */
static bool set_cluster(const ChartSpec *chart, const char *name, Scenario scenario,
                        Scenario *series) {
  size_t count = chart->clusters.count, parts = count ? chart->data.main.count / count : 0;
  for (size_t i = 0; i < count; i++) {
    if (!text_equals(chart->clusters.names[i], name)) continue;
    for (size_t k = 0; k < parts; k++) series[i * parts + k] = scenario;
    return true;
  }
  return false;
}

static void set_scenario(DeckReader *reader, const ChartSpec *chart, const SyntaxEntry *entry,
                         Scenario *series, Scenario *categories) {
  const ChartData *data = &chart->data;
  Scenario scenario = read_scenario(reader, entry->value);
  size_t found = find_series(data, entry->key->text);
  if (set_cluster(chart, entry->key->text, scenario, series)) return;
  bool is_known = found < data->series_count;
  if (is_known) series[found] = scenario;
  for (size_t c = 0; !is_known && c < data->category_count; c++) {
    if (!chart_category_is(data, &reader->house.calendar, c, entry->key->text)) continue;
    categories[c] = scenario;
    return;
  }
  if (!is_known) report_neither(reader, data, entry->key);
}

/* Where nothing is said, the last of several stacks is what the others are compared with. */
static void assume_clusters(DeckReader *reader, ChartSpec *chart) {
  ChartData *data = &chart->data;
  if (chart->clusters.count == 0) return;
  size_t parts = data->main.count / chart->clusters.count;
  Scenario *series = arena_array(reader->arena, Scenario, data->series_count + 2);
  for (size_t s = 0; s + parts < data->main.count; s++) series[s] = SCENARIO_PREVIOUS;
  data->scenarios.series = series;
}

void chart_read_scenarios(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  const SyntaxNode *map = keys->scenarios;
  ChartData *data = &chart->data;
  if (!map) {
    assume_clusters(reader, chart);
    return;
  }
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span,
               "\"scenarios\" is a map of scenarios by series or category");
    diag_hint(reader->diags, "as in scenarios: {Budget: plan}");
    return;
  }
  Scenario *series = arena_array(reader->arena, Scenario, data->series_count + 2); /* differences */
  Scenario *categories = arena_array(reader->arena, Scenario, data->category_count);
  for (size_t i = 0; i < map->entry_count; i++)
    set_scenario(reader, chart, &map->entries[i], series, categories);
  data->scenarios.series = series;
  data->scenarios.categories = categories;
  data->scenarios.words = bind_words(reader)->scenarios;
}
