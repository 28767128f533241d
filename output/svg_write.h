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
/* A whole shape; `title` shows when a pointer rests on it, NULL for none. */
void svg_append_shape(TextBuffer *out, const Shape *shape, const char *title);
/* The definitions of all hatches on the page. */
void svg_append_hatches(TextBuffer *out, const SceneNode *root);
