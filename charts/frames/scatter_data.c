/* What a scatter shows of its table. */
#include "charts/frames/scatter.h"

#include <string.h>

static size_t find_column(const ChartSpec *spec, OptionText name, size_t standard, Arena *arena,
                          Diagnostics *diags) {
  const ChartData *data = &spec->data;
  if (!name.text) return standard;
  const char **names = arena_array(arena, const char *, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    names[s] = data->series[s].text;
    if (text_equals(names[s], name.text)) return s;
  }
  diag_error(diags, name.node->span, "the chart has no column %s", diag_quote(diags, name.text));
  diag_hint_names(diags, name.text, "its columns", names, data->series_count);
  return standard;
}

bool scatter_find_columns(const ChartSpec *spec, ScatterColumns *columns, Arena *arena,
                          Diagnostics *diags) {
  const ScatterOptions *options = spec->options;
  size_t errors = diagnostics_error_count(diags), count = spec->data.series_count;
  columns->x = find_column(spec, options->x, 0, arena, diags);
  columns->y = find_column(spec, options->y, 1, arena, diags);
  bool is_plain = !options->x.text && !options->y.text;
  size_t third = is_plain && count > 2 ? 2 : SCATTER_NO_SIZE;
  columns->size = find_column(spec, options->size, third, arena, diags);
  if (diagnostics_error_count(diags) > errors) return false;
  if (count > 1 && columns->x != columns->y) return true;
  diag_error(diags, spec->span, "a scatter needs two columns, one for x and one for y");
  diag_hint(diags, "points are rows; name the columns with x: and y:");
  return false;
}

bool scatter_has_point(const ChartSpec *spec, const ScatterColumns *columns, size_t category) {
  const ChartData *data = &spec->data;
  bool has_size = columns->size == SCATTER_NO_SIZE ||
                  quantity_is_present(chart_cell(data, columns->size, category));
  return has_size && quantity_is_present(chart_cell(data, columns->x, category)) &&
         quantity_is_present(chart_cell(data, columns->y, category));
}

const Measure *scatter_measure(const ChartSpec *spec, size_t column) {
  for (size_t c = 0; c < spec->data.category_count; c++) {
    Quantity value = chart_cell(&spec->data, column, c);
    if (quantity_is_present(value)) return value.measure;
  }
  return &measure_plain;
}

BoundText scatter_column_name(const ChartSpec *spec, size_t column, Arena *arena) {
  const TableKey *key = &spec->data.series[column];
  const Measure *measure = scatter_measure(spec, column);
  const char *label = measure->label ? measure->label : key->text;
  const char *joint = measure->unit[0] ? ", " : "";
  return bound_text_plain(arena_printf(arena, "%s%s%s", label, joint, measure->unit), key->span);
}

/* Of what is there; missing if nothing is, or if it has too many digits. */
static Quantity mean_of(const ChartSpec *spec, size_t column, Arena *arena) {
  const ChartData *data = &spec->data;
  const Origin **origins = arena_array(arena, const Origin *, data->category_count);
  Quantity mean = quantity_missing(scatter_measure(spec, column), NULL);
  Decimal sum = decimal_zero;
  int64_t count = 0;
  for (size_t c = 0; c < data->category_count; c++) {
    Quantity value = chart_cell(data, column, c);
    if (!quantity_is_present(value)) continue;
    origins[c] = value.origin;
    if (!decimal_add(sum, value.value, &sum)) return mean;
    count++;
  }
  if (count > 0 && decimal_divide(sum, decimal_from_int(count), &mean.value))
    mean.state = QUANTITY_PRESENT;
  const char *name = arena_printf(arena, "mean of %s", data->series[column].text);
  mean.origin = origin_of_expression(arena, spec->span, name, origins, data->category_count);
  return mean;
}

static Quantity literal_of(const ChartSpec *spec, OptionText given, size_t column, Decimal value,
                           Arena *arena) {
  Origin *origin = arena_make(arena, Origin);
  *origin = (Origin){.kind = ORIGIN_LITERAL, .span = given.node->span};
  return (Quantity){value, QUANTITY_PRESENT, scatter_measure(spec, column), origin};
}

bool scatter_read_line(const ChartSpec *spec, OptionText given, size_t column, ScatterLine *line,
                       Arena *arena, Diagnostics *diags) {
  Decimal value;
  *line = (ScatterLine){.is_there = given.text != NULL};
  if (!given.text) return true;
  line->is_mean = text_equals(given.text, "mean");
  if (line->is_mean) {
    line->value = mean_of(spec, column, arena);
    line->is_there = quantity_is_present(line->value);
    return true;
  }
  if (decimal_parse(given.text, strlen(given.text), &value)) {
    line->value = literal_of(spec, given, column, value, arena);
    return true;
  }
  diag_error(diags, given.node->span, "%s is no place for a line", diag_quote(diags, given.text));
  diag_hint(diags, "write a number in the units of the axis, or mean");
  return false;
}
