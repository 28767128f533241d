#include "output/pixel_grid.h"

#include <math.h>

/* Coordinates that are equal but for rounding. */
static const double same_place = 1e-3;
/* Equal edges must not fall apart where they are half a pixel from either side: so half is a little
 * less here. */
static const double tie = 1.0 / 1024;

typedef LIST(double) Edges;

struct PixelGrid {
  Arena *arena;
  double scale;
  Edges upright, level; /* of the marks: what lines may have to touch */
};

static void collect_edges(const SceneNode *node, void *context) {
  PixelGrid *grid = context;
  if (node->kind != SCENE_SHAPE || node->role != ROLE_MARK || node->shape.form != SHAPE_RECT)
    return;
  Rect rect = node->shape.rect;
  list_push(grid->arena, &grid->upright, rect.x);
  list_push(grid->arena, &grid->upright, rect_right(rect));
  list_push(grid->arena, &grid->level, rect.y);
  list_push(grid->arena, &grid->level, rect_bottom(rect));
}

PixelGrid *pixel_grid_new(Arena *arena, const ScenePage *page, double scale) {
  PixelGrid *grid = arena_make(arena, PixelGrid);
  grid->arena = arena;
  grid->scale = scale;
  scene_walk(page->root, collect_edges, grid);
  return grid;
}

static double nearest_pixel(double pixels) {
  return floor(pixels + 0.5 + tie);
}

static bool has_edge(const Edges *edges, double place) {
  for (size_t i = 0; i < edges->count; i++)
    if (fabs(edges->items[i] - place) < same_place) return true;
  return false;
}

/* Both edges go to their nearest pixels; with `keeps_size` equal sizes stay equal instead. */
static void snap_span(const PixelGrid *grid, double *start, double *size, bool keeps_size) {
  double low = *start * grid->scale, high = (*start + *size) * grid->scale;
  double first = nearest_pixel(low);
  double last = keeps_size ? first + nearest_pixel(high - low) : nearest_pixel(high);
  if (last <= first) {
    first = floor((low + high) / 2);
    last = first + 1;
  }
  *start = first / grid->scale;
  *size = (last - first) / grid->scale;
}

/* Swatches and bullets stand in rows, and share no edges. */
static bool keeps_size(SceneRole role) {
  return role == ROLE_LEGEND || role == ROLE_FURNITURE;
}

Shape pixel_grid_area(const PixelGrid *grid, const SceneNode *node) {
  Shape shape = node->shape;
  if (shape.form != SHAPE_RECT) return shape;
  snap_span(grid, &shape.rect.x, &shape.rect.width, keeps_size(node->role));
  snap_span(grid, &shape.rect.y, &shape.rect.height, keeps_size(node->role));
  return shape;
}

/* Half a pixel is dropped: what is finer than an axis then stays so. */
static double whole_width(const PixelGrid *grid, double width) {
  return fmax(1, ceil(width * grid->scale - 0.5 - tie));
}

/* Where the middle of a line comes to lie. Its width in pixels may differ from that between its
 * edges' pixels; then the edge at which it touches a mark is the one that counts. */
static double snap_line(const PixelGrid *grid, const Edges *edges, double middle, double width) {
  double pixels = whole_width(grid, width);
  double low = middle - width / 2, high = middle + width / 2;
  double first = nearest_pixel(low * grid->scale), last = nearest_pixel(high * grid->scale);
  if (last - first != pixels) {
    if (has_edge(edges, high))
      first = last - pixels;
    else if (!has_edge(edges, low))
      first = nearest_pixel(middle * grid->scale - pixels / 2);
  }
  return (first + pixels / 2) / grid->scale;
}

static Rect snap_frame(const PixelGrid *grid, Rect rect, double width) {
  double left = snap_line(grid, &grid->upright, rect.x, width);
  double right = snap_line(grid, &grid->upright, rect_right(rect), width);
  double top = snap_line(grid, &grid->level, rect.y, width);
  double bottom = snap_line(grid, &grid->level, rect_bottom(rect), width);
  return (Rect){left, top, right - left, bottom - top};
}

static bool is_upright(Point a, Point b) {
  return fabs(a.x - b.x) < same_place;
}

static bool is_level(Point a, Point b) {
  return fabs(a.y - b.y) < same_place;
}

static bool is_straight(const Shape *shape) {
  if (shape->is_closed || shape->point_count > PIXEL_GRID_POINTS) return false;
  for (size_t i = 1; i < shape->point_count; i++)
    if (is_upright(shape->points[i - 1], shape->points[i]) ==
        is_level(shape->points[i - 1], shape->points[i]))
      return false;
  return shape->point_count >= 2;
}

/* A point is in the middle of the lines that meet in it, and ends them at a pixel's edge. */
static Point snap_point(const PixelGrid *grid, const Shape *shape, size_t index) {
  Point point = shape->points[index];
  bool on_upright = false, on_level = false;
  for (size_t i = index ? index : 1; i <= index + 1 && i < shape->point_count; i++) {
    on_upright |= is_upright(shape->points[i - 1], shape->points[i]);
    on_level |= is_level(shape->points[i - 1], shape->points[i]);
  }
  double width = shape->stroke.width;
  return (Point){on_upright ? snap_line(grid, &grid->upright, point.x, width)
                            : nearest_pixel(point.x * grid->scale) / grid->scale,
                 on_level ? snap_line(grid, &grid->level, point.y, width)
                          : nearest_pixel(point.y * grid->scale) / grid->scale};
}

Shape pixel_grid_outline(const PixelGrid *grid, const SceneNode *node,
                         Point points[PIXEL_GRID_POINTS]) {
  Shape shape = node->shape;
  bool is_frame = shape.form == SHAPE_RECT;
  bool is_line = shape.form == SHAPE_LINES && !shape.stroke.round && is_straight(&shape);
  if (!is_frame && !is_line) return shape;
  if (is_frame) shape.rect = snap_frame(grid, shape.rect, shape.stroke.width);
  for (size_t i = 0; is_line && i < shape.point_count; i++)
    points[i] = snap_point(grid, &node->shape, i);
  if (is_line) shape.points = points;
  shape.stroke.width = whole_width(grid, shape.stroke.width) / grid->scale;
  return shape;
}
