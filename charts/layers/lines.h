/* Lines over the categories: gaps where values are missing, dashes that lead to forecasts. */
#pragma once
#include "charts/plot/plot.h"

extern const LayerType lines_layer;
