/* What is said about a chart without the author: the subtitle line, and the text for readers who
 * cannot see it. */
#include "bind/words.h"
#include "blocks/chart/names/chart_names.h"
#include "blocks/chart/period_wording.h"

#include <string.h>

#define MOST_FIGURES_READ 60

static void append_part(TextBuffer *text, const char *part) {
  if (!part || !part[0]) return;
  if (text->length > 0) text_append(text, ", ");
  text_append(text, part);
}

/* "Revenue, JPY millions"; without a unit that the heading names already. */
static const char *measure_text(Arena *arena, const Measure *measure, const char *heading) {
  TextBuffer text = {.arena = arena};
  append_part(&text, measure->label);
  bool is_said = heading && measure->unit && strstr(heading, measure->unit);
  if (!is_said) append_part(&text, measure->unit);
  return text_buffer_string(&text);
}

const void *chart_option(const ChartSpec *chart, const char *name) {
  const OptionKey *key = option_find(chart->type->options, name);
  return key ? (const char *)chart->options + key->offset : NULL;
}

/* Whether the parts of stacks say their shares, in place of their values. */
static bool says_shares(const ChartSpec *chart) {
  const char *stacking = chart_stacking(chart);
  bool is_percent = text_equals(stacking, "percent");
  if (chart->content == CONTENT_AUTO) return is_percent;
  return chart->content == CONTENT_SHARE && (is_percent || text_equals(stacking, "stacked"));
}

/* "Revenue, share in %, with totals in JPY millions"; what the heading says already is left out. */
static const char *share_text(const DeckReader *reader, const ChartSpec *chart,
                              const char *heading) {
  const Measure *measure = chart->data.measure;
  const ShareWords *words = &bind_words(reader->house.spelling.language)->share;
  const bool *totals = chart_option(chart, "totals");
  bool has_totals = totals && *totals && measure->unit;
  TextBuffer text = {.arena = reader->arena};
  append_part(&text, measure->label);
  bool is_said = heading && strchr(heading, '%') && (!has_totals || strstr(heading, measure->unit));
  if (is_said) return text_buffer_string(&text);
  append_part(&text, text.length ? words->after_label : words->alone);
  if (has_totals) text_append_format(&text, "%s%s", words->totals, measure->unit);
  return text_buffer_string(&text);
}

static const char *shown_text(const DeckReader *reader, const ChartSpec *chart,
                              const char *heading) {
  return says_shares(chart) ? share_text(reader, chart, heading)
                            : measure_text(reader->arena, chart->data.measure, heading);
}

/* The one series of a chart, where it is neither a period nor without a name. */
static const char *lone_series(const ChartData *data) {
  bool is_named = data->series_count == 1 && !data->has_period_series &&
                  !text_equals(data->series[0].text, UNNAMED_FIGURES);
  return is_named ? data->series[0].text : "";
}

void chart_say_what(const DeckReader *reader, const ChartSpec *chart, const char *heading,
                    BlockShow *show) {
  show->name = lone_series(&chart->data);
  show->measure = shown_text(reader, chart, NULL);
  show->further_measure = shown_text(reader, chart, heading);
  if (chart->type->mixes_measures && chart->type->frame)
    show->measure = show->further_measure = ""; /* its axes do */
  show->periods = chart_period_text(reader, &chart->data);
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

static void append_place(TextBuffer *text, const ChartData *data, size_t series, size_t category,
                         const char *word) {
  text_append_format(text, "%s %s (%s)", word,
                     quantity_to_text(text->arena, chart_cell(data, series, category), NULL),
                     data->categories[category].text);
}

/* The categories of the first, last, least and greatest value; false if none is there. */
static bool find_places(const ChartData *data, size_t series, size_t places[4]) {
  bool is_found = false;
  for (size_t c = 0; c < data->category_count; c++) {
    Quantity value = chart_cell(data, series, c);
    if (!quantity_is_present(value)) continue;
    for (size_t i = 0; !is_found && i < 4; i++) places[i] = c;
    is_found = true;
    places[1] = c;
    if (decimal_compare(value.value, chart_cell(data, series, places[2]).value) < 0) places[2] = c;
    if (decimal_compare(value.value, chart_cell(data, series, places[3]).value) > 0) places[3] = c;
  }
  return is_found;
}

/* More figures than anybody would listen to: where each series begins and ends, and how far it
 * goes. */
static void append_summary(TextBuffer *text, const ChartData *data, size_t series) {
  static const char *const words[] = {"first", ", last", ", least", ", greatest"};
  size_t places[4];
  const char *name = data->series_count > 1 ? data->series[series].text : "";
  text_append_format(text, " %s%s", name, name[0] ? ": " : "");
  if (!find_places(data, series, places)) {
    text_append(text, "no figures.");
    return;
  }
  for (size_t i = 0; i < 4; i++) append_place(text, data, series, places[i], words[i]);
  text_append(text, ".");
}

static void append_values(TextBuffer *text, const ChartData *data) {
  if (data->category_count * data->series_count > MOST_FIGURES_READ)
    for (size_t s = 0; s < data->series_count; s++) append_summary(text, data, s);
  else
    for (size_t c = 0; c < data->category_count; c++) append_figures(text, data, c);
}

/* What the widths of columns say. */
static void append_widths(TextBuffer *text, const ChartSpec *chart) {
  const ChartRow *widths = chart->widths;
  if (!widths || chart->data.category_count > MOST_FIGURES_READ) return;
  text_append_format(text, " Widths, %s:", widths->name.text);
  for (size_t c = 0; c < chart->data.category_count; c++)
    text_append_format(text, "%s %s %s", c ? "," : "", chart->data.categories[c].text,
                       quantity_to_text(text->arena, widths->cells[c], NULL));
  text_append(text, ".");
}

static void append_name(TextBuffer *text, const char *name) {
  bool is_sentence =
      text_ends_with(name, ".") || text_ends_with(name, "!") || text_ends_with(name, "?");
  if (name[0]) text_append_format(text, "%s%s ", name, is_sentence ? "" : ".");
}

/* The figures of the chart, or of each of several tables. */
static void append_parts(TextBuffer *text, const ChartContent *content) {
  const ChartParts *parts = &content->parts;
  bool has_tables = parts->count > 0 && parts->specs[0].data.cells != content->spec.data.cells;
  if (!has_tables) append_values(text, &content->spec.data);
  for (size_t i = 0; has_tables && i < parts->count; i++) {
    text_append_format(text, " %s.", parts->names[i].text);
    append_values(text, &parts->specs[i].data);
  }
}

const char *chart_describe(Arena *arena, const ChartContent *content, BoundText bound,
                           const char *words) {
  const ChartSpec *chart = &content->spec;
  const char *heading = bound.text ? bound.text : "";
  TextBuffer text = {.arena = arena};
  if (words) {
    if (!strstr(words, heading)) append_name(&text, heading);
    text_append(&text, words);
    return text_buffer_string(&text);
  }
  append_name(&text, heading[0] ? heading : lone_series(&chart->data));
  BlockShow values = content->show; /* figures are read out, whatever labels say */
  values.measure = chart->type->mixes_measures && chart->type->frame
                       ? ""
                       : measure_text(arena, chart->data.measure, NULL);
  const char *line = block_show_line(arena, &values);
  text_append_format(&text, "%c%s chart%s%s.", chart->type->name[0] - 'a' + 'A',
                     chart->type->name + 1, line[0] ? ": " : "", line);
  text_append(&text, chart_describe_names(arena, &content->told));
  append_parts(&text, content);
  append_widths(&text, chart);
  return text_buffer_string(&text);
}
