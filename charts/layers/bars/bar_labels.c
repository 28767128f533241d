/* Labels of bars: past their ends, inside their parts or beside them, and the totals of stacks. */
#include "charts/layers/bars/bar_labels.h"

#include <math.h>

#define FIRST_LANE 0.05   /* of the room for bars, that the first lane may begin after */
#define INSIDE_MARGIN 2.5 /* points between a label and the ends of its part */

static bool has_lines(const Plot *plot, size_t panel) {
  for (size_t i = 0; i < plot->layer_count; i++)
    if (plot->layers[i].role == LAYER_BESIDE && !plot->panels[plot->layers[i].panel].is_strip)
      return panel == 0;
  return false;
}

/* The place; where lines stand among the bars or across them, others along the values too. */
static void offer(const Plot *plot, size_t panel, Placer *placer, PlacerLabel label,
                  LabelPlace place, double step) {
  static const double shifts[] = {0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2};
  bool may_shift = step != 0 && (has_lines(plot, panel) || label.is_on_ground);
  label.place_count = may_shift ? sizeof shifts / sizeof *shifts : 1;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, label.place_count);
  for (size_t i = 0; i < label.place_count; i++) {
    places[i] = place;
    if (plot->form.is_lying)
      places[i].anchor.x += shifts[i] * step;
    else
      places[i].anchor.y -= shifts[i] * step;
  }
  label.places = places;
  placer_add_label(placer, label);
}

/* Beside an axis labels say again what can be read off it. */
static bool is_optional(const Plot *plot, const BarsContent *content) {
  return plot_layer_of(plot, content->series.first)->cover == COVER_SOME;
}

/* The value past the end of its bar. */
static void offer_end(const Plot *plot, const BarsContent *content, const BarSegment *segment,
                      Placer *placer) {
  if (!plot_is_labelled(plot, segment->series, segment->category)) return;
  FontStyle style = bars_value_style(plot, segment);
  double middle = bars_middle(plot, content, segment->category, segment->series);
  LabelPlace place = plot_end_place(
      plot, content->panel, (BarEnd){middle, segment->to, segment->to >= segment->from}, style);
  if (style.weight == FONT_SEMIBOLD) place.color = plot->context->theme->colors.ink;
  PlacerLabel label = {
      .text = segment->label,
      .style = style,
      .name = chart_mark_name(plot->context, plot->spec, segment->series, segment->category),
      .importance = style.weight == FONT_SEMIBOLD ? 2 : 1,
      .lane = PLACER_NO_LANE,
      .is_optional = is_optional(plot, content)};
  offer(plot, content->panel, placer, label, place, plot_label_room(plot, "0", style));
}

/* "n.a." and "n.m." where a bar would stand: what is missing is not zero. */
static void offer_absent(const Plot *plot, const BarsContent *content, size_t category,
                         Placer *placer) {
  if (plot_layer_of(plot, content->series.first)->cover != COVER_ALL) return;
  const DrawContext *context = plot->context;
  for (size_t s = content->series.first; s < content->series.first + content->series.count; s++) {
    Quantity value = chart_cell(&plot->spec->data, s, category);
    if (quantity_is_present(value) || plot_has_no_before(plot, s, category)) continue;
    double middle = bars_middle(plot, content, category, s);
    LabelPlace place =
        plot_end_place(plot, content->panel, (BarEnd){middle, 0, true}, plot->form.label);
    place.color = context->theme->colors.muted;
    PlacerLabel label = {.text = bound_text_quantity(context->arena, value, NULL),
                         .style = plot->form.label,
                         .name = chart_mark_name(context, plot->spec, s, category),
                         .lane = PLACER_NO_LANE};
    offer(plot, content->panel, placer, label, place, 0);
  }
}

static void label_cluster(const Plot *plot, const BarsContent *content, size_t category,
                          Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  for (size_t i = 0; i < stack->count; i++)
    placer_add_mark(placer, bars_rect(plot, content, &stack->segments[i]));
  offer_absent(plot, content, category, placer);
  for (size_t i = 0; i < stack->count; i++) offer_end(plot, content, &stack->segments[i], placer);
}

/* Where the stack before it ends: in its slot, or in the one before. */
static double stack_before(const Plot *plot, const BarsContent *content, size_t category,
                           double edge) {
  BarLane lane = content->lane;
  bool is_first = lane.share == 0 || lane.offset - lane.share / 2 < FIRST_LANE - 0.5;
  if (!is_first) return edge;
  return category ? plot_across(plot, category - 1) + plot->band.bar / 2 : -INFINITY;
}

/* The room between this stack and the one before it. */
static size_t add_lane(const Plot *plot, const BarsContent *content, size_t category,
                       Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  double half = bars_thickness(plot, content) / 2;
  double edge = bars_middle(plot, content, category, content->series.first) - half;
  double before = stack_before(plot, content, category, edge);
  double total = bars_total_room(plot, content, stack);
  double a = plot_along(plot, content->panel, stack->low),
         b = plot_along(plot, content->panel, stack->high);
  double reach = plot->form.is_lying ? plot->frame.width : total;
  LabelLane lane = {plot->form.is_lying, edge, edge - before, fmin(a, b) - reach,
                    fmax(a, b) + reach};
  if (plot->form.is_lying) {
    lane.low = fmax(lane.low, plot->frame.x);
    lane.high = fmin(lane.high, rect_right(plot->frame));
  } else {
    lane.low = fmax(lane.low, plot->frame.y);
    lane.high = fmin(lane.high, rect_bottom(plot->frame));
  }
  return placer_add_lane(placer, lane);
}

static Color ground_of(Paint fill) {
  return fill.kind == PAINT_SOLID ? fill.color : fill.ground;
}

/* Inside its part where it fits; on a hatch it stands on a patch of ground, or the lines would run
 * through it. */
static LabelPlace inside_place(const Plot *plot, Rect bar, Paint fill, size_t mark) {
  const ThemeColors *colors = &plot->context->theme->colors;
  Point anchor = {rect_middle_x(bar),
                  draw_middle_baseline(plot->context, plot->form.label, rect_middle_y(bar))};
  Color ground = ground_of(fill);
  return (LabelPlace){.anchor = anchor,
                      .align = ALIGN_MIDDLE,
                      .color = color_readable_on(ground, colors->ink, colors->ground),
                      .over = mark,
                      .has_patch = fill.kind == PAINT_HATCH,
                      .patch = ground};
}

/* Half of how far a label may move inside its part, along the values. */
static double spare_room(const Plot *plot, Rect bar, const BarSegment *segment) {
  FontStyle style = plot->form.label;
  double taken = plot->form.is_lying ? draw_text_width(plot->context, segment->label.text, style)
                                     : draw_cap_height(plot->context, style);
  double length = plot->form.is_lying ? bar.width : bar.height;
  return fmax(0, (length - taken) / 2 - INSIDE_MARGIN) / 2;
}

static void offer_part(const Plot *plot, const BarsContent *content, const BarSegment *segment,
                       size_t lane, Placer *placer) {
  Rect bar = bars_rect(plot, content, segment);
  size_t mark = placer_add_mark(placer, bar);
  if (!plot_is_labelled(plot, segment->series, segment->category) || is_optional(plot, content))
    return;
  Paint fill = bars_fill(plot, segment);
  double size = fabs(segment->to - segment->from);
  PlacerLabel label = {
      .text = segment->label,
      .style = plot->form.label,
      .name = chart_mark_name(plot->context, plot->spec, segment->series, segment->category),
      .importance = size / (size + 1),
      .fellows = content->labels_apart ? 0 : segment->series + 1,
      .is_on_ground = content->labels_apart,
      .lane = lane,
      .at = (plot_along(plot, content->panel, segment->from) +
             plot_along(plot, content->panel, segment->to)) /
            2};
  offer(plot, content->panel, placer, label, inside_place(plot, bar, fill, mark),
        spare_room(plot, bar, segment));
}

static void offer_total(const Plot *plot, const BarsContent *content, size_t category,
                        Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  if (!bars_have_total(plot, content, stack)) return;
  bool is_upper = quantity_to_double(stack->total) >= 0;
  BarEnd end = {bars_middle(plot, content, category, content->series.first),
                is_upper ? stack->high : stack->low, is_upper};
  LabelPlace place = plot_end_place(plot, content->panel, end, plot->form.total);
  place = plot_place_above_second(plot, place, end, stack->second);
  place.color = plot->context->theme->colors.ink;
  PlacerLabel label = {.text = stack->total_label,
                       .style = plot->form.total,
                       .name = arena_printf(plot->context->arena, "%s/%s/total", plot->spec->name,
                                            plot->spec->data.categories[category].text),
                       .importance = 2,
                       .lane = PLACER_NO_LANE,
                       .is_optional = is_optional(plot, content),
                       .second = stack->second,
                       .second_style = plot_second_style(plot)};
  offer(plot, content->panel, placer, label, place, plot_label_room(plot, "0", plot->form.total));
}

static void label_stack(const Plot *plot, const BarsContent *content, size_t category,
                        Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  size_t lane = add_lane(plot, content, category, placer);
  for (size_t i = 0; i < stack->count; i++)
    offer_part(plot, content, &stack->segments[i], lane, placer);
  offer_total(plot, content, category, placer);
}

void bars_label(const Layer *layer, const Plot *plot, Placer *placer) {
  const BarsContent *content = layer->content;
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    if (bars_are_clustered(content))
      label_cluster(plot, content, c, placer);
    else
      label_stack(plot, content, c, placer);
  }
}
