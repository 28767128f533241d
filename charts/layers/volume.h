/* Narrow bars from zero, one a category, at true distances: volumes of trading. */
#pragma once
#include "charts/plot/plot.h"

typedef struct VolumeContent {
  const Quantity *cells; /* one a category */
  const char *name;
} VolumeContent;

extern const LayerType volume_layer;
