/* PNG bytes, decoded again by libpng. Built once for each way to compress. */
#include "output/png_image.h"
#include "tests/unit/unit.h"

#include <png.h>
#include <string.h>

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

/* Noise that no compressor can shrink, or flat colour. */
static unsigned char *make_pixels(int width, int height, bool is_noise) {
  uint32_t *pixels = arena_array(arena, uint32_t, (size_t)width * (size_t)height);
  uint32_t state = 12345;
  for (int i = 0; i < width * height; i++) {
    state = state * 1664525u + 1013904223u;
    pixels[i] = is_noise ? state >> 4 : 0xFF12436Du + (uint32_t)(i / width / 7);
  }
  return (unsigned char *)pixels;
}

static PngImage make_image(int width, int height, bool is_noise) {
  return (PngImage){.width = width,
                    .height = height,
                    .pixels = make_pixels(width, height, is_noise),
                    .stride = (size_t)width * 4,
                    .pixels_per_metre = 5669};
}

typedef struct Reader {
  const char *bytes;
  size_t length, place;
} Reader;

static void read_bytes(png_structp png, png_bytep out, size_t length) {
  Reader *reader = png_get_io_ptr(png);
  ck_assert_uint_le(length, reader->length - reader->place);
  memcpy(out, reader->bytes + reader->place, length);
  reader->place += length;
}

typedef struct Decoded {
  png_structp png;
  png_infop info;
  unsigned char **rows;
} Decoded;

static Decoded decode(OutputStream *stream) {
  Reader *reader = arena_make(arena, Reader);
  reader->bytes = stream_bytes(stream, &reader->length);
  Decoded decoded = {.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL)};
  decoded.info = png_create_info_struct(decoded.png);
  if (setjmp(png_jmpbuf(decoded.png))) ck_abort_msg("libpng cannot read it");
  png_set_read_fn(decoded.png, reader, read_bytes);
  png_read_png(decoded.png, decoded.info, PNG_TRANSFORM_IDENTITY, NULL);
  decoded.rows = png_get_rows(decoded.png, decoded.info);
  ck_assert_uint_eq(reader->place, reader->length);
  return decoded;
}

static void assert_pixels(const PngImage *image, const Decoded *decoded) {
  ck_assert_uint_eq(png_get_image_width(decoded->png, decoded->info), (unsigned)image->width);
  ck_assert_uint_eq(png_get_image_height(decoded->png, decoded->info), (unsigned)image->height);
  ck_assert_int_eq(png_get_color_type(decoded->png, decoded->info), PNG_COLOR_TYPE_RGB);
  for (int y = 0; y < image->height; y++) {
    for (int x = 0; x < image->width; x++) {
      uint32_t pixel;
      memcpy(&pixel, image->pixels + (size_t)y * image->stride + 4 * (size_t)x, 4);
      const unsigned char *rgb = decoded->rows[y] + 3 * x;
      uint32_t back = (uint32_t)rgb[0] << 16 | (uint32_t)rgb[1] << 8 | rgb[2];
      if (back != (pixel & 0xFFFFFF))
        ck_abort_msg("pixel %d, %d is %06x, not %06x", x, y, back, pixel & 0xFFFFFF);
    }
  }
}

static void round_trip(int width, int height, bool is_noise) {
  PngImage image = make_image(width, height, is_noise);
  OutputStream *stream = stream_open_memory(arena);
  png_image_write(&image, stream);
  ck_assert(stream_is_good(stream));
  Decoded decoded = decode(stream);
  assert_pixels(&image, &decoded);
  png_destroy_read_struct(&decoded.png, &decoded.info, NULL);
}

START_TEST(pixels_come_back) {
  static const int sizes[][2] = {{1, 1},  {3, 2},   {4, 16},   {5, 17},     {7, 15},    {8, 1},
                                 {9, 33}, {1, 500}, {1000, 1}, {1920, 108}, {333, 200}, {16, 16}};
  round_trip(sizes[_i][0], sizes[_i][1], false);
  round_trip(sizes[_i][0], sizes[_i][1], true);
}
END_TEST

START_TEST(more_than_one_piece_comes_back) {
  round_trip(640, 480, true);
  round_trip(3840, 2160, false);
}
END_TEST

START_TEST(size_and_words_are_in_it) {
  PngImage image = make_image(4, 4, false);
  PngText texts[] = {
      {"Title", "Revenue"}, {"Author", NULL}, {"Empty", ""}, {"Description", "売上高\nand more"}};
  image.texts = texts;
  image.text_count = 4;
  OutputStream *stream = stream_open_memory(arena);
  png_image_write(&image, stream);
  Decoded decoded = decode(stream);
  png_uint_32 x, y;
  int unit, count = 0;
  ck_assert(png_get_pHYs(decoded.png, decoded.info, &x, &y, &unit));
  ck_assert_uint_eq(x, 5669);
  ck_assert_uint_eq(y, 5669);
  ck_assert_int_eq(unit, PNG_RESOLUTION_METER);
  png_textp chunks;
  png_get_text(decoded.png, decoded.info, &chunks, &count);
  ck_assert_int_eq(count, 2);
  ck_assert_str_eq(chunks[0].key, "Title");
  ck_assert_str_eq(chunks[0].text, "Revenue");
  ck_assert_str_eq(chunks[1].key, "Description");
  ck_assert_str_eq(chunks[1].text, "売上高\nand more");
  png_destroy_read_struct(&decoded.png, &decoded.info, NULL);
}
END_TEST

START_TEST(bytes_are_the_same_every_time) {
  PngImage image = make_image(300, 200, false);
  OutputStream *first = stream_open_memory(arena), *second = stream_open_memory(arena);
  png_image_write(&image, first);
  png_image_write(&image, second);
  size_t length, other;
  const char *bytes = stream_bytes(first, &length), *again = stream_bytes(second, &other);
  ck_assert_uint_eq(length, other);
  ck_assert_mem_eq(bytes, again, length);
}
END_TEST

START_TEST(a_failed_stream_stays_failed) {
  PngImage image = make_image(30, 20, false);
  OutputStream *stream = stream_open_memory(arena);
  stream_fail(stream, "no more room");
  png_image_write(&image, stream);
  ck_assert(!stream_is_good(stream));
  ck_assert_uint_eq(stream_length(stream), 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("png_image");
  TCase *tests = tcase_create("png_image");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_loop_test(tests, pixels_come_back, 0, 12);
  tcase_add_test(tests, more_than_one_piece_comes_back);
  tcase_add_test(tests, size_and_words_are_in_it);
  tcase_add_test(tests, bytes_are_the_same_every_time);
  tcase_add_test(tests, a_failed_stream_stays_failed);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
