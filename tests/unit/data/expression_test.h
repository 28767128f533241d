/* What the tests of expressions share: a scope over a few tables, written as literals, and results
 * as text. */
#pragma once
#include "base/list.h"
#include "data/bound_text.h"
#include "tests/unit/data/data_test.h"

#define MILLIONS                                                                                   \
  .scale = 6, .format = {.prefix = "", .suffix = "", .integer_digits = 1, .has_grouping = true},   \
  .negative = NEGATIVE_PARENTHESES

static const Measure money = {.name = "money", .unit = "JPY millions", .currency = "JPY", MILLIONS};
static const Measure cost = {.name = "cost",
                             .unit = "JPY millions",
                             .currency = "JPY",
                             MILLIONS,
                             .polarity = POLARITY_DOWN_IS_GOOD};
static const Measure billions = {
    .name = "billions",
    .unit = "JPY billions",
    .currency = "JPY",
    .scale = 9,
    .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = 1}};
static const Measure dollars = {.name = "dollars",
                                .unit = "USD",
                                .currency = "USD",
                                .format = {.prefix = "", .suffix = "", .integer_digits = 1}};
static const Measure margin = {
    .name = "margin",
    .unit = "%",
    .scale = -2,
    .is_ratio = true,
    .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = 1}};
static const Measure contracts = {
    .name = "count",
    .unit = "contracts",
    .is_stock = true,
    .format = {.prefix = "", .suffix = "", .integer_digits = 1, .has_grouping = true}};

typedef struct Bench {
  Arena *arena;
  Diagnostics *diags;
  Scope *scope;
} Bench;

static inline char *next_cell(char **cursor) {
  return strsep(cursor, ",\n");
}

static inline Quantity cell_of(Bench *bench, const char *text, Table *table, size_t index) {
  Origin *origin = arena_make(bench->arena, Origin);
  *origin = (Origin){.kind = ORIGIN_CELL,
                     .table = table->name,
                     .row = table->rows[index / table->column_count].text,
                     .column = table->columns[index % table->column_count].text};
  Quantity cell = {.measure = table->measure, .origin = origin};
  if (text_equals(text, "-"))
    cell.state = QUANTITY_MISSING;
  else if (text_equals(text, "n.m."))
    cell.state = QUANTITY_NOT_MEANINGFUL;
  else
    cell.value = number(text);
  return cell;
}

/* "key,FY2007,FY2008\nSales,1,2": the first line has the columns; "-" is missing. */
static inline Table *make_table(Bench *bench, const char *name, const Measure *measure,
                                const char *text) {
  char *copy = arena_strdup(bench->arena, text), *header = strsep(&copy, "\n");
  LIST(TableKey) columns = {0}, rows = {0};
  LIST(char *) texts = {0};
  next_cell(&header);
  while (header) list_push(bench->arena, &columns, (TableKey){.text = next_cell(&header)});
  while (copy && *copy) {
    list_push(bench->arena, &rows, (TableKey){.text = next_cell(&copy)});
    for (size_t i = 0; i < columns.count; i++) list_push(bench->arena, &texts, next_cell(&copy));
  }
  Table *table = arena_make(bench->arena, Table);
  *table = (Table){.name = name,
                   .measure = measure,
                   .rows = rows.items,
                   .row_count = rows.count,
                   .columns = columns.items,
                   .column_count = columns.count};
  Quantity *cells = arena_array(bench->arena, Quantity, texts.count);
  for (size_t i = 0; i < texts.count; i++) cells[i] = cell_of(bench, texts.items[i], table, i);
  table->cells = cells;
  return table;
}

static inline Bench bench_empty(void) {
  Bench bench = {.arena = arena_new()};
  bench.diags = diagnostics_new(bench.arena);
  bench.scope = scope_new(bench.arena, bench.diags);
  return bench;
}

static inline void bench_add(Bench *bench, const char *name, const Measure *measure,
                             const char *text) {
  scope_add_table(bench->scope, make_table(bench, name, measure, text));
}

/* Figures of the year ended March 31, 2009, and a few that are made up to be awkward. */
static inline Bench bench_open(void) {
  Bench bench = bench_empty();
  bench_add(&bench, "income", &money,
            "item,FY2007,FY2008\nTotal revenues,66835,69731\nCosts,52883,56146\n"
            "Operating income,4759,2917\nNet,5177,1419");
  bench_add(&bench, "mix", &money,
            "item,FY2007,FY2008\nConnectivity and outsourcing,31303,35076\n"
            "Maintenance,15993,18989\nEquipment,1514,985\nATM,-,23");
  bench_add(&bench, "odd", &money,
            "item,FY2007,FY2008\nLoss,-100,50\nZero,0,10\nTurn,100,-50\nFlat,7,7\nNone,-,-");
  bench_add(&bench, "margins", &margin, "item,FY2007,FY2008\nGross,16.8,16.4");
  bench_add(&bench, "lines", &contracts, "item,FY2007,FY2008\nIP,855,938\nMobile,3002,21224");
  bench_add(&bench, "usd", &dollars, "item,FY2007,FY2008\nCash,115,102");
  bench_add(&bench, "bn", &billions, "item,FY2007,FY2008\nGoal,66.835,70");
  bench_add(&bench, "long", &money,
            "item,FY2004,FY2005,FY2007,FY2010\nSales,100,120,150,200\nFees,5,6,7,8");
  bench_add(&bench, "down", &money, "item,FY2008,FY2007\nSales,69731,66835");
  bench_add(&bench, "quarters", &money, "item,1Q08,4Q10\nSales,100,200");
  bench_add(&bench, "mixed", &money, "item,4Q08,FY2008\nSales,100,200");
  bench_add(&bench, "plain", &measure_plain, "item,a,b\nx,1,2\ny,0.1,0.2");
  scope_add_name(bench.scope, "revenue", "income[\"Total revenues\"]", (SourceSpan){0}, NULL);
  scope_add_name(bench.scope, "operating-income", "income['Operating income']", (SourceSpan){0},
                 NULL);
  scope_add_name(bench.scope, "recurring", "mix['Connectivity and outsourcing'] + mix[Maintenance]",
                 (SourceSpan){0}, NULL);
  return bench;
}

/* A text as the whole of a file, at line 1, column 1. */
static inline SourceSpan place_of(Arena *arena, const char *text) {
  size_t length = strlen(text);
  return source_span_bytes(source_file_new(arena, "deck.yaml", text, length), 0, length);
}

static inline Value evaluate(Bench *bench, const char *text) {
  Value value = {0};
  bool is_good = expression_evaluate(bench->scope, text, place_of(bench->arena, text), &value);
  ck_assert_msg(is_good, "%s: %s", text, diagnostic_line(bench->arena, bench->diags, 0));
  return value;
}

/* All of a value: its digits, its unit, "±" if it is a change; a series as "FY2007 1, FY2008 2". */
static inline const char *value_text(Bench *bench, Value value) {
  TextBuffer out = {.arena = bench->arena};
  bool is_series = value.kind == VALUE_SERIES;
  Quantity last = value_quantity(value);
  for (size_t i = 0; i < (is_series ? value.series.count : 1); i++) {
    Quantity item = is_series ? value.series.items[i] : value.quantity;
    if (is_series) text_append_format(&out, "%s%s ", i ? ", " : "", value.series.keys[i].text);
    if (quantity_is_present(item))
      text_append(&out, decimal_to_text(bench->arena, item.value));
    else
      text_append(&out, item.state == QUANTITY_MISSING ? "n.a." : "n.m.");
  }
  if (*last.measure->unit) text_append_format(&out, " %s", last.measure->unit);
  if (last.measure->is_change) text_append(&out, " ±");
  return text_buffer_string(&out);
}

/* Every diagnostic of computing `text`, and nothing but them. */
static inline const char *failure(Bench *bench, const char *text) {
  Value value;
  size_t before = diagnostics_count(bench->diags);
  bool is_good = expression_evaluate(bench->scope, text, place_of(bench->arena, text), &value);
  ck_assert_msg(!is_good, "%s gave %s", text, value_text(bench, value));
  ck_assert_uint_eq(diagnostics_count(bench->diags), before + 1);
  return diagnostic_line(bench->arena, bench->diags, before);
}
