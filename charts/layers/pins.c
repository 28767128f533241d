/* Relative differences. One far beyond the others would flatten them: its stem ends at a triangle,
 * which says that it goes on, and its label says how far. */
#include "charts/layers/pins.h"

#include <math.h>
#include <stdlib.h>

#define STEM 2.0           /* points: thickness of a stem */
#define HEAD 7.0           /* points: side of a head */
#define OUTLIER_FACTOR 3.0 /* times the length that three of four keep to: more is an outlier */
#define OUTLIER_LENGTH 1.6 /* times the longest of the others: where its triangle stands */
#define LEAST_PINS 4       /* fewer have no outliers */

static Quantity value_of(const Layer *layer, const Plot *plot, size_t category) {
  return chart_cell(&plot->spec->data, layer->series.first, category);
}

static int compare_doubles(const void *a, const void *b) {
  double first = *(const double *)a, second = *(const double *)b;
  return (first > second) - (first < second);
}

/* The length at which outliers are cut off; INFINITY if there are none. */
static double longest_pin(const Layer *layer, const Plot *plot) {
  size_t count = 0, all = plot->spec->data.category_count;
  double *lengths = arena_array(plot->context->arena, double, all), longest = 0;
  for (size_t c = 0; c < all; c++)
    if (quantity_is_present(value_of(layer, plot, c)))
      lengths[count++] = fabs(quantity_to_double(value_of(layer, plot, c)));
  if (count < LEAST_PINS) return INFINITY;
  qsort(lengths, count, sizeof *lengths, compare_doubles);
  double limit = OUTLIER_FACTOR * lengths[3 * (count - 1) / 4];
  for (size_t i = 0; i < count && lengths[i] <= limit; i++) longest = lengths[i];
  return longest > 0 && lengths[count - 1] > limit ? longest * OUTLIER_LENGTH : INFINITY;
}

/* Where a pin ends on the scale. */
static double end_of(double value, double longest) {
  return fmax(-longest, fmin(longest, value));
}

static void demand_pins(const Layer *layer, const Plot *plot, Demands *demands) {
  double longest = longest_pin(layer, plot), head = HEAD / 2;
  for (size_t c = 0; c < plot->spec->data.category_count; c++) {
    Quantity value = value_of(layer, plot, c);
    const char *text = quantity_to_text(plot->context->arena, value, NULL);
    double room = plot_label_room(plot, text, plot->form.label) + head;
    double end = end_of(quantity_to_double(value), longest);
    bool is_upper = end >= 0;
    list_push(demands->arena, &demands->items,
              (ScaleDemand){end, is_upper ? head : room, is_upper ? room : head});
  }
}

static Rect head_box(const Layer *layer, const Plot *plot, size_t category, double longest) {
  double end = end_of(quantity_to_double(value_of(layer, plot, category)), longest);
  Point at = plot_point(plot, plot_across(plot, category), plot_along(plot, layer->panel, end));
  return (Rect){at.x - HEAD / 2, at.y - HEAD / 2, HEAD, HEAD};
}

static Rect stem_box(const Layer *layer, const Plot *plot, size_t category, double longest) {
  double end = end_of(quantity_to_double(value_of(layer, plot, category)), longest);
  return plot_bar(plot, layer->panel, (BarPlace){plot_across(plot, category), STEM, 0, end});
}

/* Points away from zero. */
static SceneNode *draw_triangle(const Plot *plot, Rect box, bool is_upper, Paint fill,
                                SceneNode *group) {
  double middle_x = rect_middle_x(box), middle_y = rect_middle_y(box);
  double tip = plot->form.is_lying ? (is_upper ? rect_right(box) : box.x)
                                   : (is_upper ? box.y : rect_bottom(box));
  double base = plot->form.is_lying ? (is_upper ? box.x : rect_right(box))
                                    : (is_upper ? rect_bottom(box) : box.y);
  Point standing[] = {{box.x, base}, {rect_right(box), base}, {middle_x, tip}};
  Point lying[] = {{base, box.y}, {base, rect_bottom(box)}, {tip, middle_y}};
  return scene_add_polygon(plot->context->arena, group, ROLE_MARK,
                           plot->form.is_lying ? lying : standing, 3, fill);
}

/* The head is filled as what is compared: its scenario. */
static Paint head_fill(const Plot *plot, size_t category) {
  const ThemeColors *colors = &plot->context->theme->colors;
  Scenario scenario = chart_scenario(&plot->spec->data, plot->spec->beside.variance.of, category);
  if (scenario == SCENARIO_FORECAST) return paint_hatch(colors->ink, colors->ground);
  if (scenario_is_plan(scenario)) return paint_outlined(colors->ink, colors->ground);
  return paint_solid(colors->ink);
}

static void draw_pin(const Layer *layer, const Plot *plot, size_t category, double longest,
                     SceneNode *group) {
  const DrawContext *context = plot->context;
  Quantity value = value_of(layer, plot, category);
  size_t series = layer->series.first;
  Color color = plot_fill(plot, series, category).color;
  double length = quantity_to_double(value);
  SceneNode *stem = scene_add_rect(context->arena, group, ROLE_MARK,
                                   stem_box(layer, plot, category, longest), paint_solid(color));
  stem->name = chart_mark_name(context, plot->spec, series, category);
  stem->span = plot->spec->span;
  stem->description = quantity_to_text(context->arena, value, NULL);
  Rect box = head_box(layer, plot, category, longest);
  Paint fill = head_fill(plot, category);
  SceneNode *head = fabs(length) > longest
                        ? draw_triangle(plot, box, length > 0, paint_solid(color), group)
                        : scene_add_rect(context->arena, group, ROLE_MARK, box, fill);
  head->name = arena_printf(context->arena, "%s/head", stem->name);
  head->span = plot->spec->span;
  if (head->shape.fill.kind == PAINT_HATCH)
    head->shape.stroke = (Stroke){.width = context->theme->marks.hairline, .color = fill.color};
}

static void draw_pins(const Layer *layer, const Plot *plot, SceneNode *group) {
  double longest = longest_pin(layer, plot);
  for (size_t c = 0; c < plot->spec->data.category_count; c++)
    if (quantity_is_present(value_of(layer, plot, c))) draw_pin(layer, plot, c, longest, group);
}

/* Past the head, away from zero. */
static void offer_pin(const Layer *layer, const Plot *plot, size_t category, double longest,
                      Placer *placer) {
  Quantity value = value_of(layer, plot, category);
  if (plot_has_no_before(plot, layer->series.first, category)) return;
  FontStyle style = plot->form.label;
  double end = end_of(quantity_to_double(value), longest);
  bool is_upper = end >= 0;
  LabelPlace *place = arena_make(plot->context->arena, LabelPlace);
  *place = plot_end_place(plot, layer->panel, (BarEnd){plot_across(plot, category), end, is_upper},
                          style);
  double head = quantity_is_present(value) ? (is_upper ? HEAD : -HEAD) / 2 : 0;
  if (plot->form.is_lying)
    place->anchor.x += head;
  else
    place->anchor.y -= head;
  if (!quantity_is_present(value)) place->color = plot->context->theme->colors.muted;
  placer_add_label(placer,
                   (PlacerLabel){.text = bound_text_quantity(plot->context->arena, value, NULL),
                                 .style = style,
                                 .name = chart_mark_name(plot->context, plot->spec,
                                                         layer->series.first, category),
                                 .importance = 1,
                                 .places = place,
                                 .place_count = 1,
                                 .lane = PLACER_NO_LANE});
}

static void label_pins(const Layer *layer, const Plot *plot, Placer *placer) {
  double longest = longest_pin(layer, plot);
  size_t count = plot->spec->data.category_count;
  for (size_t c = 0; c < count; c++) {
    if (!quantity_is_present(value_of(layer, plot, c))) continue;
    placer_add_mark(placer, head_box(layer, plot, c, longest));
    placer_add_mark(placer, stem_box(layer, plot, c, longest));
  }
  for (size_t c = 0; c < count && layer->cover != COVER_NONE; c++)
    offer_pin(layer, plot, c, longest, placer);
}

static bool locate_pin(const Layer *layer, const Plot *plot, size_t series, size_t category,
                       Site *site) {
  if (series == CHART_WHOLE) return false;
  site->value = value_of(layer, plot, category);
  site->box = head_box(layer, plot, category, longest_pin(layer, plot));
  site->end = (Point){rect_middle_x(site->box), site->box.y};
  return quantity_is_present(site->value);
}

const LayerType pins_layer = {
    .demand = demand_pins,
    .draw = draw_pins,
    .label = label_pins,
    .locate = locate_pin,
};
