#include "scale/linear.h"

#include <math.h>

#define FRONTIER_LIMIT 48 /* demands that decide; more are looked at together */

bool linear_hides(LinearScale scale) {
  return scale.hidden_to > scale.hidden_from;
}

double linear_fold(LinearScale hidden, double value) {
  double from = hidden.hidden_from, to = hidden.hidden_to;
  if (from >= 0) return value <= from ? value : value < to ? from : value - (to - from);
  return value >= to ? value : value > from ? to : value + (to - from);
}

double linear_unfold(LinearScale hidden, double folded) {
  double from = hidden.hidden_from, to = hidden.hidden_to;
  if (from >= 0) return folded <= from ? folded : folded + (to - from);
  return folded >= to ? folded : folded - (to - from);
}

LinearScale linear_with_hidden(LinearScale scale, LinearScale hidden) {
  scale.minimum = linear_unfold(hidden, scale.minimum);
  scale.maximum = linear_unfold(hidden, scale.maximum);
  scale.hidden_from = hidden.hidden_from;
  scale.hidden_to = hidden.hidden_to;
  return scale;
}

/* What the scale shows, in units. */
static double shown_span(LinearScale scale) {
  return linear_fold(scale, scale.maximum) - linear_fold(scale, scale.minimum);
}

double linear_factor(LinearScale scale) {
  double span = shown_span(scale);
  return span > 0 ? fabs(scale.end - scale.start) / span : 0;
}

double linear_map(LinearScale scale, double value) {
  double span = shown_span(scale);
  if (span <= 0) return scale.start;
  double above = linear_fold(scale, value) - linear_fold(scale, scale.minimum);
  return scale.start + above / span * (scale.end - scale.start);
}

/* Demands of which none asks for less than another in every respect: all that decide. */
typedef struct Frontier {
  ScaleDemand items[FRONTIER_LIMIT];
  size_t count;
} Frontier;

/* Whether `a` asks for all that `b` asks for, on the side of greater values or the other. */
static bool covers(ScaleDemand a, ScaleDemand b, bool is_upper) {
  return is_upper ? a.value >= b.value && a.above >= b.above
                  : a.value <= b.value && a.below >= b.below;
}

/* Where too many decide, two become one that asks for what both do. */
static void add_merged(ScaleDemand *item, ScaleDemand demand, bool is_upper) {
  item->value = is_upper ? fmax(item->value, demand.value) : fmin(item->value, demand.value);
  item->above = fmax(item->above, demand.above);
  item->below = fmax(item->below, demand.below);
}

static void add_to_frontier(Frontier *frontier, ScaleDemand demand, bool is_upper) {
  size_t kept = 0;
  for (size_t i = 0; i < frontier->count; i++)
    if (covers(frontier->items[i], demand, is_upper)) return;
  for (size_t i = 0; i < frontier->count; i++)
    if (!covers(demand, frontier->items[i], is_upper)) frontier->items[kept++] = frontier->items[i];
  frontier->count = kept;
  if (kept < FRONTIER_LIMIT)
    frontier->items[frontier->count++] = demand;
  else
    add_merged(&frontier->items[FRONTIER_LIMIT - 1], demand, is_upper);
}

/* The steepest factor (points per unit) at which the upper label of one value and the lower label
 * of another still fit together, over all pairs. */
static double fitting_factor(const ScaleDemand *demands, size_t count, double length) {
  Frontier upper = {.count = 0}, lower = {.count = 0};
  for (size_t i = 0; i < count; i++) {
    add_to_frontier(&upper, demands[i], true);
    add_to_frontier(&lower, demands[i], false);
  }
  double factor = INFINITY;
  for (size_t i = 0; i < upper.count; i++) {
    for (size_t j = 0; j < lower.count; j++) {
      double distance = upper.items[i].value - lower.items[j].value;
      if (distance <= 0) continue;
      double room = length - upper.items[i].above - lower.items[j].below;
      factor = fmin(factor, fmax(room, length * 0.1) / distance);
    }
  }
  return factor;
}

/* Position of value 0 above the lower end. */
static double zero_offset(const ScaleDemand *demands, size_t count, double factor) {
  double offset = -INFINITY;
  for (size_t i = 0; i < count; i++)
    offset = fmax(offset, demands[i].below - factor * demands[i].value);
  return offset;
}

LinearScale linear_with_factor(const ScaleDemand *demands, size_t count, double start, double end,
                               double factor) {
  if (!(factor > 0)) return (LinearScale){0, 1, start, end, 0, 0};
  double offset = zero_offset(demands, count, factor);
  return (LinearScale){-offset / factor, (fabs(end - start) - offset) / factor, start, end, 0, 0};
}

double linear_length(const ScaleDemand *demands, size_t count, double factor) {
  double upper = 0;
  for (size_t i = 0; i < count; i++)
    upper = fmax(upper, demands[i].above + factor * demands[i].value);
  return upper + fmax(0, zero_offset(demands, count, factor));
}

LinearScale linear_fit(const ScaleDemand *demands, size_t count, double start, double end) {
  double length = fabs(end - start);
  LinearScale scale = {0, 1, start, end, 0, 0};
  if (count == 0 || length <= 0) return scale;
  double factor = fitting_factor(demands, count, length);
  if (!isfinite(factor)) factor = length / fmax(fabs(demands[0].value), 1) / 2;
  return linear_with_factor(demands, count, start, end, factor);
}

/* Steps that a reader counts in, in a decade. */
static const double round_steps[] = {1, 2, 2.5, 5};
#define ROUND_STEPS 4
#define LEAST_TICKS 4 /* fewer do not read as a scale */

static Ticks ticks_of(LinearScale scale, double base, int power, size_t pick) {
  Ticks ticks = {.step = round_steps[pick] * base};
  int needed = pick == 2 ? 1 - power : -power;
  ticks.decimals = needed > 0 ? needed : 0;
  ticks.first = ceil(scale.minimum / ticks.step - 1e-9) * ticks.step;
  double steps = floor((scale.maximum - ticks.first) / ticks.step + 1e-9);
  ticks.count = steps >= 0 && steps < 100 ? (size_t)steps + 1 : 0;
  return ticks;
}

static LinearScale round_out(LinearScale scale, double step, bool has_negative) {
  scale.maximum = ceil(scale.maximum / step - 1e-9) * step;
  if (scale.minimum < 0 && has_negative) scale.minimum = floor(scale.minimum / step + 1e-9) * step;
  return scale;
}

static size_t distance(size_t a, size_t b) {
  return a > b ? a - b : b - a;
}

/* Whether ticks of count `a` serve better than those of count `b`: as many as wanted first, then
 * the nearest to it. */
static bool is_better_count(size_t a, size_t b, size_t most) {
  size_t least = most < LEAST_TICKS ? most : LEAST_TICKS;
  bool fits = a >= least && a <= most, other_fits = b >= least && b <= most;
  if (fits != other_fits) return fits;
  return !fits && distance(a, least) < distance(b, least);
}

/* Visits the round steps near the scale's span. */
typedef struct StepSearch {
  double span;
  int power, last_power;
  size_t pick;
} StepSearch;

static StepSearch search_steps(LinearScale scale) {
  int power = (int)floor(log10(scale.maximum - scale.minimum));
  return (StepSearch){scale.maximum - scale.minimum, power - 2, power + 1, 0};
}

static bool next_step(StepSearch *search, LinearScale scale, Ticks *ticks) {
  if (search->power > search->last_power) return false;
  *ticks = ticks_of(scale, pow(10, search->power), search->power, search->pick);
  if (++search->pick == ROUND_STEPS) {
    search->pick = 0;
    search->power++;
  }
  return true;
}

LinearScale linear_round_out(LinearScale scale, size_t most, bool has_negative) {
  if (!(scale.maximum > scale.minimum) || most == 0 || linear_hides(scale)) return scale;
  StepSearch search = search_steps(scale);
  Ticks ticks;
  LinearScale best = scale;
  size_t best_count = 1000;
  while (next_step(&search, scale, &ticks)) {
    LinearScale rounded = round_out(scale, ticks.step, has_negative);
    size_t count = ticks_of(rounded, ticks.step, -ticks.decimals, 0).count;
    bool is_better = is_better_count(count, best_count, most);
    bool is_worse = is_better_count(best_count, count, most);
    bool wastes_less = rounded.maximum - rounded.minimum < best.maximum - best.minimum;
    if (!is_better && (is_worse || !wastes_less)) continue;
    best = rounded;
    best_count = count;
  }
  return best;
}

/* Whether a tick stands at the scale's upper end. */
static bool ends_on_tick(LinearScale scale, const Ticks *ticks) {
  double last = ticks->first + ticks->step * (double)(ticks->count - 1);
  return ticks->count > 0 && fabs(scale.maximum - last) < ticks->step * 1e-6;
}

/* The part of a scale that has ticks: where values are hidden, what lies beyond them. */
static LinearScale ticked_part(LinearScale scale) {
  if (!linear_hides(scale)) return scale;
  if (scale.hidden_from >= 0)
    scale.minimum = fmax(scale.minimum, scale.hidden_to);
  else
    scale.maximum = fmin(scale.maximum, scale.hidden_from);
  return scale;
}

Ticks linear_ticks(LinearScale whole, size_t most) {
  LinearScale scale = ticked_part(whole);
  Ticks best = {0}, ticks;
  if (!(scale.maximum > scale.minimum) || most == 0) return best;
  StepSearch search = search_steps(scale);
  while (next_step(&search, scale, &ticks)) {
    bool is_better = is_better_count(ticks.count, best.count, most);
    bool is_worse = is_better_count(best.count, ticks.count, most);
    bool ends_well = ends_on_tick(scale, &ticks) && !ends_on_tick(scale, &best);
    if (best.count == 0 || is_better || (!is_worse && ends_well)) best = ticks;
  }
  return best;
}
