/* From cairo's pixels to PNG's rows. Flat colours compress best unfiltered. */
#include "output/png_image.h"

#include <string.h>

#if defined(__x86_64__)
#include <tmmintrin.h>

/* Four pixels at a time; the last ones are left to pack_pixels, as 16 bytes are stored for 12. */
__attribute__((target("ssse3"))) static int pack_pixels_fast(const unsigned char *pixels, int count,
                                                             unsigned char *out) {
  const __m128i order = _mm_setr_epi8(2, 1, 0, 6, 5, 4, 10, 9, 8, 14, 13, 12, -1, -1, -1, -1);
  int i = 0;
  for (; i + 8 <= count; i += 4) {
    __m128i four = _mm_loadu_si128((const __m128i *)(pixels + 4 * (size_t)i));
    _mm_storeu_si128((__m128i *)(out + 3 * (size_t)i), _mm_shuffle_epi8(four, order));
  }
  return i;
}

static bool is_fast(void) {
  return __builtin_cpu_supports("ssse3");
}
#else
static int pack_pixels_fast(const unsigned char *pixels, int count, unsigned char *out) {
  (void)pixels, (void)count, (void)out;
  return 0;
}

static bool is_fast(void) {
  return false;
}
#endif

static void pack_pixels(const unsigned char *pixels, int first, int count, unsigned char *out) {
  for (int i = first; i < count; i++) {
    uint32_t pixel;
    memcpy(&pixel, pixels + 4 * (size_t)i, sizeof pixel);
    out[3 * i] = (unsigned char)(pixel >> 16);
    out[3 * i + 1] = (unsigned char)(pixel >> 8);
    out[3 * i + 2] = (unsigned char)pixel;
  }
}

void png_pack_rows(const PngImage *image, int first, int count, unsigned char *out) {
  bool fast = is_fast();
  for (int row = first; row < first + count; row++, out += png_row_size(image->width)) {
    const unsigned char *pixels = image->pixels + (size_t)row * image->stride;
    out[0] = 0;
    int done = fast ? pack_pixels_fast(pixels, image->width, out + 1) : 0;
    pack_pixels(pixels, done, image->width, out + 1);
  }
}
