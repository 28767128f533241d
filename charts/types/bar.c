/* Bars: standing or lying; single, clustered, stacked, or stacked to 100 %. Always from zero. */
#include "charts/layers/bars/bars.h"
#include "charts/layers/triangles.h"
#include <math.h>
#include <stddef.h>

#define CLUSTER_SHARE 0.78 /* of its slot that a cluster may take */
#define LEAST_SHARE 0.56   /* bars keep about two to one against their gaps */
#define COMPARED_PERIODS 3 /* side by side, as shades of one colour */
#define MOST_LABELLED 100  /* categories with a value each */
#define LANE_GROWTH 0.6    /* a cluster grows by this much of a bar with each further lane */

#define CLUSTER_FILL 0.94  /* of its lane that a stack in a cluster takes */
#define OVERLAP_SHARE 0.75 /* of the room for bars that each of two overlapped ones has */
#define TRIANGLE_OFFSET 0.5
#define MOST_OVERLAPPED 3

static const BarLane front_lane = {(1 - OVERLAP_SHARE) / 2, OVERLAP_SHARE};
static const BarLane behind_lane = {(OVERLAP_SHARE - 1) / 2, OVERLAP_SHARE};

typedef struct BarOptions {
  int direction, stacking;
  bool has_totals;
} BarOptions;

static const char *const stackings[] = {"none", "stacked", "percent", "overlapped", NULL};

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
     .help = "Series beside each other, on top of each other, as shares of 100 %, or references "
             "behind what is compared with them."},
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

static void check_overlapped(const ChartSpec *spec, Diagnostics *diags) {
  if (spec->data.main.count <= MOST_OVERLAPPED) return;
  diag_error(diags, spec->span, "%zu series cannot lie over each other, %d can",
             spec->data.main.count, MOST_OVERLAPPED);
  diag_hint(diags, "choose some with take-rows, or leave out stacking: overlapped");
}

static void check_bar(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  BarStacking stacking = stacking_of(spec->options);
  if (stacking == BAR_OVERLAPPED) {
    check_overlapped(spec, diags);
    return;
  }
  if (spec->clusters.count == 0) bar_stacks_check(spec, stacking, arena, diags);
}

/* Stacks and lone bars read along time; clusters of many names compare up to three periods side by
 * side; lying bars have the names beside them. */
static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  bool is_lying = ((const BarOptions *)options)->direction == DIRECTION_HORIZONTAL;
  BarStacking stacking = stacking_of(options);
  if (stacking == BAR_STACKED || stacking == BAR_PERCENT || names == 1) return true;
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

static Layer bars_of(Plot *plot, size_t panel, SeriesSpan series, BarStacking stacking,
                     BarLane lane) {
  const BarOptions *options = plot->spec->options;
  BarStack *stacks = bar_stacks_make(plot->context, plot->spec, series, stacking);
  relabel(plot, stacks);
  BarsContent *content = arena_make(plot->context->arena, BarsContent);
  *content = (BarsContent){.stacks = stacks,
                           .stacking = stacking,
                           .has_totals = options->has_totals,
                           .panel = panel,
                           .series = series,
                           .lane = lane};
  if (stacking != BAR_CLUSTERED)
    plot->wish.lane = fmax(plot->wish.lane, bars_widest_label(plot, content));
  return (Layer){.type = &bars_layer, .content = content, .panel = panel, .series = series};
}

/* Stacks side by side in each slot: one layer each. */
static void add_clusters(Plot *plot, size_t panel, BarStacking stacking) {
  SeriesSpan main = plot->spec->data.main;
  size_t count = plot->spec->clusters.count, parts = main.count / count;
  for (size_t i = 0; i < count; i++) {
    BarLane lane = {((double)i + 0.5) / (double)count - 0.5, CLUSTER_FILL / (double)count};
    SeriesSpan span = {main.first + i * parts, parts};
    plot_add_layer(plot, bars_of(plot, panel, span, stacking, lane));
  }
}

static bool is_reference(const ChartData *data, size_t series) {
  Scenario scenario = data->scenarios.series ? data->scenarios.series[series] : SCENARIO_NONE;
  return scenario == SCENARIO_PREVIOUS || scenario_is_plan(scenario);
}

/* The series in front: the last that is no plan and not of the year before. */
static size_t front_series(const ChartData *data) {
  size_t front = data->main.first + data->main.count - 1;
  while (front > data->main.first && is_reference(data, front)) front--;
  return front;
}

/* References stand behind, moved aside by a third of a bar; a second one is a triangle. */
static void add_overlapped(Plot *plot, size_t panel) {
  static const TrianglesContent beside = {TRIANGLE_OFFSET};
  const ChartData *data = &plot->spec->data;
  size_t front = front_series(data), references = 0;
  Layer own = bars_of(plot, panel, (SeriesSpan){front, 1}, BAR_CLUSTERED, front_lane);
  plot_add_layer(plot, own);
  for (size_t i = 0; i < data->main.count; i++) {
    SeriesSpan span = {data->main.first + i, 1};
    if (span.first == front) continue;
    Layer layer =
        references++
            ? (Layer){.type = &triangles_layer, .content = &beside, .panel = panel, .series = span}
            : bars_of(plot, panel, span, BAR_CLUSTERED, behind_lane);
    layer.role = LAYER_BESIDE;
    layer.is_behind = references == 1;
    plot_add_layer(plot, layer);
  }
}

static PlotWish wish_of(const Plot *plot, BarStacking stacking) {
  const BarOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  size_t clusters = plot->spec->clusters.count;
  bool is_cluster = clusters > 0 || (stacking == BAR_CLUSTERED && data->main.count > 1);
  bool is_stack = stacking == BAR_STACKED || stacking == BAR_PERCENT;
  double bar_share = plot->context->theme->marks.bar_share;
  double lanes = clusters ? (double)clusters : is_cluster ? (double)data->main.count : 1;
  return (PlotWish){.direction = (PlotDirection)options->direction,
                    .shape = {.share = is_cluster ? CLUSTER_SHARE : bar_share,
                              .least_share = LEAST_SHARE,
                              .widest = 1 + LANE_GROWTH * (lanes - 1)},
                    .names_beside = is_stack && !is_cluster,
                    .legend_reversed = is_stack,
                    .rows_beside = stacking == BAR_OVERLAPPED,
                    .prefers_axis = data->category_count > MOST_LABELLED,
                    .may_label_some = is_stack ? stacking == BAR_STACKED && !is_cluster
                                               : !is_cluster && stacking != BAR_OVERLAPPED};
}

static void build_bar(Plot *plot) {
  BarStacking stacking = stacking_of(plot->spec->options);
  const ChartData *data = &plot->spec->data;
  if (plot->spec->clusters.count && stacking != BAR_PERCENT) stacking = BAR_STACKED;
  if (stacking == BAR_OVERLAPPED && data->main.count < 2) stacking = BAR_CLUSTERED;
  plot->wish = wish_of(plot, stacking);
  Panel panel = {.share = 1, .measure = data->measure, .is_percent = stacking == BAR_PERCENT};
  size_t index = plot_add_panel(plot, panel);
  if (plot->spec->clusters.count)
    add_clusters(plot, index, stacking);
  else if (stacking == BAR_OVERLAPPED)
    add_overlapped(plot, index);
  else
    plot_add_layer(plot, bars_of(plot, index, data->main, stacking, (BarLane){0}));
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
