#include "fonts/sfnt.h"

enum { HEADER = 12, RECORD = 16, TABLE_LIMIT = 256 };

uint16_t sfnt_u16(FontBytes bytes, size_t offset) {
  if (bytes.length < 2 || offset > bytes.length - 2) return 0;
  return (uint16_t)(bytes.bytes[offset] << 8 | bytes.bytes[offset + 1]);
}

uint32_t sfnt_u32(FontBytes bytes, size_t offset) {
  return (uint32_t)sfnt_u16(bytes, offset) << 16 | sfnt_u16(bytes, offset + 2);
}

bool sfnt_is_font(FontBytes file) {
  uint32_t kind = sfnt_u32(file, 0);
  return kind == 0x00010000 || kind == SFNT_TAG('O', 'T', 'T', 'O') ||
         kind == SFNT_TAG('t', 'r', 'u', 'e');
}

bool sfnt_is_whole(FontBytes file) {
  size_t count = sfnt_u16(file, 4);
  if (count == 0 || count > TABLE_LIMIT || HEADER + count * RECORD > file.length) return false;
  for (size_t i = 0; i < count; i++) {
    size_t offset = sfnt_u32(file, HEADER + i * RECORD + 8);
    size_t length = sfnt_u32(file, HEADER + i * RECORD + 12);
    if (offset > file.length || length > file.length - offset) return false;
  }
  return true;
}

FontBytes sfnt_table(FontBytes file, uint32_t tag) {
  size_t count = sfnt_u16(file, 4);
  for (size_t i = 0; i < count; i++) {
    size_t record = HEADER + i * RECORD, length = sfnt_u32(file, record + 12);
    if (sfnt_u32(file, record) == tag && length > 0)
      return (FontBytes){file.bytes + sfnt_u32(file, record + 8), length};
  }
  return (FontBytes){0};
}
