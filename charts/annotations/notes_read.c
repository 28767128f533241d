#include "charts/annotations/notes_read.h"

#include <string.h>

size_t note_category(const NoteReader *reader, OptionText key, size_t standard) {
  const ChartData *data = &reader->chart->data;
  if (!key.text) return standard;
  const char **names = arena_array(reader->arena, const char *, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    names[c] = data->categories[c].text;
    if (chart_category_is(data, reader->calendar, c, key.text)) return c;
  }
  diag_error(reader->diags, key.node->span, "the chart has no category %s",
             diag_quote(reader->diags, key.text));
  diag_hint_names(reader->diags, key.text, "its categories", names, data->category_count);
  return standard;
}

size_t note_last_actual(const ChartData *data) {
  size_t last = data->category_count;
  while (last > 1 && data->is_forecast[last - 1]) last--;
  return last ? last - 1 : 0;
}

size_t note_series(const NoteReader *reader, OptionText key) {
  const ChartData *data = &reader->chart->data;
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

bool note_need(const NoteReader *reader, OptionText key, const char *name, const char *hint) {
  if (key.text) return true;
  diag_error(reader->diags, reader->span, "the annotation needs \"%s\"", name);
  diag_hint(reader->diags, "%s", hint);
  return false;
}

bool note_quantity(const NoteReader *reader, OptionText key, const Measure *measure,
                   Quantity *quantity) {
  Value value;
  SourceSpan place = syntax_text_part(key.node, 0, strlen(key.text));
  Decimal number;
  bool is_plain = decimal_parse(key.text, strlen(key.text), &number);
  if (!expression_evaluate_as(reader->scope, key.text, place, is_plain ? NULL : measure, &value))
    return false;
  *quantity = value_quantity(value);
  if (is_plain) quantity->measure = measure;
  if (quantity_is_present(*quantity)) return true;
  diag_error(reader->diags, key.node->span, "%s is not there: it has no place on a scale",
             diag_quote(reader->diags, key.text));
  return false;
}

BoundText note_text(const NoteReader *reader, OptionText key) {
  if (!key.text) return (BoundText){0};
  return bound_text_make(reader->arena, reader->scope, reader->parameters, key.node, reader->diags);
}

const Measure *note_measure(const ChartData *data, size_t series) {
  bool is_other = series != CHART_WHOLE && !series_span_has(data->main, series);
  return is_other && data->category_count ? chart_cell(data, series, 0).measure : data->measure;
}

int note_months(const ChartData *data, size_t from, size_t to) {
  int months = 0;
  if (!data->periods || data->periods[from].unit != data->periods[to].unit) return 0;
  return period_months_between(data->periods[from], data->periods[to], &months) ? months : 0;
}

bool note_need_order(const NoteReader *reader, bool is_in_order, const char *what,
                     const char *kind) {
  if (is_in_order) return true;
  diag_error(reader->diags, reader->span, "%s from one %s to a later one", what, kind);
  diag_hint(reader->diags, "let to: stand after from:");
  return false;
}

void note_warn_of_kinds(const NoteReader *reader, size_t from, size_t to, const char *what) {
  const ChartData *data = &reader->chart->data;
  if (!data->periods) return;
  PeriodUnit first = data->periods[from].unit, last = data->periods[to].unit;
  if (first == last) return;
  diag_warning(reader->diags, reader->span, "%s would compare a %s with a %s", what,
               period_unit_name(first), period_unit_name(last));
  diag_hint(reader->diags, "name two categories of one kind with from: and to:");
}

bool note_need_values(const NoteReader *reader, const char *what) {
  if (!reader->is_percent) return true;
  diag_error(reader->diags, reader->span, "%s has no place on a scale in %% of the total", what);
  diag_hint(reader->diags, "use stacking: stacked, or leave it out");
  return false;
}
