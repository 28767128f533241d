/* Expressions over tables: arithmetic, cell addresses and a few functions of finance, with no loops
 * and no input or output. Every result keeps its origin.
 *
 * Numbers: 1234.5 and 5% (which is 0.05), without grouping. Operators: + - * / and a leading minus.
 * Cells: table["row", "column"] is one number; table["row"] and table[*, "column"] are series, over
 * the columns and over the rows; so are ranges, table["A".."C", "column"]. A series may be indexed
 * again: revenue["FY2007"]. A table of one row or one column is a series by its name alone.
 * Keys stand in " or ' (doubled inside), or bare if they are one word.
 * Names: letters, digits and "_", and "-" between letters: a-b is the name a-b if there is such a
 * name, else a less b; with a space beside it, "-" always subtracts.
 * Series are joined item by item: their keys must be the same. A single number goes with all.
 * A series of periods is read in the order of time, even if its columns run backwards.
 * What is missing stays missing, except that sum, average, min, max and count skip it. A quotient
 * by zero, and growth from zero, from a negative number or across a change of sign, is "not
 * meaningful". */
#pragma once
#include "data/table.h"

/* A row of a table over its columns (or a column over its rows), in order. */
typedef struct Series {
  const char *name;
  const TableKey *keys;
  const Quantity *items;
  size_t count;
} Series;

typedef enum ValueKind { VALUE_QUANTITY, VALUE_SERIES } ValueKind;

typedef struct Value {
  ValueKind kind;
  Quantity quantity;
  Series series;
} Value;

/* What names mean in a deck: tables, `let` names, and in computed tables `row` and `column`. */
typedef struct Scope Scope;

Scope *scope_new(Arena *arena, Diagnostics *diags);
/* What numbers are that have no measure: measure_plain, unless it is set before anything is
 * computed. */
void scope_set_plain(Scope *scope, const Measure *plain);
const Measure *scope_plain(const Scope *scope);
/* Reports a name that is taken or is not a name (letters, digits, "_", "-", not first a digit). To
 * add the same table again does nothing. */
void scope_add_table(Scope *scope, const Table *table);
/* An expression to be computed when first asked for; a name that needs itself is an error that
 * shows the circle. `text` at `span` in the deck. `measure` may be NULL; else the result is brought
 * to its scale (a plain 0.05 is 5 %) and carries it. */
void scope_add_name(Scope *scope, const char *name, const char *text, SourceSpan span,
                    const Measure *measure);
/* A table computed cell by cell from `expression`, in which `row` and `column` are the keys. With
 * no columns (rows) of its own it takes those of the first table that the expression addresses. */
typedef struct ComputedTable {
  const char *name;
  const TableKey *rows;
  size_t row_count;
  const TableKey *columns;
  size_t column_count;
  const char *expression;
  SourceSpan span; /* of the expression */
  const Measure *measure;
} ComputedTable;
/* NULL if anything was wrong, which is then reported. The table is not yet in the scope. */
const Table *scope_compute_table(Scope *scope, const ComputedTable *computed);
/* A table that could not be read, which has been reported: what uses it fails without a word. */
void scope_add_broken_table(Scope *scope, const char *name);
/* NULL if there is none. */
const Table *scope_find_table(const Scope *scope, const char *name);
/* The same, reporting at `place` with the nearest name. */
const Table *scope_need_table(const Scope *scope, const char *name, SourceSpan place);

/* Computes `text`; false if anything was wrong, which is then reported. A measure in the scope
 * decides nothing: results carry the measure that follows from their parts. A number that is a cell
 * has that cell's origin, any other an ORIGIN_EXPRESSION. */
bool expression_evaluate(Scope *scope, const char *text, SourceSpan span, Value *out);
/* The same, brought to a measure as a name's value is; NULL leaves it as it is. */
bool expression_evaluate_as(Scope *scope, const char *text, SourceSpan span, const Measure *measure,
                            Value *out);
/* Where from `at` on one of the characters stands outside quotes and brackets ("}" in brackets
 * too); the text's end if none does. */
size_t expression_find_outside(const char *text, size_t at, const char *characters);
/* A single quantity: that of a series is its last. */
Quantity value_quantity(Value value);
/* Position in the series of the item that is `before_last` from the end in time: 0 for the one that
 * value_quantity takes. The series has that many. */
size_t series_position(const Series *series, size_t before_last);
/* Whether both count the same thing, be it in another scale. */
bool measure_is_same_unit(const Scope *scope, const Measure *a, const Measure *b);
/* Evaluates every name, so that errors in unused ones are found too. */
void scope_check_names(Scope *scope);

/* The functions, sorted by name, for the reference. */
typedef struct ExpressionFunction {
  const char *name, *usage, *help;
} ExpressionFunction;
/* False past the last. */
bool expression_function_at(size_t index, ExpressionFunction *out);

/* The cells an origin goes back to, each once, in the order first met. Origins share their parts:
 * walk them with this, not by recursion. */
const Origin *const *origin_list_cells(Arena *arena, const Origin *origin, size_t *count);
