/* Butterfly: two series back to back on one scale. */
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"
#include <stddef.h>

#define WIDEST 0.8 /* of the theme's bars */
#define TEXT_CONTRAST 4.5

typedef enum NamesPlace { NAMES_MIDDLE, NAMES_LEFT } NamesPlace;

typedef struct ButterflyOptions {
  int names;
} ButterflyOptions;

static const char *const names_places[] = {"middle", "left", NULL};

static const OptionKey butterfly_keys[] = {
    {.name = "names",
     .kind = OPTION_CHOICE,
     .offset = offsetof(ButterflyOptions, names),
     .fallback = "middle",
     .choices = names_places,
     .help = "Where the names of the rows stand: between the two series, or at the left."},
};
static const OptionTable butterfly_options = {"a butterfly chart", butterfly_keys,
                                              OPTION_COUNT(butterfly_keys)};

static void check_butterfly(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  if (data->main.count != 2) {
    diag_error(diags, spec->span, "a butterfly shows two series, here %s %zu",
               data->main.count == 1 ? "is" : "are", data->main.count);
    diag_hint(diags, "choose two with take-rows or take-columns, or use chart: bar");
    return;
  }
  chart_check_positive(spec, "a butterfly", arena, diags);
}

static void add_bar(const Plot *plot, MarksContent *content, size_t series, size_t category) {
  Quantity value = chart_cell(&plot->spec->data, series, category);
  if (!quantity_is_present(value)) {
    marks_add_absent(content, plot, category, 0);
    return;
  }
  BoundText text = bound_text_quantity(content->arena, value, NULL);
  Paint fill = plot_series_fill(plot, series, plot->spec->data.is_forecast[category]);
  fill.color = marks_color(plot, fill.color, category);
  RowMark bar = {.kind = MARK_BAR,
                 .series = series,
                 .category = category,
                 .to = quantity_to_double(value),
                 .thickness = 1,
                 .fill = fill,
                 .description = text.text};
  RowLabel label = {.mark = marks_add(content, bar), .side = SIDE_UPPER, .text = text};
  marks_add_label(content, label);
}

/* The name of the series, over its side. */
static void add_head(const Plot *plot, MarksContent *content, size_t series) {
  const ThemeColors *colors = &plot->context->theme->colors;
  const TableKey *key = &plot->spec->data.series[series];
  Color *color = arena_make(content->arena, Color);
  *color = color_move_to_contrast(plot_series_fill(plot, series, false).color, colors->ground,
                                  TEXT_CONTRAST);
  RowMark base = {.kind = MARK_NONE, .series = series, .category = 0};
  RowLabel label = {.mark = marks_add(content, base),
                    .side = SIDE_HEAD,
                    .text = bound_text_plain(key->text, key->span),
                    .color = color,
                    .is_strong = true};
  marks_add_label(content, label);
}

static void add_side(Plot *plot, size_t index) {
  const ChartData *data = &plot->spec->data;
  Panel panel = {.share = 1, .measure = data->measure, .is_reversed = index == 0};
  MarksContent *content = marks_new(plot->context->arena);
  size_t series = data->main.first + index;
  for (size_t c = 0; c < data->category_count; c++) add_bar(plot, content, series, c);
  add_head(plot, content, series);
  plot_add_layer(plot, (Layer){.type = &marks_layer,
                               .content = content,
                               .panel = plot_add_panel(plot, panel),
                               .series = {series, 1}});
}

static void build_butterfly(Plot *plot) {
  const ButterflyOptions *options = plot->spec->options;
  plot->wish = (PlotWish){.direction = DIRECTION_HORIZONTAL,
                          .shape = marks_shape(plot, WIDEST),
                          .is_mirrored = true,
                          .names_between = options->names == NAMES_MIDDLE,
                          .needs_labels = true,
                          .names = {arena_make(plot->context->arena, LegendItem), 0}};
  for (size_t i = 0; i < 2; i++) add_side(plot, i);
}

static const char butterfly_example[] = "topline: 1\n"
                                        "title: Results for FY2008\n"
                                        "source: Annual report FY2008\n"
                                        "\n"
                                        "measures:\n"
                                        "  people: {unit: people, format: \"#,##0\"}\n"
                                        "\n"
                                        "data:\n"
                                        "  staff:\n"
                                        "    measure: people\n"
                                        "    columns: [Women, Men]\n"
                                        "    rows:\n"
                                        "      Under 30: [212, 268]\n"
                                        "      30 to 49: [398, 571]\n"
                                        "      50 and over: [141, 243]\n"
                                        "\n"
                                        "slides:\n"
                                        "- title: The young are almost as many women as men\n"
                                        "  chart: butterfly\n"
                                        "  data: staff\n";

const ChartType butterfly_chart = {
    .name = "butterfly",
    .summary = "Two series back to back on one scale.",
    .example = butterfly_example,
    .options = &butterfly_options,
    .options_size = sizeof(ButterflyOptions),
    .columns_are_parts = true,
    .check = check_butterfly,
    .build = build_butterfly,
};
