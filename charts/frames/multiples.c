#include "charts/frames/multiples.h"

#include "charts/frames/frame.h"
#include "charts/plot/plot_phases.h"
#include <math.h>

#define ASPECT 1.35        /* width to height that small charts are best read at */
#define EMPTY_PENALTY 0.12 /* for each place of the grid that stays empty */
#define GUTTER_SHARE 0.7   /* of the theme's gutter, between columns */
#define ROW_GAP 2.0        /* times the label gap, between rows */
#define NAME_PITCH 1.7     /* times its size, that a name takes over its chart */
#define ROUNDS 6           /* until frames and the scale hold */
#define SAME_WITHIN 1e-6

typedef struct Multiples {
  const ChartParts *parts;
  DrawContext *context; /* its findings are those of the last training */
  ChartPlan *plans;
  Rect *frames;
  Legend legend; /* of the series that all have; count 0: one each, that needs none */
  Rect legend_area;
  size_t columns, rows;
} Multiples;

/* What charts need around their frames. */
typedef struct Around {
  double first_left, left; /* in the first column, and in the others */
  double top, right;
  double bottom, last_bottom; /* over another chart, and where none stands under it */
} Around;

static size_t row_of(const Multiples *multiples, size_t index) {
  return index / multiples->columns;
}

static size_t column_of(const Multiples *multiples, size_t index) {
  return index % multiples->columns;
}

/* Whether no chart stands under it. */
static bool is_lowest(const Multiples *multiples, size_t index) {
  return index + multiples->columns >= multiples->parts->count;
}

/* How far the charts are from the best shape, in so many columns, and from a full grid. */
static double badness(Rect box, size_t count, size_t columns) {
  size_t rows = (count + columns - 1) / columns;
  double aspect = box.width / (double)columns / (box.height / (double)rows);
  return fabs(log(aspect / ASPECT)) + (double)(columns * rows - count) * EMPTY_PENALTY;
}

/* The numbers of columns from the best on. */
static void rank_columns(Rect box, size_t count, size_t *ranked) {
  for (size_t i = 0; i < count; i++) {
    size_t columns = i + 1, at = i;
    for (; at > 0 && badness(box, count, columns) < badness(box, count, ranked[at - 1]); at--)
      ranked[at] = ranked[at - 1];
    ranked[at] = columns;
  }
}

static double name_room(const Multiples *multiples) {
  return multiples->context->theme->type.heading.size * NAME_PITCH;
}

static double row_gap(const Multiples *multiples) {
  return multiples->context->theme->marks.label_gap * ROW_GAP;
}

static double gutter(const Multiples *multiples) {
  return multiples->context->theme->grid.gutter * GUTTER_SHARE;
}

/* The most that any needs: names of categories and numbers of an axis may stand at the left of the
 * first column, or under the last row, alone. */
static Around widest_demand(const Multiples *multiples) {
  Around around = {0};
  for (size_t i = 0; i < multiples->parts->count; i++) {
    Insets demand = multiples->plans[i].demand;
    double *left = column_of(multiples, i) == 0 ? &around.first_left : &around.left;
    double *bottom = is_lowest(multiples, i) ? &around.last_bottom : &around.bottom;
    *left = fmax(*left, demand.left);
    *bottom = fmax(*bottom, demand.bottom);
    around.top = fmax(around.top, demand.top);
    around.right = fmax(around.right, demand.right);
  }
  return around;
}

/* The frame in the upper left, as large as every one. */
static Rect first_frame(const Multiples *multiples, Rect box, Around around) {
  double columns = (double)multiples->columns, rows = (double)multiples->rows;
  double beside = around.first_left + around.left * (columns - 1) + around.right * columns +
                  gutter(multiples) * (columns - 1);
  double over = (name_room(multiples) + around.top) * rows + around.last_bottom +
                (around.bottom + row_gap(multiples)) * (rows - 1);
  return (Rect){box.x + around.first_left, box.y + name_room(multiples) + around.top,
                fmax(0, box.width - beside) / columns, fmax(0, box.height - over) / rows};
}

/* Boxes whose frames are alike. */
static void place_boxes(Multiples *multiples, Rect box, Around around) {
  Rect first = first_frame(multiples, box, around);
  double across = around.left + first.width + around.right + gutter(multiples);
  double down =
      name_room(multiples) + around.top + first.height + around.bottom + row_gap(multiples);
  for (size_t i = 0; i < multiples->parts->count; i++) {
    ChartPlan *plan = &multiples->plans[i];
    double left = column_of(multiples, i) == 0 ? around.first_left : around.left;
    double bottom = is_lowest(multiples, i) ? around.last_bottom : around.bottom;
    Rect frame = {first.x + across * (double)column_of(multiples, i),
                  first.y + down * (double)row_of(multiples, i), first.width, first.height};
    multiples->frames[i] = frame;
    plan->least = (Insets){left, around.top, around.right, bottom};
    plan->box = rect_inset(frame, (Insets){-left, -around.top, -around.right, -bottom});
  }
}

/* What the rounds before found is settled by the later ones. */
static void train_all(Multiples *multiples) {
  multiples->context->diags = diagnostics_new(multiples->context->arena);
  for (size_t i = 0; i < multiples->parts->count; i++) chart_train(&multiples->plans[i]);
}

/* Tells what the last training found. */
static void report(Multiples *multiples, Diagnostics *diags) {
  bool has_findings = diagnostics_count(multiples->context->diags) > 0;
  multiples->context->diags = diags;
  for (size_t i = 0; has_findings && i < multiples->parts->count; i++)
    chart_train(&multiples->plans[i]);
}

/* Labels, an axis, the direction and the size of type are the same for all. */
static bool agree(Multiples *multiples) {
  bool has_axis = false, is_lying = false, is_changed = false;
  double type = 1; /* once one of them has an axis, all keep it */
  for (size_t i = 0; i < multiples->parts->count; i++) {
    has_axis |= multiples->plans[i].has_axis || multiples->plans[i].part.wants_axis;
    is_lying |= multiples->plans[i].is_lying || multiples->plans[i].part.wants_lying;
    type = fmin(type, multiples->plans[i].type_share);
  }
  for (size_t i = 0; i < multiples->parts->count; i++) {
    ChartPlan *plan = &multiples->plans[i];
    is_changed |= plan->has_axis != has_axis || plan->is_lying != is_lying;
    is_changed |= plan->type_share > type + SAME_WITHIN;
    plan->part.wants_axis = has_axis;
    plan->part.wants_lying = is_lying;
    plan->part.has_no_numbers =
        has_axis && column_of(multiples, i) > 0 && !multiples->parts->has_own_scales;
    plan->type_most = type;
  }
  return is_changed;
}

/* The most points per unit that all can have, and zero at one height; false if that is so. */
static bool share_scale(Multiples *multiples, double most) {
  double least = most > 0 ? most : INFINITY, greatest = 0, room = 0, least_room = INFINITY;
  if (multiples->parts->has_own_scales) return false;
  for (size_t i = 0; i < multiples->parts->count; i++) {
    const ChartPlan *plan = &multiples->plans[i];
    least = fmin(least, plan->scale.points);
    greatest = fmax(greatest, plan->scale.points);
    room = fmax(room, plan->zero_room);
    least_room = fmin(least_room, plan->zero_room);
  }
  for (size_t i = 0; i < multiples->parts->count; i++) {
    multiples->plans[i].part.unit_most = least;
    multiples->plans[i].part.zero_room = room;
  }
  return greatest > least * (1 + SAME_WITHIN) || room > least_room + SAME_WITHIN;
}

static void make_legend(Multiples *multiples, ChartPlan *whole, Rect *box) {
  FrameRoom room = frame_room(whole, 1);
  const ChartData *data = &multiples->parts->specs[0].data;
  if (data->main.count < 2) return;
  LegendItem *items = arena_array(whole->context->arena, LegendItem, data->main.count);
  for (size_t i = 0; i < data->main.count; i++)
    items[i] = (LegendItem){bound_text_plain(data->series[i].text, data->series[i].span),
                            frame_fill(&room, i, chart_current_category(data)), LEGEND_SWATCH};
  multiples->legend = frame_legend(&room, items, data->main.count);
  double height = legend_height(whole->context, &multiples->legend, box->width);
  multiples->legend_area = (Rect){box->x, box->y, box->width, height};
  box->y += height;
  box->height -= height;
}

static Multiples *start(ChartPlan *whole, const ChartParts *parts, size_t columns, Rect *box) {
  Arena *arena = whole->context->arena;
  Multiples *multiples = arena_make(arena, Multiples);
  *multiples = (Multiples){.parts = parts, .columns = columns};
  multiples->context = arena_make(arena, DrawContext);
  *multiples->context = *whole->context;
  multiples->plans = arena_array(arena, ChartPlan, parts->count);
  multiples->frames = arena_array(arena, Rect, parts->count);
  make_legend(multiples, whole, box);
  multiples->rows = (parts->count + columns - 1) / columns;
  for (size_t i = 0; i < parts->count; i++)
    multiples->plans[i] = (ChartPlan){.spec = &parts->specs[i],
                                      .context = multiples->context,
                                      .type_most = whole->type_most,
                                      .part = {.stands_over = !is_lowest(multiples, i),
                                               .stands_beside = column_of(multiples, i) > 0,
                                               .has_no_names = true,
                                               .wants_zero = true,
                                               .unit_most = whole->part.unit_most}};
  return multiples;
}

/* The last training's findings stay in the context of the multiples. */
static Multiples *lay_out(ChartPlan *whole, const ChartParts *parts, size_t columns) {
  Rect box = rect_inset(whole->box, whole->least);
  Multiples *multiples = start(whole, parts, columns, &box);
  place_boxes(multiples, box, (Around){0});
  train_all(multiples);
  if (agree(multiples)) train_all(multiples);
  for (int round = 0; round < ROUNDS; round++) {
    place_boxes(multiples, box, widest_demand(multiples));
    train_all(multiples);
    bool is_changed = agree(multiples);
    if (!share_scale(multiples, whole->part.unit_most) && !is_changed) break;
    train_all(multiples);
  }
  return multiples;
}

/* In the best number of columns in which all charts have room, else in the best. */
static Multiples *lay_out_best(ChartPlan *whole, const ChartParts *parts) {
  size_t *ranked = arena_array(whole->context->arena, size_t, parts->count);
  Multiples *best = NULL;
  rank_columns(rect_inset(whole->box, whole->least), parts->count, ranked);
  for (size_t i = 0; i < parts->count; i++) {
    Multiples *multiples = lay_out(whole, parts, ranked[i]);
    if (diagnostics_error_count(multiples->context->diags) == 0) return multiples;
    if (!best) best = multiples;
  }
  return best;
}

void multiples_train(ChartPlan *whole, const ChartParts *parts) {
  Multiples *multiples = lay_out_best(whole, parts);
  report(multiples, whole->context->diags);
  whole->own = multiples;
  whole->demand = (Insets){0};
  whole->type_share = 1;
  whole->scale = multiples->plans[0].scale;
  whole->scale.is_own |= parts->has_own_scales;
}

static void draw_name(const Multiples *multiples, size_t index, SceneNode *group) {
  const DrawContext *context = multiples->context;
  const Theme *theme = context->theme;
  Rect box = multiples->plans[index].box;
  FontStyle style = theme->type.heading;
  double width = draw_text_width(context, multiples->parts->names[index].text, style);
  if (width > box.width) style = draw_smaller(theme, style, box.width / width);
  TextLines lines = font_break_lines(context->fonts, context->arena,
                                     multiples->parts->names[index].text, style, box.width, true);
  TextSetting setting = {style, theme->colors.ink, ALIGN_START, ROLE_SUBTITLE, NULL};
  double above = (double)(lines.count - 1) * draw_line_pitch(style);
  draw_lines(context, group, &setting, multiples->parts->names[index], &lines,
             (Point){box.x, box.y - (name_room(multiples) - style.size) / 2 - above});
}

/* In the colours that the trained charts have. */
static void draw_legend(const Multiples *multiples, SceneNode *group) {
  const ChartPlan *first = &multiples->plans[0];
  Legend legend = multiples->legend;
  LegendItem *items = arena_array(multiples->context->arena, LegendItem, legend.count);
  for (size_t i = 0; i < legend.count; i++)
    items[i] = first->spec->type->frame ? legend.items[i] : plot_legend_item(first->own, i);
  legend.items = items;
  legend_draw(multiples->context, &legend, multiples->legend_area, group);
}

void multiples_draw(const ChartPlan *whole, SceneNode *group) {
  const Multiples *multiples = whole->own;
  if (multiples->legend.count) draw_legend(multiples, group);
  for (size_t i = 0; i < multiples->parts->count; i++) {
    draw_name(multiples, i, group);
    SceneNode *part =
        scene_add_group(whole->context->arena, group, ROLE_GROUP, multiples->parts->specs[i].name);
    chart_draw(&multiples->plans[i], multiples->frames[i], part);
  }
}
