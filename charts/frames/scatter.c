/* A scatter: points by two figures each, of measures of their own; with a third one bubbles, whose
 * areas are true. */
#include "charts/frames/scatter.h"

#include "option/option_rows.h"
#include <math.h>
#include <stdlib.h>

#define LEAST_FRAME 40.0 /* points */
#define SUMMARY 8        /* so many labels without a place are told of one by one */

static const OptionKey quadrant_keys[] = {
    TEXT("x", QuadrantKeys, x, "Where an upright line stands: a number, or mean."),
    TEXT("y", QuadrantKeys, y, "Where a level line stands: a number, or mean."),
};
static const OptionTable quadrant_options = {"quadrants", quadrant_keys,
                                             OPTION_COUNT(quadrant_keys)};

static const OptionKey scatter_keys[] = {
    NODE("groups", ScatterOptions, groups, NULL,
         "Points that belong together, in lists by the name of the group: each has a colour."),
    {.name = "quadrants",
     .kind = OPTION_TABLE,
     .offset = offsetof(ScatterOptions, quadrants),
     .table = &quadrant_options,
     .help = "Lines that divide the points, as in {x: mean, y: 10}."},
    TEXT("size", ScatterOptions, size, "The column that areas stand for; else the third."),
    FLAG("trend", ScatterOptions, has_trend,
         "The line of least squares through all points, with its slope and its height at zero."),
    TEXT("x", ScatterOptions, x, "The column from left to right; else the first."),
    TEXT("y", ScatterOptions, y, "The column from bottom to top; else the second."),
};
static const OptionTable scatter_options = {"a scatter", scatter_keys, OPTION_COUNT(scatter_keys)};

/* Whether the row has all that its point needs; reports what is missing or makes no sense. */
static bool check_point(const ChartSpec *spec, const ScatterColumns *columns, size_t category,
                        Diagnostics *diags) {
  const ChartData *data = &spec->data;
  const char *name = diag_quote(diags, data->categories[category].text);
  const size_t needed[] = {columns->x, columns->y, columns->size};
  for (size_t i = 0; i < 3 && needed[i] != SCATTER_NO_SIZE; i++) {
    Quantity value = chart_cell(data, needed[i], category);
    if (!quantity_is_present(value)) {
      diag_warning(diags, spec->span, "%s has no %s, and so no point", name,
                   data->series[needed[i]].text);
      diag_hint(diags, "choose points with take-rows");
      return false;
    }
    if (i < 2 || decimal_sign(value.value) >= 0) continue;
    diag_error(diags, value.origin ? value.origin->span : spec->span,
               "the size of %s is below zero: there is no such area", name);
    diag_hint(diags, "show it on an axis, with x: or y:");
  }
  return true;
}

static void check_scatter(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  const ScatterOptions *options = spec->options;
  ScatterColumns columns;
  ScatterLine line;
  if (!scatter_find_columns(spec, &columns, arena, diags)) return;
  scatter_read_line(spec, options->quadrants.x, columns.x, &line, arena, diags);
  scatter_read_line(spec, options->quadrants.y, columns.y, &line, arena, diags);
  ScatterTrend trend;
  scatter_find_trend(spec, &columns, &trend, arena, diags);
  size_t points = 0;
  for (size_t c = 0; c < spec->data.category_count; c++)
    points += check_point(spec, &columns, c, diags);
  if (points > 0) return;
  diag_error(diags, spec->span, "no row of %s has figures for a point",
             diag_quote(diags, spec->name));
  diag_hint(diags, "a point needs a figure in each of its columns");
}

static int compare_sizes(const void *a, const void *b) {
  const ScatterPoint *first = a, *second = b;
  if (first->radius != second->radius) return first->radius > second->radius ? -1 : 1;
  return (first->category > second->category) - (first->category < second->category);
}

/* Until radii are known, the root of its size stands in their place. */
static void make_points(Scatter *scatter) {
  const ChartData *data = &scatter->room.spec->data;
  const ScatterColumns *columns = &scatter->columns;
  bool has_sizes = columns->size != SCATTER_NO_SIZE;
  scatter->points = arena_array(scatter->room.context->arena, ScatterPoint, data->category_count);
  for (size_t c = 0; c < data->category_count; c++) {
    if (!scatter_has_point(scatter->room.spec, columns, c)) continue;
    Quantity x = chart_cell(data, columns->x, c), y = chart_cell(data, columns->y, c);
    double area = has_sizes ? quantity_to_double(chart_cell(data, columns->size, c)) : 1;
    scatter->largest = fmax(scatter->largest, area);
    scatter->points[scatter->count++] = (ScatterPoint){.category = c,
                                                       .x = quantity_to_double(x),
                                                       .y = quantity_to_double(y),
                                                       .radius = sqrt(fmax(0, area))};
  }
  if (scatter->count)
    qsort(scatter->points, scatter->count, sizeof *scatter->points, compare_sizes);
}

static Scatter *make_scatter(const ChartPlan *plan, double type_share) {
  const ChartSpec *spec = plan->spec;
  Arena *arena = plan->context->arena;
  const ScatterOptions *options = spec->options;
  Scatter *scatter = arena_make(arena, Scatter);
  scatter->room = frame_room(plan, type_share);
  Diagnostics *nobody = diagnostics_new(arena); /* what is wrong has been said */
  scatter_find_columns(spec, &scatter->columns, arena, nobody);
  scatter_read_line(spec, options->quadrants.x, scatter->columns.x, &scatter->lines[0], arena,
                    nobody);
  scatter_read_line(spec, options->quadrants.y, scatter->columns.y, &scatter->lines[1], arena,
                    nobody);
  scatter->x_axis.measure = scatter_measure(spec, scatter->columns.x);
  scatter->y_axis.measure = scatter_measure(spec, scatter->columns.y);
  scatter->names.x = scatter_column_name(spec, scatter->columns.x, arena);
  scatter->names.y = scatter_column_name(spec, scatter->columns.y, arena);
  scatter_find_trend(spec, &scatter->columns, &scatter->trend, arena, nobody);
  scatter_make_legend(scatter);
  make_points(scatter);
  return scatter;
}

/* Zero has a line of its own, which labels keep off. */
static void draw_zero(const Scatter *scatter, Placer *placer, SceneNode *group) {
  const Theme *theme = scatter->room.context->theme;
  Rect frame = scatter->frame;
  Stroke stroke = {.width = theme->marks.axis_line, .color = theme->colors.ink};
  for (int is_x = 0; is_x <= 1; is_x++) {
    LinearScale scale = is_x ? scatter->x_axis.scale : scatter->y_axis.scale;
    double at = linear_map(scale, 0);
    if (scale.minimum > 0 || scale.maximum < 0) continue;
    Point from = is_x ? (Point){at, frame.y} : (Point){frame.x, at};
    Point to = is_x ? (Point){at, rect_bottom(frame)} : (Point){rect_right(frame), at};
    scene_add_line(scatter->room.context->arena, group, ROLE_AXIS, from, to, stroke);
    placer_add_line(placer, from, to);
  }
}

static void draw_names(const Scatter *scatter, SceneNode *group) {
  const DrawContext *context = scatter->room.context;
  const Theme *theme = context->theme;
  Rect frame = scatter->frame;
  double gap = theme->marks.label_gap;
  TextSetting setting = {theme->type.axis, theme->colors.text, ALIGN_START, ROLE_AXIS, NULL};
  double above = frame.y - theme->type.axis.size / 2 - gap * 1.5;
  draw_text(context, group, &setting, scatter->names.y, (Point){scatter->room.box.x, above});
  setting.align = ALIGN_END;
  double below = rect_bottom(frame) + SCATTER_TICK + 2 * gap + 2 * theme->type.axis.size * 1.2;
  draw_text(context, group, &setting, scatter->names.x, (Point){rect_right(frame), below});
}

/* "Growth 12.0%, Margin 8.0%" */
static const char *describe_point(const Scatter *scatter, const ScatterPoint *point) {
  const ChartData *data = &scatter->room.spec->data;
  TextBuffer text = {.arena = scatter->room.context->arena};
  for (size_t s = 0; s < data->series_count; s++) {
    Quantity value = chart_cell(data, s, point->category);
    text_append_format(&text, "%s%s %s", s ? ", " : "", data->series[s].text,
                       quantity_to_text(text.arena, value, NULL));
  }
  return text_buffer_string(&text);
}

/* What is highlighted is painted over the others. */
static void draw_points(const Scatter *scatter, bool is_highlighted, SceneNode *group) {
  const FrameRoom *room = &scatter->room;
  const Theme *theme = room->context->theme;
  const bool *highlights = room->spec->highlights.categories;
  for (size_t i = 0; i < scatter->count; i++) {
    const ScatterPoint *point = &scatter->points[i];
    if ((highlights && highlights[point->category]) != is_highlighted) continue;
    double r = point->radius;
    Rect box = {point->at.x - r, point->at.y - r, 2 * r, 2 * r};
    SceneNode *mark = scene_add_ellipse(room->context->arena, group, ROLE_MARK, box,
                                        paint_solid(scatter_color(scatter, point)));
    mark->shape.stroke = (Stroke){.width = theme->marks.seam, .color = theme->colors.ground};
    const char *name = arena_printf(room->context->arena, "%s/%s", room->spec->name,
                                    room->spec->data.categories[point->category].text);
    frame_name_mark(room, mark, name, describe_point(scatter, point));
  }
}

static void warn_unplaced(const Scatter *scatter, const Placer *placer) {
  const ChartSpec *spec = scatter->room.spec;
  Diagnostics *diags = scatter->room.context->diags;
  size_t unplaced = placer_unplaced_count(placer);
  if (unplaced <= SUMMARY) {
    placer_warn_unplaced(placer, spec->span);
    return;
  }
  diag_warning(diags, spec->span, "no room for the names of %zu of the %zu points of %s", unplaced,
               scatter->count, diag_quote(diags, spec->name));
  diag_hint(diags, "name those that matter with highlight, or give the chart more room");
}

static void refuse(const ChartPlan *plan, const Scatter *scatter) {
  frame_refuse(plan, "the points", LEAST_FRAME + scatter->demand.left + scatter->demand.right + 1,
               LEAST_FRAME + scatter->demand.top + scatter->demand.bottom + 1);
}

static bool has_room(const Scatter *scatter) {
  return scatter->frame.width >= LEAST_FRAME && scatter->frame.height >= LEAST_FRAME;
}

static Placer *place_labels(const Scatter *scatter, SceneNode *group) {
  Rect bounds = rect_inset(scatter->room.box, (Insets){0, scatter->demand.top - 6, 0, 0});
  bounds.height = rect_bottom(scatter->frame) - bounds.y;
  bounds.width -= scatter->frame.x - bounds.x;
  bounds.x = scatter->frame.x;
  Placer *placer = placer_new(scatter->room.context, bounds);
  draw_zero(scatter, placer, group);
  scatter_draw_lines(scatter, placer, group);
  scatter_draw_trend(scatter, placer, group);
  scatter_label(scatter, placer);
  placer_run(placer);
  return placer;
}

/* In the largest type in which every name has its place; else in the smallest. */
static void train_scatter(ChartPlan *plan) {
  Scatter *scatter = NULL;
  double step;
  for (size_t i = 0; (step = frame_type_step(plan, i)) > 0; i++) {
    scatter = make_scatter(plan, step);
    if (!scatter_place(scatter)) continue;
    SceneNode nowhere = {.kind = SCENE_GROUP};
    if (placer_unplaced_count(place_labels(scatter, &nowhere)) == 0) break;
  }
  if (!has_room(scatter)) refuse(plan, scatter);
  plan->demand = scatter->demand;
  plan->type_share = scatter->room.type_share;
  plan->own = scatter;
}

static void draw_scatter(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const Scatter *trained = plan->own;
  if (!has_room(trained)) return;
  ChartPlan again = frame_plan_for(plan, frame);
  Scatter *scatter = make_scatter(&again, trained->room.type_share);
  if (!scatter_place(scatter)) {
    refuse(plan, scatter);
    return;
  }
  Rect ticked = scatter->frame; /* or its first number would touch that of the upright axis */
  ticked.height += SCATTER_TICK;
  value_axis_draw(scatter->room.context, &scatter->x_axis, ticked, group);
  value_axis_draw(scatter->room.context, &scatter->y_axis, scatter->frame, group);
  Placer *placer = place_labels(scatter, group);
  draw_points(scatter, false, group);
  if (scatter->room.spec->highlights.categories) draw_points(scatter, true, group);
  placer_draw(placer, group);
  warn_unplaced(scatter, placer);
  draw_names(scatter, group);
  scatter_draw_key(scatter, group);
  Rect over = {scatter->room.box.x, scatter->frame.y - scatter->demand.top, scatter->room.box.width,
               scatter->legend.height};
  if (scatter->legend.items.count)
    legend_draw(scatter->room.context, &scatter->legend.items, over, group);
}

static const char scatter_example[] =
    "topline: 1\n"
    "title: Our peers in FY2008\n"
    "source: Annual reports FY2008\n"
    "\n"
    "measures:\n"
    "  growth: {label: Growth of revenue, unit: \"%\", format: \"0.0%\", ratio: true}\n"
    "  margin: {label: Operating margin, unit: \"%\", format: \"0.0%\", ratio: true}\n"
    "\n"
    "data:\n"
    "  peers:\n"
    "    columns: [Growth, Margin]\n"
    "    column-measures: {Growth: growth, Margin: margin}\n"
    "    rows:\n"
    "      Our company: [12.1, 9.8]\n"
    "      Alpha: [4.2, 7.1]\n"
    "      Beta: [8.7, 5.4]\n"
    "\n"
    "slides:\n"
    "- title: We grow faster and earn more than our peers\n"
    "  chart: scatter\n"
    "  data: peers\n"
    "  highlight: [Our company]\n";

static const ChartFrame scatter_frame = {train_scatter, draw_scatter};

const ChartType scatter_chart = {
    .name = "scatter",
    .summary = "Points by two figures each; bubbles with a third.",
    .example = scatter_example,
    .options = &scatter_options,
    .options_size = sizeof(ScatterOptions),
    .way = TABLE_ROWS_ALONG,
    .mixes_measures = true,
    .is_colored_by_value = true,
    .read = scatter_read_groups,
    .check = check_scatter,
    .frame = &scatter_frame,
};
