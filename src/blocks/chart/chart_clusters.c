/* Stacks side by side in each category: the same parts from several tables, one after the other. */
#include "blocks/chart/chart_parts.h"

#define CLUSTER_LIMIT 4

static const SyntaxNode *need_map(DeckReader *reader, const SyntaxNode *node) {
  bool is_map =
      node->kind == SYNTAX_MAPPING && node->entry_count >= 2 && node->entry_count <= CLUSTER_LIMIT;
  if (is_map) return node;
  diag_error(reader->diags, node->span, "\"clusters\" is a map of two to %d tables by name",
             CLUSTER_LIMIT);
  diag_hint(reader->diags, "as in clusters: {Last year: before, This year: now}");
  return NULL;
}

/* The data of a table, by the keys that choose and order it alone. */
static bool read_table(DeckReader *reader, const ChartKeys *keys, const SyntaxNode *name,
                       const ChartSpec *chart, ChartData *data) {
  ChartKeys plain = {.chart = keys->chart,
                     .rows = keys->rows,
                     .columns = keys->columns,
                     .forecast = keys->forecast,
                     .forecast_word = keys->forecast_word,
                     .categories = keys->categories};
  ChartSpec part = {
      .type = chart->type, .name = chart->name, .span = chart->span, .options = chart->options};
  NamesTold told = {0};
  const Table *table =
      name->kind == SYNTAX_SCALAR ? scope_need_table(reader->scope, name->text, name->span) : NULL;
  if (!table || !chart_read_data(reader, &plain, table, &part, &told)) return false;
  *data = part.data;
  return true;
}

static bool has_same_parts(const ChartData *a, const ChartData *b) {
  if (a->category_count != b->category_count || a->main.count != b->main.count) return false;
  for (size_t i = 0; i < a->main.count; i++)
    if (!text_equals(a->series[i].text, b->series[i].text)) return false;
  return text_equals(a->measure->unit, b->measure->unit);
}

static bool append_table(DeckReader *reader, const ChartKeys *keys, const SyntaxEntry *entry,
                         size_t parts, ChartSpec *chart) {
  ChartData own = chart->data, other;
  own.main.count = parts;
  if (!read_table(reader, keys, entry->value, chart, &other)) return false;
  if (!has_same_parts(&own, &other)) {
    diag_error(reader->diags, entry->value->span,
               "%s has other parts, categories or another unit than the first table",
               diag_quote(reader->diags, entry->key->text));
    diag_hint(reader->diags, "choose the same rows and as many columns with take-rows and "
                             "take-columns");
    return false;
  }
  ChartRow *rows = arena_array(reader->arena, ChartRow, parts);
  for (size_t i = 0; i < parts; i++)
    rows[i] = (ChartRow){.name = bound_text_plain(other.series[i].text, other.series[i].span),
                         .cells = other.cells + i * other.category_count};
  chart_append_series(reader, &(ChartRows){rows, parts}, &chart->data);
  chart->data.main.count += parts;
  return true;
}

bool chart_read_clusters(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart) {
  if (!keys->clusters) return true;
  const SyntaxNode *map = need_map(reader, keys->clusters);
  if (!map) return false;
  size_t parts = chart->data.main.count;
  const char **names = arena_array(reader->arena, const char *, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) {
    names[i] = map->entries[i].key->text;
    if (i > 0 && !append_table(reader, keys, &map->entries[i], parts, chart)) return false;
  }
  chart->clusters = (ChartClusters){names, map->entry_count};
  return true;
}
