/* The running levels of a waterfall. */
#pragma once
#include "charts/layers/bars/bars.h"
#include "charts/layers/steps/waterfall_steps.h"
#include "charts/plot/plot.h"

/* What the second line of a step's label says, in the order of the choices of the key "second". */
typedef enum StepSecond {
  SECOND_NONE,
  SECOND_OF_PREVIOUS, /* level; in per cent */
  SECOND_OF_START,
  SECOND_POINTS /* of an amount, as margins are: levels in per cent of it, steps in points */
} StepSecond;

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
  Quantity amount; /* that points are of */
  bool is_cut;
} StepsWish;
/* The second line of each label, without text where there is none; NULL if none is wished for. */
const BoundText *step_seconds_make(const Plot *plot, const WaterfallStep *steps, StepsWish wish);
const StepsContent *steps_content_make(const Plot *plot, StepsWish wish);
