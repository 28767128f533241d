/* A chart of one period: what it shows of a table of several. */
#include "blocks/chart/chart_axes.h"

static bool has_one_column(DeckReader *reader, const ChartSpec *chart) {
  const ChartData *data = &chart->data;
  const char *type = chart->type->name;
  if (data->has_period_series) {
    diag_error(reader->diags, chart->span, "a %s shows names of one period, here are periods",
               type);
    diag_hint(reader->diags, "leave out categories, or choose with take-rows and take-columns");
    return false;
  }
  if (data->category_count == 1 || data->periods) return true;
  diag_error(reader->diags, chart->span, "a %s shows one column of figures, here are %zu", type,
             data->category_count);
  diag_hint(reader->diags, "choose one with take-columns");
  return false;
}

bool chart_keep_current(DeckReader *reader, ChartSpec *chart) {
  ChartData *data = &chart->data;
  if (!has_one_column(reader, chart)) return false;
  size_t current = chart_current_category(data);
  Quantity *cells = arena_array(reader->arena, Quantity, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) cells[s] = chart_cell(data, s, current);
  data->cells = cells;
  data->categories += current;
  data->is_forecast += current;
  if (data->periods) data->periods += current;
  if (data->totals) data->totals += current;
  if (data->kinds) data->kinds += current;
  data->category_count = 1;
  return true;
}
