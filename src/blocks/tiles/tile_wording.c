/* What stands on a tile in words: its unit and period, and what is said of all tiles together. */
#include "blocks/chart/period_wording.h"
#include "blocks/tiles/tiles.h"
#include "data/scale_words.h"

#include <string.h>

/* What a number in a scale of its own still has to say: "JPY" of "JPY millions", "users" of "users,
 * thousands". */
static const char *unit_without_scale(Arena *arena, const Measure *measure, const char *printed) {
  const char *last = strrchr(measure->unit, ' ') ? strrchr(measure->unit, ' ') + 1 : measure->unit;
  size_t length = strlen(measure->unit);
  int scale;
  if (scale_word_in_unit(last, &scale)) length = (size_t)(last - measure->unit);
  while (length > 0 && strchr(" ,", measure->unit[length - 1])) length--;
  const char *unit = arena_strndup(arena, measure->unit, length);
  return strstr(printed, unit) ? "" : unit;
}

/* The unit, as far as the printed number does not say it; what a measure without one counts is
 * said by the tile's name. */
static const char *unit_of(Arena *arena, const TileFigure *figure, const char *printed) {
  const Measure *measure = figure->measure;
  if (!measure->unit || !measure->unit[0]) return "";
  bool is_there = quantity_is_present(figure->quantity);
  if (!is_there && text_equals(measure->unit, "%")) return "";
  if (is_there && figure->format && (figure->format->has_scale || figure->format->is_percent))
    return unit_without_scale(arena, measure, printed);
  return is_there && strstr(printed, measure->unit) ? "" : measure->unit;
}

static const char *period_of(const DeckReader *reader, const TileKeys *keys,
                             const TileFigure *figure) {
  if (keys->period.text) return keys->period.text;
  if (!figure->has_period) return "";
  return period_in_words(reader, figure->period_key, figure->period);
}

void tile_word_value(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                     Tile *tile) {
  Arena *arena = reader->arena;
  const ListWords *words = &bind_words(reader)->lists;
  tile->value = bound_text_quantity(arena, figure->quantity, figure->format);
  tile->value.span = keys->value.node->span;
  const char *unit = keys->unit.text ? keys->unit.text : unit_of(arena, figure, tile->value.text);
  if (text_equals(unit, "%") && quantity_is_present(figure->quantity)) {
    tile->value.text = arena_printf(arena, "%s%%", tile->value.text);
    unit = "";
  }
  const char *period = period_of(reader, keys, figure);
  const char *comma = unit[0] && period[0] ? words->comma : "";
  const char *below = arena_printf(arena, "%s%s%s", unit, comma, period);
  if (below[0]) tile->below = bound_text_plain(below, keys->value.node->span);
}

static void append_tile(TextBuffer *text, const Tile *tile, const Words *words) {
  const ListWords *lists = &words->lists;
  text_append_format(text, "%s%s%s", tile->name.text, lists->colon, tile->value.text);
  if (tile->below.text) text_append_format(text, " %s", tile->below.text);
  if (tile->marker) text_append_format(text, "%s%s", lists->comma, tile->marker);
  for (size_t i = 0; i < tile->delta_count; i++)
    text_append_format(text, "%s%s %s", lists->semicolon, tile->deltas[i].figures.text,
                       tile->deltas[i].basis.text);
  text_append(text, words->spoken.stop);
}

/* Whether all lines are over the same periods. */
static bool has_common_periods(const TilesContent *content, const TileLine *first) {
  for (size_t i = 0; i < content->count; i++) {
    const TileLine *line = &content->tiles[i].line;
    bool is_same = text_equals(line->count ? line->first : first->first, first->first) &&
                   text_equals(line->count ? line->last : first->last, first->last);
    if (!is_same) return false;
  }
  return true;
}

static const TileLine *first_line(const TilesContent *content) {
  for (size_t i = 0; i < content->count; i++)
    if (content->tiles[i].line.count > 0) return &content->tiles[i].line;
  return NULL;
}

/* "Small lines: FY2004 to FY2008, each from its lowest to its highest value." */
static void add_note(DeckReader *reader, TileScale scale, TilesContent *content) {
  const ListWords *lists = &bind_words(reader)->lists;
  const TileWords *words = &bind_words(reader)->tiles;
  const TileLine *line = first_line(content);
  if (!line) return;
  TextBuffer text = {.arena = reader->arena};
  text_append(&text, words->lines);
  if (has_common_periods(content, line))
    text_append_format(&text, "%s%s%s%s", line->first, lists->range, line->last, lists->comma);
  text_append(&text, words->scales[scale]);
  block_show_add_note(reader->arena, &content->show, text_buffer_string(&text));
}

void tiles_say_what(DeckReader *reader, TileScale scale, BoundText heading, TilesContent *content) {
  TextBuffer text = {.arena = reader->arena};
  const Words *words = bind_words(reader);
  const SpokenWords *spoken = &words->spoken;
  if (heading.text && heading.text[0])
    text_append_format(&text, "%s%s%s", heading.text, spoken->stop, spoken->space);
  for (size_t i = 0; i < content->count; i++) {
    if (i > 0) text_append(&text, spoken->space);
    append_tile(&text, &content->tiles[i], words);
  }
  content->description = text_buffer_string(&text);
  content->show = (BlockShow){.name = "", .measure = "", .further_measure = ""};
  add_note(reader, scale, content);
  for (size_t i = 0; i < content->count; i++)
    block_show_define(reader->arena, &content->show, content->tiles[i].measure,
                      bind_words(reader)->lists.colon);
}
