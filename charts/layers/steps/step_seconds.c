/* The second line in the labels of steps: per cent of a level, or points of an amount. */
#include "charts/chart_figures.h"
#include "charts/layers/steps/steps.h"

/* The first level, or the last one before the step; NULL if there is none. */
static const WaterfallStep *level_for(const WaterfallStep *steps, size_t index, StepSecond second) {
  const WaterfallStep *level = NULL;
  for (size_t i = 0; i < index; i++) {
    bool is_wanted = !level || second == SECOND_OF_PREVIOUS;
    if (waterfall_step_is_level(steps[i].kind) && is_wanted) level = &steps[i];
  }
  return level;
}

static BoundText signed_text(const Plot *plot, Quantity share) {
  NumberFormat format = share.measure->format;
  format.has_plus = true;
  return bound_text_quantity(plot->context->arena, share, &format);
}

static BoundText share_text(const Plot *plot, const WaterfallStep *step,
                            const WaterfallStep *level) {
  if (!level || waterfall_step_is_level(step->kind)) return (BoundText){0};
  return signed_text(
      plot, chart_share(plot->context->arena, step->value, level->value, plot->spec->span));
}

/* A level is so much of the amount; a step moves that by so many points. */
static BoundText points_text(const Plot *plot, const WaterfallStep *steps, size_t index,
                             Quantity amount) {
  Arena *arena = plot->context->arena;
  Quantity share = chart_share(arena, steps[index].value, amount, plot->spec->span);
  if (!waterfall_step_is_change(steps, index)) return bound_text_quantity(arena, share, NULL);
  return signed_text(plot, chart_as_change(arena, share, plot->spec->span));
}

const BoundText *step_seconds_make(const Plot *plot, const WaterfallStep *steps, StepsWish wish) {
  if (wish.second == SECOND_NONE) return NULL;
  size_t count = plot->spec->data.category_count;
  BoundText *seconds = arena_array(plot->context->arena, BoundText, count);
  for (size_t i = 0; i < count; i++) {
    if (steps[i].kind == STEP_SPACER) continue;
    seconds[i] = wish.second == SECOND_POINTS
                     ? points_text(plot, steps, i, wish.amount)
                     : share_text(plot, &steps[i], level_for(steps, i, wish.second));
  }
  return seconds;
}
