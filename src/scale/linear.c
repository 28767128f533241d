#include "scale/linear.h"

#include <math.h>

#define PAIRWISE_LIMIT 500 /* demands; every pair of them is looked at */

double linear_factor(LinearScale scale) {
  double span = scale.maximum - scale.minimum;
  return span > 0 ? fabs(scale.end - scale.start) / span : 0;
}

double linear_map(LinearScale scale, double value) {
  double span = scale.maximum - scale.minimum;
  if (span <= 0) return scale.start;
  return scale.start + (value - scale.minimum) / span * (scale.end - scale.start);
}

/* The steepest factor (points per unit) at which the upper label of one value and the lower label
 * of another still fit together, over all pairs. */
static double fitting_factor(const ScaleDemand *demands, size_t count, double length) {
  double factor = INFINITY;
  for (size_t i = 0; i < count; i++) {
    for (size_t j = 0; j < count; j++) {
      double distance = demands[i].value - demands[j].value;
      if (distance <= 0) continue;
      double room = length - demands[i].above - demands[j].below;
      factor = fmin(factor, fmax(room, length * 0.1) / distance);
    }
  }
  return factor;
}

/* The same for very many demands: as if the widest room were needed at both ends. */
static double cautious_factor(const ScaleDemand *demands, size_t count, double length) {
  double low = INFINITY, high = -INFINITY, below = 0, above = 0;
  for (size_t i = 0; i < count; i++) {
    low = fmin(low, demands[i].value);
    high = fmax(high, demands[i].value);
    below = fmax(below, demands[i].below);
    above = fmax(above, demands[i].above);
  }
  if (high <= low) return INFINITY;
  return fmax(length - below - above, length * 0.1) / (high - low);
}

LinearScale linear_fit(const ScaleDemand *demands, size_t count, double start, double end) {
  double length = fabs(end - start);
  LinearScale scale = {0, 1, start, end};
  if (count == 0 || length <= 0) return scale;
  bool is_many = count > PAIRWISE_LIMIT;
  double factor = is_many ? cautious_factor(demands, count, length)
                          : fitting_factor(demands, count, length);
  if (!isfinite(factor)) factor = length / fmax(fabs(demands[0].value), 1) / 2;
  double offset = -INFINITY; /* position of value 0 above the lower end */
  for (size_t i = 0; i < count; i++)
    offset = fmax(offset, demands[i].below - factor * demands[i].value);
  scale.minimum = -offset / factor;
  scale.maximum = (length - offset) / factor;
  return scale;
}

static double round_step(double raw, int *decimals) {
  static const double steps[] = {1, 2, 2.5, 5, 10};
  int power = (int)floor(log10(raw));
  double base = pow(10, power);
  size_t pick = 0;
  while (pick < 4 && steps[pick] * base < raw * (1 - 1e-9)) pick++;
  int needed = pick == 2 ? 1 - power : -power - (pick == 4);
  *decimals = needed > 0 ? needed : 0;
  return steps[pick] * base;
}

LinearScale linear_round_out(LinearScale scale, size_t wanted) {
  Ticks ticks = linear_ticks(scale, wanted);
  if (ticks.count == 0) return scale;
  scale.maximum = ceil(scale.maximum / ticks.step - 1e-9) * ticks.step;
  if (scale.minimum < 0) scale.minimum = floor(scale.minimum / ticks.step + 1e-9) * ticks.step;
  return scale;
}

Ticks linear_ticks(LinearScale scale, size_t wanted) {
  Ticks ticks = {0};
  double span = scale.maximum - scale.minimum;
  if (!(span > 0) || wanted == 0) return ticks;
  ticks.step = round_step(span / (double)wanted, &ticks.decimals);
  ticks.first = ceil(scale.minimum / ticks.step - 1e-9) * ticks.step;
  double steps = floor((scale.maximum - ticks.first) / ticks.step + 1e-9);
  ticks.count = steps >= 0 && steps < 100 ? (size_t)steps + 1 : 0;
  return ticks;
}
