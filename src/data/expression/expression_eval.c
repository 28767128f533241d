/* Computing the tree of an expression. */
#include "data/expression/expression_values.h"
#include "data/expression/finance_functions.h"

static Quantity literal(const Evaluation *evaluation, const Node *node) {
  Origin *origin = arena_make(evaluation->scope->arena, Origin);
  *origin = (Origin){.kind = ORIGIN_LITERAL,
                     .span = node_place(evaluation, node),
                     .expression = node_text(evaluation, node)};
  const Measure *measure = evaluation->scope->plain;
  if (node->is_percent) measure = measure_derive(evaluation->scope, measure, DERIVED_SHARE, NULL);
  return (Quantity){.value = node->number, .measure = measure, .origin = origin};
}

static bool apply_negation(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  (void)call;
  if (is_absent(inputs, count, inputs->measure, out)) return true;
  out->value = decimal_negate(inputs->value);
  return true;
}

static bool apply_chain(const Call *call, const Quantity *inputs, size_t count, Quantity *out) {
  *out = inputs[0];
  for (size_t i = 1; i < count; i++) {
    const Operator *operator= & call->node->operators[i - 1];
    Arithmetic at = {call->evaluation,
                     evaluation_place(call->evaluation, operator->start, operator->end)};
    if (!quantity_compute(at, operator->symbol, *out, inputs[i], out)) return false;
  }
  return true;
}

/* Computes every part that is a value; those that a function takes as a key stay empty. */
static bool evaluate_parts(Evaluation *evaluation, const Node *node, size_t key_part, Call *call) {
  Value *values = arena_array(evaluation->scope->arena, Value, node->part_count + 1);
  *call = (Call){evaluation, node, values, node->part_count};
  bool is_good = true;
  for (size_t i = 0; i < node->part_count; i++)
    if (i != key_part) is_good &= evaluate_node(evaluation, node->parts[i], &values[i]);
  return is_good;
}

static bool evaluate_operator(Evaluation *evaluation, const Node *node, Value *out) {
  Call call;
  if (!evaluate_parts(evaluation, node, NO_KEY_PART, &call)) return false;
  return value_map(&call, node->kind == NODE_NEGATE ? apply_negation : apply_chain, out);
}

static bool evaluate_call(Evaluation *evaluation, const Node *node, Value *out) {
  Call call = {.evaluation = evaluation, .node = node};
  Diagnostics *diags = evaluation->scope->diags;
  const FinanceFunction *function = finance_function_find(node->name);
  if (!function) {
    diag_error(diags, call_place(&call), "there is no function %s", diag_quote(diags, node->name));
    finance_function_hint(diags, node->name);
    return false;
  }
  if (node->part_count < function->minimum || node->part_count > function->maximum) {
    diag_error(diags, call_place(&call), "%s() does not take %zu argument%s", node->name,
               node->part_count, node->part_count == 1 ? "" : "s");
    diag_hint(diags, "usage: %s", function->usage);
    return false;
  }
  return evaluate_parts(evaluation, node, function->key_part, &call) &&
         function->evaluate(&call, out);
}

static bool refuse_text(const Evaluation *evaluation, const Node *node) {
  diag_error(evaluation->scope->diags, node_place(evaluation, node), "%s is a key, not a number",
             diag_quote(evaluation->scope->diags, node->name));
  diag_hint(evaluation->scope->diags, "keys stand in brackets after a table: table[\"row\"]");
  return false;
}

static bool evaluate_kind(Evaluation *evaluation, const Node *node, Value *out) {
  switch (node->kind) {
  case NODE_NUMBER:
    *out = (Value){.kind = VALUE_QUANTITY, .quantity = literal(evaluation, node)};
    return true;
  case NODE_TEXT:
    return refuse_text(evaluation, node);
  case NODE_NAME:
    return evaluate_name(evaluation, node, out);
  case NODE_INDEX:
    return evaluate_index(evaluation, node, out);
  case NODE_CALL:
    return evaluate_call(evaluation, node, out);
  case NODE_NEGATE:
  case NODE_CHAIN:
    return evaluate_operator(evaluation, node, out);
  }
  return false;
}

bool evaluate_node(Evaluation *evaluation, const Node *node, Value *out) {
  Scope *scope = evaluation->scope;
  if (scope->depth >= EVALUATION_DEPTH_LIMIT) {
    diag_error(scope->diags, evaluation->span, "too many names are built on each other here");
    return false;
  }
  scope->depth++;
  bool is_good = evaluate_kind(evaluation, node, out);
  scope->depth--;
  return is_good;
}

bool evaluation_run(Evaluation *evaluation, Value *out) {
  const Node *root = expression_parse(evaluation);
  return root && evaluate_node(evaluation, root, out);
}

bool expression_evaluate(Scope *scope, const char *text, SourceSpan span, Value *out) {
  Evaluation evaluation = evaluation_start(scope, text, span);
  scope->element_count = 0;
  return evaluation_run(&evaluation, out);
}
