/* Tornado: what a low and a high case of each driver do to a base case, the greatest first. */
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"
#include "charts/layers/reference.h"
#include <math.h>
#include <stddef.h>
#include <stdlib.h>

#define WIDEST 0.8 /* of the theme's bars */

typedef struct TornadoOptions {
  OptionText base, base_name, low, high;
} TornadoOptions;

static const OptionKey tornado_keys[] = {
    {.name = "base",
     .kind = OPTION_TEXT,
     .offset = offsetof(TornadoOptions, base),
     .help = "The base case: a number, an expression, or a column with one value; without it the "
             "columns are changes."},
    {.name = "base-name",
     .kind = OPTION_TEXT,
     .offset = offsetof(TornadoOptions, base_name),
     .help = "What the base case is called at its line; else Base case."},
    {.name = "high",
     .kind = OPTION_TEXT,
     .offset = offsetof(TornadoOptions, high),
     .help = "The column of high cases; else the one called High, or the second."},
    {.name = "low",
     .kind = OPTION_TEXT,
     .offset = offsetof(TornadoOptions, low),
     .help = "The column of low cases; else the one called Low, or the first."},
};
static const OptionTable tornado_options = {"a tornado chart", tornado_keys,
                                            OPTION_COUNT(tornado_keys)};

typedef struct TornadoParts {
  size_t low, high, base_series; /* series */
  Quantity base;                 /* missing: the columns are changes */
} TornadoParts;

static size_t find_series(const ChartData *data, const char *name) {
  for (size_t s = 0; name && s < data->main.count; s++)
    if (text_equals(data->series[s].text, name)) return s;
  return CHART_NO_SERIES;
}

/* The first value of the column. */
static Quantity column_base(const ChartData *data, size_t series) {
  for (size_t c = 0; c < data->category_count; c++)
    if (quantity_is_present(chart_cell(data, series, c))) return chart_cell(data, series, c);
  return quantity_missing(data->measure, NULL);
}

/* A driver, and how far its cases lie from each other. */
typedef struct Driver {
  size_t index;
  double span; /* −1 if there is none */
} Driver;

static int compare_drivers(const void *a, const void *b) {
  const Driver *first = a, *second = b;
  if (first->span != second->span) return first->span > second->span ? -1 : 1;
  return (first->index > second->index) - (first->index < second->index);
}

static void sort_drivers(ChartSpec *spec, Arena *arena, const TornadoParts *parts) {
  size_t count = spec->data.category_count;
  Driver *drivers = arena_array(arena, Driver, count);
  size_t *order = arena_array(arena, size_t, count);
  for (size_t c = 0; c < count; c++) {
    Quantity low = chart_cell(&spec->data, parts->low, c),
             high = chart_cell(&spec->data, parts->high, c);
    bool has_span = quantity_is_present(low) && quantity_is_present(high);
    drivers[c] =
        (Driver){c, has_span ? fabs(quantity_to_double(high) - quantity_to_double(low)) : -1};
  }
  if (count) qsort(drivers, count, sizeof *drivers, compare_drivers);
  for (size_t c = 0; c < count; c++) order[c] = drivers[c].index;
  chart_order_categories(spec, arena, order);
}

static void read_tornado(ChartSpec *spec, const ChartReading *reading) {
  const TornadoOptions *options = spec->options;
  const ChartData *data = &spec->data;
  TornadoParts *parts = arena_make(reading->arena, TornadoParts);
  size_t second = data->main.count > 1 ? 1 : CHART_NO_SERIES;
  parts->low = chart_find_part(reading, spec, options->low, "low", 0);
  parts->high = chart_find_part(reading, spec, options->high, "high", second);
  parts->base_series = find_series(data, options->base.text);
  if (parts->base_series != CHART_NO_SERIES)
    parts->base = column_base(data, parts->base_series);
  else
    chart_read_figure(reading, spec, options->base, &parts->base);
  spec->own = parts;
  if (parts->high != CHART_NO_SERIES) sort_drivers(spec, reading->arena, parts);
}

static void check_base(const ChartSpec *spec, const TornadoParts *parts, Arena *arena,
                       Diagnostics *diags) {
  for (size_t c = 0; parts->base_series != CHART_NO_SERIES && c < spec->data.category_count; c++) {
    Quantity value = chart_cell(&spec->data, parts->base_series, c);
    bool is_same =
        !quantity_is_present(value) || decimal_compare(value.value, parts->base.value) == 0;
    if (is_same) continue;
    diag_error(diags, value.origin ? value.origin->span : spec->span,
               "the base case of %s is %s, of another driver %s",
               diag_quote(diags, spec->data.categories[c].text),
               decimal_to_text(arena, value.value), decimal_to_text(arena, parts->base.value));
    diag_hint(diags, "all drivers start from one base case");
    return;
  }
}

static void check_tornado(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const TornadoParts *parts = spec->own;
  if (parts->high == CHART_NO_SERIES || parts->high == parts->low) {
    diag_error(diags, spec->span, "a tornado has a low and a high case, but here is one column");
    diag_hint(diags, "name two columns: low: COLUMN, high: COLUMN");
    return;
  }
  check_base(spec, parts, arena, diags);
}

static BoundText case_text(const Plot *plot, Quantity base, Quantity value) {
  Arena *arena = plot->context->arena;
  if (quantity_is_present(base))
    return bound_text_quantity(arena, chart_change(arena, base, value, plot->spec->span), NULL);
  NumberFormat format = value.measure->format;
  format.has_plus = true;
  return bound_text_quantity(arena, value, &format);
}

/* From the base, or from where a shorter bar on the same side ends. */
static void add_case(const Plot *plot, MarksContent *content, size_t series, size_t category,
                     double from) {
  const TornadoParts *parts = plot->spec->own;
  Quantity value = chart_cell(&plot->spec->data, series, category);
  double base = quantity_to_double(parts->base), to = quantity_to_double(value);
  Color color = plot_series_fill(plot, series, false).color;
  BoundText text = case_text(plot, parts->base, value);
  RowMark bar = {.kind = MARK_BAR,
                 .series = series,
                 .category = category,
                 .from = from,
                 .to = to,
                 .thickness = 1,
                 .fill = paint_solid(marks_color(plot, color, category)),
                 .description = text.text};
  bool is_upper = to != base ? to > base : series == parts->high;
  RowLabel label = {
      .mark = marks_add(content, bar), .side = is_upper ? SIDE_UPPER : SIDE_LOWER, .text = text};
  marks_add_label(content, label);
}

/* Where a bar begins beside another of its row. */
static double start_of(double base, double own, double other) {
  bool is_longer = fabs(own - base) > fabs(other - base);
  bool is_one_side = (own - base) * (other - base) > 0;
  return is_one_side && is_longer ? other : base;
}

static void add_row(const Plot *plot, MarksContent *content, size_t category) {
  const TornadoParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  double base = quantity_to_double(parts->base);
  Quantity low = chart_cell(data, parts->low, category),
           high = chart_cell(data, parts->high, category);
  bool has_low = quantity_is_present(low), has_high = quantity_is_present(high);
  double to_low = has_low ? quantity_to_double(low) : base;
  double to_high = has_high ? quantity_to_double(high) : base;
  if (has_low) add_case(plot, content, parts->low, category, start_of(base, to_low, to_high));
  if (has_high) add_case(plot, content, parts->high, category, start_of(base, to_high, to_low));
  if (!has_low && !has_high) marks_add_absent(content, plot, category, base);
}

static void name_cases(Plot *plot, const TornadoParts *parts) {
  const ChartData *data = &plot->spec->data;
  size_t series[] = {parts->low, parts->high};
  LegendItem *items = arena_array(plot->context->arena, LegendItem, 2);
  for (size_t i = 0; i < 2; i++)
    items[i] =
        (LegendItem){bound_text_plain(data->series[series[i]].text, data->series[series[i]].span),
                     paint_solid(plot_series_fill(plot, series[i], false).color), LEGEND_SWATCH};
  plot->wish.names.items = items;
  plot->wish.names.count = 2;
}

static void add_base(Plot *plot, const TornadoParts *parts, size_t panel) {
  const TornadoOptions *options = plot->spec->options;
  if (!quantity_is_present(parts->base)) return;
  ReferenceContent *line = arena_make(plot->context->arena, ReferenceContent);
  const char *name =
      options->base_name.text ? options->base_name.text : plot->context->words->marks.base_case;
  *line = (ReferenceContent){.value = quantity_to_double(parts->base),
                             .label = reference_label(plot, name, parts->base),
                             .color = plot->context->theme->colors.ink};
  plot_add_layer(plot, (Layer){.type = &reference_layer, .content = line, .panel = panel});
}

static void build_tornado(Plot *plot) {
  const TornadoParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  bool has_zero = !quantity_is_present(parts->base) || marks_want_zero(data);
  plot->wish = (PlotWish){
      .direction = DIRECTION_HORIZONTAL, .shape = marks_shape(plot, WIDEST), .needs_labels = true};
  Panel panel = {.share = 1, .has_free_base = !has_zero, .measure = data->measure};
  MarksContent *content = marks_new(plot->context->arena);
  for (size_t c = 0; c < data->category_count; c++) add_row(plot, content, c);
  name_cases(plot, parts);
  size_t at = plot_add_panel(plot, panel);
  plot_add_layer(
      plot, (Layer){.type = &marks_layer, .content = content, .panel = at, .series = data->main});
  add_base(plot, parts, at);
}

static const char tornado_example[] = "topline: 1\n"
                                      "title: Outlook for FY2009\n"
                                      "source: Made-up figures\n"
                                      "\n"
                                      "measures:\n"
                                      "  money: {unit: EUR millions, format: \"#,##0\"}\n"
                                      "\n"
                                      "data:\n"
                                      "  cases:\n"
                                      "    measure: money\n"
                                      "    columns: [Low, High]\n"
                                      "    rows:\n"
                                      "      Price of power, ±10 %: [388, 452]\n"
                                      "      Volumes, ±3 %: [371, 469]\n"
                                      "\n"
                                      "slides:\n"
                                      "- title: Volumes move the result most\n"
                                      "  chart: tornado\n"
                                      "  data: cases\n"
                                      "  base: 420\n";

const ChartType tornado_chart = {
    .name = "tornado",
    .summary = "Low and high cases of drivers around a base case, the greatest first.",
    .example = tornado_example,
    .options = &tornado_options,
    .options_size = sizeof(TornadoOptions),
    .columns_are_parts = true,
    .read = read_tornado,
    .check = check_tornado,
    .build = build_tornado,
};
