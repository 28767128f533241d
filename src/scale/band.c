#include "scale/band.h"

#include <math.h>

BandPlaces band_places_even(size_t count) {
  return (BandPlaces){count, (double)count, NULL};
}

BandScale band_fit(double start, double length, BandPlaces places, BandShape shape) {
  if (places.count == 0) return (BandScale){start, 0, 0, places};
  double step = fmin(length / places.extent, shape.widest / shape.least_share);
  double bar = fmin(step * shape.share, shape.widest);
  double used = step * places.extent;
  return (BandScale){start + (length - used) * shape.lead, step, bar, places};
}

double band_at(BandScale scale, double slots) {
  return scale.start + scale.step * slots;
}

double band_middle(BandScale scale, size_t index) {
  return band_at(scale, scale.places.items ? scale.places.items[index] : (double)index + 0.5);
}

double band_end(BandScale scale) {
  return band_at(scale, scale.places.extent);
}
