#include "guide/sparkline.h"

#include "scale/simplify.h"
#include <math.h>

#define LINE_WIDTH 0.6 /* times that of a trend */
#define DOT_SIZE 0.75  /* times the marker of a trend */
#define LONE_SIZE 1.6  /* of a point between two gaps, times the line's width */
#define TOLERANCE 0.05 /* points that nobody sees */

/* Where values lie. */
typedef struct Field {
  const Sparkline *line;
  Rect box; /* of the points themselves */
} Field;

void sparkline_take_in(const double *values, size_t count, double *low, double *high) {
  for (size_t i = 0; i < count; i++) {
    if (isnan(values[i])) continue;
    *low = fmin(*low, values[i]);
    *high = fmax(*high, values[i]);
  }
}

static double height_of(const Field *field, double value) {
  double range = field->line->high - field->line->low;
  double share = range > 0 ? (value - field->line->low) / range : 0.5;
  return rect_bottom(field->box) - share * field->box.height;
}

static Point point_at(const Field *field, size_t index) {
  size_t steps = field->line->count - 1;
  double share = steps > 0 ? (double)index / (double)steps : 1;
  return (Point){field->box.x + share * field->box.width,
                 height_of(field, field->line->values[index])};
}

static void draw_dot(const DrawContext *context, const Field *field, SceneNode *parent, Point at,
                     double size) {
  const ThemeColors *colors = &context->theme->colors;
  SceneNode *dot = scene_add_ellipse(context->arena, parent, ROLE_MARK,
                                     (Rect){at.x - size / 2, at.y - size / 2, size, size},
                                     paint_solid(colors->current));
  dot->name = field->line->name ? field->line->name : "point";
  dot->span = field->line->span;
}

/* The points from one gap to the next. */
static void draw_run(const DrawContext *context, const Field *field, SceneNode *parent,
                     size_t first, size_t end) {
  const Theme *theme = context->theme;
  double width = theme->marks.trend_line * LINE_WIDTH;
  if (end - first == 1) {
    draw_dot(context, field, parent, point_at(field, first), width * LONE_SIZE);
    return;
  }
  Point *points = arena_array(context->arena, Point, end - first);
  for (size_t i = first; i < end; i++) points[i - first] = point_at(field, i);
  size_t count = line_simplify(points, end - first, fmax(TOLERANCE, context->pixel / 8));
  Stroke stroke = {width, theme->colors.current, DASH_SOLID, true};
  SceneNode *line = scene_add_lines(context->arena, parent, ROLE_MARK, points, count, stroke);
  line->name = field->line->name ? field->line->name : "line";
  line->span = field->line->span;
}

static void draw_zero(const DrawContext *context, const Field *field, SceneNode *parent) {
  const Sparkline *line = field->line;
  if (!line->has_zero || line->low > 0 || line->high < 0) return;
  const Theme *theme = context->theme;
  double y = height_of(field, 0);
  scene_add_line(context->arena, parent, ROLE_FURNITURE, (Point){field->box.x, y},
                 (Point){rect_right(field->box), y},
                 (Stroke){theme->marks.hairline, theme->colors.hairline, DASH_SOLID, false});
}

void sparkline_draw(const DrawContext *context, SceneNode *parent, const Sparkline *line,
                    Rect box) {
  double dot = context->theme->marks.marker * DOT_SIZE;
  double cap = context->theme->marks.trend_line * LINE_WIDTH / 2;
  Field field = {line, rect_inset(box, (Insets){cap, dot / 2, dot / 2, dot / 2})};
  size_t last = line->count;
  draw_zero(context, &field, parent);
  for (size_t i = 0; i < line->count; i++) {
    if (isnan(line->values[i])) continue;
    size_t end = i;
    while (end < line->count && !isnan(line->values[end])) end++;
    draw_run(context, &field, parent, i, end);
    last = end - 1;
    i = last;
  }
  if (last < line->count) draw_dot(context, &field, parent, point_at(&field, last), dot);
}
