/* Lines beside the marks of a chart's own type: further series of its data. */
#include "blocks/chart/chart_parts.h"
#include "charts/layers/bars/bar_stack.h"

#include <string.h>

typedef enum LinesChoice { ON_AUTO, ON_STRIP, ON_AXIS, ON_SECOND } LinesChoice;

void chart_append_series(DeckReader *reader, const ChartRows *rows, ChartData *data) {
  size_t count = data->series_count + rows->count, width = data->category_count;
  TableKey *series = arena_array(reader->arena, TableKey, count);
  Quantity *cells = arena_array(reader->arena, Quantity, count * width);
  memcpy(series, data->series, data->series_count * sizeof *series);
  memcpy(cells, data->cells, data->series_count * width * sizeof *cells);
  for (size_t i = 0; i < rows->count; i++) {
    const ChartRow *row = &rows->items[i];
    size_t at = data->series_count + i;
    series[at] = (TableKey){.text = row->name.text, .span = row->name.span};
    series[at].short_text = bind_short_name(reader, row->name.text);
    memcpy(cells + at * width, row->cells, width * sizeof *cells);
  }
  data->series = series;
  data->cells = cells;
  data->series_count = count;
}

static size_t find_main(const ChartData *data, const char *name) {
  for (size_t s = 0; s < data->main.count; s++)
    if (text_equals(data->series[s].text, name)) return s;
  return data->series_count;
}

static void report_no_series(DeckReader *reader, const ChartData *data, const SyntaxNode *node) {
  const char **names = arena_array(reader->arena, const char *, data->main.count);
  for (size_t s = 0; s < data->main.count; s++) names[s] = data->series[s].text;
  diag_error(reader->diags, node->span, "the chart has no series %s",
             diag_quote(reader->diags, node->text));
  diag_hint_names(reader->diags, node->text, "its series", names, data->main.count);
}

/* Moves a series of the chart behind all others, where lines are. */
static void move_last(DeckReader *reader, ChartData *data, size_t moved) {
  size_t width = data->category_count, after = data->series_count - moved - 1;
  TableKey *series = arena_array(reader->arena, TableKey, data->series_count);
  Quantity *cells = arena_array(reader->arena, Quantity, data->series_count * width);
  memcpy(series, data->series, data->series_count * sizeof *series);
  memcpy(cells, data->cells, data->series_count * width * sizeof *cells);
  memcpy(series + moved, data->series + moved + 1, after * sizeof *series);
  memcpy(cells + moved * width, data->cells + (moved + 1) * width, after * width * sizeof *cells);
  series[data->series_count - 1] = data->series[moved];
  memcpy(cells + (data->series_count - 1) * width, data->cells + moved * width,
         width * sizeof *cells);
  data->series = series;
  data->cells = cells;
  data->main.count--;
}

static void take_series(DeckReader *reader, const SyntaxNode *list, ChartData *data) {
  for (size_t i = 0; i < list->item_count; i++) {
    const SyntaxNode *item = list->items[i];
    if (item->kind != SYNTAX_SCALAR) {
      diag_error(reader->diags, item->span, "expected the name of a series");
      continue;
    }
    size_t found = find_main(data, item->text);
    if (found == data->series_count)
      report_no_series(reader, data, item);
    else
      move_last(reader, data, found);
  }
  if (data->main.count > 0) return;
  diag_error(reader->diags, list->span, "all series are lines, so nothing is left for the bars");
  diag_hint(reader->diags, "use chart: trend");
}

static void add_series(DeckReader *reader, const ChartKeys *keys, ChartData *data) {
  ChartNumberKeys numbers = {.map = keys->lines,
                             .measures = keys->line_measures,
                             .key = "lines",
                             .hint = "as in lines: {Operating margin: operating / revenue}; or a "
                                     "list of series: lines: [Target]",
                             .measures_key = "line-measures",
                             .measures_of = "measures by line",
                             .measures_hint = "as in line-measures: {Operating margin: margin}",
                             .noun = "line %s over the chart"};
  ChartRows rows = chart_read_numbers(reader, &numbers, data);
  chart_append_series(reader, &rows, data);
}

static const char *unit_of(const Measure *measure) {
  return measure->unit && measure->unit[0] ? measure->unit : "plain numbers";
}

/* The measure of all lines; NULL if they have none in common. */
static const Measure *shared_measure(DeckReader *reader, const ChartSpec *chart, SeriesSpan lines) {
  const ChartData *data = &chart->data;
  const Quantity *cells = data->cells + lines.first * data->category_count;
  const Measure *first = NULL;
  for (size_t i = 0; i < lines.count * data->category_count; i++) {
    const Measure *measure = cells[i].measure;
    if (!quantity_is_present(cells[i])) continue;
    if (!first) first = measure;
    if (measure->scale == first->scale && text_equals(measure->unit, first->unit)) continue;
    diag_error(reader->diags, chart->span, "the lines of %s mix %s and %s",
               diag_quote(reader->diags, chart->name), unit_of(first), unit_of(measure));
    diag_hint(reader->diags, "show those of one unit, and the others as rows of numbers (rows)");
    return NULL;
  }
  if (first) return first;
  diag_error(reader->diags, chart->span, "the lines of %s have no figures over its categories",
             diag_quote(reader->diags, chart->name));
  diag_hint(reader->diags, "their periods or names must be those along the axis: see categories");
  return first;
}

const char *chart_stacking(const ChartSpec *chart) {
  const OptionKey *key = option_find(chart->type->options, "stacking");
  if (!key) return "none";
  return key->choices[*(const int *)((const char *)chart->options + key->offset)];
}

bool chart_is_percent(const ChartSpec *chart) {
  return text_equals(chart_stacking(chart), "percent");
}

/* Whether lines of this measure may stand on the scale of the chart's own marks. */
static bool shares_scale(const ChartSpec *chart, const Measure *measure) {
  const Measure *own = chart->data.measure;
  if (chart_is_percent(chart)) return measure->scale == -2;
  return measure->scale == own->scale && text_equals(measure->unit, own->unit);
}

static LinesPlace place_of(DeckReader *reader, const ChartKeys *keys, const ChartSpec *chart) {
  const Measure *measure = chart->beside.lines.measure;
  bool shares = shares_scale(chart, measure);
  switch ((LinesChoice)keys->lines_on) {
  case ON_AUTO:
    return shares && !chart_is_percent(chart) ? LINES_AXIS : LINES_STRIP;
  case ON_STRIP:
    return LINES_STRIP;
  case ON_SECOND:
    return shares ? LINES_AXIS : LINES_SECOND;
  case ON_AXIS:
    break;
  }
  if (shares) return LINES_AXIS;
  diag_error(reader->diags, keys->lines->span, "lines in %s cannot stand on an axis in %s",
             unit_of(measure),
             chart_is_percent(chart) ? "% of the total" : unit_of(chart->data.measure));
  diag_hint(reader->diags, "leave them in a strip of their own: lines-on: strip");
  return LINES_STRIP;
}

void chart_read_lines(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  ChartData *data = &chart->data;
  if (!keys->lines) return;
  if (keys->lines->kind == SYNTAX_SEQUENCE)
    take_series(reader, keys->lines, data);
  else
    add_series(reader, keys, data);
  chart->beside.lines.series =
      (SeriesSpan){data->main.count, data->series_count - data->main.count};
  if (chart->beside.lines.series.count == 0) return;
  chart->beside.lines.measure = shared_measure(reader, chart, chart->beside.lines.series);
  if (chart->beside.lines.measure) chart->beside.lines.place = place_of(reader, keys, chart);
}
