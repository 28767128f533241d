/* What the labels of steps say. */
#include "charts/chart_figures.h"
#include "charts/layers/steps/steps.h"

static Quantity shown_value(const Plot *plot, const WaterfallStep *steps, size_t index) {
  if (!waterfall_step_is_change(steps, index)) return steps[index].value;
  return chart_as_change(plot->context->arena, steps[index].value, plot->spec->span);
}

/* Steps carry their sign, levels and their parts do not. */
static BoundText step_label(const Plot *plot, const WaterfallStep *steps, size_t index) {
  if (steps[index].kind == STEP_SPACER) return bound_text_plain("", plot->spec->span);
  Quantity value = shown_value(plot, steps, index);
  NumberFormat format = value.measure->format;
  format.has_plus = waterfall_step_is_change(steps, index);
  return bound_text_quantity(plot->context->arena, value, &format);
}

static BarSegment part_segment(const Plot *plot, const WaterfallStep *steps, size_t index,
                               const StepPart *part) {
  NumberFormat format = part->value.measure->format;
  format.has_plus = waterfall_step_is_change(steps, index);
  return (BarSegment){.category = index,
                      .series = part->series,
                      .from = part->from,
                      .to = part->to,
                      .shown = part->value,
                      .label = bound_text_quantity(plot->context->arena, part->value, &format),
                      .is_split = steps[index].kind == STEP_OF_WHICH};
}

/* A level that is cut is drawn as one, in no series' colour: its parts could not be compared by
 * their lengths. */
static BarSegment whole_segment(const Plot *plot, const WaterfallStep *step, size_t index) {
  const ChartData *data = &plot->spec->data;
  Paint *fill = arena_make(plot->context->arena, Paint);
  *fill = plot_scenario_fill(plot, chart_scenario(data, data->main.first, index),
                             plot->context->theme->colors.muted, false);
  return (BarSegment){.category = index,
                      .series = data->main.first,
                      .to = step->to,
                      .shown = step->value,
                      .label = bound_text_plain("", plot->spec->span),
                      .whole = fill};
}

/* What a series does not change is not there. */
static bool is_seen(const WaterfallStep *step, const StepPart *part) {
  return waterfall_step_is_level(step->kind) || decimal_sign(part->value.value) != 0;
}

/* The parts of a step as a stack. */
static BarStack step_stack(const Plot *plot, const StepsContent *content, size_t index) {
  Arena *arena = plot->context->arena;
  const WaterfallStep *step = &content->steps[index];
  BarStack stack = {.segments = arena_array(arena, BarSegment, step->part_count),
                    .low = step->low,
                    .high = step->high,
                    .total = step->value,
                    .total_label = content->labels[index]};
  if (step->kind == STEP_SPACER) return stack;
  if (content->is_cut && waterfall_step_is_level(step->kind)) {
    stack.segments[stack.count++] = whole_segment(plot, step, index);
    return stack;
  }
  for (size_t i = 0; i < step->part_count; i++)
    if (is_seen(step, &step->parts[i]))
      stack.segments[stack.count++] = part_segment(plot, content->steps, index, &step->parts[i]);
  if (stack.count == 0 && step->part_count > 0) /* a step of nothing is there all the same */
    stack.segments[stack.count++] = part_segment(plot, content->steps, index, &step->parts[0]);
  if (stack.count == 1) /* the same as the sum */
    stack.segments[0].label = bound_text_plain("", plot->spec->span);
  if (content->seconds) stack.second = content->seconds[index];
  return stack;
}

static BarsContent step_bars(const Plot *plot, const StepsContent *content) {
  size_t count = plot->spec->data.category_count;
  BarStack *stacks = arena_array(plot->context->arena, BarStack, count);
  for (size_t i = 0; i < count; i++) stacks[i] = step_stack(plot, content, i);
  return (BarsContent){.stacks = stacks,
                       .stacking = BAR_STACKED,
                       .has_totals = true,
                       .labels_apart = true,
                       .series = plot->spec->data.main};
}

const StepsContent *steps_content_make(const Plot *plot, StepsWish wish) {
  Arena *arena = plot->context->arena;
  size_t count = plot->spec->data.category_count;
  StepsContent *content = arena_make(arena, StepsContent);
  BoundText *labels = arena_array(arena, BoundText, count);
  content->steps = waterfall_steps_make(plot->spec, arena, plot->context->diags);
  for (size_t i = 0; i < count; i++) labels[i] = step_label(plot, content->steps, i);
  content->labels = labels;
  content->seconds = step_seconds_make(plot, content->steps, wish);
  content->is_cut = wish.is_cut && waterfall_cut(content->steps, count).state == CUT_POSSIBLE;
  if (plot->spec->data.main.count > 1) content->bars = step_bars(plot, content);
  return content;
}
