/* From cells as text to a table of quantities: keys are checked, numbers read, origins kept. */
#include "data/table.h"

#include "base/list.h"
#include "data/cell_text.h"
#include "data/csv/csv.h"
#include <stdlib.h>
#include <string.h>

#define MOST_ERRORS 20
#define PERCENT_SCALE (-2)
#define NO_CELL ((size_t)-1)

/* How the numbers in per cent of one row or column are written. */
typedef struct PercentUse {
  size_t percent_cell, plain_cell; /* the first of each, or NO_CELL */
} PercentUse;

typedef struct Build {
  Arena *arena;
  const TableDraft *draft;
  Diagnostics *diags;
  Table *table;
  Quantity *cells;
  Origin *origins;
  PlacedMeasures measures;
  PercentUse *row_uses, *column_uses;
  LIST(TableFault) faults;
  size_t doubtful_cell; /* the first "1.234", or NO_CELL */
  bool is_english;      /* some cell is English beyond doubt */
  size_t error_count;
} Build;

/* Trimmed; control characters (line breaks, tabs) become spaces, of which there is never more than
 * one for a run. */
static const char *clean_key(Arena *arena, const char *text) {
  size_t length = strlen(text);
  cell_trim(&text, &length);
  char *clean = arena_strndup(arena, text, length);
  size_t kept = 0;
  bool was_break = false;
  for (size_t i = 0; i < length; i++) {
    bool is_break = (unsigned char)text[i] < 0x20 || text[i] == 0x7F;
    bool joins = is_break && kept > 0 && clean[kept - 1] == ' ';
    bool follows = was_break && text[i] == ' ';
    if (!joins && !follows) clean[kept++] = is_break ? ' ' : text[i];
    was_break = is_break || follows;
  }
  clean[kept] = '\0';
  return clean;
}

static const TableKey *clean_keys(Arena *arena, const TableKey *keys, size_t count) {
  TableKey *clean = arena_array(arena, TableKey, count);
  for (size_t i = 0; i < count; i++)
    clean[i] = (TableKey){.text = clean_key(arena, keys[i].text), .span = keys[i].span};
  return clean;
}

static int compare_keys(const void *a, const void *b, void *context) {
  const TableKey *keys = context;
  size_t left = *(const size_t *)a, right = *(const size_t *)b;
  int order = strcmp(keys[left].text, keys[right].text);
  return order ? order : (left > right) - (left < right);
}

static void report_repeated(Build *build, const char *what, const TableKey *first,
                            const TableKey *again) {
  diag_error(build->diags, again->span, "%s %s is there twice: first at %u:%u", what,
             diag_quote(build->diags, again->text), first->span.line, first->span.column);
  diag_hint(build->diags, "each needs a name of its own, by which the deck can address it");
  build->error_count++;
}

/* Sorted by text and then place, so that a key's first place stands before its repetitions. */
static void check_keys(Build *build, const char *what, const TableKey *keys, size_t count) {
  size_t *order = arena_array(build->arena, size_t, count);
  for (size_t i = 0; i < count; i++) order[i] = i;
  qsort_r(order, count, sizeof *order, compare_keys, (void *)keys);
  size_t first = 0;
  for (size_t i = 0; i < count && build->error_count < MOST_ERRORS; i++) {
    const TableKey *key = &keys[order[i]];
    if (key->text[0] == '\0') {
      diag_error(build->diags, key->span, "this %s has no name", what);
      build->error_count++;
    } else if (i > 0 && text_equals(keys[order[first]].text, key->text)) {
      report_repeated(build, what, &keys[order[first]], key);
    } else {
      first = i;
    }
  }
}

static const Measure *cell_measure(const Build *build, size_t index) {
  size_t columns = build->draft->column_count;
  const Measure *column = build->measures.columns[index % columns];
  const Measure *row = build->measures.rows[index / columns];
  return column ? column : row ? row : build->table->measure;
}

static void report_not_a_number(Build *build, const CellText *cell) {
  diag_error(build->diags, cell->span, "expected a number, found %s",
             diag_quote_bytes(build->diags, cell->text, cell->length));
  cell_hint(cell->text, cell->length, build->diags);
  build->error_count++;
}

/* A row with a measure of its own is written alike along the row, others along the column. */
static PercentUse *percent_use(const Build *build, size_t index) {
  size_t row = index / build->draft->column_count, column = index % build->draft->column_count;
  bool is_of_row = build->measures.rows[row] && !build->measures.columns[column];
  return is_of_row ? &build->row_uses[row] : &build->column_uses[column];
}

static void note_percent_use(Build *build, size_t index, bool is_percent) {
  PercentUse *use = percent_use(build, index);
  size_t *first = is_percent ? &use->percent_cell : &use->plain_cell;
  if (*first == NO_CELL) *first = index;
}

/* "12%" in the scale of the cell's measure. */
static QuantityState read_percent(Build *build, size_t index, Decimal *value) {
  const Measure *measure = cell_measure(build, index);
  if (measure_is_fraction(measure)) {
    *value = decimal_shift(*value, PERCENT_SCALE - measure->scale);
    return QUANTITY_PRESENT;
  }
  list_push(build->arena, &build->faults, (TableFault){index, build->draft->cells[index]});
  return QUANTITY_MISSING;
}

/* What a number's spelling says about point and comma, where no locale does. */
static void weigh_spelling(Build *build, size_t index, CellReading reading) {
  const CellText *cell = &build->draft->cells[index];
  bool has_point = memchr(cell->text, '.', cell->length);
  bool has_comma = memchr(cell->text, ',', cell->length);
  if (reading == CELL_NUMBER && (has_point || has_comma)) build->is_english = true;
  if (reading == CELL_AMBIGUOUS && has_point && build->doubtful_cell == NO_CELL)
    build->doubtful_cell = index;
}

static QuantityState read_cell(Build *build, size_t index, Decimal *value) {
  const CellText *cell = &build->draft->cells[index];
  bool is_percent;
  CellReading reading =
      cell_read_number(cell->text, cell->length, build->draft->locale, &is_percent, value);
  switch (reading) {
  case CELL_NUMBER:
  case CELL_AMBIGUOUS:
    weigh_spelling(build, index, reading);
    if (cell_measure(build, index)->scale == PERCENT_SCALE)
      note_percent_use(build, index, is_percent);
    return is_percent ? read_percent(build, index, value) : QUANTITY_PRESENT;
  case CELL_MISSING:
    return QUANTITY_MISSING;
  case CELL_NOT_MEANINGFUL:
    return QUANTITY_NOT_MEANINGFUL;
  case CELL_NOT_A_NUMBER:
    report_not_a_number(build, cell);
    break;
  }
  return QUANTITY_MISSING;
}

static void read_cells(Build *build) {
  size_t columns = build->draft->column_count, count = build->draft->row_count * columns;
  for (size_t i = 0; i < count; i++) {
    if (build->error_count >= MOST_ERRORS) {
      diag_error(build->diags, build->draft->cells[i].span,
                 "too many errors: the table was not read further than here");
      return;
    }
    Origin *origin = &build->origins[i];
    *origin = (Origin){.kind = ORIGIN_CELL,
                       .span = build->draft->cells[i].span,
                       .table = build->draft->name,
                       .row = build->table->rows[i / columns].text,
                       .column = build->table->columns[i % columns].text};
    Quantity *quantity = &build->cells[i];
    *quantity = quantity_missing(cell_measure(build, i), origin);
    quantity->state = read_cell(build, i, &quantity->value);
  }
}

static void check_doubtful(Build *build) {
  if (build->doubtful_cell == NO_CELL || build->is_english) return;
  const CellText *cell = &build->draft->cells[build->doubtful_cell];
  diag_error(build->diags, cell->span, "%s can be read in two ways: is the point for decimals?",
             diag_quote_bytes(build->diags, cell->text, cell->length));
  diag_hint(build->diags, "declare locale: en if it is, locale: de if it is for thousands");
  build->error_count++;
}

/* "12%" beside "0.12" may mean the same; nobody but the author can tell. */
static void check_mixed_percent(Build *build, const char *what, const TableKey *keys,
                                const PercentUse *uses, size_t count) {
  for (size_t i = 0; i < count; i++) {
    PercentUse use = uses[i];
    if (use.percent_cell == NO_CELL || use.plain_cell == NO_CELL) continue;
    size_t later = use.percent_cell > use.plain_cell ? use.percent_cell : use.plain_cell;
    diag_warning(build->diags, build->draft->cells[later].span,
                 "some numbers in %s %s have a per cent sign and some have not", what,
                 diag_quote(build->diags, keys[i].text));
    diag_hint(build->diags, "all are taken as per cent: write them alike");
  }
}

static PercentUse *make_uses(Arena *arena, size_t count) {
  PercentUse *uses = arena_array(arena, PercentUse, count);
  for (size_t i = 0; i < count; i++) uses[i] = (PercentUse){NO_CELL, NO_CELL};
  return uses;
}

static void prepare(Build *build) {
  const TableDraft *draft = build->draft;
  Table *table = build->table = arena_make(build->arena, Table);
  *table = (Table){.name = draft->name,
                   .measure = draft->measure ? draft->measure : &measure_plain,
                   .rows = clean_keys(build->arena, draft->rows, draft->row_count),
                   .row_count = draft->row_count,
                   .columns = clean_keys(build->arena, draft->columns, draft->column_count),
                   .column_count = draft->column_count,
                   .kinds = draft->kinds,
                   .span = draft->span};
  size_t count = draft->row_count * draft->column_count;
  build->cells = arena_array(build->arena, Quantity, count);
  build->origins = arena_array(build->arena, Origin, count);
  build->row_uses = make_uses(build->arena, draft->row_count);
  build->column_uses = make_uses(build->arena, draft->column_count);
  table->cells = build->cells;
}

static void place_measures(Build *build) {
  size_t errors = diagnostics_error_count(build->diags);
  build->measures =
      table_place_measures(build->arena, build->table, &build->draft->measures, build->diags);
  build->error_count += diagnostics_error_count(build->diags) - errors;
}

const Table *table_build(Arena *arena, const TableDraft *draft, Diagnostics *diags) {
  Build build = {.arena = arena, .draft = draft, .diags = diags, .doubtful_cell = NO_CELL};
  prepare(&build);
  place_measures(&build);
  check_keys(&build, "column", build.table->columns, draft->column_count);
  check_keys(&build, "row", build.table->rows, draft->row_count);
  read_cells(&build);
  check_doubtful(&build);
  check_mixed_percent(&build, "column", build.table->columns, build.column_uses,
                      draft->column_count);
  check_mixed_percent(&build, "row", build.table->rows, build.row_uses, draft->row_count);
  build.table->faults = build.faults.items;
  build.table->fault_count = build.faults.count;
  return build.error_count > 0 ? NULL : build.table;
}
