/* Where categories stand along the axis: in equal slots, with gaps, or at true distances in time.
 */
#include "charts/plot/plot_phases.h"

#include <math.h>

#define GROUP_GAP 0.6      /* slots between years and quarters that stand side by side */
#define LEFT_OUT_GAP 0.5   /* slots where periods are left out */
#define LEAST_CAP 0.84     /* names shrink with the labels, but no further for their sake */
#define TIME_SCALE_FROM 41 /* periods that stand on a time scale, in a chart of lines */

static int day_of(Period period) {
  return date_day_number(period_first_day(period));
}

static bool is_time_scale(const ChartSpec *spec) {
  const ChartData *data = &spec->data;
  for (size_t i = 0; i < data->category_count; i++) {
    if (data->periods[i].unit != data->periods[0].unit) return false;
    if (i && day_of(data->periods[i]) <= day_of(data->periods[i - 1])) return false;
  }
  return data->periods[0].unit == PERIOD_DAY || data->category_count >= TIME_SCALE_FROM;
}

static BandPlaces time_places(const ChartSpec *spec, double *items) {
  const ChartData *data = &spec->data;
  size_t count = data->category_count;
  double first = (double)day_of(data->periods[0]);
  double span = (double)day_of(data->periods[count - 1]) - first;
  for (size_t i = 0; i < count; i++)
    items[i] = 0.5 + ((double)day_of(data->periods[i]) - first) / span * (double)(count - 1);
  return (BandPlaces){count, (double)count, items};
}

static BandPlaces gap_places(const ChartSpec *spec, double *items) {
  const ChartData *data = &spec->data;
  double at = 0;
  for (size_t i = 0; i < data->category_count; i++) {
    bool is_gap = i && data->follows_gap && data->follows_gap[i];
    bool is_group = is_gap && data->periods && data->periods[i].unit != data->periods[i - 1].unit;
    if (is_gap) at += is_group ? GROUP_GAP : LEFT_OUT_GAP;
    items[i] = at + 0.5;
    at += 1;
  }
  return (BandPlaces){data->category_count, at, items};
}

BandPlaces plot_places(const Plot *plot) {
  const ChartSpec *spec = plot->spec;
  const ChartData *data = &spec->data;
  bool has_gaps = data->periods || data->follows_gap;
  if (!has_gaps || data->category_count < 2) return band_places_even(data->category_count);
  double *items = arena_array(plot->context->arena, double, data->category_count);
  if (data->periods && plot->wish.is_continuous && is_time_scale(spec))
    return time_places(spec, items);
  return data->follows_gap ? gap_places(spec, items) : band_places_even(data->category_count);
}

bool plot_has_category_names(const Plot *plot) {
  return plot->form.is_lying ? !plot->part.stands_beside : !plot->part.stands_over;
}

const char *plot_key_text(const Plot *plot, const TableKey *key) {
  return plot->has_short_names && key->short_text ? key->short_text : key->text;
}

static const TableKey *short_keys(const Plot *plot) {
  const ChartData *data = &plot->spec->data;
  if (!plot->has_short_names) return data->categories;
  TableKey *keys = arena_array(plot->context->arena, TableKey, data->category_count);
  for (size_t i = 0; i < data->category_count; i++) {
    keys[i] = data->categories[i];
    keys[i].text = plot_key_text(plot, &keys[i]);
  }
  return keys;
}

CategoryKeys plot_category_keys(const Plot *plot) {
  const ChartSpec *spec = plot->spec;
  const ChartData *data = &spec->data;
  return (CategoryKeys){.keys = short_keys(plot),
                        .count = data->category_count,
                        .periods = data->periods,
                        .house = data->house,
                        .places = plot->places,
                        .is_forecast = data->is_forecast,
                        .is_highlighted = spec->highlights.categories,
                        .type_most = fmax(plot->form.type_share, LEAST_CAP),
                        .forecast_word = data->scenarios.forecast_word};
}
