/* Waterfall, also called bridge: from an opening level over signed steps to a closing one. */
#include "charts/chart_figures.h"
#include "charts/layers/steps/steps.h"
#include <stddef.h>

#define LEAST_SHARE 0.56 /* bars keep about two to one against their gaps */

typedef struct WaterfallOptions {
  int direction, second;
  bool is_cut;
  /* Read where the chart's data are. */
  const SyntaxNode *groups, *second_of;
  OptionTexts periods;
} WaterfallOptions;

/* What points are of. */
typedef struct PointsOf {
  const char *name;
  Quantity amount;
} PointsOf;

static const char *const seconds[] = {"none", "percent-of-previous", "percent-of-start", "points",
                                      NULL};

static const OptionKey waterfall_keys[] = {
    {.name = "break",
     .kind = OPTION_FLAG,
     .offset = offsetof(WaterfallOptions, is_cut),
     .help =
         "Cuts the bars of levels where steps are small beside them, marks the cuts and says so "
         "in a note; steps stay in full scale."},
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(WaterfallOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Steps from left to right, or from top to bottom with the names beside them; auto "
             "lays down what has no room standing."},
    {.name = "groups",
     .kind = OPTION_NODE,
     .offset = offsetof(WaterfallOptions, groups),
     .help =
         "Steps that stand together, in lists by the name of the group; sort works within each."},
    {.name = "periods",
     .kind = OPTION_TEXTS,
     .offset = offsetof(WaterfallOptions, periods),
     .help = "Columns of the table that are levels, with the changes of its rows between them as "
             "steps; levels are the sum of the rows, or the row that total names."},
    {.name = "second",
     .kind = OPTION_CHOICE,
     .offset = offsetof(WaterfallOptions, second),
     .fallback = "none",
     .choices = seconds,
     .help = "A second line in the labels: steps in per cent of the first level, or of the level "
             "before, or in points of an amount (second-of), and levels in per cent of it."},
    {.name = "second-of",
     .kind = OPTION_NODE,
     .offset = offsetof(WaterfallOptions, second_of),
     .help = "What points are of, by its name: {Revenue: revenue[\"FY2008\"]}, a number or an "
             "expression in the unit of the chart; a note under it says so."},
};
static const OptionTable waterfall_options = {"a waterfall", waterfall_keys,
                                              OPTION_COUNT(waterfall_keys)};

/* Whether one entry names an amount; reports that it does not. */
static bool check_points(const ChartSpec *spec, Diagnostics *diags) {
  const WaterfallOptions *options = spec->options;
  const SyntaxNode *map = options->second_of;
  bool has_points = options->second == SECOND_POINTS;
  if (!map && !has_points) return false;
  bool has_one = map && map->kind == SYNTAX_MAPPING && map->entry_count == 1 &&
                 map->entries[0].value->kind == SYNTAX_SCALAR;
  if (has_points && has_one) return true;
  if (has_points)
    diag_error(diags, map ? map->span : spec->span, "points are of one amount, which has a name");
  else
    diag_error(diags, map->span, "second-of goes with second: points");
  diag_hint(diags, "as in second: points and second-of: {Revenue: revenue[\"FY2008\"]}");
  return false;
}

static void read_waterfall(ChartSpec *spec, const ChartReading *reading) {
  if (!check_points(spec, reading->diags)) return;
  const SyntaxEntry *entry = ((const WaterfallOptions *)spec->options)->second_of->entries;
  PointsOf *points = arena_make(reading->arena, PointsOf);
  OptionText text = {entry->value->text, entry->value};
  points->name = entry->key->text;
  spec->own = points;
  if (!chart_read_figure(reading, spec, text, &points->amount)) return;
  if (decimal_sign(points->amount.value) > 0) return;
  diag_error(reading->diags, entry->value->span, "%s is %s: points are of an amount above zero",
             diag_quote(reading->diags, points->name),
             decimal_to_text(reading->arena, points->amount.value));
  diag_hint(reading->diags, "leave out second, or name another amount");
}

static const char *name_second(const ChartSpec *spec) {
  const PointsOf *points = spec->own;
  return points ? points->name : NULL;
}

static bool wants_cut(const ChartSpec *spec) {
  return ((const WaterfallOptions *)spec->options)->is_cut;
}

/* Why the levels cannot be cut; NULL if they can. */
static const char *find_cut_problem(const ChartSpec *spec, StepCut cut,
                                    const WaterfallStep *steps) {
  if (cut.state == CUT_TOUCHES_ZERO) return "the running level touches zero";
  if (spec->beside.lines.series.count > 0 && spec->beside.lines.place != LINES_STRIP)
    return "lines stand on their scale";
  for (size_t i = 1; i < spec->data.category_count; i++)
    if (steps[i].kind == STEP_OF_WHICH && waterfall_step_is_level(steps[i - 1].kind))
      return "one of them is split";
  return NULL;
}

static void check_cut(const ChartSpec *spec, const WaterfallStep *steps, Diagnostics *diags) {
  StepCut cut = waterfall_cut(steps, spec->data.category_count);
  const char *problem = find_cut_problem(spec, cut, steps);
  if (problem) {
    diag_error(diags, spec->span, "the levels of %s cannot be cut: %s",
               diag_quote(diags, spec->name), problem);
    diag_hint(diags, "leave out break");
  } else if (cut.state == CUT_SAVES_NOTHING) {
    diag_warning(diags, spec->span,
                 "the levels of %s are not cut: they are hardly longer than the steps",
                 diag_quote(diags, spec->name));
    diag_hint(diags, "leave out break");
  }
}

static void check_waterfall(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  if (spec->data.has_period_series && spec->data.main.count > 1) {
    diag_error(diags, spec->span, "a waterfall shows one column of figures, here are %zu",
               spec->data.main.count);
    diag_hint(diags, "choose one with take-columns: [NAME]");
    return;
  }
  const WaterfallOptions *options = spec->options;
  const WaterfallStep *steps = waterfall_steps_make(spec, arena, diags);
  if (options->is_cut) check_cut(spec, steps, diags);
  if (options->second == SECOND_NONE || !spec->data.measure->is_ratio) return;
  diag_error(diags, spec->span,
             "the steps of a ratio are in points already: per cent of it would "
             "mislead");
  diag_hint(diags, "leave out second");
}

/* Whether the chart is drawn with cut levels. */
static bool is_cut(const ChartSpec *spec, Arena *arena) {
  if (!wants_cut(spec)) return false;
  const WaterfallStep *steps = waterfall_steps_make(spec, arena, diagnostics_new(arena));
  return waterfall_cut(steps, spec->data.category_count).state == CUT_POSSIBLE;
}

static Panel make_panel(const Plot *plot, const StepsContent *content) {
  const ChartData *data = &plot->spec->data;
  Panel panel = {.share = 1, .measure = data->measure};
  StepCut cut = waterfall_cut(content->steps, data->category_count);
  if (!content->is_cut) return panel;
  panel.cut.hidden_from = cut.from;
  panel.cut.hidden_to = cut.to;
  return panel;
}

static void build_waterfall(Plot *plot) {
  const WaterfallOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  bool is_stacked = data->main.count > 1;
  plot->wish = (PlotWish){.direction = (PlotDirection)options->direction,
                          .shape = {.share = plot->context->theme->marks.bar_share,
                                    .least_share = LEAST_SHARE,
                                    .widest = 1},
                          .names_beside = is_stacked && !options->is_cut,
                          .legend_reversed = is_stacked,
                          .needs_labels = true};
  const PointsOf *points = plot->spec->own;
  StepsWish wish = {.second = (StepSecond)options->second, .is_cut = options->is_cut};
  if (points) wish.amount = points->amount;
  const StepsContent *content = steps_content_make(plot, wish);
  size_t panel = plot_add_panel(plot, make_panel(plot, content));
  if (is_stacked) plot->wish.lane = bars_widest_label(plot, &content->bars);
  plot_add_layer(plot, (Layer){.type = is_stacked ? &stacked_steps_layer : &steps_layer,
                               .content = content,
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
    "      Wages: [5120, 6480]\n"
    "      Operating income: [4759, 2917]\n"
    "\n"
    "slides:\n"
    "- title: Higher expenses took more than gross profit added\n"
    "  subtitle: JPY millions, from FY2007 to FY2008\n"
    "  chart: waterfall\n"
    "  second: percent-of-start\n"
    "  figures:\n"
    "    Operating income FY2007: income[\"Operating income\", \"FY2007\"]\n"
    "    Gross profit: change(income[\"Gross profit\"])\n"
    "    Expenses: -change(income[\"Expenses\"])\n"
    "    of which wages: of-which -change(income[\"Wages\"])\n"
    "    Operating income FY2008: income[\"Operating income\", \"FY2008\"]\n";

const ChartType waterfall_chart = {
    .name = "waterfall",
    .summary = "A bridge from one level to another over signed steps, of one series or several.",
    .example = waterfall_example,
    .options = &waterfall_options,
    .options_size = sizeof(WaterfallOptions),
    .rows_are_categories = true,
    .read = read_waterfall,
    .check = check_waterfall,
    .is_cut = is_cut,
    .second_of = name_second,
    .build = build_waterfall,
};
