#include "charts/layers/reference.h"

#define LINE_WIDTH 1.25 /* points */
#define THIN_WIDTH 0.75 /* behind lines */
#define HALO 1.0        /* of ground, at each side of a line over bars */
#define ARROW 7.0       /* points */
#define PLACES 5
#define WIDEST 0.25   /* of the box: a longer label stands within the frame */
#define MOST_ROOM 0.2 /* of the frame, that half a label may ask for */

static const ReferenceContent *content_of(const Layer *layer) {
  return layer->content;
}

BoundText reference_label(const Plot *plot, const char *name, Quantity value) {
  Arena *arena = plot->context->arena;
  BoundText text = bound_text_quantity(arena, value, NULL);
  if (!name) return text;
  return bound_text_join(arena, bound_text_plain(name, plot->spec->span), " ", text, "");
}

static bool has_label(const Layer *layer) {
  const char *text = content_of(layer)->label.text;
  return text && text[0];
}

static FontStyle style_of(const Plot *plot) {
  return plot->form.total;
}

/* Below the marker of a point on the line, and its edge. */
static double arrow_gap(const Plot *plot) {
  const ThemeMarks *marks = &plot->context->theme->marks;
  return (marks->marker + marks->trend_line) / 2;
}

/* Above lying rows the label stands around its line, within the frame if it can. */
static void demand_reference(const Layer *layer, const Plot *plot, Demands *demands) {
  const ReferenceContent *content = content_of(layer);
  bool reaches_out = plot->form.is_lying && has_label(layer);
  double half =
      reaches_out ? draw_text_width(plot->context, content->label.text, style_of(plot)) / 2 : 0;
  double room = half < plot->frame.width * MOST_ROOM ? half : 0; /* else it stands at one side */
  double arrow = content->has_arrow ? arrow_gap(plot) + ARROW * 1.25 : 0;
  ScaleDemand demand = {content->value, LINE_WIDTH + room + arrow, LINE_WIDTH + room};
  list_push(demands->arena, &demands->items, demand);
}

/* Behind lines from the axis to their ends, over rows as far as their slots. */
static double first_end(const Plot *plot) {
  return plot->wish.is_continuous ? plot->frame.x : plot->band.start;
}

static double last_end(const Plot *plot) {
  size_t count = plot->spec->data.category_count; /* beside the last one stand names */
  return plot->wish.is_continuous ? plot_across(plot, count - 1) : band_end(plot->band);
}

static Rect arrow_box(const Layer *layer, const Plot *plot) {
  const ReferenceContent *content = content_of(layer);
  return (Rect){plot_across(plot, content->arrow_at) - ARROW / 2,
                plot_along(plot, layer->panel, content->value) + arrow_gap(plot), ARROW, ARROW};
}

/* Points up to the base from below. */
static void draw_arrow(const Layer *layer, const Plot *plot, SceneNode *group) {
  Rect box = arrow_box(layer, plot);
  Point points[] = {
      {rect_middle_x(box), box.y}, {rect_right(box), rect_bottom(box)}, {box.x, rect_bottom(box)}};
  SceneNode *head = scene_add_polygon(plot->context->arena, group, ROLE_ANNOTATION, points, 3,
                                      paint_solid(plot->context->theme->colors.ink));
  head->name = arena_printf(plot->context->arena, "%s/base", plot->spec->name);
  head->span = plot->spec->span;
}

static SceneNode *draw_line(const Plot *plot, double along, double first, double last,
                            Stroke stroke, SceneNode *group) {
  return scene_add_line(plot->context->arena, group, ROLE_ANNOTATION,
                        plot_point(plot, first, along), plot_point(plot, last, along), stroke);
}

static void draw_reference(const Layer *layer, const Plot *plot, SceneNode *group) {
  const ReferenceContent *content = content_of(layer);
  double along = plot_along(plot, layer->panel, content->value);
  double reach = has_label(layer) ? plot->context->theme->marks.label_gap / 2 : 0;
  double first = first_end(plot) - (plot->form.is_lying ? reach : 0);
  double last = last_end(plot) + (plot->form.is_lying ? 0 : reach);
  double width = content->has_arrow ? THIN_WIDTH : LINE_WIDTH;
  Stroke stroke = {.width = width, .color = content->color, .dash = content->dash};
  Stroke halo = {.width = width + 2 * HALO, .color = plot->context->theme->colors.ground};
  if (!layer->is_behind) draw_line(plot, along, first, last, halo, group);
  SceneNode *line = draw_line(plot, along, first, last, stroke, group);
  line->name = arena_printf(plot->context->arena, "%s/line", plot->spec->name);
  line->span = plot->spec->span;
  if (content->has_arrow) draw_arrow(layer, plot, group);
}

/* Over the frame, around the line. */
static size_t add_lying_places(const Layer *layer, const Plot *plot, LabelPlace *places) {
  static const TextAlign aligns[] = {ALIGN_MIDDLE, ALIGN_START, ALIGN_END};
  double along = plot_along(plot, layer->panel, content_of(layer)->value);
  double y = plot->frame.y - 1.5 * plot->context->theme->marks.label_gap;
  for (size_t i = 0; i < 3; i++) places[i] = (LabelPlace){.anchor = {along, y}, .align = aligns[i]};
  return 3;
}

/* Past the end of the line; a long text over its ends or under them, within the frame. */
static size_t add_standing_places(const Layer *layer, const Plot *plot, LabelPlace *places) {
  double along = plot_along(plot, layer->panel, content_of(layer)->value), end = last_end(plot);
  double gap = plot->context->theme->marks.label_gap, start = first_end(plot);
  double over = along - gap, under = along + gap + draw_cap_height(plot->context, style_of(plot));
  double width = draw_text_width(plot->context, content_of(layer)->label.text, style_of(plot));
  size_t count = 0;
  if (width <= plot->box.width * WIDEST)
    places[count++].anchor =
        (Point){end + 1.5 * gap, draw_middle_baseline(plot->context, style_of(plot), along)};
  places[count++] = (LabelPlace){.anchor = {end, over}, .align = ALIGN_END};
  places[count++] = (LabelPlace){.anchor = {start, over}, .align = ALIGN_START};
  places[count++] = (LabelPlace){.anchor = {end, under}, .align = ALIGN_END};
  places[count++] = (LabelPlace){.anchor = {start, under}, .align = ALIGN_START};
  return count;
}

static size_t add_places(const Layer *layer, const Plot *plot, LabelPlace *places) {
  size_t count = plot->form.is_lying ? add_lying_places(layer, plot, places)
                                     : add_standing_places(layer, plot, places);
  for (size_t i = 0; i < count; i++) {
    places[i].over = PLACER_NO_MARK;
    places[i].color = plot->context->theme->colors.ink;
  }
  return count;
}

static void label_reference(const Layer *layer, const Plot *plot, Placer *placer) {
  if (content_of(layer)->has_arrow) placer_add_mark(placer, arrow_box(layer, plot));
  if (!has_label(layer)) return;
  LabelPlace *places = arena_array(plot->context->arena, LabelPlace, PLACES);
  PlacerLabel label = {.text = content_of(layer)->label,
                       .style = style_of(plot),
                       .name = arena_printf(plot->context->arena, "%s/line", plot->spec->name),
                       .importance = 3,
                       .places = places,
                       .place_count = add_places(layer, plot, places),
                       .lane = PLACER_NO_LANE};
  placer_add_label(placer, label);
}

const LayerType reference_layer = {
    .demand = demand_reference,
    .draw = draw_reference,
    .label = label_reference,
};
