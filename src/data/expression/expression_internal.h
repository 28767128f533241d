/* What the files of the expression language share: the tree of an expression, the evaluation that
 * is under way, and the rules for measures. */
#pragma once
#include "base/list.h"
#include "data/expression/expression.h"

#define EXPRESSION_LENGTH_LIMIT 4096
#define EXPRESSION_NESTING_LIMIT 64
#define EVALUATION_DEPTH_LIMIT 512 /* nesting, counted on through the names that are used */
#define ELEMENT_LIMIT 1000000
#define SEARCH_COST 64 /* so many keys looked at count as one element */

typedef enum NodeKind {
  NODE_NUMBER,
  NODE_TEXT, /* a key in quotes, where a function takes one */
  NODE_NAME,
  NODE_INDEX, /* parts[0] and keys */
  NODE_CALL,
  NODE_NEGATE,
  NODE_CHAIN /* parts joined by operators of one rank: + and −, or × and ÷ */
} NodeKind;

/* Places are byte offsets in the expression. */
typedef struct KeyText {
  const char *text;
  bool is_quoted;
  size_t start, end;
} KeyText;

typedef enum KeyKind { KEY_ONE, KEY_RANGE, KEY_ALL } KeyKind;

typedef struct KeyRange {
  KeyKind kind;
  KeyText first, last;
} KeyRange;

typedef struct Operator {
  char symbol; /* + - * / */
  size_t start, end;
} Operator;

typedef struct Node Node;
struct Node {
  NodeKind kind;
  size_t start, end;
  const char *name; /* of names and calls; the text of texts; the digits of numbers */
  Decimal number;
  bool is_percent;
  const Node *const *parts;
  size_t part_count;
  const Operator *operators; /* between the parts of a chain */
  const KeyRange *keys;
  size_t key_count;
};

typedef struct ScopeName ScopeName;
typedef struct DerivedMeasure DerivedMeasure;

struct Scope {
  Arena *arena;
  Diagnostics *diags;
  const Measure *plain; /* of numbers without a measure */
  LIST(const Table *) tables;
  LIST(const char *) broken_tables;
  LIST(ScopeName *) names;
  LIST(ScopeName *) computing; /* names under way, innermost last */
  LIST(DerivedMeasure *) measures;
  size_t element_count, depth;
};

/* One expression being read or computed. */
typedef struct Evaluation {
  Scope *scope;
  const char *text;
  size_t length;
  SourceSpan span;
  bool has_columns; /* the span runs along the text, so its parts have places of their own */
  const char *row, *column; /* the keys of the cell in a computed table, else NULL */
  size_t row_index, column_index;
} Evaluation;

/* A node with its arguments computed. */
typedef struct Call {
  Evaluation *evaluation;
  const Node *node;
  const Value *arguments;
  size_t count;
} Call;

/* expression_parse.c */
Evaluation evaluation_start(Scope *scope, const char *text, SourceSpan span);
SourceSpan evaluation_place(const Evaluation *evaluation, size_t start, size_t end);
/* NULL if there was an error, which is then reported. */
const Node *expression_parse(const Evaluation *evaluation);

/* expression_eval.c; all report and return false if something is wrong */
bool evaluation_run(Evaluation *evaluation, Value *out);
bool evaluate_node(Evaluation *evaluation, const Node *node, Value *out);

/* expression_address.c */
/* A table of one row or one column, as the series that it is. */
bool table_is_series(const Table *table);
bool evaluate_table(const Evaluation *evaluation, const Node *node, const Table *table, Value *out);
bool evaluate_index(Evaluation *evaluation, const Node *node, Value *out);
/* TABLE_NOT_FOUND, reported, if the series has no such key. */
size_t series_need_key(const Evaluation *evaluation, const Series *series, KeyText key);

/* scope.c */
bool scope_has_name(const Scope *scope, const char *name, size_t length);
bool evaluate_name(Evaluation *evaluation, const Node *node, Value *out);
/* Brings a result to a measure the author has set. */
bool quantity_set_measure(Evaluation *evaluation, const Measure *measure, Quantity *quantity);
