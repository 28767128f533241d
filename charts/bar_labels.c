#include "charts/bar_labels.h"

#include "charts/bar_marks.h"
#include "guide/spread.h"
#include <math.h>

#define INSIDE_MARGIN 2.5
#define LANE_MARGIN 3.0

static FontStyle label_style(const DrawContext *context) {
  return context->theme->type.label;
}

static bool fits_inside(const DrawContext *context, Rect bar, const char *text) {
  FontStyle style = label_style(context);
  return bar.width >= draw_text_width(context, text, style) + 2 * INSIDE_MARGIN &&
         bar.height >= draw_cap_height(context, style) + 2 * INSIDE_MARGIN;
}

static Color fill_ground(Paint fill) {
  return fill.kind == PAINT_HATCH ? fill.ground : fill.color;
}

/* On a hatch the label stands on a patch of ground, or the lines would run through it. */
static void draw_inside(const DrawContext *context, const StackLabels *labels, size_t index,
                        Rect bar, SceneNode *parent) {
  const BarSegment *segment = &labels->stack->segments[index];
  Paint fill = labels->fills[index];
  FontStyle style = label_style(context);
  Point anchor = {rect_middle_x(bar), draw_middle_baseline(context, style, rect_middle_y(bar))};
  if (fill.kind == PAINT_HATCH) {
    double width = draw_text_width(context, segment->label.text, style) + 4;
    double height = draw_cap_height(context, style) + 4;
    Rect patch = {anchor.x - width / 2, rect_middle_y(bar) - height / 2, width, height};
    scene_add_rect(context->arena, parent, ROLE_FURNITURE, patch, paint_solid(fill.ground));
  }
  Color color = color_readable_on(fill_ground(fill), context->theme->colors.ink,
                                  context->theme->colors.ground);
  TextSetting setting = {
      style, color, ALIGN_MIDDLE, ROLE_LABEL,
      chart_mark_name(context, labels->spec, segment->series, segment->category)};
  draw_text(context, parent, &setting, segment->label, anchor);
}

/* The lane between this bar and the one before it; labels that do not fit inside stand there. */
static double lane_room(const StackLabels *labels) {
  double rounding = 0.01; /* bars made narrow for their labels fit them to the last bit */
  return labels->geometry->band.step - labels->thickness - LANE_MARGIN + rounding;
}

static double across_extent(const DrawContext *context, const StackLabels *labels,
                            const char *text) {
  FontStyle style = label_style(context);
  double size = labels->geometry->is_horizontal ? draw_cap_height(context, style)
                                                : draw_text_width(context, text, style);
  return size + BAR_LEADER_LENGTH;
}

static double along_extent(const DrawContext *context, const StackLabels *labels,
                           const char *text) {
  FontStyle style = label_style(context);
  return labels->geometry->is_horizontal ? draw_text_width(context, text, style) + 6
                                         : draw_line_pitch(style);
}

static void report_unplaced(const DrawContext *context, const StackLabels *labels,
                            const BarSegment *segment) {
  diag_warning(context->diags, labels->spec->span, "no room for the label %s of %s",
               diag_quote(context->diags, segment->label.text),
               chart_mark_name(context, labels->spec, segment->series, segment->category));
  diag_hint(context->diags, "give the chart more room, or show fewer parts");
}

static void draw_outside(const DrawContext *context, const StackLabels *labels,
                         const BarSegment *segment, double from, double to, SceneNode *parent) {
  FontStyle style = label_style(context);
  double edge = labels->middle - labels->thickness / 2;
  bool lies = labels->geometry->is_horizontal;
  Point start = lies ? (Point){from, edge - 1} : (Point){edge - 1, from};
  Point end =
      lies ? (Point){to, edge - BAR_LEADER_LENGTH + 3} : (Point){edge - BAR_LEADER_LENGTH + 3, to};
  Stroke stroke = {.width = context->theme->marks.hairline, .color = context->theme->colors.muted};
  scene_add_line(context->arena, parent, ROLE_LABEL, start, end, stroke);
  Point anchor = lies ? (Point){to, edge - BAR_LEADER_LENGTH}
                      : (Point){edge - BAR_LEADER_LENGTH, draw_middle_baseline(context, style, to)};
  TextSetting setting = {
      style, context->theme->colors.text, lies ? ALIGN_MIDDLE : ALIGN_END, ROLE_LABEL,
      chart_mark_name(context, labels->spec, segment->series, segment->category)};
  draw_text(context, parent, &setting, segment->label, anchor);
}

static double segment_middle(const StackLabels *labels, const BarSegment *segment) {
  return linear_map(labels->geometry->value, (segment->from + segment->to) / 2);
}

/* Outside labels of one bar in order along the page, which the spread needs. */
static size_t collect_outside(const DrawContext *context, const StackLabels *labels,
                              const bool *is_inside, const BarSegment **outside,
                              SpreadLabel *spread) {
  size_t count = 0;
  for (size_t i = 0; i < labels->stack->count; i++) {
    const BarSegment *segment = &labels->stack->segments[i];
    if (is_inside[i]) continue;
    if (across_extent(context, labels, segment->label.text) > lane_room(labels)) {
      report_unplaced(context, labels, segment);
      continue;
    }
    size_t at = count++;
    double middle = segment_middle(labels, segment);
    for (; at > 0 && spread[at - 1].wanted > middle; at--) {
      spread[at] = spread[at - 1];
      outside[at] = outside[at - 1];
    }
    outside[at] = segment;
    spread[at] = (SpreadLabel){middle, along_extent(context, labels, segment->label.text), 0};
  }
  return count;
}

static void draw_outside_labels(const DrawContext *context, const StackLabels *labels,
                                const bool *is_inside, SceneNode *parent) {
  size_t capacity = labels->stack->count;
  const BarSegment **outside = arena_array(context->arena, const BarSegment *, capacity);
  SpreadLabel *spread = arena_array(context->arena, SpreadLabel, capacity);
  size_t count = collect_outside(context, labels, is_inside, outside, spread);
  LinearScale value = labels->geometry->value;
  double low = fmin(value.start, value.end), high = fmax(value.start, value.end);
  double start = linear_map(value, labels->stack->low);
  double end = linear_map(value, labels->stack->high);
  low = fmax(low, fmin(start, end) - labels->reach);
  high = fmin(high, fmax(start, end) + labels->reach);
  if (count > 0 && !spread_labels(spread, count, low, high)) {
    for (size_t i = 0; i < count; i++) report_unplaced(context, labels, outside[i]);
    return;
  }
  for (size_t i = 0; i < count; i++)
    draw_outside(context, labels, outside[i], spread[i].wanted, spread[i].placed, parent);
}

static double widest_label(const ChartPlan *plan) {
  const BarState *state = plan->state;
  double widest = 0;
  for (size_t c = 0; c < plan->spec->data.category_count; c++)
    for (size_t i = 0; i < state->stacks[c].count; i++)
      widest = fmax(widest, draw_text_width(plan->context, state->stacks[c].segments[i].label.text,
                                            label_style(plan->context)));
  return widest;
}

bool bar_has_label_lanes(const ChartPlan *plan, BandScale band) {
  double widest = widest_label(plan);
  return band.step >= 2 * (widest + INSIDE_MARGIN) + BAR_LEADER_LENGTH + LANE_MARGIN;
}

double bar_width_beside_labels(const ChartPlan *plan, BandScale band) {
  if (!bar_has_label_lanes(plan, band)) return band.bar;
  return fmin(band.bar, band.step - widest_label(plan) - BAR_LEADER_LENGTH - LANE_MARGIN);
}

/* Whether the total of the stack before, wider than its bar, stands where this label would. */
static bool meets_total(const ChartPlan *plan, const BarGeometry *geometry, size_t category,
                        const BarSegment *segment) {
  const BarState *state = plan->state;
  if (category == 0 || geometry->is_horizontal || !state->options->has_totals) return false;
  const BarStack *before = &state->stacks[category - 1];
  const DrawContext *context = plan->context;
  FontStyle style = context->theme->type.total;
  double width = draw_text_width(context, before->total_label.text, style);
  double label = draw_text_width(context, segment->label.text, label_style(context));
  double lane = geometry->band.step - geometry->band.bar;
  if ((width - geometry->band.bar) / 2 + label + BAR_LEADER_LENGTH <= lane) return false;
  bool is_upper = quantity_to_double(before->total) >= 0;
  double end = linear_map(geometry->value, is_upper ? before->high : before->low);
  double room = bar_end_label_room(context, before->total_label.text, style, false);
  double middle = end + (is_upper ? -room / 2 : room / 2);
  double at = linear_map(geometry->value, (segment->from + segment->to) / 2);
  return fabs(at - middle) < (room + draw_line_pitch(style)) / 2;
}

bool bar_stack_labels_fit(const ChartPlan *plan, const BarGeometry *geometry) {
  const BarState *state = plan->state;
  for (size_t c = 0; c < plan->spec->data.category_count; c++) {
    const BarStack *stack = &state->stacks[c];
    StackLabels labels = {plan->spec, geometry, stack, 0, geometry->band.bar, NULL, INFINITY};
    for (size_t i = 0; i < stack->count; i++) {
      const BarSegment *segment = &stack->segments[i];
      Rect bar = bar_rect(geometry, 0, geometry->band.bar, segment->from, segment->to);
      bool is_placed =
          fits_inside(plan->context, bar, segment->label.text) ||
          (across_extent(plan->context, &labels, segment->label.text) <= lane_room(&labels) &&
           !meets_total(plan, geometry, c, segment));
      if (!is_placed) return false;
    }
  }
  return true;
}

double bar_first_lane_deficit(const ChartPlan *plan, const BarGeometry *geometry) {
  const BarState *state = plan->state;
  const DrawContext *context = plan->context;
  const BarStack *first = &state->stacks[0];
  double middle = band_middle(geometry->band, 0), widest = 0;
  StackLabels labels = {plan->spec, geometry, first, middle, geometry->band.bar, NULL, INFINITY};
  for (size_t i = 0; i < first->count; i++) {
    const char *text = first->segments[i].label.text;
    Rect bar = bar_rect(geometry, middle, geometry->band.bar, first->segments[i].from,
                        first->segments[i].to);
    if (!fits_inside(context, bar, text))
      widest = fmax(widest, across_extent(context, &labels, text));
  }
  return fmax(0, widest - (geometry->band.step - geometry->band.bar) / 2);
}

void bar_draw_stack_labels(const DrawContext *context, const StackLabels *labels,
                           SceneNode *parent) {
  bool *is_inside = arena_array(context->arena, bool, labels->stack->count);
  for (size_t i = 0; i < labels->stack->count; i++) {
    const BarSegment *segment = &labels->stack->segments[i];
    Rect bar =
        bar_rect(labels->geometry, labels->middle, labels->thickness, segment->from, segment->to);
    is_inside[i] = fits_inside(context, bar, segment->label.text);
    if (is_inside[i]) draw_inside(context, labels, i, bar, parent);
  }
  draw_outside_labels(context, labels, is_inside, parent);
}
