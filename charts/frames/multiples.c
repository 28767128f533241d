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
  const DrawContext *context;
  ChartPlan *plans;
  Rect *frames;
  Legend legend; /* of the series that all have; count 0: one each, that needs none */
  Rect legend_area;
  size_t columns, rows;
} Multiples;

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

static Insets widest_demand(const Multiples *multiples) {
  Insets widest = {0};
  for (size_t i = 0; i < multiples->parts->count; i++)
    widest = insets_max(widest, multiples->plans[i].demand);
  return widest;
}

/* Boxes whose frames are alike: the names of categories take their room under the last row. */
static void place_boxes(Multiples *multiples, Rect box, Insets around) {
  double columns = (double)multiples->columns, rows = (double)multiples->rows;
  double width = (box.width - gutter(multiples) * (columns - 1)) / columns;
  double gaps = (name_room(multiples) + around.top) * rows + row_gap(multiples) * (rows - 1);
  double height = fmax(0, box.height - gaps - around.bottom) / rows;
  double pitch = name_room(multiples) + around.top + height + row_gap(multiples);
  for (size_t i = 0; i < multiples->parts->count; i++) {
    double x = box.x + (width + gutter(multiples)) * (double)column_of(multiples, i);
    double y = box.y + pitch * (double)row_of(multiples, i) + name_room(multiples);
    ChartPlan *plan = &multiples->plans[i];
    double bottom = plan->part.has_no_categories ? 0 : around.bottom;
    plan->box = (Rect){x, y, width, around.top + height + bottom};
    plan->least = (Insets){around.left, around.top, around.right, bottom};
    multiples->frames[i] = rect_inset(plan->box, plan->least);
  }
}

static void train_all(Multiples *multiples) {
  for (size_t i = 0; i < multiples->parts->count; i++) chart_train(&multiples->plans[i]);
}

/* Labels, an axis and the size of type are the same for all. */
static bool agree(Multiples *multiples) {
  bool has_axis = false, is_changed = false;
  double type = 1; /* once one of them has an axis, all keep it */
  for (size_t i = 0; i < multiples->parts->count; i++) {
    has_axis |= multiples->plans[i].has_axis || multiples->plans[i].part.wants_axis;
    type = fmin(type, multiples->plans[i].type_share);
  }
  for (size_t i = 0; i < multiples->parts->count; i++) {
    ChartPlan *plan = &multiples->plans[i];
    is_changed |= plan->has_axis != has_axis || plan->type_share > type + SAME_WITHIN;
    plan->part.wants_axis = has_axis;
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
  *multiples = (Multiples){.parts = parts, .context = whole->context, .columns = columns};
  multiples->plans = arena_array(arena, ChartPlan, parts->count);
  multiples->frames = arena_array(arena, Rect, parts->count);
  make_legend(multiples, whole, box);
  multiples->rows = (parts->count + columns - 1) / columns;
  for (size_t i = 0; i < parts->count; i++)
    multiples->plans[i] = (ChartPlan){.spec = &parts->specs[i],
                                      .context = whole->context,
                                      .type_most = whole->type_most,
                                      .part = {.has_no_categories = !is_lowest(multiples, i),
                                               .has_no_names = true,
                                               .wants_zero = true,
                                               .unit_most = whole->part.unit_most}};
  return multiples;
}

static const Multiples *lay_out(ChartPlan *whole, const ChartParts *parts, size_t columns) {
  Rect box = rect_inset(whole->box, whole->least);
  Multiples *multiples = start(whole, parts, columns, &box);
  place_boxes(multiples, box, (Insets){0});
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

/* Whether all charts have room in so many columns; findings of the trial are nobody's. */
static bool has_room(const ChartPlan *whole, const ChartParts *parts, size_t columns) {
  DrawContext context = *whole->context;
  ChartPlan trial = *whole;
  context.diags = diagnostics_new(context.arena);
  trial.context = &context;
  lay_out(&trial, parts, columns);
  return diagnostics_error_count(context.diags) == 0;
}

static size_t choose_columns(const ChartPlan *whole, const ChartParts *parts) {
  size_t *ranked = arena_array(whole->context->arena, size_t, parts->count);
  rank_columns(rect_inset(whole->box, whole->least), parts->count, ranked);
  for (size_t i = 0; i < parts->count; i++)
    if (has_room(whole, parts, ranked[i])) return ranked[i];
  return ranked[0];
}

void multiples_train(ChartPlan *whole, const ChartParts *parts) {
  const Multiples *multiples = lay_out(whole, parts, choose_columns(whole, parts));
  whole->own = (void *)multiples;
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
