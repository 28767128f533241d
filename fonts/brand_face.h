/* What is looked for in a font before it is used; inside of this folder. */
#pragma once
#include "fonts/brand_fonts.h"
#include "fonts/sfnt.h"
#include <hb.h>

/* A face on its way through the checks. */
typedef struct FaceCheck {
  const BrandFontRequest *request;
  FontBytes bytes;
  hb_face_t *face;
  hb_font_t *font; /* at its weight */
  Diagnostics *diags;
} FaceCheck;

/* The file's name without its folder, quoted for a message. */
const char *brand_font_name(Diagnostics *diags, const SourceFile *file);
/* Whether text can be set in the font: letters and figures are there, not blank, and of a size.
 * Signs that it lacks are a finding. */
bool brand_letters_check(const FaceCheck *check);
/* The font written anew: unhinted, with its tables as HarfBuzz understands them, so that nothing
 * that reads them less carefully meets what is broken. No bytes if it cannot be done. */
FontBytes brand_rewrite(Arena *arena, hb_face_t *face);
/* Whether every glyph can be drawn at this weight; else the first that cannot. */
bool brand_glyphs_load(FontBytes file, double weight, unsigned *bad_glyph);
/* The weights of a variable font; false if it is none. */
bool brand_weight_axis(hb_face_t *face, double *least, double *most);
/* The font at a weight; freed by hb_font_destroy. */
hb_font_t *brand_font_new(hb_face_t *face, double weight);
/* From the top of its letters to the foot of others, in ems; the letters are there. */
double brand_reach(const FaceCheck *check);
/* How the figures of this font stand under each other. */
BrandFigures brand_figures_of(hb_font_t *font);
