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

double growth_arrow_rise(const DrawContext *context) {
  return pill_height(context) / 2 + context->theme->marks.label_gap * 1.5;
}

double growth_arrow_room(const DrawContext *context) {
  return growth_arrow_rise(context) + pill_height(context) / 2 + context->theme->marks.label_gap;
}

static void draw_head(const DrawContext *context, Point tip, SceneNode *parent) {
  Point points[] = {{tip.x, tip.y},
                    {tip.x - HEAD_WIDTH / 2, tip.y - HEAD_LENGTH},
                    {tip.x + HEAD_WIDTH / 2, tip.y - HEAD_LENGTH}};
  scene_add_polygon(context->arena, parent, ROLE_ANNOTATION, points, 3,
                    paint_solid(context->theme->colors.muted));
}

static void draw_pill(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent) {
  const Theme *theme = context->theme;
  FontStyle style = rate_style(context);
  NumberFormat format = arrow->growth.measure->format;
  format.has_plus = true;
  BoundText text = bound_text_quantity(context->arena, arrow->growth, &format);
  double height = pill_height(context);
  double width = draw_text_width(context, text.text, style) + height * 0.9;
  double middle = (arrow->from.x + arrow->to.x) / 2;
  Rect box = {middle - width / 2, arrow->level - height / 2, width, height};
  SceneNode *pill = scene_add_rect(context->arena, parent, ROLE_ANNOTATION, box,
                                   paint_solid(theme->colors.ground));
  pill->shape.radius = height / 2;
  pill->shape.stroke = (Stroke){.width = theme->marks.connector, .color = theme->colors.muted};
  TextSetting setting = {style, arrow->color, ALIGN_MIDDLE, ROLE_ANNOTATION, arrow->name};
  draw_text(context, parent, &setting, text,
            (Point){middle, draw_middle_baseline(context, style, arrow->level)});
}

void growth_arrow_draw(const DrawContext *context, const GrowthArrow *arrow, SceneNode *parent) {
  const Theme *theme = context->theme;
  Stroke stroke = {.width = theme->marks.connector, .color = theme->colors.muted};
  double gap = theme->marks.label_gap * 0.75;
  Point tip = {arrow->to.x, arrow->to.y - gap};
  Point points[] = {{arrow->from.x, arrow->from.y - gap},
                    {arrow->from.x, arrow->level},
                    {arrow->to.x, arrow->level},
                    {tip.x, tip.y - HEAD_LENGTH}};
  SceneNode *line = scene_add_lines(context->arena, parent, ROLE_ANNOTATION, points, 4, stroke);
  line->name = arrow->name;
  draw_head(context, tip, parent);
  draw_pill(context, arrow, parent);
}
