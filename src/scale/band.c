#include "scale/band.h"

BandScale band_fit(double start, double length, size_t count, double share, double widest) {
  if (count == 0) return (BandScale){start, 0, 0, 0};
  double step = length / (double)count;
  if (step * share > widest) step = widest / share;
  double used = step * (double)count;
  return (BandScale){start + (length - used) / 2, step, step * share, count};
}

double band_middle(BandScale scale, size_t index) {
  return scale.start + scale.step * ((double)index + 0.5);
}
