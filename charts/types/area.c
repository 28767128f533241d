/* Stacked areas over periods: what a whole is made of, and how that changes. */
#include "charts/layers/areas.h"
#include <stddef.h>

typedef struct AreaOptions {
  int stacking;
  bool has_totals;
} AreaOptions;

static const char *const stackings[] = {"stacked", "percent", NULL};

static const OptionKey area_keys[] = {
    {.name = "stacking",
     .kind = OPTION_CHOICE,
     .offset = offsetof(AreaOptions, stacking),
     .fallback = "stacked",
     .choices = stackings,
     .help = "Series on top of each other, or as shares of 100 %."},
    {.name = "totals",
     .kind = OPTION_FLAG,
     .offset = offsetof(AreaOptions, has_totals),
     .fallback = "true",
     .help = "The total at the first and the last period."},
};
static const OptionTable area_options = {"an area chart", area_keys, OPTION_COUNT(area_keys)};

static BarStacking stacking_of(const ChartSpec *spec) {
  const AreaOptions *options = spec->options;
  return options->stacking == 0 ? BAR_STACKED : BAR_PERCENT;
}

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  (void)options;
  (void)periods;
  (void)names;
  return true;
}

/* The first part that is above (below) zero; NULL if none is. */
static const Quantity *find_part(const ChartData *data, int sign) {
  for (size_t i = 0; i < data->main.count * data->category_count; i++)
    if (quantity_is_present(data->cells[i]) && decimal_sign(data->cells[i].value) == sign)
      return &data->cells[i];
  return NULL;
}

/* Areas of both signs would lie over each other where one changes its sign. */
static void check_signs(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const Quantity *below = find_part(&spec->data, -1);
  if (!below || !find_part(&spec->data, 1)) return;
  diag_error(diags, below->origin ? below->origin->span : spec->span,
             "areas show parts of one sign, but one part is %s and others are above zero",
             decimal_to_text(arena, below->value));
  diag_hint(diags, "use chart: bar with stacking: stacked");
}

static void check_area(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  if (!spec->data.periods) {
    diag_error(diags, spec->span, "areas lead from period to period, but here are names");
    diag_hint(diags, "use chart: bar with stacking: stacked");
    return;
  }
  if (spec->data.category_count < 2) {
    diag_error(diags, spec->span, "areas need two periods at the least, here is one");
    diag_hint(diags, "use chart: bar with stacking: stacked");
    return;
  }
  if (stacking_of(spec) == BAR_STACKED) check_signs(spec, arena, diags);
  bar_stacks_check(spec, stacking_of(spec), arena, diags);
}

static void build_area(Plot *plot) {
  const AreaOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  BarStacking stacking = stacking_of(plot->spec);
  plot->wish = (PlotWish){.direction = DIRECTION_VERTICAL,
                          .is_continuous = true,
                          .names_beside = true,
                          .legend_reversed = true,
                          .prefers_axis = true};
  Panel panel = {.share = 1, .measure = data->measure, .is_percent = stacking == BAR_PERCENT};
  plot_add_layer(plot, (Layer){.type = &areas_layer,
                               .content = areas_content_make(plot, stacking, options->has_totals),
                               .panel = plot_add_panel(plot, panel),
                               .series = data->main});
}

static const char area_example[] = "topline: 1\n"
                                   "title: Results for FY2008\n"
                                   "source: Annual report FY2008\n"
                                   "\n"
                                   "measures:\n"
                                   "  money: {unit: JPY millions, format: \"#,##0\"}\n"
                                   "\n"
                                   "data:\n"
                                   "  mix:\n"
                                   "    measure: money\n"
                                   "    columns: [FY2004, FY2005, FY2006, FY2007, FY2008]\n"
                                   "    rows:\n"
                                   "      Connectivity: [19800, 22100, 25100, 30210, 34810]\n"
                                   "      Integration: [16200, 18900, 21800, 26900, 27100]\n"
                                   "\n"
                                   "slides:\n"
                                   "- title: Both businesses grew in every year\n"
                                   "  chart: area\n"
                                   "  data: mix\n";

const ChartType area_chart = {
    .name = "area",
    .summary = "Stacked areas over periods, or shares of 100 %.",
    .example = area_example,
    .options = &area_options,
    .options_size = sizeof(AreaOptions),
    .puts_periods_along = puts_periods_along,
    .check = check_area,
    .build = build_area,
};
