/* A donut: parts of one whole, the largest first from 12 o'clock, with labels beside its slices. */
#include "charts/frames/donut.h"

#include "charts/layers/bars/bar_stack.h"
#include <math.h>
#include <stddef.h>

#define MOST_SLICES 6
#define RING_SHARE 0.46    /* of the box's lesser side, that the radius takes without labels */
#define LEAST_RADIUS 24.0  /* points */
#define ARC_TOLERANCE 0.01 /* points between an arc and its polygon */
#define SEAM_GROWTH 1.6    /* times the seam of a stack */
#define SEAM_SHARE 0.4     /* of a slice's arc that a seam takes at most */
#define FULL_TURN (2 * M_PI)

static const OptionKey donut_keys[] = {
    {.name = "middle",
     .kind = OPTION_TEXT,
     .offset = offsetof(DonutOptions, middle),
     .help = "What the total in the hole is called; else the measure's label."},
};
static const OptionTable donut_options = {"a donut", donut_keys, OPTION_COUNT(donut_keys)};

double donut_middle(const Slice *slice) {
  return (slice->from + slice->to) / 2;
}

Point donut_point(const Donut *donut, double radius, double turns) {
  double angle = turns * FULL_TURN;
  return (Point){donut->center.x + radius * sin(angle), donut->center.y - radius * cos(angle)};
}

static void check_donut(const ChartSpec *spec, Arena *arena, Diagnostics *diags) {
  bar_stacks_check(spec, BAR_STACKED, arena, diags);
  frame_check_parts(spec, 0, arena, diags);
  for (size_t s = 0; s < spec->data.series_count; s++) {
    if (quantity_is_present(chart_cell(&spec->data, s, 0))) continue;
    diag_warning(diags, spec->span, "%s has no figure, and so no slice",
                 diag_quote(diags, spec->data.series[s].text));
    diag_hint(diags, "leave it out with filter, or choose another period with take-columns");
  }
}

static void make_slices(Donut *donut) {
  const ChartSpec *spec = donut->room.spec;
  const DrawContext *context = donut->room.context;
  double total = quantity_to_double(donut->total), at = 0;
  donut->slices = arena_array(context->arena, Slice, spec->data.series_count);
  for (size_t s = 0; s < spec->data.series_count; s++) {
    Quantity value = chart_cell(&spec->data, s, 0);
    if (!quantity_is_present(value)) continue;
    Slice *slice = &donut->slices[donut->count++];
    *slice = (Slice){.series = s, .from = at, .to = at + quantity_to_double(value) / total};
    at = slice->to;
    slice->name = bound_text_plain(spec->data.series[s].text, spec->data.series[s].span);
    slice->value = frame_label_text(&donut->room, s, 0, donut->total, CONTENT_BOTH);
    slice->is_right = donut_middle(slice) <= 0.5;
  }
}

static Donut *make_donut(const ChartPlan *plan, double type_share) {
  Donut *donut = arena_make(plan->context->arena, Donut);
  donut->room = frame_room(plan, type_share);
  donut->total = frame_total(plan->spec, 0, plan->context->arena);
  make_slices(donut);
  return donut;
}

static void place_ring(Donut *donut, Rect area) {
  donut->outer = fmax(0, fmin(area.width, area.height) * RING_SHARE);
  donut->center = (Point){rect_middle_x(area), rect_middle_y(area)};
}

/* Names and values in a legend over the ring. */
static bool place_legend(Donut *donut) {
  const FrameRoom *room = &donut->room;
  const DrawContext *context = room->context;
  LegendItem *items = arena_array(context->arena, LegendItem, donut->count);
  for (size_t i = 0; i < donut->count; i++) {
    const Slice *slice = &donut->slices[i];
    BoundText text = slice->name;
    if (room->spec->labels != LABELS_NONE)
      text = bound_text_join(context->arena, slice->name, "  ", slice->value, "");
    items[i] = (LegendItem){text, frame_fill(room, slice->series, 0), LEGEND_SWATCH};
  }
  donut->legend = frame_legend(room, items, donut->count);
  donut->legend_height = legend_height(context, &donut->legend, room->box.width);
  place_ring(donut, rect_inset(room->box, (Insets){0, donut->legend_height, 0, 0}));
  donut_fit_hole(donut);
  return donut->outer >= LEAST_RADIUS;
}

static void train_donut(ChartPlan *plan) {
  Donut *donut = NULL;
  double step;
  bool is_labelled = plan->spec->labels != LABELS_NONE, is_placed = false;
  plan->demand = (Insets){0};
  for (size_t i = 0; is_labelled && !is_placed && (step = frame_type_step(plan, i)) > 0; i++) {
    donut = make_donut(plan, step);
    is_placed = donut_place_labels(donut);
  }
  if (!is_placed) {
    donut = make_donut(plan, frame_type_step(plan, 0));
    if (!place_legend(donut)) {
      double side = LEAST_RADIUS / RING_SHARE;
      frame_refuse(plan, "the slices", side, side + donut->legend_height);
    }
  }
  plan->type_share = donut->room.type_share;
  plan->own = donut;
}

/* How many straight lines make the arc. */
static size_t arc_steps(double radius, double turns) {
  double step = 2 * acos(1 - fmin(1, ARC_TOLERANCE / radius));
  return 1 + (size_t)(turns * FULL_TURN / step);
}

static void draw_slice(const Donut *donut, const Slice *slice, SceneNode *group) {
  const FrameRoom *room = &donut->room;
  double turns = slice->to - slice->from;
  if (turns <= 0) return;
  size_t steps = arc_steps(donut->outer, turns);
  Point *points = arena_array(room->context->arena, Point, 2 * (steps + 1));
  for (size_t i = 0; i <= steps; i++) {
    double at = slice->from + turns * (double)i / (double)steps;
    points[i] = donut_point(donut, donut->outer, at);
    points[2 * steps + 1 - i] = donut_point(donut, donut->inner, at);
  }
  SceneNode *mark = scene_add_polygon(room->context->arena, group, ROLE_MARK, points,
                                      2 * (steps + 1), frame_fill(room, slice->series, 0));
  frame_name_mark(room, mark, chart_mark_name(room->context, room->spec, slice->series, 0),
                  slice->value.text);
}

/* The line of ground before a slice; thin slices keep most of their colour. */
static void draw_seam(const Donut *donut, const Slice *slice, const Slice *before,
                      SceneNode *group) {
  const Theme *theme = donut->room.context->theme;
  double thinner = fmin(slice->to - slice->from, before->to - before->from);
  double arc = thinner * FULL_TURN * (donut->outer + donut->inner) / 2;
  double width = fmin(theme->marks.seam * SEAM_GROWTH, arc * SEAM_SHARE);
  if (width <= 0) return;
  scene_add_line(donut->room.context->arena, group, ROLE_FURNITURE,
                 donut_point(donut, donut->inner - 0.25, slice->from),
                 donut_point(donut, donut->outer + 0.25, slice->from),
                 (Stroke){.width = width, .color = theme->colors.ground});
}

static void draw_legend(const Donut *donut, SceneNode *group) {
  const FrameRoom *room = &donut->room;
  if (donut->legend.count == 0) return;
  Rect area = {room->box.x, room->box.y, room->box.width, donut->legend_height};
  legend_draw(room->context, &donut->legend, area, group);
  for (size_t i = donut->count; i-- > 0;)
    frame_report(room, group,
                 chart_mark_name(room->context, room->spec, donut->slices[i].series, 0),
                 donut->slices[i].value.text, "legend");
}

static void draw_donut(const ChartPlan *plan, Rect frame, SceneNode *group) {
  const Donut *donut = plan->own;
  (void)frame; /* a ring has no edges that could line up with its neighbours' */
  if (donut->outer < LEAST_RADIUS) return;
  for (size_t i = 0; i < donut->count; i++) draw_slice(donut, &donut->slices[i], group);
  for (size_t i = 0; i < donut->count && donut->count > 1; i++)
    draw_seam(donut, &donut->slices[i], &donut->slices[i ? i - 1 : donut->count - 1], group);
  donut_draw_total(donut, group);
  if (donut->legend.count == 0) donut_draw_labels(donut, group);
  draw_legend(donut, group);
}

static const char donut_example[] = "topline: 1\n"
                                    "title: Results for FY2008\n"
                                    "source: Annual report FY2008\n"
                                    "\n"
                                    "measures:\n"
                                    "  money: {unit: JPY millions, format: \"#,##0\"}\n"
                                    "\n"
                                    "data:\n"
                                    "  mix:\n"
                                    "    measure: money\n"
                                    "    columns: [FY2007, FY2008]\n"
                                    "    rows:\n"
                                    "      Connectivity: [30210, 34810]\n"
                                    "      Integration: [26900, 27100]\n"
                                    "      Equipment: [7400, 7821]\n"
                                    "\n"
                                    "slides:\n"
                                    "- title: Half of the revenue of FY2008 is connectivity\n"
                                    "  chart: donut\n"
                                    "  data: mix\n";

static const ChartFrame donut_frame = {train_donut, draw_donut};

const ChartType donut_chart = {
    .name = "donut",
    .summary = "Parts of one whole in a ring, of one period, with its total in the middle.",
    .example = donut_example,
    .options = &donut_options,
    .options_size = sizeof(DonutOptions),
    .way = TABLE_NAMES_ARE_SERIES,
    .is_ranked = true,
    .most_names = MOST_SLICES,
    .shows_one_period = true,
    .check = check_donut,
    .frame = &donut_frame,
};
