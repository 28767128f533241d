/* Pictures for writers: drawn by cairo, or as pieces of SVG. */
#pragma once
#include "base/geometry.h"
#include "base/text.h"
#include "images/picture.h"
#include <cairo.h>

/* The part `crop` (shares of the picture's width and height) over the whole `box`; nothing beyond
 * it. Vectors stay vectors, and a JPEG goes into a PDF as it is. */
void picture_draw(const Picture *picture, cairo_t *cr, Rect box, Rect crop);

/* Before every id in a piece of SVG, and every reference to one: to be replaced by what makes the
 * ids unique. No picture brings this byte in: it is none that XML can hold. */
#define PICTURE_ID_MARK '\x02'
/* An element as large as the picture, with its corner at 0,0. Nothing in it can run, and nothing
 * refers to what is outside of it. */
void picture_append_svg(const Picture *picture, TextBuffer *out);
