/* The faces that a page is set in, cut to the characters on it. */
#pragma once
#include "fonts/shaped_text.h"

typedef struct FontSubset {
  FontFamily family;
  FontWeight weight;
  int css_weight;   /* 400 or 600; of a variable font the one it is set at */
  bool is_truetype; /* else its outlines are cubic (CFF) */
  const char *bytes;
  size_t length;
} FontSubset;

typedef LIST(FontSubset) FontSubsets;

/* The family name of a font; NULL if it is not made of plain letters, figures, spaces and hyphens.
 */
const char *font_family_name(Arena *arena, PangoFont *font);
/* How large a font is set, as a share of the type size. */
double font_size_share(PangoFont *font);
/* Ordered by family and weight. False if a face cannot be cut. */
bool font_subsets_make(Arena *arena, const ScenePage *page, FontSubsets *subsets);
