/* Rows of numbers under a chart. */
#include "bind/note_marks.h"
#include "blocks/chart/chart_parts.h"

#define ROW_LIMIT 12

/* The value of the series at a category, most often at the same place. */
static Quantity value_at(const DeckReader *reader, const Series *series, const ChartData *data,
                         size_t category) {
  bool is_here =
      category < series->count &&
      chart_category_is(data, &reader->house.calendar, category, series->keys[category].text);
  if (is_here) return series->items[category];
  for (size_t i = 0; i < series->count; i++)
    if (chart_category_is(data, &reader->house.calendar, category, series->keys[i].text))
      return series->items[i];
  return quantity_missing(series->count ? series->items[0].measure : &measure_plain, NULL);
}

/* The measure that the author gives the row; NULL if none, false after reporting a wrong one. */
static bool find_measure(DeckReader *reader, const SyntaxNode *measures, const char *name,
                         const Measure **measure) {
  const SyntaxNode *given = measures ? syntax_find(measures, name) : NULL;
  *measure = NULL;
  if (!given) return true;
  if (given->kind == SYNTAX_SCALAR) {
    *measure = bind_need_measure(reader, (OptionText){given->text, given});
    return *measure != NULL;
  }
  diag_error(reader->diags, given->span, "expected the name of a measure");
  return false;
}

static bool evaluate_row(DeckReader *reader, const char *name, const SyntaxNode *node,
                         const Measure *measure, Series *series) {
  Value value;
  if (node->kind != SYNTAX_SCALAR) {
    diag_error(reader->diags, node->span, "expected an expression, found %s",
               syntax_kind_name(node));
    return false;
  }
  if (!expression_evaluate_as(reader->scope, node->text, bind_text_place(node), measure, &value))
    return false;
  *series = value.series;
  if (value.kind == VALUE_SERIES) return true;
  diag_error(reader->diags, node->span, "%s is one number, not one for each category",
             diag_quote(reader->diags, name));
  return false;
}

const Quantity *chart_values_of(const DeckReader *reader, const Series *series,
                                const ChartData *data) {
  Quantity *cells = arena_array(reader->arena, Quantity, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) cells[c] = value_at(reader, series, data, c);
  return cells;
}

bool chart_evaluate_row(DeckReader *reader, const char *name, const SyntaxNode *node,
                        const Measure *measure, const ChartData *data, ChartRow *row) {
  Series series;
  if (!evaluate_row(reader, name, node, measure, &series)) return false;
  *row = (ChartRow){.name = note_marks_set(reader, bound_text_plain(name, node->span)),
                    .cells = chart_values_of(reader, &series, data)};
  return true;
}

static bool read_row(DeckReader *reader, const SyntaxEntry *entry, const SyntaxNode *measures,
                     const ChartData *data, ChartRow *row) {
  const Measure *measure;
  if (!find_measure(reader, measures, entry->key->text, &measure) ||
      !chart_evaluate_row(reader, entry->key->text, entry->value, measure, data, row))
    return false;
  row->name.span = entry->key->span;
  return true;
}

static const SyntaxNode *need_map(DeckReader *reader, const SyntaxNode *node, const char *key,
                                  const char *what, const char *hint) {
  bool is_map =
      node->kind == SYNTAX_MAPPING && node->entry_count > 0 && node->entry_count <= ROW_LIMIT;
  if (is_map) return node;
  diag_error(reader->diags, node->span, "\"%s\" is a map of %s", key, what);
  diag_hint(reader->diags, "%s", hint);
  return NULL;
}

static void check_measured(DeckReader *reader, const ChartNumberKeys *keys) {
  for (size_t i = 0; keys->measures && i < keys->measures->entry_count; i++) {
    const SyntaxNode *key = keys->measures->entries[i].key;
    if (syntax_find(keys->map, key->text)) continue;
    diag_error(reader->diags, key->span, "there is no %s",
               arena_printf(reader->arena, keys->noun, diag_quote(reader->diags, key->text)));
  }
}

ChartRows chart_read_numbers(DeckReader *reader, const ChartNumberKeys *given,
                             const ChartData *data) {
  ChartNumberKeys keys = *given;
  ChartRows read = {0};
  keys.map = need_map(reader, keys.map, keys.key, "one to 12 expressions by name", keys.hint);
  if (keys.measures)
    keys.measures =
        need_map(reader, keys.measures, keys.measures_key, keys.measures_of, keys.measures_hint);
  if (!keys.map) return read;
  check_measured(reader, &keys);
  ChartRow *rows = arena_array(reader->arena, ChartRow, keys.map->entry_count);
  for (size_t i = 0; i < keys.map->entry_count; i++)
    read.count += read_row(reader, &keys.map->entries[i], keys.measures, data, &rows[read.count]);
  read.items = rows;
  return read;
}

void chart_read_rows(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  if (!keys->number_rows) return;
  ChartNumberKeys numbers = {.map = keys->number_rows,
                             .measures = keys->row_measures,
                             .key = "rows",
                             .hint = "as in rows: {Operating margin: operating / revenue}",
                             .measures_key = "row-measures",
                             .measures_of = "measures by row",
                             .measures_hint = "as in row-measures: {Operating margin: margin}",
                             .noun = "row %s under the chart"};
  ChartRows rows = chart_read_numbers(reader, &numbers, &chart->data);
  for (size_t i = 0; i < rows.count; i++) chart_add_row(&chart->rows, reader->arena, rows.items[i]);
}
