#include "guide/legend.h"

#include <math.h>

#define SWATCH_SHARE 0.85 /* of the type size */
#define LINE_SHARE 0.2    /* of the type size: how thick the swatch of a line is */
#define SWATCH_ROOM 1.35  /* from the item's start to its name */
#define ITEM_GAP 1.6
#define ROW_PITCH 1.5

static const double type_steps[] = {1, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6};

/* Where the next item stands. */
typedef struct LegendFlow {
  double x, y;   /* of the item */
  double next_x; /* where another may begin in the row */
  double row_height;
} LegendFlow;

static TextLines break_name(const DrawContext *context, const Legend *legend,
                            const LegendItem *item, double width) {
  double room = width - legend->style.size * SWATCH_ROOM;
  return font_break_lines(context->fonts, context->arena, item->name.text, legend->style,
                          fmax(room, legend->style.size * 4), true);
}

/* On a new row if it does not fit. */
static LegendFlow flow_next(LegendFlow flow, const Legend *legend, const TextLines *lines,
                            double width) {
  double size = legend->style.size, item = lines->width + size * SWATCH_ROOM;
  double height = size * ROW_PITCH + (double)(lines->count - 1) * draw_line_pitch(legend->style);
  bool breaks = flow.next_x > 0 && flow.next_x + item > width + 0.01;
  LegendFlow next = {.x = breaks ? 0 : flow.next_x,
                     .y = breaks ? flow.y + flow.row_height : flow.y,
                     .row_height = breaks ? height : fmax(flow.row_height, height)};
  next.next_x = next.x + item + size * ITEM_GAP;
  return next;
}

double legend_height(const DrawContext *context, const Legend *legend, double width) {
  if (legend->count == 0) return 0;
  LegendFlow flow = {0};
  for (size_t i = 0; i < legend->count; i++) {
    TextLines lines = break_name(context, legend, &legend->items[i], width);
    flow = flow_next(flow, legend, &lines, width);
  }
  return flow.y + flow.row_height + context->theme->marks.label_gap * 2;
}

Legend legend_fit(const DrawContext *context, const LegendItem *items, size_t count, double width,
                  double height) {
  Legend legend = {items, count, context->theme->type.category};
  for (size_t i = 0; i < sizeof type_steps / sizeof *type_steps; i++) {
    legend.style = draw_smaller(context->theme, context->theme->type.category, type_steps[i]);
    if (legend_height(context, &legend, width) <= height) break;
  }
  return legend;
}

/* The mark's box in a square of `size` at `corner`, which is its upper left one. */
static Rect mark_box(LegendMark mark, Point corner, double size, double line) {
  switch (mark) {
  case LEGEND_LINE:
    return (Rect){corner.x, corner.y + (size - line) / 2, size, line};
  case LEGEND_TICK:
    return (Rect){corner.x + (size - line) / 2, corner.y, line, size};
  case LEGEND_SWATCH:
  case LEGEND_DOT:
  case LEGEND_POINTER:
    break;
  }
  return (Rect){corner.x, corner.y, size, size};
}

/* A triangle that points left, as at the value of a bar. */
static SceneNode *draw_pointer(const DrawContext *context, const LegendItem *item, Rect box,
                               SceneNode *parent) {
  Point points[] = {
      {box.x, rect_middle_y(box)}, {rect_right(box), box.y}, {rect_right(box), rect_bottom(box)}};
  bool is_open = item->fill.kind == PAINT_OUTLINE;
  SceneNode *mark = scene_add_polygon(context->arena, parent, ROLE_LEGEND, points, 3,
                                      is_open ? paint_solid(item->fill.ground) : item->fill);
  mark->shape.stroke =
      (Stroke){.width = context->theme->marks.axis_line, .color = item->fill.color};
  return mark;
}

static SceneNode *draw_mark(const DrawContext *context, const Legend *legend,
                            const LegendItem *item, Point corner, SceneNode *parent) {
  double size = legend->style.size;
  Rect box = mark_box(item->mark, corner, size * SWATCH_SHARE, size * LINE_SHARE);
  if (item->mark == LEGEND_POINTER) return draw_pointer(context, item, box, parent);
  if (item->mark == LEGEND_DOT)
    return scene_add_ellipse(context->arena, parent, ROLE_LEGEND, box, item->fill);
  return scene_add_rect(context->arena, parent, ROLE_LEGEND, box, item->fill);
}

static void draw_item(const DrawContext *context, const Legend *legend, const LegendItem *item,
                      const TextLines *lines, Point corner, SceneNode *parent) {
  FontStyle style = legend->style;
  double swatch = style.size * SWATCH_SHARE, middle = corner.y + style.size * ROW_PITCH / 2;
  SceneNode *node =
      draw_mark(context, legend, item, (Point){corner.x, middle - swatch / 2}, parent);
  node->name = item->name.text;
  if (item->fill.kind == PAINT_HATCH)
    node->shape.stroke =
        (Stroke){context->theme->marks.hairline, item->fill.color, DASH_SOLID, false};
  TextSetting setting = {style, context->theme->colors.text, ALIGN_START, ROLE_LEGEND, NULL};
  Point anchor = {corner.x + style.size * SWATCH_ROOM,
                  draw_middle_baseline(context, style, middle)};
  draw_lines(context, parent, &setting, item->name, lines, anchor);
}

void legend_draw(const DrawContext *context, const Legend *legend, Rect area, SceneNode *parent) {
  LegendFlow flow = {0};
  for (size_t i = 0; i < legend->count; i++) {
    TextLines lines = break_name(context, legend, &legend->items[i], area.width);
    flow = flow_next(flow, legend, &lines, area.width);
    draw_item(context, legend, &legend->items[i], &lines, (Point){area.x + flow.x, area.y + flow.y},
              parent);
  }
}
