/* The faces that a page is set in, cut to the characters on it. */
#pragma once
#include "fonts/shaped_text.h"

typedef struct FontSubset {
  FontFamily family;
  FontWeight weight;
  bool is_truetype; /* else its outlines are cubic (CFF) */
  const char *bytes;
  size_t length;
} FontSubset;

typedef LIST(FontSubset) FontSubsets;

/* Ordered by family and weight. False if a face cannot be cut. */
bool font_subsets_make(Arena *arena, const ScenePage *page, FontSubsets *subsets);
