#include "blocks/table/given_rows.h"

#include "bind/condition.h"
#include "bind/note_marks.h"
#include <stdlib.h>
#include <string.h>

#define ROW_LIMIT 1000

/* A row with its figures over keys of its own. */
typedef struct GivenRow {
  TableRow row;
  Series series;  /* no items: it has no figures, or has one */
  bool is_single; /* one figure, for no column in particular */
  Quantity figure;
} GivenRow;

typedef LIST(TableKey) Keys;

static const Measure *row_measure(DeckReader *reader, const TableKeys *keys, const char *name,
                                  OptionText own) {
  const SyntaxNode *given = keys->row_measures ? syntax_find(keys->row_measures, name) : NULL;
  if (own.text) return bind_need_measure(reader, own);
  if (given && given->kind == SYNTAX_SCALAR)
    return bind_need_measure(reader, (OptionText){given->text, given});
  return keys->measure.text ? bind_need_measure(reader, keys->measure) : NULL;
}

static bool evaluate(DeckReader *reader, const SyntaxNode *node, const Measure *measure,
                     GivenRow *row) {
  Value value;
  if (!expression_evaluate_as(reader->scope, node->text, bind_text_place(node), measure, &value))
    return false;
  row->is_single = value.kind == VALUE_QUANTITY;
  if (row->is_single)
    row->figure = value.quantity;
  else
    row->series = value.series;
  return true;
}

/* "heading", or nothing; "spacer"; "subtotal", "= …", "of-which …", or an expression. */
static bool read_marked(DeckReader *reader, const TableKeys *keys, const SyntaxEntry *entry,
                        GivenRow *row) {
  const char *text = entry->value->text;
  row->row.kind = ROW_HEADING;
  if (syntax_is_null(entry->value) || text_equals(text, "heading")) return true;
  MarkedExpression marked = bind_marked_expression(reader, entry->value);
  row->row.kind = ROW_SPACER;
  if (text_equals(marked.kind, "spacer")) return true;
  row->row.kind = ROW_SUBTOTAL;
  row->row.has_formula = text_equals(marked.kind, "subtotal");
  if (row->row.has_formula) return true;
  row->row.kind = text_equals(marked.kind, "total")      ? ROW_TOTAL
                  : text_equals(marked.kind, "of-which") ? ROW_OF_WHICH
                                                         : ROW_PLAIN;
  const Measure *measure = row_measure(reader, keys, entry->key->text, (OptionText){0});
  return evaluate(reader, marked.expression, measure, row);
}

static const SyntaxNode *need_marks(DeckReader *reader, const SyntaxNode *marks) {
  bool is_map = marks && marks->kind == SYNTAX_MAPPING;
  for (size_t i = 0; is_map && i < marks->entry_count; i++)
    is_map = marks->entries[i].value->kind == SYNTAX_SCALAR;
  if (marks && !is_map)
    diag_error(reader->diags, marks->span, "\"marks\" is a map of keys of notes by column");
  return is_map ? marks : NULL;
}

/* A map: its value, or the sum that it is. */
static bool read_long(DeckReader *reader, const TableKeys *keys, const SyntaxEntry *entry,
                      GivenRow *row) {
  TableRowKeys given = {0};
  size_t errors = diagnostics_error_count(reader->diags);
  bind_keys(reader, &table_row_options, &given, entry->value);
  if (diagnostics_error_count(reader->diags) > errors) return false;
  row->row.kind = (RowKind)given.kind;
  row->row.sum = given.sum;
  row->row.marks = need_marks(reader, given.marks);
  row->row.note = given.note;
  bool is_blank = row->row.kind == ROW_HEADING || row->row.kind == ROW_SPACER;
  if (is_blank && !given.value.text) return true;
  row->row.has_formula = !given.value.text && (given.sum.count > 0 || row_is_total(row->row.kind));
  if (row->row.has_formula) return true;
  if (given.value.text && !is_blank)
    return evaluate(reader, given.value.node,
                    row_measure(reader, keys, entry->key->text, given.measure), row);
  diag_error(reader->diags, entry->value->span,
             is_blank ? "a heading has no figures" : "the row needs a \"value\"");
  return false;
}

static bool read_row(DeckReader *reader, const TableKeys *keys, const SyntaxEntry *entry,
                     GivenRow *row) {
  BoundText name = bound_text_plain(entry->key->text, entry->key->span);
  *row = (GivenRow){.row = {.name = note_marks_set(reader, name),
                            .key = note_marks_strip(reader->arena, entry->key->text),
                            .span = entry->value->span}};
  if (entry->value->kind == SYNTAX_SCALAR) return read_marked(reader, keys, entry, row);
  if (entry->value->kind == SYNTAX_MAPPING) return read_long(reader, keys, entry, row);
  diag_error(reader->diags, entry->value->span, "expected an expression, found %s",
             syntax_kind_name(entry->value));
  return false;
}

static size_t find_key(const DeckReader *reader, const Keys *keys, const char *text) {
  Period wanted, period;
  const FiscalCalendar *calendar = &reader->house.calendar;
  for (size_t i = 0; i < keys->count; i++)
    if (text_equals(keys->items[i].text, text)) return i;
  if (!period_parse(text, calendar, &wanted)) return TABLE_NOT_FOUND;
  for (size_t i = 0; i < keys->count; i++) {
    bool is_period = period_parse(keys->items[i].text, calendar, &period);
    if (is_period && period.unit == wanted.unit && period_compare(period, wanted) == 0 &&
        text_equals(period.suffix, wanted.suffix))
      return i;
  }
  return TABLE_NOT_FOUND;
}

static void add_keys(DeckReader *reader, const Series *series, Keys *keys) {
  for (size_t i = 0; i < series->count; i++)
    if (find_key(reader, keys, series->keys[i].text) == TABLE_NOT_FOUND)
      list_push(reader->arena, keys, series->keys[i]);
}

typedef struct KeyPeriod {
  Period period;
  TableKey key;
  size_t order;
} KeyPeriod;

static int compare_keys(const void *a, const void *b) {
  const KeyPeriod *first = a, *second = b;
  int order = period_compare(first->period, second->period);
  return order ? order : first->order < second->order ? -1 : 1;
}

/* What rows of different lengths add comes into the order of time, if all are periods of one kind:
 * a target behind the past. */
static void sort_keys(DeckReader *reader, Keys *keys) {
  KeyPeriod *periods = arena_array(reader->arena, KeyPeriod, keys->count);
  for (size_t i = 0; i < keys->count; i++) {
    periods[i] = (KeyPeriod){.key = keys->items[i], .order = i};
    bool is_period = period_parse(keys->items[i].text, &reader->house.calendar, &periods[i].period);
    if (!is_period || periods[i].period.unit != periods[0].period.unit) return;
  }
  qsort(periods, keys->count, sizeof *periods, compare_keys);
  for (size_t i = 0; i < keys->count; i++) keys->items[i] = periods[i].key;
}

static const Quantity *align(DeckReader *reader, const GivenRow *row, const Keys *keys) {
  Quantity *figures = arena_array(reader->arena, Quantity, keys->count);
  const Measure *measure =
      row->series.count ? row->series.items[0].measure : scope_plain(reader->scope);
  for (size_t i = 0; i < keys->count; i++)
    figures[i] = row->is_single ? row->figure : quantity_missing(measure, NULL);
  for (size_t i = 0; i < row->series.count; i++) {
    size_t key = find_key(reader, keys, row->series.keys[i].text);
    if (key != TABLE_NOT_FOUND) figures[key] = row->series.items[i];
  }
  return figures;
}

/* One figure a row makes a table of one column; else each row has one for each column. */
static bool check_singles(DeckReader *reader, const GivenRow *rows, size_t count, Keys *keys) {
  bool is_good = true;
  for (size_t i = 0; keys->count > 0 && i < count; i++) {
    if (!rows[i].is_single) continue;
    diag_error(reader->diags, rows[i].row.span, "%s is one number, not one for each column",
               diag_quote(reader->diags, rows[i].row.name.text));
    is_good = false;
  }
  if (keys->count == 0)
    list_push(reader->arena, keys, (TableKey){.text = "", .span = rows[0].row.span});
  return is_good;
}

static bool check_map(DeckReader *reader, const TableKeys *keys) {
  const SyntaxNode *map = keys->table;
  bool is_good = map->entry_count > 0 && map->entry_count <= ROW_LIMIT;
  if (!is_good) diag_error(reader->diags, map->span, "a table has 1 to %d rows", ROW_LIMIT);
  if (keys->rows.count == 0) return is_good;
  diag_error(reader->diags, keys->rows.items[0].node->span,
             "take-rows chooses rows of a table of the data; these are all given here");
  return false;
}

TableSource *table_read_given_rows(DeckReader *reader, const TableKeys *keys) {
  const SyntaxNode *map = keys->table;
  if (!check_map(reader, keys)) return NULL;
  GivenRow *given = arena_array(reader->arena, GivenRow, map->entry_count);
  Keys columns = {0};
  bool is_good = true;
  size_t count = 0;
  for (size_t i = 0; i < map->entry_count; i++) {
    if (!bind_is_wanted(reader, map->entries[i].value)) continue;
    is_good &= read_row(reader, keys, &map->entries[i], &given[count]);
    add_keys(reader, &given[count++].series, &columns);
  }
  if (count == 0 && is_good)
    diag_error(reader->diags, map->span, "no row of the table meets its condition");
  if (!is_good || count == 0 || !check_singles(reader, given, count, &columns)) return NULL;
  sort_keys(reader, &columns);
  TableSource *source = arena_make(reader->arena, TableSource);
  *source = (TableSource){.keys = columns.items,
                          .key_count = columns.count,
                          .rows = arena_array(reader->arena, TableRow, count),
                          .row_count = count};
  for (size_t i = 0; i < count; i++) {
    source->rows[i] = given[i].row;
    bool has_figures = given[i].is_single || given[i].series.count > 0;
    if (has_figures) source->rows[i].figures = align(reader, &given[i], &columns);
  }
  return source;
}
