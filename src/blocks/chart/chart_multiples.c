/* Small multiples: one chart for each series of a table, or for each of several tables. */
#include "blocks/chart/chart_parts.h"

static bool check_count(DeckReader *reader, const SyntaxNode *node, size_t count) {
  if (count >= MULTIPLES_LEAST && count <= MULTIPLES_MOST) return true;
  diag_error(reader->diags, node->span, "small multiples are %d to %d charts, here %s %zu",
             MULTIPLES_LEAST, MULTIPLES_MOST, count == 1 ? "is" : "are", count);
  diag_hint(reader->diags, "choose rows with take-rows, or fold small ones with top");
  return false;
}

/* A part shows one series of all; it keeps their common places and looks. */
static bool repeat_series(DeckReader *reader, const ChartKeys *keys, ChartContent *content) {
  const ChartSpec *whole = &content->spec;
  SeriesSpan main = whole->data.main;
  if (!check_count(reader, keys->multiples, main.count)) return false;
  ChartSpec *specs = arena_array(reader->arena, ChartSpec, main.count);
  BoundText *names = arena_array(reader->arena, BoundText, main.count);
  for (size_t i = 0; i < main.count; i++) {
    size_t s = main.first + i;
    specs[i] = *whole;
    specs[i].data.main = (SeriesSpan){s, 1};
    specs[i].data.totals = NULL;
    names[i] = bound_text_plain(whole->data.series[s].text, whole->data.series[s].span);
  }
  content->parts.specs = specs;
  content->parts.names = names;
  content->parts.count = main.count;
  return true;
}

static bool read_table(DeckReader *reader, const ChartKeys *keys, const SyntaxEntry *entry,
                       const ChartSpec *whole, ChartSpec *part) {
  NamesTold told = {0};
  if (entry->value->kind != SYNTAX_SCALAR) {
    diag_error(reader->diags, entry->value->span, "expected the name of a table");
    return false;
  }
  const Table *table = scope_need_table(reader->scope, entry->value->text, entry->value->span);
  if (!table) return false;
  *part = *whole;
  part->name = arena_printf(reader->arena, "%s/%s", whole->name, entry->key->text);
  part->highlights.categories = part->highlights.series = NULL;
  if (!chart_read_data(reader, keys, table, part, &told)) return false;
  part->looks = chart_look_series(reader, part, table);
  return true;
}

static bool is_same_axis(const ChartData *a, const ChartData *b) {
  if (a->category_count != b->category_count) return false;
  for (size_t i = 0; i < a->category_count; i++)
    if (!text_equals(a->categories[i].text, b->categories[i].text)) return false;
  return text_equals(a->measure->unit, b->measure->unit) && a->main.count == b->main.count;
}

/* Names of categories stand at the outside only, so all have the same. */
static bool check_axes(DeckReader *reader, const SyntaxNode *map, const ChartSpec *specs) {
  for (size_t i = 1; i < map->entry_count; i++) {
    if (is_same_axis(&specs[0].data, &specs[i].data)) continue;
    diag_error(reader->diags, map->entries[i].value->span,
               "%s has other categories, series or another unit than %s",
               diag_quote(reader->diags, map->entries[i].key->text),
               diag_quote(reader->diags, map->entries[0].key->text));
    diag_hint(reader->diags, "show them in charts of their own, side by side");
    return false;
  }
  return true;
}

static bool repeat_tables(DeckReader *reader, const ChartKeys *keys, ChartContent *content) {
  const SyntaxNode *map = keys->multiples;
  if (!check_count(reader, map, map->entry_count)) return false;
  ChartSpec *specs = arena_array(reader->arena, ChartSpec, map->entry_count);
  BoundText *names = arena_array(reader->arena, BoundText, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) {
    names[i] = bound_text_plain(map->entries[i].key->text, map->entries[i].key->span);
    if (!read_table(reader, keys, &map->entries[i], &content->spec, &specs[i])) return false;
  }
  content->parts.specs = specs;
  content->parts.names = names;
  content->parts.count = map->entry_count;
  return check_axes(reader, map, specs);
}

bool chart_repeats_series(const ChartKeys *keys) {
  const SyntaxNode *node = keys->multiples;
  return node && node->kind == SYNTAX_SCALAR && text_equals(node->text, "series");
}

const SyntaxNode *chart_first_table(const ChartKeys *keys) {
  const SyntaxNode *map = keys->multiples;
  if (keys->clusters) map = keys->clusters;
  bool is_map = map && map->kind == SYNTAX_MAPPING && map->entry_count > 0;
  return is_map ? map->entries[0].value : NULL;
}

bool chart_read_multiples(DeckReader *reader, const ChartKeys *keys, ChartContent *content) {
  const SyntaxNode *node = keys->multiples;
  if (!node) return true;
  content->parts.has_own_scales = keys->multiples_scale == 1;
  if (content->spec.type->frame) {
    diag_error(reader->diags, node->span, "a %s cannot be repeated in small multiples",
               content->spec.type->name);
    diag_hint(reader->diags, "use chart: bar or chart: trend");
    return false;
  }
  if (node->kind == SYNTAX_MAPPING) return repeat_tables(reader, keys, content);
  if (chart_repeats_series(keys)) return repeat_series(reader, keys, content);
  diag_error(reader->diags, node->span, "\"multiples\" is series, or a map of tables by name");
  diag_hint(reader->diags, "as in multiples: series, or multiples: {Japan: japan, Europe: europe}");
  return false;
}
