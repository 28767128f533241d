/* Pages as images: size, limits, and colours where they belong. */
#include "tests/unit/output/sample.h"

#include <math.h>
#include <png.h>

static Sample sample;

static void set_up(void) {
  sample = sample_new(FONT_METRICS_REAL);
}

static void tear_down(void) {
  sample_free(&sample);
}

/* RGB rows through libpng's simple interface. */
static unsigned char *decode(OutputStream *stream, png_image *image) {
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  *image = (png_image){.version = PNG_IMAGE_VERSION};
  ck_assert(png_image_begin_read_from_memory(image, bytes, length));
  image->format = PNG_FORMAT_RGB;
  unsigned char *pixels = arena_alloc(sample.arena, PNG_IMAGE_SIZE(*image));
  ck_assert(png_image_finish_read(image, NULL, pixels, 0, NULL));
  return pixels;
}

static void assert_pixel(const unsigned char *pixels, int x, int y, Color color) {
  const unsigned char *pixel = pixels + 3 * (192 * y + x);
  ck_assert_uint_eq(pixel[0], color.red);
  ck_assert_uint_eq(pixel[1], color.green);
  ck_assert_uint_eq(pixel[2], color.blue);
}

START_TEST(shapes_are_where_they_belong) {
  sample_add_figure(&sample);
  png_image image;
  unsigned char *pixels = decode(sample_write(&sample, &png_format), &image);
  ck_assert_uint_eq(image.width, 192);
  ck_assert_uint_eq(image.height, 108);
  assert_pixel(pixels, 0, 0, sample_white);
  assert_pixel(pixels, 19, 60, sample_white);
  assert_pixel(pixels, 20, 40, sample_blue);
  assert_pixel(pixels, 59, 96, sample_blue);
  assert_pixel(pixels, 60, 60, sample_white);
  assert_pixel(pixels, 150, 48, sample_ink);   /* middle of the ellipse */
  assert_pixel(pixels, 141, 41, sample_white); /* its box's corner */
  assert_pixel(pixels, 150, 84, sample_blue);  /* the triangle */
  int dark = 0, light = 0;
  for (int i = 0; i < 40; i++) {
    const unsigned char *pixel = pixels + 3 * (192 * 70 + 80 + i);
    dark += pixel[0] < 0x50;
    light += pixel[0] > 0xE0;
  }
  ck_assert_int_gt(dark, 5);
  ck_assert_int_gt(light, 10);
}
END_TEST

START_TEST(text_stands_on_its_baseline) {
  FontStyle style = {FONT_SEMIBOLD, true, 20};
  sample_add_text(&sample, ROLE_LABEL, (BoundText){.text = "EH"}, style, (Point){10, 40});
  png_image image;
  unsigned char *pixels = decode(sample_write(&sample, &png_format), &image);
  int top = 0, bottom = 0;
  for (int y = 0; y < 108; y++)
    for (int x = 0; x < 192; x++)
      if (pixels[3 * (192 * y + x)] < 0x60) bottom = y, top = top ? top : y;
  ck_assert_int_eq(bottom, 79);
  ck_assert_int_eq(top, 51); /* 72.7 % of 40 pixels above */
}
END_TEST

START_TEST(pages_of_two_sizes_do_not_mix) {
  sample.page = scene_add_page(sample.scene, "wide", 192, 54);
  sample.page->ground = sample_ink;
  OutputJob job = sample_job(&sample);
  void *writer = png_format.open(&job, NULL);
  for (size_t i = 0; i < 2; i++) {
    OutputStream *stream = stream_open_memory(sample.arena);
    png_format.write_page(writer, sample.scene->pages.items[i], stream);
    png_image image;
    unsigned char *pixels = decode(stream, &image);
    ck_assert_uint_eq(image.width, i ? 384 : 192);
    assert_pixel(pixels, 0, 0, i ? sample_ink : sample_white);
  }
  png_format.close(writer);
}
END_TEST

static void assert_refused(double dpi, const char *message) {
  OutputJob job = sample_job(&sample);
  job.dpi = dpi;
  OutputStream *stream = stream_open_memory(sample.arena);
  void *writer = png_format.open(&job, NULL);
  png_format.write_page(writer, sample.page, stream);
  png_format.close(writer);
  ck_assert_uint_eq(stream_length(stream), 0);
  ck_assert_uint_eq(diagnostics_error_count(sample.diags), 1);
  ck_assert_str_eq(diagnostics_sorted(sample.diags, 0)->message, message);
}

START_TEST(sides_have_a_limit) {
  sample.page->width = 10000;
  assert_refused(144, "page 1 would be an image of 20000 × 108 pixels");
}
END_TEST

START_TEST(areas_have_a_limit) {
  sample.page->width = sample.page->height = 8000;
  assert_refused(144, "page 1 would be an image of 16000 × 16000 pixels");
}
END_TEST

START_TEST(absurd_resolutions_are_refused) {
  static const double dpis[] = {1e300, INFINITY};
  assert_refused(dpis[_i], "page 1 would be an image of 1000000000 × 1000000000 pixels");
}
END_TEST

START_TEST(no_resolution_is_refused) {
  static const double dpis[] = {0, -3, NAN, -INFINITY};
  assert_refused(dpis[_i], "page 1 would be an image of 1 × 1 pixels");
}
END_TEST

START_TEST(what_is_out_of_range_is_not_drawn) {
  static const double bad[] = {NAN, INFINITY, 5e6, -1e300};
  scene_add_rect(sample.arena, sample.page->root, ROLE_NOTE, (Rect){bad[_i], 0, 10, 10},
                 paint_solid(sample_ink));
  ck_assert(!stream_is_good(sample_write(&sample, &png_format)));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("png");
  TCase *tests = tcase_create("png");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, shapes_are_where_they_belong);
  tcase_add_test(tests, text_stands_on_its_baseline);
  tcase_add_test(tests, pages_of_two_sizes_do_not_mix);
  tcase_add_test(tests, sides_have_a_limit);
  tcase_add_test(tests, areas_have_a_limit);
  tcase_add_loop_test(tests, absurd_resolutions_are_refused, 0, 2);
  tcase_add_loop_test(tests, no_resolution_is_refused, 0, 4);
  tcase_add_loop_test(tests, what_is_out_of_range_is_not_drawn, 0, 4);
  suite_add_tcase(suite, tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
