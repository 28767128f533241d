/* A bridge over several periods, from a table of what adds up to their levels. */
#include "blocks/chart/chart_axes.h"

typedef struct PeriodBridge {
  DeckReader *reader;
  const Table *table;
  Selection rows;    /* that change from level to level */
  Selection columns; /* the periods */
  size_t total;      /* the row that states the levels; TABLE_NOT_FOUND: they are computed */
} PeriodBridge;

/* Used cells with a fault are reported, once each. */
static Quantity cell_of(const PeriodBridge *bridge, size_t row, size_t column) {
  table_check_cell(bridge->table, row, column, bridge->reader->diags);
  return table_cell(bridge->table, row, column);
}

static Quantity add_rows(const PeriodBridge *bridge, size_t column) {
  Arena *arena = bridge->reader->arena;
  const Selection *rows = &bridge->rows;
  const Origin **inputs = arena_array(arena, const Origin *, rows->count);
  Quantity sum = quantity_missing(bridge->table->measure, NULL);
  for (size_t i = 0; i < rows->count; i++) {
    Quantity part = cell_of(bridge, rows->items[i], column);
    inputs[i] = part.origin;
    if (!quantity_is_present(part)) continue;
    if (!quantity_is_present(sum))
      sum = part;
    else if (!decimal_add(sum.value, part.value, &sum.value))
      sum.state = QUANTITY_NOT_MEANINGFUL;
  }
  const TableKey *key = &bridge->table->columns[column];
  sum.origin = origin_of_expression(arena, key->span, arena_printf(arena, "sum of %s", key->text),
                                    inputs, rows->count);
  return sum;
}

static Quantity level_of(const PeriodBridge *bridge, size_t column) {
  return bridge->total == TABLE_NOT_FOUND ? add_rows(bridge, column)
                                          : cell_of(bridge, bridge->total, column);
}

static bool choose_columns(PeriodBridge *bridge, OptionTexts periods) {
  DeckReader *reader = bridge->reader;
  for (size_t i = 0; i < periods.count; i++) {
    OptionText period = periods.items[i];
    size_t column = table_need_column(bridge->table, period.text, period.node->span, reader->diags);
    if (column == TABLE_NOT_FOUND) return false;
    list_push(reader->arena, &bridge->columns, column);
  }
  if (periods.count > 1) return true;
  diag_error(reader->diags, periods.items[0].node->span,
             "a bridge leads from one period to another");
  diag_hint(reader->diags, "name two or more columns: periods: [FY2007, FY2008]");
  return false;
}

static bool choose_parts(PeriodBridge *bridge, const ChartKeys *keys) {
  DeckReader *reader = bridge->reader;
  const Table *table = bridge->table;
  bridge->rows = bind_select_keys(reader, (TableAxis){table, true}, keys->rows);
  if (keys->total.text) {
    bridge->total = table_need_row(table, keys->total.text, keys->total.node->span, reader->diags);
    selection_remove(&bridge->rows, bridge->total);
    if (bridge->total == TABLE_NOT_FOUND) return false;
  }
  for (size_t i = 0; i < bridge->rows.count; i++) {
    const TableKey *row = &table->rows[bridge->rows.items[i]];
    Quantity cell = table_cell(table, bridge->rows.items[i], bridge->columns.items[0]);
    if (!cell.measure || !cell.measure->is_ratio) continue;
    diag_error(reader->diags, row->span, "%s is a ratio, and ratios do not add up to a level",
               diag_quote(reader->diags, row->text));
    diag_hint(reader->diags, "choose rows with take-rows");
    return false;
  }
  return true;
}

/* The rows of the new table, one after the other. */
typedef struct BridgeRows {
  TableKey *keys;
  Quantity *cells;
  const char **kinds;
  size_t count;
} BridgeRows;

static void add_row(BridgeRows *rows, TableKey key, Quantity cell, const char *kind) {
  rows->keys[rows->count] = key;
  rows->cells[rows->count] = cell;
  rows->kinds[rows->count++] = kind;
}

static void add_stretch(const PeriodBridge *bridge, size_t from, size_t to, BridgeRows *rows) {
  for (size_t i = 0; i < bridge->rows.count; i++) {
    size_t row = bridge->rows.items[i];
    const TableKey *key = &bridge->table->rows[row];
    Quantity change = quantity_change(bridge->reader->arena, cell_of(bridge, row, from),
                                      cell_of(bridge, row, to), key->span);
    add_row(rows, *key, change, "delta");
  }
}

static BridgeRows build_rows(const PeriodBridge *bridge) {
  Arena *arena = bridge->reader->arena;
  size_t periods = bridge->columns.count;
  size_t count = periods + (periods - 1) * bridge->rows.count;
  BridgeRows rows = {arena_array(arena, TableKey, count), arena_array(arena, Quantity, count),
                     arena_array(arena, const char *, count), 0};
  for (size_t p = 0; p < periods; p++) {
    size_t column = bridge->columns.items[p];
    if (p > 0) add_stretch(bridge, bridge->columns.items[p - 1], column, &rows);
    add_row(&rows, bridge->table->columns[column], level_of(bridge, column), "total");
  }
  return rows;
}

const Table *chart_period_bridge(DeckReader *reader, const ChartKeys *keys, const Table *table,
                                 OptionTexts periods) {
  size_t errors = diagnostics_error_count(reader->diags);
  PeriodBridge bridge = {.reader = reader, .table = table, .total = TABLE_NOT_FOUND};
  if (!choose_columns(&bridge, periods) || !choose_parts(&bridge, keys)) return NULL;
  BridgeRows rows = build_rows(&bridge);
  if (diagnostics_error_count(reader->diags) > errors) return NULL;
  TableKey *column = arena_make(reader->arena, TableKey);
  *column = (TableKey){.text = UNNAMED_FIGURES, .span = table->span};
  Table *made = arena_make(reader->arena, Table);
  *made = (Table){.name = table->name,
                  .measure = table->measure,
                  .rows = rows.keys,
                  .row_count = rows.count,
                  .columns = column,
                  .column_count = 1,
                  .cells = rows.cells,
                  .kinds = rows.kinds,
                  .span = table->span};
  return made;
}
