/* The rows of guidance: ranges before and now, their middles, what was expected and what came. */
#pragma once
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"

#define GUIDANCE_WIDE 300.0 /* points: in a narrower chart the prior range carries no labels */

typedef struct GuidanceParts {
  size_t low, high, prior_low, prior_high, actual, consensus; /* series; CHART_NO_SERIES */
  bool is_scaled; /* rows of several measures: each from its least to its greatest value */
} GuidanceParts;

/* One drawing of the chart. */
typedef struct GuidanceBuild {
  const Plot *plot;
  const GuidanceParts *parts;
  MarksContent *content;
} GuidanceBuild;

bool guidance_has_prior(const GuidanceParts *parts);
/* Missing if the series is none. */
Quantity guidance_cell(const GuidanceBuild *build, size_t series, size_t category);
Color guidance_prior_color(const Plot *plot);
void guidance_add_row(const GuidanceBuild *build, size_t category);
