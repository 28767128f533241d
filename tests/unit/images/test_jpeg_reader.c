/* JPEG in its colour spaces, kept as it is beside its pixels; damaged and hostile files refused. */
#include "images_test.h"

#include "images/jpeg_turn.h"
#include <stdio.h>

#include <jpeglib.h>

typedef struct Look {
  J_COLOR_SPACE space;
  int components;
  unsigned char left[4], right[4];
  bool is_progressive;
  int scans; /* 0: as usual */
} Look;

typedef struct File {
  unsigned char *bytes; /* in the arena */
  size_t size;
} File;

/* Two fields of 16 × 16. */
static void add_rows(struct jpeg_compress_struct *jpeg, const Look *look) {
  enum { WIDTH = 32 };
  unsigned char row[WIDTH * 4];
  for (int x = 0; x < WIDTH; x++)
    memcpy(row + x * look->components, x < WIDTH / 2 ? look->left : look->right, 4);
  JSAMPROW rows[] = {row};
  while (jpeg->next_scanline < jpeg->image_height) jpeg_write_scanlines(jpeg, rows, 1);
}

/* All constant parts in the first, then one frequency of one colour each. */
static void set_scans(struct jpeg_compress_struct *jpeg, jpeg_scan_info *scans, int count) {
  scans[0] = (jpeg_scan_info){.comps_in_scan = 3, .component_index = {0, 1, 2}};
  for (int i = 1; i < count; i++)
    scans[i] = (jpeg_scan_info){.comps_in_scan = 1,
                                .component_index = {(i - 1) / 63},
                                .Ss = (i - 1) % 63 + 1,
                                .Se = (i - 1) % 63 + 1};
  jpeg->scan_info = scans;
  jpeg->num_scans = count;
}

static File make_file(Look look) {
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  unsigned char *bytes = NULL;
  unsigned long size = 0;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = 32;
  jpeg.image_height = 16;
  jpeg.input_components = look.components;
  jpeg.in_color_space = look.space;
  jpeg_set_defaults(&jpeg);
  jpeg_set_quality(&jpeg, 95, TRUE);
  jpeg_scan_info scans[190];
  if (look.scans) set_scans(&jpeg, scans, look.scans);
  if (look.is_progressive) jpeg_simple_progression(&jpeg);
  jpeg_start_compress(&jpeg, TRUE);
  add_rows(&jpeg, &look);
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  File file = {arena_alloc(arena, size + 1), size};
  memcpy(file.bytes, bytes, size);
  free(bytes);
  return file;
}

static const Look plain = {JCS_RGB, 3, {0x12, 0x43, 0x6D}, {0xE3, 0x9B, 0x2D}, false, 0};

static void assert_colors(File file, uint32_t left, uint32_t right) {
  const Picture *picture = picture_of(file.bytes, file.size);
  ck_assert_str_eq(only_finding(), "");
  ck_assert_str_eq(picture_format(picture), "jpeg");
  ck_assert_double_eq(picture_width(picture), 32);
  assert_near(color_at(picture, 2, 12), left, 4);
  assert_near(color_at(picture, 21, 12), right, 4);
}

START_TEST(colors_are_kept) {
  Look look = plain;
  assert_colors(make_file(look), 0x12436D, 0xE39B2D);
  look.is_progressive = true;
  assert_colors(make_file(look), 0x12436D, 0xE39B2D);
  assert_colors(make_file((Look){JCS_GRAYSCALE, 1, {0x30}, {0xC0}, false, 0}), 0x303030, 0xC0C0C0);
}
END_TEST

/* Files of Adobe's kind, which libjpeg writes: 255 is no ink. */
START_TEST(printing_inks_become_light) {
  Look look = {JCS_CMYK, 4, {255, 0, 0, 255}, {255, 255, 255, 128}, false, 0};
  assert_colors(make_file(look), 0xFF0000, 0x808080);
}
END_TEST

START_TEST(cut_files_are_refused) {
  File file = make_file(plain);
  for (size_t size = 3; size < file.size; size++) {
    const char *problem = problem_of(file.bytes, size);
    ck_assert_msg(text_starts_with(problem, "is damaged: "), "%zu: %s", size, problem);
  }
}
END_TEST

START_TEST(changed_bytes_do_no_harm) {
  File good = make_file(plain);
  unsigned char *bytes = arena_alloc(arena, good.size);
  for (size_t i = 0; i < good.size; i++) {
    memcpy(bytes, good.bytes, good.size);
    bytes[i] ^= (unsigned char)(1 << i % 8);
    assert_survives(bytes, good.size);
    bytes[i] = 0xFF;
    assert_survives(bytes, good.size);
  }
}
END_TEST

/* The size of the frame is at the fifth byte of its segment. */
START_TEST(sizes_are_bounded_before_pixels_are_read) {
  File file = make_file(plain);
  for (size_t i = 2; i + 9 < file.size; i++) {
    if (file.bytes[i] != 0xFF || file.bytes[i + 1] != 0xC0) continue;
    memcpy(file.bytes + i + 5, "\x40\x00\x40\x00", 4);
    break;
  }
  ck_assert_str_eq(problem_of(file.bytes, file.size),
                   "has 16384 × 16384 pixels, which is too large");
}
END_TEST

/* The file with a segment behind its first marker. */
static File with_segment(File file, const char *segment, size_t size) {
  File out = {arena_alloc(arena, file.size + size), file.size + size};
  memcpy(out.bytes, file.bytes, 2);
  memcpy(out.bytes + 2, segment, size);
  memcpy(out.bytes + 2 + size, file.bytes + 2, file.size - 2);
  return out;
}

#define EXIF(order, length, count, tag, value)                                                     \
  "\xFF\xE1" length "Exif\0\0" order count tag value "\0\0\0\0"
#define LITTLE(value)                                                                              \
  EXIF("II*\0\x08\0\0\0", "\0\x22", "\x01\0", "\x12\x01\x03\0\x01\0\0\0", value "\0\0\0")
#define BIG(value)                                                                                 \
  EXIF("MM\0*\0\0\0\x08", "\0\x22", "\0\x01", "\x01\x12\0\x03\0\0\0\x01", "\0" value "\0\0")

START_TEST(turned_pictures_are_told) {
  static const char little[] = LITTLE("\x06"), big[] = BIG("\x03"), upright[] = BIG("\x01");
  File file = with_segment(make_file(plain), little, sizeof little - 1);
  static const char problem[] = "is stored turned, with a note to turn it back";
  ck_assert_str_eq(problem_of(file.bytes, file.size), problem);
  file = with_segment(make_file(plain), big, sizeof big - 1);
  ck_assert_str_eq(problem_of(file.bytes, file.size), problem);
  diags = diagnostics_new(arena);
  assert_colors(with_segment(make_file(plain), upright, sizeof upright - 1), 0x12436D, 0xE39B2D);
  for (size_t size = 0; size < file.size; size++) { /* sanitizers see a read past the end */
    unsigned char *exact = malloc(size ? size : 1);
    memcpy(exact, file.bytes, size);
    jpeg_is_turned(exact, size);
    free(exact);
  }
}
END_TEST

/* A progressive file may have a scan for each of 63 frequencies of each of three colours. */
START_TEST(scans_are_bounded) {
  Look look = plain;
  look.scans = 99;
  File file = make_file(look);
  ck_assert_ptr_nonnull(picture_of(file.bytes, file.size));
  look.scans = 190;
  file = make_file(look);
  ck_assert_str_eq(problem_of(file.bytes, file.size), "has more than 100 scans");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("images/jpeg_reader");
  TCase *tests = fixture_case(suite, "jpeg_reader");
  tcase_add_test(tests, colors_are_kept);
  tcase_add_test(tests, printing_inks_become_light);
  tcase_add_test(tests, cut_files_are_refused);
  tcase_add_test(tests, changed_bytes_do_no_harm);
  tcase_add_test(tests, sizes_are_bounded_before_pixels_are_read);
  tcase_add_test(tests, turned_pictures_are_told);
  tcase_add_test(tests, scans_are_bounded);
  return unit_run(suite);
}
