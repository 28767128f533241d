#include "output/font_subset.h"

#include <glib.h>
#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

/* What is kept of a font's texts besides the names: its licence and where that can be read. */
enum { NAME_LICENCE = 13, NAME_LICENCE_ADDRESS = 14 };
#define TNUM HB_TAG('t', 'n', 'u', 'm')
#define WEIGHT_AXIS HB_TAG('w', 'g', 'h', 't')

typedef struct UsedFace {
  PangoFont *font; /* NULL: no text is set in it */
  bool is_brand;   /* its figures of one width may be a feature of it */
  hb_set_t *characters;
} UsedFace;

typedef struct UsedFaces {
  UsedFace items[FAMILY_COUNT][WEIGHT_COUNT];
} UsedFaces;

static void add_characters(hb_set_t *characters, const char *text, size_t length) {
  const char *end = text + length;
  uint32_t c;
  for (size_t step; (step = utf8_decode(text, end, &c)) > 0; text += step)
    hb_set_add(characters, c);
}

/* Letters with their marks are drawn as one glyph where the font has one: so that is wanted too. */
static void add_run(UsedFaces *faces, const SceneText *text, const ShapedRun *run) {
  const PangoItem *item = run->item->item;
  UsedFace *face = &faces->items[run->family][text->style.weight];
  if (!face->font)
    *face = (UsedFace){item->analysis.font, run->family == FAMILY_BRAND, hb_set_create()};
  const char *part = text->shaped->text + item->offset;
  add_characters(face->characters, part, (size_t)item->length);
  char *composed = g_utf8_normalize(part, item->length, G_NORMALIZE_NFC);
  if (composed) add_characters(face->characters, composed, strlen(composed));
  g_free(composed);
}

static void visit_text(const SceneNode *node, void *context) {
  if (node->kind != SCENE_TEXT || !node->text.shaped) return;
  const ShapedText *shaped = node->text.shaped;
  for (size_t i = 0; i < shaped->run_count; i++) add_run(context, &node->text, &shaped->runs[i]);
}

/* Outlines are all that viewers need: hints are for screens of another time. */
static hb_face_t *cut_face(const UsedFace *face) {
  hb_subset_input_t *input = hb_subset_input_create_or_fail();
  if (!input) return NULL;
  hb_set_union(hb_subset_input_unicode_set(input), face->characters);
  hb_set_t *names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
  hb_set_add_range(names, NAME_LICENCE, NAME_LICENCE_ADDRESS);
  hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
  if (face->is_brand)
    hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), TNUM);
  hb_font_t *font = pango_font_get_hb_font(face->font);
  hb_face_t *cut = hb_subset_or_fail(hb_font_get_face(font), input);
  hb_subset_input_destroy(input);
  return cut;
}

static bool has_table(hb_face_t *face, hb_tag_t tag) {
  hb_blob_t *table = hb_face_reference_table(face, tag);
  bool is_there = hb_blob_get_length(table) > 0;
  hb_blob_destroy(table);
  return is_there;
}

static int css_weight(const UsedFace *face, FontWeight weight) {
  hb_font_t *font = pango_font_get_hb_font(face->font);
  hb_ot_var_axis_info_t axis;
  unsigned count;
  const float *places = hb_font_get_var_coords_design(font, &count);
  bool is_variable = hb_ot_var_find_axis_info(hb_font_get_face(font), WEIGHT_AXIS, &axis);
  if (is_variable && axis.axis_index < count) return (int)lround(places[axis.axis_index]);
  return weight == FONT_SEMIBOLD ? 600 : 400;
}

static bool is_plain(const char *name) {
  for (; *name; name++)
    if (!g_ascii_isalnum(*name) && *name != ' ' && *name != '-') return false;
  return true;
}

const char *font_family_name(Arena *arena, PangoFont *font) {
  static const hb_ot_name_id_t names[] = {HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY,
                                          HB_OT_NAME_ID_FONT_FAMILY};
  hb_face_t *face = hb_font_get_face(pango_font_get_hb_font(font));
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    char name[64];
    unsigned room = sizeof name;
    unsigned length = hb_ot_name_get_utf8(face, names[i], HB_LANGUAGE_INVALID, &room, name);
    if (length > 0 && length < sizeof name && is_plain(name)) return arena_strdup(arena, name);
  }
  return NULL;
}

double font_size_share(PangoFont *font) {
  PangoFontDescription *description = pango_font_describe_with_absolute_size(font);
  double size = pango_font_description_get_size(description);
  pango_font_description_free(description);
  return size / (FONT_NOMINAL_SIZE * PANGO_SCALE);
}

static bool add_subset(Arena *arena, const UsedFace *face, FontSubset subset,
                       FontSubsets *subsets) {
  hb_face_t *cut = cut_face(face);
  if (!cut) return false;
  hb_blob_t *blob = hb_face_reference_blob(cut);
  unsigned length;
  const char *bytes = hb_blob_get_data(blob, &length);
  subset.is_truetype = has_table(cut, HB_TAG('g', 'l', 'y', 'f'));
  subset.length = length;
  subset.bytes = memcpy(arena_alloc(arena, length + 1), length ? bytes : "", length);
  list_push(arena, subsets, subset);
  hb_blob_destroy(blob);
  hb_face_destroy(cut);
  return length > 0;
}

bool font_subsets_make(Arena *arena, const ScenePage *page, FontSubsets *subsets) {
  UsedFaces faces = {0};
  bool is_good = true;
  scene_walk(page->root, visit_text, &faces);
  for (int family = 0; family < FAMILY_COUNT; family++) {
    for (int weight = 0; weight < WEIGHT_COUNT; weight++) {
      const UsedFace *face = &faces.items[family][weight];
      if (!face->font) continue;
      FontSubset subset = {.family = (FontFamily)family,
                           .weight = (FontWeight)weight,
                           .css_weight = css_weight(face, (FontWeight)weight)};
      is_good = add_subset(arena, face, subset, subsets) && is_good;
      hb_set_destroy(face->characters);
    }
  }
  return is_good;
}
