/* Bars: standing or lying; single, clustered, stacked, or stacked to 100 %. Always from zero. */
#include "charts/bar_labels.h"
#include "charts/bar_marks.h"
#include "charts/chart.h"
#include "guide/series_labels.h"
#include "guide/value_axis.h"

#include <math.h>
#include <stddef.h>

#define LANE_ROUNDS 3
#define NAMES_HEIGHT_SHARE 0.85 /* of the box: the rest is for the names of categories */
#define SERIES_NAME_SHARE 0.30  /* the most that series names take of the box */

static const char *const stackings[] = {"none", "stacked", "percent", NULL};
static const char *const labellings[] = {"auto", "values", "none", NULL};

static const OptionKey bar_keys[] = {
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BarOptions, direction),
     .fallback = "vertical",
     .choices = bar_directions,
     .help = "Standing bars for periods, lying bars for long names."},
    {.name = "labels",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BarOptions, labels),
     .fallback = "auto",
     .choices = labellings,
     .help = "Values at the bars; auto draws a value axis where they do not fit."},
    {.name = "stacking",
     .kind = OPTION_CHOICE,
     .offset = offsetof(BarOptions, stacking),
     .fallback = "none",
     .choices = stackings,
     .help = "Series beside each other, on top of each other, or as shares of 100 %."},
    {.name = "totals",
     .kind = OPTION_FLAG,
     .offset = offsetof(BarOptions, has_totals),
     .fallback = "true",
     .help = "The total of each stack at its end."},
};
static const OptionTable bar_options = {"a bar chart", bar_keys, OPTION_COUNT(bar_keys)};

static BarStacking stacking_of(const BarOptions *options) {
  return (BarStacking)options->stacking;
}

static void check_bar(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const BarOptions *options = spec->options;
  bar_stacks_check(spec, stacking_of(options), arena, diags);
}

static double label_room(const ChartPlan *plan, BandScale band, bool is_horizontal) {
  size_t lanes = plan->spec->data.series_count;
  const BarOptions *options = plan->spec->options;
  if (stacking_of(options) != BAR_CLUSTERED || lanes == 1)
    return is_horizontal ? band.bar : band.step - 4;
  return band.bar / (double)lanes;
}

/* Whether values under each other, at the ends of lying bars, stay apart. */
static bool lines_fit(const ChartPlan *plan, const BarState *state, BandScale band) {
  const DrawContext *context = plan->context;
  bool is_cluster = bar_is_clustered(state) && plan->spec->data.series_count > 1;
  FontStyle style = is_cluster ? context->theme->type.label : context->theme->type.total;
  double pitch = is_cluster ? band.bar / (double)plan->spec->data.series_count : band.step;
  return pitch >= font_ascent(context->fonts, style) + font_descent(context->fonts, style);
}

/* Whether every value fits at the end of its bar without touching its neighbour's. */
static bool values_fit(const ChartPlan *plan, const BarState *state, BandScale band) {
  const DrawContext *context = plan->context;
  FontStyle style = context->theme->type.label;
  double room = label_room(plan, band, state->is_horizontal);
  if (state->is_horizontal)
    return room >= draw_cap_height(context, style) + 1 && lines_fit(plan, state, band);
  for (size_t c = 0; c < plan->spec->data.category_count; c++) {
    const BarStack *stack = &state->stacks[c];
    if (!bar_is_clustered(state)) {
      if (draw_text_width(context, stack->total_label.text, context->theme->type.total) > room)
        return false;
      continue;
    }
    for (size_t s = 0; s < plan->spec->data.series_count; s++) {
      Quantity value = chart_cell(&plan->spec->data, s, c); /* what is missing is said too */
      if (draw_text_width(context, quantity_to_text(context->arena, value, NULL), style) > room)
        return false;
    }
  }
  return true;
}

/* Whether the parts of every stack find room for their labels, with the scale they would have. */
static bool parts_fit(const ChartPlan *plan, BarState *state) {
  if (bar_is_clustered(state)) return true;
  state->has_values = true;
  BarGeometry geometry = bar_fit_geometry(plan, chart_frame(plan));
  return bar_stack_labels_fit(plan, &geometry);
}

static void decide_values(ChartPlan *plan, BarState *state) {
  int wanted = state->options->labels;
  bool fits = values_fit(plan, state, bar_fit_band(plan, chart_frame(plan)));
  state->has_values =
      wanted == BAR_LABELS_VALUES || (wanted == BAR_LABELS_AUTO && fits && parts_fit(plan, state));
  if (wanted != BAR_LABELS_VALUES || fits) return;
  diag_error(plan->context->diags, plan->spec->span, "the values of %s do not fit its bars",
             diag_quote(plan->context->diags, plan->spec->name));
  diag_hint(plan->context->diags, "use labels: auto, fewer categories, or direction: horizontal");
}

/* Names stand beside the last stack if it has all the series. */
static bool last_stack_is_whole(const ChartPlan *plan, const BarState *state) {
  const ChartData *data = &plan->spec->data;
  return data->category_count > 0 &&
         state->stacks[data->category_count - 1].count == data->series_count;
}

static void make_legend(ChartPlan *plan, BarState *state) {
  const ChartData *data = &plan->spec->data;
  if (data->series_count < 2 || state->names_beside_stack) return;
  LegendItem *items = arena_array(plan->context->arena, LegendItem, data->series_count);
  bool stands = !bar_is_clustered(state) && !state->is_horizontal; /* then the last is on top */
  for (size_t i = 0; i < data->series_count; i++) {
    size_t s = stands ? data->series_count - 1 - i : i;
    items[i] = (LegendItem){bound_text_plain(data->series[s].text, data->series[s].span),
                            bar_segment_fill(plan, s, chart_current_category(data))};
  }
  state->legend = items;
  state->legend_count = data->series_count;
}

static SeriesLabel *make_series_labels(const ChartPlan *plan) {
  const ChartData *data = &plan->spec->data;
  SeriesLabel *labels = arena_array(plan->context->arena, SeriesLabel, data->series_count);
  for (size_t s = 0; s < data->series_count; s++) {
    BoundText name = bound_text_plain(data->series[s].text, data->series[s].span);
    labels[s] = (SeriesLabel){.name = name, .color = plan->spec->colors[s]};
  }
  return labels;
}

static ValueAxis value_axis(const ChartPlan *plan, const BarGeometry *geometry) {
  const BarOptions *options = plan->spec->options;
  return (ValueAxis){geometry->value, plan->spec->data.measure,
                     stacking_of(options) == BAR_PERCENT};
}

static void train_names(ChartPlan *plan, BarState *state, const DrawContext *context) {
  const ChartData *data = &plan->spec->data;
  double gap = context->theme->marks.label_gap;
  if (state->is_horizontal) {
    state->names = category_axis_measure(context, data->categories, data->category_count,
                                         plan->box.width * BAR_NAME_COLUMN_SHARE);
    plan->demand.left = ceil(state->names.width) + gap * 3;
    return;
  }
  BandScale band = bar_fit_band(plan, chart_frame(plan));
  state->names =
      category_axis_measure(context, data->categories, data->category_count, band.step * 0.92);
  plan->demand.bottom = category_axis_height(context, &state->names);
}

/* Names beside the stack if they fit there, else a legend over the frame. */
static void train_series_names(ChartPlan *plan, BarState *state) {
  const DrawContext *context = plan->context;
  const ChartData *data = &plan->spec->data;
  if (!state->is_horizontal && !bar_is_clustered(state) && data->series_count > 1 &&
      last_stack_is_whole(plan, state)) {
    const SeriesLabel *labels = make_series_labels(plan);
    double width = series_labels_width(context, labels, data->series_count,
                                       plan->box.width * SERIES_NAME_SHARE);
    double height = plan->box.height * NAMES_HEIGHT_SHARE;
    Insets room = {.left = context->theme->type.label.size * 2, .right = width};
    state->names_beside_stack =
        series_labels_fit(context, labels, data->series_count, width, height) &&
        bar_has_label_lanes(plan, bar_fit_band(plan, rect_inset(plan->box, room)));
    if (state->names_beside_stack) plan->demand.right = width;
  }
  make_legend(plan, state);
  state->legend_height =
      legend_height(context, state->legend, state->legend_count, plan->box.width);
  plan->demand.top = state->legend_height;
}

/* Small segments of the first stack are labelled in front of it. Room for them narrows the slots,
 * so it is asked for anew until it holds. */
static void train_first_lane(ChartPlan *plan, BarState *state) {
  if (bar_is_clustered(state) || !state->has_values || plan->spec->data.category_count == 0) return;
  double *inset = state->is_horizontal ? &plan->demand.top : &plan->demand.left;
  double before = *inset;
  for (int round = 0; round < LANE_ROUNDS; round++) {
    BarGeometry geometry = bar_fit_geometry(plan, chart_frame(plan));
    *inset = fmax(*inset, before + bar_first_lane_deficit(plan, &geometry));
  }
}

static void train_value_axis(ChartPlan *plan) {
  const DrawContext *context = plan->context;
  BarGeometry geometry = bar_fit_geometry(plan, chart_frame(plan));
  ValueAxis axis = value_axis(plan, &geometry);
  plan->demand.left += value_axis_width(context, &axis);
  plan->demand.top += context->theme->type.axis.size / 2; /* the uppermost number */
}

/* Numbers at the foot; the outermost reach past the frame by half their width. */
static void train_lying_axis(ChartPlan *plan) {
  const Theme *theme = plan->context->theme;
  plan->demand.bottom += theme->type.axis.size + theme->marks.label_gap * 2;
  BarGeometry geometry = bar_fit_geometry(plan, chart_frame(plan));
  ValueAxis axis = value_axis(plan, &geometry);
  double reach = value_axis_width(plan->context, &axis) / 2;
  plan->demand = insets_max(plan->demand, (Insets){.left = reach, .right = reach});
}

static void train_bar(ChartPlan *plan) {
  const DrawContext *context = plan->context;
  BarState *state = arena_make(context->arena, BarState);
  plan->state = state;
  state->options = plan->spec->options;
  state->is_horizontal = state->options->direction == BAR_HORIZONTAL;
  state->stacks = bar_stacks_make(plan->spec, stacking_of(state->options), context->arena);
  train_series_names(plan, state);
  DrawContext quiet = *context; /* a first guess at the names, for their height */
  quiet.diags = diagnostics_new(context->arena);
  train_names(plan, state, &quiet);
  decide_values(plan, state);
  train_first_lane(plan, state);
  if (!state->is_horizontal && bar_has_value_axis(state)) train_value_axis(plan);
  train_names(plan, state, context);
  if (state->is_horizontal && bar_has_value_axis(state)) train_lying_axis(plan);
}

static void draw_names(const ChartPlan *plan, const BarState *state, const BarGeometry *geometry,
                       Rect frame, SceneNode *group) {
  const DrawContext *context = plan->context;
  const ChartData *data = &plan->spec->data;
  if (state->is_horizontal)
    category_axis_draw_beside(context, &state->names, geometry->band, plan->box.x, group);
  else
    category_axis_draw_below(context, &state->names, geometry->band, rect_bottom(frame), group);
  if (!state->names_beside_stack) return;
  SeriesLabel *labels = make_series_labels(plan);
  const BarStack *last = &state->stacks[data->category_count - 1];
  for (size_t i = 0; i < last->count; i++)
    labels[last->segments[i].series].at =
        linear_map(geometry->value, (last->segments[i].from + last->segments[i].to) / 2);
  double edge = band_middle(geometry->band, data->category_count - 1) + geometry->band.bar / 2;
  SeriesLabelArea area = {edge, frame.y, rect_bottom(frame), plan->demand.right};
  if (series_labels_draw(context, labels, data->series_count, area, group)) return;
  diag_error(context->diags, plan->spec->span, "the series names of %s do not fit beside its bars",
             diag_quote(context->diags, plan->spec->name));
  diag_hint(context->diags, "give the chart more height, or show fewer series");
}

static void draw_bar(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const DrawContext *context = plan->context;
  const BarState *state = plan->state;
  BarGeometry geometry = bar_fit_geometry(plan, frame);
  if (bar_has_value_axis(state)) {
    ValueAxis axis = value_axis(plan, &geometry);
    value_axis_draw(context, &axis, frame, group);
  }
  for (size_t c = 0; c < plan->spec->data.category_count; c++) {
    if (bar_is_clustered(state))
      bar_draw_cluster(plan, &geometry, c, group);
    else
      bar_draw_stack(plan, &geometry, c, group);
  }
  bar_draw_axis(context, &geometry, frame, group);
  draw_names(plan, state, &geometry, frame, group);
  double left = state->is_horizontal ? frame.x : fmax(frame.x, bar_axis_start(&geometry));
  double room = rect_right(plan->box) - left;
  bool fits =
      legend_height(context, state->legend, state->legend_count, room) <= state->legend_height;
  if (!fits) left = plan->box.x;
  Rect area = {left, frame.y - plan->demand.top, rect_right(plan->box) - left,
               state->legend_height};
  legend_draw(context, state->legend, state->legend_count, area, group);
}

/* Above the value at the end of a lone bar, or above the total of a stack. */
static bool anchor_bar(const ChartPlan *plan, Rect frame, size_t category, Point *point,
                       Quantity *quantity) {
  const BarState *state = plan->state;
  const BarStack *stack = &state->stacks[category];
  bool is_lone = plan->spec->data.series_count == 1;
  if (state->is_horizontal || (bar_is_clustered(state) && !is_lone)) return false;
  BarGeometry geometry = bar_fit_geometry(plan, frame);
  const Theme *theme = plan->context->theme;
  FontStyle style = bar_is_clustered(state) ? theme->type.label : theme->type.total;
  double label = bar_end_label_room(plan->context, stack->total_label.text, style, false);
  bool has_label = state->has_values && (bar_is_clustered(state) || state->options->has_totals) &&
                   quantity_to_double(stack->total) >= 0;
  *point = (Point){band_middle(geometry.band, category),
                   linear_map(geometry.value, stack->high) - (has_label ? label : 0)};
  *quantity = stack->total;
  return true;
}

static const char bar_example[] = "topline: 1\n"
                                  "title: Results for FY2008\n"
                                  "source: Annual report FY2008\n"
                                  "\n"
                                  "measures:\n"
                                  "  money: {unit: JPY millions, format: \"#,##0\"}\n"
                                  "\n"
                                  "data:\n"
                                  "  mix:\n"
                                  "    measure: money\n"
                                  "    columns: [FY2006, FY2007, FY2008]\n"
                                  "    rows:\n"
                                  "      Connectivity: [25100, 30210, 34810]\n"
                                  "      Integration: [21800, 26900, 27100]\n"
                                  "\n"
                                  "slides:\n"
                                  "- title: Connectivity carried the growth of FY2008\n"
                                  "  chart: bar\n"
                                  "  data: mix\n"
                                  "  stacking: stacked\n";

const ChartType bar_chart = {
    .name = "bar",
    .summary = "Bars: standing or lying; single, clustered, stacked, or 100 %.",
    .example = bar_example,
    .options = &bar_options,
    .options_size = sizeof(BarOptions),
    .check = check_bar,
    .train = train_bar,
    .draw = draw_bar,
    .anchor = anchor_bar,
};
