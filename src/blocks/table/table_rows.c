/* Rows from a table of the data, and what is asked of rows wherever they come from. */
#include "bind/key_selection.h"
#include "blocks/table/given_rows.h"
#include "blocks/table/table_read.h"

static bool find_kind(const char *word, RowKind *kind) {
  for (size_t i = 0; table_row_kinds[i]; i++) {
    if (!text_equals(table_row_kinds[i], word)) continue;
    *kind = (RowKind)i;
    return true;
  }
  return false;
}

/* The kinds of a bridge, which mean nothing to a table. */
static bool is_step_kind(const char *word) {
  return text_equals(word, "residual") || text_equals(word, "step") || !word[0];
}

static RowKind read_kind(DeckReader *reader, const Table *table, size_t row) {
  RowKind kind = ROW_PLAIN;
  const char *word = table->kinds ? table->kinds[row] : NULL;
  if (!word || find_kind(word, &kind) || is_step_kind(word)) return kind;
  size_t count = 0;
  while (table_row_kinds[count]) count++;
  diag_warning(reader->diags, table->rows[row].span, "a table has no rows of kind %s",
               diag_quote(reader->diags, word));
  diag_hint_names(reader->diags, word, "kinds", table_row_kinds, count);
  return ROW_PLAIN;
}

static const Quantity *copy_row(DeckReader *reader, const Table *table, size_t row) {
  Quantity *figures = arena_array(reader->arena, Quantity, table->column_count);
  for (size_t c = 0; c < table->column_count; c++) {
    figures[c] = table_cell(table, row, c);
    table_check_cell(table, row, c, reader->diags);
  }
  return figures;
}

static TableSource *read_data_rows(DeckReader *reader, const TableKeys *keys) {
  const SyntaxNode *name = keys->table;
  const Table *table = scope_need_table(reader->scope, name->text, name->span);
  if (!table) return NULL;
  Selection rows = bind_select_keys(reader, (TableAxis){table, true}, keys->rows);
  TableSource *source = arena_make(reader->arena, TableSource);
  *source = (TableSource){.keys = table->columns,
                          .key_count = table->column_count,
                          .rows = arena_array(reader->arena, TableRow, rows.count),
                          .row_count = rows.count};
  for (size_t i = 0; i < rows.count; i++) {
    const TableKey *key = &table->rows[rows.items[i]];
    TableRow row = {.name = bound_text_plain(key->text, key->span),
                    .key = key->text,
                    .kind = read_kind(reader, table, rows.items[i]),
                    .span = key->span};
    bool is_blank = row.kind == ROW_HEADING || row.kind == ROW_SPACER;
    if (!is_blank) row.figures = copy_row(reader, table, rows.items[i]);
    source->rows[i] = row;
  }
  return source;
}

/* Figures of a row that print as many decimals as they have print alike. */
static void share_decimals(DeckReader *reader, TableRow *row, size_t count) {
  int decimals = 0;
  const Measure *first = NULL;
  for (size_t i = 0; row->figures && i < count; i++) {
    if (!quantity_is_present(row->figures[i])) continue;
    if (!first) first = row->figures[i].measure;
    if (-row->figures[i].value.exponent > decimals) decimals = -row->figures[i].value.exponent;
  }
  if (!first || first->format.decimals != DECIMALS_AS_NEEDED) return;
  Measure *measure = arena_make(reader->arena, Measure);
  *measure = *first;
  measure->format.decimals = decimals < 2 ? decimals : 2;
  Quantity *figures = arena_array(reader->arena, Quantity, count);
  for (size_t i = 0; i < count; i++) {
    figures[i] = row->figures[i];
    figures[i].measure = measure;
  }
  row->figures = figures;
}

TableSource *table_read_rows(DeckReader *reader, const TableKeys *keys) {
  bool is_map = keys->table->kind == SYNTAX_MAPPING;
  bool is_name = keys->table->kind == SYNTAX_SCALAR && !syntax_is_null(keys->table);
  if (!is_map && !is_name) {
    diag_error(reader->diags, keys->table->span,
               "\"table\" is the name of a table, or a map of rows by name");
    return NULL;
  }
  TableSource *source = is_map ? table_read_given_rows(reader, keys) : read_data_rows(reader, keys);
  if (!source) return NULL;
  source->periods = bind_parse_periods(reader, source->keys, source->key_count);
  for (size_t i = 0; i < source->row_count; i++)
    share_decimals(reader, &source->rows[i], source->key_count);
  return source;
}

size_t table_need_named_row(DeckReader *reader, const TableSource *source, const char *name,
                            SourceSpan place) {
  const char **names = arena_array(reader->arena, const char *, source->row_count);
  for (size_t i = 0; i < source->row_count; i++) {
    names[i] = source->rows[i].key;
    if (text_equals(names[i], name)) return i;
  }
  diag_error(reader->diags, place, "the table has no row %s", diag_quote(reader->diags, name));
  diag_hint_names(reader->diags, name, "rows", names, source->row_count);
  return TABLE_NOT_FOUND;
}

void table_mark_highlights(DeckReader *reader, OptionTexts names, TableSource *source) {
  for (size_t i = 0; i < names.count; i++) {
    size_t row =
        table_need_named_row(reader, source, names.items[i].text, names.items[i].node->span);
    if (row != TABLE_NOT_FOUND) source->rows[row].is_highlighted = true;
  }
}
