/* Figures as they are printed: where rounding keeps rows from adding up, a note says so, or the
 * fewest of them are printed one unit off (as a whole, less than a unit from their value). */
#include "blocks/table/table_read.h"

#include <string.h>

#define MOST_NAMES 6

typedef struct Rounding {
  DeckReader *reader;
  TableSpec *table;
  TableCell *cells; /* the table's own */
  bool is_off;      /* somewhere, figures do not add up as printed */
  LIST(const char *) changed;
} Rounding;

static TableCell *cell_at(const Rounding *rounding, size_t row, size_t column) {
  return &rounding->cells[row * rounding->table->column_count + column];
}

static Decimal printed(const TableCell *cell) {
  return quantity_printed_value(cell->quantity, NULL);
}

static bool is_there(const TableCell *cell) {
  return cell->has_figure && quantity_is_present(cell->quantity);
}

/* What the printed parts of a total lack, or have too much; false if that cannot be said. */
static bool difference_of(const Rounding *rounding, size_t total, size_t column, Decimal *out) {
  const RowParts *parts = &rounding->table->rows[total].parts;
  const TableCell *whole = cell_at(rounding, total, column);
  if (!is_there(whole)) return false;
  *out = printed(whole);
  for (size_t i = 0; i < parts->rows.count; i++) {
    const TableCell *part = cell_at(rounding, parts->rows.items[i], column);
    if (!is_there(part)) continue;
    Decimal value = printed(part);
    bool is_sound = parts->is_taken_off.items[i] ? decimal_add(*out, value, out)
                                                 : decimal_subtract(*out, value, out);
    if (!is_sound) return false;
  }
  return true;
}

/* How far the part's printed value would be from its own, moved by a unit. */
static Decimal distance_moved(const TableCell *cell, Decimal unit) {
  Decimal moved, distance;
  if (!decimal_add(printed(cell), unit, &moved) ||
      !decimal_subtract(moved, cell->quantity.value, &distance))
    return decimal_one;
  return decimal_absolute(distance);
}

/* The row whose figure is moved with the least harm, less than a unit from its value: of those
 * equally far the largest. */
static size_t choose_part(const Rounding *rounding, const RowParts *parts, size_t column,
                          Decimal unit, const bool *is_moved) {
  size_t chosen = TABLE_NOT_FOUND;
  Decimal least = decimal_absolute(unit);
  for (size_t i = 0; i < parts->rows.count; i++) {
    size_t row = parts->rows.items[i];
    const TableCell *cell = cell_at(rounding, row, column);
    bool may_move = is_there(cell) && rounding->table->rows[row].kind == ROW_PLAIN && !is_moved[i];
    if (!may_move) continue;
    Decimal step = parts->is_taken_off.items[i] ? decimal_negate(unit) : unit;
    Decimal distance = distance_moved(cell, step);
    int order = decimal_compare(distance, least);
    bool is_larger =
        order == 0 && chosen != TABLE_NOT_FOUND &&
        decimal_compare(decimal_absolute(cell->quantity.value),
                        decimal_absolute(
                            cell_at(rounding, parts->rows.items[chosen], column)->quantity.value)) >
            0;
    if (order > 0 || (order == 0 && !is_larger)) continue;
    chosen = i;
    least = distance;
  }
  return chosen;
}

/* Prints the cell as another value; what it is stays as it was. */
static void move_cell(Rounding *rounding, TableCell *cell, Decimal unit) {
  Quantity shown = cell->quantity;
  shown.value = printed(cell);
  if (!decimal_add(shown.value, unit, &shown.value)) return;
  BoundText text = bound_text_quantity(rounding->reader->arena, shown, NULL);
  NumberRun *run = arena_make(rounding->reader->arena, NumberRun);
  *run = (NumberRun){0, strlen(text.text), cell->quantity};
  text.span = cell->text.span;
  text.runs = run;
  text.run_count = 1;
  cell->text = text;
}

static void note_change(Rounding *rounding, size_t row, size_t column) {
  const TableSpec *table = rounding->table;
  const char *head = table->columns[column].head.text;
  const char *name = table->rows[row].key;
  if (head && head[0]) name = arena_printf(rounding->reader->arena, "%s %s", name, head);
  list_push(rounding->reader->arena, &rounding->changed, name);
}

/* One unit of the last printed place, in the measure's scale, with the sign of `like`. */
static Decimal last_place(const Quantity quantity, Decimal like) {
  const NumberFormat *format = &quantity.measure->format;
  int shift = format->has_scale ? format->scale - quantity.measure->scale : 0;
  if (format->is_percent) shift = -2 - quantity.measure->scale;
  Decimal unit = decimal_shift(decimal_one, shift - (format->decimals > 0 ? format->decimals : 0));
  return decimal_sign(like) < 0 ? decimal_negate(unit) : unit;
}

static void reconcile(Rounding *rounding, size_t total, size_t column, Decimal difference) {
  const RowParts *parts = &rounding->table->rows[total].parts;
  Decimal unit = last_place(cell_at(rounding, total, column)->quantity, difference);
  bool *is_moved = arena_array(rounding->reader->arena, bool, parts->rows.count);
  while (decimal_sign(difference) != 0) {
    size_t part = choose_part(rounding, parts, column, unit, is_moved);
    if (part == TABLE_NOT_FOUND || !decimal_subtract(difference, unit, &difference)) break;
    size_t row = parts->rows.items[part];
    move_cell(rounding, cell_at(rounding, row, column),
              parts->is_taken_off.items[part] ? decimal_negate(unit) : unit);
    note_change(rounding, row, column);
    is_moved[part] = true;
  }
  rounding->is_off |= decimal_sign(difference) != 0;
}

static void settle_totals(Rounding *rounding, RoundingChoice choice) {
  const TableSpec *table = rounding->table;
  for (size_t r = 0; r < table->row_count; r++) {
    for (size_t c = 0; table->rows[r].parts.rows.count > 0 && c < table->column_count; c++) {
      Decimal difference;
      bool is_amount = table->columns[c].kind == COLUMN_FIGURES ||
                       table->columns[c].kind == COLUMN_SUM ||
                       table->columns[c].kind == COLUMN_CHANGE;
      if (!is_amount || !difference_of(rounding, r, c, &difference)) continue;
      if (decimal_sign(difference) == 0) continue;
      if (choice == ROUNDING_RECONCILE && table->columns[c].kind != COLUMN_CHANGE)
        reconcile(rounding, r, c, difference);
      else
        rounding->is_off = true;
    }
  }
}

static size_t column_of_key(const TableSpec *table, size_t key) {
  for (size_t c = 0; c < table->column_count; c++)
    if (table->columns[c].kind == COLUMN_FIGURES && table->columns[c].from == key) return c;
  return TABLE_NOT_FOUND;
}

/* A change that is not the difference of the two figures printed beside it. */
static void check_changes(Rounding *rounding) {
  const TableSpec *table = rounding->table;
  for (size_t c = 0; c < table->column_count; c++) {
    const TableColumn *column = &table->columns[c];
    if (column->kind != COLUMN_CHANGE) continue;
    size_t from = column_of_key(table, column->from), to = column_of_key(table, column->to);
    if (from == TABLE_NOT_FOUND || to == TABLE_NOT_FOUND) continue;
    for (size_t r = 0; r < table->row_count; r++) {
      const TableCell *change = cell_at(rounding, r, c);
      Decimal difference;
      if (!is_there(change) || change->quantity.measure->is_ratio) continue;
      bool is_known = decimal_subtract(printed(cell_at(rounding, r, to)),
                                       printed(cell_at(rounding, r, from)), &difference);
      rounding->is_off |= is_known && decimal_compare(difference, printed(change)) != 0;
    }
  }
}

void table_settle_rounding(DeckReader *reader, const TableKeys *keys, TableSpec *table) {
  size_t count = table->row_count * table->column_count;
  Rounding rounding = {.reader = reader, .table = table};
  rounding.cells = arena_array(reader->arena, TableCell, count);
  memcpy(rounding.cells, table->cells, count * sizeof *rounding.cells);
  table->cells = rounding.cells;
  settle_totals(&rounding, (RoundingChoice)keys->rounding);
  check_changes(&rounding);
  const Words *words = bind_words(reader);
  const char **notes = arena_array(reader->arena, const char *, 2);
  size_t note_count = 0;
  if (rounding.is_off) notes[note_count++] = words->tables.rounding;
  if (rounding.changed.count > 0)
    notes[note_count++] = arena_printf(
        reader->arena, "%s%s%s", words->tables.reconciled, words->lists.colon,
        text_join(reader->arena, rounding.changed.items, rounding.changed.count, MOST_NAMES));
  table->show.notes = notes;
  table->show.note_count = note_count;
}
