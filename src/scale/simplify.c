#include "scale/simplify.h"

#include <math.h>

/* Slopes that a line from the anchor may have. */
typedef struct Sleeve {
  double low, high;
} Sleeve;

static double slope(Point from, Point to, double shift) {
  double run = to.x - from.x, rise = to.y + shift - from.y;
  if (run > 0) return rise / run;
  return rise > 0 || (rise == 0 && shift > 0) ? INFINITY : -INFINITY; /* straight over the anchor */
}

static Sleeve open_sleeve(void) {
  return (Sleeve){-INFINITY, INFINITY};
}

static void narrow(Sleeve *sleeve, Point anchor, Point point, double tolerance) {
  sleeve->low = fmax(sleeve->low, slope(anchor, point, -tolerance));
  sleeve->high = fmin(sleeve->high, slope(anchor, point, tolerance));
}

static bool reaches(const Sleeve *sleeve, Point anchor, Point point) {
  if (point.x <= anchor.x) return fabs(point.y - anchor.y) < 1e-9;
  double wanted = slope(anchor, point, 0);
  return wanted >= sleeve->low && wanted <= sleeve->high;
}

size_t line_simplify(Point *points, size_t count, double tolerance) {
  if (count < 3) return count;
  size_t highest = 0, lowest = 0, kept = 1;
  for (size_t i = 1; i < count; i++) {
    if (points[i].y < points[highest].y) highest = i;
    if (points[i].y > points[lowest].y) lowest = i;
  }
  Point anchor = points[0], last = points[1];
  Sleeve sleeve = open_sleeve();
  narrow(&sleeve, anchor, last, tolerance);
  for (size_t i = 2; i < count; i++) {
    bool is_extreme = i - 1 == highest || i - 1 == lowest;
    if (is_extreme || !reaches(&sleeve, anchor, points[i])) {
      points[kept++] = anchor = last;
      sleeve = open_sleeve();
    }
    last = points[i];
    narrow(&sleeve, anchor, last, tolerance);
  }
  points[kept++] = last;
  return kept;
}
