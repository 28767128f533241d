/* The fonts of an SVG: those a viewer may have, or the very ones, within the file. */
#pragma once
#include "output/font_subset.h"

/* Every page's default: what texts without Japanese ask for. */
extern const char svg_latin_fonts[];
/* The attribute that names the fonts of a text; nothing if they are the default. `has_fonts`: the
 * image has its own. */
void svg_append_text_fonts(TextBuffer *out, const SceneText *text, bool has_fonts);
/* The size of a text's font: of a tall one it is less than the type size. */
double svg_font_size(const SceneText *text);
/* The fonts themselves. */
void svg_append_fonts(TextBuffer *out, const FontSubsets *subsets);
