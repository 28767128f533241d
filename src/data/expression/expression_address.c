/* Cells, rows and columns of tables, and items of series. */
#include "data/expression/expression_values.h"

#include <string.h>

/* A stretch of rows or of columns. */
typedef struct Stretch {
  size_t first, count;
} Stretch;

/* A bare `row` or `column` is the current key in a computed table. */
static const char *key_meant(const Evaluation *evaluation, KeyText key) {
  if (key.is_quoted) return key.text;
  if (evaluation->row && text_equals(key.text, "row")) return evaluation->row;
  if (evaluation->column && text_equals(key.text, "column")) return evaluation->column;
  return key.text;
}

static void hint_at_words(const Evaluation *evaluation, KeyText key) {
  bool is_word = text_equals(key.text, "row") || text_equals(key.text, "column");
  if (is_word && !key.is_quoted && !evaluation->row)
    diag_hint(evaluation->scope->diags,
              "row and column mean the current keys only in the value of a computed table");
}

/* In a computed table the current key mostly stands at the current place. */
static size_t key_here(const Evaluation *evaluation, const Table *table, bool is_row,
                       const char *meant) {
  size_t here = is_row ? evaluation->row_index : evaluation->column_index;
  const TableKey *keys = is_row ? table->rows : table->columns;
  bool is_inside = evaluation->row && here < (is_row ? table->row_count : table->column_count);
  return is_inside && text_equals(keys[here].text, meant) ? here : TABLE_NOT_FOUND;
}

static size_t need_key(const Evaluation *evaluation, const Node *node, const Table *table,
                       bool is_row, KeyText key) {
  const char *meant = key_meant(evaluation, key);
  size_t here = key_here(evaluation, table, is_row, meant);
  if (here != TABLE_NOT_FOUND) return here;
  size_t count = is_row ? table->row_count : table->column_count;
  if (!elements_spend(evaluation, node, count / SEARCH_COST)) return TABLE_NOT_FOUND;
  SourceSpan place = evaluation_place(evaluation, key.start, key.end);
  Diagnostics *diags = evaluation->scope->diags;
  size_t found = is_row ? table_need_row(table, meant, place, diags)
                        : table_need_column(table, meant, place, diags);
  if (found == TABLE_NOT_FOUND) hint_at_words(evaluation, key);
  return found;
}

static bool find_stretch(const Evaluation *evaluation, const Node *node, const Table *table,
                         bool is_row, Stretch *out) {
  static const KeyRange all = {.kind = KEY_ALL};
  size_t part = is_row ? 0 : 1;
  const KeyRange *keys = part < node->key_count ? &node->keys[part] : &all;
  *out = (Stretch){0, is_row ? table->row_count : table->column_count};
  if (keys->kind == KEY_ALL) return true;
  out->first = need_key(evaluation, node, table, is_row, keys->first);
  if (out->first == TABLE_NOT_FOUND) return false;
  out->count = 1;
  if (keys->kind == KEY_ONE) return true;
  size_t last = need_key(evaluation, node, table, is_row, keys->last);
  if (last == TABLE_NOT_FOUND) return false;
  if (last < out->first) {
    diag_error(
        evaluation->scope->diags, evaluation_place(evaluation, keys->first.start, keys->last.end),
        "this range runs backwards in table %s", diag_quote(evaluation->scope->diags, table->name));
    return false;
  }
  out->count = last - out->first + 1;
  return true;
}

/* Items of a table along a row or along a column. */
static bool cells_to_series(const Evaluation *evaluation, const Node *node, const Table *table,
                            const Stretch stretches[2], Value *out) {
  bool is_along_row = node->keys[0].kind == KEY_ONE;
  Stretch rows = stretches[0], columns = stretches[1];
  size_t count = is_along_row ? columns.count : rows.count;
  if (!elements_spend(evaluation, node, count)) return false;
  Quantity *items = arena_array(evaluation->scope->arena, Quantity, count + 1);
  for (size_t i = 0; i < count; i++) {
    size_t row = is_along_row ? rows.first : rows.first + i;
    size_t column = is_along_row ? columns.first + i : columns.first;
    if (!table_check_cell(table, row, column, evaluation->scope->diags)) return false;
    items[i] = table_cell(table, row, column);
  }
  const TableKey *keys = is_along_row ? table->columns + columns.first : table->rows + rows.first;
  const char *name =
      is_along_row ? table->rows[rows.first].text : table->columns[columns.first].text;
  *out = (Value){.kind = VALUE_SERIES, .series = {name, keys, items, count}};
  return true;
}

bool table_is_series(const Table *table) {
  return (table->row_count == 1 && table->column_count > 0) ||
         (table->column_count == 1 && table->row_count > 0);
}

bool evaluate_table(const Evaluation *evaluation, const Node *node, const Table *table,
                    Value *out) {
  static const KeyRange one = {.kind = KEY_ONE}, all = {.kind = KEY_ALL};
  Stretch stretches[2] = {{0, table->row_count}, {0, table->column_count}};
  Node whole = *node;
  whole.keys = table->row_count == 1 ? &one : &all;
  return cells_to_series(evaluation, &whole, table, stretches, out);
}

static bool refuse_address(const Evaluation *evaluation, const Node *node, const Table *table,
                           const char *problem) {
  diag_error(evaluation->scope->diags, node_place(evaluation, node), "%s", problem);
  diag_hint(evaluation->scope->diags,
            "write %s[\"row\"], %s[\"row\", \"column\"] or %s[*, \"column\"]", table->name,
            table->name, table->name);
  return false;
}

static bool address_table(const Evaluation *evaluation, const Node *node, const Table *table,
                          Value *out) {
  if (node->key_count > 2)
    return refuse_address(evaluation, node, table, "a cell has two keys: its row and its column");
  bool has_one_row = node->keys[0].kind == KEY_ONE;
  bool has_one_column = node->key_count > 1 && node->keys[1].kind == KEY_ONE;
  if (!has_one_row && !has_one_column)
    return refuse_address(evaluation, node, table,
                          "one row or one column makes a series, this is several of both");
  Stretch stretches[2];
  bool has_row = find_stretch(evaluation, node, table, true, &stretches[0]);
  bool has_column = find_stretch(evaluation, node, table, false, &stretches[1]);
  if (!has_row || !has_column) return false;
  if (!has_one_row || !has_one_column)
    return cells_to_series(evaluation, node, table, stretches, out);
  if (!table_check_cell(table, stretches[0].first, stretches[1].first, evaluation->scope->diags))
    return false;
  Quantity cell = table_cell(table, stretches[0].first, stretches[1].first);
  *out = (Value){.kind = VALUE_QUANTITY, .quantity = cell};
  return true;
}

size_t series_need_key(const Evaluation *evaluation, const Series *series, KeyText key) {
  const char *meant = key_meant(evaluation, key);
  for (size_t i = 0; i < series->count; i++)
    if (text_equals(series->keys[i].text, meant)) return i;
  Scope *scope = evaluation->scope;
  const char **names = arena_array(scope->arena, const char *, series->count + 1);
  for (size_t i = 0; i < series->count; i++) names[i] = series->keys[i].text;
  diag_error(scope->diags, evaluation_place(evaluation, key.start, key.end),
             "the series has no item %s", diag_quote(scope->diags, meant));
  diag_hint_names(scope->diags, meant, "its items", names, series->count);
  hint_at_words(evaluation, key);
  return TABLE_NOT_FOUND;
}

static bool address_series(const Evaluation *evaluation, const Node *node, const Series *series,
                           Value *out) {
  const KeyRange *key = &node->keys[0];
  *out = (Value){.kind = VALUE_SERIES, .series = *series};
  if (key->kind == KEY_ALL) return true;
  size_t first = series_need_key(evaluation, series, key->first);
  if (first == TABLE_NOT_FOUND) return false;
  if (key->kind == KEY_ONE) {
    *out = (Value){.kind = VALUE_QUANTITY, .quantity = series->items[first]};
    return true;
  }
  size_t last = series_need_key(evaluation, series, key->last);
  if (last == TABLE_NOT_FOUND) return false;
  if (last < first) {
    diag_error(evaluation->scope->diags,
               evaluation_place(evaluation, key->first.start, key->last.end),
               "this range runs backwards in the series");
    return false;
  }
  out->series =
      (Series){series->name, series->keys + first, series->items + first, last - first + 1};
  return true;
}

/* The one row of a table need not be named: bandwidth["FY2008"]. */
static bool is_item_of_row(const Evaluation *evaluation, const Node *node, const Table *table) {
  if (table->row_count != 1 || node->key_count != 1 || node->keys[0].kind == KEY_ALL) return false;
  const char *key = key_meant(evaluation, node->keys[0].first);
  return table_find_row(table, key) == TABLE_NOT_FOUND &&
         table_find_column(table, key) != TABLE_NOT_FOUND;
}

bool evaluate_index(Evaluation *evaluation, const Node *node, Value *out) {
  const Node *base = node->parts[0];
  Scope *scope = evaluation->scope;
  const Table *table = base->kind == NODE_NAME ? scope_find_table(scope, base->name) : NULL;
  bool is_item = table && is_item_of_row(evaluation, node, table);
  if (table && !is_item) return address_table(evaluation, node, table, out);
  Value value;
  if (!evaluate_node(evaluation, base, &value)) return false;
  if (value.kind == VALUE_SERIES && node->key_count == 1)
    return address_series(evaluation, node, &value.series, out);
  if (value.kind == VALUE_SERIES)
    diag_error(scope->diags, node_place(evaluation, node), "a series has one key for each item");
  else
    diag_error(scope->diags, node_place(evaluation, node), "%s is a single number, it has no keys",
               diag_quote(scope->diags, node_text(evaluation, base)));
  return false;
}
