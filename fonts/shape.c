/* Shaping: every text once, at one nominal size, kept for the life of the set. */
#include "fonts/font_set.h"

#include <string.h>

typedef struct ShapeCacheEntry {
  uint64_t key;
  const ShapedText *shaped; /* NULL: free */
  FontWeight weight;
  bool has_tabular_figures;
} ShapeCacheEntry;

/* FNV-1a, with the style in its seed. */
static uint64_t hash_text(const char *text, FontStyle style) {
  uint64_t hash = 0xCBF29CE484222325u + (uint64_t)style.weight * 2 + style.has_tabular_figures;
  for (; *text; text++) hash = (hash ^ (unsigned char)*text) * 0x100000001B3u;
  return hash;
}

static bool is_entry_of(const ShapeCacheEntry *entry, uint64_t key, const char *text,
                        FontStyle style) {
  return entry->key == key && entry->weight == style.weight &&
         entry->has_tabular_figures == style.has_tabular_figures &&
         text_equals(entry->shaped->text, text);
}

/* The text's entry, or the free one where it belongs. */
static ShapeCacheEntry *find_entry(ShapeCache *cache, uint64_t key, const char *text,
                                   FontStyle style) {
  size_t mask = cache->capacity - 1, slot = key & mask;
  while (cache->entries[slot].shaped && !is_entry_of(&cache->entries[slot], key, text, style))
    slot = (slot + 1) & mask;
  return &cache->entries[slot];
}

static void grow_cache(FontSet *fonts) {
  ShapeCache *cache = &fonts->cache;
  ShapeCache grown = {.count = cache->count,
                      .capacity = cache->capacity ? cache->capacity * 2 : 512};
  grown.entries = arena_array(fonts->arena, ShapeCacheEntry, grown.capacity);
  for (size_t i = 0; i < cache->capacity; i++) {
    const ShapeCacheEntry *old = &cache->entries[i];
    if (!old->shaped) continue;
    FontStyle style = {.weight = old->weight, .has_tabular_figures = old->has_tabular_figures};
    *find_entry(&grown, old->key, old->shaped->text, style) = *old;
  }
  *cache = grown;
}

static uint32_t character_at(const char *text, size_t offset) {
  uint32_t c = 0;
  utf8_decode(text + offset, text + strlen(text), &c);
  return c;
}

/* What no font has is left blank, and remembered: a box with its code would pass for content. */
static void blank_unknown_glyphs(ShapedText *shaped, const TextSegment *segment,
                                 PangoGlyphString *glyphs) {
  for (int i = 0; i < glyphs->num_glyphs; i++) {
    PangoGlyph glyph = glyphs->glyphs[i].glyph;
    if (glyph == PANGO_GLYPH_EMPTY || !(glyph & PANGO_GLYPH_UNKNOWN_FLAG)) continue;
    glyphs->glyphs[i].glyph = PANGO_GLYPH_EMPTY;
    size_t offset = segment->start + (size_t)glyphs->log_clusters[i];
    if (!shaped->missing) shaped->missing = character_at(shaped->text, offset);
  }
}

static PangoGlyphString *copy_glyphs(Arena *arena, const PangoGlyphString *glyphs) {
  size_t count = (size_t)glyphs->num_glyphs;
  PangoGlyphString *copy = arena_make(arena, PangoGlyphString);
  copy->num_glyphs = copy->space = glyphs->num_glyphs;
  copy->glyphs = arena_array(arena, PangoGlyphInfo, count);
  copy->log_clusters = arena_array(arena, int, count);
  if (count == 0) return copy;
  memcpy(copy->glyphs, glyphs->glyphs, count * sizeof *copy->glyphs);
  memcpy(copy->log_clusters, glyphs->log_clusters, count * sizeof *copy->log_clusters);
  return copy;
}

static bool is_japanese(const TextSegment *segment) {
  return segment->family == FAMILY_JAPANESE || segment->script == PANGO_SCRIPT_HAN ||
         segment->script == PANGO_SCRIPT_HIRAGANA || segment->script == PANGO_SCRIPT_KATAKANA;
}

static PangoGlyphItem *shape_segment(FontSet *fonts, ShapedText *shaped, const TextSegment *segment,
                                     FontStyle style) {
  const FontFace *face = font_face_load(fonts, segment->family, style.weight);
  if (!face) return NULL;
  PangoItem *item = arena_make(fonts->arena, PangoItem);
  item->offset = (int)segment->start;
  item->length = (int)segment->length;
  item->num_chars = (int)utf8_count(shaped->text + segment->start, segment->length);
  item->analysis = (PangoAnalysis){
      .font = face->font,
      .gravity = PANGO_GRAVITY_SOUTH,
      .script = (guint8)segment->script,
      .language = is_japanese(segment) ? fonts->japanese : fonts->language,
      .extra_attrs =
          style.has_tabular_figures && segment->family == FAMILY_BRAND ? fonts->tabular : NULL,
  };
  pango_shape_full(shaped->text + segment->start, item->length, shaped->text, -1, &item->analysis,
                   fonts->scratch);
  blank_unknown_glyphs(shaped, segment, fonts->scratch);
  PangoGlyphItem *glyph_item = arena_make(fonts->arena, PangoGlyphItem);
  glyph_item->item = item;
  glyph_item->glyphs = copy_glyphs(fonts->arena, fonts->scratch);
  return glyph_item;
}

static void shape_real(FontSet *fonts, ShapedText *shaped, FontStyle style) {
  TextSegments segments = {0};
  font_segments_find(fonts, shaped->text, style, &segments);
  ShapedRun *runs = arena_array(fonts->arena, ShapedRun, segments.count);
  for (size_t i = 0; i < segments.count; i++) {
    PangoGlyphItem *item = shape_segment(fonts, shaped, &segments.items[i], style);
    if (!item) continue;
    runs[shaped->run_count++] = (ShapedRun){item, shaped->width, segments.items[i].family};
    shaped->width += pango_glyph_string_get_width(item->glyphs) / (double)PANGO_SCALE;
  }
  shaped->runs = runs;
}

static const ShapedText *shape_text(FontSet *fonts, const char *text, FontStyle style) {
  ShapedText *shaped = arena_make(fonts->arena, ShapedText);
  shaped->text = arena_strdup(fonts->arena, text);
  if (fonts->metrics == FONT_METRICS_FIXED)
    shaped->width = fixed_text_width(text, strlen(text), style.weight) * FONT_NOMINAL_SIZE;
  else
    shape_real(fonts, shaped, style);
  return shaped;
}

const ShapedText *font_shape(FontSet *fonts, const char *text, FontStyle style) {
  if (fonts->cache.count * 4 >= fonts->cache.capacity * 3) grow_cache(fonts);
  uint64_t key = hash_text(text, style);
  ShapeCacheEntry *entry = find_entry(&fonts->cache, key, text, style);
  if (!entry->shaped) {
    *entry = (ShapeCacheEntry){key, shape_text(fonts, text, style), style.weight,
                               style.has_tabular_figures};
    fonts->cache.count++;
  }
  return entry->shaped;
}

double font_text_width(FontSet *fonts, const char *text, FontStyle style) {
  return font_shape(fonts, text, style)->width / FONT_NOMINAL_SIZE * style.size;
}

bool font_find_missing(const ShapedText *shaped, uint32_t *code_point) {
  if (!shaped->missing) return false;
  *code_point = shaped->missing;
  return true;
}

static double glyphs_before(const PangoGlyphString *glyphs, size_t byte) {
  int64_t width = 0;
  for (int i = 0; i < glyphs->num_glyphs && (size_t)glyphs->log_clusters[i] < byte; i++)
    width += glyphs->glyphs[i].geometry.width;
  return (double)width / PANGO_SCALE;
}

double font_shaped_x(const ShapedText *shaped, FontStyle style, size_t byte) {
  if (shaped->run_count == 0)
    return fixed_text_width(shaped->text, byte, style.weight) * style.size;
  double x = 0;
  for (size_t i = 0; i < shaped->run_count; i++) {
    const PangoGlyphItem *item = shaped->runs[i].item;
    if (byte <= (size_t)item->item->offset) break;
    x = shaped->runs[i].x + glyphs_before(item->glyphs, byte - (size_t)item->item->offset);
  }
  return x / FONT_NOMINAL_SIZE * style.size;
}
