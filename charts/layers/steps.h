/* The running levels of a waterfall. */
#pragma once
#include "charts/layers/waterfall_steps.h"
#include "charts/plot/plot.h"

typedef struct StepsContent {
  const WaterfallStep *steps; /* one a category */
  const BoundText *labels;
} StepsContent;

extern const LayerType steps_layer;

const StepsContent *steps_content_make(const Plot *plot);
