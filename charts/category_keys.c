/* Categories by the key that the author writes, whatever they are called in the chart. */
#include "charts/chart_data.h"

#include <string.h>

static bool is_same_period(Period a, Period b) {
  return a.unit == b.unit && period_compare(a, b) == 0 && text_equals(a.suffix, b.suffix);
}

/* "FY2009" is the key of "FY2009 target". */
static bool is_before_word(const char *name, const char *key, const char *word) {
  size_t length = strlen(key);
  return text_starts_with(name, key) && name[length] == ' ' && text_equals(name + length + 1, word);
}

bool chart_category_is(const ChartData *data, const FiscalCalendar *calendar, size_t category,
                       const char *key) {
  const char *name = data->categories[category].text;
  if (text_equals(name, key)) return true;
  bool is_marked = data->is_forecast[category] && data->scenarios.forecast_word;
  if (is_marked && is_before_word(name, key, data->scenarios.forecast_word)) return true;
  Period period;
  return data->periods && period_parse(key, calendar, &period) &&
         is_same_period(data->periods[category], period);
}
