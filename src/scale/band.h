/* A band scale: equal slots for categories along an axis, in the middle of the room they have. */
#pragma once
#include <stddef.h>

typedef struct BandScale {
  double start; /* of the first slot */
  double step;  /* from slot to slot */
  double bar;   /* width of what stands in a slot */
  size_t count;
} BandScale;

/* Slots over `length` points from `start`; a bar takes `share` of its slot and gets no wider than
 * `widest`: the slots then close up and stand in the middle. */
BandScale band_fit(double start, double length, size_t count, double share, double widest);
double band_middle(BandScale scale, size_t index);
