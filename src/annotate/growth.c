#include "annotate/growth.h"

#define HEAD_LENGTH 5.0
#define HEAD_WIDTH 4.5

static FontStyle rate_style(const DrawContext *context) {
  FontStyle style = context->theme->type.label;
  style.weight = FONT_SEMIBOLD;
  return style;
}

static double pill_height(const DrawContext *context) {
  return rate_style(context).size * 1.7;
}

BoundText growth_rate_text(const DrawContext *context, Quantity rate) {
  NumberFormat format = rate.measure->format;
  format.has_plus = true;
  return bound_text_quantity(context->arena, rate, &format);
}

double growth_pill_width(const DrawContext *context, BoundText text) {
  return draw_text_width(context, text.text, rate_style(context)) + pill_height(context) * 0.9;
}

/* Half of the pill, in the direction in which the arrow rises. */
static double half_pill(const DrawContext *context, bool is_lying, BoundText text) {
  return (is_lying ? growth_pill_width(context, text) : pill_height(context)) / 2;
}

double growth_arrow_rise(const DrawContext *context, bool is_lying, BoundText text) {
  return half_pill(context, is_lying, text) + context->theme->marks.label_gap * 1.5;
}

double growth_arrow_room(const DrawContext *context, bool is_lying, BoundText text) {
  return growth_arrow_rise(context, is_lying, text) + half_pill(context, is_lying, text) +
         context->theme->marks.label_gap;
}

static Point along(const GrowthArrow *arrow, double across, double along) {
  return arrow->is_lying ? (Point){along, across} : (Point){across, along};
}

/* A point moved outwards: up, or to the right. */
static Point outward(const GrowthArrow *arrow, Point point, double distance) {
  return arrow->is_lying ? (Point){point.x + distance, point.y}
                         : (Point){point.x, point.y - distance};
}

static void draw_head(const DrawContext *context, const GrowthArrow *arrow, Point tip,
                      SceneNode *parent) {
  Point back = outward(arrow, tip, HEAD_LENGTH);
  double half = HEAD_WIDTH / 2;
  Point points[] = {
      tip, arrow->is_lying ? (Point){back.x, back.y - half} : (Point){back.x - half, back.y},
      arrow->is_lying ? (Point){back.x, back.y + half} : (Point){back.x + half, back.y}};
  scene_add_polygon(context->arena, parent, ROLE_ANNOTATION, points, 3,
                    paint_solid(context->theme->colors.muted));
}

static void draw_pill(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent) {
  const Theme *theme = context->theme;
  FontStyle style = rate_style(context);
  double height = pill_height(context), width = growth_pill_width(context, arrow->text);
  Point middle = along(arrow, arrow->middle, arrow->level);
  Rect box = {middle.x - width / 2, middle.y - height / 2, width, height};
  SceneNode *pill = scene_add_rect(context->arena, parent, ROLE_ANNOTATION, box,
                                   paint_solid(theme->colors.ground));
  pill->shape.radius = height / 2;
  pill->shape.stroke = (Stroke){.width = theme->marks.connector, .color = theme->colors.muted};
  TextSetting setting = {style, arrow->color, ALIGN_MIDDLE, ROLE_ANNOTATION, arrow->name};
  draw_text(context, parent, &setting, arrow->text,
            (Point){middle.x, draw_middle_baseline(context, style, middle.y)});
}

void growth_arrow_draw(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent) {
  const Theme *theme = context->theme;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  double gap = theme->marks.label_gap * 0.75;
  double from = arrow->is_lying ? arrow->from.y : arrow->from.x;
  double to = arrow->is_lying ? arrow->to.y : arrow->to.x;
  Point tip = outward(arrow, arrow->to, gap);
  Point points[] = {outward(arrow, arrow->from, gap), along(arrow, from, arrow->level),
                    along(arrow, to, arrow->level), outward(arrow, tip, HEAD_LENGTH)};
  SceneNode *line = scene_add_lines(context->arena, parent, ROLE_ANNOTATION, points, 4, stroke);
  line->name = arrow->name;
  draw_head(context, arrow, tip, parent);
  draw_pill(context, arrow, parent);
}
