/* Painting by cairo. Shapes of one colour that follow each other become one path, as every path and
 * every change of colour has its price. */
#include "output/cairo_painter.h"

#include "fonts/shaped_text.h"
#include "images/picture_draw.h"
#include "output/paint_style.h"
#include "output/pixel_grid.h"
#include <math.h>
#include <pango/pangocairo.h>

/* cairo counts in 24.8 fixed point, and what lies beyond wraps round into the picture. */
static const double device_limit = 8388608;

/* What the pending path waits for. */
typedef enum Pending { PENDING_NONE, PENDING_FILL, PENDING_STROKE } Pending;

typedef struct Painter {
  cairo_t *cr;
  const PixelGrid *grid; /* NULL: everything stays exactly where it is */
  double limit;          /* of coordinates, in points */
  Pending pending;
  Color fill;
  Stroke stroke;
  bool has_color, is_out_of_range;
  Color color;
} Painter;

static void set_color(Painter *painter, Color color) {
  if (painter->has_color && color_equals(painter->color, color)) return;
  cairo_set_source_rgb(painter->cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
  painter->color = color;
  painter->has_color = true;
}

static void set_stroke(Painter *painter, Stroke stroke) {
  double dashes[2];
  cairo_t *cr = painter->cr;
  set_color(painter, stroke.color);
  cairo_set_line_width(cr, stroke.width);
  cairo_set_line_cap(cr, stroke.round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(cr, stroke.round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash(cr, dashes, stroke_dashes(stroke, dashes) ? 2 : 0, 0);
}

static void flush_path(Painter *painter) {
  if (painter->pending == PENDING_FILL) {
    set_color(painter, painter->fill);
    cairo_fill(painter->cr);
  } else if (painter->pending == PENDING_STROKE) {
    set_stroke(painter, painter->stroke);
    cairo_stroke(painter->cr);
  }
  painter->pending = PENDING_NONE;
}

static bool strokes_equal(Stroke a, Stroke b) {
  return a.width == b.width && color_equals(a.color, b.color) && a.dash == b.dash &&
         a.round == b.round;
}

static void want_fill(Painter *painter, Color color) {
  if (painter->pending == PENDING_FILL && color_equals(painter->fill, color)) return;
  flush_path(painter);
  painter->pending = PENDING_FILL;
  painter->fill = color;
}

static void want_stroke(Painter *painter, Stroke stroke) {
  if (painter->pending == PENDING_STROKE && strokes_equal(painter->stroke, stroke)) return;
  flush_path(painter);
  painter->pending = PENDING_STROKE;
  painter->stroke = stroke;
}

/* A quarter of an ellipse from the current point to (x, y), bulging towards the corner (cx, cy). */
static void add_quarter(cairo_t *cr, Point from, Point corner, Point to) {
  static const double bulge = 0.5522847498307936; /* 4/3 (√2 − 1): off by 0.03 % of the radius */
  cairo_curve_to(cr, from.x + (corner.x - from.x) * bulge, from.y + (corner.y - from.y) * bulge,
                 to.x + (corner.x - to.x) * bulge, to.y + (corner.y - to.y) * bulge, to.x, to.y);
}

/* A rectangle with corners of any two radii: an ellipse is one of corners alone. */
static void add_round_rect(cairo_t *cr, Rect box, double rx, double ry) {
  double left = box.x, top = box.y, right = rect_right(box), bottom = rect_bottom(box);
  cairo_move_to(cr, left + rx, top);
  cairo_line_to(cr, right - rx, top);
  add_quarter(cr, (Point){right - rx, top}, (Point){right, top}, (Point){right, top + ry});
  cairo_line_to(cr, right, bottom - ry);
  add_quarter(cr, (Point){right, bottom - ry}, (Point){right, bottom}, (Point){right - rx, bottom});
  cairo_line_to(cr, left + rx, bottom);
  add_quarter(cr, (Point){left + rx, bottom}, (Point){left, bottom}, (Point){left, bottom - ry});
  cairo_line_to(cr, left, top + ry);
  add_quarter(cr, (Point){left, top + ry}, (Point){left, top}, (Point){left + rx, top});
  cairo_close_path(cr);
}

static void add_path(cairo_t *cr, const Shape *shape) {
  Rect box = shape->rect;
  if (shape->form == SHAPE_ELLIPSE) {
    add_round_rect(cr, box, box.width / 2, box.height / 2);
  } else if (shape->form == SHAPE_RECT && shape->radius > 0) {
    double radius = fmin(shape->radius, fmin(box.width, box.height) / 2);
    add_round_rect(cr, box, radius, radius);
  } else if (shape->form == SHAPE_RECT) {
    cairo_rectangle(cr, box.x, box.y, box.width, box.height);
  } else {
    cairo_new_sub_path(cr);
    for (size_t i = 0; i < shape->point_count; i++)
      cairo_line_to(cr, shape->points[i].x, shape->points[i].y);
    if (shape->is_closed) cairo_close_path(cr);
  }
}

/* All lines x + y = constant that cross the box. */
static void add_hatch_lines(cairo_t *cr, Rect box) {
  double step = HATCH_DISTANCE * M_SQRT2;
  double first = floor((box.x + box.y) / step) + 0.5;
  double last = (rect_right(box) + rect_bottom(box)) / step + 1;
  for (double i = first; i <= last; i++) {
    double sum = i * step;
    cairo_move_to(cr, sum - box.y + HATCH_WIDTH, box.y - HATCH_WIDTH);
    cairo_line_to(cr, sum - rect_bottom(box) - HATCH_WIDTH, rect_bottom(box) + HATCH_WIDTH);
  }
}

static void paint_hatch_fill(Painter *painter, const Shape *shape) {
  flush_path(painter);
  cairo_t *cr = painter->cr;
  add_path(cr, shape);
  set_color(painter, shape->fill.ground);
  cairo_fill_preserve(cr);
  cairo_save(cr);
  cairo_clip(cr);
  set_stroke(painter, (Stroke){.width = HATCH_WIDTH, .color = shape->fill.color});
  add_hatch_lines(cr, shape->rect);
  cairo_stroke(cr);
  cairo_restore(cr);
  painter->has_color = false; /* restored to what it was before */
}

/* Only plain rectangles may share a path: they all run the same way round, so none cuts a hole. */
static void paint_solid_fill(Painter *painter, const Shape *shape) {
  bool is_plain = shape->form == SHAPE_RECT && shape->radius <= 0;
  if (!is_plain) flush_path(painter);
  want_fill(painter, shape->fill.color);
  add_path(painter->cr, shape);
  if (!is_plain) flush_path(painter);
}

static bool is_in_range(const Painter *painter, double value) {
  return isfinite(value) && fabs(value) < painter->limit;
}

static bool shape_is_in_range(const Painter *painter, const Shape *shape) {
  Rect box = shape->rect;
  if (!is_in_range(painter, box.x) || !is_in_range(painter, rect_right(box))) return false;
  if (!is_in_range(painter, box.y) || !is_in_range(painter, rect_bottom(box))) return false;
  if (!is_in_range(painter, shape->radius) || !is_in_range(painter, shape->stroke.width))
    return false;
  for (size_t i = 0; i < shape->point_count; i++)
    if (!is_in_range(painter, shape->points[i].x) || !is_in_range(painter, shape->points[i].y))
      return false;
  return true;
}

static void paint_area(Painter *painter, const SceneNode *node) {
  if (node->shape.fill.kind == PAINT_NONE) return;
  if (!(node->shape.rect.width > 0 && node->shape.rect.height > 0)) return;
  Shape area = painter->grid ? pixel_grid_area(painter->grid, node) : node->shape;
  if (area.fill.kind == PAINT_HATCH)
    paint_hatch_fill(painter, &area);
  else
    paint_solid_fill(painter, &area);
}

static void paint_outline(Painter *painter, const SceneNode *node) {
  if (!stroke_is_visible(node->shape.stroke)) return;
  Point points[PIXEL_GRID_POINTS];
  Shape outline = painter->grid ? pixel_grid_outline(painter->grid, node, points) : node->shape;
  want_stroke(painter, outline.stroke);
  add_path(painter->cr, &outline);
}

static void paint_shape(Painter *painter, const SceneNode *node) {
  if (!shape_is_in_range(painter, &node->shape)) {
    painter->is_out_of_range = true;
    return;
  }
  paint_area(painter, node);
  paint_outline(painter, node);
}

static bool text_is_in_range(const Painter *painter, const SceneText *text) {
  return is_in_range(painter, text->origin.x) && is_in_range(painter, text->origin.y) &&
         text->style.size >= 1 && text->style.size <= 1000;
}

static void paint_text(Painter *painter, const SceneText *text) {
  if (!text->shaped) return;
  if (!text_is_in_range(painter, text)) {
    painter->is_out_of_range = true;
    return;
  }
  flush_path(painter);
  set_color(painter, text->color);
  cairo_t *cr = painter->cr;
  cairo_matrix_t page;
  cairo_get_matrix(cr, &page);
  cairo_translate(cr, text->origin.x, text->origin.y);
  cairo_scale(cr, text->style.size / FONT_NOMINAL_SIZE, text->style.size / FONT_NOMINAL_SIZE);
  for (size_t i = 0; i < text->shaped->run_count; i++) {
    cairo_move_to(cr, text->shaped->runs[i].x, 0);
    pango_cairo_show_glyph_item(cr, text->shaped->text, text->shaped->runs[i].item);
  }
  cairo_set_matrix(cr, &page);
  cairo_new_path(cr); /* text leaves a current point behind */
}

static void paint_image(Painter *painter, const SceneImage *image) {
  Rect box = image->box;
  if (!is_in_range(painter, box.x) || !is_in_range(painter, rect_right(box)) ||
      !is_in_range(painter, box.y) || !is_in_range(painter, rect_bottom(box))) {
    painter->is_out_of_range = true;
    return;
  }
  flush_path(painter);
  picture_draw(image->picture, painter->cr, box, image->crop);
}

static void paint_node(const SceneNode *node, void *context) {
  Painter *painter = context;
  if (painter->is_out_of_range) return;
  switch (node->kind) {
  case SCENE_GROUP:
    break;
  case SCENE_SHAPE:
    paint_shape(painter, node);
    break;
  case SCENE_TEXT:
    paint_text(painter, &node->text);
    break;
  case SCENE_IMAGE:
    paint_image(painter, &node->image);
    break;
  }
}

static const char *paint_page(Painter *painter, const ScenePage *page) {
  cairo_t *cr = painter->cr;
  cairo_set_miter_limit(cr, MITER_LIMIT);
  set_color(painter, page->ground);
  cairo_paint(cr);
  scene_walk(page->root, paint_node, painter);
  flush_path(painter);
  if (painter->is_out_of_range) return "a coordinate is too large to be drawn";
  cairo_status_t status = cairo_status(cr);
  return status == CAIRO_STATUS_SUCCESS ? NULL : cairo_status_to_string(status);
}

const char *cairo_paint_page(cairo_t *cr, const ScenePage *page, double scale) {
  Painter painter = {.cr = cr, .limit = device_limit / fmax(scale, 1)};
  return paint_page(&painter, page);
}

const char *cairo_paint_pixels(cairo_t *cr, const ScenePage *page, double scale) {
  Arena *scratch = arena_new();
  Painter painter = {.cr = cr,
                     .grid = pixel_grid_new(scratch, page, scale),
                     .limit = device_limit / fmax(scale, 1)};
  cairo_scale(cr, scale, scale);
  const char *problem = paint_page(&painter, page);
  arena_free(scratch);
  return problem;
}
