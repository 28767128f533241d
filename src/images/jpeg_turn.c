#include "images/jpeg_turn.h"

#include <string.h>

enum { APP1 = 0xE1, START_OF_SCAN = 0xDA, ORIENTATION = 0x0112, ENTRY_SIZE = 12, UPRIGHT = 1 };

typedef struct Tiff {
  const unsigned char *bytes;
  size_t size;
  bool is_little;
} Tiff;

/* 0 beyond the end. */
static unsigned long number_at(const Tiff *tiff, size_t offset, size_t length) {
  if (offset > tiff->size || length > tiff->size - offset) return 0;
  unsigned long value = 0;
  for (size_t i = 0; i < length; i++)
    value = value << 8 | tiff->bytes[offset + (tiff->is_little ? length - 1 - i : i)];
  return value;
}

static bool tiff_is_turned(const Tiff *tiff) {
  size_t start = number_at(tiff, 4, 4);
  size_t count = number_at(tiff, start, 2);
  for (size_t i = 0; i < count; i++) {
    size_t entry = start + 2 + i * ENTRY_SIZE;
    if (number_at(tiff, entry, 2) != ORIENTATION) continue;
    unsigned long way = number_at(tiff, entry + 8, 2);
    return way > UPRIGHT && way <= 8;
  }
  return false;
}

static bool segment_is_turned(const unsigned char *bytes, size_t size) {
  static const char head[] = "Exif\0";
  if (size < sizeof head + 8 || memcmp(bytes, head, sizeof head) != 0) return false;
  Tiff tiff = {bytes + sizeof head, size - sizeof head, bytes[sizeof head] == 'I'};
  return tiff_is_turned(&tiff);
}

bool jpeg_is_turned(const unsigned char *bytes, size_t size) {
  size_t place = 2;
  while (size >= 4 && place <= size - 4 && bytes[place] == 0xFF) {
    unsigned char marker = bytes[place + 1];
    size_t length = (size_t)bytes[place + 2] << 8 | bytes[place + 3];
    if (marker == START_OF_SCAN || length < 2 || length > size - place - 2) return false;
    if (marker == APP1 && segment_is_turned(bytes + place + 4, length - 2)) return true;
    place += 2 + length;
  }
  return false;
}
