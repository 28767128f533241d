/* Triangles at values: a further scenario beside bars. */
#pragma once
#include "charts/plot/plot.h"

typedef struct TrianglesContent {
  double offset; /* of their tips from the slot's middle, in shares of the room for bars */
} TrianglesContent;

extern const LayerType triangles_layer;
