/* PNG of every kind shows the same; damaged and hostile ones are refused. */
#include "images_test.h"

#include <png.h>
#include <zlib.h>

/* A file as it is put together. */
typedef struct File {
  unsigned char bytes[4096];
  size_t size;
} File;

static void add_number(File *file, uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    file->bytes[file->size++] = (unsigned char)(number >> shift);
}

static void add_bytes(File *file, const void *bytes, size_t size) {
  ck_assert_uint_le(file->size + size, sizeof file->bytes);
  memcpy(file->bytes + file->size, bytes, size);
  file->size += size;
}

static void add_chunk(File *file, const char *name, const void *bytes, size_t size) {
  add_number(file, (uint32_t)size);
  size_t start = file->size;
  add_bytes(file, name, 4);
  add_bytes(file, bytes, size);
  add_number(file, (uint32_t)crc32(0, file->bytes + start, (uInt)(size + 4)));
}

typedef struct Head {
  uint32_t width, height;
  unsigned char depth, color, interlace;
} Head;

static void add_head(File *file, Head head) {
  File body = {.size = 0};
  file->size = 0;
  add_bytes(file, "\x89PNG\r\n\x1a\n", 8);
  add_number(&body, head.width);
  add_number(&body, head.height);
  unsigned char rest[] = {head.depth, head.color, 0, 0, head.interlace};
  add_bytes(&body, rest, sizeof rest);
  add_chunk(file, "IHDR", body.bytes, body.size);
}

static void add_pixels(File *file, const void *rows, size_t size) {
  unsigned char packed[1024];
  uLongf length = sizeof packed;
  ck_assert_int_eq(compress(packed, &length, rows, size), Z_OK);
  add_chunk(file, "IDAT", packed, length);
  add_chunk(file, "IEND", "", 0);
}

static File two_colors(void) {
  static const unsigned char row[] = {0, 0x12, 0x43, 0x6D, 0xE3, 0x9B, 0x2D};
  File file;
  add_head(&file, (Head){2, 1, 8, PNG_COLOR_TYPE_RGB, 0});
  add_pixels(&file, row, sizeof row);
  return file;
}

static void assert_colors(const File *file, uint32_t left, uint32_t right) {
  const Picture *picture = picture_of(file->bytes, file->size);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_str_eq(picture_format(picture), "png");
  ck_assert_uint_eq(color_at(picture, 2, 12), left);
  ck_assert_uint_eq(color_at(picture, 21, 12), right);
}

START_TEST(colors_are_kept) {
  File file = two_colors();
  assert_colors(&file, 0x12436D, 0xE39B2D);
  const Picture *picture = picture_of(file.bytes, file.size);
  ck_assert_double_eq(picture_width(picture), 2);
  ck_assert_double_eq(picture_height(picture), 1);
  ck_assert(!picture_is_vector(picture));
}
END_TEST

START_TEST(alpha_lets_the_ground_through) {
  static const unsigned char row[] = {0, 0xFF, 0x80, 0x40, 0x80, 0, 0, 0xFF, 0};
  File file;
  add_head(&file, (Head){2, 1, 8, PNG_COLOR_TYPE_RGB_ALPHA, 0});
  add_pixels(&file, row, sizeof row);
  const Picture *picture = picture_of(file.bytes, file.size);
  assert_near(color_at(picture, 2, 12), 0xFFBF9F, 1);
  ck_assert_uint_eq(color_at(picture, 21, 12), 0xFFFFFF);
}
END_TEST

START_TEST(palettes_gray_and_depths_are_read) {
  static const unsigned char palette[] = {1, 2, 3, 0x10, 0x20, 0x30}, clear[] = {255, 0};
  File file;
  add_head(&file, (Head){2, 1, 1, PNG_COLOR_TYPE_PALETTE, 0});
  add_chunk(&file, "PLTE", palette, sizeof palette);
  add_chunk(&file, "tRNS", clear, sizeof clear);
  add_pixels(&file, "\0\x40", 2);
  assert_colors(&file, 0x010203, 0xFFFFFF);
  add_head(&file, (Head){2, 1, 2, PNG_COLOR_TYPE_GRAY, 0});
  add_pixels(&file, "\0\x70", 2); /* 1 and 3 of 3 */
  assert_colors(&file, 0x555555, 0xFFFFFF);
  add_head(&file, (Head){2, 1, 16, PNG_COLOR_TYPE_GRAY, 0});
  add_pixels(&file, "\0\x20\x00\xFF\xFF", 5);
  assert_colors(&file, 0x202020, 0xFFFFFF);
}
END_TEST

START_TEST(interlaced_rows_are_put_together) {
  /* Adam7 of 2 × 2: passes of the first pixel, of the one beside it, of the row below. */
  static const unsigned char rows[] = {0, 0x11, 0, 0x22, 0, 0x33, 0x44};
  File file;
  add_head(&file, (Head){2, 2, 8, PNG_COLOR_TYPE_GRAY, 1});
  add_pixels(&file, rows, sizeof rows);
  const Picture *picture = picture_of(file.bytes, file.size);
  ck_assert_uint_eq(color_at(picture, 2, 2), 0x111111);
  ck_assert_uint_eq(color_at(picture, 21, 2), 0x222222);
  ck_assert_uint_eq(color_at(picture, 2, 21), 0x333333);
  ck_assert_uint_eq(color_at(picture, 21, 21), 0x444444);
}
END_TEST

START_TEST(a_part_fills_the_box) {
  File file = two_colors();
  const Picture *picture = picture_of(file.bytes, file.size);
  assert_near(color_of_crop(picture, (Rect){0.5, 0, 0.5, 1}, 12, 12), 0xE39B2D, 4);
  assert_near(color_of_crop(picture, (Rect){0, 0, 0.5, 1}, 11, 12), 0x12436D, 4);
}
END_TEST

START_TEST(nothing_is_drawn_beside_the_box) {
  File file = two_colors();
  const Picture *picture = picture_of(file.bytes, file.size);
  Rect box = {0, 0, 12, 12}, part = {0.25, 0.25, 0.5, 0.5};
  assert_near(color_of_part(picture, box, part, 1, 6), 0x12436D, 40);
  ck_assert_uint_eq(color_of_part(picture, box, part, 13, 6), 0xFFFFFF);
  ck_assert_uint_eq(color_of_part(picture, box, part, 6, 13), 0xFFFFFF);
}
END_TEST

START_TEST(large_files_are_refused) {
  size_t size = PICTURE_SIZE_LIMIT + 1;
  char *bytes = arena_alloc(arena, size);
  File file = two_colors();
  memcpy(bytes, file.bytes, file.size);
  ck_assert_str_eq(problem_of(bytes, size), "is larger than 20 MiB");
  diags = diagnostics_new(arena);
  ck_assert_ptr_nonnull(picture_of(bytes, size - 1));
}
END_TEST

START_TEST(cut_files_are_refused) {
  File file = two_colors();
  for (size_t size = 4; size < file.size; size++)
    ck_assert(text_starts_with(problem_of(file.bytes, size), "is damaged: "));
  ck_assert_str_eq(problem_of(file.bytes, 0), "is empty");
  ck_assert_str_eq(problem_of(file.bytes, 3), "is no PNG, JPEG or SVG");
}
END_TEST

START_TEST(changed_bytes_do_no_harm) {
  for (size_t i = 0; i < two_colors().size; i++) {
    for (int bit = 0; bit < 8; bit++) {
      File file = two_colors();
      file.bytes[i] ^= (unsigned char)(1 << bit);
      assert_survives(file.bytes, file.size);
    }
  }
}
END_TEST

START_TEST(sizes_are_bounded_before_pixels_are_read) {
  File file;
  add_head(&file, (Head){10000, 10000, 8, PNG_COLOR_TYPE_RGB, 0});
  add_pixels(&file, "\0", 1);
  ck_assert_str_eq(problem_of(file.bytes, file.size),
                   "has 10000 × 10000 pixels, which is too large");
  add_head(&file, (Head){40000, 1, 8, PNG_COLOR_TYPE_RGB, 0});
  add_pixels(&file, "\0", 1);
  ck_assert_str_eq(problem_of(file.bytes, file.size), "has 40000 × 1 pixels, which is too large");
  add_head(&file, (Head){2000, 1, 1, PNG_COLOR_TYPE_GRAY, 0});
  unsigned char row[251] = {0};
  add_pixels(&file, row, sizeof row);
  ck_assert_str_eq(problem_of(file.bytes, file.size), "is a thousand times as long as it is wide");
}
END_TEST

/* A chunk of texts that says to be of 2 GB, or that becomes so: no memory is taken for it. */
START_TEST(texts_beside_the_pixels_cost_nothing) {
  File file;
  add_head(&file, (Head){2, 1, 8, PNG_COLOR_TYPE_RGB, 0});
  add_number(&file, 0x7FFFFFFF);
  add_bytes(&file, "iTXtname", 8);
  ck_assert(text_starts_with(problem_of(file.bytes, file.size), "is damaged: "));
  add_head(&file, (Head){2, 1, 8, PNG_COLOR_TYPE_RGB, 0});
  diags = diagnostics_new(arena);
  for (int i = 0; i < 50; i++) add_chunk(&file, "tEXt", "a\0b", 3);
  add_pixels(&file, "\0\1\2\3\4\5\6", 7);
  assert_colors(&file, 0x010203, 0x040506);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("images/png_reader");
  TCase *tests = fixture_case(suite, "png_reader");
  tcase_add_test(tests, colors_are_kept);
  tcase_add_test(tests, alpha_lets_the_ground_through);
  tcase_add_test(tests, palettes_gray_and_depths_are_read);
  tcase_add_test(tests, interlaced_rows_are_put_together);
  tcase_add_test(tests, a_part_fills_the_box);
  tcase_add_test(tests, nothing_is_drawn_beside_the_box);
  tcase_add_test(tests, large_files_are_refused);
  tcase_add_test(tests, cut_files_are_refused);
  tcase_add_test(tests, changed_bytes_do_no_harm);
  tcase_add_test(tests, sizes_are_bounded_before_pixels_are_read);
  tcase_add_test(tests, texts_beside_the_pixels_cost_nothing);
  return unit_run(suite);
}
