/* Expressions over tables: arithmetic, cell addresses and a few functions of finance, with no loops
 * and no input or output. Every result keeps its origin. */
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
/* Reports a name that is taken or is not a name (letters, digits, "_", "-", not first a digit). */
void scope_add_table(Scope *scope, const Table *table);
/* An expression to be computed when first asked for; a name that needs itself is an error that
 * shows the circle. `text` at `span` in the deck. `measure` may be NULL. */
void scope_add_name(Scope *scope, const char *name, const char *text, SourceSpan span,
                    const Measure *measure);
/* A table computed cell by cell from `expression`, in which `row` and `column` are the keys. With
 * no columns of its own it takes those of the first table that the expression addresses. */
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
const Table *scope_compute_table(Scope *scope, const ComputedTable *computed);
/* NULL if there is none. */
const Table *scope_find_table(const Scope *scope, const char *name);

/* Computes `text`; false if anything was wrong, which is then reported. A measure in the scope
 * decides nothing: results carry the measure that follows from their parts. */
bool expression_evaluate(Scope *scope, const char *text, SourceSpan span, Value *out);
/* A single quantity: that of a series is its last. */
Quantity value_quantity(Value value);
/* Evaluates every name, so that errors in unused ones are found too. */
void scope_check_names(Scope *scope);
