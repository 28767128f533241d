/* What the figure of a tile is compared with, and how it changed. */
#include "blocks/chart/period_wording.h"
#include "blocks/tiles/tiles.h"

#include <string.h>

#define MONTHS_A_YEAR 12

/* What a figure is compared with. */
typedef struct Basis {
  Quantity quantity;
  const char *name; /* "FY2007", "Plan" */
  SourceSpan span;
} Basis;

static BoundText delta_text(Arena *arena, const QuantityDelta *delta, SourceSpan span) {
  NumberRun *run = arena_make(arena, NumberRun);
  *run = (NumberRun){.length = strlen(delta->text), .quantity = delta->change};
  return (BoundText){.text = delta->text, .runs = run, .run_count = 1, .span = span};
}

/* Changes of ratios are points already; in per cent only on request. */
static QuantityDelta relative_delta(Arena *arena, TileChange change, const TileFigure *figure,
                                    const Basis *basis) {
  bool is_asked = change == CHANGE_PERCENT || change == CHANGE_BOTH;
  Quantity growth =
      is_asked ? quantity_relative_growth(arena, basis->quantity, figure->quantity, basis->span)
               : quantity_growth(arena, basis->quantity, figure->quantity, basis->span);
  return quantity_delta(arena, growth, NULL);
}

/* An amount prints like the figure itself; points have a unit of their own. */
static QuantityDelta absolute_delta(Arena *arena, const TileFigure *figure, const Basis *basis) {
  Quantity change = quantity_change(arena, basis->quantity, figure->quantity, basis->span);
  return quantity_delta(arena, change, figure->measure->is_ratio ? NULL : figure->format);
}

static const char *basis_text(const DeckReader *reader, const Basis *basis) {
  const WordPair *versus = &bind_words(reader)->tiles.versus;
  return arena_printf(reader->arena, "%s%s%s", versus->before, basis->name, versus->after);
}

static bool has_triangles(const Measure *measure, const NumberFormat *format) {
  bool is_own = format && format->has_negative;
  NegativeStyle style = is_own ? format->negative : measure->negative;
  return style == NEGATIVE_TRIANGLE || style == NEGATIVE_WHITE_TRIANGLE;
}

static void add_delta(DeckReader *reader, TileChange change, const TileFigure *figure,
                      const Basis *basis, Tile *tile) {
  Arena *arena = reader->arena;
  bool is_absolute = change == CHANGE_ABSOLUTE || change == CHANGE_BOTH;
  QuantityDelta delta = is_absolute ? absolute_delta(arena, figure, basis)
                                    : relative_delta(arena, change, figure, basis);
  TileDelta made = {.figures = delta_text(arena, &delta, basis->span),
                    .basis = bound_text_plain(basis_text(reader, basis), basis->span),
                    .direction = delta.direction,
                    .effect = delta.effect,
                    .is_there = quantity_is_present(delta.change),
                    .has_stem = has_triangles(figure->measure, figure->format)};
  if (change == CHANGE_BOTH) {
    QuantityDelta relative = relative_delta(arena, change, figure, basis);
    BoundText second = delta_text(arena, &relative, basis->span);
    made.figures = bound_text_join(arena, made.figures, " / ", second, "");
  }
  tile->deltas[tile->delta_count++] = made;
}

/* A year before if the series goes back so far, else the nearest of the same unit before it; the
 * count of the series if there is none. */
static size_t find_before(const DeckReader *reader, const TileFigure *figure) {
  const Series *series = &figure->series;
  size_t found = series->count;
  Period nearest = figure->period;
  for (size_t i = 0; i < series->count; i++) {
    Period period;
    int months;
    bool is_period = period_parse(series->keys[i].text, &reader->house.calendar, &period);
    if (!is_period || period.unit != figure->period.unit) continue;
    if (series->items[i].state == QUANTITY_MISSING) continue;
    if (period_compare(period, figure->period) >= 0) continue;
    bool is_year = period_months_between(period, figure->period, &months);
    if (is_year && months == MONTHS_A_YEAR) return i;
    if (found < series->count && period_compare(period, nearest) <= 0) continue;
    nearest = period;
    found = i;
  }
  return found;
}

static void add_automatic(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                          Tile *tile) {
  const Series *series = &figure->series;
  if (!figure->has_period || figure->quantity.state == QUANTITY_MISSING) return;
  size_t before = find_before(reader, figure);
  if (before == series->count) return;
  Period period;
  const char *key = series->keys[before].text;
  period_parse(key, &reader->house.calendar, &period);
  Basis basis = {series->items[before], period_in_words(reader, key, period),
                 keys->value.node->span};
  add_delta(reader, (TileChange)keys->change, figure, &basis, tile);
}

static bool refuse_unit(DeckReader *reader, const SyntaxEntry *entry, const Measure *unlike,
                        const Measure *measure) {
  diag_error(reader->diags, entry->value->span, "%s is in %s, and the tile in %s",
             diag_quote(reader->diags, entry->key->text),
             unlike->unit && unlike->unit[0] ? unlike->unit : "plain numbers",
             measure->unit && measure->unit[0] ? measure->unit : "plain numbers");
  diag_hint(reader->diags, "compare figures of one unit");
  return false;
}

/* A plain number is taken to be in the unit of the tile. */
static bool check_unit(DeckReader *reader, const SyntaxEntry *entry, const TileFigure *figure) {
  Value value;
  if (!expression_evaluate(reader->scope, entry->value->text, bind_text_place(entry->value),
                           &value))
    return false;
  const Measure *measure = value_quantity(value).measure;
  bool is_same = measure == scope_plain(reader->scope) ||
                 measure_is_same_unit(reader->scope, measure, figure->measure);
  return is_same || refuse_unit(reader, entry, measure, figure->measure);
}

static bool refuse_period(DeckReader *reader, const SyntaxEntry *entry, const Series *series,
                          const char *key) {
  const char **names = arena_array(reader->arena, const char *, series->count);
  for (size_t i = 0; i < series->count; i++) names[i] = series->keys[i].text;
  diag_error(reader->diags, entry->value->span, "%s has no figure for %s",
             diag_quote(reader->diags, entry->value->text), diag_quote(reader->diags, key));
  diag_hint(reader->diags, "its periods are %s",
            text_join(reader->arena, names, series->count, 12));
  return false;
}

static bool is_over_periods(const DeckReader *reader, const Value *value) {
  Period period;
  if (value->kind != VALUE_SERIES || value->series.count == 0) return false;
  const char *key = value->series.keys[series_position(&value->series, 0)].text;
  return period_parse(key, &reader->house.calendar, &period);
}

/* Of a series the item of the period that its name says, else that of the tile. */
static bool choose_item(DeckReader *reader, const SyntaxEntry *entry, const TileFigure *figure,
                        const Value *value, Quantity *out) {
  *out = value_quantity(*value);
  Period period;
  bool is_named = period_parse(entry->key->text, &reader->house.calendar, &period);
  if (!is_over_periods(reader, value) || (!is_named && !figure->has_period)) return true;
  if (!is_named) period = figure->period;
  size_t found = tile_find_period(reader, &value->series, period);
  if (found == value->series.count)
    return refuse_period(reader, entry, &value->series,
                         is_named ? entry->key->text : figure->period_key);
  *out = value->series.items[found];
  return true;
}

static bool read_basis(DeckReader *reader, const SyntaxEntry *entry, const TileFigure *figure,
                       Basis *basis) {
  Value value;
  Period period;
  const char *name = entry->key->text;
  if (entry->value->kind != SYNTAX_SCALAR || syntax_is_null(entry->value)) {
    diag_error(reader->diags, entry->value->span, "expected an expression, found %s",
               syntax_is_null(entry->value) ? "nothing" : syntax_kind_name(entry->value));
    return false;
  }
  if (!check_unit(reader, entry, figure)) return false;
  if (!expression_evaluate_as(reader->scope, entry->value->text, bind_text_place(entry->value),
                              figure->measure, &value))
    return false;
  bool is_period = period_parse(name, &reader->house.calendar, &period);
  basis->name = is_period ? period_in_words(reader, name, period) : name;
  basis->span = entry->value->span;
  return choose_item(reader, entry, figure, &value, &basis->quantity);
}

static bool refuse_versus(DeckReader *reader, const SyntaxNode *versus) {
  size_t count = versus->kind == SYNTAX_MAPPING ? versus->entry_count : 0;
  if (count > TILE_MOST_DELTAS)
    diag_error(reader->diags, versus->entries[TILE_MOST_DELTAS].key->span,
               "a tile is compared with at most two figures, here are %zu", count);
  else
    diag_error(reader->diags, versus->span,
               "\"versus\" is none, or a map of one or two expressions by name");
  diag_hint(reader->diags, "as in versus: {Plan: plan, FY2007: revenue[\"FY2007\"]}");
  return false;
}

bool tile_read_deltas(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                      Tile *tile) {
  const SyntaxNode *versus = keys->versus;
  if (!versus) {
    add_automatic(reader, keys, figure, tile);
    return true;
  }
  if (versus->kind == SYNTAX_SCALAR && text_equals(versus->text, "none")) return true;
  bool is_map = versus->kind == SYNTAX_MAPPING && versus->entry_count > 0 &&
                versus->entry_count <= TILE_MOST_DELTAS;
  if (!is_map) return refuse_versus(reader, versus);
  bool is_good = true;
  for (size_t i = 0; i < versus->entry_count; i++) {
    Basis basis;
    if (read_basis(reader, &versus->entries[i], figure, &basis))
      add_delta(reader, (TileChange)keys->change, figure, &basis, tile);
    else
      is_good = false;
  }
  return is_good;
}
