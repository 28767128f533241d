/* Inside of the font set, shared by the files of this folder. */
#pragma once
#include "fonts/brand_fonts.h"
#include "fonts/fonts.h"
#include "fonts/shaped_text.h"
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>

/* One font file, loaded when a text first needs it. */
typedef struct FontFace {
  const char *path;       /* NULL if there is no such file */
  const char *family;     /* the name it goes by in the private configuration, unlike any other's */
  const BrandFace *brand; /* what is known of it; NULL for the program's own files */
  bool was_tried;
  PangoFont *font; /* at the nominal size; NULL until loaded, or if it could not be */
  hb_font_t *glyphs;
} FontFace;

/* Shaped texts by (text, weight, tabular figures): open addressing, a power of two in size. */
typedef struct ShapeCache {
  struct ShapeCacheEntry *entries;
  size_t count, capacity;
} ShapeCache;

/* Of the brand's face, else of the main one, in ems. */
typedef struct FontHeights {
  double ascent, descent, cap;
} FontHeights;

/* Texts that were broken lately: most are broken again, to measure and then to draw them. */
typedef struct LineCache LineCache;
LineCache *line_cache_new(Arena *arena);

struct FontSet {
  Arena *arena;
  Diagnostics *diags;
  FontMetrics metrics;
  FontFace faces[FAMILY_COUNT][WEIGHT_COUNT];
  FcConfig *config;
  PangoFontMap *map;
  PangoContext *context;
  PangoGlyphString *scratch;
  PangoLanguage *language, *japanese;
  BrandFonts *brand; /* NULL: there is none */
  GSList *tabular;   /* attributes that ask the brand's fonts for figures of one width, or NULL */
  FontHeights heights;
  ShapeCache cache;
  LineCache *lines;
};

/* A stretch of a text that one face draws. */
typedef struct TextSegment {
  size_t start, length;
  FontFamily family;
  PangoScript script;
} TextSegment;

typedef LIST(TextSegment) TextSegments;

/* Fills in the paths of all faces; false, reported, if the main ones are nowhere. */
bool font_files_find(FontSet *fonts, const char *directory);
/* The configuration, font map and context over the files. A face must be loaded next. */
void font_faces_open(FontSet *fonts);
/* NULL if the face cannot be had; a file that is there but useless is reported. */
const FontFace *font_face_load(FontSet *fonts, FontFamily family, FontWeight weight);
/* A path to the checked bytes of a brand's font, for as long as the arena lives; NULL if the system
 * has no room for them. */
const char *font_memory_path(Arena *arena, const BrandFace *face);
bool font_face_has(const FontFace *face, uint32_t code_point);

void font_segments_find(FontSet *fonts, const char *text, FontStyle style, TextSegments *segments);

/* Width in ems of a text in the made-up metrics. */
double fixed_text_width(const char *text, size_t length, FontWeight weight);
