/* Waterfall, also called bridge: from an opening level over signed steps to a closing one. */
#include "charts/layers/steps.h"
#include <stddef.h>

#define LEAST_SHARE 0.56 /* bars keep about two to one against their gaps */

typedef struct WaterfallOptions {
  int direction;
} WaterfallOptions;

static const OptionKey waterfall_keys[] = {
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(WaterfallOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Steps from left to right, or from top to bottom with the names beside them; auto "
             "lays down what has no room standing."},
};
static const OptionTable waterfall_options = {"a waterfall", waterfall_keys,
                                              OPTION_COUNT(waterfall_keys)};

static void check_waterfall(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  if (spec->data.main.count != 1) {
    diag_error(diags, spec->span, "a waterfall shows one column of figures, here are %zu",
               spec->data.main.count);
    diag_hint(diags, "choose one with take-columns: [NAME]");
    return;
  }
  waterfall_steps_make(spec, arena, diags);
}

static void build_waterfall(Plot *plot) {
  const WaterfallOptions *options = plot->spec->options;
  plot->wish = (PlotWish){.direction = (PlotDirection)options->direction,
                          .shape = {.share = plot->context->theme->marks.bar_share,
                                    .least_share = LEAST_SHARE,
                                    .widest = 1},
                          .needs_labels = true};
  const ChartData *data = &plot->spec->data;
  size_t panel = plot_add_panel(plot, (Panel){.share = 1, .measure = data->measure});
  plot_add_layer(plot, (Layer){.type = &steps_layer,
                               .content = steps_content_make(plot),
                               .panel = panel,
                               .series = data->main});
}

static const char waterfall_example[] =
    "topline: 1\n"
    "title: Results for FY2008\n"
    "source: Annual report FY2008\n"
    "\n"
    "measures:\n"
    "  money: {unit: JPY millions, format: \"#,##0\"}\n"
    "\n"
    "data:\n"
    "  income:\n"
    "    measure: money\n"
    "    columns: [FY2007, FY2008]\n"
    "    rows:\n"
    "      Gross profit: [13240, 13980]\n"
    "      Expenses: [8481, 11063]\n"
    "      Operating income: [4759, 2917]\n"
    "\n"
    "slides:\n"
    "- title: Higher expenses took more than gross profit added\n"
    "  subtitle: JPY millions, from FY2007 to FY2008\n"
    "  chart: waterfall\n"
    "  figures:\n"
    "    Operating income FY2007: income[\"Operating income\", \"FY2007\"]\n"
    "    Gross profit: change(income[\"Gross profit\"])\n"
    "    Expenses: -change(income[\"Expenses\"])\n"
    "    Operating income FY2008: income[\"Operating income\", \"FY2008\"]\n";

const ChartType waterfall_chart = {
    .name = "waterfall",
    .summary = "A bridge from one level to another over signed steps.",
    .example = waterfall_example,
    .options = &waterfall_options,
    .options_size = sizeof(WaterfallOptions),
    .rows_are_categories = true,
    .check = check_waterfall,
    .build = build_waterfall,
};
