/* The annotations of a chart. */
#include "blocks/chart/chart_parts.h"

#define ANNOTATION_LIMIT 20

static size_t find_category(DeckReader *reader, const ChartData *data, OptionText key,
                            size_t standard) {
  if (!key.text) return standard;
  const char **names = arena_array(reader->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    names[c] = data->categories[c].text;
    if (chart_category_is(reader, data, c, key.text)) return c;
  }
  diag_error(reader->diags, key.node->span, "the chart has no category %s",
             diag_quote(reader->diags, key.text));
  diag_hint_names(reader->diags, key.text, "its categories", names, data->category_count);
  return standard;
}

static size_t find_series(DeckReader *reader, const ChartData *data, OptionText key) {
  if (!key.text) return CHART_WHOLE;
  const char **names = arena_array(reader->arena, const char *, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    names[s] = data->series[s].text;
    if (text_equals(names[s], key.text)) return s;
  }
  diag_error(reader->diags, key.node->span, "the chart has no series %s",
             diag_quote(reader->diags, key.text));
  diag_hint_names(reader->diags, key.text, "its series", names, data->series_count);
  return CHART_WHOLE;
}

static size_t last_actual(const ChartData *data) {
  size_t last = data->category_count;
  while (last > 1 && data->is_forecast[last - 1]) last--;
  return last - 1;
}

static void warn_of_kinds(DeckReader *reader, const ChartData *data, const ChartGrowth *growth) {
  if (!data->periods) return;
  PeriodUnit from = data->periods[growth->from].unit, to = data->periods[growth->to].unit;
  if (from == to) return;
  diag_warning(reader->diags, growth->span, "the growth arrow would compare a %s with a %s",
               period_unit_name(from), period_unit_name(to));
  diag_hint(reader->diags, "name two categories of one kind with from: and to:");
}

static void read_growth(DeckReader *reader, const SyntaxNode *node, const ChartData *data,
                        ChartGrowth *growth) {
  GrowthKeys keys = {0};
  option_read(&(OptionTarget){&growth_options, &keys}, 1, node, reader->arena, reader->diags);
  growth->to = find_category(reader, data, keys.to, last_actual(data));
  growth->from = find_category(reader, data, keys.from, growth->to ? growth->to - 1 : 0);
  growth->series = find_series(reader, data, keys.series);
  growth->span = node->span;
  warn_of_kinds(reader, data, growth);
  if (growth->from < growth->to) return;
  diag_error(reader->diags, node->span, "a growth arrow leads from one category to a later one");
}

void chart_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart) {
  if (!list) return;
  if (list->kind != SYNTAX_SEQUENCE) {
    diag_error(reader->diags, list->span, "\"annotations\" is a list, found %s",
               syntax_kind_name(list));
    diag_hint(reader->diags, "as in annotations: [growth: {}]");
    return;
  }
  if (list->item_count > ANNOTATION_LIMIT) {
    diag_error(reader->diags, list->span, "a chart has room for %d annotations, here are %zu",
               ANNOTATION_LIMIT, list->item_count);
    return;
  }
  ChartGrowth *growths = arena_array(reader->arena, ChartGrowth, list->item_count);
  for (size_t i = 0; i < list->item_count; i++) {
    AnnotationKeys keys = {0};
    option_read(&(OptionTarget){&annotation_options, &keys}, 1, list->items[i], reader->arena,
                reader->diags);
    if (keys.growth)
      read_growth(reader, keys.growth, &chart->data, &growths[chart->growths.count++]);
  }
  chart->growths.items = growths;
}
