#include "base/geometry.h"

#include <math.h>

Rect rect_inset(Rect rect, Insets insets) {
  return (Rect){rect.x + insets.left, rect.y + insets.top,
                fmax(0, rect.width - insets.left - insets.right),
                fmax(0, rect.height - insets.top - insets.bottom)};
}

Rect rect_union(Rect a, Rect b) {
  if (a.width == 0 && a.height == 0) return b;
  if (b.width == 0 && b.height == 0) return a;
  double x = fmin(a.x, b.x), y = fmin(a.y, b.y);
  return (Rect){x, y, fmax(rect_right(a), rect_right(b)) - x,
                fmax(rect_bottom(a), rect_bottom(b)) - y};
}

bool rect_overlaps(Rect a, Rect b, double tolerance) {
  double wide = fmin(rect_right(a), rect_right(b)) - fmax(a.x, b.x);
  double high = fmin(rect_bottom(a), rect_bottom(b)) - fmax(a.y, b.y);
  return wide > tolerance && high > tolerance;
}

bool rect_contains(Rect outer, Rect inner, double tolerance) {
  return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
         rect_right(inner) <= rect_right(outer) + tolerance &&
         rect_bottom(inner) <= rect_bottom(outer) + tolerance;
}

Insets insets_max(Insets a, Insets b) {
  return (Insets){fmax(a.left, b.left), fmax(a.top, b.top), fmax(a.right, b.right),
                  fmax(a.bottom, b.bottom)};
}

bool rect_equals(Rect a, Rect b) {
  return a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height;
}
