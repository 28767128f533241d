/* A band scale: slots for categories along an axis, in the middle of the room they have. Slots are
 * equal, unless places say that there are gaps between them or that they follow true dates. */
#pragma once
#include <stddef.h>

/* Where the categories stand, in slots from the start of the axis. */
typedef struct BandPlaces {
  size_t count;
  double extent;       /* slots in all, gaps included */
  const double *items; /* middle of each category's slot; NULL: 0.5, 1.5, … */
} BandPlaces;

typedef struct BandScale {
  double start; /* of the first slot */
  double step;  /* from slot to slot */
  double bar;   /* width of what stands in a slot */
  BandPlaces places;
} BandScale;

/* How wide the bars of a band may be. */
typedef struct BandShape {
  double share;       /* a bar's part of its slot */
  double least_share; /* less than this, and the slots close up */
  double widest;      /* of a bar */
  double lead; /* where slots stand that do not fill the length: 0 first, 0.5 in the middle */
} BandShape;

/* Equal slots without gaps. */
BandPlaces band_places_even(size_t count);
/* Slots over `length` points from `start`. */
BandScale band_fit(double start, double length, BandPlaces places, BandShape shape);
double band_middle(BandScale scale, size_t index);
/* The position of a place given in slots. */
double band_at(BandScale scale, double slots);
/* Where the last slot ends. */
double band_end(BandScale scale);
