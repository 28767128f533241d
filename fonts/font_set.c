/* Opening the set, its metrics, and scene texts made of it. */
#include "fonts/font_set.h"

/* How far a letter reaches from the baseline, in ems: up for d and H, down for p. */
static double letter_reach(FontSet *fonts, uint32_t letter, bool is_below) {
  FontFamily family = fonts->brand ? FAMILY_BRAND : FAMILY_MAIN;
  const FontFace *face = font_face_load(fonts, family, FONT_REGULAR);
  hb_codepoint_t glyph;
  PangoRectangle ink;
  if (!face || !hb_font_get_nominal_glyph(face->glyphs, letter, &glyph)) return 0;
  pango_font_get_glyph_extents(face->font, glyph, &ink, NULL);
  int reach = is_below ? ink.y + ink.height : -ink.y;
  return reach / (FONT_NOMINAL_SIZE * PANGO_SCALE);
}

static bool find_brand(FontSet *fonts) {
  for (int weight = 0; fonts->brand && weight < WEIGHT_COUNT; weight++) {
    FontFace *face = &fonts->faces[FAMILY_BRAND][weight];
    face->brand = &fonts->brand->faces[weight];
    face->path = font_memory_path(fonts->arena, face->brand);
    if (face->path) continue;
    diag_system(fonts->diags, face->brand->file->path, "there is no memory for the font");
    return false;
  }
  return true;
}

static bool open_real(FontSet *fonts, const char *directory) {
  if (!font_files_find(fonts, directory) || !find_brand(fonts)) return false;
  font_faces_open(fonts);
  if (!font_face_load(fonts, fonts->brand ? FAMILY_BRAND : FAMILY_MAIN, FONT_REGULAR)) return false;
  fonts->heights.ascent = letter_reach(fonts, 'd', false);
  fonts->heights.descent = letter_reach(fonts, 'p', true);
  fonts->heights.cap = letter_reach(fonts, 'H', false);
  return true;
}

static FontSet *new_set(Arena *arena, FontMetrics metrics, Diagnostics *diags) {
  FontSet *fonts = arena_make(arena, FontSet);
  fonts->arena = arena;
  fonts->diags = diags;
  fonts->metrics = metrics;
  fonts->lines = line_cache_new(arena);
  return fonts;
}

FontSet *font_set_open(Arena *arena, FontMetrics metrics, const char *directory,
                       Diagnostics *diags) {
  FontSet *fonts = new_set(arena, metrics, diags);
  if (metrics == FONT_METRICS_REAL) return open_real(fonts, directory) ? fonts : NULL;
  fonts->heights.ascent = fonts->heights.cap = 0.72;
  fonts->heights.descent = 0.2;
  return fonts;
}

FontSet *font_set_open_brand(Arena *arena, const BrandFonts *brand, Diagnostics *diags) {
  FontSet *fonts = new_set(arena, FONT_METRICS_REAL, diags);
  if (brand) {
    fonts->brand = arena_make(arena, BrandFonts);
    *fonts->brand = *brand;
  }
  return open_real(fonts, NULL) ? fonts : NULL;
}

bool font_set_reuse(FontSet *fonts, const BrandFonts *brand, Diagnostics *diags) {
  if (!brand_fonts_equal(fonts->brand, brand)) return false;
  if (brand) *fonts->brand = *brand; /* named in another place */
  fonts->diags = diags;
  return true;
}

size_t font_set_shaped_count(const FontSet *fonts) {
  return fonts->cache.count;
}

double font_ascent(FontSet *fonts, FontStyle style) {
  return fonts->heights.ascent * style.size;
}

double font_descent(FontSet *fonts, FontStyle style) {
  return fonts->heights.descent * style.size;
}

double font_cap_height(FontSet *fonts, FontStyle style) {
  return fonts->heights.cap * style.size;
}

SceneText font_scene_text(FontSet *fonts, BoundText content, FontStyle style, Point origin) {
  const ShapedText *shaped = font_shape(fonts, content.text ? content.text : "", style);
  return (SceneText){.content = content,
                     .style = style,
                     .origin = origin,
                     .width = shaped->width / FONT_NOMINAL_SIZE * style.size,
                     .ascent = font_ascent(fonts, style),
                     .descent = font_descent(fonts, style),
                     .shaped = shaped};
}
