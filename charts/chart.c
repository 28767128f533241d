#include "charts/chart.h"

size_t chart_current_category(const ChartData *data) {
  size_t current = data->category_count;
  while (current > 1 && data->is_forecast[current - 1]) current--;
  return current ? current - 1 : 0;
}

Quantity chart_cell(const ChartData *data, size_t series, size_t category) {
  return data->cells[series * data->category_count + category];
}

Rect chart_frame(const ChartPlan *plan) {
  return rect_inset(plan->box, insets_max(plan->demand, plan->least));
}

const char *chart_mark_name(const DrawContext *context, const ChartSpec *spec, size_t series,
                            size_t category) {
  const ChartData *data = &spec->data;
  return arena_printf(context->arena, "%s/%s/%s", spec->name, data->categories[category].text,
                      data->series[series].text);
}

const ChartType *chart_type_find(const char *name) {
  for (size_t i = 0; i < chart_type_count; i++)
    if (text_equals(chart_types[i]->name, name)) return chart_types[i];
  return NULL;
}
