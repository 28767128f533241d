#include "charts/layers/bars/bar_stack.h"

#include <math.h>

Quantity bar_stack_sum(const ChartData *data, SeriesSpan series, size_t category, Arena *arena) {
  const Origin **inputs = arena_array(arena, const Origin *, series.count);
  Quantity sum = quantity_missing(data->measure, NULL);
  for (size_t i = 0; i < series.count; i++) {
    Quantity part = chart_cell(data, series.first + i, category);
    if (!quantity_is_present(part)) continue;
    inputs[i] = part.origin;
    if (sum.state == QUANTITY_MISSING)
      sum = part;
    else if (!decimal_add(sum.value, part.value, &sum.value))
      sum.state = QUANTITY_NOT_MEANINGFUL;
  }
  const char *name = arena_printf(arena, "sum of %s", data->categories[category].text);
  sum.origin =
      origin_of_expression(arena, data->categories[category].span, name, inputs, series.count);
  return sum;
}

static Quantity stack_total(const ChartData *data, SeriesSpan series, size_t category,
                            Arena *arena) {
  bool is_stated = data->totals && series.first == data->main.first &&
                   quantity_is_present(data->totals[category]);
  return is_stated ? data->totals[category] : bar_stack_sum(data, series, category, arena);
}

static void place_segment(BarSegment *segment, BarStack *stack, BarStacking stacking) {
  double length = quantity_to_double(segment->shown);
  bool is_negative = length < 0;
  segment->from = stacking == BAR_CLUSTERED ? 0 : is_negative ? stack->low : stack->high;
  segment->to = segment->from + length;
  stack->low = fmin(stack->low, segment->to);
  stack->high = fmax(stack->high, segment->to);
}

/* Beside parts of both signs the total is no height of the stack: it says what it is. */
static BoundText total_label(const DrawContext *context, const BarStack *stack) {
  BoundText label = bound_text_quantity(context->arena, stack->total, NULL);
  if (stack->low >= 0 || stack->high <= 0 || label.run_count != 1) return label;
  BoundText word = bound_text_plain(context->words->marks.net, label.span);
  return bound_text_join(context->arena, word, "", label, "");
}

static BarStack make_stack(const DrawContext *context, const ChartSpec *spec, SeriesSpan series,
                           BarStacking stacking, size_t category) {
  Arena *arena = context->arena;
  const ChartData *data = &spec->data;
  BarSegment *segments = arena_array(arena, BarSegment, series.count);
  BarStack stack = {.segments = segments, .total = stack_total(data, series, category, arena)};
  for (size_t s = series.first; s < series.first + series.count; s++) {
    Quantity value = chart_cell(data, s, category);
    if (!quantity_is_present(value)) continue;
    BarSegment *segment = &segments[stack.count++];
    *segment = (BarSegment){.category = category, .series = s, .shown = value};
    if (stacking == BAR_PERCENT)
      segment->shown = chart_share(arena, value, stack.total, spec->span);
    segment->label = bound_text_quantity(arena, segment->shown, NULL);
    place_segment(segment, &stack, stacking);
  }
  stack.total_label = total_label(context, &stack);
  return stack;
}

BarStack *bar_stacks_make(const DrawContext *context, const ChartSpec *spec, SeriesSpan series,
                          BarStacking stacking) {
  BarStack *stacks = arena_array(context->arena, BarStack, spec->data.category_count);
  for (size_t c = 0; c < spec->data.category_count; c++)
    stacks[c] = make_stack(context, spec, series, stacking, c);
  return stacks;
}

static void check_total(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  if (!data->totals || !quantity_is_present(data->totals[category])) return;
  Quantity stated = data->totals[category], sum = bar_stack_sum(data, data->main, category, arena);
  if (quantity_is_present(sum) && decimal_compare(sum.value, stated.value) == 0) return;
  SourceSpan place = stated.origin ? stated.origin->span : spec->span;
  diag_error(diags, place, "the parts of %s make %s, but its stated total is %s",
             diag_quote(diags, data->categories[category].text),
             quantity_is_present(sum) ? decimal_to_text(arena, sum.value) : "n.a.",
             decimal_to_text(arena, stated.value));
  diag_hint(diags, "correct the figures, or leave the total to be computed");
}

static void check_shares(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  Quantity total = stack_total(data, data->main, category, arena);
  if (!quantity_is_present(total)) return;
  const char *name = diag_quote(diags, data->categories[category].text);
  if (decimal_sign(total.value) == 0)
    diag_error(diags, spec->span, "the total of %s is 0, so its parts have no shares", name);
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    Quantity part = chart_cell(data, s, category);
    if (!quantity_is_present(part) || decimal_sign(part.value) >= 0) continue;
    diag_error(diags, part.origin ? part.origin->span : spec->span,
               "%s of %s is %s: a 100 %% stack cannot show a negative part",
               diag_quote(diags, data->series[s].text), name, decimal_to_text(arena, part.value));
    diag_hint(diags, "use stacking: stacked");
  }
}

void bar_stacks_check(const ChartSpec *spec, BarStacking stacking, Arena *arena,
                      Diagnostics *diags) {
  if (stacking == BAR_CLUSTERED) return;
  for (size_t c = 0; c < spec->data.category_count; c++) {
    check_total(spec, c, arena, diags);
    if (stacking == BAR_PERCENT) check_shares(spec, c, arena, diags);
  }
}
