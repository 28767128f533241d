/* Index: lines that all begin from 100 at a base period. */
#include "charts/types/index.h"
#include "charts/layers/lines.h"
#include "charts/layers/reference.h"
#include <stddef.h>

#define MOST_LABELLED 60 /* points of a line with a value each */

typedef struct IndexOptions {
  OptionText base;
} IndexOptions;

static const OptionKey index_keys[] = {
    {.name = "base",
     .kind = OPTION_TEXT,
     .offset = offsetof(IndexOptions, base),
     .help = "The period at which all lines are 100; else the first."},
};
static const OptionTable index_options = {"an index", index_keys, OPTION_COUNT(index_keys)};

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  (void)options;
  (void)periods;
  (void)names;
  return true;
}

static const char *period_name(const ChartData *data, Arena *arena, size_t category) {
  if (!data->periods || !data->house) return data->categories[category].text;
  return period_full_text(arena, data->house, data->periods[category]);
}

static const Measure *index_measure(const ChartSpec *spec, const ChartReading *reading,
                                    size_t base) {
  Arena *arena = reading->arena;
  WordPair words = reading->words->marks.index;
  const Measure *own = spec->data.measure;
  Measure *measure = arena_make(arena, Measure);
  *measure = (Measure){.name = "index",
                       .unit = arena_printf(arena, "%s%s%s", words.before,
                                            period_name(&spec->data, arena, base), words.after),
                       .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = 1},
                       .negative = own->negative,
                       .locale = own->locale,
                       .polarity = own->polarity};
  return measure;
}

static Quantity index_of(const ChartSpec *spec, Arena *arena, Quantity value, Quantity base,
                         const Measure *measure) {
  const Origin *inputs[] = {value.origin, base.origin};
  Quantity index = {.state = value.state, .measure = measure};
  index.origin = origin_of_expression(arena, spec->span, "index to the base period", inputs, 2);
  Decimal ratio;
  if (!quantity_is_present(value)) return index;
  if (decimal_divide(value.value, base.value, &ratio))
    index.value = decimal_shift(ratio, 2);
  else
    index.state = QUANTITY_NOT_MEANINGFUL;
  return index;
}

static bool check_base(const ChartSpec *spec, const ChartReading *reading, size_t series,
                       size_t base) {
  const ChartData *data = &spec->data;
  Quantity value = chart_cell(data, series, base);
  if (quantity_is_present(value) && decimal_sign(value.value) > 0) return true;
  diag_error(reading->diags, value.origin ? value.origin->span : spec->span,
             "%s is %s at %s: no index can start from it",
             diag_quote(reading->diags, data->series[series].text),
             quantity_to_text(reading->arena, value, NULL), data->categories[base].text);
  diag_hint(reading->diags,
            "choose a base period at which all series are above zero: base: PERIOD");
  return false;
}

size_t index_read(ChartSpec *spec, const ChartReading *reading, OptionText key) {
  ChartData *data = &spec->data;
  size_t base = key.text ? chart_need_category(reading, spec, key.text, key.node->span) : 0;
  size_t width = data->category_count, count = data->series_count * width;
  if (base >= width) return 0;
  const Measure *measure = index_measure(spec, reading, base);
  Quantity *cells = arena_array(reading->arena, Quantity, count);
  for (size_t i = 0; i < count; i++) cells[i] = data->cells[i];
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    if (!check_base(spec, reading, s, base)) continue;
    for (size_t c = 0; c < width; c++)
      cells[s * width + c] = index_of(spec, reading->arena, chart_cell(data, s, c),
                                      chart_cell(data, s, base), measure);
  }
  data->cells = cells;
  data->measure = measure;
  return base;
}

bool index_check_periods(const ChartSpec *spec, const char *what, Diagnostics *diags) {
  if (spec->data.periods && spec->data.category_count >= 2) return true;
  diag_error(diags, spec->span, "%s needs two periods at the least", what);
  diag_hint(diags, "use chart: bar");
  return false;
}

PlotWish index_wish(const Plot *plot) {
  const ChartData *data = &plot->spec->data;
  return (PlotWish){.direction = DIRECTION_VERTICAL,
                    .is_continuous = true,
                    .names_beside = true,
                    .prefers_axis = data->main.count > 1 || data->category_count > MOST_LABELLED,
                    .base_note = plot->context->words->scales.no_zero};
}

Panel index_panel(const Plot *plot, double share) {
  return (Panel){.share = share, .has_free_base = true, .measure = plot->spec->data.measure};
}

void index_add_lines(Plot *plot, size_t panel, size_t base) {
  ReferenceContent *line = arena_make(plot->context->arena, ReferenceContent);
  *line = (ReferenceContent){.value = INDEX_BASE,
                             .color = plot->context->theme->colors.muted,
                             .has_arrow = true,
                             .arrow_at = base};
  plot_add_layer(plot,
                 (Layer){.type = &lines_layer, .panel = panel, .series = plot->spec->data.main});
  plot_add_layer(
      plot, (Layer){.type = &reference_layer, .content = line, .panel = panel, .is_behind = true});
}

static void read_index(ChartSpec *spec, const ChartReading *reading) {
  const IndexOptions *options = spec->options;
  size_t *base = arena_make(reading->arena, size_t);
  *base = index_read(spec, reading, options->base);
  spec->own = base;
}

static void check_index(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  (void)arena;
  index_check_periods(spec, "an index", diags);
}

static void build_index(Plot *plot) {
  plot->wish = index_wish(plot);
  size_t panel = plot_add_panel(plot, index_panel(plot, 1));
  index_add_lines(plot, panel, *(const size_t *)plot->spec->own);
}

static const char index_example[] = "topline: 1\n"
                                    "title: Results for FY2008\n"
                                    "source: Annual report FY2008\n"
                                    "\n"
                                    "measures:\n"
                                    "  money: {unit: JPY millions, format: \"#,##0\"}\n"
                                    "  people: {unit: people, format: \"#,##0\"}\n"
                                    "\n"
                                    "data:\n"
                                    "  growth:\n"
                                    "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
                                    "    row-measures: {Revenue: money, Employees: people}\n"
                                    "    rows:\n"
                                    "      Revenue: [49810, 57055, 66835, 69731]\n"
                                    "      Employees: [1021, 1107, 1165, 1358]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: Revenue grew faster than the number of employees\n"
                                    "  chart: index\n"
                                    "  data: growth\n";

const ChartType index_chart = {
    .name = "index",
    .summary = "Lines that all begin from 100 at a base period.",
    .example = index_example,
    .options = &index_options,
    .options_size = sizeof(IndexOptions),
    .mixes_measures = true,
    .puts_periods_along = puts_periods_along,
    .read = read_index,
    .check = check_index,
    .build = build_index,
};
