/* What is said about a chart without the author: the subtitle line, and the text for readers who
 * cannot see it. */
#include "blocks/chart/names/chart_names.h"
#include "blocks/chart/period_wording.h"

#include <string.h>

#define MOST_FIGURES_READ 60

static void append_part(TextBuffer *text, const char *part, const Words *words) {
  if (!part || !part[0]) return;
  if (text->length > 0) text_append(text, words->lists.comma);
  text_append(text, part);
}

/* "Revenue, JPY millions"; without a unit that the heading names already. */
static const char *measure_text(const DeckReader *reader, const Measure *measure,
                                const char *heading) {
  const Words *words = bind_words(reader);
  TextBuffer text = {.arena = reader->arena};
  append_part(&text, measure->label, words);
  bool is_said = heading && measure->unit && strstr(heading, measure->unit);
  if (!is_said) append_part(&text, measure->unit, words);
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
  const Words *words = bind_words(reader);
  const bool *totals = chart_option(chart, "totals");
  bool has_totals = totals && *totals && measure->unit;
  TextBuffer text = {.arena = reader->arena};
  append_part(&text, measure->label, words);
  bool is_said = heading && strchr(heading, '%') && (!has_totals || strstr(heading, measure->unit));
  if (is_said) return text_buffer_string(&text);
  append_part(&text, text.length ? words->share.after_label : words->share.alone, words);
  if (has_totals) text_append_format(&text, "%s%s", words->share.totals, measure->unit);
  return text_buffer_string(&text);
}

static const char *shown_text(const DeckReader *reader, const ChartSpec *chart,
                              const char *heading) {
  return says_shares(chart) ? share_text(reader, chart, heading)
                            : measure_text(reader, chart->data.measure, heading);
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

/* The text, ended once, whether or not a number ends it with a point. */
static void end_sentence(TextBuffer *text, const SpokenWords *words) {
  if (!text_ends_with(text_buffer_string(text), words->stop)) text_append(text, words->stop);
}

static void append_figures(TextBuffer *text, const ChartData *data, size_t category,
                           const Words *words) {
  text_append_format(text, "%s%s%s", words->spoken.space, data->categories[category].text,
                     words->lists.colon);
  for (size_t s = 0; s < data->series_count; s++) {
    Quantity value = data->cells[s * data->category_count + category];
    const char *name = data->series_count > 1 ? data->series[s].text : "";
    text_append_format(text, "%s%s%s%s", s ? words->lists.comma : "", name, name[0] ? " " : "",
                       quantity_to_text(text->arena, value, NULL));
  }
  end_sentence(text, &words->spoken);
}

static void append_place(TextBuffer *text, const ChartData *data, size_t series, size_t category) {
  text_append_format(text, " %s (%s)",
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
static void append_summary(TextBuffer *text, const ChartData *data, size_t series,
                           const Words *words) {
  const SpokenWords *spoken = &words->spoken;
  size_t places[4];
  const char *name = data->series_count > 1 ? data->series[series].text : "";
  text_append_format(text, "%s%s%s", spoken->space, name, name[0] ? words->lists.colon : "");
  if (!find_places(data, series, places)) {
    text_append_format(text, "%s%s", spoken->no_figures, spoken->stop);
    return;
  }
  for (size_t i = 0; i < 4; i++) {
    text_append_format(text, "%s%s", i ? words->lists.comma : "", spoken->places[i]);
    append_place(text, data, series, places[i]);
  }
  text_append(text, spoken->stop);
}

static void append_values(TextBuffer *text, const ChartData *data, const Words *words) {
  if (data->category_count * data->series_count > MOST_FIGURES_READ)
    for (size_t s = 0; s < data->series_count; s++) append_summary(text, data, s, words);
  else
    for (size_t c = 0; c < data->category_count; c++) append_figures(text, data, c, words);
}

/* What the widths of columns say. */
static void append_widths(TextBuffer *text, const ChartSpec *chart, const Words *words) {
  const ChartRow *widths = chart->widths;
  if (!widths || chart->data.category_count > MOST_FIGURES_READ) return;
  text_append_format(text, "%s%s%s%s%s", words->spoken.space, words->spoken.widths,
                     words->lists.comma, widths->name.text, words->lists.colon);
  for (size_t c = 0; c < chart->data.category_count; c++)
    text_append_format(text, "%s%s %s", c ? words->lists.comma : "", chart->data.categories[c].text,
                       quantity_to_text(text->arena, widths->cells[c], NULL));
  text_append(text, words->spoken.stop);
}

static void append_name(TextBuffer *text, const char *name, const SpokenWords *words) {
  static const char *const ends[] = {".", "!", "?", "。", "！", "？"};
  bool is_sentence = false;
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
    is_sentence |= text_ends_with(name, ends[i]);
  if (name[0])
    text_append_format(text, "%s%s%s", name, is_sentence ? "" : words->stop, words->space);
}

/* The figures of the chart, or of each of several tables. */
static void append_parts(TextBuffer *text, const ChartContent *content, const Words *words) {
  const ChartParts *parts = &content->parts;
  bool has_tables = parts->count > 0 && parts->specs[0].data.cells != content->spec.data.cells;
  if (!has_tables) append_values(text, &content->spec.data, words);
  for (size_t i = 0; has_tables && i < parts->count; i++) {
    text_append_format(text, "%s%s%s", words->spoken.space, parts->names[i].text,
                       words->spoken.stop);
    append_values(text, &parts->specs[i].data, words);
  }
}

/* "Bar chart: Revenue, JPY millions, FY2007 and FY2008." */
static void append_type(TextBuffer *text, const DeckReader *reader, const ChartContent *content) {
  const Words *words = bind_words(reader);
  const ChartSpec *chart = &content->spec;
  BlockShow values = content->show; /* figures are read out, whatever labels say */
  values.measure = chart->type->mixes_measures && chart->type->frame
                       ? ""
                       : measure_text(reader, chart->data.measure, NULL);
  const char *line = block_show_line(reader->arena, &values, &words->lists);
  text_append_format(text, "%s%s%s%s", words_of_type(words, chart->type->name),
                     line[0] ? words->lists.colon : "", line, words->spoken.stop);
}

const char *chart_describe(const DeckReader *reader, const ChartContent *content, BoundText bound,
                           const char *given) {
  const Words *words = bind_words(reader);
  const char *heading = bound.text ? bound.text : "";
  TextBuffer text = {.arena = reader->arena};
  if (given) {
    if (!strstr(given, heading)) append_name(&text, heading, &words->spoken);
    text_append(&text, given);
    return text_buffer_string(&text);
  }
  append_name(&text, heading[0] ? heading : lone_series(&content->spec.data), &words->spoken);
  append_type(&text, reader, content);
  text_append(&text, chart_describe_names(reader->arena, &content->told, words));
  append_parts(&text, content, words);
  append_widths(&text, &content->spec, words);
  return text_buffer_string(&text);
}
