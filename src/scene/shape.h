/* Shapes and how they are painted. */
#pragma once
#include "base/color.h"
#include "base/geometry.h"
#include <stddef.h>

typedef enum PaintKind { PAINT_NONE, PAINT_SOLID, PAINT_HATCH, PAINT_OUTLINE } PaintKind;

/* A hatch is diagonal lines of `color` on `ground`, its phase fixed to the page's corner. An
 * outline is a line of `color` around `ground`, inside the edge: builders draw it as two shapes. */
typedef struct Paint {
  PaintKind kind;
  Color color, ground;
} Paint;

typedef enum DashKind { DASH_SOLID, DASH_DASHED, DASH_DOTTED } DashKind;

/* Width 0: no stroke. Round joins and caps if `round`. */
typedef struct Stroke {
  double width;
  Color color;
  DashKind dash;
  bool round;
} Stroke;

typedef enum ShapeForm { SHAPE_RECT, SHAPE_ELLIPSE, SHAPE_LINES } ShapeForm;

typedef struct Shape {
  ShapeForm form;
  Rect rect;     /* rectangle, or the box of an ellipse; for lines their bounds */
  double radius; /* rectangle's corners */
  const Point *points;
  size_t point_count;
  bool is_closed;
  Paint fill;
  Stroke stroke;
} Shape;

Paint paint_solid(Color color);
Paint paint_hatch(Color color, Color ground);
Paint paint_outlined(Color color, Color ground);
extern const Paint paint_none;
