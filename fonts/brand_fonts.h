/* Fonts of a house, which a theme or a deck names. They are checked when they are read: what is
 * wrong with one is said where it is named, and nothing underneath meets it unprepared. */
#pragma once
#include "diag/diagnostics.h"
#include "scene/scene.h"

#define BRAND_FONT_MEBIBYTES 32 /* the largest file that is read */

/* How figures stand under each other. */
typedef enum BrandFigures {
  FIGURES_OF_ANY_WIDTH, /* they cannot: the private set's do */
  FIGURES_BY_FEATURE,   /* "tnum" makes them of one width */
  FIGURES_OF_ONE_WIDTH
} BrandFigures;

typedef struct BrandFace {
  const SourceFile *file;
  SourceSpan place;  /* where it is named */
  const char *bytes; /* of the font as HarfBuzz wrote it anew, sound in every table */
  size_t size;
  uint64_t hash; /* of these bytes */
  double weight; /* 400 is regular; of a variable font: the one that is wanted */
  bool is_variable, is_truetype;
  bool is_for_print; /* its licence lets it be embedded to be shown and printed, and no more */
  BrandFigures figures;
  double reach; /* from the top of its letters to the foot of others, in ems */
} BrandFace;

/* A face for each weight. */
typedef struct BrandFonts {
  BrandFace faces[FONT_SEMIBOLD + 1];
} BrandFonts;

/* A file for a weight of the theme, and where it is named. */
typedef struct BrandFontRequest {
  const SourceFile *file;
  SourceSpan place;
  FontWeight slot;
  double weight; /* on the axis of a variable font; 0: 400 or 600, as the slot says */
} BrandFontRequest;

/* False after reporting what makes the file useless: no font, damaged, without letters or figures,
 * or not to be embedded. The arena holds the font; the face refers to the file besides. */
bool brand_face_read(Arena *arena, const BrandFontRequest *request, BrandFace *face,
                     Diagnostics *diags);
/* Findings on both faces: figures that are set in another font, weights that are no two. */
void brand_fonts_check(const BrandFonts *fonts, Diagnostics *diags);
/* How large both faces are set, as a share of the type size: 1, or less where their letters are so
 * tall that lines would touch. */
double brand_fonts_scale(const BrandFonts *fonts);
/* How figures stand under each other in both faces. */
BrandFigures brand_fonts_figures(const BrandFonts *fonts);
/* Whether both are the same: files of the same bytes, at the same weights. NULL: none. */
bool brand_fonts_equal(const BrandFonts *a, const BrandFonts *b);
