/* What FreeType and HarfBuzz say of a font. */
#include "fonts/brand_face.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_MULTIPLE_MASTERS_H
#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

#define KERN SFNT_TAG('k', 'e', 'r', 'n')
#define WEIGHT_AXIS SFNT_TAG('w', 'g', 'h', 't')

/* Everything is kept but hints; "kern" as it is, which HarfBuzz reads and else would leave out. */
static hb_subset_input_t *want_all(void) {
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (!input) return NULL;
  static const hb_subset_sets_t whole[] = {HB_SUBSET_SETS_UNICODE, HB_SUBSET_SETS_NAME_ID,
                                           HB_SUBSET_SETS_LAYOUT_FEATURE_TAG};
  for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
    hb_set_t *set = hb_subset_input_set(input, whole[i]);
    hb_set_clear(set);
    hb_set_invert(set);
  }
  hb_set_del(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), KERN);
  hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG), KERN);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_RETAIN_GIDS |
                                       HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  return input;
}

FontBytes brand_rewrite(Arena *arena, hb_face_t *face) {
  hb_subset_input_t *input = want_all();
  hb_face_t *clean = input ? hb_subset_or_fail(face, input) : NULL;
  hb_subset_input_destroy(input);
  if (!clean) return (FontBytes){0};
  hb_blob_t *blob = hb_face_reference_blob(clean);
  unsigned length;
  const char *bytes = hb_blob_get_data(blob, &length);
  FontBytes kept = {length ? memcpy(arena_alloc(arena, length), bytes, length) : NULL, length};
  hb_blob_destroy(blob);
  hb_face_destroy(clean);
  return kept;
}

static void set_weight(FT_Library library, FT_Face face, double weight) {
  FT_MM_Var *axes;
  FT_Fixed places[16] = {0};
  if (FT_Get_MM_Var(face, &axes) != 0) return;
  for (FT_UInt i = 0; i < axes->num_axis && i < 16; i++)
    places[i] = axes->axis[i].tag == WEIGHT_AXIS ? lround(weight * 65536) : axes->axis[i].def;
  if (axes->num_axis <= 16) FT_Set_Var_Design_Coordinates(face, axes->num_axis, places);
  FT_Done_MM_Var(library, axes);
}

static bool load_all(FT_Face face, unsigned *bad_glyph) {
  for (FT_Long i = 0; i < face->num_glyphs; i++) {
    *bad_glyph = (unsigned)i;
    if (FT_Load_Glyph(face, (FT_UInt)i, FT_LOAD_NO_SCALE | FT_LOAD_NO_BITMAP) != 0) return false;
  }
  return face->num_glyphs > 0;
}

bool brand_glyphs_load(FontBytes file, double weight, unsigned *bad_glyph) {
  FT_Library library;
  FT_Face face;
  bool is_good = false;
  *bad_glyph = 0;
  if (FT_Init_FreeType(&library) != 0) return false;
  if (FT_New_Memory_Face(library, file.bytes, (FT_Long)file.length, 0, &face) == 0) {
    set_weight(library, face, weight);
    is_good = load_all(face, bad_glyph);
    FT_Done_Face(face);
  }
  FT_Done_FreeType(library);
  return is_good;
}

bool brand_weight_axis(hb_face_t *face, double *least, double *most) {
  hb_ot_var_axis_info_t axis;
  if (!hb_ot_var_find_axis_info(face, WEIGHT_AXIS, &axis)) return false;
  *least = axis.min_value;
  *most = axis.max_value;
  return true;
}

hb_font_t *brand_font_new(hb_face_t *face, double weight) {
  hb_font_t *font = hb_font_create(face);
  hb_variation_t wanted = {WEIGHT_AXIS, (float)weight};
  hb_font_set_variations(font, &wanted, 1);
  return font;
}

/* Kerning between figures would move them out of their columns as well. */
static bool has_figures_of_one_width(hb_font_t *font, const char *feature) {
  static const char figures[] = "01234567890112233445566778899747117970270";
  hb_buffer_t *buffer = hb_buffer_create();
  hb_feature_t features[1];
  unsigned count, is_wanted = feature && hb_feature_from_string(feature, -1, features);
  hb_buffer_add_utf8(buffer, figures, -1, 0, -1);
  hb_buffer_guess_segment_properties(buffer);
  hb_shape(font, buffer, features, is_wanted);
  const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, &count);
  bool is_even = count == strlen(figures) && places[0].x_advance > 0;
  for (unsigned i = 1; i < count && is_even; i++)
    is_even = places[i].x_advance == places[0].x_advance;
  hb_buffer_destroy(buffer);
  return is_even;
}

BrandFigures brand_figures_of(hb_font_t *font) {
  if (has_figures_of_one_width(font, NULL)) return FIGURES_OF_ONE_WIDTH;
  return has_figures_of_one_width(font, "tnum") ? FIGURES_BY_FEATURE : FIGURES_OF_ANY_WIDTH;
}
