/* Guidance: the range that was promised, the one before it, and where the actual value fell. */
#include "charts/layers/guidance_marks.h"
#include <stddef.h>

#define WIDEST 1.25         /* of the theme's bars */
#define NARROW_SLOT 56.0    /* points */
#define ROOM_FOR_WORD 200.0 /* points of width, beside lying ranges */

typedef struct GuidanceOptions {
  OptionText actual, consensus, high, low, prior_high, prior_low;
  int direction, scale;
} GuidanceOptions;

typedef enum GuidanceScale { SCALE_AUTO, SCALE_SHARED, SCALE_OWN } GuidanceScale;

static const char *const scales[] = {"auto", "shared", "own", NULL};

#define COLUMN(key, field, line)                                                                   \
  { .name = key, .kind = OPTION_TEXT, .offset = offsetof(GuidanceOptions, field), .help = line }

static const OptionKey guidance_keys[] = {
    COLUMN("actual", actual, "The column of actual values; else the one called Actual, if any."),
    COLUMN("consensus", consensus,
           "The column of what analysts expect; else the one called Consensus, if any."),
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(GuidanceOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Standing or lying ranges; auto lays them down unless they stand over periods."},
    COLUMN("high", high, "The column of upper ends; else the one called High, or the second."),
    COLUMN("low", low, "The column of lower ends; else the one called Low, or the first."),
    COLUMN("prior-high", prior_high,
           "The column of upper ends of the guidance before; else the one called Prior high."),
    COLUMN("prior-low", prior_low,
           "The column of lower ends of the guidance before; else the one called Prior low."),
    {.name = "row-scale",
     .kind = OPTION_CHOICE,
     .offset = offsetof(GuidanceOptions, scale),
     .fallback = "auto",
     .choices = scales,
     .help = "One scale for all rows, or for each its own; auto shares it over periods."},
};
static const OptionTable guidance_options = {"a guidance chart", guidance_keys,
                                             OPTION_COUNT(guidance_keys)};

/* Rows of names are mostly different things, even if all of them are percentages. */
static bool has_own_scales(const ChartSpec *spec, bool is_mixed) {
  const GuidanceOptions *options = spec->options;
  if (is_mixed || options->scale == SCALE_OWN) return true;
  return options->scale == SCALE_AUTO && !spec->data.periods;
}

static void read_guidance(ChartSpec *spec, const ChartReading *reading) {
  const GuidanceOptions *options = spec->options;
  GuidanceParts *parts = arena_make(reading->arena, GuidanceParts);
  size_t none = CHART_NO_SERIES, second = spec->data.main.count > 1 ? 1 : none;
  parts->low = chart_find_part(reading, spec, options->low, "low", 0);
  parts->high = chart_find_part(reading, spec, options->high, "high", second);
  parts->prior_low = chart_find_part(reading, spec, options->prior_low, "prior-low", none);
  parts->prior_high = chart_find_part(reading, spec, options->prior_high, "prior-high", none);
  parts->actual = chart_find_part(reading, spec, options->actual, "actual", none);
  parts->consensus = chart_find_part(reading, spec, options->consensus, "consensus", none);
  bool is_mixed = chart_rows_differ(&spec->data);
  parts->is_scaled = has_own_scales(spec, is_mixed);
  if (is_mixed) spec->data.measure = &measure_plain;
  spec->own = parts;
}

static void check_guidance(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const GuidanceParts *parts = spec->own;
  if (parts->high == CHART_NO_SERIES || parts->high == parts->low) {
    diag_error(diags, spec->span, "guidance has two ends, but here is one column of figures");
    diag_hint(diags, "name two columns: low: COLUMN, high: COLUMN");
    return;
  }
  const GuidanceOptions *options = spec->options;
  if (options->scale == SCALE_SHARED && chart_rows_differ(&spec->data)) {
    diag_error(diags, spec->span, "rows of several measures have no scale in common");
    diag_hint(diags, "leave out row-scale: shared, or choose rows of one measure with take-rows");
  }
  chart_check_range(spec, parts->low, parts->high, arena, diags);
  if (guidance_has_prior(parts))
    chart_check_range(spec, parts->prior_low, parts->prior_high, arena, diags);
}

/* Whether words under standing ranges have to be short. */
static bool has_narrow_slots(const Plot *plot) {
  bool stands = plot->wish.direction == DIRECTION_VERTICAL;
  return stands && plot->box.width < NARROW_SLOT * (double)plot->spec->data.category_count;
}

/* Against the range, ends included. */
static const char *outcome(const GuidanceBuild *build, size_t category) {
  const Words *words = build->plot->context->words;
  const GuidanceParts *parts = build->parts;
  Quantity actual = guidance_cell(build, parts->actual, category),
           low = guidance_cell(build, parts->low, category),
           high = guidance_cell(build, parts->high, category);
  if (!quantity_is_present(actual) || !quantity_is_present(low) || !quantity_is_present(high))
    return words->numbers.missing;
  if (decimal_compare(actual.value, low.value) < 0) return words->guidance.below;
  if (decimal_compare(actual.value, high.value) > 0) return words->guidance.above;
  return has_narrow_slots(build->plot) ? words->guidance.in : words->guidance.in_range;
}

static void add_column(Plot *plot, size_t series) {
  const ChartData *data = &plot->spec->data;
  if (series == CHART_NO_SERIES) return;
  ChartRow row = {bound_text_plain(data->series[series].text, data->series[series].span),
                  data->cells + series * data->category_count, NULL, NULL};
  chart_add_row(&plot->rows[ROWS_OWN], plot->context->arena, row);
}

/* The words, or in narrow charts the actual values with them: "5.2% in range". */
static const BoundText *outcomes(const GuidanceBuild *build, bool has_values) {
  size_t count = build->plot->spec->data.category_count;
  Arena *arena = build->content->arena;
  BoundText *texts = arena_array(arena, BoundText, count);
  for (size_t c = 0; c < count; c++) {
    Quantity actual = guidance_cell(build, build->parts->actual, c);
    texts[c] = bound_text_plain(outcome(build, c), build->plot->spec->span);
    if (has_values && quantity_is_present(actual))
      texts[c] =
          bound_text_join(arena, bound_text_quantity(arena, actual, NULL), " ", texts[c], "");
  }
  return texts;
}

static void add_columns(Plot *plot, const GuidanceBuild *build) {
  const GuidanceParts *parts = build->parts;
  bool lies = plot->wish.direction == DIRECTION_HORIZONTAL;
  bool is_joined = lies && plot->box.width < GUIDANCE_WIDE;
  if (!is_joined) add_column(plot, parts->consensus);
  if (parts->actual == CHART_NO_SERIES) return;
  if (!is_joined || plot->box.width < ROOM_FOR_WORD) add_column(plot, parts->actual);
  if (is_joined && plot->box.width < ROOM_FOR_WORD) return;
  const char *name = is_joined ? plot->spec->data.series[parts->actual].text
                               : plot->context->words->guidance.outcome;
  ChartRow row = {bound_text_plain(name, plot->spec->span), NULL, outcomes(build, is_joined), NULL};
  chart_add_row(&plot->rows[ROWS_OWN], plot->context->arena, row);
}

static void add_name(Plot *plot, LegendItem *items, const char *name, Color color,
                     LegendMark mark) {
  items[plot->wish.names.count++] =
      (LegendItem){bound_text_plain(name, plot->spec->span), paint_solid(color), mark};
}

static void name_parts(Plot *plot, const GuidanceParts *parts) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const TableKey *series = plot->spec->data.series;
  LegendItem *items = arena_array(plot->context->arena, LegendItem, 4);
  const GuidanceWords *words = &plot->context->words->guidance;
  plot->wish.names.items = items;
  if (guidance_has_prior(parts))
    add_name(plot, items, words->prior, guidance_prior_color(plot), LEGEND_SWATCH);
  add_name(plot, items, guidance_has_prior(parts) ? words->renewed : words->guidance,
           colors->current, LEGEND_SWATCH);
  if (parts->actual != CHART_NO_SERIES)
    add_name(plot, items, series[parts->actual].text, colors->accent, LEGEND_DOT);
  if (parts->consensus != CHART_NO_SERIES)
    add_name(plot, items, series[parts->consensus].text, colors->ink, LEGEND_TICK);
}

static void build_guidance(Plot *plot) {
  const GuidanceOptions *options = plot->spec->options;
  const GuidanceParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  bool has_zero = !parts->is_scaled && marks_want_zero(data);
  plot->wish = (PlotWish){.direction = marks_direction(plot->spec, options->direction),
                          .shape = marks_shape(plot, WIDEST),
                          .needs_labels = true,
                          .base_note = parts->is_scaled ? plot->context->words->scales.of_rows
                                       : has_zero       ? NULL
                                                        : plot->context->words->scales.no_zero};
  Panel panel = {.share = 1, .has_free_base = !has_zero, .measure = data->measure};
  GuidanceBuild build = {plot, parts, marks_new(plot->context->arena)};
  build.content->whole = parts->actual != CHART_NO_SERIES ? parts->actual : CHART_WHOLE;
  for (size_t c = 0; c < data->category_count; c++) guidance_add_row(&build, c);
  name_parts(plot, parts);
  add_columns(plot, &build);
  plot_add_layer(plot, (Layer){.type = &marks_layer,
                               .content = build.content,
                               .panel = plot_add_panel(plot, panel),
                               .series = data->main});
}

static const char guidance_example[] = "topline: 1\n"
                                       "title: Results for FY2008\n"
                                       "source: Annual report FY2008\n"
                                       "\n"
                                       "measures:\n"
                                       "  growth: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
                                       "\n"
                                       "data:\n"
                                       "  outlook:\n"
                                       "    measure: growth\n"
                                       "    columns: [Prior low, Prior high, Low, High, Actual]\n"
                                       "    rows:\n"
                                       "      Organic growth: [3.0, 6.0, 4.0, 6.0, 5.2]\n"
                                       "      Operating margin: [14.0, 16.0, 15.0, 16.0, 16.4]\n"
                                       "\n"
                                       "slides:\n"
                                       "- title: The margin came in above its guidance\n"
                                       "  chart: guidance\n"
                                       "  data: outlook\n";

const ChartType guidance_chart = {
    .name = "guidance",
    .summary = "Ranges that were promised, and where the actual value fell.",
    .example = guidance_example,
    .options = &guidance_options,
    .options_size = sizeof(GuidanceOptions),
    .columns_are_parts = true,
    .mixes_measures = true,
    .read = read_guidance,
    .check = check_guidance,
    .build = build_guidance,
};
