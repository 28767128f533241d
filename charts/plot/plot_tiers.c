/* Tiers of differences over a chart's own marks: absolute ones to the scale and in the width of its
 * bars, relative ones as pins on a scale of their own. */
#include "charts/layers/bars/bars.h"
#include "charts/layers/pins.h"
#include "charts/plot/plot_phases.h"

#define ABSOLUTE_SHARE 0.3 /* against the chart's own panel; what it really needs follows */
#define RELATIVE_SHARE 0.5

/* Plans have a line that is two, years before one that is light. */
static AxisStyle axis_style(Scenario reference) {
  switch (reference) {
  case SCENARIO_PLAN:
  case SCENARIO_BUDGET:
  case SCENARIO_FORECAST:
    return AXIS_DOUBLE;
  case SCENARIO_PREVIOUS:
    return AXIS_LIGHT;
  case SCENARIO_NONE:
  case SCENARIO_ACTUAL:
    break;
  }
  return AXIS_FULL;
}

static Panel tier_panel(const Plot *plot, SeriesSpan series, double share, bool is_linked) {
  const ChartData *data = &plot->spec->data;
  const Measure *measure = chart_cell(data, series.first, 0).measure;
  return (Panel){.share = share,
                 .is_linked = is_linked,
                 .axis = axis_style(plot->spec->beside.variance.reference),
                 .measure = measure,
                 .title.text = plot_panel_title(plot, series, measure),
                 .title.color = plot->context->theme->colors.muted};
}

/* Each difference begins where the one before it ended. */
static void chain(BarStack *stacks, size_t count) {
  double level = 0;
  for (size_t c = 0; c < count; c++) {
    for (size_t i = 0; i < stacks[c].count; i++) {
      BarSegment *segment = &stacks[c].segments[i];
      segment->from += level;
      segment->to += level;
      level = segment->to;
    }
  }
}

static void add_absolute(Plot *plot, double share) {
  const ChartVariance *variance = &plot->spec->beside.variance;
  Arena *arena = plot->context->arena;
  Panel panel = tier_panel(plot, variance->absolute, ABSOLUTE_SHARE, true);
  BarsContent *content = arena_make(arena, BarsContent);
  BarStack *stacks = bar_stacks_make(plot->context, plot->spec, variance->absolute, BAR_CLUSTERED);
  if (variance->is_waterfall) chain(stacks, plot->spec->data.category_count);
  *content = (BarsContent){.stacks = stacks,
                           .stacking = BAR_CLUSTERED,
                           .panel = plot_add_panel(plot, panel),
                           .series = variance->absolute,
                           .lane = {0, share},
                           .is_chain = variance->is_waterfall};
  plot_add_layer(plot, (Layer){.type = &bars_layer,
                               .role = LAYER_TIER,
                               .content = content,
                               .panel = content->panel,
                               .series = variance->absolute});
}

void plot_add_tiers(Plot *plot, double share) {
  const ChartVariance *variance = &plot->spec->beside.variance;
  if (variance->absolute.count) add_absolute(plot, share);
  if (!variance->relative.count) return;
  Panel panel = tier_panel(plot, variance->relative, RELATIVE_SHARE, false);
  plot_add_layer(plot, (Layer){.type = &pins_layer,
                               .role = LAYER_TIER,
                               .panel = plot_add_panel(plot, panel),
                               .series = variance->relative});
}
