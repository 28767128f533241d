/* Pictures on a page. */
#pragma once
#include "base/geometry.h"

typedef struct Picture Picture; /* made by images/, drawn by output/, opaque to all others */

/* A picture from a file. */
typedef struct SceneImage {
  Rect box;             /* that it fills */
  Rect crop;            /* what is shown of it, as shares of its width and height: {0, 0, 1, 1} */
  const char *path;     /* of its file */
  const char *format;   /* "png" */
  double width, height; /* its own: pixels */
  const Picture *picture;
} SceneImage;
