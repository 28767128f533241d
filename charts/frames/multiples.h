/* Small multiples: one chart repeated, on one scale, with names of categories only at the outside.
 */
#pragma once
#include "charts/chart.h"

#define MULTIPLES_LEAST 2
#define MULTIPLES_MOST 25

typedef struct ChartParts {
  const ChartSpec *specs;
  const BoundText *names; /* over each */
  size_t count;
  bool has_own_scales; /* each is as large as its box allows */
} ChartParts;

/* The same as chart_train and chart_draw, for all parts in the box of `whole`; its spec is that of
 * the first. */
void multiples_train(ChartPlan *whole, const ChartParts *parts);
void multiples_draw(const ChartPlan *whole, SceneNode *group);
