#include "guide/draw_picture.h"

#include <math.h>

Rect picture_contain(const Picture *picture, Rect box, PictureAlign align) {
  double width = picture_width(picture), height = picture_height(picture);
  double scale = fmin(box.width / width, box.height / height);
  Rect place = {.width = width * scale, .height = height * scale};
  place.x = box.x + (box.width - place.width) * align.x;
  place.y = box.y + (box.height - place.height) * align.y;
  return place;
}

/* The part of the picture that has the form of the box. */
static Rect cover_crop(const Picture *picture, Rect box, PictureAlign align) {
  double width = picture_width(picture), height = picture_height(picture);
  double scale = fmax(box.width / width, box.height / height);
  Rect crop = {.width = fmin(1, box.width / (width * scale)),
               .height = fmin(1, box.height / (height * scale))};
  crop.x = (1 - crop.width) * align.x;
  crop.y = (1 - crop.height) * align.y;
  return crop;
}

SceneNode *draw_picture(const DrawContext *context, SceneNode *parent, SceneRole role,
                        PictureSetting setting, Rect box) {
  const Picture *picture = setting.picture;
  if (!(box.width > 0 && box.height > 0)) return NULL;
  bool is_cover = setting.fit == PICTURE_COVER;
  SceneImage image = {.box = is_cover ? box : picture_contain(picture, box, setting.align),
                      .crop =
                          is_cover ? cover_crop(picture, box, setting.align) : (Rect){0, 0, 1, 1},
                      .path = picture_path(picture),
                      .format = picture_format(picture),
                      .width = picture_width(picture),
                      .height = picture_height(picture),
                      .picture = picture};
  return scene_add_image(context->arena, parent, role, image);
}
