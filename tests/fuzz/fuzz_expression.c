/* Fuzz target: any bytes as an expression, as the value of a computed table, as "let" names that
 * build on each other (one a line), as a period key and as text with numbers. */
#include "data/bound_text.h"
#include "period/period.h"
#include <string.h>

#define ROWS 3
#define COLUMNS 2

static const Measure money = {
    .name = "money",
    .unit = "JPY millions",
    .currency = "JPY",
    .scale = 6,
    .format = {.prefix = "", .suffix = "", .integer_digits = 1, .has_grouping = true}};
static const Measure count = {.name = "count",
                              .unit = "contracts",
                              .format = {.prefix = "", .suffix = "", .integer_digits = 1}};

static const TableKey rows[ROWS] = {{.text = "a"}, {.text = "b c"}, {.text = "d"}};
static const TableKey columns[COLUMNS] = {{.text = "FY2007"}, {.text = "FY2008"}};

static const Table *make_table(Arena *arena, const char *name, const Measure *measure) {
  static const int numbers[ROWS * COLUMNS] = {66835, 69731, 0, -7, 1, 3};
  Quantity *cells = arena_array(arena, Quantity, ROWS * COLUMNS);
  for (size_t i = 0; i < ROWS * COLUMNS; i++) {
    Origin *origin = arena_make(arena, Origin);
    *origin = (Origin){.kind = ORIGIN_CELL,
                       .table = name,
                       .row = rows[i / COLUMNS].text,
                       .column = columns[i % COLUMNS].text};
    cells[i] =
        (Quantity){.value = decimal_from_int(numbers[i]), .measure = measure, .origin = origin};
  }
  cells[3].state = QUANTITY_MISSING;
  Table *table = arena_make(arena, Table);
  *table = (Table){.name = name,
                   .measure = measure,
                   .rows = rows,
                   .row_count = ROWS,
                   .columns = columns,
                   .column_count = COLUMNS,
                   .cells = cells};
  return table;
}

static Scope *make_scope(Arena *arena, Diagnostics *diags) {
  Scope *scope = scope_new(arena, diags);
  scope_add_table(scope, make_table(arena, "t", &money));
  scope_add_table(scope, make_table(arena, "n", &count));
  scope_add_table(scope, make_table(arena, "x-y", &measure_plain));
  scope_add_name(scope, "sales", "t[a]", (SourceSpan){0}, NULL);
  return scope;
}

/* Every line is a name: a, b, c, … */
static void add_lines(Arena *arena, Scope *scope, const char *text) {
  const char *lines = text;
  for (char name = 'a'; *lines && name <= 'z'; name++) {
    size_t length = strcspn(lines, "\n");
    const char *line = arena_strndup(arena, lines, length);
    scope_add_name(scope, arena_printf(arena, "%c", name), line, (SourceSpan){0}, NULL);
    lines += length + (lines[length] == '\n');
  }
  scope_check_names(scope);
}

static void bind_text(Arena *arena, Scope *scope, const SourceFile *file, Diagnostics *diags) {
  SyntaxNode node = {.kind = SYNTAX_SCALAR,
                     .text = file->text,
                     .is_plain = true,
                     .span = source_span_bytes(file, 0, file->size)};
  BoundText bound = bound_text_make(arena, scope, NULL, &node, diags);
  for (size_t i = 0; i < bound.run_count; i++)
    if (bound.runs[i].start + bound.runs[i].length > strlen(bound.text)) __builtin_trap();
  bound_text_slice(arena, bound, file->size / 3, file->size / 2);
}

static void print_all(Arena *arena, Diagnostics *diags) {
  TextBuffer out = {.arena = arena};
  for (size_t i = 0; i < diagnostics_count(diags); i++)
    diagnostic_print(diagnostics_sorted(diags, i), false, &out);
}

static void evaluate(Arena *arena, Scope *scope, const char *text, SourceSpan span,
                     Diagnostics *diags) {
  Value value;
  size_t errors = diagnostics_error_count(diags), cells;
  bool is_good = expression_evaluate(scope, text, span, &value);
  if (is_good != (diagnostics_error_count(diags) == errors)) __builtin_trap();
  if (!is_good) return;
  Quantity quantity = value_quantity(value);
  quantity_to_text(arena, quantity, NULL);
  origin_list_cells(arena, quantity.origin, &cells);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Arena *arena = arena_new();
  Diagnostics *diags = diagnostics_new(arena);
  const char *text = arena_strndup(arena, size ? (const char *)data : "", size);
  const SourceFile *file = source_file_new(arena, "deck.yaml", text, strlen(text));
  SourceSpan span = source_span_bytes(file, 0, file->size);
  Scope *scope = make_scope(arena, diags);
  Period period;
  evaluate(arena, scope, text, span, diags);
  ComputedTable computed = {.name = "made", .expression = text, .span = span};
  scope_compute_table(scope, &computed);
  period_parse(text, &fiscal_calendar_plain, &period);
  bind_text(arena, scope, file, diags);
  add_lines(arena, make_scope(arena, diags), text);
  print_all(arena, diags);
  arena_free(arena);
  return 0;
}
