/* What chart types read of keys of their own: figures, numbers over the categories, categories. */
#include "charts/chart_figures.h"

#include <string.h>

static bool read_literal(const ChartReading *reading, const ChartSpec *spec, OptionText key,
                         SourceSpan place, Quantity *out) {
  Decimal value;
  if (!decimal_parse(key.text, strlen(key.text), &value)) return false;
  Origin *origin = arena_make(reading->arena, Origin);
  *origin = (Origin){.kind = ORIGIN_LITERAL, .span = place, .expression = key.text};
  *out = (Quantity){value, QUANTITY_PRESENT, spec->data.measure, origin};
  return true;
}

bool chart_read_figure(const ChartReading *reading, const ChartSpec *spec, OptionText key,
                       Quantity *out) {
  const Measure *measure = spec->data.measure;
  *out = quantity_missing(measure, NULL);
  if (!key.text) return true;
  SourceSpan place = syntax_text_part(key.node, 0, strlen(key.text));
  if (read_literal(reading, spec, key, place, out)) return true;
  Value value;
  if (!expression_evaluate(reading->scope, key.text, place, &value)) return false;
  *out = value_quantity(value);
  bool is_alike =
      out->measure->scale == measure->scale && text_equals(out->measure->unit, measure->unit);
  if (is_alike && quantity_is_present(*out)) return true;
  if (is_alike)
    diag_error(reading->diags, place, "this figure is missing");
  else
    diag_error(reading->diags, place, "this figure is in %s, but the chart in %s",
               out->measure->unit[0] ? out->measure->unit : "plain numbers", measure->unit);
  if (!is_alike) diag_hint(reading->diags, "name a figure in the unit of the chart");
  return false;
}

/* Whether the key means the category: its name, or another spelling of its period. */
static bool is_category(const ChartData *data, size_t category, const char *key) {
  Period period;
  if (text_equals(data->categories[category].text, key)) return true;
  return data->periods && data->house && period_parse(key, &data->house->calendar, &period) &&
         period.unit == data->periods[category].unit &&
         period_compare(period, data->periods[category]) == 0;
}

static size_t find_category(const ChartData *data, const char *key, size_t likely) {
  if (likely < data->category_count && is_category(data, likely, key)) return likely;
  for (size_t c = 0; c < data->category_count; c++)
    if (is_category(data, c, key)) return c;
  return data->category_count;
}

/* Each item most often stands at the category of the same place. */
static const Quantity *spread_series(const ChartReading *reading, const ChartData *data,
                                     const Series *series) {
  Quantity *cells = arena_array(reading->arena, Quantity, data->category_count);
  const Measure *measure = series->count ? series->items[0].measure : &measure_plain;
  for (size_t c = 0; c < data->category_count; c++) cells[c] = quantity_missing(measure, NULL);
  size_t likely = 0;
  for (size_t i = 0; i < series->count; i++) {
    size_t found = find_category(data, series->keys[i].text, likely);
    if (found == data->category_count) continue;
    cells[found] = series->items[i];
    likely = found + 1;
  }
  return cells;
}

const Quantity *chart_read_series(const ChartReading *reading, const ChartSpec *spec,
                                  OptionText key) {
  if (!key.text) return NULL;
  SourceSpan place = syntax_text_part(key.node, 0, strlen(key.text));
  Value value;
  if (!expression_evaluate(reading->scope, key.text, place, &value)) return NULL;
  if (value.kind == VALUE_SERIES) return spread_series(reading, &spec->data, &value.series);
  diag_error(reading->diags, place, "%s is one number, not one for each category",
             diag_quote(reading->diags, key.text));
  return NULL;
}

size_t chart_need_category(const ChartReading *reading, const ChartSpec *spec, const char *name,
                           SourceSpan place) {
  const ChartData *data = &spec->data;
  size_t found = find_category(data, name, 0);
  if (found < data->category_count) return found;
  const char **names = arena_array(reading->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) names[c] = data->categories[c].text;
  diag_error(reading->diags, place, "the chart has no category %s",
             diag_quote(reading->diags, name));
  diag_hint_names(reading->diags, name, "its categories", names, data->category_count);
  return found;
}
