#include "blocks/tiles/tiles_draw.h"

#include <math.h>

#define TEXT_CONTRAST 4.5
#define ARROW_SIZE 0.62 /* of the width that is kept for it */
#define STEM 0.36       /* of the arrow's width */
#define RULE 1.5        /* times the category axis */

/* One tile on its way to the page. */
typedef struct Drawing {
  const DrawContext *context;
  const TilesForm *form;
  TilesType type;
  TilesPlaces places;
  const Tile *tile;
  Rect box;
  SceneNode *group;
} Drawing;

static const char *part_name(const Drawing *drawing, const char *part) {
  return arena_printf(drawing->context->arena, "%s/%s", drawing->tile->node_name, part);
}

static TextSetting setting_of(const Drawing *drawing, FontStyle style, Color color,
                              const char *part) {
  return (TextSetting){style, color, ALIGN_START, ROLE_LABEL, part_name(drawing, part)};
}

/* Several lines from this top; type stands in the middle of its pitch. */
static void draw_text_lines(const Drawing *drawing, const TextSetting *setting, BoundText text,
                            const TextLines *lines, Point top) {
  FontStyle style = setting->style;
  double ascent = font_ascent(drawing->context->fonts, style);
  double descent = font_descent(drawing->context->fonts, style);
  top.y += (draw_line_pitch(style) - ascent - descent) / 2 + ascent;
  draw_lines(drawing->context, drawing->group, setting, text, lines, top);
}

static void draw_rule(const Drawing *drawing) {
  const Theme *theme = drawing->context->theme;
  Point from = {drawing->box.x, drawing->box.y}, to = {rect_right(drawing->box), drawing->box.y};
  scene_add_line(
      drawing->context->arena, drawing->group, ROLE_FURNITURE, from, to,
      (Stroke){theme->marks.axis_line * RULE, theme->colors.previous, DASH_SOLID, false});
}

static void draw_tag_frame(const Drawing *drawing, Rect frame) {
  const Theme *theme = drawing->context->theme;
  SceneNode *node =
      scene_add_rect(drawing->context->arena, drawing->group, ROLE_FURNITURE, frame, paint_none);
  node->shape.stroke = (Stroke){theme->marks.hairline, theme->colors.neutral, DASH_SOLID, false};
  node->shape.radius = frame.height / 4;
}

/* At the right of the name's first line. */
static void draw_tag(const Drawing *drawing) {
  const DrawContext *context = drawing->context;
  const Tile *tile = drawing->tile;
  double width = tiles_tag_width(context, tile, &drawing->type);
  if (width <= 0) return;
  FontStyle style = drawing->type.tag;
  double pitch = draw_line_pitch(drawing->type.name), height = fmin(pitch, style.size * 1.5);
  Rect frame = {rect_right(drawing->box) - width,
                drawing->box.y + drawing->places.name + (pitch - height) / 2, width, height};
  draw_tag_frame(drawing, frame);
  TextSetting setting = setting_of(drawing, style, context->theme->colors.muted, "marker");
  setting.align = ALIGN_MIDDLE;
  draw_text(
      context, drawing->group, &setting, bound_text_plain(tile->marker, tile->name.span),
      (Point){rect_middle_x(frame), draw_middle_baseline(context, style, rect_middle_y(frame))});
}

static void draw_name(const Drawing *drawing) {
  const DrawContext *context = drawing->context;
  TextLines lines = tiles_name_lines(context, drawing->tile, &drawing->type, drawing->form->width);
  TextSetting setting =
      setting_of(drawing, drawing->type.name, context->theme->colors.muted, "name");
  draw_text_lines(drawing, &setting, drawing->tile->name, &lines,
                  (Point){drawing->box.x, drawing->box.y + drawing->places.name});
}

static void draw_value(const Drawing *drawing) {
  const DrawContext *context = drawing->context;
  TextSetting setting =
      setting_of(drawing, drawing->type.value, context->theme->colors.ink, "value");
  SceneNode *node = draw_text(context, drawing->group, &setting, drawing->tile->value,
                              (Point){drawing->box.x, drawing->box.y + drawing->places.value});
  node->description = drawing->tile->description;
}

static void draw_below(const Drawing *drawing) {
  const DrawContext *context = drawing->context;
  BoundText text = drawing->tile->below;
  if (!text.text) return;
  TextSetting setting =
      setting_of(drawing, drawing->type.small, context->theme->colors.muted, "unit");
  TextLines lines = tiles_text_lines(context, text.text, drawing->type.small, drawing->form->width);
  draw_text_lines(drawing, &setting, text, &lines,
                  (Point){drawing->box.x, drawing->box.y + drawing->places.below});
}

static Color effect_color(const Theme *theme, DeltaEffect effect) {
  const ThemeColors *colors = &theme->colors;
  Color color = effect == DELTA_GOOD  ? colors->good
                : effect == DELTA_BAD ? colors->bad
                                      : colors->text;
  return color_move_to_contrast(color, colors->ground, TEXT_CONTRAST);
}

/* A triangle, or an arrow with a stem, that fills the box. */
static SceneNode *draw_head(const Drawing *drawing, bool has_stem, Rect box, bool is_up,
                            Paint paint) {
  double tip = is_up ? box.y : rect_bottom(box), end = is_up ? rect_bottom(box) : box.y;
  double neck = has_stem ? (tip + end) / 2 : end, half = box.width * STEM / 2;
  double middle = rect_middle_x(box);
  const Point points[] = {{box.x, neck},         {middle, tip},        {rect_right(box), neck},
                          {middle + half, neck}, {middle + half, end}, {middle - half, end},
                          {middle - half, neck}};
  return scene_add_polygon(drawing->context->arena, drawing->group, ROLE_MARK, points,
                           has_stem ? 7 : 3, paint);
}

/* A triangle up or down; a bar where nothing changed; nothing where no change could be computed. */
static void draw_arrow(const Drawing *drawing, const TileDelta *delta, Point start) {
  const DrawContext *context = drawing->context;
  double size = tiles_arrow_width(&drawing->type) * ARROW_SIZE;
  double cap = draw_cap_height(context, drawing->type.change);
  Paint paint = paint_solid(effect_color(context->theme, delta->effect));
  double bottom = start.y - (cap - size) / 2, top = bottom - size;
  if (!delta->is_there) return;
  SceneNode *node = NULL;
  if (delta->direction == 0) {
    Rect bar = {start.x, start.y - cap / 2 - size / 8, size, size / 4};
    node = scene_add_rect(context->arena, drawing->group, ROLE_MARK, bar, paint);
  } else
    node = draw_head(drawing, delta->has_stem, (Rect){start.x, top, size, size},
                     delta->direction > 0, paint);
  node->name = part_name(drawing, "arrow");
  node->span = delta->figures.span;
}

static void draw_basis(const Drawing *drawing, const TileDelta *delta, Point top, double beside) {
  const DrawContext *context = drawing->context;
  const TilesType *type = &drawing->type;
  TextSetting setting = setting_of(drawing, type->small, context->theme->colors.muted, "basis");
  double width = INFINITY;
  if (drawing->form->basis_lines > 0) {
    top.y += draw_line_pitch(type->small);
    width = drawing->form->width - tiles_arrow_width(type);
  } else
    top.x += beside + tiles_word_space(type);
  TextLines lines = tiles_text_lines(context, delta->basis.text, type->small, width);
  draw_text_lines(drawing, &setting, delta->basis, &lines, top);
}

static void draw_delta(const Drawing *drawing, size_t index) {
  const DrawContext *context = drawing->context;
  const TilesType *type = &drawing->type;
  const TileDelta *delta = &drawing->tile->deltas[index];
  double pitch = draw_line_pitch(type->small);
  double height = pitch * (double)(1 + drawing->form->basis_lines);
  Point top = {drawing->box.x, drawing->box.y + drawing->places.deltas + (double)index * height};
  double ascent = font_ascent(context->fonts, type->change);
  double descent = font_descent(context->fonts, type->change);
  double baseline = top.y + (pitch - ascent - descent) / 2 + ascent;
  draw_arrow(drawing, delta, (Point){top.x, baseline});
  top.x += tiles_arrow_width(type);
  TextSetting setting =
      setting_of(drawing, type->change, effect_color(context->theme, delta->effect), "change");
  draw_text(context, drawing->group, &setting, delta->figures, (Point){top.x, baseline});
  draw_basis(drawing, delta, top, draw_text_width(context, delta->figures.text, type->change));
}

static void draw_line_of(const Drawing *drawing) {
  const TileLine *line = &drawing->tile->line;
  if (line->count == 0) return;
  Sparkline drawn = {.values = line->values,
                     .count = line->count,
                     .low = line->low,
                     .high = line->high,
                     .name = part_name(drawing, "sparkline"),
                     .span = line->span,
                     .has_zero = true};
  Rect box = {drawing->box.x, drawing->box.y + drawing->places.line, drawing->box.width,
              drawing->places.line_height};
  sparkline_draw(drawing->context, drawing->group, &drawn, box);
}

static void draw_tile(const Drawing *drawing) {
  draw_rule(drawing);
  draw_name(drawing);
  draw_tag(drawing);
  draw_value(drawing);
  draw_below(drawing);
  for (size_t i = 0; i < drawing->tile->delta_count; i++) draw_delta(drawing, i);
  draw_line_of(drawing);
}

void tiles_draw(const DrawContext *context, const TilesContent *content, const TilesForm *form,
                Rect box, SceneNode *parent) {
  Drawing drawing = {.context = context,
                     .form = form,
                     .type = tiles_type(context->theme, form),
                     .places = tiles_places(context, form)};
  for (size_t i = 0; i < content->count; i++) {
    size_t row = i / form->columns, column = i % form->columns;
    drawing.tile = &content->tiles[i];
    drawing.box =
        (Rect){box.x + (double)column * (form->width + form->gap),
               box.y + (double)row * (form->height + form->row_gap), form->width, form->height};
    drawing.group = scene_add_group(context->arena, parent, ROLE_GROUP, drawing.tile->node_name);
    drawing.group->description = drawing.tile->description;
    drawing.group->span = drawing.tile->name.span;
    draw_tile(&drawing);
  }
}
