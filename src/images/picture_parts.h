/* What a picture is made of, and how each format is read: for this folder alone. */
#pragma once
#include "base/text.h"
#include "images/picture.h"
#include <cairo.h>

typedef enum PictureFormat { PICTURE_PNG, PICTURE_JPEG, PICTURE_SVG } PictureFormat;

typedef struct VectorDrawing VectorDrawing; /* of librsvg */

struct Picture {
  PictureFormat format;
  const char *path;
  double width, height;
  const char *bytes; /* the file's; of SVG what is kept of it: one element */
  size_t size;
  cairo_surface_t *pixels;      /* NULL for vectors */
  const VectorDrawing *drawing; /* NULL for pixels */
};

/* A file on its way. What is wrong is set once: the first finding is the cause. */
typedef struct PictureSource {
  Arena *arena;
  const unsigned char *bytes;
  size_t size;
  const char *problem, *hint; /* "is …", "has …"; NULL if all is well */
} PictureSource;

/* Always false. */
bool picture_fail(PictureSource *source, const char *problem, const char *hint);
/* Whether the size is within the limits. */
bool picture_check_pixels(PictureSource *source, double width, double height);
/* A surface of cairo, in the arena's memory; NULL after reporting. */
cairo_surface_t *picture_make_pixels(PictureSource *source, bool has_alpha, int width, int height);

/* Each sets the picture; false after reporting. */
bool png_picture_read(PictureSource *source, Picture *picture);
bool jpeg_picture_read(PictureSource *source, Picture *picture);
bool svg_picture_read(PictureSource *source, Picture *picture);

/* NULL after reporting that librsvg is not there, or cannot draw it. `svg` is a whole document of
 * this size. */
const VectorDrawing *vector_drawing_make(PictureSource *source, const char *svg, double width,
                                         double height);
/* Over 0,0 to its size. */
void vector_drawing_paint(const VectorDrawing *drawing, cairo_t *cr);
