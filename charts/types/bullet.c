/* Bullet: what was reached, against a target, over bands that say how good that is. */
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"
#include <stddef.h>

#define WIDEST 0.8        /* of the theme's bars */
#define ACTUAL_SHARE 0.38 /* thickness, of the bar */
#define TARGET_SHARE 0.78
#define MOST_BANDS 3
#define ROOM_FOR_SHARE 220.0 /* points of width */
#define ROOM_FOR_TARGET 300.0

typedef struct BulletOptions {
  OptionText actual, target;
  OptionTexts bands;
  int direction;
} BulletOptions;

static const OptionKey bullet_keys[] = {
    {.name = "actual",
     .kind = OPTION_TEXT,
     .offset = offsetof(BulletOptions, actual),
     .help = "The column of what was reached; else the one called Actual, or the first."},
    {.name = "bands",
     .kind = OPTION_TEXTS,
     .offset = offsetof(BulletOptions, bands),
     .help =
         "Up to three columns with the upper ends of the bands behind the bar, from the least."},
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BulletOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Standing or lying bars; auto lays them down unless they stand over periods."},
    {.name = "target",
     .kind = OPTION_TEXT,
     .offset = offsetof(BulletOptions, target),
     .help = "The column of targets; else the one called Target, or the second."},
};
static const OptionTable bullet_options = {"a bullet chart", bullet_keys,
                                           OPTION_COUNT(bullet_keys)};

typedef struct BulletParts {
  size_t actual, target; /* series */
  size_t bands[MOST_BANDS], band_count;
  bool is_scaled; /* rows of several measures: each in parts of its target */
} BulletParts;

static void read_bands(const ChartReading *reading, const ChartSpec *spec, BulletParts *parts) {
  const BulletOptions *options = spec->options;
  if (options->bands.count > MOST_BANDS) {
    diag_error(reading->diags, options->bands.items[0].node->span,
               "a bullet has up to %d bands, here are %zu", MOST_BANDS, options->bands.count);
    return;
  }
  for (size_t i = 0; i < options->bands.count; i++) {
    size_t band = chart_find_part(reading, spec, options->bands.items[i], "", CHART_NO_SERIES);
    if (band != CHART_NO_SERIES) parts->bands[parts->band_count++] = band;
  }
}

static void read_bullet(ChartSpec *spec, const ChartReading *reading) {
  const BulletOptions *options = spec->options;
  BulletParts *parts = arena_make(reading->arena, BulletParts);
  size_t second = spec->data.main.count > 1 ? 1 : CHART_NO_SERIES;
  parts->actual = chart_find_part(reading, spec, options->actual, "actual", 0);
  parts->target = chart_find_part(reading, spec, options->target, "target", second);
  read_bands(reading, spec, parts);
  parts->is_scaled = chart_rows_differ(&spec->data);
  if (parts->is_scaled) spec->data.measure = &measure_plain;
  spec->own = parts;
}

static void check_sign(const ChartSpec *spec, size_t series, Arena *arena, Diagnostics *diags) {
  for (size_t c = 0; c < spec->data.category_count; c++) {
    Quantity value = chart_cell(&spec->data, series, c);
    if (!quantity_is_present(value) || decimal_sign(value.value) > 0) continue;
    diag_error(diags, value.origin ? value.origin->span : spec->span,
               "the target of %s is %s: nothing can be measured against it",
               diag_quote(diags, spec->data.categories[c].text),
               decimal_to_text(arena, value.value));
    diag_hint(diags, "use chart: bar or chart: dots");
  }
}

static void check_bullet(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const BulletParts *parts = spec->own;
  if (parts->target == CHART_NO_SERIES || parts->target == parts->actual) {
    diag_error(diags, spec->span, "a bullet has a target, but here is one column of figures");
    diag_hint(diags, "name two columns: actual: COLUMN, target: COLUMN");
    return;
  }
  check_sign(spec, parts->target, arena, diags);
  for (size_t i = 1; i < parts->band_count; i++)
    chart_check_range(spec, parts->bands[i - 1], parts->bands[i], arena, diags);
}

/* On the scale: in parts of the target where rows are of several measures. */
static double scaled(const Plot *plot, size_t series, size_t category) {
  const BulletParts *parts = plot->spec->own;
  double value = quantity_to_double(chart_cell(&plot->spec->data, series, category));
  if (!parts->is_scaled) return value;
  double target = quantity_to_double(chart_cell(&plot->spec->data, parts->target, category));
  return target != 0 ? value / target : 0;
}

/* From dark to light, as it gets better. */
static Color band_color(const Plot *plot, size_t index) {
  static const double lights[MOST_BANDS] = {0.4, 0.62, 0.8};
  const ThemeColors *colors = &plot->context->theme->colors;
  return color_mix(colors->neutral, colors->ground, lights[index]);
}

static size_t add_value(const Plot *plot, MarksContent *content, RowMark mark) {
  Quantity value = chart_cell(&plot->spec->data, mark.series, mark.category);
  mark.to = scaled(plot, mark.series, mark.category);
  if (mark.kind == MARK_TICK) mark.from = mark.to;
  mark.description = quantity_to_text(content->arena, value, NULL);
  mark.fill.color = marks_color(plot, mark.fill.color, mark.category);
  return marks_add(content, mark);
}

static void add_bands(const Plot *plot, MarksContent *content, size_t category) {
  const BulletParts *parts = plot->spec->own;
  double from = 0;
  for (size_t i = 0; i < parts->band_count; i++) {
    if (!quantity_is_present(chart_cell(&plot->spec->data, parts->bands[i], category))) continue;
    RowMark band = {.kind = MARK_BAR,
                    .series = parts->bands[i],
                    .category = category,
                    .from = from,
                    .thickness = 1,
                    .fill = paint_solid(band_color(plot, i))};
    add_value(plot, content, band);
    from = scaled(plot, parts->bands[i], category);
  }
}

static void add_target(const Plot *plot, MarksContent *content, size_t category) {
  const BulletParts *parts = plot->spec->own;
  RowMark tick = {.kind = MARK_TICK,
                  .series = parts->target,
                  .category = category,
                  .thickness = TARGET_SHARE,
                  .fill = paint_solid(plot->context->theme->colors.ink)};
  add_value(plot, content, tick);
}

static void add_row(const Plot *plot, MarksContent *content, size_t category) {
  const BulletParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  bool has_target = quantity_is_present(chart_cell(data, parts->target, category));
  if (parts->is_scaled && !has_target) return;
  add_bands(plot, content, category);
  RowMark bar = {.kind = MARK_BAR,
                 .series = parts->actual,
                 .category = category,
                 .thickness = ACTUAL_SHARE,
                 .fill = paint_solid(plot->context->theme->colors.current)};
  if (quantity_is_present(chart_cell(data, parts->actual, category))) add_value(plot, content, bar);
  if (has_target) add_target(plot, content, category);
}

static void name_parts(Plot *plot, const BulletParts *parts) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const TableKey *series = plot->spec->data.series;
  LegendItem *items = arena_array(plot->context->arena, LegendItem, 2 + MOST_BANDS);
  items[0] = (LegendItem){bound_text_plain(series[parts->actual].text, series[parts->actual].span),
                          paint_solid(colors->current), LEGEND_SWATCH};
  items[1] = (LegendItem){bound_text_plain(series[parts->target].text, series[parts->target].span),
                          paint_solid(colors->ink), LEGEND_TICK};
  for (size_t i = 0; i < parts->band_count; i++) {
    const TableKey *band = &series[parts->bands[i]];
    items[2 + i] = (LegendItem){bound_text_plain(band->text, band->span),
                                paint_solid(band_color(plot, i)), LEGEND_SWATCH};
  }
  plot->wish.names.items = items;
  plot->wish.names.count = 2 + parts->band_count;
}

static void add_column(Plot *plot, size_t series) {
  const ChartData *data = &plot->spec->data;
  const TableKey *key = &data->series[series];
  ChartRow row = {bound_text_plain(key->text, key->span),
                  data->cells + series * data->category_count, NULL, NULL};
  chart_add_row(&plot->rows[ROWS_OWN], plot->context->arena, row);
}

/* What was reached, and as the room allows, its part of the target, and that. */
static void add_columns(Plot *plot, const BulletParts *parts) {
  const ChartData *data = &plot->spec->data;
  Arena *arena = plot->context->arena;
  Quantity *shares = arena_array(arena, Quantity, data->category_count);
  for (size_t c = 0; c < data->category_count; c++)
    shares[c] = chart_share_of(arena, chart_cell(data, parts->actual, c),
                               chart_cell(data, parts->target, c), plot->spec->span);
  ChartRow row = {bound_text_plain(plot->context->words->marks.of_target, plot->spec->span), shares,
                  NULL, NULL};
  add_column(plot, parts->actual);
  if (plot->box.width >= ROOM_FOR_TARGET) add_column(plot, parts->target);
  if (plot->box.width >= ROOM_FOR_SHARE) chart_add_row(&plot->rows[ROWS_OWN], arena, row);
}

static void build_bullet(Plot *plot) {
  const BulletOptions *options = plot->spec->options;
  const BulletParts *parts = plot->spec->own;
  const ChartData *data = &plot->spec->data;
  plot->wish =
      (PlotWish){.direction = marks_direction(plot->spec, options->direction),
                 .shape = marks_shape(plot, WIDEST),
                 .needs_labels = true,
                 .base_note = parts->is_scaled ? plot->context->words->scales.of_rows : NULL};
  MarksContent *content = marks_new(plot->context->arena);
  content->whole = parts->actual;
  for (size_t c = 0; c < data->category_count; c++) add_row(plot, content, c);
  name_parts(plot, parts);
  add_columns(plot, parts);
  size_t panel = plot_add_panel(plot, (Panel){.share = 1, .measure = data->measure});
  plot_add_layer(
      plot,
      (Layer){.type = &marks_layer, .content = content, .panel = panel, .series = data->main});
}

static const char bullet_example[] =
    "topline: 1\n"
    "title: Results for FY2008\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\"}\n"
    "\n"
    "data:\n"
    "  goals:\n"
    "    measure: money\n"
    "    columns: [Actual, Target, Minimum, Stretch]\n"
    "    rows:\n"
    "      Connectivity: [34810, 33000, 28000, 36000]\n"
    "      Integration: [27100, 29000, 26000, 31000]\n"
    "\n"
    "slides:\n"
    "- title: Connectivity passed its target, integration did not\n"
    "  chart: bullet\n"
    "  data: goals\n"
    "  bands: [Minimum, Stretch]\n";

const ChartType bullet_chart = {
    .name = "bullet",
    .summary = "What was reached, against a target and over bands.",
    .example = bullet_example,
    .options = &bullet_options,
    .options_size = sizeof(BulletOptions),
    .columns_are_parts = true,
    .mixes_measures = true,
    .read = read_bullet,
    .check = check_bullet,
    .build = build_bullet,
};
