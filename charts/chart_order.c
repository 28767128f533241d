/* The categories of a chart in another order. */
#include "charts/chart_figures.h"

#include <string.h>

/* A copy of an array with its items in another order; NULL stays NULL. */
static const void *permuted(Arena *arena, const void *items, size_t size, const size_t *order,
                            size_t count) {
  if (!items) return NULL;
  char *copy = arena_alloc_array(arena, count, size);
  for (size_t i = 0; i < count; i++)
    memcpy(copy + i * size, (const char *)items + order[i] * size, size);
  return copy;
}

void chart_order_categories(ChartSpec *spec, Arena *arena, const size_t *order) {
  ChartData *data = &spec->data;
  size_t count = data->category_count;
  Quantity *cells = arena_array(arena, Quantity, data->series_count * count);
  for (size_t s = 0; s < data->series_count; s++)
    for (size_t c = 0; c < count; c++) cells[s * count + c] = chart_cell(data, s, order[c]);
  data->cells = cells;
  data->categories = permuted(arena, data->categories, sizeof *data->categories, order, count);
  data->totals = permuted(arena, data->totals, sizeof *data->totals, order, count);
  data->kinds = permuted(arena, data->kinds, sizeof *data->kinds, order, count);
  data->is_forecast = permuted(arena, data->is_forecast, sizeof(bool), order, count);
  data->follows_gap = permuted(arena, data->follows_gap, sizeof(bool), order, count);
  data->periods = permuted(arena, data->periods, sizeof *data->periods, order, count);
  spec->highlights.categories =
      permuted(arena, spec->highlights.categories, sizeof(bool), order, count);
}
