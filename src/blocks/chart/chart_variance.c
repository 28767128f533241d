/* Differences of one series from another, or from the period before: further series of the data. */
#include "blocks/chart/chart_parts.h"

#define PERIOD_BEFORE ((size_t)-2)

typedef enum ShowChoice { SHOW_AUTO, SHOW_ABSOLUTE, SHOW_RELATIVE, SHOW_BOTH } ShowChoice;

typedef struct Comparison {
  size_t of, against; /* series; PERIOD_BEFORE: the same one, a category earlier */
  const char *name;   /* of what it is compared with */
  SourceSpan span;
} Comparison;

static size_t with_scenario(const ChartData *data, Scenario scenario) {
  for (size_t s = 0; data->scenarios.series && s < data->main.count; s++)
    if (data->scenarios.series[s] == scenario) return s;
  return data->main.count;
}

/* The only series that is a plan, a forecast or of the year before. */
static size_t find_reference(const ChartData *data) {
  static const Scenario references[] = {SCENARIO_PLAN, SCENARIO_BUDGET, SCENARIO_PREVIOUS,
                                        SCENARIO_FORECAST};
  for (size_t i = 0; i < 4; i++)
    if (with_scenario(data, references[i]) < data->main.count)
      return with_scenario(data, references[i]);
  return data->main.count;
}

static size_t find_named(DeckReader *reader, const ChartData *data, OptionText key) {
  const char **names = arena_array(reader->arena, const char *, data->main.count);
  for (size_t s = 0; s < data->main.count; s++) {
    names[s] = data->series[s].text;
    if (text_equals(names[s], key.text)) return s;
  }
  diag_error(reader->diags, key.node->span, "the chart has no series %s",
             diag_quote(reader->diags, key.text));
  diag_hint_names(reader->diags, key.text, "its series", names, data->main.count);
  return data->main.count;
}

/* The period before: along the axis; of series that are periods, the last but one. */
static size_t find_before(DeckReader *reader, const ChartData *data, SourceSpan span) {
  if (data->periods) return PERIOD_BEFORE;
  if (data->has_period_series && data->main.count >= 2) return data->main.count - 2;
  diag_error(reader->diags, span,
             "there are no periods here, of which one could be before another");
  diag_hint(reader->diags, "name the series that differences are from: {against: Plan}");
  return data->main.count;
}

static size_t choose_against(DeckReader *reader, const VarianceKeys *keys, const ChartData *data,
                             SourceSpan span) {
  if (keys->against.text && text_equals(keys->against.text, "previous"))
    return find_before(reader, data, keys->against.node->span);
  if (keys->against.text) return find_named(reader, data, keys->against);
  size_t found = find_reference(data);
  if (found < data->main.count) return found;
  if (data->main.count == 1 && data->periods) return PERIOD_BEFORE;
  diag_error(reader->diags, span, "it is not said what the differences are from");
  diag_hint(reader->diags, "name a series: variance: {against: Budget}; or the period before: "
                           "{against: previous}");
  return found;
}

/* The series that is compared: the actual one, else the first that is not the reference. */
static size_t choose_of(DeckReader *reader, const VarianceKeys *keys, const ChartData *data,
                        size_t against) {
  if (keys->of.text) return find_named(reader, data, keys->of);
  size_t actual = with_scenario(data, SCENARIO_ACTUAL);
  if (actual < data->main.count) return actual;
  bool is_before = data->has_period_series && against + 2 == data->main.count;
  if (is_before && against > 0) return against + 1;
  return against == 0 ? 1 : 0;
}

/* Differences from the period before stop at gaps. */
static Quantity reference_cell(const ChartData *data, const Comparison *comparison,
                               size_t category) {
  if (comparison->against != PERIOD_BEFORE) return chart_cell(data, comparison->against, category);
  bool has_before = category > 0 && !(data->follows_gap && data->follows_gap[category]);
  if (has_before) return chart_cell(data, comparison->of, category - 1);
  return quantity_missing(chart_cell(data, comparison->of, category).measure, NULL);
}

typedef Quantity Compare(Arena *arena, Quantity from, Quantity to, SourceSpan span);

static void append_difference(DeckReader *reader, ChartData *data, const Comparison *comparison,
                              Compare *compare, SeriesSpan *span) {
  Quantity *cells = arena_array(reader->arena, Quantity, data->category_count);
  for (size_t c = 0; c < data->category_count; c++)
    cells[c] = compare(reader->arena, reference_cell(data, comparison, c),
                       chart_cell(data, comparison->of, c), comparison->span);
  ChartRow row = {.name = bound_text_plain(comparison->name, comparison->span), .cells = cells};
  *span = (SeriesSpan){data->series_count, 1};
  chart_append_series(reader, &(ChartRows){&row, 1}, data);
}

static Scenario reference_scenario(const ChartData *data, size_t against) {
  if (against == PERIOD_BEFORE) return SCENARIO_PREVIOUS;
  return data->scenarios.series ? data->scenarios.series[against] : SCENARIO_NONE;
}

/* The code of what differences are from; NULL if it has none. */
static const char *code_of(const ChartData *data, size_t against) {
  switch (reference_scenario(data, against)) {
  case SCENARIO_PREVIOUS:
    return against == PERIOD_BEFORE && data->periods[0].unit != PERIOD_YEAR ? "PP" : "PY";
  case SCENARIO_PLAN:
    return "PL";
  case SCENARIO_BUDGET:
    return "BU";
  case SCENARIO_FORECAST:
    return "FC";
  case SCENARIO_NONE:
  case SCENARIO_ACTUAL:
    break;
  }
  return NULL;
}

static const char *name_of(DeckReader *reader, const ChartData *data, size_t against) {
  const char *code = reader->theme->notation.has_codes ? code_of(data, against) : NULL;
  if (code) return arena_printf(reader->arena, "Δ%s", code);
  const ChangeWords *words = &bind_words(reader)->changes;
  if (against == PERIOD_BEFORE) return words->from_before;
  return arena_printf(reader->arena, "%s%s%s", words->difference_from.before,
                      data->series[against].text, words->difference_from.after);
}

/* Changes of a ratio are points already: in per cent only on request. */
static bool shows_relative(const VarianceKeys *keys, const ChartData *data) {
  if (keys->show == SHOW_AUTO) return !data->measure->is_ratio;
  return keys->show != SHOW_ABSOLUTE;
}

static bool is_comparable(DeckReader *reader, const ChartData *data, const Comparison *comparison) {
  size_t against = comparison->against == PERIOD_BEFORE ? 0 : comparison->against;
  if (comparison->of >= data->main.count || against >= data->main.count) return false;
  if (comparison->of != comparison->against) return true;
  diag_error(reader->diags, comparison->span, "a series has no differences from itself");
  return false;
}

void chart_read_variance(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  ChartData *data = &chart->data;
  VarianceKeys given = {0};
  if (!keys->variance) return;
  bind_keys(reader, &variance_options, &given, keys->variance);
  Comparison comparison = {.span = keys->variance->span};
  size_t errors = diagnostics_error_count(reader->diags);
  comparison.against = choose_against(reader, &given, data, comparison.span);
  comparison.of = choose_of(reader, &given, data, comparison.against);
  if (diagnostics_error_count(reader->diags) > errors || !is_comparable(reader, data, &comparison))
    return;
  comparison.name = name_of(reader, data, comparison.against);
  ChartVariance *variance = &chart->beside.variance;
  variance->of = comparison.of;
  variance->reference = reference_scenario(data, comparison.against);
  variance->is_from_before = comparison.against == PERIOD_BEFORE;
  variance->is_waterfall = given.form == 1;
  bool is_relative = shows_relative(&given, data);
  if (given.show != SHOW_RELATIVE)
    append_difference(reader, data, &comparison, quantity_change, &variance->absolute);
  bool has_code = text_starts_with(comparison.name, "Δ");
  if (has_code) comparison.name = arena_printf(reader->arena, "%s%%", comparison.name);
  if (is_relative)
    append_difference(reader, data, &comparison, quantity_growth, &variance->relative);
}
