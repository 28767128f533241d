/* Pixels to PNG bytes. */
#pragma once
#include "output/stream.h"
#include <stdint.h>

typedef struct PngText {
  const char *key, *text;
} PngText;

typedef struct PngImage {
  int width, height;
  const unsigned char *pixels; /* cairo's RGB24: 32 bits a pixel in the machine's byte order */
  size_t stride;
  uint32_t pixels_per_metre;
  const PngText *texts; /* UTF-8; empty ones are left out */
  size_t text_count;
} PngImage;

void png_image_write(const PngImage *image, OutputStream *stream);

enum { PNG_BAND_ROWS = 16 };

/* The bytes of a row in a PNG: the filter (none), then RGB. */
static inline size_t png_row_size(int width) {
  return 1 + 3 * (size_t)width;
}
/* Packs rows `first` to `first + count` into `out`. */
void png_pack_rows(const PngImage *image, int first, int count, unsigned char *out);

#ifdef HAVE_ISAL
/* The whole image as zlib data, handed out in pieces. */
void png_deflate(const PngImage *image, void (*take)(void *sink, unsigned char *bytes, size_t size),
                 void *sink);
#endif
