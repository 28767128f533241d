/* Pictures in an SVG: vectors as elements of it, pixels as the bytes of their file. */
#pragma once
#include "base/text.h"
#include "scene/scene.h"

/* The node of an image. Ids of pictures on a page are kept apart by their places in it. */
void svg_append_image(TextBuffer *out, const SceneNode *node);
