/* A picture in a box. */
#pragma once
#include "guide/draw.h"
#include "images/picture.h"

typedef enum PictureFit {
  PICTURE_CONTAIN, /* all of the picture, within the box */
  PICTURE_COVER    /* all of the box, with what is over on two sides cut off */
} PictureFit;

/* Where a picture stands, or what is kept of it: shares of what is left over in the box, or of what
 * is cut off. */
typedef struct PictureAlign {
  double x, y; /* 0 left and top, 1 right and bottom */
} PictureAlign;

typedef struct PictureSetting {
  const Picture *picture;
  PictureFit fit;
  PictureAlign align;
} PictureSetting;

/* The largest box with the picture's form in `box`. */
Rect picture_contain(const Picture *picture, Rect box, PictureAlign align);
/* NULL for a box of no size. */
SceneNode *draw_picture(const DrawContext *context, SceneNode *parent, SceneRole role,
                        PictureSetting setting, Rect box);
