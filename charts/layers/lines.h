/* Lines over the categories: gaps where values are missing, dashes that lead to forecasts. */
#pragma once
#include "charts/plot/plot.h"

typedef struct LinesContent {
  double tolerance; /* points by which a line of very many points may be simplified */
} LinesContent;

extern const LayerType lines_layer;
