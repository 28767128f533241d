/* Trend: one line a series over periods, with its name and last value at its end. */
#include "charts/layers/lines.h"
#include <stddef.h>

#define MOST_LABELLED 60 /* points of a line with a value each */

typedef enum TrendBase { BASE_AUTO, BASE_ZERO, BASE_DATA } TrendBase;

typedef struct TrendOptions {
  int base;
} TrendOptions;

static const char *const bases[] = {"auto", "zero", "data", NULL};

static const OptionKey trend_keys[] = {
    {.name = "base",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TrendOptions, base),
     .fallback = "auto",
     .choices = bases,
     .help = "Where the scale starts; a base other than zero is said on the chart."},
};
static const OptionTable trend_options = {"a trend", trend_keys, OPTION_COUNT(trend_keys)};

static void check_trend(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  (void)arena;
  if (spec->data.category_count >= 2) return;
  diag_error(diags, spec->span, "a trend needs two periods at the least, here %s",
             spec->data.category_count ? "is one" : "are none");
  diag_hint(diags, "use chart: bar");
}

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  (void)options;
  (void)periods;
  (void)names;
  return true;
}

static bool starts_at_zero(const ChartSpec *spec) {
  const TrendOptions *options = spec->options;
  if (options->base != BASE_AUTO) return options->base == BASE_ZERO;
  return lines_want_zero(&spec->data, spec->data.main);
}

static void build_trend(Plot *plot) {
  bool has_zero = starts_at_zero(plot->spec);
  plot->wish = (PlotWish){.direction = DIRECTION_VERTICAL,
                          .is_continuous = true,
                          .names_beside = true,
                          .prefers_axis = plot->spec->data.main.count > 1 ||
                                          plot->spec->data.category_count > MOST_LABELLED,
                          .base_note = has_zero ? NULL : plot->context->words->scales.no_zero};
  const ChartData *data = &plot->spec->data;
  Panel panel = {.share = 1, .has_free_base = !has_zero, .measure = data->measure};
  plot_add_layer(
      plot,
      (Layer){.type = &lines_layer, .panel = plot_add_panel(plot, panel), .series = data->main});
}

static const char trend_example[] = "topline: 1\n"
                                    "title: Results for FY2008\n"
                                    "source: Annual report FY2008\n"
                                    "\n"
                                    "measures:\n"
                                    "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
                                    "\n"
                                    "data:\n"
                                    "  margins:\n"
                                    "    measure: margin\n"
                                    "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
                                    "    rows:\n"
                                    "      Gross margin: [14.2, 16.9, 18.4, 19.1]\n"
                                    "      Operating margin: [4.8, 6.1, 7.1, 4.2]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: Operating margin fell while gross margin rose\n"
                                    "  chart: trend\n"
                                    "  data: margins\n";

const ChartType trend_chart = {
    .name = "trend",
    .summary = "Lines over periods, named at their ends.",
    .example = trend_example,
    .options = &trend_options,
    .options_size = sizeof(TrendOptions),
    .puts_periods_along = puts_periods_along,
    .check = check_trend,
    .build = build_trend,
};
