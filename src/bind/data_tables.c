/* The deck's tables: from files, written in the deck, computed, or put together from series. */
#include "bind/reader.h"

#include "data/csv/csv.h"
#include <string.h>

static const NumberLocale *need_locale(DeckReader *reader, OptionText text) {
  if (!text.text) return NULL;
  const NumberLocale *locale = number_locale_find(text.text);
  if (!locale) {
    diag_error(reader->diags, text.node->span, "there is no locale %s",
               diag_quote(reader->diags, text.text));
    bind_hint_locales(reader, text.text);
  }
  return locale;
}

/* Measures by row or column key. */
static const KeyMeasure *read_key_measures(DeckReader *reader, const SyntaxNode *map,
                                           size_t *count) {
  *count = 0;
  if (!map) return NULL;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "expected a map of measures by key");
    return NULL;
  }
  KeyMeasure *measures = arena_array(reader->arena, KeyMeasure, map->entry_count);
  for (size_t i = 0; i < map->entry_count; i++) {
    const SyntaxEntry *entry = &map->entries[i];
    if (entry->value->kind != SYNTAX_SCALAR) continue;
    OptionText name = {entry->value->text, entry->value};
    measures[(*count)++] = (KeyMeasure){{.text = entry->key->text, .span = entry->key->span},
                                        bind_need_measure(reader, name)};
  }
  return measures;
}

static TableMeasures read_table_measures(DeckReader *reader, const DataKeys *keys) {
  TableMeasures measures = {0};
  measures.rows = read_key_measures(reader, keys->row_measures, &measures.row_count);
  measures.columns = read_key_measures(reader, keys->column_measures, &measures.column_count);
  return measures;
}

static const Table *read_file_table(DeckReader *reader, const char *name, const DataKeys *keys) {
  static const char separators[] = {0, ',', ';', '\t', '|'};
  BoundText path = bind_text(reader, keys->file);
  if (!path.text) return NULL;
  const SourceFile *file = bind_file(reader, path.text, keys->file.node->span);
  if (!file) return NULL;
  CsvDialect dialect = {.separator = separators[keys->separator],
                        .locale = need_locale(reader, keys->locale),
                        .measures = read_table_measures(reader, keys)};
  return csv_read(reader->arena, file, name, bind_need_measure(reader, keys->measure), &dialect,
                  reader->diags);
}

static TableKey *read_keys(DeckReader *reader, const SyntaxNode *list, size_t *count) {
  *count = 0;
  if (!list) return NULL;
  if (list->kind != SYNTAX_SEQUENCE) {
    diag_error(reader->diags, list->span, "expected a list of keys, found %s",
               syntax_kind_name(list));
    return NULL;
  }
  TableKey *keys = arena_array(reader->arena, TableKey, list->item_count);
  for (size_t i = 0; i < list->item_count; i++) {
    const SyntaxNode *item = list->items[i];
    if (item->kind == SYNTAX_SCALAR)
      keys[(*count)++] = (TableKey){.text = item->text, .span = item->span};
    else
      diag_error(reader->diags, item->span, "a key is text, found %s", syntax_kind_name(item));
  }
  return keys;
}

static bool read_inline_row(DeckReader *reader, const SyntaxEntry *entry, size_t columns,
                            CellText *cells) {
  const SyntaxNode *row = entry->value;
  size_t given = row->kind == SYNTAX_SEQUENCE ? row->item_count : row->kind == SYNTAX_SCALAR;
  if (row->kind == SYNTAX_MAPPING || given != columns) {
    diag_error(reader->diags, row->span, "the row %s has %zu figures, the table has %zu columns",
               diag_quote(reader->diags, entry->key->text), given, columns);
    return false;
  }
  for (size_t i = 0; i < columns; i++) {
    const SyntaxNode *item = row->kind == SYNTAX_SEQUENCE ? row->items[i] : row;
    if (item->kind != SYNTAX_SCALAR) {
      diag_error(reader->diags, item->span, "a figure is a number, found %s",
                 syntax_kind_name(item));
      return false;
    }
    const char *text = syntax_is_null(item) ? "" : item->text;
    cells[i] = (CellText){text, strlen(text), item->span};
  }
  return true;
}

static const Table *read_inline_table(DeckReader *reader, const char *name, const DataKeys *keys) {
  TableDraft draft = {.name = name,
                      .measure = bind_need_measure(reader, keys->measure),
                      .locale = &number_locale_english,
                      .measures = read_table_measures(reader, keys),
                      .span = keys->rows->span};
  draft.columns = read_keys(reader, keys->columns, &draft.column_count);
  draft.row_count = keys->rows->entry_count;
  if (draft.column_count == 0) {
    diag_error(reader->diags, keys->rows->span, "a table in the deck needs \"columns\"");
    diag_hint(reader->diags, "as in columns: [FY2007, FY2008]");
    return NULL;
  }
  TableKey *rows = arena_array(reader->arena, TableKey, draft.row_count);
  CellText *cells = arena_array(reader->arena, CellText, draft.row_count * draft.column_count);
  bool is_good = true;
  for (size_t r = 0; r < draft.row_count; r++) {
    const SyntaxEntry *entry = &keys->rows->entries[r];
    rows[r] = (TableKey){.text = entry->key->text, .span = entry->key->span};
    is_good &= read_inline_row(reader, entry, draft.column_count, cells + r * draft.column_count);
  }
  draft.rows = rows;
  draft.cells = cells;
  return is_good ? table_build(reader->arena, &draft, reader->diags) : NULL;
}

static const Table *read_computed_table(DeckReader *reader, const char *name,
                                        const DataKeys *keys) {
  ComputedTable computed = {.name = name,
                            .expression = keys->value.text,
                            .span = bind_text_place(keys->value.node),
                            .measure = keys->measure.text ? bind_need_measure(reader, keys->measure)
                                                          : NULL};
  computed.rows = read_keys(reader, keys->rows, &computed.row_count);
  computed.columns = read_keys(reader, keys->columns, &computed.column_count);
  return scope_compute_table(reader->scope, &computed);
}

/* What was computed keeps its figures under the measures that the author gives. */
static const Table *read_made_table(DeckReader *reader, const char *name, const DataKeys *keys) {
  const Table *table = keys->value.text ? read_computed_table(reader, name, keys)
                       : keys->series   ? bind_series_table(reader, name, keys)
                                        : bind_figures_table(reader, name, keys);
  if (!table) return NULL;
  TableMeasures measures = read_table_measures(reader, keys);
  return table_with_measures(reader->arena, table, &measures, reader->diags);
}

static const Table *read_table(DeckReader *reader, const SyntaxEntry *entry, const DataKeys *keys) {
  const char *name = entry->key->text;
  int ways = (keys->file.text != NULL) + (keys->value.text != NULL) + (keys->series != NULL) +
             (keys->figures != NULL) + (keys->rows && !keys->value.text);
  if (ways != 1) {
    diag_error(reader->diags, entry->value->span, "the table %s says %s where its numbers are",
               diag_quote(reader->diags, name), ways ? "twice" : "not");
    diag_hint(reader->diags,
              "give a file, or rows with columns, or rows with value, or series, or figures");
    return NULL;
  }
  if (keys->file.text) return read_file_table(reader, name, keys);
  if (keys->value.text || keys->series || keys->figures) return read_made_table(reader, name, keys);
  if (keys->rows->kind == SYNTAX_MAPPING) return read_inline_table(reader, name, keys);
  diag_error(reader->diags, keys->rows->span, "\"rows\" without \"value\" is a map of figures");
  diag_hint(reader->diags, "as in rows: {Revenue: [66835, 69731]}, or add a value to compute");
  return NULL;
}

/* Brings the file's figures to their measure's scale, exactly; a fraction is in no thousands. */
static const Table *apply_scale(DeckReader *reader, const Table *table, int choice) {
  static const int scales[] = {0, 0, 3, 6, 9};
  if (choice == 0) return table;
  Table *copy = arena_make(reader->arena, Table);
  size_t count = table->row_count * table->column_count;
  Quantity *cells = arena_array(reader->arena, Quantity, count);
  for (size_t i = 0; i < count; i++) {
    cells[i] = table->cells[i];
    if (measure_is_fraction(cells[i].measure)) continue;
    cells[i].value = decimal_shift(cells[i].value, scales[choice] - cells[i].measure->scale);
  }
  *copy = *table;
  copy->cells = cells;
  return copy;
}

void bind_data(DeckReader *reader, const SyntaxNode *map) {
  if (!map) return;
  if (map->kind != SYNTAX_MAPPING) {
    diag_error(reader->diags, map->span, "\"data\" is a map of tables by name");
    return;
  }
  for (size_t i = 0; i < map->entry_count; i++) {
    DataKeys keys = {0};
    const SyntaxEntry *entry = &map->entries[i];
    bind_keys(reader, &data_options, &keys, entry->value);
    if (entry->value->kind != SYNTAX_MAPPING) continue;
    const Table *table = read_table(reader, entry, &keys);
    if (!table) scope_add_broken_table(reader->scope, entry->key->text);
    if (!table) continue;
    scope_add_table(reader->scope, apply_scale(reader, table, keys.scale));
  }
}
