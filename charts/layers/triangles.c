#include "charts/layers/triangles.h"

#define SIDE 9.0 /* points */

static Point tip_of(const Layer *layer, const Plot *plot, size_t series, size_t category) {
  const TrianglesContent *content = layer->content;
  double across = plot_across(plot, category) + plot->band.bar * content->offset;
  double value = quantity_to_double(chart_cell(&plot->spec->data, series, category));
  return plot_point(plot, across, plot_along(plot, layer->panel, value));
}

static Rect box_of(const Layer *layer, const Plot *plot, size_t series, size_t category) {
  Point tip = tip_of(layer, plot, series, category);
  if (plot->form.is_lying) return (Rect){tip.x - SIDE / 2, tip.y, SIDE, SIDE};
  return (Rect){tip.x, tip.y - SIDE / 2, SIDE, SIDE};
}

static bool has_value(const Plot *plot, size_t series, size_t category) {
  return quantity_is_present(chart_cell(&plot->spec->data, series, category));
}

static void demand_triangles(const Layer *layer, const Plot *plot, Demands *demands) {
  for (size_t i = 0; i < layer->series.count; i++) {
    for (size_t c = 0; c < plot->spec->data.category_count; c++) {
      Quantity value = chart_cell(&plot->spec->data, layer->series.first + i, c);
      if (!quantity_is_present(value)) continue;
      ScaleDemand demand = {quantity_to_double(value), SIDE / 2, SIDE / 2};
      list_push(demands->arena, &demands->items, demand);
    }
  }
}

/* Its tip touches the bar at the value; filled as its scenario is, an open one with a line around.
 */
static void draw_triangle(const Layer *layer, const Plot *plot, size_t series, size_t category,
                          SceneNode *group) {
  const DrawContext *context = plot->context;
  Rect box = box_of(layer, plot, series, category);
  Point tip = tip_of(layer, plot, series, category);
  Point points[] = {tip,
                    plot->form.is_lying ? (Point){box.x, rect_bottom(box)}
                                        : (Point){rect_right(box), box.y},
                    {rect_right(box), rect_bottom(box)}};
  Paint fill = plot_fill(plot, series, category);
  bool is_open = fill.kind == PAINT_OUTLINE;
  SceneNode *mark = scene_add_polygon(context->arena, group, ROLE_MARK, points, 3,
                                      is_open ? paint_solid(fill.ground) : fill);
  mark->shape.stroke = (Stroke){.width = context->theme->marks.axis_line, .color = fill.color};
  mark->name = chart_mark_name(context, plot->spec, series, category);
  mark->span = plot->spec->span;
  Quantity value = chart_cell(&plot->spec->data, series, category);
  mark->description = quantity_to_text(context->arena, value, NULL);
}

static void draw_triangles(const Layer *layer, const Plot *plot, SceneNode *group) {
  for (size_t i = 0; i < layer->series.count; i++)
    for (size_t c = 0; c < plot->spec->data.category_count; c++)
      if (has_value(plot, layer->series.first + i, c))
        draw_triangle(layer, plot, layer->series.first + i, c, group);
}

/* Beside the triangle, away from its bar. */
static void offer_value(const Layer *layer, const Plot *plot, size_t series, size_t category,
                        Placer *placer) {
  const DrawContext *context = plot->context;
  FontStyle style = plot->form.label;
  Rect box = box_of(layer, plot, series, category);
  double gap = context->theme->marks.label_gap / 2;
  LabelPlace *place = arena_make(context->arena, LabelPlace);
  *place = (LabelPlace){
      .anchor = {rect_right(box) + gap, draw_middle_baseline(context, style, rect_middle_y(box))},
      .align = ALIGN_START,
      .color = context->theme->colors.text,
      .over = PLACER_NO_MARK};
  Quantity none = quantity_missing(plot->spec->data.measure, NULL);
  placer_add_label(placer,
                   (PlacerLabel){.text = plot_label_text(plot, series, category, none),
                                 .style = style,
                                 .name = chart_mark_name(context, plot->spec, series, category),
                                 .importance = 1,
                                 .places = place,
                                 .place_count = 1,
                                 .lane = PLACER_NO_LANE});
}

static void label_triangles(const Layer *layer, const Plot *plot, Placer *placer) {
  for (size_t i = 0; i < layer->series.count; i++) {
    for (size_t c = 0; c < plot->spec->data.category_count; c++) {
      size_t series = layer->series.first + i;
      if (!has_value(plot, series, c)) continue;
      placer_add_mark(placer, box_of(layer, plot, series, c));
      if (plot_is_labelled(plot, series, c)) offer_value(layer, plot, series, c, placer);
    }
  }
}

static bool locate_triangle(const Layer *layer, const Plot *plot, size_t series, size_t category,
                            Site *site) {
  if (series == CHART_WHOLE || !has_value(plot, series, category)) return false;
  site->value = chart_cell(&plot->spec->data, series, category);
  site->box = box_of(layer, plot, series, category);
  site->end = tip_of(layer, plot, series, category);
  return true;
}

const LayerType triangles_layer = {
    .demand = demand_triangles,
    .draw = draw_triangles,
    .label = label_triangles,
    .locate = locate_triangle,
    .legend = LEGEND_POINTER,
};
