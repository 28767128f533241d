/* Whether text can be set in a font, and what has to be set in another. */
#include "fonts/brand_face.h"

#include <hb-ot.h>
#include <math.h>
#include <string.h>

/* Letters of a font for text reach this far, in ems. */
#define LEAST_CAPITAL 0.3
#define MOST_REACH 1.5
#define MOST_ADVANCE 3.0
/* As far as they may reach at their size: lines are 1.15 to 1.4 ems apart. Inter's reach 0.96. */
#define LINE_REACH 1.1

enum { LISTED = 8 }; /* characters of a message */

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
static const char signs[] = "!\"#$%&'()*+,-./:;<=>?@[]_{|}~";

const char *brand_font_name(Diagnostics *diags, const SourceFile *file) {
  const char *slash = strrchr(file->path, '/');
  return diag_quote(diags, slash ? slash + 1 : file->path);
}

static bool has_character(const FaceCheck *check, char character) {
  hb_codepoint_t glyph;
  return hb_font_get_nominal_glyph(check->font, (hb_codepoint_t)character, &glyph) && glyph != 0;
}

/* Those of `wanted` that the font lacks, as many as a message takes; their number is returned. */
static size_t list_missing(const FaceCheck *check, const char *wanted, char *list) {
  size_t count = 0;
  for (; *wanted; wanted++) {
    if (has_character(check, *wanted)) continue;
    if (count < LISTED) *list++ = *wanted;
    count++;
  }
  *list = '\0';
  return count;
}

static bool check_coverage(const FaceCheck *check) {
  char list[LISTED + 1];
  const char *name = brand_font_name(check->diags, check->request->file);
  size_t count = list_missing(check, letters, list);
  if (count > 0) {
    diag_error(check->diags, check->request->place,
               "the font %s lacks %zu letters or figures: %s%s", name, count, list,
               count > LISTED ? "…" : "");
    diag_hint(check->diags, "decks are set in fonts that have A to Z, a to z and 0 to 9");
    return false;
  }
  count = list_missing(check, signs, list);
  if (count == 0) return true;
  diag_warning(check->diags, check->request->place, "the font %s lacks %zu signs: %s%s", name,
               count, list, count > LISTED ? "…" : "");
  diag_hint(check->diags, "they are set in Inter, the program's own font");
  return true;
}

static bool refuse_size(const FaceCheck *check, char letter, const char *how) {
  diag_error(check->diags, check->request->place, "the font %s cannot be used: its letter %c %s",
             brand_font_name(check->diags, check->request->file), letter, how);
  diag_hint(check->diags, "name a font that is made for text");
  return false;
}

double brand_reach(const FaceCheck *check) {
  double top = 0, bottom = 0, em = hb_face_get_upem(check->face);
  for (const char *letter = "HdfklbQgjpqy"; *letter; letter++) {
    hb_codepoint_t glyph;
    hb_glyph_extents_t ink = {0};
    hb_font_get_nominal_glyph(check->font, (hb_codepoint_t)*letter, &glyph);
    hb_font_get_glyph_extents(check->font, glyph, &ink);
    top = fmax(top, ink.y_bearing / em);
    bottom = fmin(bottom, (ink.y_bearing + ink.height) / em);
  }
  return top - bottom;
}

/* Sizes are those of the em, so letters must be of about its size, as in all fonts for text. */
static bool check_letter(const FaceCheck *check, char letter) {
  hb_codepoint_t glyph;
  hb_glyph_extents_t ink;
  double em = hb_face_get_upem(check->face);
  hb_font_get_nominal_glyph(check->font, (hb_codepoint_t)letter, &glyph);
  double advance = hb_font_get_glyph_h_advance(check->font, glyph) / em;
  if (!hb_font_get_glyph_extents(check->font, glyph, &ink) || ink.height == 0 || ink.width == 0)
    return refuse_size(check, letter, "is blank");
  double top = ink.y_bearing / em, bottom = (ink.y_bearing + ink.height) / em;
  if (top > MOST_REACH || bottom < -MOST_REACH || !(advance < MOST_ADVANCE))
    return refuse_size(check, letter, "is far larger than the type size");
  if (letter == 'H' && top < LEAST_CAPITAL)
    return refuse_size(check, letter, "is far smaller than the type size");
  return advance > 0 || refuse_size(check, letter, "has no width");
}

bool brand_letters_check(const FaceCheck *check) {
  if (!check_coverage(check)) return false;
  for (const char *letter = letters; *letter; letter++)
    if (!check_letter(check, *letter)) return false;
  return true;
}

double brand_fonts_scale(const BrandFonts *fonts) {
  double reach = fmax(fonts->faces[FONT_REGULAR].reach, fonts->faces[FONT_SEMIBOLD].reach);
  return reach > LINE_REACH ? LINE_REACH / reach : 1;
}

BrandFigures brand_fonts_figures(const BrandFonts *fonts) {
  BrandFigures regular = fonts->faces[FONT_REGULAR].figures;
  BrandFigures semibold = fonts->faces[FONT_SEMIBOLD].figures;
  return regular < semibold ? regular : semibold;
}

void brand_fonts_check(const BrandFonts *fonts, Diagnostics *diags) {
  const BrandFace *regular = &fonts->faces[FONT_REGULAR], *bold = &fonts->faces[FONT_SEMIBOLD];
  const BrandFace *uneven = regular->figures == FIGURES_OF_ANY_WIDTH ? regular : bold;
  if (uneven->figures == FIGURES_OF_ANY_WIDTH) {
    diag_warning(diags, uneven->place, "the font %s has no figures of one width",
                 brand_font_name(diags, uneven->file));
    diag_hint(diags, "figures that stand under each other, as those of axes and tables, are set in "
                     "Inter, the program's own font");
  }
  if (bold->weight > regular->weight) return;
  diag_warning(diags, bold->place, "the font %s is no bolder (weight %.0f) than %s (%.0f)",
               brand_font_name(diags, bold->file), bold->weight,
               brand_font_name(diags, regular->file), regular->weight);
  diag_hint(diags, "titles and totals are told from other text by their weight");
}

static bool face_equals(const BrandFace *a, const BrandFace *b) {
  return a->hash == b->hash && a->size == b->size && a->weight == b->weight;
}

bool brand_fonts_equal(const BrandFonts *a, const BrandFonts *b) {
  if (!a || !b) return a == b;
  return face_equals(&a->faces[FONT_REGULAR], &b->faces[FONT_REGULAR]) &&
         face_equals(&a->faces[FONT_SEMIBOLD], &b->faces[FONT_SEMIBOLD]);
}
