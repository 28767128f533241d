/* Dots: one a series in the row of each category, joined from the least to the greatest. */
#include "charts/chart_figures.h"
#include "charts/layers/marks.h"
#include <stddef.h>

#define WIDEST 0.7         /* of the theme's bars */
#define DOT 0.55           /* of the row's bar */
#define COMPARED_PERIODS 3 /* side by side, as dots in the row of each name */
#define MOST_LABELLED 3    /* dots in a row with a value each */
#define JOIN_LIGHT 0.45    /* how far the line goes towards the ground */

typedef enum DotsChange { CHANGE_NONE, CHANGE_ABSOLUTE, CHANGE_PERCENT } DotsChange;

typedef struct DotsOptions {
  int change, direction;
  bool has_slopes;
} DotsOptions;

static const char *const changes[] = {"none", "absolute", "percent", NULL};

static const OptionKey dots_keys[] = {
    {.name = "change",
     .kind = OPTION_CHOICE,
     .offset = offsetof(DotsOptions, change),
     .fallback = "none",
     .choices = changes,
     .help = "A column with the change from the first to the last dot of each row; in points "
             "between percentages."},
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(DotsOptions, direction),
     .fallback = "auto",
     .choices = plot_directions,
     .help = "Rows or columns of dots; auto lays them down unless they stand over periods."},
    {.name = "slopes",
     .kind = OPTION_FLAG,
     .offset = offsetof(DotsOptions, has_slopes),
     .help = "Lines from period to period, one a series, in place of those within each column."},
};
static const OptionTable dots_options = {"a dot plot", dots_keys, OPTION_COUNT(dots_keys)};

static bool puts_periods_along(const void *options, size_t periods, size_t names) {
  bool has_slopes = ((const DotsOptions *)options)->has_slopes;
  return has_slopes || names == 1 || periods > COMPARED_PERIODS;
}

static Quantity change_of(const ChartSpec *spec, Arena *arena, size_t category) {
  const DotsOptions *options = spec->options;
  const ChartData *data = &spec->data;
  size_t last = data->main.first + data->main.count - 1;
  Quantity from = chart_cell(data, data->main.first, category),
           to = chart_cell(data, last, category);
  if (options->change == CHANGE_ABSOLUTE) return chart_change(arena, from, to, spec->span);
  return quantity_growth(arena, from, to, spec->span);
}

static void add_changes(Plot *plot) {
  const DotsOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  if (options->change == CHANGE_NONE) return;
  Arena *arena = plot->context->arena;
  Quantity *cells = arena_array(arena, Quantity, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) cells[c] = change_of(plot->spec, arena, c);
  ChartRow row = {bound_text_plain(plot->context->words->changes.change, plot->spec->span), cells,
                  NULL, NULL};
  chart_add_row(&plot->rows[ROWS_OWN], arena, row);
}

static void check_dots(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const DotsOptions *options = spec->options;
  (void)arena;
  if (options->has_slopes && !spec->data.periods) {
    diag_error(diags, spec->span, "slopes lead from period to period, here are names");
    diag_hint(diags, "leave out slopes, or let the periods stand along the axis with categories");
  }
  if (options->change == CHANGE_NONE || spec->data.main.count >= 2) return;
  diag_error(diags, spec->span, "a change needs two series, here is one");
  diag_hint(diags, "leave out the key change, or show a second series");
}

/* The series of the least and of the greatest value in a row; false if it has none. */
static bool find_ends(const ChartData *data, size_t category, size_t *least, size_t *most) {
  bool is_found = false;
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    Quantity value = chart_cell(data, s, category);
    if (!quantity_is_present(value)) continue;
    if (!is_found) *least = *most = s;
    is_found = true;
    if (decimal_compare(value.value, chart_cell(data, *least, category).value) < 0) *least = s;
    if (decimal_compare(value.value, chart_cell(data, *most, category).value) >= 0) *most = s;
  }
  return is_found;
}

/* Whether another series before it has the same value, which is labelled there. */
static bool is_said(const ChartData *data, size_t series, size_t category) {
  Quantity value = chart_cell(data, series, category);
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    Quantity other = chart_cell(data, s, category);
    bool is_same = quantity_is_present(other) && decimal_compare(other.value, value.value) == 0;
    if (is_same && s > series) return true;
  }
  return false;
}

/* What is no fact yet is a ring. */
static Paint dot_fill(const Plot *plot, size_t series, size_t category) {
  Color color = marks_color(plot, plot_line_color(plot, series), category);
  bool is_forecast = plot->spec->data.is_forecast[category];
  return is_forecast ? paint_hatch(color, plot->context->theme->colors.ground) : paint_solid(color);
}

static void add_dot(const Plot *plot, MarksContent *content, size_t series, size_t category,
                    MarkSide side) {
  const ChartData *data = &plot->spec->data;
  Quantity value = chart_cell(data, series, category);
  BoundText text = bound_text_quantity(content->arena, value, NULL);
  RowMark dot = {.kind = MARK_DOT,
                 .series = series,
                 .category = category,
                 .from = quantity_to_double(value),
                 .to = quantity_to_double(value),
                 .thickness = DOT,
                 .fill = dot_fill(plot, series, category),
                 .description = text.text};
  RowLabel label = {.mark = marks_add(content, dot),
                    .side = side,
                    .text = text,
                    .is_strong = data->main.count > 1 && plot_is_current(plot, series, category)};
  if (!is_said(data, series, category)) marks_add_label(content, label);
}

static void add_join(const Plot *plot, MarksContent *content, size_t category, Quantity from,
                     Quantity to) {
  const ThemeColors *colors = &plot->context->theme->colors;
  Color color = color_mix(colors->neutral, colors->ground, JOIN_LIGHT);
  RowMark join = {.kind = MARK_JOIN,
                  .series = CHART_WHOLE,
                  .category = category,
                  .from = quantity_to_double(from),
                  .to = quantity_to_double(to),
                  .fill = paint_solid(marks_color(plot, color, category)),
                  .description = "span"};
  if (join.from != join.to) marks_add(content, join);
}

/* Not over what is missing, or over periods that are left out. */
static void add_slopes(const Plot *plot, MarksContent *content, size_t series) {
  const ChartData *data = &plot->spec->data;
  for (size_t c = 0; c + 1 < data->category_count; c++) {
    Quantity from = chart_cell(data, series, c), to = chart_cell(data, series, c + 1);
    bool is_gap = data->follows_gap && data->follows_gap[c + 1];
    if (is_gap || !quantity_is_present(from) || !quantity_is_present(to)) continue;
    Color color = marks_color(plot, plot_line_color(plot, series), c);
    marks_add(content, (RowMark){.kind = MARK_SLOPE,
                                 .series = series,
                                 .category = c,
                                 .from = quantity_to_double(from),
                                 .to = quantity_to_double(to),
                                 .fill = paint_solid(color),
                                 .description = "slope"});
  }
}

static void add_row(const Plot *plot, MarksContent *content, size_t category, double absent) {
  const ChartData *data = &plot->spec->data;
  size_t least, most;
  if (!find_ends(data, category, &least, &most)) {
    marks_add_absent(content, plot, category, absent);
    return;
  }
  if (!((const DotsOptions *)plot->spec->options)->has_slopes)
    add_join(plot, content, category, chart_cell(data, least, category),
             chart_cell(data, most, category));
  for (size_t s = data->main.first; s < data->main.first + data->main.count; s++) {
    if (!quantity_is_present(chart_cell(data, s, category))) continue;
    MarkSide side = s == most ? SIDE_UPPER : s == least ? SIDE_LOWER : SIDE_OVER;
    add_dot(plot, content, s, category, side);
  }
}

/* A lone series is what the chart's title speaks of. */
static void name_dots(Plot *plot) {
  const ChartData *data = &plot->spec->data;
  LegendItem *items = arena_array(plot->context->arena, LegendItem, data->main.count);
  plot->wish.names.items = items;
  plot->wish.names.count = data->main.count > 1 ? data->main.count : 0;
  for (size_t i = 0; i < plot->wish.names.count; i++) {
    size_t s = data->main.first + i;
    items[i] = (LegendItem){bound_text_plain(data->series[s].text, data->series[s].span),
                            paint_solid(plot_line_color(plot, s)), LEGEND_DOT};
  }
}

static void build_dots(Plot *plot) {
  const DotsOptions *options = plot->spec->options;
  const ChartData *data = &plot->spec->data;
  bool has_zero = marks_want_zero(data);
  plot->wish = (PlotWish){.direction = marks_direction(plot->spec, options->direction),
                          .shape = marks_shape(plot, WIDEST),
                          .prefers_axis = data->main.count > MOST_LABELLED,
                          .base_note = has_zero ? NULL : plot->context->words->scales.no_zero};
  Panel panel = {.share = 1, .has_free_base = !has_zero, .measure = data->measure};
  MarksContent *content = marks_new(plot->context->arena);
  if (data->main.count == 1) content->whole = data->main.first;
  for (size_t i = 0; options->has_slopes && i < data->main.count; i++)
    add_slopes(plot, content, data->main.first + i);
  for (size_t c = 0; c < data->category_count; c++)
    add_row(plot, content, c, has_zero ? 0 : marks_least(data));
  name_dots(plot);
  add_changes(plot);
  plot_add_layer(plot, (Layer){.type = &marks_layer,
                               .content = content,
                               .panel = plot_add_panel(plot, panel),
                               .series = data->main});
}

static const char dots_example[] = "topline: 1\n"
                                   "title: Results for FY2008\n"
                                   "source: Annual report FY2008\n"
                                   "\n"
                                   "measures:\n"
                                   "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
                                   "\n"
                                   "data:\n"
                                   "  margins:\n"
                                   "    measure: margin\n"
                                   "    columns: [FY2007, FY2008]\n"
                                   "    rows:\n"
                                   "      Connectivity: [14.2, 16.9]\n"
                                   "      Integration: [8.4, 7.1]\n"
                                   "\n"
                                   "slides:\n"
                                   "- title: Connectivity earned more, integration less\n"
                                   "  chart: dots\n"
                                   "  data: margins\n"
                                   "  change: absolute\n";

const ChartType dots_chart = {
    .name = "dots",
    .summary = "Dots in rows, joined from the least to the greatest.",
    .example = dots_example,
    .options = &dots_options,
    .options_size = sizeof(DotsOptions),
    .columns_are_parts = true,
    .puts_periods_along = puts_periods_along,
    .check = check_dots,
    .build = build_dots,
};
