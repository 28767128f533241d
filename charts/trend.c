/* Trend: one line a series over periods, with its name and last value at its end. */
#include "charts/chart.h"
#include "charts/trend_lines.h"
#include "period/period.h"
#include "guide/category_axis.h"
#include "guide/legend.h"
#include "guide/series_labels.h"
#include "guide/value_axis.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#define SERIES_NAME_SHARE 0.28
#define NAMES_HEIGHT_SHARE 0.85 /* of the box: the rest is for the names of categories */
#define BASE_NOTE "Scale does not start at zero"
#define ZERO_BASE_LIMIT                                                                            \
  0.7 /* a scale starts at zero if the least value is below this part of the most */

typedef enum TrendBase { BASE_AUTO, BASE_ZERO, BASE_DATA } TrendBase;

typedef struct TrendOptions {
  int base, labels;
} TrendOptions;

static const char *const bases[] = {"auto", "zero", "data", NULL};
static const char *const labellings[] = {"auto", "values", "ends", NULL};

static const OptionKey trend_keys[] = {
    {.name = "base",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TrendOptions, base),
     .fallback = "auto",
     .choices = bases,
     .help = "Where the scale starts; a base other than zero is said on the chart."},
    {.name = "labels",
     .kind = OPTION_CHOICE,
     .offset = offsetof(TrendOptions, labels),
     .fallback = "auto",
     .choices = labellings,
     .help = "Values at every point, or at the ends of the lines alone."},
};
static const OptionTable trend_options = {"a trend", trend_keys, OPTION_COUNT(trend_keys)};

typedef struct TrendState {
  const TrendOptions *options;
  CategoryAxis names;
  SeriesLabel *ends; /* one a series with a value */
  size_t *end_series;
  size_t end_count;
  LegendItem *legend; /* instead of names at the ends, where those do not fit */
  size_t legend_count;
  double legend_height;
  bool has_values; /* at every point; else a value axis */
  bool has_zero_base;
} TrendState;

/* Lines lead from left to right, so time has to. */
static void check_order(const ChartSpec *spec, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  Period before, period;
  for (size_t c = 1; data->has_periods && c < data->category_count; c++) {
    const TableKey *key = &data->categories[c];
    if (!period_parse(data->categories[c - 1].text, &fiscal_calendar_plain, &before) ||
        !period_parse(key->text, &fiscal_calendar_plain, &period) ||
        period_compare(period, before) >= 0)
      continue;
    diag_warning(diags, key->span, "%s stands after %s: the periods are not in order",
                 diag_quote(diags, key->text), diag_quote(diags, data->categories[c - 1].text));
    diag_hint(diags, "order the columns of the table, or name them in order with take-columns");
    return;
  }
}

static void check_trend(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  (void)arena;
  check_order(spec, diags);
  if (spec->data.category_count >= 2) return;
  diag_error(diags, spec->span, "a trend needs two periods at the least, here %s",
             spec->data.category_count ? "is one" : "are none");
  diag_hint(diags, "use chart: bar");
}

static bool decide_base(const ChartSpec *spec) {
  const TrendOptions *options = spec->options;
  if (options->base != BASE_AUTO) return options->base == BASE_ZERO;
  double least = INFINITY, most = -INFINITY;
  for (size_t i = 0; i < spec->data.series_count * spec->data.category_count; i++) {
    if (!quantity_is_present(spec->data.cells[i])) continue;
    least = fmin(least, quantity_to_double(spec->data.cells[i]));
    most = fmax(most, quantity_to_double(spec->data.cells[i]));
  }
  if (least <= 0 && most >= 0) return true;
  return fmin(fabs(least), fabs(most)) < ZERO_BASE_LIMIT * fmax(fabs(least), fabs(most));
}

static size_t last_present(const ChartData *data, size_t series) {
  size_t category = data->category_count;
  while (category > 0 && !quantity_is_present(chart_cell(data, series, category - 1))) category--;
  return category;
}

/* "Outsourcing 15,396": name and last value in one text, the value still bound. */
static BoundText end_text(const ChartPlan *plan, size_t series, size_t last, bool has_value) {
  Arena *arena = plan->context->arena;
  const ChartData *data = &plan->spec->data;
  const char *name = data->series_count > 1 ? data->series[series].text : "";
  BoundText value = bound_text_quantity(arena, chart_cell(data, series, last), NULL);
  if (!has_value) return bound_text_plain(name, data->series[series].span);
  if (name[0] == '\0') return value;
  BoundText whole = value;
  NumberRun *run = arena_make(arena, NumberRun);
  *run = value.runs[0];
  run->start += strlen(name) + 2;
  whole.text = arena_printf(arena, "%s  %s", name, value.text);
  whole.runs = run;
  whole.run_count = 1;
  whole.span = data->series[series].span;
  return whole;
}

static void make_ends(ChartPlan *plan, TrendState *state) {
  const ChartData *data = &plan->spec->data;
  bool is_lone = data->series_count == 1;
  state->ends = arena_array(plan->context->arena, SeriesLabel, data->series_count);
  state->end_series = arena_array(plan->context->arena, size_t, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    size_t last = last_present(data, s);
    if (last == 0 || (is_lone && state->has_values)) continue;
    state->end_series[state->end_count] = s;
    state->ends[state->end_count++] =
        (SeriesLabel){.name = end_text(plan, s, last - 1, !state->has_values),
                      .color = trend_series_color(plan, s),
                      .is_strong = true};
  }
}

static BandScale fit_band(const ChartPlan *plan, Rect frame) {
  return band_fit(frame.x, frame.width, plan->spec->data.category_count,
                  (BandShape){1, 1, frame.width, 0});
}

/* Every point of a lone line is labelled if the labels have room side by side. */
static bool decide_values(const ChartPlan *plan) {
  const TrendOptions *options = plan->spec->options;
  const ChartData *data = &plan->spec->data;
  if (options->labels != 0) return options->labels == 1;
  if (data->series_count > 1) return false;
  double step = plan->box.width / (double)(data->category_count + 1);
  for (size_t c = 0; c < data->category_count; c++) {
    const char *text = quantity_to_text(plan->context->arena, chart_cell(data, 0, c), NULL);
    if (draw_text_width(plan->context, text, plan->context->theme->type.total) > step - 6)
      return false;
  }
  return true;
}

static LinearScale fit_scale(const ChartPlan *plan, const TrendState *state, Rect frame) {
  const ChartData *data = &plan->spec->data;
  const DrawContext *context = plan->context;
  size_t cells = data->series_count * data->category_count, count = 0;
  ScaleDemand *demands = arena_array(context->arena, ScaleDemand, cells + 1);
  double marker = context->theme->marks.marker;
  double room = draw_cap_height(context, context->theme->type.total) +
                context->theme->marks.label_gap * 2.5 + marker / 2;
  if (!state->has_values) room = marker;
  for (size_t i = 0; i < cells; i++)
    if (quantity_is_present(data->cells[i]))
      demands[count++] = (ScaleDemand){quantity_to_double(data->cells[i]), room, room};
  if (state->has_zero_base) demands[count++] = (ScaleDemand){0, 0, 0};
  LinearScale scale = linear_fit(demands, count, rect_bottom(frame), frame.y);
  return state->has_values ? scale : linear_round_out(scale, VALUE_AXIS_TICKS);
}

/* Names at the ends of the lines if they fit there, else a legend over the frame. */
static void train_series_names(ChartPlan *plan, TrendState *state) {
  const DrawContext *context = plan->context;
  double width = series_labels_width(context, state->ends, state->end_count,
                                     plan->box.width * SERIES_NAME_SHARE);
  double height = plan->box.height * NAMES_HEIGHT_SHARE;
  if (series_labels_fit(context, state->ends, state->end_count, width, height)) {
    plan->demand.right = width;
    return;
  }
  state->legend = arena_array(context->arena, LegendItem, state->end_count);
  state->legend_count = state->end_count;
  for (size_t i = 0; i < state->end_count; i++)
    state->legend[i] = (LegendItem){state->ends[i].name, paint_solid(state->ends[i].color)};
  state->end_count = 0;
  state->legend_height =
      legend_height(context, state->legend, state->legend_count, plan->box.width);
  plan->demand.top += state->legend_height;
}

static void train_names(ChartPlan *plan, TrendState *state, const DrawContext *context) {
  const ChartData *data = &plan->spec->data;
  BandScale band = fit_band(plan, chart_frame(plan));
  state->names =
      category_axis_measure(context, data->categories, data->category_count, band.step * 0.92);
  plan->demand.bottom = category_axis_height(context, &state->names);
}

static void train_axis(ChartPlan *plan, const TrendState *state) {
  LinearScale scale = fit_scale(plan, state, chart_frame(plan));
  ValueAxis axis = {scale, plan->spec->data.measure, false};
  plan->demand.left = fmax(plan->demand.left, value_axis_width(plan->context, &axis));
}

static void train_trend(ChartPlan *plan) {
  const DrawContext *context = plan->context;
  TrendState *state = arena_make(context->arena, TrendState);
  plan->state = state;
  state->options = plan->spec->options;
  state->has_zero_base = decide_base(plan->spec);
  state->has_values = decide_values(plan);
  make_ends(plan, state);
  train_series_names(plan, state);
  if (!state->has_zero_base)
    plan->demand.top += context->theme->type.axis.size + context->theme->marks.label_gap * 2;
  DrawContext quiet = *context; /* a first guess at the names, for their height */
  quiet.diags = diagnostics_new(context->arena);
  train_names(plan, state, &quiet);
  if (!state->has_values) {
    plan->demand.top += context->theme->type.axis.size / 2; /* the uppermost number */
    train_axis(plan, state);
  }
  train_names(plan, state, context);
  if (!state->has_values) train_axis(plan, state); /* names of other height, other ticks */
}

static void draw_ends(const ChartPlan *plan, const TrendGeometry *geometry, Rect frame,
                      SceneNode *group) {
  TrendState *state = plan->state;
  const ChartData *data = &plan->spec->data;
  double edge = frame.x;
  for (size_t i = 0; i < state->end_count; i++) {
    size_t series = state->end_series[i], last = last_present(data, series) - 1;
    state->ends[i].at =
        linear_map(geometry->value, quantity_to_double(chart_cell(data, series, last)));
    state->ends[i].mark_x = band_middle(geometry->band, last);
    edge = fmax(edge, state->ends[i].mark_x);
  }
  for (size_t i = 0; i < state->end_count; i++)
    if (state->ends[i].mark_x >= edge - 0.01) state->ends[i].mark_x = 0;
  SeriesLabelArea area = {edge + plan->context->theme->marks.marker / 2, frame.y,
                          rect_bottom(frame), plan->demand.right};
  if (series_labels_draw(plan->context, state->ends, state->end_count, area, group)) return;
  diag_error(plan->context->diags, plan->spec->span, "the names of the lines do not fit");
  diag_hint(plan->context->diags, "give the chart more height, or show fewer series");
}

static void draw_trend(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const DrawContext *context = plan->context;
  const Theme *theme = context->theme;
  const TrendState *state = plan->state;
  TrendGeometry geometry = {fit_scale(plan, state, frame), fit_band(plan, frame)};
  ValueAxis axis = {geometry.value, plan->spec->data.measure, false};
  if (!state->has_values) value_axis_draw(context, &axis, frame, group);
  double foot = state->has_zero_base ? linear_map(geometry.value, 0) : rect_bottom(frame);
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  if (!state->has_zero_base)
    stroke = (Stroke){theme->marks.axis_line, theme->colors.muted, DASH_DOTTED, false};
  double inset = state->has_values ? geometry.band.step * 0.06 : 0;
  scene_add_line(context->arena, group, ROLE_AXIS, (Point){frame.x + inset, foot},
                 (Point){rect_right(frame) - inset, foot}, stroke);
  for (size_t s = 0; s < plan->spec->data.series_count; s++)
    trend_draw_line(plan, &geometry, s, group);
  draw_ends(plan, &geometry, frame, group);
  for (size_t s = 0; state->has_values && s < plan->spec->data.series_count; s++)
    trend_draw_values(plan, &geometry, s, group);
  Rect legend = {plan->box.x, frame.y - plan->demand.top, plan->box.width, state->legend_height};
  legend_draw(context, state->legend, state->legend_count, legend, group);
  category_axis_draw_below(context, &state->names, geometry.band, rect_bottom(frame), group);
  if (state->has_zero_base) return;
  TextSetting note = {theme->type.axis, theme->colors.muted, ALIGN_START, ROLE_NOTE, NULL};
  draw_text(context, group, &note, bound_text_plain(BASE_NOTE, plan->spec->span),
            (Point){plan->box.x, frame.y - theme->marks.label_gap * 2});
}

static const char trend_example[] = "topline: 1\n"
                                    "title: Results for FY2008\n"
                                    "source: Annual report FY2008\n"
                                    "\n"
                                    "measures:\n"
                                    "  margin: {unit: \"%\", format: \"0.0%\", ratio: true}\n"
                                    "\n"
                                    "data:\n"
                                    "  margins:\n"
                                    "    measure: margin\n"
                                    "    columns: [FY2005, FY2006, FY2007, FY2008]\n"
                                    "    rows:\n"
                                    "      Gross margin: [14.2, 16.9, 18.4, 19.1]\n"
                                    "      Operating margin: [4.8, 6.1, 7.1, 4.2]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: Operating margin fell while gross margin rose\n"
                                    "  chart: trend\n"
                                    "  data: margins\n";

const ChartType trend_chart = {
    .name = "trend",
    .summary = "Lines over periods, named at their ends.",
    .example = trend_example,
    .options = &trend_options,
    .options_size = sizeof(TrendOptions),
    .check = check_trend,
    .train = train_trend,
    .draw = draw_trend,
};
