/* Bars: standing or lying; single, clustered, stacked, or stacked to 100 %. Always from zero. */
#include "charts/layers/bars.h"
#include <stddef.h>

#define CLUSTER_SHARE 0.78 /* of its slot that a cluster may take */
#define LEAST_SHARE 0.56   /* bars keep about two to one against their gaps */
#define COMPARED_PERIODS 3 /* side by side, as shades of one colour */
#define MOST_LABELLED 100  /* categories with a value each */
#define LANE_GROWTH 0.6    /* a cluster grows by this much of a bar with each further lane */

typedef struct BarOptions {
  int direction, stacking;
  bool has_totals;
} BarOptions;

static const char *const stackings[] = {"none", "stacked", "percent", NULL};

static const OptionKey bar_keys[] = {
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BarOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Standing bars, lying bars; auto lays bars down whose names have no room."},
    {.name = "stacking",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BarOptions, stacking),
     .fallback = "none",
     .choices = stackings,
     .help = "Series beside each other, on top of each other, or as shares of 100 %."},
    {.name = "totals",
     .kind = OPTION_FLAG,
     .offset = offsetof(BarOptions, has_totals),
     .fallback = "true",
     .help = "The total of each stack at its end."},
};
static const OptionTable bar_options = {"a bar chart", bar_keys, OPTION_COUNT(bar_keys)};

static BarStacking stacking_of(const void *options) {
  return (BarStacking)((const BarOptions *)options)->stacking;
}

static void check_bar(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  bar_stacks_check(spec, stacking_of(spec->options), arena, diags);
}

/* Stacks and lone bars read along time; clusters of many names compare up to three periods side by
 * side; lying bars have the names beside them. */
static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  bool is_lying = ((const BarOptions *)options)->direction == DIRECTION_HORIZONTAL;
  if (stacking_of(options) != BAR_CLUSTERED || names == 1) return true;
  return !is_lying && !(periods <= COMPARED_PERIODS && names > periods);
}

/* Labels that say something other than what a bar shows. */
static void relabel(const Plot *plot, BarStack *stacks) {
  if (plot->spec->content == CONTENT_AUTO) return;
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    for (size_t i = 0; i < stacks[c].count; i++) {
      BarSegment *segment = &stacks[c].segments[i];
      segment->label = plot_label_text(plot, segment->series, c, stacks[c].total);
    }
  }
}

static void build_bar(Plot *plot) {
  const BarOptions *options = plot->spec->options;
  BarStacking stacking = stacking_of(options);
  const ChartData *data = &plot->spec->data;
  bool is_cluster = stacking == BAR_CLUSTERED && data->main.count > 1;
  double bar_share = plot->context->theme->marks.bar_share;
  double lanes = is_cluster ? (double)data->main.count : 1;
  plot->wish = (PlotWish){.direction = (PlotDirection)options->direction,
                          .shape = {.share = is_cluster ? CLUSTER_SHARE : bar_share,
                                    .least_share = LEAST_SHARE,
                                    .widest = 1 + LANE_GROWTH * (lanes - 1)},
                          .names_beside = stacking != BAR_CLUSTERED,
                          .legend_reversed = stacking != BAR_CLUSTERED,
                          .prefers_axis = data->category_count > MOST_LABELLED,
                          .may_label_some = !is_cluster && stacking != BAR_PERCENT};
  BarStack *stacks = bar_stacks_make(plot->spec, data->main, stacking, plot->context->arena);
  Panel panel = {.share = 1, .measure = data->measure, .is_percent = stacking == BAR_PERCENT};
  relabel(plot, stacks);
  BarsContent *content = arena_make(plot->context->arena, BarsContent);
  *content = (BarsContent){.stacks = stacks,
                           .stacking = stacking,
                           .has_totals = options->has_totals,
                           .panel = plot_add_panel(plot, panel),
                           .series = data->main};
  if (stacking != BAR_CLUSTERED) plot->wish.lane = bars_widest_label(plot, content);
  plot_add_layer(plot, (Layer){.type = &bars_layer,
                               .content = content,
                               .panel = content->panel,
                               .series = data->main});
}

static const char bar_example[] = "topline: 1\n"
                                  "title: Results for FY2008\n"
                                  "source: Annual report FY2008\n"
                                  "\n"
                                  "measures:\n"
                                  "  money: {unit: JPY millions, format: \"#,##0\"}\n"
                                  "\n"
                                  "data:\n"
                                  "  mix:\n"
                                  "    measure: money\n"
                                  "    columns: [FY2006, FY2007, FY2008]\n"
                                  "    rows:\n"
                                  "      Connectivity: [25100, 30210, 34810]\n"
                                  "      Integration: [21800, 26900, 27100]\n"
                                  "\n"
                                  "slides:\n"
                                  "- title: Connectivity carried the growth of FY2008\n"
                                  "  chart: bar\n"
                                  "  data: mix\n"
                                  "  stacking: stacked\n";

const ChartType bar_chart = {
    .name = "bar",
    .summary = "Bars: standing or lying; single, clustered, stacked, or 100 %.",
    .example = bar_example,
    .options = &bar_options,
    .options_size = sizeof(BarOptions),
    .puts_periods_along = puts_periods_along,
    .check = check_bar,
    .build = build_bar,
};
