/* Pieces of SVG as text. */
#pragma once
#include "base/text.h"
#include "scene/scene.h"

/* Text or an attribute's value: escaped, and without what XML cannot hold. */
void xml_append(TextBuffer *out, const char *text);
/* ` name="value"`. */
void svg_append_attribute(TextBuffer *out, const char *name, const char *value);
void svg_append_number(TextBuffer *out, const char *name, double value);
void svg_append_color(TextBuffer *out, const char *name, Color color);
/* The name of a definition, or a reference to it. Web pages hold many images in one document, where
 * the first definition of a name holds for all: so svg_finish_ids puts before each name a mark of
 * the whole image that it is in. Images that differ share no name. */
void svg_append_id(TextBuffer *out, const char *name);
TextBuffer svg_finish_ids(const TextBuffer *image);
/* A whole shape; `title` shows when a pointer rests on it, NULL for none. */
void svg_append_shape(TextBuffer *out, const Shape *shape, const char *title);
/* The definitions of all hatches on the page. */
void svg_append_hatches(TextBuffer *out, const SceneNode *root);
