/* Lines of very many points, drawn with no more than can be seen. */
#pragma once
#include "base/geometry.h"
#include <stddef.h>

/* Keeps, in place, the points that a line needs so that no point left out lies farther than
 * `tolerance` from it, and the highest and the lowest point in any case; returns how many. Linear
 * in `count`: from each kept point the next is the last that a straight line within the tolerance
 * of all between them can reach (a sleeve; compare Reumann and Witkam 1974). x must not fall. */
size_t line_simplify(Point *points, size_t count, double tolerance);
