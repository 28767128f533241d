/* What of the levels of a waterfall can be hidden. */
#include "charts/layers/steps/waterfall_steps.h"

#include <math.h>

#define FOOT 0.45      /* of what the steps cover: how much of the levels is left under them */
#define WORTHWHILE 0.5 /* of the lowest level: hiding less would save nothing */

typedef struct Reach {
  double low, high;
} Reach;

static Reach reach_of(const WaterfallStep *steps, size_t count) {
  Reach reach = {INFINITY, -INFINITY};
  for (size_t i = 0; i < count; i++) {
    bool is_level = waterfall_step_is_level(steps[i].kind);
    if (steps[i].kind == STEP_SPACER || steps[i].kind == STEP_OF_WHICH) continue;
    reach.low = fmin(reach.low, is_level ? steps[i].to : steps[i].low);
    reach.high = fmax(reach.high, is_level ? steps[i].to : steps[i].high);
  }
  return reach;
}

StepCut waterfall_cut(const WaterfallStep *steps, size_t count) {
  Reach reach = reach_of(steps, count);
  StepCut cut = {CUT_POSSIBLE, 0, 0};
  if (!(reach.low > 0) && !(reach.high < 0)) {
    cut.state = CUT_TOUCHES_ZERO;
    return cut;
  }
  double nearest = fmin(fabs(reach.low), fabs(reach.high));
  double foot = (reach.high - reach.low) * FOOT;
  if (foot == 0 || nearest - foot < nearest * WORTHWHILE) {
    cut.state = CUT_SAVES_NOTHING;
    return cut;
  }
  cut.from = reach.low > 0 ? foot / 2 : -(nearest - foot / 2);
  cut.to = reach.low > 0 ? nearest - foot / 2 : -foot / 2;
  return cut;
}
