/* Tables computed cell by cell. */
#include "data/expression/expression_values.h"

#include <string.h>

#define FAILURE_LIMIT 10 /* one slip in the expression fails in every cell */

typedef struct Computation {
  Evaluation evaluation;
  const Node *root;
  const Measure *measure;
  Table table;
  Quantity *cells;
} Computation;

/* The first name in reading order that means a table, or else a series. */
static const Node *first_name(const Scope *scope, const Node *node, bool is_table) {
  bool is_found = node->kind == NODE_NAME &&
                  (scope_find_table(scope, node->name) != NULL) == is_table &&
                  scope_has_name(scope, node->name, strlen(node->name));
  if (is_found) return node;
  for (size_t i = 0; i < node->part_count; i++) {
    const Node *found = first_name(scope, node->parts[i], is_table);
    if (found) return found;
  }
  return NULL;
}

static bool refuse_keys(const Computation *computation, const char *what) {
  Diagnostics *diags = computation->evaluation.scope->diags;
  diag_error(diags, computation->evaluation.span, "the computed table has no %s", what);
  diag_hint(diags, "the expression addresses no table that has some: list the %s", what);
  return false;
}

/* Columns of the first series that the expression names, if it addresses no table. */
static void take_series_columns(Computation *computation) {
  const Node *name = first_name(computation->evaluation.scope, computation->root, false);
  Value value;
  if (!name || !evaluate_name(&computation->evaluation, name, &value)) return;
  if (value.kind != VALUE_SERIES) return;
  computation->table.columns = value.series.keys;
  computation->table.column_count = value.series.count;
}

static bool find_keys(Computation *computation) {
  const Scope *scope = computation->evaluation.scope;
  Table *table = &computation->table;
  const Node *name = first_name(scope, computation->root, true);
  const Table *model = name ? scope_find_table(scope, name->name) : NULL;
  if (model && table->column_count == 0) {
    table->columns = model->columns;
    table->column_count = model->column_count;
  }
  if (model && table->row_count == 0) {
    table->rows = model->rows;
    table->row_count = model->row_count;
  }
  if (table->column_count == 0) take_series_columns(computation);
  if (table->column_count == 0) return refuse_keys(computation, "columns");
  return table->row_count > 0 || refuse_keys(computation, "rows");
}

static bool check_unique(const Computation *computation, const TableKey *keys, size_t count) {
  Scope *scope = computation->evaluation.scope;
  const size_t *order = keys_sort(scope->arena, keys, count);
  bool is_unique = true;
  for (size_t i = 1; i < count; i++) {
    const TableKey *a = &keys[order[i - 1]], *b = &keys[order[i]];
    if (!text_equals(a->text, b->text)) continue;
    const TableKey *later = order[i - 1] > order[i] ? a : b;
    diag_error(scope->diags, later->span, "the key %s is there twice",
               diag_quote(scope->diags, later->text));
    is_unique = false;
  }
  return is_unique;
}

/* From a series over the columns (or the rows) the cell takes its own item. */
static bool pick_item(const Evaluation *evaluation, const Node *root, const Series *series,
                      Quantity *out) {
  if (!elements_spend(evaluation, root, series->count / SEARCH_COST)) return false;
  for (size_t i = 0; i < series->count; i++) {
    bool is_own = text_equals(series->keys[i].text, evaluation->column) ||
                  text_equals(series->keys[i].text, evaluation->row);
    if (!is_own) continue;
    *out = series->items[i];
    return true;
  }
  Diagnostics *diags = evaluation->scope->diags;
  diag_error(diags, node_place(evaluation, root),
             "this is a series without an item for the row or the column");
  diag_hint(diags, "address one number: table[row, column]");
  return false;
}

static const Origin *cell_origin(const Computation *computation, const Quantity *cell) {
  const Evaluation *evaluation = &computation->evaluation;
  bool is_step = cell->origin && cell->origin->kind == ORIGIN_EXPRESSION &&
                 computation->root->kind != NODE_NAME && computation->root->kind != NODE_INDEX;
  const Origin *const *inputs = is_step ? cell->origin->inputs : &cell->origin;
  Origin *origin = arena_make(evaluation->scope->arena, Origin);
  *origin = *origin_of_expression(evaluation->scope->arena, evaluation->span, evaluation->text,
                                  inputs, is_step ? cell->origin->input_count : 1);
  origin->table = computation->table.name;
  origin->row = evaluation->row;
  origin->column = evaluation->column;
  return origin;
}

static bool compute_cell(Computation *computation, size_t row, size_t column) {
  Evaluation *evaluation = &computation->evaluation;
  const Table *table = &computation->table;
  evaluation->row = table->rows[row].text;
  evaluation->row_index = row;
  evaluation->column = table->columns[column].text;
  evaluation->column_index = column;
  Value value;
  if (!elements_spend(evaluation, computation->root, 1)) return false;
  if (!evaluate_node(evaluation, computation->root, &value)) return false;
  Quantity cell = value.quantity;
  if (value.kind == VALUE_SERIES && !pick_item(evaluation, computation->root, &value.series, &cell))
    return false;
  cell.origin = cell_origin(computation, &cell);
  if (!quantity_set_measure(evaluation, computation->measure, &cell)) return false;
  computation->cells[row * table->column_count + column] = cell;
  return true;
}

static bool compute_cells(Computation *computation) {
  size_t failures = 0;
  Table *table = &computation->table;
  for (size_t row = 0; row < table->row_count; row++)
    for (size_t column = 0; column < table->column_count; column++) {
      failures += !compute_cell(computation, row, column);
      if (failures == FAILURE_LIMIT) return false;
    }
  return failures == 0;
}

/* Without a measure of its own the table has that of its first cell. */
static const Table *finish_table(Computation *computation) {
  Scope *scope = computation->evaluation.scope;
  Table *table = arena_make(scope->arena, Table);
  *table = computation->table;
  table->cells = computation->cells;
  table->measure = computation->measure ? computation->measure : computation->cells[0].measure;
  return table;
}

const Table *scope_compute_table(Scope *scope, const ComputedTable *computed) {
  Computation computation = {.evaluation =
                                 evaluation_start(scope, computed->expression, computed->span),
                             .measure = computed->measure,
                             .table = {.name = computed->name,
                                       .rows = computed->rows,
                                       .row_count = computed->row_count,
                                       .columns = computed->columns,
                                       .column_count = computed->column_count,
                                       .span = computed->span}};
  Table *table = &computation.table;
  scope->element_count = 0;
  computation.root = expression_parse(&computation.evaluation);
  if (!computation.root || !find_keys(&computation)) return NULL;
  bool has_keys = check_unique(&computation, table->rows, table->row_count) &&
                  check_unique(&computation, table->columns, table->column_count);
  bool has_room =
      has_keys && elements_spend(&computation.evaluation, computation.root, table->row_count);
  if (!has_room || table->column_count > ELEMENT_LIMIT / table->row_count) return NULL;
  size_t count = table->row_count * table->column_count;
  computation.cells = arena_array(scope->arena, Quantity, count);
  return compute_cells(&computation) ? finish_table(&computation) : NULL;
}
