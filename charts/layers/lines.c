#include "charts/layers/lines.h"

#include "scale/simplify.h"
#include <math.h>

#define MARKER_LIMIT 9   /* with more points than this only the last has a marker */
#define PRINT_PIXEL 0.12 /* points: 600 dpi */
#define SOME_POINTS 48
#define MANY_POINTS 200
#define SIMPLIFY_FROM 100    /* points */
#define LYING_LABEL "100.0%" /* as wide as most */
#define PLACE_COUNT 6
#define ZERO_BASE_LIMIT                                                                            \
  0.7 /* a scale has zero if the least value is below this part of the most                        \
       */

bool lines_want_zero(const ChartData *data, SeriesSpan series) {
  double least = INFINITY, most = -INFINITY;
  const Quantity *cells = data->cells + series.first * data->category_count;
  for (size_t i = 0; i < series.count * data->category_count; i++) {
    if (!quantity_is_present(cells[i])) continue;
    least = fmin(least, quantity_to_double(cells[i]));
    most = fmax(most, quantity_to_double(cells[i]));
  }
  if (least <= 0 && most >= 0) return true;
  return fmin(fabs(least), fabs(most)) < ZERO_BASE_LIMIT * fmax(fabs(least), fabs(most));
}

static Point point_of(const Layer *layer, const Plot *plot, size_t series, size_t category) {
  Quantity value = chart_cell(&plot->spec->data, series, category);
  return plot_point(plot, plot_across(plot, category),
                    plot_along(plot, layer->panel, quantity_to_double(value)));
}

static bool has_value(const Plot *plot, size_t series, size_t category) {
  return category < plot->spec->data.category_count &&
         quantity_is_present(chart_cell(&plot->spec->data, series, category));
}

/* Lines lead along time, from left to right; over names, points stand for themselves. */
static bool has_time(const Plot *plot) {
  return !plot->form.is_lying && (plot->wish.is_continuous || plot->spec->data.periods);
}

/* Whether the line goes on to the next category: not over a missing value or periods left out. */
static bool leads_on(const Plot *plot, size_t series, size_t category) {
  const bool *follows_gap = plot->spec->data.follows_gap;
  return has_time(plot) && has_value(plot, series, category) &&
         has_value(plot, series, category + 1) && !(follows_gap && follows_gap[category + 1]);
}

/* The end of the stretch from `first` on that is drawn in one manner. */
static size_t stretch_end(const Plot *plot, size_t series, size_t first) {
  const ChartData *data = &plot->spec->data;
  size_t last = first + 1;
  Scenario scenario = chart_scenario(data, series, last);
  while (leads_on(plot, series, last) && chart_scenario(data, series, last + 1) == scenario) last++;
  return last;
}

/* What a line of very many points may be off: a quarter of what the output can show. */
static double tolerance(const Plot *plot) {
  double pixel = plot->context->pixel;
  return 0.25 * (pixel > 0 ? pixel : PRINT_PIXEL);
}

/* The points of a stretch, as few as show it. */
static Point *stretch_points(const Layer *layer, const Plot *plot, size_t series, size_t first,
                             size_t *count) {
  size_t last = stretch_end(plot, series, first);
  Point *points = arena_array(plot->context->arena, Point, last - first + 1);
  for (size_t c = first; c <= last; c++) points[c - first] = point_of(layer, plot, series, c);
  *count = last - first + 1;
  if (*count > SIMPLIFY_FROM) *count = line_simplify(points, *count, tolerance(plot));
  return points;
}

static DashKind dash_of(const Plot *plot, size_t series, size_t first) {
  Scenario scenario = chart_scenario(&plot->spec->data, series, first + 1);
  if (scenario == SCENARIO_FORECAST) return DASH_DASHED;
  if (scenario_is_plan(scenario)) return DASH_DOTTED;
  bool is_alone = plot->spec->data.main.count == 1; /* nothing to be told apart from */
  return plot->spec->looks[series].is_hatched && !is_alone ? DASH_DOTTED : DASH_SOLID;
}

/* Lines of very many points are thinner, or their ups and downs run together. */
static double line_width(const Plot *plot) {
  double width = plot->context->theme->marks.trend_line;
  size_t count = plot->spec->data.category_count;
  return count > MANY_POINTS ? width * 0.45 : count > SOME_POINTS ? width * 0.7 : width;
}

static void draw_stretch(const Layer *layer, const Plot *plot, size_t series, size_t first,
                         SceneNode *group) {
  const DrawContext *context = plot->context;
  size_t count;
  Point *points = stretch_points(layer, plot, series, first, &count);
  Stroke stroke = {line_width(plot), plot_line_color(plot, series), dash_of(plot, series, first),
                   true};
  SceneNode *line = scene_add_lines(context->arena, group, ROLE_MARK, points, count, stroke);
  line->name =
      arena_printf(context->arena, "%s/%s", plot->spec->name, plot->spec->data.series[series].text);
  line->span = plot->spec->span;
}

static void draw_marker(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        SceneNode *group) {
  const DrawContext *context = plot->context;
  Point at = point_of(layer, plot, series, category);
  double size = context->theme->marks.marker;
  Color color = plot_line_color(plot, series);
  Scenario scenario = chart_scenario(&plot->spec->data, series, category);
  bool is_open = scenario == SCENARIO_FORECAST || scenario_is_plan(scenario);
  Paint fill = paint_solid(is_open ? context->theme->colors.ground : color);
  Rect box = {at.x - size / 2, at.y - size / 2, size, size};
  SceneNode *node = scene_add_ellipse(context->arena, group, ROLE_MARK, box, fill);
  bool has_edge = is_open || plot->spec->data.category_count <= SOME_POINTS;
  if (has_edge) /* which would hide the last ups and downs of many points */
    node->shape.stroke = (Stroke){.width = context->theme->marks.trend_line * 0.7,
                                  .color = is_open ? color : context->theme->colors.ground};
  node->name = chart_mark_name(context, plot->spec, series, category);
  node->span = plot->spec->span;
  Quantity value = chart_cell(&plot->spec->data, series, category);
  node->description = quantity_to_text(context->arena, value, NULL);
}

static void draw_line(const Layer *layer, const Plot *plot, size_t series, SceneNode *group) {
  size_t count = plot->spec->data.category_count, last_present = 0;
  for (size_t c = 0; c < count; c++) {
    if (!has_value(plot, series, c)) continue;
    last_present = c;
    if (!leads_on(plot, series, c)) continue;
    draw_stretch(layer, plot, series, c, group);
    c = stretch_end(plot, series, c) - 1;
  }
  for (size_t c = 0; c < count; c++) {
    bool is_isolated = (c == 0 || !leads_on(plot, series, c - 1)) && !leads_on(plot, series, c);
    bool is_labelled = layer->cover == COVER_SOME && plot_is_labelled(plot, series, c);
    bool has_marker = count <= MARKER_LIMIT || c == last_present || is_isolated || is_labelled;
    if (plot->spec->highlights.categories)
      has_marker = is_isolated || plot->spec->highlights.categories[c];
    if (has_value(plot, series, c) && has_marker) draw_marker(layer, plot, series, c, group);
  }
}

static void draw_lines_layer(const Layer *layer, const Plot *plot, SceneNode *group) {
  for (size_t i = 0; i < layer->series.count; i++)
    draw_line(layer, plot, layer->series.first + i, group);
}

static void demand_line(const Layer *layer, const Plot *plot, size_t series, double room,
                        Demands *demands) {
  const ChartData *data = &plot->spec->data;
  /* labels of bars go past the line where it would cross them */
  bool is_among_bars = layer != plot->layers && !plot->panels[layer->panel].is_strip;
  double marker = plot->context->theme->marks.marker, low = INFINITY, high = -INFINITY;
  for (size_t c = 0; c < data->category_count; c++) {
    Quantity cell = chart_cell(data, series, c);
    if (!quantity_is_present(cell)) continue;
    bool is_labelled = is_among_bars || plot_is_labelled(plot, series, c);
    double value = quantity_to_double(cell), above = plot_annotation_room(plot, layer->panel, c);
    low = fmin(low, value);
    high = fmax(high, value);
    if (!is_labelled && above == 0) continue; /* the outermost speak for all that want no more */
    double around = is_among_bars ? room * 1.5 : is_labelled ? room : marker;
    list_push(demands->arena, &demands->items, (ScaleDemand){value, around, around + above});
  }
  if (low > high) return;
  list_push(demands->arena, &demands->items, (ScaleDemand){low, marker, marker});
  list_push(demands->arena, &demands->items, (ScaleDemand){high, marker, marker});
}

static void demand_lines(const Layer *layer, const Plot *plot, Demands *demands) {
  double room = plot_label_room(plot, plot->form.is_lying ? LYING_LABEL : "0", plot->form.total) +
                plot->context->theme->marks.marker / 2;
  for (size_t i = 0; i < layer->series.count; i++)
    demand_line(layer, plot, layer->series.first + i, room, demands);
}

static void add_line_obstacles(const Layer *layer, const Plot *plot, size_t series,
                               Placer *placer) {
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    if (!leads_on(plot, series, c)) continue;
    size_t count;
    Point *points = stretch_points(layer, plot, series, c, &count);
    for (size_t i = 1; i < count; i++) placer_add_line(placer, points[i - 1], points[i]);
    c = stretch_end(plot, series, c) - 1;
  }
}

/* Points that labels of other layers keep off. */
static void add_markers(const Layer *layer, const Plot *plot, size_t series, Placer *placer) {
  Site site;
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    if (layer_locate(layer, plot, series, c, &site)) placer_add_mark(placer, site.box);
}

/* A point below its neighbours is labelled underneath, every other one above. */
static bool is_valley(const Layer *layer, const Plot *plot, size_t series, size_t category) {
  double y = point_of(layer, plot, series, category).y;
  bool has_before = category > 0 && has_value(plot, series, category - 1);
  bool has_after = has_value(plot, series, category + 1);
  double before = has_before ? point_of(layer, plot, series, category - 1).y : y;
  double after = has_after ? point_of(layer, plot, series, category + 1).y : y;
  return before <= y && after <= y && before + after < 2 * y;
}

/* Above or below the point, then beside the slope. */
static LabelPlace *slope_places(const Layer *layer, const Plot *plot, size_t series,
                                size_t category, FontStyle style) {
  static const struct {
    int side;
    bool is_above;
  } preferred[PLACE_COUNT] = {{0, true}, {0, false}, {-1, true},
                              {1, true}, {1, false}, {-1, false}};
  const Theme *theme = plot->context->theme;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, PLACE_COUNT);
  Point point = point_of(layer, plot, series, category);
  double distance = theme->marks.marker / 2 + theme->marks.label_gap * 1.25;
  double cap = draw_cap_height(plot->context, style);
  bool is_dimmed =
      plot->spec->highlights.categories && !plot->spec->highlights.categories[category];
  bool turns = is_valley(layer, plot, series, category);
  for (size_t i = 0; i < PLACE_COUNT; i++) {
    int side = preferred[i].side;
    bool is_above = preferred[i].is_above != turns;
    places[i] = (LabelPlace){
        .anchor = {point.x + side, is_above ? point.y - distance : point.y + distance + cap},
        .align = side < 0   ? ALIGN_END
                 : side > 0 ? ALIGN_START
                            : ALIGN_MIDDLE,
        .color = is_dimmed ? theme->colors.muted : theme->colors.ink,
        .over = PLACER_NO_MARK};
  }
  return places;
}

/* Beside the point, on the side of greater values first. */
static LabelPlace *lying_places(const Layer *layer, const Plot *plot, size_t series,
                                size_t category, FontStyle style) {
  const Theme *theme = plot->context->theme;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, PLACE_COUNT);
  Point point = point_of(layer, plot, series, category);
  double distance = theme->marks.marker / 2 + theme->marks.label_gap;
  for (size_t i = 0; i < PLACE_COUNT; i++) {
    bool is_right = i % 2 == 0;
    double further = distance * (1 + (double)(i / 2) / 2);
    places[i] = (LabelPlace){.anchor = {point.x + (is_right ? further : -further),
                                        draw_middle_baseline(plot->context, style, point.y)},
                             .align = is_right ? ALIGN_START : ALIGN_END,
                             .color = theme->colors.ink,
                             .over = PLACER_NO_MARK};
  }
  return places;
}

static LabelPlace *point_places(const Layer *layer, const Plot *plot, size_t series,
                                size_t category, FontStyle style) {
  return plot->form.is_lying ? lying_places(layer, plot, series, category, style)
                             : slope_places(layer, plot, series, category, style);
}

/* Whether the slide speaks of the point: of what is highlighted, else of the last that is a fact,
 * and of forecasts. */
static bool is_spoken_of(const Plot *plot, size_t category) {
  const ChartData *data = &plot->spec->data;
  if (plot->spec->highlights.categories) return plot->spec->highlights.categories[category];
  return data->is_forecast[category] || category == chart_current_category(data);
}

static void offer_value(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Placer *placer) {
  const ChartData *data = &plot->spec->data;
  FontStyle style = plot->form.label;
  bool is_current = is_spoken_of(plot, category);
  if (is_current) style.weight = FONT_SEMIBOLD;
  Quantity none = quantity_missing(data->measure, NULL);
  PlacerLabel label = {.text = plot_label_text(plot, series, category, none),
                       .style = style,
                       .name = chart_mark_name(plot->context, plot->spec, series, category),
                       .importance = is_current ? 2 : 1,
                       .places = point_places(layer, plot, series, category, style),
                       .place_count = PLACE_COUNT,
                       .lane = PLACER_NO_LANE};
  placer_add_label(placer, label);
}

/* The last value of a line may stand with its name already. */
static bool is_said_at_end(const Plot *plot, size_t series, size_t category) {
  if (!plot_end_has_value(plot, series)) return false;
  for (size_t c = category + 1; c < plot->spec->data.category_count; c++)
    if (has_value(plot, series, c)) return false;
  return true;
}

static void label_lines(const Layer *layer, const Plot *plot, Placer *placer) {
  size_t first = layer->series.first, end = first + layer->series.count;
  bool is_alone = plot->layer_count == 1 && plot->spec->notes.count == 0;
  if (layer->cover == COVER_NONE && is_alone) return; /* nobody's label to meet */
  for (size_t s = first; s < end; s++) add_line_obstacles(layer, plot, s, placer);
  for (size_t s = first; s < end && plot->layer_count > 1; s++) add_markers(layer, plot, s, placer);
  for (size_t s = first; s < end; s++)
    for (size_t c = 0; c < plot->spec->data.category_count; c++)
      if (has_value(plot, s, c) && plot_is_labelled(plot, s, c) && !is_said_at_end(plot, s, c))
        offer_value(layer, plot, s, c, placer);
}

static bool locate_point(const Layer *layer, const Plot *plot, size_t series, size_t category,
                         Site *site) {
  if (series == CHART_WHOLE && layer->series.count > 1) return false;
  if (series == CHART_WHOLE) series = layer->series.first;
  site->value = chart_cell(&plot->spec->data, series, category);
  if (!quantity_is_present(site->value)) return false;
  double half = plot->context->theme->marks.marker / 2;
  Point at = point_of(layer, plot, series, category);
  site->box = (Rect){at.x - half, at.y - half, 2 * half, 2 * half};
  site->end = (Point){at.x, at.y - half};
  return true;
}

const LayerType lines_layer = {
    .demand = demand_lines,
    .draw = draw_lines_layer,
    .label = label_lines,
    .locate = locate_point,
    .names_stand_at_ends = true,
    .legend = LEGEND_LINE,
};
