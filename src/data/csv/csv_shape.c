/* Files that are well formed and still no table of rows by columns: numbers where rows should be
 * named, an index before the names, one line for each figure. What would be drawn wrong without a
 * word, or would be reported cell by cell, is said once here. */
#include "data/csv/csv_scan.h"

#include "data/cell_text.h"
#include "data/csv/csv.h"
#include "period/period.h"
#include <stdlib.h>
#include <string.h>

#define FEWEST_LETTERS 4 /* of a word that digits may follow: "Segment 1", but not "EUR 5" */

typedef struct Shape {
  const CsvRecords *records;
  const NumberLocale *locale;
  Diagnostics *diags;
  size_t kind_column;
  size_t text_column; /* the first after the names, 0 if there is none */
} Shape;

typedef enum CellKind {
  CELL_KIND_NONE,
  CELL_KIND_NUMBER,
  CELL_KIND_WORD,
  CELL_KIND_OTHER
} CellKind;

static const CellText *cell_at(const CsvRecords *records, size_t record, size_t column) {
  return &records->cells.items[records->records.items[record].first_cell + column];
}

static size_t width_of(const CsvRecords *records) {
  return records->records.items[0].cell_count;
}

static bool is_blank(const CellText *cell) {
  const char *text = cell->text;
  size_t length = cell->length;
  cell_trim(&text, &length);
  return length == 0;
}

void csv_drop_empty_columns(CsvRecords *records) {
  size_t width = 0;
  for (size_t r = 0; r < records->records.count; r++)
    for (size_t c = records->records.items[r].cell_count; c > width; c--)
      if (cell_at(records, r, c - 1)->length > 0) width = c;
  for (size_t r = 0; r < records->records.count; r++)
    if (records->records.items[r].cell_count > width) records->records.items[r].cell_count = width;
}

static CellReading read_number(const Shape *shape, const CellText *cell) {
  bool is_percent;
  Decimal value;
  return cell_read_number(cell->text, cell->length, shape->locale, &is_percent, &value);
}

static bool is_number(const Shape *shape, const CellText *cell) {
  CellReading reading = read_number(shape, cell);
  return reading == CELL_NUMBER || reading == CELL_AMBIGUOUS;
}

/* Text beyond doubt, not a number with its unit. */
static bool is_word(const CellText *cell) {
  size_t letters = 0;
  for (size_t i = 0; i < cell->length; i++) {
    char c = cell->text[i];
    if (c >= '0' && c <= '9') return letters >= FEWEST_LETTERS;
    letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  return true;
}

static CellKind cell_kind(const Shape *shape, const CellText *cell) {
  switch (read_number(shape, cell)) {
  case CELL_MISSING:
  case CELL_NOT_MEANINGFUL:
    return CELL_KIND_NONE;
  case CELL_NUMBER:
  case CELL_AMBIGUOUS:
    return CELL_KIND_NUMBER;
  case CELL_NOT_A_NUMBER:
    break;
  }
  return is_word(cell) ? CELL_KIND_WORD : CELL_KIND_OTHER;
}

/* Whether a column holds at least `fewest` cells of a kind, and none of another. */
static bool holds_only(const Shape *shape, size_t column, CellKind wanted, size_t fewest) {
  size_t count = 0;
  for (size_t r = 1; r < shape->records->records.count; r++) {
    CellKind kind = cell_kind(shape, cell_at(shape->records, r, column));
    if (kind == CELL_KIND_NONE) continue;
    if (kind != wanted) return false;
    count++;
  }
  return count >= fewest;
}

static bool holds_numbers(const Shape *shape, size_t column) {
  return holds_only(shape, column, CELL_KIND_NUMBER, 1);
}

static bool is_period(Arena *arena, const CellText *cell) {
  Period period;
  return period_parse(arena_strndup(arena, cell->text, cell->length), &fiscal_calendar_plain,
                      &period);
}

/* The head in quotes, or what it stands over. */
static const char *name_head(const Shape *shape, size_t column, const char *otherwise) {
  const CellText *head = cell_at(shape->records, 0, column);
  return is_blank(head) ? otherwise : diag_quote_bytes(shape->diags, head->text, head->length);
}

/* "2022,2023" over "10,12": the tens would name the rows. */
static bool check_names(const Shape *shape, Arena *arena) {
  const CellText *head = cell_at(shape->records, 0, 0);
  bool is_figure = !is_blank(head) && (is_number(shape, head) || is_period(arena, head));
  if (!is_figure || !holds_numbers(shape, 0)) return true;
  diag_error(shape->diags, head->span,
             "the first column should name the rows, and holds numbers under %s",
             name_head(shape, 0, "no name"));
  diag_hint(shape->diags, "put a column of names before it: \",2022,2023\" over \"Revenue,10,12\"");
  return false;
}

/* The numbers of rows as other programs write them: counted from 0 or 1, or without a head. */
static bool is_index(const Shape *shape, Arena *arena) {
  bool has_head = !is_blank(cell_at(shape->records, 0, 0)), has_years = true;
  if (!holds_numbers(shape, 0)) return false;
  for (size_t r = 1; r < shape->records->records.count; r++) {
    const CellText *cell = cell_at(shape->records, r, 0);
    bool is_counted = false;
    for (size_t first = 0; first < 2; first++) {
      const char *number = arena_printf(arena, "%zu", r - 1 + first);
      is_counted |= cell->length == strlen(number) && memcmp(cell->text, number, cell->length) == 0;
    }
    if (has_head && !is_counted) return false;
    has_years &= is_period(arena, cell);
  }
  return !has_years;
}

static int compare_cells(const void *a, const void *b) {
  const CellText *left = *(const CellText *const *)a, *right = *(const CellText *const *)b;
  size_t shorter = left->length < right->length ? left->length : right->length;
  int order = memcmp(left->text, right->text, shorter);
  return order ? order : (left->length > right->length) - (left->length < right->length);
}

static bool has_repeated_names(const Shape *shape, Arena *arena) {
  size_t count = shape->records->records.count - 1;
  const CellText **names = arena_array(arena, const CellText *, count);
  for (size_t r = 0; r < count; r++) names[r] = cell_at(shape->records, r + 1, 0);
  qsort(names, count, sizeof *names, compare_cells);
  for (size_t r = 1; r < count; r++)
    if (compare_cells(&names[r - 1], &names[r]) == 0) return true;
  return false;
}

/* "year,segment,value": after texts one column of figures, under a head that is no period; or
 * several, and names that come again. */
static bool is_long(const Shape *shape, Arena *arena) {
  size_t figure_columns = 0, last = 0;
  for (size_t c = 1; c < width_of(shape->records); c++) {
    if (c == shape->kind_column || !holds_numbers(shape, c)) continue;
    if (is_period(arena, cell_at(shape->records, 0, c))) return false;
    figure_columns++;
    last = c;
  }
  if (last < shape->text_column) return false;
  return figure_columns == 1 || has_repeated_names(shape, arena);
}

/* One word may be a slip; several, or one in a line that a period or number begins, are meant. */
static size_t find_text_column(const Shape *shape, Arena *arena) {
  const CellText *name = cell_at(shape->records, 1, 0);
  size_t fewest = is_number(shape, name) || is_period(arena, name) ? 1 : 2;
  for (size_t c = 1; c < width_of(shape->records); c++) {
    if (c == shape->kind_column || !holds_only(shape, c, CELL_KIND_WORD, fewest)) continue;
    if (!is_period(arena, cell_at(shape->records, 0, c))) return c;
  }
  return 0;
}

static void report_text(const Shape *shape) {
  const CellText *cell = NULL;
  for (size_t r = 1; !cell || read_number(shape, cell) != CELL_NOT_A_NUMBER; r++)
    cell = cell_at(shape->records, r, shape->text_column);
  diag_error(shape->diags, cell->span, "expected a number, found %s",
             diag_quote_bytes(shape->diags, cell->text, cell->length));
}

static bool check_text(const Shape *shape, Arena *arena) {
  if (shape->text_column == 0) return true;
  bool has_index = shape->text_column == 1 && is_index(shape, arena);
  bool has_two_names = shape->text_column == 1 && width_of(shape->records) > 2;
  if (!has_index && !is_long(shape, arena) && !has_two_names) return true;
  report_text(shape);
  if (has_index)
    diag_hint(shape->diags,
              "the first column looks like an index: leave it out, so that %s names "
              "the rows",
              name_head(shape, shape->text_column, "text"));
  else if (is_long(shape, arena))
    diag_hint(shape->diags,
              "this looks like a long (tidy) table, a line for each figure: give "
              "each %s a row and each %s a column",
              name_head(shape, shape->text_column, "text"), name_head(shape, 0, "period"));
  else
    diag_hint(shape->diags,
              "only the first column names the rows: join %s with it, or leave one "
              "out",
              name_head(shape, shape->text_column, "text"));
  return false;
}

bool csv_check_shape(const CsvRecords *records, size_t kind_column, const NumberLocale *locale,
                     Diagnostics *diags) {
  Arena *arena = arena_new();
  Shape shape = {records, locale, diags, kind_column, 0};
  shape.text_column = find_text_column(&shape, arena);
  bool is_good = check_names(&shape, arena) && check_text(&shape, arena);
  arena_free(arena);
  return is_good;
}
