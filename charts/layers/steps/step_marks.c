#include "charts/layers/steps/step_marks.h"
#include "guide/cut_mark.h"

#include <math.h>

#define SLIVER 4.0       /* points: steps no longer than this cannot be compared */
#define CUT_OVERHANG 3.0 /* of its mark, beyond the bar on either side */

static const StepsContent *content_of(const Layer *layer) {
  return layer->content;
}

static bool joins(StepKind kind) {
  return kind != STEP_OF_WHICH;
}

/* A line from the end of a step to the start of the next. */
typedef struct Connector {
  size_t from, to; /* steps */
  Point ends[2];
} Connector;

/* The connector from a step, over what it consists of; none from or to a spacer. */
static bool find_connector(const Layer *layer, const Plot *plot, size_t from, Connector *found) {
  const WaterfallStep *steps = content_of(layer)->steps;
  size_t count = plot->spec->data.category_count, to = from + 1;
  while (to < count && !joins(steps[to].kind)) to++;
  if (to >= count || !joins(steps[from].kind)) return false;
  if (steps[from].kind == STEP_SPACER || steps[to].kind == STEP_SPACER) return false;
  double place = plot_along(plot, layer->panel, steps[from].to), half = plot->band.bar / 2;
  *found = (Connector){from,
                       to,
                       {plot_point(plot, plot_across(plot, from) + half, place),
                        plot_point(plot, plot_across(plot, to) - half, place)}};
  return true;
}

void steps_draw_connectors(const Layer *layer, const Plot *plot, SceneNode *group) {
  const Theme *theme = plot->context->theme;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  Connector line;
  for (size_t i = 0; i < plot->spec->data.category_count; i++)
    if (find_connector(layer, plot, i, &line))
      scene_add_line(plot->context->arena, group, ROLE_AXIS, line.ends[0], line.ends[1], stroke);
}

void steps_keep_connectors(const Layer *layer, const Plot *plot, Placer *placer) {
  Connector line;
  for (size_t i = 0; i < plot->spec->data.category_count; i++)
    if (find_connector(layer, plot, i, &line) && line.to > i + 1)
      placer_add_line(placer, line.ends[0], line.ends[1]);
}

void steps_draw_cut(const Layer *layer, const Plot *plot, Rect bar, SceneNode *group) {
  LinearScale scale = plot->panels[layer->panel].value;
  if (!linear_hides(scale)) return;
  bool lies = plot->form.is_lying;
  CutMark mark = {.first = (lies ? bar.y : bar.x) - CUT_OVERHANG,
                  .last = (lies ? rect_bottom(bar) : rect_right(bar)) + CUT_OVERHANG,
                  .at = linear_map(scale, scale.hidden_from),
                  .is_lying = lies};
  cut_mark_draw(plot->context, mark, group);
}

static double longest_step(const Layer *layer, const Plot *plot) {
  const WaterfallStep *steps = content_of(layer)->steps;
  double longest = 0;
  for (size_t i = 0; i < plot->spec->data.category_count; i++) {
    if (waterfall_step_is_level(steps[i].kind)) continue;
    double length = fabs(plot_along(plot, layer->panel, steps[i].high) -
                         plot_along(plot, layer->panel, steps[i].low));
    longest = fmax(longest, length);
  }
  return longest;
}

void steps_report_scale(const Layer *layer, const Plot *plot) {
  const StepsContent *content = layer->content;
  const DrawContext *context = plot->context;
  bool is_strict = context->theme->notation.is_strict;
  if (content->is_cut && is_strict) {
    diag_warning(context->diags, plot->spec->span, "the theme's notation forbids cut levels");
    diag_hint(context->diags, "leave out break, or show the steps alone");
  }
  bool may_cut = !content->is_cut && !is_strict;
  if (!may_cut || longest_step(layer, plot) > SLIVER) return;
  if (waterfall_cut(content->steps, plot->spec->data.category_count).state != CUT_POSSIBLE) return;
  diag_warning(context->diags, plot->spec->span,
               "the steps of %s are too small beside its levels to be compared",
               diag_quote(context->diags, plot->spec->name));
  diag_hint(context->diags, "break: true cuts the levels, and says so on the slide");
}
