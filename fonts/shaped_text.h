/* What font_shape made, for the painter: one glyph item per run of one font, at a nominal size. */
#pragma once
#include "fonts/fonts.h"
#include <pango/pango.h>

#define FONT_NOMINAL_SIZE 32.0

typedef enum FontFamily {
  FAMILY_MAIN,    /* trimmed Inter: nearly every text */
  FAMILY_TABULAR, /* the same with figures of one width */
  FAMILY_WIDE,    /* Inter as distributed: Greek, Cyrillic, rare signs */
  FAMILY_JAPANESE,
  FAMILY_BRAND, /* a font of the deck's own, which comes before all others */
  FAMILY_COUNT
} FontFamily;

enum { WEIGHT_COUNT = FONT_SEMIBOLD + 1 };

typedef struct ShapedRun {
  PangoGlyphItem *item;
  double x; /* points at the nominal size, from the start of the text */
  FontFamily family;
} ShapedRun;

struct ShapedText {
  const char *text;
  double width;          /* points at the nominal size */
  const ShapedRun *runs; /* in visual order; none with fixed metrics */
  size_t run_count;
  uint32_t missing; /* first character without a glyph, or 0 */
};
