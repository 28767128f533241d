/* The chart types, sorted by name. */
#include "charts/chart.h"

extern const ChartType area_chart, bar_chart, bullet_chart, butterfly_chart, donut_chart,
    dots_chart, guidance_chart, heatmap_chart, index_chart, ladder_chart, mekko_chart, price_chart,
    range_chart, scatter_chart, tornado_chart, trend_chart, waterfall_chart;

const ChartType *const chart_types[] = {
    &area_chart,  &bar_chart,       &bullet_chart,  &butterfly_chart, &donut_chart,
    &dots_chart,  &guidance_chart,  &heatmap_chart, &index_chart,     &ladder_chart,
    &mekko_chart, &price_chart,     &range_chart,   &scatter_chart,   &tornado_chart,
    &trend_chart, &waterfall_chart,
};
const size_t chart_type_count = sizeof chart_types / sizeof chart_types[0];
