/* Ladder: what falls due in each year, by instrument, beside the liquidity there is for it. */
#include "charts/chart_figures.h"
#include "charts/layers/bars/bars.h"
#include <stddef.h>
#include <string.h>

#define LEAST_SHARE 0.56 /* bars keep about two to one against their gaps */

typedef struct LadderOptions {
  OptionTexts liquidity, undrawn;
  int direction;
} LadderOptions;

static const OptionKey ladder_keys[] = {
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(LadderOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Standing bars, lying bars; auto lays bars down whose names have no room."},
    {.name = "liquidity",
     .kind = OPTION_TEXTS,
     .offset = offsetof(LadderOptions, liquidity),
     .help = "Categories that are what is there, not what falls due: they stand first, set off."},
    {.name = "undrawn",
     .kind = OPTION_TEXTS,
     .offset = offsetof(LadderOptions, undrawn),
     .help = "Series that are facilities not drawn, which are hatched."},
};
static const OptionTable ladder_options = {"a ladder", ladder_keys, OPTION_COUNT(ladder_keys)};

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  (void)options;
  (void)periods;
  (void)names;
  return true;
}

/* Marks the keys that are named; reports a name that is not among them. */
static void mark_keys(const ChartReading *reading, OptionTexts names, const TableKey *keys,
                      size_t count, bool *marks) {
  const char **known = arena_array(reading->arena, const char *, count);
  for (size_t k = 0; k < count; k++) known[k] = keys[k].text;
  for (size_t i = 0; i < names.count; i++) {
    bool is_found = false;
    for (size_t k = 0; k < count; k++) {
      if (!text_equals(keys[k].text, names.items[i].text)) continue;
      marks[k] = is_found = true;
    }
    if (is_found) continue;
    diag_error(reading->diags, names.items[i].node->span, "the ladder has no %s",
               diag_quote(reading->diags, names.items[i].text));
    diag_hint_names(reading->diags, names.items[i].text, "its names", known, count);
  }
}

/* Moves liquidity to the front, and leaves a gap after it. */
static void set_off(ChartSpec *spec, Arena *arena, const bool *is_liquidity) {
  ChartData *data = &spec->data;
  size_t count = data->category_count, at = 0;
  size_t *order = arena_array(arena, size_t, count);
  for (size_t c = 0; c < count; c++)
    if (is_liquidity[c]) order[at++] = c;
  size_t first = at;
  for (size_t c = 0; c < count; c++)
    if (!is_liquidity[c]) order[at++] = c;
  if (first == 0) return;
  chart_order_categories(spec, arena, order);
  bool *follows_gap = arena_array(arena, bool, count);
  if (data->follows_gap) memcpy(follows_gap, data->follows_gap, count * sizeof *follows_gap);
  if (first < count) follows_gap[first] = true;
  data->follows_gap = follows_gap;
}

/* What is nothing has no bar and no label. */
static void leave_out_zeros(ChartSpec *spec, Arena *arena) {
  ChartData *data = &spec->data;
  size_t count = data->series_count * data->category_count;
  Quantity *cells = arena_array(arena, Quantity, count);
  for (size_t i = 0; i < count; i++) {
    cells[i] = data->cells[i];
    if (quantity_is_present(cells[i]) && decimal_sign(cells[i].value) == 0)
      cells[i].state = QUANTITY_MISSING;
  }
  data->cells = cells;
}

/* No year is the one that the slide speaks of, unless the deck says. */
static void highlight_all(ChartSpec *spec, Arena *arena) {
  if (spec->highlights.categories || spec->data.main.count > 1) return;
  bool *marks = arena_array(arena, bool, spec->data.category_count);
  for (size_t c = 0; c < spec->data.category_count; c++) marks[c] = true;
  spec->highlights.categories = marks;
}

static void read_ladder(ChartSpec *spec, const ChartReading *reading) {
  const LadderOptions *options = spec->options;
  ChartData *data = &spec->data;
  bool *is_liquidity = arena_array(reading->arena, bool, data->category_count);
  bool *is_undrawn = arena_array(reading->arena, bool, data->series_count);
  mark_keys(reading, options->liquidity, data->categories, data->category_count, is_liquidity);
  mark_keys(reading, options->undrawn, data->series, data->main.count, is_undrawn);
  leave_out_zeros(spec, reading->arena);
  set_off(spec, reading->arena, is_liquidity);
  SeriesLook *looks = arena_array(reading->arena, SeriesLook, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    looks[s] = spec->looks[s];
    looks[s].is_hatched |= is_undrawn[s];
  }
  spec->looks = looks;
  highlight_all(spec, reading->arena);
}

static void check_ladder(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  chart_check_positive(spec, "a ladder", arena, diags);
  bar_stacks_check(spec, BAR_STACKED, arena, diags);
}

static void build_ladder(Plot *plot) {
  const LadderOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  plot->wish = (PlotWish){.direction = (PlotDirection)options->direction,
                          .shape = {.share = plot->context->theme->marks.bar_share,
                                    .least_share = LEAST_SHARE,
                                    .widest = 1},
                          .names_beside = true,
                          .legend_reversed = true};
  BarsContent *content = arena_make(plot->context->arena, BarsContent);
  size_t panel = plot_add_panel(plot, (Panel){.share = 1, .measure = data->measure});
  *content =
      (BarsContent){.stacks = bar_stacks_make(plot->context, plot->spec, data->main, BAR_STACKED),
                    .stacking = BAR_STACKED,
                    .has_totals = data->main.count > 1,
                    .panel = panel,
                    .series = data->main};
  plot->wish.lane = bars_widest_label(plot, content);
  plot_add_layer(
      plot, (Layer){.type = &bars_layer, .content = content, .panel = panel, .series = data->main});
}

static const char ladder_example[] = "topline: 1\n"
                                     "title: Results for FY2025\n"
                                     "source: Made-up figures\n"
                                     "\n"
                                     "measures:\n"
                                     "  money: {unit: EUR millions, format: \"#,##0\"}\n"
                                     "\n"
                                     "data:\n"
                                     "  debt:\n"
                                     "    measure: money\n"
                                     "    columns: [Liquidity, \"2026\", \"2027\", Thereafter]\n"
                                     "    rows:\n"
                                     "      Cash: [310, 0, 0, 0]\n"
                                     "      Credit line: [250, 0, 0, 0]\n"
                                     "      Bonds: [0, 0, 300, 500]\n"
                                     "      Bank loans: [0, 120, 80, 60]\n"
                                     "\n"
                                     "slides:\n"
                                     "- title: Liquidity covers all that falls due until 2027\n"
                                     "  chart: ladder\n"
                                     "  data: debt\n"
                                     "  liquidity: [Liquidity]\n"
                                     "  undrawn: [Credit line]\n";

const ChartType ladder_chart = {
    .name = "ladder",
    .summary = "What falls due in each year, beside the liquidity for it.",
    .example = ladder_example,
    .options = &ladder_options,
    .options_size = sizeof(LadderOptions),
    .puts_periods_along = puts_periods_along,
    .read = read_ladder,
    .check = check_ladder,
    .build = build_ladder,
};
