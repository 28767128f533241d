/* Faces over fontconfig and Pango. The configuration is ours alone: no file of the system is read,
 * and no font of the system can slip in. Patterns are written by hand, so that no font is opened
 * before a text needs it.
 *
 * Pango and fontconfig ask for the "current" configuration behind our back, and read the system's
 * (a third of a deck's cost) if there is none. So ours is the current one whenever they might.
 * A program with a current configuration of its own has to set it again afterwards. */
#include "fonts/font_set.h"

#include <hb.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

static const char *const family_names[FAMILY_COUNT][WEIGHT_COUNT] = {
    [FAMILY_MAIN] = {"Topline Main Regular", "Topline Main SemiBold"},
    [FAMILY_TABULAR] = {"Topline Tabular Regular", "Topline Tabular SemiBold"},
    [FAMILY_WIDE] = {"Topline Wide Regular", "Topline Wide SemiBold"},
    [FAMILY_JAPANESE] = {"Topline Japanese Regular", "Topline Japanese Bold"},
    [FAMILY_BRAND] = {"Topline Brand Regular", "Topline Brand SemiBold"},
};

/* What Pango needs to choose the file and no more. The character set is a token: characters are
 * looked up in the font itself. */
static FcPattern *make_pattern(const FontFace *face) {
  FcPattern *pattern = FcPatternCreate();
  FcCharSet *characters = FcCharSetCreate();
  FcCharSetAddChar(characters, ' ');
  FcPatternAddString(pattern, FC_FILE, (const FcChar8 *)face->path);
  FcPatternAddInteger(pattern, FC_INDEX, 0);
  FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)face->family);
  bool is_truetype = face->brand ? face->brand->is_truetype : text_ends_with(face->path, ".ttf");
  FcPatternAddString(pattern, FC_FONTFORMAT, (const FcChar8 *)(is_truetype ? "TrueType" : "CFF"));
  FcPatternAddCharSet(pattern, FC_CHARSET, characters);
  FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
  FcPatternAddBool(pattern, FC_OUTLINE, FcTrue);
  FcPatternAddInteger(pattern, FC_WEIGHT, FC_WEIGHT_NORMAL);
  FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
  FcCharSetDestroy(characters);
  return pattern;
}

static FcConfig *make_config(FontSet *fonts) {
  FcConfig *config = FcConfigCreate();
  FcConfigBuildFonts(config); /* makes the empty set that the patterns go into */
  FcFontSet *set = FcConfigGetFonts(config, FcSetSystem);
  for (int family = 0; family < FAMILY_COUNT; family++) {
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
      FontFace *face = &fonts->faces[family][weight];
      face->family = family_names[family][weight];
      if (face->path) FcFontSetAdd(set, make_pattern(face));
    }
  }
  return config;
}

static PangoContext *make_context(PangoFontMap *map) {
  PangoContext *context = pango_font_map_create_context(map);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  return context;
}

static void free_attribute(void *attribute) {
  pango_attribute_destroy(attribute);
}

static void close_faces(void *object) {
  FontSet *fonts = object;
  for (int family = 0; family < FAMILY_COUNT; family++)
    for (int weight = 0; weight < WEIGHT_COUNT; weight++)
      g_clear_object(&fonts->faces[family][weight].font);
  pango_glyph_string_free(fonts->scratch);
  g_slist_free_full(fonts->tabular, free_attribute);
  g_object_unref(fonts->context);
  /* Pango 1.50 forgets to let go of it with the map. */
  FcConfigSetCurrent(fonts->config);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map), NULL);
  FcConfigSetCurrent(NULL);
  g_object_unref(fonts->map);
  FcConfigDestroy(fonts->config);
}

/* Pango starts a thread here that asks for the current configuration: the first face to be loaded
 * waits for it, and only then may ours be taken away. */
void font_faces_open(FontSet *fonts) {
  fonts->config = make_config(fonts);
  FcConfigSetCurrent(fonts->config);
  fonts->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(fonts->map), fonts->config);
  fonts->context = make_context(fonts->map);
  fonts->scratch = pango_glyph_string_new();
  fonts->language = pango_language_from_string("en");
  fonts->japanese = pango_language_from_string("ja");
  if (fonts->brand && brand_fonts_figures(fonts->brand) == FIGURES_BY_FEATURE)
    fonts->tabular = g_slist_prepend(NULL, pango_attr_font_features_new("tnum"));
  arena_own(fonts->arena, fonts, close_faces);
}

static void *do_nothing(void *argument) {
  return argument;
}

/* Pango starts threads to match fonts, and ends the process where it may not. */
static bool can_start_thread(void) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, do_nothing, NULL) != 0) return false;
  pthread_join(thread, NULL);
  return true;
}

/* Pango would print a warning of its own. */
static bool is_font_file(const char *path) {
  hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
  if (!blob) return false;
  hb_face_t *face = hb_face_create(blob, 0);
  bool has_glyphs = hb_face_get_glyph_count(face) > 0;
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return has_glyphs;
}

/* fontconfig hands out what is nearest; only the very file will do. */
static bool is_from_file(PangoFont *font, const char *path) {
  FcChar8 *file = NULL;
  FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
  return FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch &&
         text_equals((const char *)file, path);
}

static bool can_draw(PangoFont *font) {
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
  hb_codepoint_t glyph;
  return scaled && cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS &&
         hb_font_get_nominal_glyph(pango_font_get_hb_font(font), '0', &glyph);
}

/* Of a variable font. Digits alone, whatever the locale. */
static void set_weight(PangoFontDescription *description, const BrandFace *brand) {
  char place[32];
  if (!brand || !brand->is_variable) return;
  snprintf(place, sizeof place, "wght=%.0f", brand->weight);
  pango_font_description_set_variations(description, place);
}

static PangoFont *load_font(FontSet *fonts, const FontFace *face) {
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_family_static(description, face->family);
  double scale = face->brand ? brand_fonts_scale(fonts->brand) : 1;
  pango_font_description_set_absolute_size(description, FONT_NOMINAL_SIZE * PANGO_SCALE * scale);
  set_weight(description, face->brand);
  FcConfigSetCurrent(fonts->config);
  PangoFont *font = pango_font_map_load_font(fonts->map, fonts->context, description);
  bool is_good = font && is_from_file(font, face->path) && can_draw(font);
  FcConfigSetCurrent(NULL);
  pango_font_description_free(description);
  if (font && !is_good) g_clear_object(&font);
  return font;
}

const FontFace *font_face_load(FontSet *fonts, FontFamily family, FontWeight weight) {
  FontFace *face = &fonts->faces[family][weight];
  if (face->was_tried) return face->font ? face : NULL;
  face->was_tried = true;
  if (!face->path) return NULL;
  if (!can_start_thread()) {
    diag_system(fonts->diags, face->path, "cannot start a thread to load the font");
    return NULL;
  }
  if (is_font_file(face->path)) face->font = load_font(fonts, face);
  if (!face->font) {
    const char *path = face->brand ? face->brand->file->path : face->path;
    diag_system(fonts->diags, path, "this is not a font that can be used");
    return NULL;
  }
  face->glyphs = pango_font_get_hb_font(face->font);
  return face;
}

bool font_face_has(const FontFace *face, uint32_t code_point) {
  hb_codepoint_t glyph;
  return hb_font_get_nominal_glyph(face->glyphs, code_point, &glyph);
}

void font_library_shut_down(void) {
  pango_cairo_font_map_set_default(NULL);
  cairo_debug_reset_static_data();
  FcFini();
}
