/* Lines over the categories: gaps where values are missing, dashes that lead to forecasts. */
#pragma once
#include "charts/plot/plot.h"

extern const LayerType lines_layer;

/* Whether the scale of these series is to hold zero: it does unless all of them stay far from it.
 */
bool lines_want_zero(const ChartData *data, SeriesSpan series);
