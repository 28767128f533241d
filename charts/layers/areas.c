#include "charts/layers/areas.h"

#include "scale/simplify.h"
#include <math.h>

#define PRINT_PIXEL 0.12  /* points: 600 dpi */
#define SIMPLIFY_FROM 100 /* points */
#define LONE_WIDTH 4.0    /* points: of a stack without neighbours */
#define INSIDE_MARGIN 3.0 /* points between a label and the edges of its area */

static const AreasContent *content_of(const Layer *layer) {
  return layer->content;
}

static bool has_value(const ChartData *data, size_t series, size_t category) {
  return quantity_is_present(chart_cell(data, series, category));
}

/* A part that has not begun yet, or has ended, is nothing; one that is missing in between leaves
 * the stack open. */
static bool is_missing(const ChartData *data, size_t series, size_t category) {
  bool has_before = false, has_after = false;
  if (has_value(data, series, category)) return false;
  for (size_t c = 0; c < data->category_count; c++) {
    if (!has_value(data, series, c)) continue;
    has_before |= c < category;
    has_after |= c > category;
  }
  return has_before == has_after;
}

static const bool *find_whole(const Plot *plot, SeriesSpan series, const BarStack *stacks) {
  const ChartData *data = &plot->spec->data;
  bool *is_whole = arena_array(plot->context->arena, bool, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    is_whole[c] = stacks[c].count > 0;
    for (size_t i = 0; is_whole[c] && i < series.count; i++)
      is_whole[c] = !is_missing(data, series.first + i, c);
  }
  return is_whole;
}

/* Where each part ends; one that is not there ends where the one before does. */
static const double *find_edges(const Plot *plot, SeriesSpan series, const BarStack *stacks) {
  size_t count = plot->spec->data.category_count, width = series.count + 1;
  double *edges = arena_array(plot->context->arena, double, count *width);
  for (size_t c = 0; c < count; c++) {
    size_t next = 0;
    for (size_t i = 0; i < series.count; i++) {
      bool is_there = next < stacks[c].count && stacks[c].segments[next].series == series.first + i;
      edges[c * width + i + 1] = is_there ? stacks[c].segments[next++].to : edges[c * width + i];
    }
  }
  return edges;
}

const AreasContent *areas_content_make(const Plot *plot, BarStacking stacking, bool has_totals) {
  SeriesSpan series = plot->spec->data.main;
  AreasContent *content = arena_make(plot->context->arena, AreasContent);
  content->stacks = bar_stacks_make(plot->context, plot->spec, series, stacking);
  content->edges = find_edges(plot, series, content->stacks);
  content->is_whole = find_whole(plot, series, content->stacks);
  content->series = series;
  content->has_totals = has_totals;
  return content;
}

/* The `edge`-th edge of the stack: 0 is the axis. */
static double edge_value(const AreasContent *content, size_t edge, size_t category) {
  return content->edges[category * (content->series.count + 1) + edge];
}

static Point edge_point(const Layer *layer, const Plot *plot, size_t edge, size_t category) {
  double value = edge_value(content_of(layer), edge, category);
  return plot_point(plot, plot_across(plot, category), plot_along(plot, layer->panel, value));
}

/* Whether the area goes on to the next category. */
static bool leads_on(const Layer *layer, const Plot *plot, size_t category) {
  const bool *is_whole = content_of(layer)->is_whole;
  const bool *follows_gap = plot->spec->data.follows_gap;
  return category + 1 < plot->spec->data.category_count && is_whole[category] &&
         is_whole[category + 1] && !(follows_gap && follows_gap[category + 1]);
}

/* The last category of the stretch from `first` on that is drawn in one manner. */
static size_t stretch_end(const Layer *layer, const Plot *plot, size_t first) {
  const bool *is_forecast = plot->spec->data.is_forecast;
  size_t last = first + 1;
  while (leads_on(layer, plot, last) && is_forecast[last + 1] == is_forecast[first + 1]) last++;
  return last;
}

typedef struct Stretch {
  size_t first, last; /* categories */
} Stretch;

/* An edge over a stretch, in as few points as show it. */
static size_t edge_points(const Layer *layer, const Plot *plot, size_t edge, Stretch stretch,
                          Point *points) {
  size_t count = stretch.last - stretch.first + 1;
  double pixel = plot->context->pixel > 0 ? plot->context->pixel : PRINT_PIXEL;
  for (size_t i = 0; i < count; i++) points[i] = edge_point(layer, plot, edge, stretch.first + i);
  return count > SIMPLIFY_FROM ? line_simplify(points, count, pixel / 4) : count;
}

static void name_mark(const Plot *plot, SceneNode *mark, size_t series) {
  mark->name = arena_printf(plot->context->arena, "%s/%s", plot->spec->name,
                            plot->spec->data.series[series].text);
  mark->span = plot->spec->span;
}

/* The area of the `index`-th series: out along its outer edge, back along its inner one. */
static void draw_area(const Layer *layer, const Plot *plot, size_t index, Stretch stretch,
                      SceneNode *group) {
  const DrawContext *context = plot->context;
  size_t length = stretch.last - stretch.first + 1, series = layer->series.first + index;
  Point *points = arena_array(context->arena, Point, 2 * length);
  Point *inner = arena_array(context->arena, Point, length);
  size_t count = edge_points(layer, plot, index + 1, stretch, points);
  size_t inner_count = edge_points(layer, plot, index, stretch, inner);
  while (inner_count > 0) points[count++] = inner[--inner_count];
  Paint fill = plot_series_fill(plot, series, plot->spec->data.is_forecast[stretch.first + 1]);
  SceneNode *mark = scene_add_polygon(context->arena, group, ROLE_MARK, points, count, fill);
  if (fill.kind == PAINT_HATCH)
    mark->shape.stroke = (Stroke){.width = context->theme->marks.hairline, .color = fill.color};
  name_mark(plot, mark, series);
}

/* Neighbours are parted by a line of ground; so is a forecast from what is known. */
static void draw_seams(const Layer *layer, const Plot *plot, Stretch stretch, SceneNode *group) {
  const DrawContext *context = plot->context;
  Stroke seam = {context->theme->marks.seam, context->theme->colors.ground, DASH_SOLID, true};
  Point *points = arena_array(context->arena, Point, stretch.last - stretch.first + 1);
  for (size_t edge = 1; edge < layer->series.count; edge++) {
    size_t count = edge_points(layer, plot, edge, stretch, points);
    scene_add_lines(context->arena, group, ROLE_FURNITURE, points, count, seam);
  }
  const bool *is_forecast = plot->spec->data.is_forecast;
  if (is_forecast[stretch.first] || !is_forecast[stretch.first + 1]) return;
  scene_add_line(context->arena, group, ROLE_FURNITURE, edge_point(layer, plot, 0, stretch.first),
                 edge_point(layer, plot, layer->series.count, stretch.first), seam);
}

/* A stack without neighbours on its axis: a narrow bar. */
static void draw_lone(const Layer *layer, const Plot *plot, size_t category, SceneNode *group) {
  const AreasContent *content = content_of(layer);
  for (size_t i = 0; i < content->series.count; i++) {
    size_t series = content->series.first + i;
    BarPlace place = {plot_across(plot, category), LONE_WIDTH, edge_value(content, i, category),
                      edge_value(content, i + 1, category)};
    Paint fill = plot_series_fill(plot, series, plot->spec->data.is_forecast[category]);
    SceneNode *mark = scene_add_rect(plot->context->arena, group, ROLE_MARK,
                                     plot_bar(plot, layer->panel, place), fill);
    name_mark(plot, mark, series);
  }
}

static void draw_areas(const Layer *layer, const Plot *plot, SceneNode *group) {
  size_t count = plot->spec->data.category_count;
  for (size_t c = 0; c < count; c++) {
    bool leads_here = c > 0 && leads_on(layer, plot, c - 1), leads = leads_on(layer, plot, c);
    if (!leads && !leads_here && content_of(layer)->is_whole[c]) draw_lone(layer, plot, c, group);
    if (!leads) continue;
    Stretch stretch = {c, stretch_end(layer, plot, c)};
    for (size_t i = 0; i < layer->series.count; i++) draw_area(layer, plot, i, stretch, group);
    draw_seams(layer, plot, stretch, group);
    c = stretch.last - 1;
  }
}

/* Totals stand where the chart begins and ends. */
static bool has_total(const Layer *layer, const Plot *plot, size_t category) {
  const AreasContent *content = content_of(layer);
  size_t first = 0, last = plot->spec->data.category_count;
  if (!content->has_totals || plot->spec->labels == LABELS_NONE) return false;
  while (first + 1 < last && !content->is_whole[first]) first++;
  while (last > first + 1 && !content->is_whole[last - 1]) last--;
  if (!content->is_whole[category]) return false;
  return layer->cover == COVER_ALL || category == first || category + 1 == last;
}

static double outer_edge(const AreasContent *content, size_t category) {
  return edge_value(content, content->series.count, category);
}

static void demand_areas(const Layer *layer, const Plot *plot, Demands *demands) {
  const AreasContent *content = content_of(layer);
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    double room = has_total(layer, plot, c)
                      ? plot_label_room(plot, content->stacks[c].total_label.text, plot->form.total)
                      : 0;
    double value = outer_edge(content, c), above = plot_annotation_room(plot, layer->panel, c);
    bool is_upper = value >= 0;
    ScaleDemand demand = {value, is_upper ? 0 : room, (is_upper ? room : 0) + above};
    list_push(demands->arena, &demands->items, demand);
  }
}

/* Height of an edge (y on the page) at a place between two categories. */
static double height_at(const Layer *layer, const Plot *plot, size_t edge, size_t category,
                        double x) {
  Point here = edge_point(layer, plot, edge, category);
  if (x == here.x) return here.y;
  size_t other = x < here.x ? category - 1 : category + 1;
  bool leads = x < here.x ? category > 0 && leads_on(layer, plot, category - 1)
                          : leads_on(layer, plot, category);
  if (!leads) return here.y;
  Point there = edge_point(layer, plot, edge, other);
  return here.y + (there.y - here.y) * (x - here.x) / (there.x - here.x);
}

/* How far a label of a width has to move out so that no slope beside its point runs into it. */
static double slope_rise(const Layer *layer, const Plot *plot, size_t category, double left,
                         double width) {
  size_t edge = layer->series.count;
  double here = edge_point(layer, plot, edge, category).y, rise = 0;
  bool is_upper = outer_edge(content_of(layer), category) >= 0;
  for (int i = 0; i <= 1; i++) {
    double there = height_at(layer, plot, edge, category, left + i * width);
    rise = is_upper ? fmin(rise, there - here) : fmax(rise, there - here);
  }
  return rise;
}

/* Over the middle of its point; at the ends of a chart that has no room there, inwards of it. */
static LabelPlace *total_places(const Layer *layer, const Plot *plot, size_t category) {
  const BarStack *stack = &content_of(layer)->stacks[category];
  double value = outer_edge(content_of(layer), category), x = plot_across(plot, category);
  double width = draw_text_width(plot->context, stack->total_label.text, plot->form.total);
  double lefts[] = {x - width / 2, category == 0 ? x : x - width};
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, 2);
  for (size_t i = 0; i < 2; i++) {
    BarEnd end = {x, value, value >= 0};
    places[i] = plot_end_place(plot, layer->panel, end, plot->form.total);
    places[i].color = plot->context->theme->colors.ink;
    places[i].anchor.y += slope_rise(layer, plot, category, lefts[i], width);
  }
  places[1].align = category == 0 ? ALIGN_START : ALIGN_END;
  return places;
}

static void offer_total(const Layer *layer, const Plot *plot, size_t category, Placer *placer) {
  PlacerLabel label = {.text = content_of(layer)->stacks[category].total_label,
                       .style = plot->form.total,
                       .name = arena_printf(plot->context->arena, "%s/%s/total", plot->spec->name,
                                            plot->spec->data.categories[category].text),
                       .importance = 2,
                       .places = total_places(layer, plot, category),
                       .place_count = 2,
                       .lane = PLACER_NO_LANE,
                       .is_optional = layer->cover != COVER_ALL};
  placer_add_label(placer, label);
}

/* Where a box of a width around a category begins: within the area where that begins or ends. */
static double box_start(const Layer *layer, const Plot *plot, size_t category, double width) {
  double x = plot_across(plot, category);
  if (category == 0 || !leads_on(layer, plot, category - 1)) return x;
  return leads_on(layer, plot, category) ? x - width / 2 : x - width;
}

/* The largest box of a width around a category that lies within the area of a series. */
static Rect inner_box(const Layer *layer, const Plot *plot, size_t index, size_t category,
                      double width) {
  double start = box_start(layer, plot, category, width), top = -INFINITY, bottom = INFINITY;
  for (int i = 0; i <= 2; i++) {
    double at = start + i * width / 2, a = height_at(layer, plot, index, category, at),
           b = height_at(layer, plot, index + 1, category, at);
    top = fmax(top, fmin(a, b));
    bottom = fmin(bottom, fmax(a, b));
  }
  return (Rect){start, top, width, fmax(0, bottom - top)};
}

static void offer_value(const Layer *layer, const Plot *plot, const BarSegment *segment,
                        Placer *placer) {
  const DrawContext *context = plot->context;
  const ThemeColors *colors = &context->theme->colors;
  FontStyle style = plot->form.label;
  double width = draw_text_width(context, segment->label.text, style) + 2 * INSIDE_MARGIN;
  Rect box =
      inner_box(layer, plot, segment->series - layer->series.first, segment->category, width);
  Paint fill =
      plot_series_fill(plot, segment->series, plot->spec->data.is_forecast[segment->category]);
  Color ground = fill.kind == PAINT_HATCH ? fill.ground : fill.color;
  LabelPlace *place = arena_make(context->arena, LabelPlace);
  *place = (LabelPlace){
      .anchor = {rect_middle_x(box), draw_middle_baseline(context, style, rect_middle_y(box))},
      .align = ALIGN_MIDDLE,
      .color = color_readable_on(ground, colors->ink, colors->ground),
      .over = placer_add_mark(placer, box),
      .has_patch = fill.kind == PAINT_HATCH,
      .patch = ground};
  PlacerLabel label = {.text = segment->label,
                       .style = style,
                       .name =
                           chart_mark_name(context, plot->spec, segment->series, segment->category),
                       .places = place,
                       .place_count = 1,
                       .lane = PLACER_NO_LANE,
                       .is_optional = layer->cover != COVER_ALL};
  placer_add_label(placer, label);
}

static void label_areas(const Layer *layer, const Plot *plot, Placer *placer) {
  const AreasContent *content = content_of(layer);
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    const BarStack *stack = &content->stacks[c];
    if (!content->is_whole[c]) continue;
    for (size_t i = 0; i < stack->count; i++)
      if (plot_is_labelled(plot, stack->segments[i].series, c))
        offer_value(layer, plot, &stack->segments[i], placer);
    if (has_total(layer, plot, c)) offer_total(layer, plot, c, placer);
  }
}

static bool locate_area(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Site *site) {
  const AreasContent *content = content_of(layer);
  bool is_all = series == CHART_WHOLE;
  size_t inner = is_all ? 0 : series - layer->series.first;
  size_t outer = is_all ? layer->series.count : inner + 1;
  Point from = edge_point(layer, plot, inner, category),
        to = edge_point(layer, plot, outer, category);
  site->box = (Rect){from.x, fmin(from.y, to.y), 0, fabs(to.y - from.y)};
  site->end = to;
  site->value =
      is_all ? content->stacks[category].total : chart_cell(&plot->spec->data, series, category);
  return content->is_whole[category] && (is_all || quantity_is_present(site->value));
}

const LayerType areas_layer = {
    .demand = demand_areas,
    .draw = draw_areas,
    .label = label_areas,
    .locate = locate_area,
};
