/* A linear scale from values to points on the page, fitted so that marks and their labels have
 * room. */
#pragma once
#include <stdbool.h>
#include <stddef.h>

typedef struct LinearScale {
  double minimum, maximum;       /* values at the two ends */
  double start, end;             /* positions of the two ends; start may be the greater one */
  double hidden_from, hidden_to; /* values left out between, on one side of zero, that stand at one
                                    place; the same: none */
} LinearScale;

/* A value that must lie on the scale, with room in points on its lower and upper side for what
 * stands beside the mark. */
typedef struct ScaleDemand {
  double value;
  double below, above;
} ScaleDemand;

double linear_map(LinearScale scale, double value);
/* Points per unit of value, always positive; outside of what is hidden. */
double linear_factor(LinearScale scale);
/* The largest scale of the given length on which every demand is met. With no length left for the
 * marks it still returns a valid scale. `length` in points, from `start` towards `end`. */
LinearScale linear_fit(const ScaleDemand *demands, size_t count, double start, double end);
/* The scale with `factor` points per unit, its lower end as low as the demands ask; what does not
 * fit reaches over its upper end. */
LinearScale linear_with_factor(const ScaleDemand *demands, size_t count, double start, double end,
                               double factor);
/* The length that the demands need at `factor` points per unit. */
double linear_length(const ScaleDemand *demands, size_t count, double factor);

/* The value with the hidden range folded away, zero staying zero: what demands have to be in before
 * such a scale is fitted; and the way back. */
double linear_fold(LinearScale hidden, double value);
double linear_unfold(LinearScale hidden, double folded);
/* A scale that was fitted to folded values, as one of true values with what `hidden` hides. */
LinearScale linear_with_hidden(LinearScale scale, LinearScale hidden);
bool linear_hides(LinearScale scale);

/* The same scale with its upper end, and its lower end if there are values below zero, moved out to
 * a tick, so that grid lines embrace the marks: four to six ticks, or `most` where there is room
 * for no more; of the steps that do, the one that gives the marks most room. */
LinearScale linear_round_out(LinearScale scale, size_t most, bool has_negative);

/* Round values from 1, 2, 2.5 or 5 times a power of ten: four to `most` of them within the scale,
 * with one at its upper end where that can be. Where values are hidden, on the
 * far side of them from zero. */
typedef struct Ticks {
  double first, step;
  size_t count;
  int decimals; /* needed to print them */
} Ticks;
Ticks linear_ticks(LinearScale scale, size_t most);
