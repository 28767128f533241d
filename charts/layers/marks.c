#include "charts/layers/mark_labels.h"

#include <math.h>

#define DIMMED 0.7      /* how far what is not highlighted goes towards the ground */
#define MOST_DOT 2.0    /* of the theme's marker */
#define TICK_WIDTH 2.25 /* points */
#define JOIN_WIDTH 2.0  /* points */
#define ROW_SHARE 0.64  /* of its slot that a row's marks take */
#define LEAST_SHARE 0.4 /* less than this, and the slots close up */
#define NEAR_ZERO 0.05  /* a scale holds zero if the least is below this part of the most */
#define OUTLINE 1.0     /* points of ground around a dot or a tick */

static const MarksContent *content_of(const Layer *layer) {
  return layer->content;
}

MarksContent *marks_new(Arena *arena) {
  MarksContent *content = arena_make(arena, MarksContent);
  content->arena = arena;
  content->whole = CHART_WHOLE;
  return content;
}

size_t marks_add(MarksContent *content, RowMark mark) {
  list_push(content->arena, &content->marks, mark);
  return content->marks.count - 1;
}

void marks_add_label(MarksContent *content, RowLabel label) {
  list_push(content->arena, &content->labels, label);
}

void marks_add_absent(MarksContent *content, const Plot *plot, size_t category, double value) {
  RowMark none = {
      .kind = MARK_NONE, .series = CHART_WHOLE, .category = category, .from = value, .to = value};
  Quantity missing = quantity_missing(plot->spec->data.measure, NULL);
  RowLabel label = {.mark = marks_add(content, none),
                    .side = SIDE_UPPER,
                    .text = bound_text_quantity(content->arena, missing, NULL),
                    .is_muted = true};
  marks_add_label(content, label);
}

Color marks_color(const Plot *plot, Color color, size_t category) {
  const bool *highlighted = plot->spec->highlights.categories;
  bool is_dimmed = highlighted && !highlighted[category];
  return is_dimmed ? color_mix(color, plot->context->theme->colors.ground, DIMMED) : color;
}

PlotDirection marks_direction(const ChartSpec *spec, int direction) {
  if (direction != DIRECTION_AUTO) return (PlotDirection)direction;
  return spec->data.periods ? DIRECTION_VERTICAL : DIRECTION_HORIZONTAL;
}

BandShape marks_shape(const Plot *plot, double widest) {
  (void)plot;
  return (BandShape){.share = ROW_SHARE, .least_share = LEAST_SHARE, .widest = widest};
}

bool marks_want_zero(const ChartData *data) {
  double least = INFINITY, most = -INFINITY;
  for (size_t i = 0; i < data->main.count * data->category_count; i++) {
    if (!quantity_is_present(data->cells[i])) continue;
    least = fmin(least, quantity_to_double(data->cells[i]));
    most = fmax(most, quantity_to_double(data->cells[i]));
  }
  if (least <= 0 && most >= 0) return true;
  return fmin(fabs(least), fabs(most)) < NEAR_ZERO * fmax(fabs(least), fabs(most));
}

double marks_least(const ChartData *data) {
  double least = INFINITY;
  for (size_t i = 0; i < data->main.count * data->category_count; i++)
    if (quantity_is_present(data->cells[i]))
      least = fmin(least, quantity_to_double(data->cells[i]));
  return isfinite(least) ? least : 0;
}

double marks_middle(const Plot *plot, const RowMark *mark) {
  return plot_across(plot, mark->category) + mark->shift * plot->band.bar;
}

static double dot_size(const Plot *plot, const RowMark *mark) {
  return fmin(mark->thickness * plot->band.bar, plot->context->theme->marks.marker * MOST_DOT);
}

double marks_reach(const Plot *plot, const RowMark *mark) {
  if (mark->kind == MARK_DOT) return dot_size(plot, mark) / 2 + OUTLINE;
  return mark->kind == MARK_TICK ? TICK_WIDTH / 2 : 0;
}

Rect marks_box(const Layer *layer, const Plot *plot, const RowMark *mark) {
  double middle = marks_middle(plot, mark), thickness = mark->thickness * plot->band.bar;
  if (mark->kind == MARK_BAR)
    return plot_bar(plot, layer->panel, (BarPlace){middle, thickness, mark->from, mark->to});
  double reach = marks_reach(plot, mark), half = mark->kind == MARK_DOT ? reach : thickness / 2;
  Point at = plot_point(plot, middle, plot_along(plot, layer->panel, mark->to));
  double x = plot->form.is_lying ? reach : half, y = plot->form.is_lying ? half : reach;
  return (Rect){at.x - x, at.y - y, 2 * x, 2 * y};
}

FontStyle marks_label_style(const Plot *plot, const RowLabel *label) {
  return label->is_strong ? plot->form.total : plot->form.label;
}

double marks_label_value(const RowMark *mark, MarkSide side) {
  if (mark->kind != MARK_BAR) return mark->to;
  return side == SIDE_UPPER ? fmax(mark->from, mark->to) : fmin(mark->from, mark->to);
}

const RowMark *marks_farthest(const Layer *layer, const RowLabel *label) {
  const MarksContent *content = content_of(layer);
  const RowMark *own = &content->marks.items[label->mark], *farthest = own;
  double end = marks_label_value(own, label->side);
  for (size_t i = 0; i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    bool is_beside = mark->category == own->category && mark->shift == own->shift &&
                     (mark->kind == MARK_DOT || mark->kind == MARK_TICK);
    bool is_past = label->side == SIDE_UPPER ? mark->to > end : mark->to < end;
    if (!is_beside || !is_past) continue;
    farthest = mark;
    end = mark->to;
  }
  return farthest;
}

bool marks_label_is_shown(const Layer *layer, const Plot *plot, const RowLabel *label) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  if (layer->cover != COVER_SOME || mark->series == CHART_WHOLE) return layer->cover != COVER_NONE;
  return plot_is_labelled(plot, mark->series, mark->category);
}

static void demand_label(const Layer *layer, const Plot *plot, const RowLabel *label,
                         Demands *demands) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  FontStyle style = marks_label_style(plot, label);
  double room = plot_label_room(plot, label->text.text, style), reach = marks_reach(plot, mark);
  ScaleDemand demand = {marks_label_value(mark, label->side), 0, 0};
  if (label->side == SIDE_HEAD) return;
  if (label->side == SIDE_OVER) {
    double length = plot->form.is_lying ? draw_text_width(plot->context, label->text.text, style)
                                        : draw_cap_height(plot->context, style);
    demand.below = demand.above = length / 2 + 1;
  } else if (label->side == SIDE_LOWER)
    demand.below = room + reach + plot->context->theme->marks.label_gap; /* off the names */
  else
    demand.above = room + reach;
  list_push(demands->arena, &demands->items, demand);
  const RowMark *farthest = marks_farthest(layer, label);
  if (label->side == SIDE_OVER || farthest == mark) return;
  demand.value = farthest->to; /* the label may have to stand past it */
  demand.below += label->side == SIDE_LOWER ? marks_reach(plot, farthest) : 0;
  demand.above += label->side == SIDE_UPPER ? marks_reach(plot, farthest) : 0;
  list_push(demands->arena, &demands->items, demand);
}

static void demand_marks(const Layer *layer, const Plot *plot, Demands *demands) {
  const MarksContent *content = content_of(layer);
  for (size_t i = 0; i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    double reach = marks_reach(plot, mark),
           above = plot_annotation_room(plot, layer->panel, mark->category);
    list_push(demands->arena, &demands->items, (ScaleDemand){mark->to, reach, reach + above});
    if (mark->kind == MARK_BAR || mark->kind == MARK_JOIN)
      list_push(demands->arena, &demands->items, (ScaleDemand){mark->from, reach, reach});
  }
  for (size_t i = 0; i < content->labels.count; i++)
    if (marks_label_is_shown(layer, plot, &content->labels.items[i]))
      demand_label(layer, plot, &content->labels.items[i], demands);
}

static void name_node(const Plot *plot, const RowMark *mark, SceneNode *node) {
  const char *category = plot->spec->data.categories[mark->category].text;
  if (mark->series != CHART_WHOLE)
    node->name = chart_mark_name(plot->context, plot->spec, mark->series, mark->category);
  else
    node->name = arena_printf(plot->context->arena, "%s/%s/%s", plot->spec->name, category,
                              mark->description);
  node->span = plot->spec->span;
  node->description = mark->description;
}

void marks_slope_ends(const Layer *layer, const Plot *plot, const RowMark *mark, Point *ends) {
  ends[0] = plot_point(plot, plot_across(plot, mark->category),
                       plot_along(plot, layer->panel, mark->from));
  ends[1] = plot_point(plot, plot_across(plot, mark->category + 1),
                       plot_along(plot, layer->panel, mark->to));
}

static SceneNode *draw_slope(const Layer *layer, const Plot *plot, const RowMark *mark,
                             SceneNode *group) {
  Point ends[2];
  marks_slope_ends(layer, plot, mark, ends);
  Stroke stroke = {.width = JOIN_WIDTH, .color = mark->fill.color};
  return scene_add_line(plot->context->arena, group, ROLE_MARK, ends[0], ends[1], stroke);
}

static SceneNode *draw_join(const Layer *layer, const Plot *plot, const RowMark *mark,
                            SceneNode *group) {
  double middle = marks_middle(plot, mark);
  Stroke stroke = {.width = JOIN_WIDTH, .color = mark->fill.color};
  return scene_add_line(plot->context->arena, group, ROLE_MARK,
                        plot_point(plot, middle, plot_along(plot, layer->panel, mark->from)),
                        plot_point(plot, middle, plot_along(plot, layer->panel, mark->to)), stroke);
}

static SceneNode *draw_dot(const Layer *layer, const Plot *plot, const RowMark *mark,
                           SceneNode *group) {
  Rect box = rect_inset(marks_box(layer, plot, mark), (Insets){OUTLINE, OUTLINE, OUTLINE, OUTLINE});
  SceneNode *node = scene_add_ellipse(plot->context->arena, group, ROLE_MARK, box, mark->fill);
  bool is_hollow = mark->fill.kind == PAINT_HATCH;
  node->shape.stroke =
      (Stroke){.width = is_hollow ? OUTLINE * 1.5 : OUTLINE,
               .color = is_hollow ? mark->fill.color : plot->context->theme->colors.ground};
  if (is_hollow) node->shape.fill = paint_solid(mark->fill.ground);
  return node;
}

static SceneNode *draw_rect(const Layer *layer, const Plot *plot, const RowMark *mark,
                            SceneNode *group) {
  SceneNode *node = scene_add_rect(plot->context->arena, group, ROLE_MARK,
                                   marks_box(layer, plot, mark), mark->fill);
  if (mark->fill.kind == PAINT_HATCH)
    node->shape.stroke =
        (Stroke){.width = plot->context->theme->marks.hairline, .color = mark->fill.color};
  return node;
}

/* The ground around it tells it from the bar below. */
static SceneNode *draw_tick(const Layer *layer, const Plot *plot, const RowMark *mark,
                            SceneNode *group) {
  const double half = OUTLINE / 2;
  Color ground = plot->context->theme->colors.ground;
  if (color_equals(mark->fill.color, ground)) return draw_rect(layer, plot, mark, group);
  Rect box = rect_inset(marks_box(layer, plot, mark), (Insets){-half, -half, -half, -half});
  SceneNode *node = scene_add_rect(plot->context->arena, group, ROLE_MARK, box, mark->fill);
  node->shape.stroke = (Stroke){.width = OUTLINE, .color = ground};
  return node;
}

static void draw_mark(const Layer *layer, const Plot *plot, const RowMark *mark, SceneNode *group) {
  switch (mark->kind) {
  case MARK_BAR:
    name_node(plot, mark, draw_rect(layer, plot, mark, group));
    break;
  case MARK_TICK:
    name_node(plot, mark, draw_tick(layer, plot, mark, group));
    break;
  case MARK_DOT:
    name_node(plot, mark, draw_dot(layer, plot, mark, group));
    break;
  case MARK_JOIN:
    name_node(plot, mark, draw_join(layer, plot, mark, group));
    break;
  case MARK_SLOPE:
    name_node(plot, mark, draw_slope(layer, plot, mark, group));
    break;
  case MARK_NONE:
    break;
  }
}

static void draw_marks(const Layer *layer, const Plot *plot, SceneNode *group) {
  const MarksContent *content = content_of(layer);
  for (size_t i = 0; i < content->marks.count; i++)
    draw_mark(layer, plot, &content->marks.items[i], group);
}

static bool is_line(const RowMark *mark) {
  return mark->kind == MARK_JOIN || mark->kind == MARK_SLOPE;
}

static bool locate_mark(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Site *site) {
  const MarksContent *content = content_of(layer);
  if (series == CHART_WHOLE) series = content->whole;
  for (size_t i = 0; series != CHART_WHOLE && i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    if (mark->series != series || mark->category != category || is_line(mark)) continue;
    site->box = marks_box(layer, plot, mark);
    site->end =
        plot_point(plot, marks_middle(plot, mark), plot_along(plot, layer->panel, mark->to));
    site->value = chart_cell(&plot->spec->data, series, category);
    return quantity_is_present(site->value);
  }
  return false;
}

const LayerType marks_layer = {
    .demand = demand_marks,
    .draw = draw_marks,
    .label = marks_label,
    .locate = locate_mark,
};
