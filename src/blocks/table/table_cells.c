/* What stands in the cells of a table: figures of the data, and what is computed from them. */
#include "bind/note_marks.h"
#include "blocks/table/table_read.h"
#include "data/quantity_period.h"

#include <string.h>

typedef struct CellPlace {
  DeckReader *reader;
  const TableSpec *table;
  const TableRow *row;
  const TableColumn *column;
} CellPlace;

/* The figures of the columns that a column adds up. */
static bool add_across(const CellPlace *place, Quantity *out) {
  OptionTexts sum = place->column->sum;
  Quantity *parts = arena_array(place->reader->arena, Quantity, sum.count);
  bool *is_taken_off = arena_array(place->reader->arena, bool, sum.count);
  for (size_t i = 0; i < sum.count; i++) {
    OptionText part = sum.items[i];
    is_taken_off[i] = part.text[0] == '-' && table_find_key(place->reader, place->table->source,
                                                            part.text) == TABLE_NOT_FOUND;
    part.text += is_taken_off[i];
    while (is_taken_off[i] && *part.text == ' ') part.text++;
    size_t key = table_need_key(place->reader, place->table->source, part);
    if (key == TABLE_NOT_FOUND) return false;
    parts[i] = place->row->figures[key];
  }
  return table_add_up(place->reader, parts, is_taken_off, sum.count, place->column->span, out);
}

/* A column of the data that says what it is the sum of. */
static bool check_across(const CellPlace *place, Quantity stated) {
  Quantity sum;
  if (place->column->sum.count == 0 || !quantity_is_present(stated)) return true;
  if (!add_across(place, &sum)) return false;
  if (!quantity_is_present(sum) || decimal_compare(sum.value, stated.value) == 0) return true;
  Diagnostics *diags = place->reader->diags;
  Arena *arena = place->reader->arena;
  diag_error(diags, place->column->span, "%s, %s is %s, but its columns add up to %s",
             diag_quote(diags, place->row->key), place->column->head.text,
             decimal_to_text(arena, stated.value), decimal_to_text(arena, sum.value));
  return false;
}

/* The data's figure of the column before, for a share; as the table reads. */
static bool share_of(const CellPlace *place, Quantity *out) {
  const TableRow *whole = &place->table->source->rows[place->column->whole];
  if (!whole->figures) {
    diag_error(place->reader->diags, place->column->span, "%s has no figures",
               diag_quote(place->reader->diags, whole->key));
    return false;
  }
  size_t key = place->column->to;
  *out = quantity_share(place->reader->arena, place->row->figures[key], whole->figures[key],
                        place->column->span);
  return true;
}

/* The two figures of a pair must be of one unit. */
static bool check_pair(const CellPlace *place, Quantity from, Quantity to) {
  if (measure_is_alike(from.measure, to.measure)) return true;
  diag_error(place->reader->diags, place->column->span, "%s cannot be compared: %s and %s",
             diag_quote(place->reader->diags, place->row->key),
             from.measure->unit ? from.measure->unit : "a plain number",
             to.measure->unit ? to.measure->unit : "a plain number");
  return false;
}

static bool compute(const CellPlace *place, Quantity *out) {
  const TableColumn *column = place->column;
  const Quantity *figures = place->row->figures;
  Arena *arena = place->reader->arena;
  *out = figures[column->to];
  if (!check_pair(place, figures[column->from], *out)) return false;
  switch (column->kind) {
  case COLUMN_FIGURES:
    return check_across(place, *out);
  case COLUMN_CHANGE:
    *out = quantity_change(arena, figures[column->from], figures[column->to], column->span);
    return true;
  case COLUMN_GROWTH:
    *out = quantity_growth(arena, figures[column->from], figures[column->to], column->span);
    return true;
  case COLUMN_SHARE:
    return share_of(place, out);
  case COLUMN_SUM:
    return add_across(place, out);
  case COLUMN_BAR:
  case COLUMN_SPARKLINE:
  case COLUMN_NOTES:
  case COLUMN_SPACER:
    return true;
  }
  return true;
}

/* A change of the same pair, which says of ratios what growth would. */
static bool has_change_of(const TableSpec *table, const TableColumn *growth) {
  for (size_t c = 0; c < table->column_count; c++) {
    const TableColumn *column = &table->columns[c];
    if (column->kind == COLUMN_CHANGE && column->from == growth->from && column->to == growth->to)
      return true;
  }
  return false;
}

/* Whether the column prints a figure for the row: shares only of amounts in the unit of the whole.
 */
static bool has_figure(const TableSpec *table, const TableRow *row, const TableColumn *column) {
  if (!row->figures) return false;
  if (column->kind == COLUMN_SHARE) {
    const TableRow *whole = &table->source->rows[column->whole];
    const Measure *own = row->figures[column->to].measure;
    const Measure *base = whole->figures ? whole->figures[column->to].measure : own;
    return row->kind != ROW_PERCENT && measure_is_alike(own, base);
  }
  bool is_ratio = row->figures[column->to].measure->is_ratio;
  if (column->kind == COLUMN_GROWTH && is_ratio && has_change_of(table, column)) return false;
  return column->kind <= COLUMN_SUM;
}

/* The number without its currency or % sign. */
static const NumberFormat *bare_format(Arena *arena, const Measure *measure) {
  NumberFormat *format = arena_make(arena, NumberFormat);
  *format = measure->format;
  bool is_percent = format->suffix && text_equals(format->suffix, "%");
  format->prefix = "";
  if (is_percent) format->suffix = "";
  return format;
}

/* In the first row of a measure and in totals. */
static bool has_signs(const TableSpec *table, size_t row, size_t key, SignChoice signs) {
  if (signs == SIGNS_ALL || table->rows[row].kind >= ROW_SUBTOTAL) return true;
  const Measure *measure = table->rows[row].figures[key].measure;
  for (size_t i = 0; i < row; i++)
    if (table->rows[i].figures && measure_is_alike(table->rows[i].figures[key].measure, measure))
      return false;
  return true;
}

/* The mark of the note that the row gives the figure of a column, by its key or its head. */
static void mark_cell(DeckReader *reader, const TableSource *source, const TableRow *row,
                      const TableColumn *column, BoundText *text) {
  if (!row->marks || !note_marks_are_read(reader)) return;
  bool is_figure = column->kind == COLUMN_FIGURES;
  const SyntaxNode *key =
      is_figure ? syntax_find(row->marks, source->keys[column->from].text) : NULL;
  if (!key && column->head.text) key = syntax_find(row->marks, column->head.text);
  if (!key) return;
  text->text =
      arena_printf(reader->arena, "%s%s", text->text, note_mark(reader, key->text, key->span));
}

static bool has_note_column(const TableSpec *table) {
  for (size_t c = 0; c < table->column_count; c++)
    if (table->columns[c].kind == COLUMN_NOTES) return true;
  return false;
}

/* The mark of a row's note, in its cell or behind the row's name. */
static void mark_row(DeckReader *reader, TableSpec *table, size_t index, TableCell *cells) {
  TableRow *row = &table->source->rows[index];
  if (!row->note.text || !note_marks_are_read(reader)) return;
  const char *mark = note_mark(reader, row->note.text, row->note.node->span);
  if (!has_note_column(table))
    row->name.text = arena_printf(reader->arena, "%s%s", row->name.text, mark);
  for (size_t c = 0; c < table->column_count; c++)
    if (table->columns[c].kind == COLUMN_NOTES)
      cells[c] = (TableCell){.has_figure = true, .text = bound_text_plain(mark, row->span)};
}

static bool fill_cell(DeckReader *reader, const TableKeys *keys, TableSpec *table, size_t row,
                      size_t column, TableCell *cell) {
  CellPlace place = {reader, table, &table->rows[row], &table->columns[column]};
  if (!has_figure(table, place.row, place.column)) return true;
  if (!compute(&place, &cell->quantity)) return false;
  bool is_bare = place.column->kind == COLUMN_FIGURES &&
                 !has_signs(table, row, place.column->to, (SignChoice)keys->signs);
  const NumberFormat *format = is_bare ? bare_format(reader->arena, cell->quantity.measure) : NULL;
  cell->text = bound_text_quantity(reader->arena, cell->quantity, format);
  cell->text.span = place.row->span;
  mark_cell(reader, table->source, place.row, place.column, &cell->text);
  cell->has_figure = true;
  return true;
}

bool table_fill_cells(DeckReader *reader, const TableKeys *keys, TableSpec *table) {
  bool is_good = true;
  TableCell *cells = arena_array(reader->arena, TableCell, table->row_count * table->column_count);
  for (size_t r = 0; r < table->row_count; r++) {
    for (size_t c = 0; c < table->column_count; c++)
      is_good &= fill_cell(reader, keys, table, r, c, &cells[r * table->column_count + c]);
    mark_row(reader, table, r, &cells[r * table->column_count]);
  }
  table->cells = cells;
  return is_good;
}
