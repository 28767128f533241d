#include "charts/layers/bars/bar_labels.h"

#include <math.h>

#define LANE_FILL 0.96 /* of its lane that a bar of a cluster takes */
#define SEAM_SHARE 0.4 /* of the thinner neighbour that a seam takes at most */
#define LEAST_SEAM 0.3 /* points */

static const BarsContent *content_of(const Layer *layer) {
  return layer->content;
}

bool bars_are_clustered(const BarsContent *content) {
  return content->stacking == BAR_CLUSTERED;
}

static bool has_own_lane(const BarsContent *content) {
  return content->lane.share > 0;
}

/* Where a bar of the series stands in its slot. */
static BarLane lane_of(const BarsContent *content, size_t series) {
  if (has_own_lane(content)) return content->lane;
  if (!bars_are_clustered(content) || content->series.count == 1) return (BarLane){0, 1};
  double count = (double)content->series.count, index = (double)(series - content->series.first);
  return (BarLane){(index + 0.5) / count - 0.5, LANE_FILL / count};
}

double bars_share(const Layer *layer) {
  const BarsContent *content = content_of(layer);
  return lane_of(content, content->series.first).share;
}

double bars_thickness(const Plot *plot, const BarsContent *content) {
  return plot->band.bar * lane_of(content, content->series.first).share;
}

double bars_middle(const Plot *plot, const BarsContent *content, size_t category, size_t series) {
  return plot_across(plot, category) + plot->band.bar * lane_of(content, series).offset;
}

Rect bars_rect(const Plot *plot, const BarsContent *content, const BarSegment *segment) {
  double thickness = bars_thickness(plot, content) * (segment->is_split ? SPLIT_SHARE : 1);
  BarPlace place = {bars_middle(plot, content, segment->category, segment->series), thickness,
                    segment->from, segment->to};
  return plot_bar(plot, content->panel, place);
}

FontStyle bars_value_style(const Plot *plot, const BarSegment *segment) {
  FontStyle style = plot->form.label;
  if (plot_is_current(plot, segment->series, segment->category)) style.weight = FONT_SEMIBOLD;
  return style;
}

bool bars_have_total(const Plot *plot, const BarsContent *content, const BarStack *stack) {
  return !bars_are_clustered(content) && content->has_totals && stack->count > 0 &&
         plot_is_labelled(plot, stack->segments[0].series, stack->segments[0].category);
}

double bars_total_room(const Plot *plot, const BarsContent *content, const BarStack *stack) {
  if (!bars_have_total(plot, content, stack)) return 0;
  const char *text = stack->total_label.text;
  return plot_label_room(plot, text, plot->form.total) +
         plot_second_room(plot, text, plot->form.total, stack->second);
}

/* A value that is missing is said at its place on the axis. */
static double absent_room(const Plot *plot, const BarsContent *content) {
  const ChartData *data = &plot->spec->data;
  if (!bars_are_clustered(content) ||
      plot_layer_of(plot, content->series.first)->cover != COVER_ALL)
    return 0;
  const Quantity *cells = data->cells + content->series.first * data->category_count;
  for (size_t i = 0; i < content->series.count * data->category_count; i++)
    if (!quantity_is_present(cells[i])) return plot_label_room(plot, "n.a.", plot->form.label);
  return 0;
}

static void demand_cluster(const Plot *plot, const BarStack *stack, double annotation,
                           Demands *demands) {
  for (size_t i = 0; i < stack->count; i++) {
    const BarSegment *segment = &stack->segments[i];
    bool is_labelled = plot_is_labelled(plot, segment->series, segment->category);
    double room = is_labelled
                      ? plot_label_room(plot, segment->label.text, bars_value_style(plot, segment))
                      : 0;
    bool is_upper = segment->to >= segment->from;
    ScaleDemand demand = {segment->to, is_upper ? 0 : room, is_upper ? room + annotation : 0};
    list_push(demands->arena, &demands->items, demand);
  }
}

static void demand_stack(const Plot *plot, const BarsContent *content, const BarStack *stack,
                         double annotation, Demands *demands) {
  bool net_is_upper = quantity_to_double(stack->total) >= 0;
  double room = bars_total_room(plot, content, stack);
  ScaleDemand high = {stack->high, 0, (net_is_upper ? room : 0) + annotation};
  list_push(demands->arena, &demands->items, high);
  ScaleDemand low = {stack->low, net_is_upper ? 0 : room, 0};
  list_push(demands->arena, &demands->items, low);
}

static void demand_bars(const Layer *layer, const Plot *plot, Demands *demands) {
  const BarsContent *content = content_of(layer);
  double absent = absent_room(plot, content);
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    double annotation = plot_annotation_room(plot, content->panel, c);
    /* an arrow stands above the axis, also over negative bars */
    list_push(demands->arena, &demands->items, (ScaleDemand){0, 0, absent + annotation});
    if (bars_are_clustered(content))
      demand_cluster(plot, &content->stacks[c], annotation, demands);
    else
      demand_stack(plot, content, &content->stacks[c], annotation, demands);
  }
}

static double length_of(const Plot *plot, size_t panel, const BarSegment *segment) {
  return fabs(plot_along(plot, panel, segment->to) - plot_along(plot, panel, segment->from));
}

/* Neighbours in a stack are parted by a line of ground, so that lengths stay true. Thin ones keep
 * most of their colour, the thinnest all: 0. */
static double seam_width(const Plot *plot, size_t panel, const BarStack *stack, size_t index) {
  const BarSegment *segment = &stack->segments[index];
  double thinner = length_of(plot, panel, segment);
  for (size_t i = 0; i < index; i++) {
    const BarSegment *before = &stack->segments[i];
    if (before->to == segment->from && before->to != before->from)
      thinner = fmin(thinner, length_of(plot, panel, before));
  }
  double width = fmin(plot->context->theme->marks.seam, thinner * SEAM_SHARE);
  return width < LEAST_SEAM ? 0 : width;
}

static void draw_seam(const Plot *plot, const BarsContent *content, const BarStack *stack,
                      size_t index, SceneNode *group) {
  double width = seam_width(plot, content->panel, stack, index);
  if (width == 0) return;
  Rect bar = bars_rect(plot, content, &stack->segments[index]);
  double place = plot_along(plot, content->panel, stack->segments[index].from);
  bool lies = plot->form.is_lying;
  Point from = lies ? (Point){place, bar.y} : (Point){bar.x, place};
  Point to = lies ? (Point){place, rect_bottom(bar)} : (Point){rect_right(bar), place};
  Stroke seam = {.width = width, .color = plot->context->theme->colors.ground};
  scene_add_line(plot->context->arena, group, ROLE_FURNITURE, from, to, seam);
}

Stroke bars_split_edge(const Plot *plot, Color color) {
  return (Stroke){plot->context->theme->marks.hairline * 1.5, color, DASH_DASHED, false};
}

Paint bars_fill(const Plot *plot, const BarSegment *segment) {
  if (segment->whole) return *segment->whole;
  Paint fill = plot_fill(plot, segment->series, segment->category);
  if (segment->is_split)
    fill.color = color_mix(fill.color, plot->context->theme->colors.ground, SPLIT_LIGHTER);
  return fill;
}

/* A hatch has an edge, and what is part of the bar before it. */
static Stroke segment_edge(const Plot *plot, const BarSegment *segment, Paint fill) {
  if (segment->is_split)
    return bars_split_edge(plot, plot_fill(plot, segment->series, segment->category).color);
  double width = plot->context->theme->marks.hairline;
  return (Stroke){.width = fill.kind == PAINT_HATCH ? width : 0, .color = fill.color};
}

static const char *segment_name(const Plot *plot, const BarSegment *segment) {
  const ChartSpec *spec = plot->spec;
  if (!segment->whole)
    return chart_mark_name(plot->context, spec, segment->series, segment->category);
  return arena_printf(plot->context->arena, "%s/%s", spec->name,
                      spec->data.categories[segment->category].text);
}

static void draw_segment(const Plot *plot, const BarsContent *content, const BarStack *stack,
                         size_t index, SceneNode *group) {
  const DrawContext *context = plot->context;
  const BarSegment *segment = &stack->segments[index];
  Paint fill = bars_fill(plot, segment);
  Rect bar = bars_rect(plot, content, segment);
  SceneNode *mark = scene_add_rect(context->arena, group, ROLE_MARK, bar, fill);
  mark->name = segment_name(plot, segment);
  mark->span = plot->spec->span;
  mark->description = segment->label.text;
  Stroke edge = segment_edge(plot, segment, fill);
  if (edge.width > 0) mark->shape.stroke = edge;
  bool is_apart = content->is_chain || segment->is_split;
  if (!is_apart && segment->from != 0 && segment->to != segment->from)
    draw_seam(plot, content, stack, index, group);
}

/* From the end of each difference to where the next begins. */
static void draw_chain(const Plot *plot, const BarsContent *content, SceneNode *group) {
  const Theme *theme = plot->context->theme;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  double half = bars_thickness(plot, content) / 2;
  for (size_t c = 0; c + 1 < plot->spec->data.category_count; c++) {
    const BarStack *stack = &content->stacks[c], *next = &content->stacks[c + 1];
    if (stack->count == 0 || next->count == 0) continue;
    double place = plot_along(plot, content->panel, stack->segments[0].to);
    scene_add_line(plot->context->arena, group, ROLE_AXIS,
                   plot_point(plot, plot_across(plot, c) + half, place),
                   plot_point(plot, plot_across(plot, c + 1) - half, place), stroke);
  }
}

static void draw_bars(const Layer *layer, const Plot *plot, SceneNode *group) {
  const BarsContent *content = content_of(layer);
  if (content->is_chain) draw_chain(plot, content, group);
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    for (size_t i = 0; i < content->stacks[c].count; i++)
      draw_segment(plot, content, &content->stacks[c], i, group);
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
  if (bars_are_clustered(content) && content->series.count > 1) return false;
  bool is_upper = quantity_to_double(stack->total) >= 0;
  double middle = bars_middle(plot, content, category, content->series.first);
  site->box = plot_bar(plot, content->panel,
                       (BarPlace){middle, bars_thickness(plot, content), stack->low, stack->high});
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
  double middle = bars_middle(plot, content, category, series);
  const BarSegment *segment = find_segment(&content->stacks[category], series);
  site->box = segment ? bars_rect(plot, content, segment)
                      : plot_bar(plot, content->panel,
                                 (BarPlace){middle, bars_thickness(plot, content), 0, 0});
  site->end = plot_point(plot, middle, plot_along(plot, content->panel, segment ? segment->to : 0));
  return segment != NULL || bars_are_clustered(content);
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
    .label = bars_label,
    .locate = locate_bar,
};
