/* Rows and columns of a table, as the author takes them. */
#include "bind/key_selection.h"

static size_t axis_count(TableAxis axis) {
  return axis.is_rows ? axis.table->row_count : axis.table->column_count;
}

const TableKey *table_axis_key(TableAxis axis, size_t index) {
  return axis.is_rows ? &axis.table->rows[index] : &axis.table->columns[index];
}

/* "2..4": places counted from 1. */
static bool parse_range(const char *text, size_t *first, size_t *last) {
  size_t numbers[2] = {0, 0}, part = 0, digits = 0;
  for (; *text; text++) {
    if (*text >= '0' && *text <= '9' && digits < 6) {
      numbers[part] = numbers[part] * 10 + (size_t)(*text - '0');
      digits++;
    } else if (text[0] == '.' && text[1] == '.' && part == 0 && digits > 0) {
      part = 1;
      digits = 0;
      text++;
    } else
      return false;
  }
  *first = numbers[0];
  *last = numbers[1];
  return part == 1 && digits > 0;
}

static void select_range(DeckReader *reader, TableAxis axis, OptionText text, size_t first,
                         size_t last, Selection *selection) {
  if (first < 1 || last < first || last > axis_count(axis)) {
    diag_error(reader->diags, text.node->span, "%s is outside the table's 1..%zu",
               diag_quote(reader->diags, text.text), axis_count(axis));
    return;
  }
  for (size_t i = first; i <= last; i++) list_push(reader->arena, selection, i - 1);
}

Selection bind_select_keys(DeckReader *reader, TableAxis axis, OptionTexts wanted) {
  Selection selection = {0};
  for (size_t i = 0; wanted.count == 0 && i < axis_count(axis); i++)
    list_push(reader->arena, &selection, i);
  for (size_t i = 0; i < wanted.count; i++) {
    OptionText text = wanted.items[i];
    size_t first, last;
    size_t found = axis.is_rows ? table_find_row(axis.table, text.text)
                                : table_find_column(axis.table, text.text);
    if (found == TABLE_NOT_FOUND && parse_range(text.text, &first, &last)) {
      select_range(reader, axis, text, first, last, &selection);
      continue;
    }
    SourceSpan place = text.node->span;
    size_t index = axis.is_rows ? table_need_row(axis.table, text.text, place, reader->diags)
                                : table_need_column(axis.table, text.text, place, reader->diags);
    if (index != TABLE_NOT_FOUND) list_push(reader->arena, &selection, index);
  }
  return selection;
}

const Period *bind_parse_periods(const DeckReader *reader, const TableKey *keys, size_t count) {
  Period *periods = arena_array(reader->arena, Period, count);
  for (size_t i = 0; i < count; i++)
    if (!period_parse(keys[i].text, &reader->house.calendar, &periods[i])) return NULL;
  return count > 0 ? periods : NULL;
}
