/* The running levels of a waterfall. */
#pragma once
#include "charts/layers/bars/bars.h"
#include "charts/layers/steps/waterfall_steps.h"
#include "charts/plot/plot.h"

/* What the second line of a step's label says. */
typedef enum StepSecond { SECOND_NONE, SECOND_OF_PREVIOUS, SECOND_OF_START } StepSecond;

typedef struct StepsContent {
  const WaterfallStep *steps; /* one a category */
  const BoundText *labels;
  const BoundText *seconds; /* under them; NULL: none */
  BarsContent bars;         /* of several series: their parts, as stacks */
  bool is_cut;              /* its levels are cut */
} StepsContent;

/* Steps of one series, and of several. */
extern const LayerType steps_layer, stacked_steps_layer;

typedef struct StepsWish {
  StepSecond second;
  bool is_cut;
} StepsWish;
const StepsContent *steps_content_make(const Plot *plot, StepsWish wish);
