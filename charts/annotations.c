/* Annotations on any chart that says where they attach. */
#include "annotate/growth.h"
#include "charts/chart.h"

#include <math.h>

#define TEXT_CONTRAST 4.5

double chart_annotation_room(const ChartPlan *plan, size_t category) {
  const ChartSpec *spec = plan->spec;
  for (size_t i = 0; i < spec->growth_count; i++)
    if (category >= spec->growths[i].from && category <= spec->growths[i].to)
      return growth_arrow_room(plan->context);
  return 0;
}

static Color rate_color(const ChartPlan *plan, Quantity growth) {
  const ThemeColors *colors = &plan->context->theme->colors;
  int sign = quantity_is_present(growth) ? decimal_sign(growth.value) : 0;
  Polarity polarity = plan->spec->data.measure->polarity;
  if (sign == 0 || polarity == POLARITY_NEUTRAL) return colors->ink;
  bool is_good = (sign > 0) == (polarity == POLARITY_UP_IS_GOOD);
  return color_darken_to_contrast(is_good ? colors->good : colors->bad, colors->ground,
                                  TEXT_CONTRAST);
}

static void report_no_anchor(const ChartPlan *plan, const ChartGrowth *growth) {
  diag_error(plan->context->diags, growth->span, "this chart has no place for a growth arrow");
  diag_hint(plan->context->diags, "use it on standing bars of one series, or on stacked ones");
}

static void draw_growth(const ChartPlan *plan, Rect frame, const ChartGrowth *growth,
                        SceneNode *group) {
  const ChartType *type = plan->spec->type;
  const TableKey *categories = plan->spec->data.categories;
  GrowthArrow arrow = {.level = INFINITY};
  Quantity first = {0}, last = {0};
  for (size_t c = growth->from; c <= growth->to; c++) {
    Point point;
    Quantity quantity;
    if (!type->anchor || !type->anchor(plan, frame, c, &point, &quantity)) {
      report_no_anchor(plan, growth);
      return;
    }
    arrow.level = fmin(arrow.level, point.y);
    if (c == growth->from) arrow.from = point, first = quantity;
    if (c == growth->to) arrow.to = point, last = quantity;
  }
  arrow.level -= growth_arrow_rise(plan->context);
  arrow.growth = quantity_growth(plan->context->arena, first, last, growth->span);
  arrow.color = rate_color(plan, arrow.growth);
  arrow.name = arena_printf(plan->context->arena, "%s/growth/%s/%s", plan->spec->name,
                            categories[growth->from].text, categories[growth->to].text);
  growth_arrow_draw(plan->context, &arrow, group);
}

void chart_draw_annotations(const ChartPlan *plan, Rect frame, SceneNode *group) {
  for (size_t i = 0; i < plan->spec->growth_count; i++)
    draw_growth(plan, frame, &plan->spec->growths[i], group);
}
