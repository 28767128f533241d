/* Range: floating bars from a low to a high, as in a football field of valuations. */
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"
#include "charts/layers/reference.h"
#include <stddef.h>

#define WIDEST 0.8       /* of the theme's bars */
#define CORE_SHARE 1.0   /* thickness of the core, of the bar */
#define MIDDLE_SHARE 1.0 /* of the tick in the middle */
#define PALE 0.35        /* how far a bar with a core goes towards the ground */

typedef struct RangeOptions {
  OptionText low, high, line, line_name;
  OptionTexts core;
  int direction;
  bool has_middle;
} RangeOptions;

static const OptionKey range_keys[] = {
    {.name = "core",
     .kind = OPTION_TEXTS,
     .offset = offsetof(RangeOptions, core),
     .help = "Two columns that bound the inner part of each bar, as the 25th and 75th percentile."},
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(RangeOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Standing or lying bars; auto lays them down unless they stand over periods."},
    {.name = "high",
     .kind = OPTION_TEXT,
     .offset = offsetof(RangeOptions, high),
     .help = "The column of upper ends; else the one called High, or the second."},
    {.name = "line",
     .kind = OPTION_TEXT,
     .offset = offsetof(RangeOptions, line),
     .help = "A number or an expression that a line through all bars shows, as the current price."},
    {.name = "line-name",
     .kind = OPTION_TEXT,
     .offset = offsetof(RangeOptions, line_name),
     .help = "What the line is called, before its value."},
    {.name = "low",
     .kind = OPTION_TEXT,
     .offset = offsetof(RangeOptions, low),
     .help = "The column of lower ends; else the one called Low, or the first."},
    {.name = "middle",
     .kind = OPTION_FLAG,
     .offset = offsetof(RangeOptions, has_middle),
     .fallback = "false",
     .help = "A tick in the middle of each bar."},
};
static const OptionTable range_options = {"a range chart", range_keys, OPTION_COUNT(range_keys)};

/* What the keys name. */
typedef struct RangeParts {
  size_t low, high, core_low, core_high; /* series */
  Quantity line;                         /* missing if there is none */
} RangeParts;

static void read_core(const ChartReading *reading, const ChartSpec *spec, OptionTexts core,
                      RangeParts *parts) {
  parts->core_low = parts->core_high = CHART_NO_SERIES;
  if (core.count == 0) return;
  if (core.count != 2) {
    diag_error(reading->diags, core.items[0].node->span,
               "a core is bound by two columns, here are %zu", core.count);
    diag_hint(reading->diags, "as in core: [25th percentile, 75th percentile]");
    return;
  }
  parts->core_low = chart_find_part(reading, spec, core.items[0], "", CHART_NO_SERIES);
  parts->core_high = chart_find_part(reading, spec, core.items[1], "", CHART_NO_SERIES);
}

static void read_range(ChartSpec *spec, const ChartReading *reading) {
  const RangeOptions *options = spec->options;
  RangeParts *parts = arena_make(reading->arena, RangeParts);
  size_t second = spec->data.main.count > 1 ? 1 : CHART_NO_SERIES;
  parts->low = chart_find_part(reading, spec, options->low, "low", 0);
  parts->high = chart_find_part(reading, spec, options->high, "high", second);
  read_core(reading, spec, options->core, parts);
  chart_read_figure(reading, spec, options->line, &parts->line);
  spec->own = parts;
}

static void check_core(const ChartSpec *spec, const RangeParts *parts, Arena *arena,
                       Diagnostics *diags) {
  if (parts->core_low == CHART_NO_SERIES || parts->core_high == CHART_NO_SERIES) return;
  chart_check_range(spec, parts->low, parts->core_low, arena, diags);
  chart_check_range(spec, parts->core_low, parts->core_high, arena, diags);
  chart_check_range(spec, parts->core_high, parts->high, arena, diags);
}

static void check_range(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const RangeParts *parts = spec->own;
  if (parts->high == CHART_NO_SERIES || parts->high == parts->low) {
    diag_error(diags, spec->span, "a range has two ends, but here is one column of figures");
    diag_hint(diags, "name two columns: low: COLUMN, high: COLUMN");
    return;
  }
  chart_check_range(spec, parts->low, parts->high, arena, diags);
  check_core(spec, parts, arena, diags);
}

/* One drawing of the chart. */
typedef struct RangeBuild {
  const Plot *plot;
  const RangeParts *parts;
  MarksContent *content;
  double absent; /* a value at which "n.a." stands */
} RangeBuild;

static bool has_core(const RangeBuild *build, size_t category) {
  const ChartData *data = &build->plot->spec->data;
  return build->parts->core_low != CHART_NO_SERIES && build->parts->core_high != CHART_NO_SERIES &&
         quantity_is_present(chart_cell(data, build->parts->core_low, category)) &&
         quantity_is_present(chart_cell(data, build->parts->core_high, category));
}

static size_t add_bar(const RangeBuild *build, size_t low, size_t high, size_t category,
                      Color color) {
  const ChartData *data = &build->plot->spec->data;
  Quantity from = chart_cell(data, low, category), to = chart_cell(data, high, category);
  Arena *arena = build->content->arena;
  const char *words =
      arena_printf(arena, "%s%s%s", quantity_to_text(arena, from, NULL),
                   build->plot->context->words->lists.range, quantity_to_text(arena, to, NULL));
  bool is_point = decimal_compare(from.value, to.value) == 0;
  RowMark bar = {.kind = is_point ? MARK_TICK : MARK_BAR,
                 .series = high,
                 .category = category,
                 .from = quantity_to_double(from),
                 .to = quantity_to_double(to),
                 .thickness = CORE_SHARE,
                 .fill = paint_solid(marks_color(build->plot, color, category)),
                 .description = words};
  return marks_add(build->content, bar);
}

static void add_middle(const RangeBuild *build, size_t category, double from, double to) {
  const ThemeColors *colors = &build->plot->context->theme->colors;
  RowMark tick = {.kind = MARK_TICK,
                  .series = CHART_WHOLE,
                  .category = category,
                  .from = (from + to) / 2,
                  .to = (from + to) / 2,
                  .thickness = MIDDLE_SHARE,
                  .fill = paint_solid(colors->ground),
                  .description = "middle"};
  marks_add(build->content, tick);
}

static void add_end_label(const RangeBuild *build, size_t mark, size_t series, size_t category,
                          MarkSide side) {
  Quantity value = chart_cell(&build->plot->spec->data, series, category);
  RowLabel label = {.mark = mark,
                    .side = side,
                    .key = &build->plot->spec->data.series[series],
                    .text = bound_text_quantity(build->content->arena, value, NULL)};
  marks_add_label(build->content, label);
}

static void add_row(const RangeBuild *build, size_t category) {
  const RangeOptions *options = build->plot->spec->options;
  const ThemeColors *colors = &build->plot->context->theme->colors;
  const RangeParts *parts = build->parts;
  Quantity low = chart_cell(&build->plot->spec->data, parts->low, category),
           high = chart_cell(&build->plot->spec->data, parts->high, category);
  if (!quantity_is_present(low) || !quantity_is_present(high)) {
    marks_add_absent(build->content, build->plot, category, build->absent);
    return;
  }
  Color pale = color_mix(colors->previous, colors->ground, PALE);
  size_t bar = add_bar(build, parts->low, parts->high, category,
                       has_core(build, category) ? pale : colors->current);
  if (has_core(build, category))
    add_bar(build, parts->core_low, parts->core_high, category, colors->current);
  bool is_point = decimal_compare(low.value, high.value) == 0;
  if (options->has_middle && !is_point)
    add_middle(build, category, quantity_to_double(low), quantity_to_double(high));
  if (!is_point) add_end_label(build, bar, parts->low, category, SIDE_LOWER);
  add_end_label(build, bar, parts->high, category, SIDE_UPPER);
}

/* Two shades are named; one is what the chart's title speaks of. */
static void name_shades(Plot *plot, const RangeParts *parts) {
  plot->wish.names.items = arena_make(plot->context->arena, LegendItem);
  if (parts->core_low == CHART_NO_SERIES || parts->core_high == CHART_NO_SERIES) return;
  const ThemeColors *colors = &plot->context->theme->colors;
  Arena *arena = plot->context->arena;
  LegendItem *items = arena_array(arena, LegendItem, 2);
  items[0] =
      (LegendItem){chart_range_name(plot->context, plot->spec, parts->low, parts->high),
                   paint_solid(color_mix(colors->previous, colors->ground, PALE)), LEGEND_SWATCH};
  items[1] =
      (LegendItem){chart_range_name(plot->context, plot->spec, parts->core_low, parts->core_high),
                   paint_solid(colors->current), LEGEND_SWATCH};
  plot->wish.names.items = items;
  plot->wish.names.count = 2;
}

static void add_line(Plot *plot, const RangeParts *parts, size_t panel) {
  const RangeOptions *options = plot->spec->options;
  if (!quantity_is_present(parts->line)) return;
  ReferenceContent *line = arena_make(plot->context->arena, ReferenceContent);
  *line = (ReferenceContent){.value = quantity_to_double(parts->line),
                             .label = reference_label(plot, options->line_name.text, parts->line),
                             .color = plot->context->theme->colors.ink,
                             .dash = DASH_DASHED};
  plot_add_layer(plot, (Layer){.type = &reference_layer, .content = line, .panel = panel});
}

static void build_range(Plot *plot) {
  const RangeOptions *options = plot->spec->options;
  const RangeParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  bool has_zero = marks_want_zero(data);
  plot->wish = (PlotWish){.direction = marks_direction(plot->spec, options->direction),
                          .shape = marks_shape(plot, WIDEST),
                          .needs_labels = true,
                          .base_note = has_zero ? NULL : plot->context->words->scales.no_zero};
  Panel panel = {.share = 1, .has_free_base = !has_zero, .measure = data->measure};
  MarksContent *content = marks_new(plot->context->arena);
  content->has_line = quantity_is_present(parts->line);
  content->line = quantity_to_double(parts->line);
  RangeBuild build = {plot, parts, content, has_zero ? 0 : marks_least(data)};
  for (size_t c = 0; c < data->category_count; c++) add_row(&build, c);
  name_shades(plot, parts);
  size_t at = plot_add_panel(plot, panel);
  plot_add_layer(
      plot, (Layer){.type = &marks_layer, .content = content, .panel = at, .series = data->main});
  add_line(plot, parts, at);
}

static const char range_example[] = "topline: 1\n"
                                    "title: Valuation of Example\n"
                                    "source: Made-up figures\n"
                                    "\n"
                                    "measures:\n"
                                    "  price: {unit: EUR a share, format: \"0.00\"}\n"
                                    "\n"
                                    "data:\n"
                                    "  value:\n"
                                    "    measure: price\n"
                                    "    columns: [Low, High]\n"
                                    "    rows:\n"
                                    "      52-week trading range: [31.20, 44.80]\n"
                                    "      Discounted cash flow: [38.50, 52.10]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: The share trades at the low end of its value\n"
                                    "  chart: range\n"
                                    "  data: value\n"
                                    "  line: 39.40\n"
                                    "  line-name: Current price\n";

const ChartType range_chart = {
    .name = "range",
    .summary = "Bars from a low to a high, as in a football field of valuations.",
    .example = range_example,
    .options = &range_options,
    .options_size = sizeof(RangeOptions),
    .columns_are_parts = true,
    .read = read_range,
    .check = check_range,
    .build = build_range,
};
