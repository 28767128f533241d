/* Pins: relative differences, as thin stems with a head; outliers as triangles. */
#pragma once
#include "charts/plot/plot.h"

extern const LayerType pins_layer;
