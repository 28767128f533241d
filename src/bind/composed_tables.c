/* Tables put together from expressions: series over periods, and single figures for a bridge. */
#include "bind/note_marks.h"
#include "bind/reader.h"

#include <string.h>

#define SPLIT_WORD "of-which"

static bool keys_are_same(const Series *a, const Series *b) {
  if (a->count != b->count) return false;
  for (size_t i = 0; i < a->count; i++)
    if (!text_equals(a->keys[i].text, b->keys[i].text)) return false;
  return true;
}

static const Measure *wanted_measure(DeckReader *reader, const DataKeys *keys) {
  return keys->measure.text ? bind_need_measure(reader, keys->measure) : NULL;
}

static bool evaluate(DeckReader *reader, const SyntaxEntry *entry, const Measure *measure,
                     Value *value) {
  if (entry->value->kind == SYNTAX_SCALAR)
    return expression_evaluate_as(reader->scope, entry->value->text, bind_text_place(entry->value),
                                  measure, value);
  diag_error(reader->diags, entry->value->span, "expected an expression, found %s",
             syntax_kind_name(entry->value));
  return false;
}

static bool evaluate_series(DeckReader *reader, const SyntaxEntry *entry, const Measure *measure,
                            Series *series) {
  Value value;
  if (!evaluate(reader, entry, measure, &value)) return false;
  *series = value.series;
  if (value.kind == VALUE_SERIES) return true;
  diag_error(reader->diags, entry->value->span, "%s is one number, not a series over periods",
             diag_quote(reader->diags, entry->key->text));
  diag_hint(reader->diags, "single numbers go under figures:");
  return false;
}

static bool need_entries(DeckReader *reader, const SyntaxNode *map, const char *key) {
  if (map->kind == SYNTAX_MAPPING && map->entry_count > 0) return true;
  diag_error(reader->diags, map->span, "\"%s\" is a map of expressions by name", key);
  return false;
}

/* A list of expressions stands for a map: each row is named by what it is. */
static size_t list_entries(DeckReader *reader, const SyntaxNode *node,
                           const SyntaxEntry **entries) {
  if (node->kind != SYNTAX_SEQUENCE) {
    *entries = node->entries;
    return need_entries(reader, node, "series") ? node->entry_count : 0;
  }
  SyntaxEntry *made = arena_array(reader->arena, SyntaxEntry, node->item_count);
  for (size_t i = 0; i < node->item_count; i++) made[i] = (SyntaxEntry){NULL, node->items[i]};
  *entries = made;
  return node->item_count;
}

static TableKey named_key(DeckReader *reader, const SyntaxNode *name) {
  return (TableKey){.text = note_marks_set_name(reader, name->text, name->span),
                    .span = name->span};
}

static TableKey row_key(DeckReader *reader, const SyntaxEntry *entry, const Series *series) {
  if (entry->key) return named_key(reader, entry->key);
  return (TableKey){.text = series->name, .span = entry->value->span};
}

typedef struct SeriesRows {
  TableKey *keys;
  Quantity *cells;
  Series first;
} SeriesRows;

static bool read_series_row(DeckReader *reader, const SyntaxEntry *entry, const Measure *measure,
                            size_t row, size_t row_count, SeriesRows *rows) {
  Series series;
  if (!evaluate_series(reader, entry, measure, &series)) return false;
  if (row == 0) {
    rows->first = series;
    rows->cells = arena_array(reader->arena, Quantity, row_count * series.count);
  }
  if (!keys_are_same(&rows->first, &series)) {
    diag_error(reader->diags, entry->value->span,
               "this series has other periods than the first one");
    return false;
  }
  rows->keys[row] = row_key(reader, entry, &series);
  memcpy(rows->cells + row * series.count, series.items, series.count * sizeof *rows->cells);
  return true;
}

const Table *bind_series_table(DeckReader *reader, const char *name, const DataKeys *keys) {
  const SyntaxEntry *entries;
  size_t count = list_entries(reader, keys->series, &entries);
  const Measure *measure = wanted_measure(reader, keys);
  SeriesRows rows = {.keys = arena_array(reader->arena, TableKey, count)};
  for (size_t r = 0; r < count; r++)
    if (!read_series_row(reader, &entries[r], measure, r, count, &rows)) return NULL;
  if (count == 0) return NULL;
  Table *table = arena_make(reader->arena, Table);
  *table = (Table){.name = name,
                   .rows = rows.keys,
                   .row_count = count,
                   .columns = rows.first.keys,
                   .column_count = rows.first.count,
                   .cells = rows.cells,
                   .span = keys->series->span};
  table->measure = rows.first.count ? rows.cells[0].measure : scope_plain(reader->scope);
  return table;
}

/* "subtotal", "residual" and "spacer" need no figure; "= expression" is a total to be checked, and
 * "of-which expression" part of the step before. */
static const char *figure_kind(const char *text) {
  static const char *const blank[] = {"subtotal", "residual", "spacer"};
  for (size_t i = 0; i < 3; i++)
    if (text_equals(text, blank[i])) return blank[i];
  if (text_starts_with(text, SPLIT_WORD " ")) return SPLIT_WORD;
  return text[0] == '=' ? "total" : "";
}

MarkedExpression bind_marked_expression(DeckReader *reader, const SyntaxNode *value) {
  MarkedExpression marked = {value->kind == SYNTAX_SCALAR ? figure_kind(value->text) : "", value};
  size_t mark = text_equals(marked.kind, "total")      ? 1
                : text_equals(marked.kind, SPLIT_WORD) ? strlen(SPLIT_WORD)
                                                       : 0;
  if (mark == 0) return marked;
  mark += strspn(value->text + mark, " ");
  SyntaxNode *rest = arena_make(reader->arena, SyntaxNode);
  *rest = *value;
  rest->text += mark;
  rest->span = syntax_text_part(value, mark, strlen(rest->text));
  marked.expression = rest;
  return marked;
}

static bool evaluate_figure(DeckReader *reader, const SyntaxEntry *entry, const Measure *measure,
                            Quantity *figure) {
  Value value;
  SyntaxEntry computed = {entry->key, bind_marked_expression(reader, entry->value).expression};
  if (!evaluate(reader, &computed, measure, &value)) return false;
  *figure = value_quantity(value);
  return true;
}

static TableKey *entry_keys(DeckReader *reader, const SyntaxNode *map) {
  TableKey *keys = arena_array(reader->arena, TableKey, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) keys[i] = named_key(reader, map->entries[i].key);
  return keys;
}

/* One column of figures, with the step kinds that a waterfall reads. */
const Table *bind_figures_table(DeckReader *reader, const char *name, const DataKeys *keys) {
  const SyntaxNode *map = keys->figures;
  if (!need_entries(reader, map, "figures")) return NULL;
  const Measure *measure = wanted_measure(reader, keys);
  Quantity *cells = arena_array(reader->arena, Quantity, map->entry_count);
  const char **kinds = arena_array(reader->arena, const char *, map->entry_count);
  TableKey *column = arena_make(reader->arena, TableKey);
  *column = (TableKey){.text = UNNAMED_FIGURES, .span = map->span};
  const Measure *found = measure;
  for (size_t r = 0; r < map->entry_count; r++) {
    const SyntaxNode *value = map->entries[r].value;
    kinds[r] = value->kind == SYNTAX_SCALAR ? figure_kind(value->text) : "";
    bool is_blank =
        kinds[r][0] && !text_equals(kinds[r], "total") && !text_equals(kinds[r], SPLIT_WORD);
    if (!is_blank && !evaluate_figure(reader, &map->entries[r], measure, &cells[r])) return NULL;
    if (!is_blank && !found) found = cells[r].measure;
  }
  for (size_t r = 0; r < map->entry_count; r++)
    if (!cells[r].measure)
      cells[r] = quantity_missing(found ? found : scope_plain(reader->scope), NULL);
  Table *table = arena_make(reader->arena, Table);
  *table = (Table){.name = name,
                   .measure = found ? found : scope_plain(reader->scope),
                   .rows = entry_keys(reader, map),
                   .row_count = map->entry_count,
                   .columns = column,
                   .column_count = 1,
                   .cells = cells,
                   .kinds = kinds,
                   .span = map->span};
  return table;
}
