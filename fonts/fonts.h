/* The private font set: measuring, shaping and breaking text. Fonts are the program's own files,
 * never whatever is installed; sizes are points at 72 dpi; nothing is hinted or rounded. */
#pragma once
#include "diag/diagnostics.h"
#include "scene/scene.h"

typedef struct FontSet FontSet;

typedef enum FontMetrics {
  FONT_METRICS_REAL,
  FONT_METRICS_FIXED, /* made-up widths that no font or library version can move: tests only */
} FontMetrics;

/* Lives in the arena. `directory` holds the set's files; NULL looks where TOPLINE_FONT_DIR says,
 * then from the place of the program or library, then where the build was told to install them.
 * Reports fonts that are not there and returns NULL. Takes away fontconfig's current configuration
 * (FcConfigSetCurrent): a host program that had set its own sets it again. */
FontSet *font_set_open(Arena *arena, FontMetrics metrics, const char *directory,
                       Diagnostics *diags);

/* The same with fonts of a deck's own, which come before the program's; of `brand` a copy is kept,
 * NULL stands for none. Looks for the set's files as font_set_open does without a directory. */
typedef struct BrandFonts BrandFonts; /* of brand_fonts.h */
FontSet *font_set_open_brand(Arena *arena, const BrandFonts *brand, Diagnostics *diags);
/* Takes an open set for another deck with its fonts; false if the set is one of other fonts.
 * Failures go to `diags` from now on. */
bool font_set_reuse(FontSet *fonts, const BrandFonts *brand, Diagnostics *diags);
/* How many texts the set keeps shaped: what its memory grows with. */
size_t font_set_shaped_count(const FontSet *fonts);

/* Shaped once for all sizes and kept; `text` is one line, valid and printable. A character that no
 * font has is left blank: ask font_find_missing. */
const ShapedText *font_shape(FontSet *fonts, const char *text, FontStyle style);
double font_text_width(FontSet *fonts, const char *text, FontStyle style);
/* The first character that no font of the set has; false if all are there. */
bool font_find_missing(const ShapedText *shaped, uint32_t *code_point);

/* Whether a character stands alone in a line of Japanese: breaks are allowed on both its sides. */
bool is_wide_character(uint32_t code_point);

/* Where the byte of the text begins, in points from the text's start. */
double font_shaped_x(const ShapedText *shaped, FontStyle style, size_t byte);

/* Metrics of the main face in points; all weights and scripts share them, so lines do not jump. */
double font_ascent(FontSet *fonts, FontStyle style);  /* of "d" above the baseline */
double font_descent(FontSet *fonts, FontStyle style); /* of "p" below it, positive */
double font_cap_height(FontSet *fonts, FontStyle style);

/* A line of a broken text, in bytes; spaces at its ends are left out. */
typedef struct TextLine {
  size_t start, length;
  double width;
  bool has_hyphen; /* the line ends inside a word: a hyphen is to be drawn, counted in its width */
} TextLine;

typedef struct TextLines {
  const TextLine *items;
  size_t count;
  double width; /* of the widest line */
} TextLines;

/* Breaks at the places Unicode allows (UAX 14, with kinsoku), "\n" always; a word wider than
 * `width` is broken inside, with a hyphen between letters. Lines are filled one after the other, or
 * kept of like length if `balanced`. */
TextLines font_break_lines(FontSet *fonts, Arena *arena, const char *text, FontStyle style,
                           double width, bool balanced);

/* A scene text at a place, shaped and measured, black. */
SceneText font_scene_text(FontSet *fonts, BoundText content, FontStyle style, Point origin);

/* Frees what Pango, cairo and fontconfig keep until the process ends: for tests that look for
 * leaks. No font set may be open, and none may be opened afterwards. */
void font_library_shut_down(void);
