/* The outermost layer of TTF and OTF files, looked through before anything else reads them. */
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct FontBytes {
  const uint8_t *bytes; /* NULL: there are none */
  size_t length;
} FontBytes;

#define SFNT_TAG(a, b, c, d)                                                                       \
  ((uint32_t)(a) << 24 | (uint32_t)(b) << 16 | (uint32_t)(c) << 8 | (uint32_t)(d))

/* Big-endian numbers; 0 beyond the end. */
uint16_t sfnt_u16(FontBytes bytes, size_t offset);
uint32_t sfnt_u32(FontBytes bytes, size_t offset);

/* Whether the file begins as TTF and OTF files do. */
bool sfnt_is_font(FontBytes file);
/* Whether all tables lie within the file. */
bool sfnt_is_whole(FontBytes file);
/* A table of a whole file; no bytes if it has none of that tag. */
FontBytes sfnt_table(FontBytes file, uint32_t tag);

/* Whether every glyph that is made of others is made of few of them, and not of itself: programs
 * that draw such glyphs follow them wherever they lead. Other outlines than those of TrueType are
 * sound here. */
bool sfnt_has_sound_parts(FontBytes file);
