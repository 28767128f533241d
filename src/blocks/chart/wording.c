/* What is said about a chart without the author: the subtitle line, and the text for readers who
 * cannot see it. */
#include "blocks/chart/chart_parts.h"

#include <string.h>

/* The periods of a chart, whichever way they lie; none if it has none. */
static const TableKey *chart_periods(const ChartSpec *chart, size_t *count) {
  const ChartData *data = &chart->data;
  *count = data->periods ? data->category_count : data->has_period_series ? data->series_count : 0;
  return data->periods ? data->categories : data->series;
}

static void append_part(TextBuffer *text, const char *part) {
  if (!part || !part[0]) return;
  if (text->length > 0) text_append(text, ", ");
  text_append(text, part);
}

static const char *period_text(Arena *arena, const ChartSpec *chart) {
  size_t count;
  const TableKey *periods = chart_periods(chart, &count);
  if (count == 0) return NULL;
  TextBuffer text = {.arena = arena};
  if (chart->data.measure->is_stock) text_append(&text, "at the end of ");
  text_append(&text, periods[0].text);
  if (count == 2) text_append(&text, " and ");
  if (count > 2) text_append(&text, " to ");
  if (count > 1) text_append(&text, periods[count - 1].text);
  return text_buffer_string(&text);
}

const char *chart_show_line(Arena *arena, const ChartSpec *chart) {
  TextBuffer text = {.arena = arena};
  append_part(&text, chart->data.measure->label);
  append_part(&text, chart->data.measure->unit);
  append_part(&text, period_text(arena, chart));
  return text_buffer_string(&text);
}

static void append_figures(TextBuffer *text, const ChartData *data, size_t category) {
  text_append_format(text, " %s:", data->categories[category].text);
  for (size_t s = 0; s < data->series_count; s++) {
    Quantity value = data->cells[s * data->category_count + category];
    const char *name = data->series_count > 1 ? data->series[s].text : "";
    text_append_format(text, "%s%s%s %s", s ? "," : "", name[0] ? " " : "", name,
                       quantity_to_text(text->arena, value, NULL));
  }
  if (!text_ends_with(text_buffer_string(text), ".")) text_append(text, ".");
}

/* The one series of a chart, where it is neither a period nor without a name. */
static const char *lone_series(const ChartData *data) {
  bool is_named = data->series_count == 1 && !data->has_period_series &&
                  !text_equals(data->series[0].text, UNNAMED_FIGURES);
  return is_named ? data->series[0].text : "";
}

static void append_name(TextBuffer *text, const char *name) {
  bool is_sentence =
      text_ends_with(name, ".") || text_ends_with(name, "!") || text_ends_with(name, "?");
  if (name[0]) text_append_format(text, "%s%s ", name, is_sentence ? "" : ".");
}

const char *chart_describe(Arena *arena, const ChartSpec *chart, BoundText bound,
                           const char *words) {
  const char *heading = bound.text ? bound.text : "";
  TextBuffer text = {.arena = arena};
  if (words) {
    if (!strstr(words, heading)) append_name(&text, heading);
    text_append(&text, words);
    return text_buffer_string(&text);
  }
  append_name(&text, heading[0] ? heading : lone_series(&chart->data));
  const char *line = chart_show_line(arena, chart);
  text_append_format(&text, "%c%s chart%s%s.", chart->type->name[0] - 'a' + 'A',
                     chart->type->name + 1, line[0] ? ": " : "", line);
  for (size_t c = 0; c < chart->data.category_count; c++) append_figures(&text, &chart->data, c);
  return text_buffer_string(&text);
}
