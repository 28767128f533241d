/* How large an SVG says it is. */
#pragma once
#include <stdbool.h>

typedef struct SvgSize {
  double width, height;
} SvgSize;

/* CSS pixels, from the attributes of the root (NULL: not there); false if they say no size, or none
 * that can be drawn. */
bool svg_size_find(const char *width, const char *height, const char *view_box, SvgSize *size);
