/* A band scale: equal slots for categories along an axis, in the middle of the room they have. */
#pragma once
#include <stddef.h>

typedef struct BandScale {
  double start; /* of the first slot */
  double step;  /* from slot to slot */
  double bar;   /* width of what stands in a slot */
  size_t count;
} BandScale;

/* How wide the bars of a band may be. */
typedef struct BandShape {
  double share;       /* a bar's part of its slot */
  double least_share; /* less than this, and the slots close up */
  double widest;      /* of a bar */
  double lead; /* where slots stand that do not fill the length: 0 first, 0.5 in the middle */
} BandShape;

/* Slots over `length` points from `start`. */
BandScale band_fit(double start, double length, size_t count, BandShape shape);
double band_middle(BandScale scale, size_t index);
