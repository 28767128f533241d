/* Glyphs of TrueType that are made of other glyphs. */
#include "base/arena.h"
#include "fonts/sfnt.h"

enum {
  PART_LIMIT = 256, /* of a glyph, with those of its parts; real ones have a dozen */
  GLYPH_HEADER = 10,
  ARGUMENTS_ARE_WORDS = 0x1,
  HAS_SCALE = 0x8,
  HAS_MORE = 0x20,
  HAS_TWO_SCALES = 0x40,
  HAS_MATRIX = 0x80
};

typedef struct GlyphParts {
  FontBytes outlines, places;
  bool has_long_places;
  size_t count;
  uint16_t *sizes; /* a glyph's parts and itself, as far as they are counted; 0: not yet */
  size_t depth;
} GlyphParts;

static FontBytes outline_of(const GlyphParts *parts, size_t glyph) {
  size_t start, end;
  if (parts->has_long_places) {
    start = sfnt_u32(parts->places, glyph * 4);
    end = sfnt_u32(parts->places, glyph * 4 + 4);
  } else {
    start = (size_t)sfnt_u16(parts->places, glyph * 2) * 2;
    end = (size_t)sfnt_u16(parts->places, glyph * 2 + 2) * 2;
  }
  if (start >= end || end > parts->outlines.length) return (FontBytes){0};
  return (FontBytes){parts->outlines.bytes + start, end - start};
}

static size_t part_length(uint16_t flags) {
  size_t length = flags & ARGUMENTS_ARE_WORDS ? 8 : 6;
  if (flags & HAS_SCALE) return length + 2;
  if (flags & HAS_TWO_SCALES) return length + 4;
  return flags & HAS_MATRIX ? length + 8 : length;
}

/* The glyph's parts and itself; beyond the limit if they are too many, or not there. A glyph within
 * itself goes as deep as the limit, and so has too many. */
static size_t count_parts(GlyphParts *parts, size_t glyph) {
  if (glyph >= parts->count) return PART_LIMIT + 1;
  if (parts->sizes[glyph]) return parts->sizes[glyph];
  FontBytes outline = outline_of(parts, glyph);
  size_t size = 1, at = GLYPH_HEADER;
  bool has_more = sfnt_u16(outline, 0) & 0x8000;
  if (parts->depth >= PART_LIMIT) return PART_LIMIT + 1;
  parts->depth++;
  while (has_more && at + 4 <= outline.length && size <= PART_LIMIT) {
    uint16_t flags = sfnt_u16(outline, at);
    size += count_parts(parts, sfnt_u16(outline, at + 2));
    at += part_length(flags);
    has_more = flags & HAS_MORE;
  }
  parts->depth--;
  parts->sizes[glyph] = (uint16_t)(size > PART_LIMIT ? PART_LIMIT + 1 : size);
  return parts->sizes[glyph];
}

bool sfnt_has_sound_parts(FontBytes file) {
  FontBytes head = sfnt_table(file, SFNT_TAG('h', 'e', 'a', 'd'));
  GlyphParts parts = {.outlines = sfnt_table(file, SFNT_TAG('g', 'l', 'y', 'f')),
                      .places = sfnt_table(file, SFNT_TAG('l', 'o', 'c', 'a')),
                      .has_long_places = sfnt_u16(head, 50) != 0};
  parts.count = sfnt_u16(sfnt_table(file, SFNT_TAG('m', 'a', 'x', 'p')), 4);
  if (!parts.outlines.bytes || parts.count == 0) return true;
  Arena *scratch = arena_new();
  bool is_sound = true;
  parts.sizes = arena_array(scratch, uint16_t, parts.count);
  for (size_t i = 0; i < parts.count && is_sound; i++)
    is_sound = count_parts(&parts, i) <= PART_LIMIT;
  arena_free(scratch);
  return is_sound;
}
