/* The small line of a tile: which numbers, and on what scale. */
#include "blocks/chart/period_wording.h"
#include "blocks/tiles/tiles.h"

#include <math.h>

#define MOST_POINTS 4000
#define MOST_GAP 60 /* periods left out that are kept as a gap */

/* A series on its way into a line. */
typedef struct LinePoints {
  const DeckReader *reader;
  const Series *series;
  Period last;     /* the line ends with it */
  Period at, from; /* the period of the last point, and of the first */
  LIST(double) values;
  size_t present, first_item, last_item;
} LinePoints;

/* Periods that the series leaves out are a gap; days may be those of a market. */
static void add_gap(LinePoints *points, Period period) {
  int distance = 0;
  if (period.unit == PERIOD_DAY || points->values.count == 0) return;
  if (!period_distance(points->at, period, &distance) || distance > MOST_GAP) return;
  for (int i = 1; i < distance; i++) list_push(points->reader->arena, &points->values, (double)NAN);
}

static void add_item(LinePoints *points, size_t index) {
  Period period;
  const Series *series = points->series;
  if (!period_parse(series->keys[index].text, &points->reader->house.calendar, &period)) return;
  if (period.unit != points->last.unit || period_compare(period, points->last) > 0) return;
  if (points->values.count >= MOST_POINTS) return;
  add_gap(points, period);
  Quantity item = series->items[index];
  bool is_there = quantity_is_present(item);
  double value = is_there ? quantity_to_double(item) * pow(10, item.measure->scale) : (double)NAN;
  if (points->values.count == 0) {
    points->from = period;
    points->first_item = index;
  }
  points->at = period;
  points->last_item = index;
  list_push(points->reader->arena, &points->values, value);
  points->present += is_there;
}

/* In the order of time, whichever way the columns run. */
static void add_items(LinePoints *points) {
  const Series *series = points->series;
  Period first, last;
  const FiscalCalendar *calendar = &points->reader->house.calendar;
  bool is_turned = period_parse(series->keys[0].text, calendar, &first) &&
                   period_parse(series->keys[series->count - 1].text, calendar, &last) &&
                   first.unit == last.unit && period_compare(first, last) > 0;
  for (size_t i = 0; i < series->count; i++)
    add_item(points, is_turned ? series->count - 1 - i : i);
}

static const char *item_words(const LinePoints *points, size_t item, Period period) {
  return period_in_words(points->reader, points->series->keys[item].text, period);
}

/* False if there are fewer than two numbers. */
static bool make_line(DeckReader *reader, const Series *series, Period last, SourceSpan span,
                      TileLine *line) {
  LinePoints points = {.reader = reader, .series = series, .last = last};
  add_items(&points);
  if (points.present < 2) return false;
  *line = (TileLine){.values = points.values.items,
                     .count = points.values.count,
                     .measure = series->items[points.last_item].measure,
                     .first = item_words(&points, points.first_item, points.from),
                     .last = item_words(&points, points.last_item, points.at),
                     .span = span};
  return true;
}

static bool refuse_line(DeckReader *reader, OptionText text) {
  diag_error(reader->diags, text.node->span, "a sparkline needs a series of two periods or more");
  diag_hint(reader->diags, "give an expression over periods, as in sparkline: revenue");
  return false;
}

/* An expression of its own ends with the period that it would print. */
static bool read_own(DeckReader *reader, OptionText text, TileLine *line) {
  Value value;
  Period last;
  if (!expression_evaluate_as(reader->scope, text.text, bind_text_place(text.node), NULL, &value))
    return false;
  if (value.kind != VALUE_SERIES || value.series.count == 0) return refuse_line(reader, text);
  const char *key = value.series.keys[series_position(&value.series, 0)].text;
  bool is_period = period_parse(key, &reader->house.calendar, &last);
  bool is_made = is_period && make_line(reader, &value.series, last, text.node->span, line);
  return is_made || refuse_line(reader, text);
}

bool tile_read_line(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                    bool is_wanted, TileLine *line) {
  OptionText text = keys->sparkline;
  bool is_asked = text.text && text_equals(text.text, "true");
  bool is_refused = text.text && text_equals(text.text, "false");
  if (is_refused || (!text.text && !is_wanted)) return true;
  if (text.text && !is_asked) return read_own(reader, text, line);
  bool has_series = figure->series.count > 0 && figure->has_period;
  SourceSpan span = text.text ? text.node->span : keys->value.node->span;
  bool is_made = has_series && make_line(reader, &figure->series, figure->period, span, line);
  return is_made || !is_asked || refuse_line(reader, text);
}

static bool check_shared(DeckReader *reader, const Tile *tiles, size_t count) {
  const Tile *first = NULL;
  for (size_t i = 0; i < count; i++) {
    const TileLine *line = &tiles[i].line;
    if (line->count == 0) continue;
    if (!first) first = &tiles[i];
    if (measure_is_same_unit(reader->scope, first->line.measure, line->measure)) continue;
    diag_error(reader->diags, line->span, "the lines of %s and %s are of different units",
               diag_quote(reader->diags, first->name.text),
               diag_quote(reader->diags, tiles[i].name.text));
    diag_hint(reader->diags, "they cannot share a scale: sparkline-scale: own, or zero");
    return false;
  }
  return true;
}

bool tiles_set_scales(DeckReader *reader, TileScale scale, Tile *tiles, size_t count) {
  double low = INFINITY, high = -INFINITY;
  if (scale == SPARKLINES_SHARED && !check_shared(reader, tiles, count)) return false;
  for (size_t i = 0; i < count; i++) {
    TileLine *line = &tiles[i].line;
    line->low = scale == SPARKLINES_ZERO ? 0 : INFINITY;
    line->high = scale == SPARKLINES_ZERO ? 0 : -INFINITY;
    sparkline_take_in(line->values, line->count, &line->low, &line->high);
    sparkline_take_in(line->values, line->count, &low, &high);
  }
  for (size_t i = 0; scale == SPARKLINES_SHARED && i < count; i++) {
    tiles[i].line.low = low;
    tiles[i].line.high = high;
  }
  return true;
}
