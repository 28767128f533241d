#include "charts/frames/frame.h"

#include "charts/layers/bars/bar_stack.h"
#include "charts/plot/plot.h"
#include <math.h>

#define LEGEND_SHARE 0.4 /* of the box's height, before it is set smaller */
#define LEAST_STEP 0.001

static const double type_steps[] = {1, 0.92, 0.84, 0.76, 0.68};
#define TYPE_STEPS (sizeof type_steps / sizeof *type_steps)

double frame_type_step(const ChartPlan *plan, size_t index) {
  size_t first = 0;
  while (first + 1 < TYPE_STEPS && type_steps[first] > plan->type_most + LEAST_STEP) first++;
  return first + index < TYPE_STEPS ? type_steps[first + index] : 0;
}

FrameRoom frame_room(const ChartPlan *plan, double type_share) {
  const Theme *theme = plan->context->theme;
  return (FrameRoom){.spec = plan->spec,
                     .context = plan->context,
                     .box = plan->box,
                     .least = plan->least,
                     .type_share = type_share,
                     .label = draw_smaller(theme, theme->type.label, type_share),
                     .total = draw_smaller(theme, theme->type.total, type_share)};
}

ChartPlan frame_plan_for(const ChartPlan *plan, Rect frame) {
  ChartPlan again = *plan;
  Rect box = plan->box;
  again.least = (Insets){fmax(0, frame.x - box.x), fmax(0, frame.y - box.y),
                         fmax(0, rect_right(box) - rect_right(frame)),
                         fmax(0, rect_bottom(box) - rect_bottom(frame))};
  return again;
}

static void append_side(TextBuffer *out, double wanted, double given, const char *side) {
  if (wanted <= given) return;
  if (out->length > 0) text_append(out, "; ");
  text_append_number(out, ceil(wanted / 72 * 25.4) + 1, 0);
  text_append_format(out, " mm of %s would do, here are ", side);
  text_append_number(out, floor(given / 72 * 25.4), 0);
}

void frame_refuse(const ChartPlan *plan, const char *what, double width, double height) {
  Diagnostics *diags = plan->context->diags;
  TextBuffer room = {.arena = plan->context->arena};
  bool is_in_doubt = width <= plan->box.width && height <= plan->box.height;
  if (is_in_doubt) width = plan->box.width + 1; /* what is around the frame grows with the box */
  append_side(&room, width, plan->box.width, "width");
  append_side(&room, height, plan->box.height, "height");
  diag_error(diags, plan->spec->span, "%s of %s have no room: %s", what,
             diag_quote(diags, plan->spec->name), text_buffer_string(&room));
  diag_hint(diags, "give the chart more room, or show fewer figures");
}

/* A plot without layers: looks and words of data are the same in all charts. */
static Plot plot_of(const FrameRoom *room) {
  return (Plot){.spec = room->spec, .context = room->context};
}

Paint frame_fill(const FrameRoom *room, size_t series, size_t category) {
  Plot plot = plot_of(room);
  return plot_fill(&plot, series, category);
}

BoundText frame_label_text(const FrameRoom *room, size_t series, size_t category, Quantity whole,
                           LabelContent content) {
  ChartSpec spec = *room->spec;
  if (spec.content == CONTENT_AUTO) spec.content = content;
  Plot plot = {.spec = &spec, .context = room->context};
  return plot_label_text(&plot, series, category, whole);
}

Color frame_color_on(const FrameRoom *room, Paint fill) {
  const ThemeColors *colors = &room->context->theme->colors;
  Color ground = fill.kind == PAINT_SOLID ? fill.color : fill.ground;
  return color_readable_on(ground, colors->ink, colors->ground);
}

LabelPlace frame_inside(const FrameRoom *room, Rect mark, Paint fill, size_t number) {
  double baseline = draw_middle_baseline(room->context, room->label, rect_middle_y(mark));
  return (LabelPlace){.anchor = {rect_middle_x(mark), baseline},
                      .align = ALIGN_MIDDLE,
                      .color = frame_color_on(room, fill),
                      .over = number,
                      .has_patch = fill.kind == PAINT_HATCH,
                      .patch = fill.ground};
}

size_t frame_most_ticks(double length, double pitch) {
  size_t most = length > 0 ? 1 + (size_t)(length / pitch) : 2;
  if (most > VALUE_AXIS_TICKS) most = VALUE_AXIS_TICKS;
  return most < 3 ? 3 : most;
}

void frame_name_mark(const FrameRoom *room, SceneNode *mark, const char *name, const char *value) {
  mark->name = name;
  mark->description = value;
  mark->span = room->spec->span;
  Paint fill = mark->shape.fill;
  if (fill.kind == PAINT_HATCH)
    mark->shape.stroke =
        (Stroke){.width = room->context->theme->marks.hairline, .color = fill.color};
}

void frame_report(const FrameRoom *room, SceneNode *group, const char *name, const char *text,
                  const char *outcome) {
  SceneLabelReport *report = arena_make(room->context->arena, SceneLabelReport);
  *report = (SceneLabelReport){name, text, outcome, group->reports};
  group->reports = report;
}

Legend frame_legend(const FrameRoom *room, const LegendItem *items, size_t count) {
  return legend_fit(room->context, items, count, room->box.width, room->box.height * LEGEND_SHARE);
}

Quantity frame_total(const ChartSpec *spec, size_t category, Arena *arena) {
  const Quantity *totals = spec->data.totals;
  bool is_stated = totals && quantity_is_present(totals[category]);
  return is_stated ? totals[category]
                   : bar_stack_sum(&spec->data, spec->data.main, category, arena);
}

static void check_total(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags) {
  Quantity total = frame_total(spec, category, arena);
  if (quantity_is_present(total) && decimal_sign(total.value) != 0) return;
  const char *name = diag_quote(diags, spec->data.categories[category].text);
  if (total.state == QUANTITY_MISSING) return;
  if (!quantity_is_present(total)) {
    diag_error(diags, spec->span, "the parts of %s have too many digits to be added up", name);
    return;
  }
  diag_error(diags, spec->span, "the total of %s is 0, so its parts have no shares", name);
  diag_hint(diags, "use chart: bar");
}

void frame_check_parts(const ChartSpec *spec, size_t category, Arena *arena, Diagnostics *diags) {
  const ChartData *data = &spec->data;
  size_t before = diagnostics_error_count(diags);
  for (size_t s = 0; s < data->series_count; s++) {
    Quantity part = chart_cell(data, s, category);
    if (!quantity_is_present(part) || decimal_sign(part.value) >= 0) continue;
    diag_error(diags, part.origin ? part.origin->span : spec->span,
               "%s of %s is %s: a %s cannot show a negative part",
               diag_quote(diags, data->series[s].text),
               diag_quote(diags, data->categories[category].text),
               decimal_to_text(arena, part.value), spec->type->name);
    diag_hint(diags, "use chart: bar");
  }
  if (diagnostics_error_count(diags) == before) check_total(spec, category, arena, diags);
}
