/* Values at the points of a line: above or below, beside the slope if the line would cross them. */
#include "charts/trend_lines.h"

#include <math.h>

typedef struct ValueLabel {
  Point point; /* that it belongs to */
  double width, height;
  double distance; /* from the point to the nearer edge of the label */
} ValueLabel;

/* Which way a label stands from its point: side −1 left, 0 middle, 1 right; above or below. */
typedef struct Placement {
  int side;
  bool is_above;
} Placement;

static Rect label_box(const ValueLabel *label, Placement placement) {
  double y = placement.is_above ? label->point.y - label->distance - label->height
                                : label->point.y + label->distance;
  double x = label->point.x - label->width / 2;
  if (placement.side < 0) x = label->point.x - label->width - 1;
  if (placement.side > 0) x = label->point.x + 1;
  return (Rect){x, y, label->width, label->height};
}

/* Whether the stretch of line meets the box (Liang and Barsky's clipping of a segment). */
static bool line_meets_box(Point from, Point to, Rect box) {
  double dx = to.x - from.x, dy = to.y - from.y, enter = 0, leave = 1;
  double slopes[] = {-dx, dx, -dy, dy};
  double rooms[] = {from.x - box.x, rect_right(box) - from.x, from.y - box.y,
                    rect_bottom(box) - from.y};
  for (int i = 0; i < 4; i++) {
    if (slopes[i] == 0 && rooms[i] < 0) return false;
    if (slopes[i] == 0) continue;
    double at = rooms[i] / slopes[i];
    if (slopes[i] < 0)
      enter = fmax(enter, at);
    else
      leave = fmin(leave, at);
  }
  return enter < leave;
}

static bool is_present(const ChartPlan *plan, size_t series, size_t category) {
  return category < plan->spec->data.category_count &&
         quantity_is_present(chart_cell(&plan->spec->data, series, category));
}

static bool is_free(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                    size_t category, Rect box) {
  Point point = trend_point(plan, geometry, series, category);
  Rect padded = {box.x - 1, box.y - 1, box.width + 2, box.height + 2};
  bool meets_before =
      category > 0 && is_present(plan, series, category - 1) &&
      line_meets_box(trend_point(plan, geometry, series, category - 1), point, padded);
  bool meets_after =
      is_present(plan, series, category + 1) &&
      line_meets_box(point, trend_point(plan, geometry, series, category + 1), padded);
  return !meets_before && !meets_after;
}

/* A point below its neighbours is labelled underneath, every other one above; if the line runs
 * through that place, the label moves aside. */
static Placement choose_placement(const ChartPlan *plan, const TrendGeometry *geometry,
                                  size_t series, size_t category, const ValueLabel *label) {
  static const Placement preferred[] = {{0, true}, {0, false}, {-1, true},
                                        {1, true}, {1, false}, {-1, false}};
  double y = label->point.y;
  bool has_before = category > 0 && is_present(plan, series, category - 1);
  bool has_after = is_present(plan, series, category + 1);
  double before = has_before ? trend_point(plan, geometry, series, category - 1).y : y;
  double after = has_after ? trend_point(plan, geometry, series, category + 1).y : y;
  bool is_valley = before <= y && after <= y && before + after < 2 * y;
  for (size_t i = 0; i < 6; i++) {
    Placement placement = preferred[i];
    if (is_valley) placement.is_above = !placement.is_above;
    if (is_free(plan, geometry, series, category, label_box(label, placement))) return placement;
  }
  return (Placement){0, !is_valley};
}

void trend_draw_values(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                       SceneNode *group) {
  const DrawContext *context = plan->context;
  const Theme *theme = context->theme;
  const ChartData *data = &plan->spec->data;
  for (size_t c = 0; c < data->category_count; c++) {
    if (!is_present(plan, series, c)) continue;
    bool is_current = data->is_forecast[c] || c == chart_current_category(data);
    FontStyle style = theme->type.label;
    if (is_current) style.weight = FONT_SEMIBOLD;
    TextSetting setting = {style, theme->colors.ink, ALIGN_START, ROLE_LABEL,
                           chart_mark_name(context, plan->spec, series, c)};
    BoundText text = bound_text_quantity(context->arena, chart_cell(data, series, c), NULL);
    ValueLabel label = {trend_point(plan, geometry, series, c),
                        draw_text_width(context, text.text, style), draw_cap_height(context, style),
                        theme->marks.marker / 2 + theme->marks.label_gap * 1.5};
    Rect box = label_box(&label, choose_placement(plan, geometry, series, c, &label));
    draw_text(context, group, &setting, text, (Point){box.x, rect_bottom(box)});
  }
}
