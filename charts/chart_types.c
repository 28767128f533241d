/* The chart types, sorted by name. */
#include "charts/chart.h"

extern const ChartType area_chart, bar_chart, bullet_chart, butterfly_chart, dots_chart,
    guidance_chart, index_chart, ladder_chart, price_chart, range_chart, tornado_chart, trend_chart,
    waterfall_chart;

const ChartType *const chart_types[] = {
    &area_chart,     &bar_chart,   &bullet_chart,    &butterfly_chart, &dots_chart,
    &guidance_chart, &index_chart, &ladder_chart,    &price_chart,     &range_chart,
    &tornado_chart,  &trend_chart, &waterfall_chart,
};
const size_t chart_type_count = sizeof chart_types / sizeof chart_types[0];
