#include "scale/band.h"

#include <math.h>

BandScale band_fit(double start, double length, size_t count, BandShape shape) {
  if (count == 0) return (BandScale){start, 0, 0, 0};
  double step = fmin(length / (double)count, shape.widest / shape.least_share);
  double bar = fmin(step * shape.share, shape.widest);
  double used = step * (double)count;
  return (BandScale){start + (length - used) * shape.lead, step, bar, count};
}

double band_middle(BandScale scale, size_t index) {
  return scale.start + scale.step * ((double)index + 0.5);
}
