/* Points and boxes on a page: points (1/72 inch), y grows downward. */
#pragma once
#include <stdbool.h>

typedef struct Point {
  double x, y;
} Point;

typedef struct Rect {
  double x, y, width, height;
} Rect;

typedef enum BoxSide { BOX_WIDTH, BOX_HEIGHT } BoxSide;

typedef struct Insets {
  double left, top, right, bottom;
} Insets;

static inline double rect_right(Rect rect) {
  return rect.x + rect.width;
}
static inline double rect_bottom(Rect rect) {
  return rect.y + rect.height;
}
static inline double rect_middle_x(Rect rect) {
  return rect.x + rect.width / 2;
}
static inline double rect_middle_y(Rect rect) {
  return rect.y + rect.height / 2;
}

/* The box inside a box; never of negative size. */
Rect rect_inset(Rect rect, Insets insets);
/* The smallest box around both; an empty box (zero width and height) adds nothing. */
Rect rect_union(Rect a, Rect b);
/* Whether they share more than `tolerance` points in both directions. */
bool rect_overlaps(Rect a, Rect b, double tolerance);
bool rect_equals(Rect a, Rect b);
bool rect_contains(Rect outer, Rect inner, double tolerance);
Insets insets_max(Insets a, Insets b);
