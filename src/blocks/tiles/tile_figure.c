/* The figure of a tile: the expression, its measure, and the period it is of. */
#include "blocks/tiles/tiles.h"

#include "data/quantity_period.h"

/* A quotient of amounts of one unit, as a margin is: in per cent, printed like its parts. */
static const Measure *ratio_measure(Arena *arena, const Measure *base) {
  Measure *measure = arena_make(arena, Measure);
  *measure = (Measure){.name = "ratio",
                       .unit = "%",
                       .scale = -2,
                       .format = {.prefix = "",
                                  .suffix = "%",
                                  .integer_digits = 1,
                                  .decimals = 1,
                                  .is_percent = true,
                                  .rounding = base->format.rounding},
                       .negative = base->negative,
                       .locale = base->locale,
                       .polarity = base->polarity,
                       .is_ratio = true};
  return measure;
}

static const Measure *cell_measure(const DeckReader *reader, const Origin *cell) {
  const Table *table = cell->table ? scope_find_table(reader->scope, cell->table) : NULL;
  if (!table || !cell->row || !cell->column) return scope_plain(reader->scope);
  size_t row = table_find_row(table, cell->row), column = table_find_column(table, cell->column);
  bool is_there = row != TABLE_NOT_FOUND && column != TABLE_NOT_FOUND;
  return is_there ? table_cell(table, row, column).measure : scope_plain(reader->scope);
}

/* The measure of the first cell behind a plain number, if all are in units that cancelled out; NULL
 * if they did not. To count is no quotient. */
static const Measure *cancelled_measure(const DeckReader *reader, Quantity quantity) {
  const Origin *origin = quantity.origin;
  if (!origin || origin->kind != ORIGIN_EXPRESSION) return NULL;
  if (text_starts_with(origin->expression, "count(")) return NULL;
  size_t count;
  const Origin *const *cells = origin_list_cells(reader->arena, origin, &count);
  const Measure *first = NULL;
  for (size_t i = 0; i < count; i++) {
    const Measure *measure = cell_measure(reader, cells[i]);
    if (measure_is_same_unit(reader->scope, measure, scope_plain(reader->scope))) return NULL;
    if (!first) first = measure;
  }
  return first;
}

static bool evaluate(DeckReader *reader, OptionText text, const Measure *measure, Value *value) {
  SourceSpan place = bind_text_place(text.node);
  return expression_evaluate_as(reader->scope, text.text, place, measure, value);
}

/* The measure that a plain number is better read in; NULL if it stays as it is. */
static const Measure *better_measure(const DeckReader *reader, const TileFigure *figure) {
  if (figure->quantity.measure != scope_plain(reader->scope)) return NULL;
  if (figure->format && !figure->format->is_percent) return NULL;
  const Measure *base = cancelled_measure(reader, figure->quantity);
  if (base) return ratio_measure(reader->arena, base);
  return figure->format ? ratio_measure(reader->arena, scope_plain(reader->scope)) : NULL;
}

static bool refuse_names(DeckReader *reader, const TileFigure *figure, OptionText text) {
  const Series *series = &figure->series;
  const char *key = series->keys[figure->position].text;
  diag_error(reader->diags, text.node->span,
             "a tile shows one number, and %s is several: its last, %s, is no period",
             diag_quote(reader->diags, text.text), diag_quote(reader->diags, key));
  diag_hint(reader->diags, "name the one that is meant, as in income[\"Revenue\", \"FY2008\"]");
  return false;
}

/* The item of a series that the tile shows is the one that a title would print. */
static bool take_value(DeckReader *reader, OptionText text, const Value *value,
                       TileFigure *figure) {
  figure->quantity = value_quantity(*value);
  figure->series = (Series){0};
  if (value->kind == VALUE_SERIES && value->series.count > 0) {
    figure->series = value->series;
    figure->position = series_position(&value->series, 0);
    figure->period_key = value->series.keys[figure->position].text;
  } else
    figure->period_key = quantity_period_key(figure->quantity);
  figure->has_period = figure->period_key &&
                       period_parse(figure->period_key, &reader->house.calendar, &figure->period);
  bool is_one = figure->has_period || figure->series.count < 2;
  return is_one || refuse_names(reader, figure, text);
}

static bool read_format(DeckReader *reader, OptionText text, TileFigure *figure) {
  if (!text.text) return true;
  const char *problem = "";
  NumberFormat *format = arena_make(reader->arena, NumberFormat);
  figure->format = format;
  if (number_format_parse(reader->arena, text.text, format, &problem)) return true;
  diag_error(reader->diags, text.node->span, "the format %s cannot be used: %s",
             diag_quote(reader->diags, text.text), problem);
  diag_hint(reader->diags, "write a format by example, as in \"#,##0.0\" or \"JPY 0.0bn\"");
  return false;
}

bool tile_read_figure(DeckReader *reader, const TileKeys *keys, TileFigure *figure) {
  Value value;
  *figure = (TileFigure){0};
  size_t errors = diagnostics_error_count(reader->diags);
  const Measure *measure = keys->measure.text ? bind_need_measure(reader, keys->measure) : NULL;
  if (!read_format(reader, keys->format, figure)) return false;
  if (diagnostics_error_count(reader->diags) > errors) return false;
  if (!evaluate(reader, keys->value, measure, &value)) return false;
  figure->quantity = value_quantity(value);
  const Measure *better = measure ? NULL : better_measure(reader, figure);
  if (better && !evaluate(reader, keys->value, better, &value)) return false;
  if (!take_value(reader, keys->value, &value, figure)) return false;
  figure->measure = figure->quantity.measure;
  return true;
}

size_t tile_find_period(const DeckReader *reader, const Series *series, Period period) {
  for (size_t i = 0; i < series->count; i++) {
    Period other;
    bool is_period = period_parse(series->keys[i].text, &reader->house.calendar, &other);
    if (is_period && other.unit == period.unit && period_compare(other, period) == 0) return i;
  }
  return series->count;
}
