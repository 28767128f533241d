/* Widths that stay the same whatever fonts and libraries are installed. */
#include "fonts/font_set.h"

#include <string.h>

bool is_wide_character(uint32_t c) {
  return (c >= 0x2E80 && c <= 0xD7FF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF);
}

static bool is_one_of(const char *characters, uint32_t c) {
  return c < 0x80 && c != 0 && strchr(characters, (int)c);
}

/* Hundredths of an em. */
static int character_width(uint32_t c) {
  if (c >= '0' && c <= '9') return 60;
  if (c == ' ' || c == 0xA0) return 28;
  if (is_one_of(".,:;'|!ijlI", c)) return 28;
  if (is_one_of("()[]{}-/frt", c)) return 36;
  if (is_one_of("mwMW%", c)) return 88;
  if (c >= 'A' && c <= 'Z') return 68;
  if (c >= 'a' && c <= 'z') return 56;
  if (c == 0xAD || (c >= 0x300 && c <= 0x36F)) return 0;
  return is_wide_character(c) ? 100 : 60;
}

double fixed_text_width(const char *text, size_t length, FontWeight weight) {
  const char *end = text + length;
  int64_t width = 0;
  uint32_t c;
  for (size_t step; (step = utf8_decode(text, end, &c)) > 0; text += step)
    width += character_width(c);
  return (double)width / (weight == FONT_SEMIBOLD ? 95 : 100);
}
