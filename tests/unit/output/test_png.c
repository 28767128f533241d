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

static unsigned char *decode_at(double dpi, png_image *image) {
  OutputJob job = sample_job(&sample);
  job.dpi = dpi;
  OutputStream *stream = stream_open_memory(sample.arena);
  void *writer = png_format.open(&job, NULL);
  png_format.write_page(writer, sample.page, stream);
  png_format.close(writer);
  return decode(stream, image);
}

/* The colours met on the way down a column of pixels, or along a row, as letters: white, blue for
 * the bar, ink for the axis, red for the second bar; '?' for what is a blend of them. */
static const Color sample_red = {0xC6, 0x28, 0x28};

static char letter_of(const unsigned char *pixel) {
  const Color colors[] = {sample_white, sample_blue, sample_ink, sample_red};
  for (size_t i = 0; i < 4; i++)
    if (color_equals(colors[i], (Color){pixel[0], pixel[1], pixel[2]})) return "wbir"[i];
  return '?';
}

static const char *colors_along(const unsigned char *pixels, const png_image *image, int at,
                                bool is_column) {
  TextBuffer letters = {.arena = sample.arena};
  size_t width = image->width, count = is_column ? image->height : width;
  for (size_t i = 0; i < count; i++) {
    size_t pixel = is_column ? i * width + (size_t)at : (size_t)at * width + i;
    char letter = letter_of(pixels + 3 * pixel);
    if (!letters.length || letters.text[letters.length - 1] != letter)
      text_append_bytes(&letters, &letter, 1);
  }
  return text_buffer_string(&letters);
}

static SceneNode *add_bar(Rect rect, Color color) {
  SceneNode *bar =
      scene_add_rect(sample.arena, sample.page->root, ROLE_MARK, rect, paint_solid(color));
  bar->name = "bar";
  return bar;
}

/* Resolutions at which hardly anything falls on a whole pixel by itself. */
static const double odd_resolutions[] = {48, 61, 72, 97, 121, 133.7, 144, 211, 300, 317};
enum { ODD_RESOLUTIONS = sizeof odd_resolutions / sizeof *odd_resolutions };

/* An axis with a stack of two bars on its edge, or a bar that hangs from it. */
static void add_bars_at_axis(double zero, double left, double axis, bool hangs) {
  double joint = hangs ? zero + axis + 9.1 : zero - 9.333;
  sample.page = scene_add_page(sample.scene, "edges", 96, 54);
  if (hangs)
    add_bar((Rect){left, zero + axis, 20.7, joint - zero - axis}, sample_blue);
  else
    add_bar((Rect){left, joint, 20.7, zero - joint}, sample_blue);
  add_bar((Rect){left, hangs ? joint : joint - 7.7, 20.7, 7.7}, sample_red);
  scene_add_line(sample.arena, sample.page->root, ROLE_AXIS, (Point){5.3, zero + axis / 2},
                 (Point){90.7, zero + axis / 2}, (Stroke){.width = axis, .color = sample_ink});
}

START_TEST(edges_of_bars_and_axes_are_crisp) {
  double scale = odd_resolutions[_i] / 72;
  for (int step = 0; step < 80; step++) {
    double zero = 30 + step * 0.037, left = 20.1 + step * 0.013, axis = 0.5 + step % 5 * 0.25;
    bool hangs = step % 2;
    add_bars_at_axis(zero, left, axis, hangs);
    png_image image;
    unsigned char *pixels = decode_at(odd_resolutions[_i], &image);
    int blue = (int)((hangs ? zero + 5 : zero - 4) * scale);
    int red = (int)((hangs ? zero + 15 : zero - 13) * scale);
    ck_assert_str_eq(colors_along(pixels, &image, (int)((left + 10) * scale), true),
                     hangs ? "wibrw" : "wrbiw");
    ck_assert_str_eq(colors_along(pixels, &image, blue, false), "wbw");
    ck_assert_str_eq(colors_along(pixels, &image, red, false), "wrw");
  }
}
END_TEST

/* The pixels of a colour in the column at `x`. */
static int count_pixels(const unsigned char *pixels, const png_image *image, int x, char letter) {
  int count = 0;
  for (size_t y = 0; y < image->height; y++)
    count += letter_of(pixels + 3 * (y * image->width + (size_t)x)) == letter;
  return count;
}

/* Where two bars meet between two pixels, the last digits of their edges decide nothing. */
START_TEST(edges_that_are_one_stay_one) {
  const double noise[] = {0, 1e-9, -1e-9};
  add_bar((Rect){20, 20.25 + noise[_i], 20, 10}, sample_blue);
  add_bar((Rect){20, 10, 20, 10.25 - noise[_i]}, sample_red);
  png_image image;
  unsigned char *pixels = decode_at(144, &image);
  ck_assert_str_eq(colors_along(pixels, &image, 60, true), "wrbw");
  ck_assert_int_eq(count_pixels(pixels, &image, 60, 'b'), 20);
  ck_assert_int_eq(count_pixels(pixels, &image, 60, 'r'), 21);
}
END_TEST

START_TEST(bars_thinner_than_a_pixel_have_one) {
  for (int i = 0; i < 8; i++) add_bar((Rect){5, 5 + 5.04 * i, 20, 0.02}, sample_blue);
  png_image image;
  unsigned char *pixels = decode_at(odd_resolutions[_i], &image);
  int x = (int)(10 * odd_resolutions[_i] / 72);
  ck_assert_str_eq(colors_along(pixels, &image, x, true), "wbwbwbwbwbwbwbwbw");
  ck_assert_int_eq(count_pixels(pixels, &image, x, 'b'), 8);
}
END_TEST

START_TEST(lengths_stay_true_to_a_pixel) {
  double scale = odd_resolutions[_i] / 72;
  for (int i = 0; i < 8; i++)
    add_bar((Rect){5 + 10 * i, 7.3 + i * 1.7, 8, 31.1 - i * 3.3}, sample_blue);
  png_image image;
  unsigned char *pixels = decode_at(odd_resolutions[_i], &image);
  for (int i = 0; i < 8; i++) {
    int length = count_pixels(pixels, &image, (int)((9 + 10 * i) * scale), 'b');
    ck_assert_double_eq_tol(length, (31.1 - i * 3.3) * scale, 1.01); /* half a pixel an edge */
  }
}
END_TEST

/* Lines of one width look alike wherever they fall, and the finest is a whole pixel. */
START_TEST(hairlines_are_whole_pixels) {
  double dpi = odd_resolutions[_i], widths[] = {0.1, 0.6, 1.2};
  for (int w = 0; w < 3; w++) {
    sample.page = scene_add_page(sample.scene, "lines", 96, 54);
    for (int i = 0; i < 9; i++)
      scene_add_line(sample.arena, sample.page->root, ROLE_AXIS, (Point){5, 5 + i * 5.037},
                     (Point){90, 5 + i * 5.037}, (Stroke){.width = widths[w], .color = sample_ink});
    png_image image;
    unsigned char *pixels = decode_at(dpi, &image);
    int x = (int)image.width / 2;
    ck_assert_str_eq(colors_along(pixels, &image, x, true), "wiwiwiwiwiwiwiwiwiw");
    int each = (int)fmax(1, ceil(widths[w] * dpi / 72 - 0.501));
    ck_assert_int_eq(count_pixels(pixels, &image, x, 'i'), 9 * each);
  }
}
END_TEST

/* An arrow's shaft: its corners are corners, and its ends are ends. */
START_TEST(straight_paths_and_frames_are_crisp) {
  double scale = odd_resolutions[_i] / 72;
  Stroke stroke = {.width = 0.75, .color = sample_ink};
  Point points[] = {{10.3, 20.2}, {10.3, 8.7}, {40.6, 8.7}, {40.6, 30.1}};
  scene_add_lines(sample.arena, sample.page->root, ROLE_ANNOTATION, points, 4, stroke);
  SceneNode *frame = add_bar((Rect){55.3, 9.2, 20.3, 30.6}, sample_blue);
  frame->shape.stroke = stroke;
  png_image image;
  unsigned char *pixels = decode_at(odd_resolutions[_i], &image);
  ck_assert_str_eq(colors_along(pixels, &image, (int)(15 * scale), false), "wiwiwibiw");
  ck_assert_str_eq(colors_along(pixels, &image, (int)(25 * scale), true), "wiw");
  ck_assert_str_eq(colors_along(pixels, &image, (int)(65 * scale), true), "wibiw");
  for (size_t i = 0; i < 3u * image.width * image.height; i += 3)
    ck_assert_int_ne(letter_of(pixels + i), '?');
}
END_TEST

START_TEST(slopes_and_round_lines_stay_where_they_are) {
  scene_add_line(sample.arena, sample.page->root, ROLE_MARK, (Point){10, 20.25}, (Point){40, 20.25},
                 (Stroke){.width = 1, .color = sample_ink, .round = true});
  png_image image;
  unsigned char *pixels = decode_at(144, &image);
  ck_assert_str_eq(colors_along(pixels, &image, 50, true), "w?i?w");
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
  tcase_add_loop_test(tests, edges_of_bars_and_axes_are_crisp, 0, ODD_RESOLUTIONS);
  tcase_add_loop_test(tests, edges_that_are_one_stay_one, 0, 3);
  tcase_add_loop_test(tests, bars_thinner_than_a_pixel_have_one, 0, ODD_RESOLUTIONS);
  tcase_add_loop_test(tests, lengths_stay_true_to_a_pixel, 0, ODD_RESOLUTIONS);
  tcase_add_loop_test(tests, hairlines_are_whole_pixels, 0, ODD_RESOLUTIONS);
  tcase_add_loop_test(tests, straight_paths_and_frames_are_crisp, 0, ODD_RESOLUTIONS);
  tcase_add_test(tests, slopes_and_round_lines_stay_where_they_are);
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
