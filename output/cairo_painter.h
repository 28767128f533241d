/* A page on a cairo surface: what PDF and PNG have in common. */
#pragma once
#include "scene/scene.h"
#include <cairo.h>

/* Paints the ground and the nodes. User space is points, scaled at most by `scale` to the device.
 * NULL, or what went wrong; nothing on the surface can then be trusted. */
const char *cairo_paint_page(cairo_t *cr, const ScenePage *page, double scale);

/* The same on whole pixels, of which a point has `scale`; device space must be pixels. */
const char *cairo_paint_pixels(cairo_t *cr, const ScenePage *page, double scale);
