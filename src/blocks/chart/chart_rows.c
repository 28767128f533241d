/* Rows of numbers under a chart. */
#include "blocks/chart/chart_parts.h"

#define ROW_LIMIT 12

/* The value of the series at a category, most often at the same place. */
static Quantity value_at(const DeckReader *reader, const Series *series, const ChartData *data,
                         size_t category) {
  bool is_here = category < series->count &&
                 chart_category_is(reader, data, category, series->keys[category].text);
  if (is_here) return series->items[category];
  for (size_t i = 0; i < series->count; i++)
    if (chart_category_is(reader, data, category, series->keys[i].text)) return series->items[i];
  return quantity_missing(series->count ? series->items[0].measure : &measure_plain, NULL);
}

static bool read_row(DeckReader *reader, const SyntaxEntry *entry, const ChartData *data,
                     ChartRow *row) {
  Value value;
  if (entry->value->kind != SYNTAX_SCALAR) {
    diag_error(reader->diags, entry->value->span, "expected an expression, found %s",
               syntax_kind_name(entry->value));
    return false;
  }
  if (!expression_evaluate(reader->scope, entry->value->text, bind_text_place(entry->value),
                           &value))
    return false;
  if (value.kind != VALUE_SERIES) {
    diag_error(reader->diags, entry->value->span, "%s is one number, not one for each category",
               diag_quote(reader->diags, entry->key->text));
    return false;
  }
  Quantity *cells = arena_array(reader->arena, Quantity, data->category_count);
  for (size_t c = 0; c < data->category_count; c++)
    cells[c] = value_at(reader, &value.series, data, c);
  *row = (ChartRow){bound_text_plain(entry->key->text, entry->key->span), cells};
  return true;
}

void chart_read_rows(DeckReader *reader, const SyntaxNode *map, ChartSpec *chart) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING || map->entry_count == 0 || map->entry_count > ROW_LIMIT) {
    diag_error(reader->diags, map->span, "\"rows\" is a map of one to %d expressions by name",
               ROW_LIMIT);
    diag_hint(reader->diags, "as in rows: {Operating margin: operating / revenue}");
    return;
  }
  ChartRow *rows = arena_array(reader->arena, ChartRow, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++)
    if (read_row(reader, &map->entries[i], &chart->data, &rows[chart->rows.count]))
      chart->rows.count++;
  chart->rows.items = rows;
}
