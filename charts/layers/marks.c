#include "charts/layers/marks.h"

#include <math.h>

#define DIMMED 0.7       /* how far what is not highlighted goes towards the ground */
#define MOST_DOT 2.0     /* of the theme's marker */
#define TICK_WIDTH 2.25  /* points */
#define JOIN_WIDTH 2.0   /* points */
#define PATCH_MARGIN 3.0 /* points beside a label that a line may not come nearer */
#define ROW_SHARE 0.64   /* of its slot that a row's marks take */
#define LEAST_SHARE 0.4  /* less than this, and the slots close up */
#define NEAR_ZERO 0.12   /* a scale holds zero if the least is below this part of the most */
#define OUTLINE 1.0      /* points of ground around a dot */

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
  const bool *highlighted = plot->spec->is_highlighted;
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

static double middle_of(const Plot *plot, const RowMark *mark) {
  return plot_across(plot, mark->category) + mark->shift * plot->band.bar;
}

static double dot_size(const Plot *plot, const RowMark *mark) {
  return fmin(mark->thickness * plot->band.bar, plot->context->theme->marks.marker * MOST_DOT);
}

/* Half of what a mark takes along the values around its ends. */
static double reach_of(const Plot *plot, const RowMark *mark) {
  if (mark->kind == MARK_DOT) return dot_size(plot, mark) / 2 + OUTLINE;
  return mark->kind == MARK_TICK ? TICK_WIDTH / 2 : 0;
}

static Rect box_of(const Layer *layer, const Plot *plot, const RowMark *mark) {
  double middle = middle_of(plot, mark), thickness = mark->thickness * plot->band.bar;
  if (mark->kind == MARK_BAR)
    return plot_bar(plot, layer->panel, (BarPlace){middle, thickness, mark->from, mark->to});
  double reach = reach_of(plot, mark), half = mark->kind == MARK_DOT ? reach : thickness / 2;
  Point at = plot_point(plot, middle, plot_along(plot, layer->panel, mark->to));
  double x = plot->form.is_lying ? reach : half, y = plot->form.is_lying ? half : reach;
  return (Rect){at.x - x, at.y - y, 2 * x, 2 * y};
}

static FontStyle style_of(const Plot *plot, const RowLabel *label) {
  return label->is_strong ? plot->form.total : plot->form.label;
}

static double label_value(const RowMark *mark, MarkSide side) {
  if (mark->kind != MARK_BAR) return mark->to;
  return side == SIDE_UPPER ? fmax(mark->from, mark->to) : fmin(mark->from, mark->to);
}

/* Whether a label is to be seen, as far as training decided. */
static bool is_shown(const Layer *layer, const Plot *plot, const RowLabel *label) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  if (layer->cover != COVER_SOME || mark->series == CHART_WHOLE) return layer->cover != COVER_NONE;
  return plot_is_labelled(plot, mark->series, mark->category);
}

static void demand_label(const Layer *layer, const Plot *plot, const RowLabel *label,
                         Demands *demands) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  FontStyle style = style_of(plot, label);
  double room = plot_label_room(plot, label->text.text, style), reach = reach_of(plot, mark);
  ScaleDemand demand = {label_value(mark, label->side), 0, 0};
  if (label->side == SIDE_OVER) {
    double length = plot->form.is_lying ? draw_text_width(plot->context, label->text.text, style)
                                        : draw_cap_height(plot->context, style);
    demand.below = demand.above = length / 2 + 1;
  } else if (label->side == SIDE_LOWER)
    demand.below = room + reach + plot->context->theme->marks.label_gap; /* off the names */
  else
    demand.above = room + reach;
  list_push(demands->arena, &demands->items, demand);
}

static void demand_marks(const Layer *layer, const Plot *plot, Demands *demands) {
  const MarksContent *content = content_of(layer);
  for (size_t i = 0; i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    double reach = reach_of(plot, mark),
           above = plot_annotation_room(plot, layer->panel, mark->category);
    list_push(demands->arena, &demands->items, (ScaleDemand){mark->to, reach, reach + above});
    if (mark->kind == MARK_BAR || mark->kind == MARK_JOIN)
      list_push(demands->arena, &demands->items, (ScaleDemand){mark->from, reach, reach});
  }
  for (size_t i = 0; i < content->labels.count; i++)
    if (is_shown(layer, plot, &content->labels.items[i]))
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

static SceneNode *draw_join(const Layer *layer, const Plot *plot, const RowMark *mark,
                            SceneNode *group) {
  double middle = middle_of(plot, mark);
  Stroke stroke = {.width = JOIN_WIDTH, .color = mark->fill.color};
  return scene_add_line(plot->context->arena, group, ROLE_MARK,
                        plot_point(plot, middle, plot_along(plot, layer->panel, mark->from)),
                        plot_point(plot, middle, plot_along(plot, layer->panel, mark->to)), stroke);
}

static SceneNode *draw_dot(const Layer *layer, const Plot *plot, const RowMark *mark,
                           SceneNode *group) {
  Rect box = rect_inset(box_of(layer, plot, mark), (Insets){OUTLINE, OUTLINE, OUTLINE, OUTLINE});
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
  SceneNode *node =
      scene_add_rect(plot->context->arena, group, ROLE_MARK, box_of(layer, plot, mark), mark->fill);
  if (mark->fill.kind == PAINT_HATCH)
    node->shape.stroke =
        (Stroke){.width = plot->context->theme->marks.hairline, .color = mark->fill.color};
  return node;
}

static void draw_mark(const Layer *layer, const Plot *plot, const RowMark *mark, SceneNode *group) {
  switch (mark->kind) {
  case MARK_BAR:
  case MARK_TICK:
    name_node(plot, mark, draw_rect(layer, plot, mark, group));
    break;
  case MARK_DOT:
    name_node(plot, mark, draw_dot(layer, plot, mark, group));
    break;
  case MARK_JOIN:
    name_node(plot, mark, draw_join(layer, plot, mark, group));
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

/* Beside the row: over it, or under it; right or left of it where it stands. */
static LabelPlace over_place(const Layer *layer, const Plot *plot, const RowLabel *label,
                             bool is_under) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  FontStyle style = style_of(plot, label);
  double along = plot_along(plot, layer->panel, label_value(mark, label->side));
  double gap = plot->context->theme->marks.label_gap;
  double clear = fmax(label->clear * plot->band.bar, reach_of(plot, mark)) + gap;
  double across = middle_of(plot, mark), cap = draw_cap_height(plot->context, style);
  LabelPlace place = {.over = PLACER_NO_MARK, .align = ALIGN_MIDDLE};
  if (plot->form.is_lying) {
    place.anchor = (Point){along, is_under ? across + clear + cap : across - clear};
    return place;
  }
  place.align = is_under ? ALIGN_END : ALIGN_START;
  place.anchor = (Point){is_under ? across - clear : across + clear,
                         draw_middle_baseline(plot->context, style, along)};
  return place;
}

static LabelPlace end_place(const Layer *layer, const Plot *plot, const RowLabel *label) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  bool is_upper = label->side == SIDE_UPPER, lies = plot->form.is_lying;
  BarEnd end = {middle_of(plot, mark), label_value(mark, label->side), is_upper};
  LabelPlace place = plot_end_place(plot, layer->panel, end, style_of(plot, label));
  double reach = reach_of(plot, mark);
  if (lies)
    place.anchor.x += is_upper ? reach : -reach;
  else
    place.anchor.y += is_upper ? -reach : reach;
  return place;
}

/* A line across all rows would run through the label: it stands on a patch of ground. */
static void keep_off_line(const Layer *layer, const Plot *plot, const RowLabel *label,
                          LabelPlace *place) {
  const MarksContent *content = content_of(layer);
  if (!content->has_line) return;
  double line = plot_along(plot, layer->panel, content->line), low = place->anchor.y, high = low;
  double width = draw_text_width(plot->context, label->text.text, style_of(plot, label));
  if (plot->form.is_lying) {
    double start = place->align == ALIGN_START    ? 0
                   : place->align == ALIGN_MIDDLE ? width / 2
                                                  : width;
    low = place->anchor.x - start;
    high = low + width;
  } else
    low -= draw_cap_height(plot->context, style_of(plot, label));
  place->has_patch = line > low - PATCH_MARGIN && line < high + PATCH_MARGIN;
  place->patch = plot->context->theme->colors.ground;
}

#define PLACES 3

static LabelPlace *places_of(const Layer *layer, const Plot *plot, const RowLabel *label) {
  const ThemeColors *colors = &plot->context->theme->colors;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, PLACES);
  size_t count = 0;
  if (label->side != SIDE_OVER) places[count++] = end_place(layer, plot, label);
  places[count++] = over_place(layer, plot, label, false);
  places[count++] = over_place(layer, plot, label, true);
  for (size_t i = 0; i < count; i++) {
    keep_off_line(layer, plot, label, &places[i]);
    places[i].color = label->is_muted    ? colors->muted
                      : label->is_strong ? colors->ink
                                         : colors->text;
  }
  return places;
}

static void offer_label(const Layer *layer, const Plot *plot, const RowLabel *label,
                        Placer *placer) {
  const RowMark *mark = &content_of(layer)->marks.items[label->mark];
  const char *category = plot->spec->data.categories[mark->category].text;
  PlacerLabel offered = {
      .text = label->text,
      .style = style_of(plot, label),
      .name = mark->series == CHART_WHOLE
                  ? arena_printf(plot->context->arena, "%s/%s", plot->spec->name, category)
                  : chart_mark_name(plot->context, plot->spec, mark->series, mark->category),
      .importance = label->is_strong     ? 2
                    : label->is_optional ? 0
                                         : 1,
      .places = places_of(layer, plot, label),
      .place_count = label->side == SIDE_OVER ? PLACES - 1 : PLACES,
      .lane = PLACER_NO_LANE,
      .is_optional = label->is_optional || layer->cover == COVER_SOME};
  placer_add_label(placer, offered);
}

static void label_marks(const Layer *layer, const Plot *plot, Placer *placer) {
  const MarksContent *content = content_of(layer);
  for (size_t i = 0; i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    if (mark->kind != MARK_NONE && mark->kind != MARK_JOIN)
      placer_add_mark(placer, box_of(layer, plot, mark));
  }
  for (size_t i = 0; i < content->labels.count; i++)
    if (is_shown(layer, plot, &content->labels.items[i]))
      offer_label(layer, plot, &content->labels.items[i], placer);
}

static bool locate_mark(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Site *site) {
  const MarksContent *content = content_of(layer);
  if (series == CHART_WHOLE) series = content->whole;
  for (size_t i = 0; series != CHART_WHOLE && i < content->marks.count; i++) {
    const RowMark *mark = &content->marks.items[i];
    if (mark->series != series || mark->category != category || mark->kind == MARK_JOIN) continue;
    site->box = box_of(layer, plot, mark);
    site->end = plot_point(plot, middle_of(plot, mark), plot_along(plot, layer->panel, mark->to));
    site->value = chart_cell(&plot->spec->data, series, category);
    return quantity_is_present(site->value);
  }
  return false;
}

const LayerType marks_layer = {
    .demand = demand_marks,
    .draw = draw_marks,
    .label = label_marks,
    .locate = locate_mark,
};
