#include "charts/layers/bars.h"

#include <math.h>

#define LANE_FILL 0.96 /* of its lane that a bar of a cluster takes */

static const BarsContent *content_of(const Layer *layer) {
  return layer->content;
}

static bool is_clustered(const BarsContent *content) {
  return content->stacking == BAR_CLUSTERED;
}

static size_t lane_count(const Plot *plot, const BarsContent *content) {
  return is_clustered(content) ? plot->spec->data.series_count : 1;
}

static double lane_width(const Plot *plot, const BarsContent *content) {
  return plot->band.bar / (double)lane_count(plot, content);
}

static double thickness(const Plot *plot, const BarsContent *content) {
  double lane = lane_width(plot, content);
  return lane_count(plot, content) > 1 ? lane * LANE_FILL : lane;
}

/* The middle of a bar, across. */
static double middle_of(const Plot *plot, const BarsContent *content, size_t category,
                        size_t series) {
  double middle = plot_across(plot, category);
  if (!is_clustered(content)) return middle;
  return middle - plot->band.bar / 2 + lane_width(plot, content) * ((double)series + 0.5);
}

static Rect segment_bar(const Plot *plot, const BarsContent *content, const BarSegment *segment) {
  BarPlace place = {middle_of(plot, content, segment->category, segment->series),
                    thickness(plot, content), segment->from, segment->to};
  return plot_bar(plot, content->panel, place);
}

static FontStyle value_style(const Plot *plot, const BarSegment *segment) {
  FontStyle style = plot->form.label;
  if (plot_is_current(plot, segment->series, segment->category)) style.weight = FONT_SEMIBOLD;
  return style;
}

static bool has_total(const Plot *plot, const BarsContent *content, const BarStack *stack) {
  return !is_clustered(content) && content->has_totals && stack->count > 0 &&
         plot_is_labelled(plot, stack->segments[0].series, stack->segments[0].category);
}

/* A value that is missing is said at its place on the axis. */
static double absent_room(const Plot *plot, const BarsContent *content) {
  const ChartData *data = &plot->spec->data;
  if (!is_clustered(content) || plot->form.cover != COVER_ALL) return 0;
  for (size_t i = 0; i < data->series_count * data->category_count; i++)
    if (!quantity_is_present(data->cells[i]))
      return plot_label_room(plot, "n.a.", plot->form.label);
  return 0;
}

static void demand_cluster(const Plot *plot, const BarStack *stack, double annotation,
                           Demands *demands) {
  for (size_t i = 0; i < stack->count; i++) {
    const BarSegment *segment = &stack->segments[i];
    bool is_labelled = plot_is_labelled(plot, segment->series, segment->category);
    double room =
        is_labelled ? plot_label_room(plot, segment->label.text, value_style(plot, segment)) : 0;
    bool is_upper = segment->to >= 0;
    ScaleDemand demand = {segment->to, is_upper ? 0 : room, is_upper ? room + annotation : 0};
    list_push(demands->arena, &demands->items, demand);
  }
}

static void demand_stack(const Plot *plot, const BarsContent *content, const BarStack *stack,
                         double annotation, Demands *demands) {
  bool net_is_upper = quantity_to_double(stack->total) >= 0;
  double room = has_total(plot, content, stack)
                    ? plot_label_room(plot, stack->total_label.text, plot->form.total)
                    : 0;
  ScaleDemand high = {stack->high, 0, (net_is_upper ? room : 0) + annotation};
  list_push(demands->arena, &demands->items, high);
  ScaleDemand low = {stack->low, net_is_upper ? 0 : room, 0};
  list_push(demands->arena, &demands->items, low);
}

static void demand_bars(const Layer *layer, const Plot *plot, Demands *demands) {
  const BarsContent *content = content_of(layer);
  double absent = absent_room(plot, content);
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    double annotation = plot_annotation_room(plot, c);
    /* an arrow stands above the axis, also over negative bars */
    list_push(demands->arena, &demands->items, (ScaleDemand){0, 0, absent + annotation});
    if (is_clustered(content))
      demand_cluster(plot, &content->stacks[c], annotation, demands);
    else
      demand_stack(plot, content, &content->stacks[c], annotation, demands);
  }
}

/* A line of ground between neighbours in a stack, so that lengths stay true. */
static void draw_seam(const Plot *plot, size_t panel, Rect bar, double at, SceneNode *group) {
  const Theme *theme = plot->context->theme;
  double place = plot_along(plot, panel, at);
  bool lies = plot->form.is_lying;
  Point from = lies ? (Point){place, bar.y} : (Point){bar.x, place};
  Point to = lies ? (Point){place, rect_bottom(bar)} : (Point){rect_right(bar), place};
  Stroke seam = {.width = theme->marks.seam, .color = theme->colors.ground};
  scene_add_line(plot->context->arena, group, ROLE_FURNITURE, from, to, seam);
}

static void draw_segment(const Plot *plot, const BarsContent *content, const BarSegment *segment,
                         SceneNode *group) {
  const DrawContext *context = plot->context;
  Paint fill = plot_fill(plot, segment->series, segment->category);
  Rect bar = segment_bar(plot, content, segment);
  SceneNode *mark = scene_add_rect(context->arena, group, ROLE_MARK, bar, fill);
  mark->name = chart_mark_name(context, plot->spec, segment->series, segment->category);
  mark->span = plot->spec->span;
  mark->description = segment->label.text;
  if (fill.kind == PAINT_HATCH)
    mark->shape.stroke = (Stroke){.width = context->theme->marks.hairline, .color = fill.color};
  if (segment->from != 0) draw_seam(plot, content->panel, bar, segment->from, group);
}

static void draw_bars(const Layer *layer, const Plot *plot, SceneNode *group) {
  const BarsContent *content = content_of(layer);
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    for (size_t i = 0; i < content->stacks[c].count; i++)
      draw_segment(plot, content, &content->stacks[c].segments[i], group);
}

static LabelPlace *new_places(const Plot *plot, LabelPlace first) {
  LabelPlace *places = arena_make(plot->context->arena, LabelPlace);
  *places = first;
  return places;
}

static void offer(const Plot *plot, Placer *placer, PlacerLabel label, LabelPlace place) {
  label.places = new_places(plot, place);
  label.place_count = 1;
  placer_add_label(placer, label);
}

/* The value past the end of its bar. */
static void offer_end(const Plot *plot, const BarsContent *content, const BarSegment *segment,
                      Placer *placer) {
  if (!plot_is_labelled(plot, segment->series, segment->category)) return;
  FontStyle style = value_style(plot, segment);
  double middle = middle_of(plot, content, segment->category, segment->series);
  LabelPlace place =
      plot_end_place(plot, content->panel, (BarEnd){middle, segment->to, segment->to >= 0}, style);
  if (style.weight == FONT_SEMIBOLD) place.color = plot->context->theme->colors.ink;
  PlacerLabel label = {
      .text = segment->label,
      .style = style,
      .name = chart_mark_name(plot->context, plot->spec, segment->series, segment->category),
      .importance = style.weight == FONT_SEMIBOLD ? 2 : 1,
      .lane = PLACER_NO_LANE,
      .is_optional = plot->form.cover == COVER_SOME};
  offer(plot, placer, label, place);
}

/* "n.a." and "n.m." where a bar would stand: what is missing is not zero. */
static void offer_absent(const Plot *plot, const BarsContent *content, size_t category,
                         Placer *placer) {
  if (plot->form.cover != COVER_ALL) return;
  const DrawContext *context = plot->context;
  for (size_t s = 0; s < plot->spec->data.series_count; s++) {
    Quantity value = chart_cell(&plot->spec->data, s, category);
    if (quantity_is_present(value)) continue;
    double middle = middle_of(plot, content, category, s);
    LabelPlace place =
        plot_end_place(plot, content->panel, (BarEnd){middle, 0, true}, plot->form.label);
    place.color = context->theme->colors.muted;
    PlacerLabel label = {.text = bound_text_quantity(context->arena, value, NULL),
                         .style = plot->form.label,
                         .name = chart_mark_name(context, plot->spec, s, category),
                         .lane = PLACER_NO_LANE};
    offer(plot, placer, label, place);
  }
}

static void label_cluster(const Plot *plot, const BarsContent *content, size_t category,
                          Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  for (size_t i = 0; i < stack->count; i++)
    placer_add_mark(placer, segment_bar(plot, content, &stack->segments[i]));
  offer_absent(plot, content, category, placer);
  for (size_t i = 0; i < stack->count; i++) offer_end(plot, content, &stack->segments[i], placer);
}

/* The room between this stack and the one before it. */
static size_t add_lane(const Plot *plot, const BarsContent *content, size_t category,
                       Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  double half = plot->band.bar / 2, edge = plot_across(plot, category) - half;
  double before = category ? plot_across(plot, category - 1) + half : -INFINITY;
  double total = has_total(plot, content, stack)
                     ? plot_label_room(plot, stack->total_label.text, plot->form.total)
                     : 0;
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
  return fill.kind == PAINT_HATCH ? fill.ground : fill.color;
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

static void offer_part(const Plot *plot, const BarsContent *content, const BarSegment *segment,
                       size_t lane, Placer *placer) {
  Rect bar = segment_bar(plot, content, segment);
  size_t mark = placer_add_mark(placer, bar);
  if (!plot_is_labelled(plot, segment->series, segment->category) || plot->form.cover == COVER_SOME)
    return;
  Paint fill = plot_fill(plot, segment->series, segment->category);
  double size = fabs(segment->to - segment->from);
  PlacerLabel label = {
      .text = segment->label,
      .style = plot->form.label,
      .name = chart_mark_name(plot->context, plot->spec, segment->series, segment->category),
      .importance = size / (size + 1),
      .lane = lane,
      .at = plot->form.is_lying ? rect_middle_x(bar) : rect_middle_y(bar)};
  offer(plot, placer, label, inside_place(plot, bar, fill, mark));
}

static void offer_total(const Plot *plot, const BarsContent *content, size_t category,
                        Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  if (!has_total(plot, content, stack)) return;
  bool is_upper = quantity_to_double(stack->total) >= 0;
  BarEnd end = {plot_across(plot, category), is_upper ? stack->high : stack->low, is_upper};
  LabelPlace place = plot_end_place(plot, content->panel, end, plot->form.total);
  place.color = plot->context->theme->colors.ink;
  PlacerLabel label = {.text = stack->total_label,
                       .style = plot->form.total,
                       .name = arena_printf(plot->context->arena, "%s/%s/total", plot->spec->name,
                                            plot->spec->data.categories[category].text),
                       .importance = 2,
                       .lane = PLACER_NO_LANE,
                       .is_optional = plot->form.cover == COVER_SOME};
  offer(plot, placer, label, place);
}

static void label_stack(const Plot *plot, const BarsContent *content, size_t category,
                        Placer *placer) {
  const BarStack *stack = &content->stacks[category];
  size_t lane = add_lane(plot, content, category, placer);
  for (size_t i = 0; i < stack->count; i++)
    offer_part(plot, content, &stack->segments[i], lane, placer);
  offer_total(plot, content, category, placer);
}

static void label_bars(const Layer *layer, const Plot *plot, Placer *placer) {
  const BarsContent *content = content_of(layer);
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    if (is_clustered(content))
      label_cluster(plot, content, c, placer);
    else
      label_stack(plot, content, c, placer);
  }
}

static const BarSegment *find_segment(const BarStack *stack, size_t series) {
  for (size_t i = 0; i < stack->count; i++)
    if (stack->segments[i].series == series) return &stack->segments[i];
  return NULL;
}

/* The whole is the stack with its total, or the one bar of a lone series. */
static bool locate_whole(const Plot *plot, const BarsContent *content, size_t category,
                         Site *site) {
  const BarStack *stack = &content->stacks[category];
  if (is_clustered(content) && plot->spec->data.series_count > 1) return false;
  bool is_upper = quantity_to_double(stack->total) >= 0;
  double middle = plot_across(plot, category);
  site->box = plot_bar(plot, content->panel,
                       (BarPlace){middle, thickness(plot, content), stack->low, stack->high});
  site->end = plot_point(plot, middle,
                         plot_along(plot, content->panel, is_upper ? stack->high : stack->low));
  site->value = stack->total;
  return true;
}

static bool locate_bar(const Layer *layer, const Plot *plot, size_t series, size_t category,
                       Site *site) {
  const BarsContent *content = content_of(layer);
  if (series == CHART_WHOLE) return locate_whole(plot, content, category, site);
  site->value = chart_cell(&plot->spec->data, series, category);
  double middle = middle_of(plot, content, category, series);
  const BarSegment *segment = find_segment(&content->stacks[category], series);
  site->box =
      segment ? segment_bar(plot, content, segment)
              : plot_bar(plot, content->panel, (BarPlace){middle, thickness(plot, content), 0, 0});
  site->end = plot_point(plot, middle, plot_along(plot, content->panel, segment ? segment->to : 0));
  return segment != NULL || is_clustered(content);
}

double bars_widest_label(const Plot *plot, const BarsContent *content) {
  double widest = 0;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    for (size_t i = 0; i < content->stacks[c].count; i++)
      widest =
          fmax(widest, draw_text_width(plot->context, content->stacks[c].segments[i].label.text,
                                       plot->context->theme->type.label));
  return widest;
}

const LayerType bars_layer = {
    .demand = demand_bars,
    .draw = draw_bars,
    .label = label_bars,
    .locate = locate_bar,
};
