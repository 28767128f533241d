#include "charts/chart_figures.h"

#include <ctype.h>
#include <string.h>

/* "Prior low" is called like the part "prior-low". */
static bool is_called(const char *name, const char *part) {
  for (; *name && *part; name++, part++) {
    bool is_space = *part == '-' && (*name == ' ' || *name == '-');
    if (!is_space && tolower((unsigned char)*name) != *part) return false;
  }
  return *name == *part;
}

size_t chart_find_part(const ChartReading *reading, const ChartSpec *spec, OptionText key,
                       const char *part, size_t standard) {
  const ChartData *data = &spec->data;
  const char **names = arena_array(reading->arena, const char *, data->main.count);
  for (size_t i = 0; i < data->main.count; i++) {
    names[i] = data->series[data->main.first + i].text;
    if (key.text ? text_equals(names[i], key.text) : is_called(names[i], part))
      return data->main.first + i;
  }
  if (!key.text) return standard;
  diag_error(reading->diags, key.node->span, "the chart has no column %s",
             diag_quote(reading->diags, key.text));
  diag_hint_names(reading->diags, key.text, "its columns", names, data->main.count);
  return standard;
}

void chart_check_positive(const ChartSpec *spec, const char *what, Arena *arena,
                          Diagnostics *diags) {
  const ChartData *data = &spec->data;
  for (size_t i = 0; i < data->main.count * data->category_count; i++) {
    Quantity value = data->cells[i];
    if (!quantity_is_present(value) || decimal_sign(value.value) >= 0) continue;
    diag_error(diags, value.origin ? value.origin->span : spec->span,
               "%s shows amounts above zero, here is %s", what,
               decimal_to_text(arena, value.value));
    diag_hint(diags, "use chart: bar");
    return;
  }
}

void chart_check_range(const ChartSpec *spec, size_t low, size_t high, Arena *arena,
                       Diagnostics *diags) {
  const ChartData *data = &spec->data;
  for (size_t c = 0; c < data->category_count; c++) {
    Quantity from = chart_cell(data, low, c), to = chart_cell(data, high, c);
    if (!quantity_is_present(from) || !quantity_is_present(to)) continue;
    if (decimal_compare(from.value, to.value) <= 0) continue;
    diag_error(diags, from.origin ? from.origin->span : spec->span,
               "%s of %s is %s, above its %s of %s", diag_quote(diags, data->series[low].text),
               diag_quote(diags, data->categories[c].text), decimal_to_text(arena, from.value),
               diag_quote(diags, data->series[high].text), decimal_to_text(arena, to.value));
    diag_hint(diags, "correct the figures, or say which columns are meant");
  }
}

static const Measure *change_measure(Arena *arena, const Measure *base) {
  Measure *measure = arena_make(arena, Measure);
  *measure = *base;
  measure->is_change = true;
  return measure;
}

Quantity chart_change(Arena *arena, Quantity from, Quantity to, SourceSpan span) {
  if (from.measure->is_ratio) return quantity_growth(arena, from, to, span);
  const Origin *inputs[] = {from.origin, to.origin};
  Quantity change = {.state = QUANTITY_PRESENT,
                     .measure = change_measure(arena, to.measure),
                     .origin = origin_of_expression(arena, span, "change(from, to)", inputs, 2)};
  if (!quantity_is_present(from) || !quantity_is_present(to))
    change.state = QUANTITY_MISSING;
  else if (!decimal_subtract(to.value, from.value, &change.value))
    change.state = QUANTITY_NOT_MEANINGFUL;
  return change;
}

Quantity chart_as_change(Arena *arena, Quantity change, SourceSpan span) {
  if (!change.measure->is_ratio || !quantity_is_present(change)) return change;
  Quantity none = change;
  none.value = decimal_zero;
  none.origin = NULL;
  return quantity_change(arena, none, change, span);
}

bool chart_has_one_measure(const ChartData *data) {
  const Measure *first = NULL;
  for (size_t i = 0; i < data->main.count * data->category_count; i++) {
    const Measure *measure = data->cells[i].measure;
    if (!quantity_is_present(data->cells[i])) continue;
    if (!first) first = measure;
    if (measure->scale != first->scale || !text_equals(measure->unit, first->unit)) return false;
  }
  return true;
}

bool chart_rows_differ(const ChartData *data) {
  return !chart_has_one_measure(data);
}

Quantity chart_share_of(Arena *arena, Quantity part, Quantity whole, SourceSpan span) {
  Quantity share = chart_share(arena, part, whole, span);
  Measure *measure = arena_make(arena, Measure);
  *measure = *share.measure;
  measure->format.decimals = 0;
  share.measure = measure;
  return share;
}

void chart_add_row(ChartRows *rows, Arena *arena, ChartRow row) {
  ChartRow *items = arena_array(arena, ChartRow, rows->count + 1);
  for (size_t i = 0; i < rows->count; i++) items[i] = rows->items[i];
  items[rows->count] = row;
  *rows = (ChartRows){items, rows->count + 1};
}

BoundText chart_range_name(const DrawContext *context, const ChartSpec *spec, size_t low,
                           size_t high) {
  const TableKey *series = spec->data.series;
  return bound_text_plain(arena_printf(context->arena, "%s%s%s", series[low].text,
                                       context->words->lists.range, series[high].text),
                          series[low].span);
}
