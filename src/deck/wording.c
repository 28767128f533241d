/* What is said about a chart without the author: the subtitle line, and the text for readers who
 * cannot see it. */
#include "deck/chart_names.h"
#include "deck/period_wording.h"
#include "deck/words.h"

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

static const char *chart_line(const DeckReader *reader, const ChartSpec *chart) {
  TextBuffer text = {.arena = reader->arena};
  append_part(&text, measure_text(reader->arena, chart->data.measure, NULL));
  append_part(&text, deck_period_text(reader, &chart->data));
  return text_buffer_string(&text);
}

/* Charts over the same periods: what they measure is said before the periods, which are said once.
 */
typedef struct SubtitlePart {
  const char *periods; /* "" if there are none */
  LIST(const char *) measures;
} SubtitlePart;

typedef LIST(SubtitlePart) SubtitleParts;

static SubtitlePart *part_of_periods(Arena *arena, SubtitleParts *parts, const char *periods) {
  for (size_t i = 0; i < parts->count; i++)
    if (text_equals(parts->items[i].periods, periods)) return &parts->items[i];
  list_push(arena, parts, (SubtitlePart){.periods = periods});
  return &parts->items[parts->count - 1];
}

static void add_measure(Arena *arena, SubtitlePart *part, const char *measure) {
  for (size_t i = 0; i < part->measures.count; i++)
    if (text_equals(part->measures.items[i], measure)) return;
  if (measure[0]) list_push(arena, &part->measures, measure);
}

static const char *join_measures(const DeckReader *reader, const SubtitlePart *part) {
  const DeckWords *words = deck_words(reader->house.spelling.language);
  TextBuffer text = {.arena = reader->arena};
  bool has_commas = false;
  for (size_t i = 0; i < part->measures.count; i++)
    has_commas |= strchr(part->measures.items[i], ',') != NULL;
  for (size_t i = 0; i < part->measures.count; i++) {
    bool is_last = i + 1 == part->measures.count;
    const char *joint = has_commas ? "; " : is_last ? words->both : words->comma;
    text_append_format(&text, "%s%s", i ? joint : "", part->measures.items[i]);
  }
  return text_buffer_string(&text);
}

BoundText deck_make_subtitle(DeckReader *reader, const Slide *slide) {
  SubtitleParts parts = {0};
  for (size_t i = 0; i < slide->block_count; i++) {
    const Block *block = &slide->blocks[i];
    if (block->kind != BLOCK_CHART) continue;
    const char *periods = deck_period_text(reader, &block->chart.data);
    SubtitlePart *part = part_of_periods(reader->arena, &parts, periods ? periods : "");
    const Measure *measure = block->chart.data.measure;
    add_measure(reader->arena, part, measure_text(reader->arena, measure, block->heading.text));
  }
  if (parts.count == 0) return (BoundText){0};
  TextBuffer text = {.arena = reader->arena};
  for (size_t i = 0; i < parts.count; i++) {
    TextBuffer line = {.arena = reader->arena};
    append_part(&line, join_measures(reader, &parts.items[i]));
    append_part(&line, parts.items[i].periods);
    bool is_more = text.length > 0 && line.length > 0;
    text_append_format(&text, "%s%s", is_more ? "; " : "", text_buffer_string(&line));
  }
  return bound_text_plain(text_buffer_string(&text), slide->span);
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

const char *deck_describe_chart(DeckReader *reader, const Block *block, const char *words) {
  const ChartSpec *chart = &block->chart;
  const char *heading = block->heading.text ? block->heading.text : "";
  TextBuffer text = {.arena = reader->arena};
  if (words) {
    if (!strstr(words, heading)) append_name(&text, heading);
    text_append(&text, words);
    return text_buffer_string(&text);
  }
  append_name(&text, heading[0] ? heading : lone_series(&chart->data));
  const char *line = chart_line(reader, chart);
  text_append_format(&text, "%c%s chart%s%s.", chart->type->name[0] - 'a' + 'A',
                     chart->type->name + 1, line[0] ? ": " : "", line);
  text_append(&text, deck_describe_names(reader->arena, &block->names));
  append_values(&text, &chart->data);
  return text_buffer_string(&text);
}
