#include "output/font_subset.h"

#include <glib.h>
#include <hb-subset.h>
#include <string.h>

/* What is kept of a font's texts besides the names: its licence and where that can be read. */
enum { NAME_LICENCE = 13, NAME_LICENCE_ADDRESS = 14 };

typedef struct UsedFace {
  PangoFont *font; /* NULL: no text is set in it */
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
  if (!face->font) *face = (UsedFace){item->analysis.font, hb_set_create()};
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
      FontSubset subset = {.family = (FontFamily)family, .weight = (FontWeight)weight};
      is_good = add_subset(arena, face, subset, subsets) && is_good;
      hb_set_destroy(face->characters);
    }
  }
  return is_good;
}
