/* Waterfall, also called bridge: from an opening level over signed steps to a closing one. */
#include "charts/bar_geometry.h"
#include "charts/chart.h"
#include "charts/waterfall_steps.h"
#include "guide/category_axis.h"

#include <math.h>
#include <stddef.h>

typedef struct WaterfallOptions {
  int direction;
} WaterfallOptions;

static const OptionKey waterfall_keys[] = {
    {.name = "direction",
     .kind = OPTION_CHOICE,
     .offset = offsetof(WaterfallOptions, direction),
     .fallback = "vertical",
     .choices = bar_directions,
     .help = "Steps from left to right, or from top to bottom with the names beside them."},
};
static const OptionTable waterfall_options = {"a waterfall", waterfall_keys,
                                              OPTION_COUNT(waterfall_keys)};

typedef struct WaterfallState {
  const WaterfallStep *steps;
  const BoundText *labels; /* one a step */
  CategoryAxis names;
  bool is_horizontal;
} WaterfallState;

static void check_waterfall(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  if (spec->data.series_count != 1) {
    diag_error(diags, spec->span, "a waterfall shows one column of figures, here are %zu",
               spec->data.series_count);
    diag_hint(diags, "choose one with take-columns: [NAME]");
    return;
  }
  waterfall_steps_make(spec, arena, diags);
}

/* Steps carry their sign, levels do not. */
static BoundText step_label(const ChartPlan *plan, const WaterfallStep *step) {
  if (step->kind == STEP_SPACER) return bound_text_plain("", plan->spec->span);
  NumberFormat format = step->value.measure->format;
  format.has_plus = !waterfall_step_is_level(step->kind);
  return bound_text_quantity(plan->context->arena, step->value, &format);
}

static FontStyle step_style(const DrawContext *context, const WaterfallStep *step) {
  const ThemeType *type = &context->theme->type;
  return waterfall_step_is_level(step->kind) ? type->total : type->label;
}

static bool goes_up(const WaterfallStep *step) {
  return step->to >= step->from;
}

static Color step_color(const ChartPlan *plan, const WaterfallStep *step) {
  const ThemeColors *colors = &plan->context->theme->colors;
  if (waterfall_step_is_level(step->kind)) return colors->current;
  Polarity polarity = step->value.measure->polarity;
  if (polarity == POLARITY_NEUTRAL || step->to == step->from) return colors->neutral;
  bool is_good = goes_up(step) == (polarity == POLARITY_UP_IS_GOOD);
  return is_good ? colors->good : colors->bad;
}

static BandScale fit_band(const ChartPlan *plan, const WaterfallState *state, Rect frame) {
  return bar_band_fit(plan->context->theme, frame, state->is_horizontal,
                      plan->spec->data.category_count, 1);
}

static double label_room(const ChartPlan *plan, const WaterfallState *state, size_t index) {
  const WaterfallStep *step = &state->steps[index];
  return bar_end_label_room(plan->context, state->labels[index].text,
                            step_style(plan->context, step), state->is_horizontal);
}

static BarGeometry fit_geometry(const ChartPlan *plan, const WaterfallState *state, Rect frame) {
  size_t count = plan->spec->data.category_count;
  ScaleDemand *demands = arena_array(plan->context->arena, ScaleDemand, 2 * count + 1);
  size_t used = 0;
  demands[used++] = (ScaleDemand){0, 0, 0};
  for (size_t i = 0; i < count; i++) {
    double room = label_room(plan, state, i);
    bool is_upper = goes_up(&state->steps[i]);
    bool is_level = waterfall_step_is_level(state->steps[i].kind);
    double turned = is_level ? 0 : room; /* the label may have to stand at the bar's start */
    demands[used++] =
        (ScaleDemand){state->steps[i].from, is_upper ? turned : 0, is_upper ? 0 : turned};
    demands[used++] = (ScaleDemand){state->steps[i].to, is_upper ? 0 : room, is_upper ? room : 0};
  }
  return bar_geometry_fit(frame, state->is_horizontal, demands, used, fit_band(plan, state, frame));
}

static void check_label_sizes(const ChartPlan *plan, const WaterfallState *state, BandScale band) {
  const DrawContext *context = plan->context;
  bool is_horizontal = state->is_horizontal;
  for (size_t i = 0; i < plan->spec->data.category_count; i++) {
    FontStyle style = step_style(context, &state->steps[i]);
    double height = font_ascent(context->fonts, style) + font_descent(context->fonts, style);
    double width = draw_text_width(context, state->labels[i].text, style);
    if (is_horizontal ? height <= band.step : width <= band.step - 2) continue;
    diag_error(context->diags, plan->spec->span, "the label %s does not fit the %s of its step",
               diag_quote(context->diags, state->labels[i].text),
               is_horizontal ? "height" : "width");
    diag_hint(context->diags, is_horizontal ? "show fewer steps, or give the chart more height"
                                            : "use direction: horizontal, or show fewer steps");
  }
}

static void train_waterfall(ChartPlan *plan) {
  const DrawContext *context = plan->context;
  const ChartData *data = &plan->spec->data;
  const WaterfallOptions *options = plan->spec->options;
  WaterfallState *state = arena_make(context->arena, WaterfallState);
  plan->state = state;
  state->is_horizontal = options->direction == BAR_HORIZONTAL;
  state->steps = waterfall_steps_make(plan->spec, context->arena, context->diags);
  BoundText *labels = arena_array(context->arena, BoundText, data->category_count);
  for (size_t i = 0; i < data->category_count; i++) labels[i] = step_label(plan, &state->steps[i]);
  state->labels = labels;
  BandScale band = fit_band(plan, state, chart_frame(plan));
  double room = state->is_horizontal ? plan->box.width * BAR_NAME_COLUMN_SHARE : band.step * 0.92;
  state->names = category_axis_measure(context, data->categories, data->category_count, room);
  if (state->is_horizontal)
    plan->demand.left = ceil(state->names.width) + context->theme->marks.label_gap * 3;
  else
    plan->demand.bottom = category_axis_height(context, &state->names);
  check_label_sizes(plan, state, band);
}

/* From the end of a step to the start of the next, edge to edge, at the running level. */
static void draw_connector(const ChartPlan *plan, const BarGeometry *geometry, size_t index,
                           double level, SceneNode *group) {
  const Theme *theme = plan->context->theme;
  double place = linear_map(geometry->value, level);
  double from = band_middle(geometry->band, index) + geometry->band.bar / 2;
  double to = band_middle(geometry->band, index + 1) - geometry->band.bar / 2;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  Point start = geometry->is_horizontal ? (Point){place, from} : (Point){from, place};
  Point end = geometry->is_horizontal ? (Point){place, to} : (Point){to, place};
  scene_add_line(plan->context->arena, group, ROLE_AXIS, start, end, stroke);
}

/* A label that would lie across the baseline stands at the other end of its bar. */
static bool crosses_baseline(const ChartPlan *plan, const WaterfallState *state,
                             const BarGeometry *geometry, size_t index) {
  const WaterfallStep *step = &state->steps[index];
  if (waterfall_step_is_level(step->kind) || step->to == 0) return false;
  double end = linear_map(geometry->value, step->to), zero = linear_map(geometry->value, 0);
  double toward = goes_up(step) == (geometry->value.end > geometry->value.start) ? 1 : -1;
  double distance = (zero - end) * toward;
  return distance > 0 && distance < label_room(plan, state, index);
}

static void draw_step(const ChartPlan *plan, const BarGeometry *geometry, size_t index,
                      SceneNode *group) {
  const DrawContext *context = plan->context;
  const WaterfallState *state = plan->state;
  const WaterfallStep *step = &state->steps[index];
  if (step->kind == STEP_SPACER) return;
  double middle = band_middle(geometry->band, index);
  Rect bar = bar_rect(geometry, middle, geometry->band.bar, step->from, step->to);
  double least = context->theme->marks.hairline; /* a step of nothing is a hairline */
  if (bar.height < least) bar.height = least;
  if (bar.width < least) bar.width = least;
  Color color = step_color(plan, step);
  bool is_forecast = plan->spec->data.is_forecast[index];
  Paint fill = is_forecast ? paint_hatch(color, context->theme->colors.ground) : paint_solid(color);
  SceneNode *mark = scene_add_rect(context->arena, group, ROLE_MARK, bar, fill);
  if (is_forecast) mark->shape.stroke = (Stroke){.width = least, .color = color};
  mark->name = chart_mark_name(context, plan->spec, 0, index);
  mark->span = plan->spec->span;
  mark->description = state->labels[index].text;
  bool is_turned = crosses_baseline(plan, state, geometry, index);
  BarEndLabel label = {
      state->labels[index],
      {step_style(context, step), context->theme->colors.ink, ALIGN_MIDDLE, ROLE_LABEL, mark->name},
      middle,
      is_turned ? step->from : step->to,
      goes_up(step) != is_turned};
  bar_draw_end_label(context, geometry, &label, group);
}

static void draw_waterfall(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const WaterfallState *state = plan->state;
  size_t count = plan->spec->data.category_count;
  BarGeometry geometry = fit_geometry(plan, state, frame);
  for (size_t i = 0; i + 1 < count; i++) {
    bool at_spacer = state->steps[i].kind == STEP_SPACER || state->steps[i + 1].kind == STEP_SPACER;
    if (!at_spacer) draw_connector(plan, &geometry, i, state->steps[i].to, group);
  }
  for (size_t i = 0; i < count; i++) draw_step(plan, &geometry, i, group);
  bar_draw_axis(plan->context, &geometry, frame, group);
  if (state->is_horizontal)
    category_axis_draw_beside(plan->context, &state->names, geometry.band, plan->box.x, group);
  else
    category_axis_draw_below(plan->context, &state->names, geometry.band, rect_bottom(frame),
                             group);
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
    .train = train_waterfall,
    .draw = draw_waterfall,
};
