#include "blocks/chart/period_wording.h"

#include "blocks/chart/chart_axes.h"
#include <string.h>

#define MOST_STRETCHES                                                                             \
  3                     /* years, halves, quarters; what changes more often is named by its ends   \
                         */
#define LONGEST_YEAR 12 /* bytes: "GJ 2023–24", but no "Year ended March 2024" */

/* The periods of a chart, whichever way they lie. */
typedef struct PeriodNames {
  Arena *arena;
  const Words *words;
  PeriodHouse house;
  const TableKey *keys;
  const Period *periods; /* NULL: there are none */
  size_t count;
  const ChartData *data;
} PeriodNames;

static PeriodNames list_periods(const DeckReader *reader, const ChartData *data) {
  PeriodNames names = {
      .arena = reader->arena, .words = bind_words(reader), .house = reader->house, .data = data};
  bool is_along = data->periods != NULL;
  if (!is_along && !data->has_period_series) return names;
  names.keys = is_along ? data->categories : data->series;
  names.count = is_along ? data->category_count : data->main.count;
  names.periods =
      is_along ? data->periods : bind_parse_periods(reader, data->series, data->main.count);
  return names;
}

/* Japanese or Chinese letters are what begins with these bytes; dashes and accents are not. */
static bool has_script(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++)
    if ((unsigned char)text[i] >= 0xE3) return true;
  return false;
}

static bool is_japanese_or_chinese(const char *language) {
  return text_equals(language, "ja") || text_equals(language, "zh");
}

/* Whether a key may stand as it is: in the spelling of the house; a year as the data write it,
 * "FY08"; English quarters and halves, "Q1 2022" and "1Q22", but not "2025/Q3"; and in Japanese
 * and Chinese whatever is in their script, "2009年3月期", but not "FY2008". */
static bool is_wording(const PeriodNames *names, size_t index, size_t length) {
  const char *key = names->keys[index].text, *language = names->house.spelling.language;
  PeriodUnit unit = names->periods[index].unit;
  if (names->house.is_stated[unit]) return true;
  if (unit == PERIOD_DAY || unit == PERIOD_MONTH) return false;
  if (is_japanese_or_chinese(language)) return has_script(key, length);
  if (has_script(key, length)) return false;
  if (unit == PERIOD_YEAR) return length <= LONGEST_YEAR;
  bool is_machine_made =
      memchr(key, '/', length) || memchr(key, '-', length) || strspn(key, "0123456789") == 4;
  return text_equals(language, "en") && !is_machine_made;
}

static const char *period_name(const PeriodNames *names, size_t index) {
  const ChartData *data = names->data;
  const char *key = names->keys[index].text, *word = data->scenarios.forecast_word;
  bool is_marked = data->periods && word && data->is_forecast[index];
  size_t length = strlen(key) - (is_marked ? strlen(word) + 1 : 0);
  if (is_wording(names, index, length)) return key;
  PeriodHouse house = names->house;
  if (!is_japanese_or_chinese(house.spelling.language))
    period_house_follow(&house, key, names->periods[index]);
  const char *name = period_full_text(names->arena, &house, names->periods[index]);
  return is_marked ? arena_printf(names->arena, "%s %s", name, word) : name;
}

static const char *joint(const PeriodNames *names, size_t first, size_t last) {
  if (last - first > 1) return names->words->lists.range;
  bool is_next = period_is_next(names->periods[first], names->periods[last]);
  return is_next ? names->words->lists.next : names->words->lists.both;
}

static void append_stretch(TextBuffer *text, const PeriodNames *names, size_t first, size_t last) {
  if (text->length > 0) text_append(text, names->words->lists.comma);
  text_append(text, period_name(names, first));
  if (last == first) return;
  text_append(text, joint(names, first, last));
  text_append(text, period_name(names, last));
}

/* The place past the periods of one unit that begin at `first`. */
static size_t stretch_end(const PeriodNames *names, size_t first) {
  size_t end = first + 1;
  while (end < names->count && names->periods[end].unit == names->periods[first].unit) end++;
  return end;
}

static size_t count_stretches(const PeriodNames *names) {
  size_t count = 0;
  for (size_t at = 0; at < names->count; at = stretch_end(names, at)) count++;
  return count;
}

/* Of series in a spelling of the house that reads as no period. */
static const char *plain_text(const PeriodNames *names) {
  const char *first = names->keys[0].text, *last = names->keys[names->count - 1].text;
  if (names->count == 1) return first;
  const char *joint = names->count == 2 ? names->words->lists.next : names->words->lists.range;
  return arena_printf(names->arena, "%s%s%s", first, joint, last);
}

const char *chart_period_text(const DeckReader *reader, const ChartData *data) {
  PeriodNames names = list_periods(reader, data);
  if (names.count > 0 && !names.periods) return plain_text(&names);
  if (!names.periods) return NULL;
  TextBuffer text = {.arena = reader->arena};
  if (count_stretches(&names) > MOST_STRETCHES)
    append_stretch(&text, &names, 0, names.count - 1);
  else
    for (size_t at = 0; at < names.count; at = stretch_end(&names, at))
      append_stretch(&text, &names, at, stretch_end(&names, at) - 1);
  bool is_at_end = data->measure->is_stock && names.periods[0].unit != PERIOD_DAY;
  const char *periods = text_buffer_string(&text);
  if (!is_at_end) return periods;
  return arena_printf(reader->arena, "%s%s%s", names.words->names.at_end.before, periods,
                      names.words->names.at_end.after);
}

const char *period_in_words(const DeckReader *reader, const char *key, Period period) {
  if (reader->house.is_stated[period.unit])
    return period_full_text(reader->arena, &reader->house, period);
  ChartData no_data = {0};
  TableKey only = {.text = key};
  PeriodNames names = {.arena = reader->arena,
                       .words = bind_words(reader),
                       .house = reader->house,
                       .keys = &only,
                       .periods = &period,
                       .count = 1,
                       .data = &no_data};
  return period_name(&names, 0);
}
