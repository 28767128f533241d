/* Moving labels apart along one axis. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef struct SpreadLabel {
  double wanted; /* where its middle should be */
  double size;   /* extent, space to its neighbours included */
  double placed; /* out: where its middle is */
} SpreadLabel;

/* Places the labels, which must be in order of `wanted`, without overlap between `low` and `high`,
 * moving them as little as possible (least squares; pool-adjacent-violators). False if they do not
 * all fit; they are then spread evenly and overlap. */
bool spread_labels(SpreadLabel *labels, size_t count, double low, double high);
