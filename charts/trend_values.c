/* Values at the points of a line: above or below, beside the slope if the line would cross them. */
#include "charts/trend_lines.h"

#include <math.h>

#define TOUCH_TOLERANCE 0.25 /* points that neighbouring texts may share */

typedef struct ValueLabel {
  Point point; /* that it belongs to */
  double width, height;
  double distance; /* from the point to the nearer edge of the label */
  FontStyle style;
  const SceneNode *group; /* with the texts that are there already */
  Rect box;               /* out: where it stands */
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

/* Whether the place is within the chart, and no text stands there yet: another value, or the name
 * of a line. */
static bool is_clear(const ChartPlan *plan, const ValueLabel *label) {
  double ascent = font_ascent(plan->context->fonts, label->style);
  double height = ascent + font_descent(plan->context->fonts, label->style);
  Rect text = {label->box.x, rect_bottom(label->box) - ascent, label->width, height};
  if (text.x < plan->box.x || rect_right(text) > rect_right(plan->box)) return false;
  for (const SceneNode *node = label->group->first_child; node; node = node->next)
    if (node->kind == SCENE_TEXT && rect_overlaps(text, scene_bounds(node), TOUCH_TOLERANCE))
      return false;
  return true;
}

/* A point below its neighbours is labelled underneath, every other one above. */
static bool is_valley(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                      size_t category) {
  double y = trend_point(plan, geometry, series, category).y;
  bool has_before = category > 0 && is_present(plan, series, category - 1);
  bool has_after = is_present(plan, series, category + 1);
  double before = has_before ? trend_point(plan, geometry, series, category - 1).y : y;
  double after = has_after ? trend_point(plan, geometry, series, category + 1).y : y;
  return before <= y && after <= y && before + after < 2 * y;
}

/* If the line or another text runs through the place, the label moves aside. False if it has none.
 */
static bool find_place(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                       size_t category, ValueLabel *label) {
  static const Placement preferred[] = {{0, true}, {0, false}, {-1, true},
                                        {1, true}, {1, false}, {-1, false}};
  bool turns = is_valley(plan, geometry, series, category);
  for (int round = 0; round < 2; round++) { /* at the worst on the line, but never on a text */
    for (size_t i = 0; i < 6; i++) {
      Placement placement = {preferred[i].side, preferred[i].is_above != turns};
      label->box = label_box(label, placement);
      if (is_clear(plan, label) &&
          (round > 0 || is_free(plan, geometry, series, category, label->box)))
        return true;
    }
  }
  return false;
}

static void report_unplaced(const ChartPlan *plan, size_t series, size_t category,
                            const char *text) {
  const DrawContext *context = plan->context;
  diag_error(context->diags, plan->spec->span, "no room for the value %s of %s",
             diag_quote(context->diags, text),
             chart_mark_name(context, plan->spec, series, category));
  diag_hint(context->diags, "use labels: ends, or give the chart more room");
}

static void draw_value(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                       size_t category, SceneNode *group) {
  const DrawContext *context = plan->context;
  const Theme *theme = context->theme;
  const ChartData *data = &plan->spec->data;
  bool is_current = data->is_forecast[category] || category == chart_current_category(data);
  FontStyle style = theme->type.label;
  if (is_current) style.weight = FONT_SEMIBOLD;
  TextSetting setting = {style, theme->colors.ink, ALIGN_START, ROLE_LABEL,
                         chart_mark_name(context, plan->spec, series, category)};
  BoundText text = bound_text_quantity(context->arena, chart_cell(data, series, category), NULL);
  ValueLabel label = {.point = trend_point(plan, geometry, series, category),
                      .width = draw_text_width(context, text.text, style),
                      .height = draw_cap_height(context, style),
                      .distance = theme->marks.marker / 2 + theme->marks.label_gap * 1.5,
                      .style = style,
                      .group = group};
  if (find_place(plan, geometry, series, category, &label))
    draw_text(context, group, &setting, text, (Point){label.box.x, rect_bottom(label.box)});
  else
    report_unplaced(plan, series, category, text.text);
}

void trend_draw_values(const ChartPlan *plan, const TrendGeometry *geometry, size_t series,
                       SceneNode *group) {
  for (size_t c = 0; c < plan->spec->data.category_count; c++)
    if (is_present(plan, series, c)) draw_value(plan, geometry, series, c, group);
}
