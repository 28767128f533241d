/* Values and style sheets of SVG, copied piece by piece: only what is known to draw gets through,
 * and references only to what is in the picture itself. */
#pragma once
#include "images/picture_parts.h"

/* The id of the element around the whole picture. */
#define SVG_WHOLE_ID "picture"

/* Escaped for XML. */
void svg_style_escape(TextBuffer *out, const char *text, size_t length);
/* Whether a property is an effect with a value other than none: reported then. */
bool svg_style_has_effect(PictureSource *source, const char *name, size_t name_length,
                          const char *value, size_t length);
/* A value with PICTURE_ID_MARK before the ids in it, escaped; false after reporting what it may not
 * hold. */
bool svg_style_copy_value(PictureSource *source, TextBuffer *out, const char *value, size_t length);
/* "fill:red;stroke:url(#a)": properties that are not drawn are left out. */
bool svg_style_copy_declarations(PictureSource *source, TextBuffer *out, const char *text,
                                 size_t length);
/* A sheet whose rules hold within the picture alone. */
bool svg_style_copy_sheet(PictureSource *source, TextBuffer *out, const char *sheet);
