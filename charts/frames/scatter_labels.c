/* Names of points: inside a large bubble, beside it, else a little way off with a leader. */
#include "charts/frames/scatter.h"

#include <math.h>

#define BESIDE 8 /* places around a point without a leader */
#define CROWD 40 /* so many points need no names beside those that are highlighted */
#define ANGLES 12
#define DISTANCES 5
#define NEAR_DISTANCES 3 /* but in the smallest type */
#define SMALLEST 0.7
#define DIAGONAL 0.72     /* of a radius */
#define INSIDE_SHARE 0.75 /* of a bubble's width, that a name inside may take */

static bool is_highlighted(const Scatter *scatter, const ScatterPoint *point) {
  const bool *highlights = scatter->room.spec->highlights.categories;
  return highlights && highlights[point->category];
}

static FontStyle style_of(const Scatter *scatter, const ScatterPoint *point) {
  FontStyle style = scatter->room.label;
  if (is_highlighted(scatter, point)) style.weight = FONT_SEMIBOLD;
  return style;
}

/* The name; with the figure of its size, or of its height, if labels are to say values. */
static BoundText text_of(const Scatter *scatter, const ScatterPoint *point) {
  const ChartSpec *spec = scatter->room.spec;
  Arena *arena = scatter->room.context->arena;
  const TableKey *key = &spec->data.categories[point->category];
  BoundText name = bound_text_plain(key->text, key->span);
  if (spec->content != CONTENT_VALUE && spec->content != CONTENT_BOTH) return name;
  size_t column = scatter->columns.size;
  if (column == SCATTER_NO_SIZE) column = scatter->columns.y;
  Quantity value = chart_cell(&spec->data, column, point->category);
  return bound_text_join(arena, name, " ", bound_text_quantity(arena, value, NULL), "");
}

/* A place in a direction (x to the right, y down, of length 1), `reach` from the point. */
static LabelPlace place_at(const Scatter *scatter, const ScatterPoint *point, FontStyle style,
                           Point direction, double reach) {
  const DrawContext *context = scatter->room.context;
  const ThemeColors *colors = &context->theme->colors;
  double cap = draw_cap_height(context, style);
  Point to = {point->at.x + direction.x * reach, point->at.y + direction.y * reach};
  LabelPlace place = {.over = PLACER_NO_MARK, .align = ALIGN_MIDDLE};
  place.color = is_highlighted(scatter, point) ? colors->ink : colors->text;
  if (direction.x > 0.3) place.align = ALIGN_START;
  if (direction.x < -0.3) place.align = ALIGN_END;
  place.anchor = (Point){to.x, to.y + cap / 2 + direction.y * cap / 2};
  return place;
}

static void add_beside(const Scatter *scatter, const ScatterPoint *point, FontStyle style,
                       LabelPlace *places) {
  static const Point directions[BESIDE] = {{1, 0},
                                           {-1, 0},
                                           {0, -1},
                                           {0, 1},
                                           {DIAGONAL, -DIAGONAL},
                                           {DIAGONAL, DIAGONAL},
                                           {-DIAGONAL, -DIAGONAL},
                                           {-DIAGONAL, DIAGONAL}};
  double reach = point->radius + scatter->room.context->theme->marks.label_gap;
  for (size_t i = 0; i < BESIDE; i++)
    places[i] = place_at(scatter, point, style, directions[i], reach);
}

static void add_afar(const Scatter *scatter, const ScatterPoint *point, FontStyle style,
                     size_t mark, LabelPlace *places) {
  static const double distances[DISTANCES] = {14, 22, 32, 46, 64};
  for (size_t d = 0; d < DISTANCES; d++) {
    for (size_t a = 0; a < ANGLES; a++) {
      double angle = (double)a * 2 * M_PI / ANGLES;
      Point direction = {cos(angle), sin(angle)};
      LabelPlace place = place_at(scatter, point, style, direction, point->radius + distances[d]);
      place.has_leader = true;
      place.of = mark;
      double edge = point->radius + 0.5;
      place.from = (Point){point->at.x + direction.x * edge, point->at.y + direction.y * edge};
      places[d * ANGLES + a] = place;
    }
  }
}

static size_t add_inside(const Scatter *scatter, const ScatterPoint *point, const char *text,
                         FontStyle style, size_t mark, LabelPlace *places) {
  const DrawContext *context = scatter->room.context;
  double width = draw_text_width(context, text, style);
  if (width > 2 * point->radius * INSIDE_SHARE) return 0;
  Color fill = scatter_color(scatter, point);
  places[0] =
      (LabelPlace){.anchor = {point->at.x, draw_middle_baseline(context, style, point->at.y)},
                   .align = ALIGN_MIDDLE,
                   .color = frame_color_on(&scatter->room, paint_solid(fill)),
                   .over = mark};
  return 1;
}

static Rect box_of(const ScatterPoint *point) {
  double r = point->radius;
  return (Rect){point->at.x - r, point->at.y - r, 2 * r, 2 * r};
}

static void offer_name(const Scatter *scatter, const ScatterPoint *point, size_t mark,
                       Placer *placer) {
  const FrameRoom *room = &scatter->room;
  FontStyle style = style_of(scatter, point);
  BoundText text = text_of(scatter, point);
  LabelPlace *places =
      arena_array(room->context->arena, LabelPlace, 1 + BESIDE + DISTANCES * ANGLES);
  size_t count = add_inside(scatter, point, text.text, style, mark, places);
  add_beside(scatter, point, style, places + count);
  add_afar(scatter, point, style, mark, places + count + BESIDE);
  const char *name = arena_printf(room->context->arena, "%s/%s", room->spec->name,
                                  room->spec->data.categories[point->category].text);
  size_t distances = room->type_share < SMALLEST ? DISTANCES : NEAR_DISTANCES;
  bool is_strong = is_highlighted(scatter, point);
  bool is_crowd = room->spec->highlights.categories && scatter->count > CROWD;
  placer_add_label(placer, (PlacerLabel){.text = text,
                                         .style = style,
                                         .name = name,
                                         .importance = (is_strong ? 1e6 : 0) + point->radius,
                                         .places = places,
                                         .place_count = count + BESIDE + distances * ANGLES,
                                         .lane = PLACER_NO_LANE,
                                         .is_optional = is_crowd && !is_strong});
}

void scatter_label(const Scatter *scatter, Placer *placer) {
  size_t *marks = arena_array(scatter->room.context->arena, size_t, scatter->count);
  for (size_t i = 0; i < scatter->count; i++)
    marks[i] = placer_add_mark(placer, box_of(&scatter->points[i]));
  if (scatter->room.spec->labels == LABELS_NONE) return;
  for (size_t i = 0; i < scatter->count; i++)
    offer_name(scatter, &scatter->points[i], marks[i], placer);
}

/* "Mean 4.3%", at the end of its line. */
static BoundText line_text(const Scatter *scatter, const ScatterLine *line) {
  Arena *arena = scatter->room.context->arena;
  BoundText value = bound_text_quantity(arena, line->value, NULL);
  BoundText word =
      bound_text_plain(scatter->room.context->words->marks.mean, scatter->room.spec->span);
  return line->is_mean ? bound_text_join(arena, word, " ", value, "") : value;
}

static void draw_line_name(const Scatter *scatter, size_t index, Point end, Placer *placer,
                           SceneNode *group) {
  const DrawContext *context = scatter->room.context;
  FontStyle style = context->theme->type.axis;
  BoundText text = line_text(scatter, &scatter->lines[index]);
  double width = draw_text_width(context, text.text, style), gap = context->theme->marks.label_gap;
  const char *name =
      arena_printf(context->arena, "%s/quadrants/%s", scatter->room.spec->name, index ? "y" : "x");
  TextSetting setting = {style, context->theme->colors.muted, ALIGN_END, ROLE_ANNOTATION, name};
  Point anchor = index ? (Point){end.x - 2, end.y - gap}
                       : (Point){end.x - gap, end.y + font_ascent(context->fonts, style) + gap};
  bool has_left = anchor.x - width >= scatter->frame.x;
  if (!has_left) setting.align = ALIGN_START;
  if (!has_left) anchor.x = end.x + gap;
  draw_text(context, group, &setting, text, anchor);
  double ascent = font_ascent(context->fonts, style);
  placer_add_text(placer, (Rect){has_left ? anchor.x - width : anchor.x, anchor.y - ascent, width,
                                 ascent + font_descent(context->fonts, style)});
}

void scatter_draw_lines(const Scatter *scatter, Placer *placer, SceneNode *group) {
  const Theme *theme = scatter->room.context->theme;
  Rect frame = scatter->frame;
  Stroke stroke = {
      .width = theme->marks.connector, .color = theme->colors.muted, .dash = DASH_DASHED};
  for (size_t i = 0; i < 2; i++) {
    if (!scatter->lines[i].is_there) continue;
    double value = quantity_to_double(scatter->lines[i].value);
    double at = linear_map(i ? scatter->y_axis.scale : scatter->x_axis.scale, value);
    Point from = i ? (Point){frame.x, at} : (Point){at, rect_bottom(frame)};
    Point to = i ? (Point){rect_right(frame), at} : (Point){at, frame.y};
    scene_add_line(scatter->room.context->arena, group, ROLE_ANNOTATION, from, to, stroke);
    placer_add_line(placer, from, to);
    draw_line_name(scatter, i, to, placer, group);
  }
}
