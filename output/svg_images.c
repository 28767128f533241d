#include "output/svg_images.h"

#include "images/picture_draw.h"
#include "output/svg_write.h"
#include <string.h>

enum { CROP_DECIMALS = 4 }; /* of pixels, which may be blown up */

static void append_view(TextBuffer *out, const SceneImage *image) {
  const double view[] = {image->crop.x * image->width, image->crop.y * image->height,
                         image->crop.width * image->width, image->crop.height * image->height};
  text_append(out, " viewBox=\"");
  for (size_t i = 0; i < 4; i++) {
    if (i) text_append(out, " ");
    text_append_number(out, view[i], CROP_DECIMALS);
  }
  text_append(out, "\" preserveAspectRatio=\"none\" overflow=\"hidden\"");
}

/* Where the picture stands in the file tells it from all others. */
static void append_picture(TextBuffer *out, const Picture *picture) {
  const char *prefix = arena_printf(out->arena, "i%zu-", out->length);
  TextBuffer piece = {.arena = out->arena};
  picture_append_svg(picture, &piece);
  const char *rest = piece.text, *end = piece.text + piece.length;
  for (const char *mark; (mark = memchr(rest, PICTURE_ID_MARK, (size_t)(end - rest)));
       rest = mark + 1) {
    text_append_bytes(out, rest, (size_t)(mark - rest));
    svg_append_id(out, prefix);
  }
  text_append_bytes(out, rest, (size_t)(end - rest));
}

void svg_append_image(TextBuffer *out, const SceneNode *node) {
  const SceneImage *image = &node->image;
  const char *description = node->description;
  text_append(out, "<svg");
  svg_append_number(out, "x", image->box.x);
  svg_append_number(out, "y", image->box.y);
  svg_append_number(out, "width", image->box.width);
  svg_append_number(out, "height", image->box.height);
  append_view(out, image);
  if (description && *description) {
    text_append(out, " role=\"img\"");
    svg_append_attribute(out, "aria-label", description);
  } else {
    text_append(out, " aria-hidden=\"true\"");
  }
  text_append(out, ">\n");
  append_picture(out, image->picture);
  text_append(out, "</svg>\n");
}
