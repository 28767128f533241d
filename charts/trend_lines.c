#include "charts/trend_lines.h"

#define LINE_CONTRAST 3.0 /* a thin line against the ground */
#define MARKER_LIMIT 9    /* with more points than this only the last has a marker */

Color trend_series_color(const ChartPlan *plan, size_t series) {
  const ThemeColors *colors = &plan->context->theme->colors;
  if (plan->spec->data.series_count == 1) return colors->current;
  return color_darken_to_contrast(plan->spec->colors[series], colors->ground, LINE_CONTRAST);
}

Point trend_point(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                  size_t category) {
  Quantity value = chart_cell(&plan->spec->data, series, category);
  return (Point){band_middle(geometry->band, category),
                 linear_map(geometry->value, quantity_to_double(value))};
}

static bool has_value(const ChartPlan *plan, size_t series, size_t category) {
  return category < plan->spec->data.category_count &&
         quantity_is_present(chart_cell(&plan->spec->data, series, category));
}

/* Whether the line goes on to the next category: not over a missing value or periods left out. */
static bool leads_on(const ChartPlan *plan, size_t series, size_t category) {
  const bool *follows_gap = plan->spec->data.follows_gap;
  return has_value(plan, series, category) && has_value(plan, series, category + 1) &&
         !(follows_gap && follows_gap[category + 1]);
}

/* Draws the stretch from `first` on that is drawn in one manner; returns its last point. */
static size_t draw_stretch(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                           size_t first, SceneNode *group) {
  const DrawContext *context = plan->context;
  const bool *is_forecast = plan->spec->data.is_forecast;
  bool is_dashed = is_forecast[first + 1];
  size_t last = first + 1;
  while (leads_on(plan, series, last) && is_forecast[last + 1] == is_dashed) last++;
  Point *points = arena_array(context->arena, Point, last - first + 1);
  for (size_t c = first; c <= last; c++) points[c - first] = trend_point(plan, geometry, series, c);
  Stroke stroke = {context->theme->marks.trend_line, trend_series_color(plan, series),
                   is_dashed ? DASH_DASHED : DASH_SOLID, true};
  SceneNode *line =
      scene_add_lines(context->arena, group, ROLE_MARK, points, last - first + 1, stroke);
  line->name =
      arena_printf(context->arena, "%s/%s", plan->spec->name, plan->spec->data.series[series].text);
  line->span = plan->spec->span;
  return last;
}

static void draw_marker(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                        size_t category, SceneNode *group) {
  const DrawContext *context = plan->context;
  Point at = trend_point(plan, geometry, series, category);
  double size = context->theme->marks.marker;
  Color color = trend_series_color(plan, series);
  bool is_forecast = plan->spec->data.is_forecast[category];
  Paint fill = paint_solid(is_forecast ? context->theme->colors.ground : color);
  Rect box = {at.x - size / 2, at.y - size / 2, size, size};
  SceneNode *node = scene_add_ellipse(context->arena, group, ROLE_MARK, box, fill);
  node->shape.stroke = (Stroke){.width = context->theme->marks.trend_line * 0.7,
                                .color = is_forecast ? color : context->theme->colors.ground};
  node->name = chart_mark_name(context, plan->spec, series, category);
  node->span = plan->spec->span;
  Quantity value = chart_cell(&plan->spec->data, series, category);
  node->description = quantity_to_text(context->arena, value, NULL);
}

void trend_draw_line(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                     SceneNode *group) {
  size_t count = plan->spec->data.category_count, last_present = 0;
  for (size_t c = 0; c < count; c++) {
    if (!has_value(plan, series, c)) continue;
    last_present = c;
    if (leads_on(plan, series, c)) c = draw_stretch(plan, geometry, series, c, group) - 1;
  }
  for (size_t c = 0; c < count; c++) {
    bool is_isolated = (c == 0 || !leads_on(plan, series, c - 1)) && !leads_on(plan, series, c);
    if (has_value(plan, series, c) && (count <= MARKER_LIMIT || c == last_present || is_isolated))
      draw_marker(plan, geometry, series, c, group);
  }
}
