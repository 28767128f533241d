/* Building a scene, and asking it what it covers. */
#include "scene/scene.h"

#include <math.h>
#include <string.h>

#define OUTLINE 1.25        /* points: the line of an outline */
#define THINNEST_SHARE 0.25 /* of a thin shape: the rest of it stays open */

const Paint paint_none = {.kind = PAINT_NONE};

Paint paint_solid(Color color) {
  return (Paint){.kind = PAINT_SOLID, .color = color};
}

Paint paint_hatch(Color color, Color ground) {
  return (Paint){.kind = PAINT_HATCH, .color = color, .ground = ground};
}

Paint paint_outlined(Color color, Color ground) {
  return (Paint){.kind = PAINT_OUTLINE, .color = color, .ground = ground};
}

Scene *scene_new(Arena *arena) {
  Scene *scene = arena_make(arena, Scene);
  scene->arena = arena;
  return scene;
}

ScenePage *scene_add_page(Scene *scene, const char *name, double width, double height) {
  ScenePage *page = arena_make(scene->arena, ScenePage);
  page->name = name;
  page->title = "";
  page->number = (int)scene->pages.count + 1;
  page->width = width;
  page->height = height;
  page->ground = (Color){255, 255, 255};
  page->root = arena_make(scene->arena, SceneNode);
  list_push(scene->arena, &scene->pages, page);
  return page;
}

/* A node comes from where its parent comes from, until it is told otherwise. */
static SceneNode *add_node(Arena *arena, SceneNode *parent, SceneKind kind, SceneRole role) {
  SceneNode *node = arena_make(arena, SceneNode);
  node->kind = kind;
  node->role = role;
  node->span = parent->span;
  if (parent->last_child)
    parent->last_child->next = node;
  else
    parent->first_child = node;
  parent->last_child = node;
  return node;
}

SceneNode *scene_add_group(Arena *arena, SceneNode *parent, SceneRole role, const char *name) {
  SceneNode *node = add_node(arena, parent, SCENE_GROUP, role);
  node->name = name;
  return node;
}

static SceneNode *add_shape(Arena *arena, SceneNode *parent, SceneRole role, Shape shape) {
  SceneNode *node = add_node(arena, parent, SCENE_SHAPE, role);
  node->shape = shape;
  return node;
}

/* An outline is the shape in its colour with a smaller one of its ground inside: a stroke would
 * reach over the edge, which is where the value is. */
static SceneNode *add_filled(Arena *arena, SceneNode *parent, SceneRole role, ShapeForm form,
                             Rect rect, Paint fill) {
  Shape shape = {.form = form, .rect = rect, .fill = fill};
  if (fill.kind != PAINT_OUTLINE) return add_shape(arena, parent, role, shape);
  shape.fill = paint_solid(fill.color);
  SceneNode *outer = add_shape(arena, parent, role, shape);
  double line = fmin(OUTLINE, fmin(rect.width, rect.height) * THINNEST_SHARE);
  shape.rect = rect_inset(rect, (Insets){line, line, line, line});
  shape.fill = paint_solid(fill.ground);
  if (shape.rect.width > 0 && shape.rect.height > 0)
    add_shape(arena, parent, ROLE_FURNITURE, shape);
  return outer;
}

SceneNode *scene_add_rect(Arena *arena, SceneNode *parent, SceneRole role, Rect rect, Paint fill) {
  return add_filled(arena, parent, role, SHAPE_RECT, rect, fill);
}

SceneNode *scene_add_ellipse(Arena *arena, SceneNode *parent, SceneRole role, Rect box,
                             Paint fill) {
  return add_filled(arena, parent, role, SHAPE_ELLIPSE, box, fill);
}

static Rect bounds_of_points(const Point *points, size_t count) {
  if (count == 0) return (Rect){0};
  double left = points[0].x, right = left, top = points[0].y, bottom = top;
  for (size_t i = 1; i < count; i++) {
    left = fmin(left, points[i].x);
    right = fmax(right, points[i].x);
    top = fmin(top, points[i].y);
    bottom = fmax(bottom, points[i].y);
  }
  return (Rect){left, top, right - left, bottom - top};
}

static Shape shape_of_points(Arena *arena, const Point *points, size_t count) {
  Point *copy = arena_array(arena, Point, count);
  if (count) memcpy(copy, points, count * sizeof *copy);
  return (Shape){.form = SHAPE_LINES,
                 .rect = bounds_of_points(points, count),
                 .points = copy,
                 .point_count = count};
}

SceneNode *scene_add_lines(Arena *arena, SceneNode *parent, SceneRole role, const Point *points,
                           size_t count, Stroke stroke) {
  Shape shape = shape_of_points(arena, points, count);
  shape.stroke = stroke;
  return add_shape(arena, parent, role, shape);
}

SceneNode *scene_add_line(Arena *arena, SceneNode *parent, SceneRole role, Point from, Point to,
                          Stroke stroke) {
  return scene_add_lines(arena, parent, role, (Point[]){from, to}, 2, stroke);
}

SceneNode *scene_add_polygon(Arena *arena, SceneNode *parent, SceneRole role, const Point *points,
                             size_t count, Paint fill) {
  Shape shape = shape_of_points(arena, points, count);
  shape.is_closed = true;
  shape.fill = fill;
  return add_shape(arena, parent, role, shape);
}

SceneNode *scene_add_text(Arena *arena, SceneNode *parent, SceneRole role, SceneText text) {
  SceneNode *node = add_node(arena, parent, SCENE_TEXT, role);
  node->text = text;
  if (text.content.span.file) node->span = text.content.span;
  return node;
}

SceneNode *scene_add_image(Arena *arena, SceneNode *parent, SceneRole role, SceneImage image) {
  SceneNode *node = add_node(arena, parent, SCENE_IMAGE, role);
  node->image = image;
  return node;
}

static Rect bounds_of_text(const SceneText *text) {
  return (Rect){text->origin.x, text->origin.y - text->ascent, text->width,
                text->ascent + text->descent};
}

Rect scene_bounds(const SceneNode *node) {
  switch (node->kind) {
  case SCENE_SHAPE:
    return node->shape.rect;
  case SCENE_TEXT:
    return bounds_of_text(&node->text);
  case SCENE_IMAGE:
    return node->image.box;
  case SCENE_GROUP:
    break;
  }
  Rect bounds = {0};
  for (const SceneNode *child = node->first_child; child; child = child->next)
    bounds = rect_union(bounds, scene_bounds(child));
  return bounds;
}

void scene_walk(const SceneNode *node, void (*visit)(const SceneNode *node, void *context),
                void *context) {
  visit(node, context);
  for (const SceneNode *child = node->first_child; child; child = child->next)
    scene_walk(child, visit, context);
}

const char *scene_role_name(SceneRole role) {
  switch (role) {
  case ROLE_GROUP:
    return "group";
  case ROLE_TITLE:
    return "title";
  case ROLE_SUBTITLE:
    return "subtitle";
  case ROLE_BODY:
    return "body";
  case ROLE_FIGURE:
    return "figure";
  case ROLE_AXIS:
    return "axis";
  case ROLE_LEGEND:
    return "legend";
  case ROLE_MARK:
    return "mark";
  case ROLE_LABEL:
    return "label";
  case ROLE_ANNOTATION:
    return "annotation";
  case ROLE_NOTE:
    return "note";
  case ROLE_FURNITURE:
    return "furniture";
  }
  return "group";
}
