/* Pictures in files: vectors as vectors, JPEG as it is, ids that do not meet, the same bytes. */
#include "images/picture_draw.h"
#include "tests/unit/output/sample.h"

#include <stdio.h>

static Sample sample;

static void set_up(void) {
  unsetenv("SOURCE_DATE_EPOCH");
  sample = sample_new(FONT_METRICS_FIXED);
}

static void tear_down(void) {
  sample_free(&sample);
}

static const char drawing[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><defs><linearGradient id='a'>"
    "<stop stop-color='red'/><stop offset='1' stop-color='blue'/></linearGradient>"
    "<style>.b{fill:url(#a)}</style></defs><rect class='b' width='20' height='10'/>"
    "<circle cx='5' cy='5' r='4' fill-opacity='.5'/></svg>";

/* A file among the golden cases. */
static const SourceFile *golden_file(const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", GOLDEN_DATA, name);
  FILE *file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  char *bytes = arena_alloc(sample.arena, 8192);
  size_t size = fread(bytes, 1, 8192, file);
  fclose(file);
  return source_file_new(sample.arena, arena_strdup(sample.arena, path), bytes, size);
}

static const Picture *read_picture(const SourceFile *file) {
  const Picture *picture =
      picture_read(sample.arena, file, source_span_whole(sample.deck), sample.diags);
  ck_assert_ptr_nonnull(picture);
  return picture;
}

static const Picture *read_drawing(void) {
  return read_picture(source_file_new(sample.arena, "a.svg", drawing, sizeof drawing - 1));
}

static SceneNode *add_image(const Picture *picture, Rect box) {
  SceneImage image = {.box = box,
                      .crop = {0.25, 0, 0.5, 1},
                      .path = picture_path(picture),
                      .format = picture_format(picture),
                      .width = picture_width(picture),
                      .height = picture_height(picture),
                      .picture = picture};
  return scene_add_image(sample.arena, sample.page->root, ROLE_FIGURE, image);
}

static size_t count_in(OutputStream *stream, const char *text) {
  size_t length, count = 0;
  const char *rest = stream_bytes(stream, &length), *end = rest + length;
  for (const char *found; (found = memmem(rest, (size_t)(end - rest), text, strlen(text))); count++)
    rest = found + 1;
  return count;
}

START_TEST(vectors_stay_vectors_in_a_pdf) {
  add_image(read_drawing(), (Rect){10, 10, 20, 20});
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  ck_assert_uint_eq(count_in(stream, "/Subtype /Image"), 0);
  ck_assert_uint_gt(count_in(stream, "/ShadingType"), 0);
}
END_TEST

START_TEST(a_jpeg_goes_into_a_pdf_once_and_as_it_is) {
  const SourceFile *file = golden_file("photo.jpg");
  const Picture *picture = read_picture(file);
  add_image(picture, (Rect){10, 10, 20, 20});
  add_image(picture, (Rect){40, 10, 20, 20});
  OutputStream *stream = sample_write(&sample, &pdf_format);
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  ck_assert_uint_eq(count_in(stream, "/DCTDecode"), 1);
  ck_assert_ptr_nonnull(memmem(bytes, length, file->text, file->size));
}
END_TEST

START_TEST(an_svg_takes_the_bytes_of_pixels) {
  SceneNode *node = add_image(read_picture(golden_file("wide.png")), (Rect){10, 10, 20, 20});
  node->description = "Stripes & more";
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_ptr_nonnull(
      strstr(svg, "<svg x=\"10\" y=\"10\" width=\"20\" height=\"20\" viewBox=\"6 0 12 8\" "
                  "preserveAspectRatio=\"none\" overflow=\"hidden\" "
                  "role=\"img\" aria-label=\"Stripes &amp; more\">\n"
                  "<image width=\"24\" height=\"8\" preserveAspectRatio=\"none\" "
                  "href=\"data:image/png;base64,iVBORw0KGgo"));
}
END_TEST

/* Where each id of the second image would be found in the first, it would be the first's. */
START_TEST(ids_of_two_pictures_do_not_meet) {
  const Picture *picture = read_drawing();
  add_image(picture, (Rect){10, 10, 20, 20});
  add_image(picture, (Rect){40, 10, 20, 20});
  const char *svg = sample_text(&sample, &svg_format);
  size_t count = 0;
  for (const char *id = svg; (id = strstr(id, " id=\"")); count++) {
    const char *name = arena_strndup(sample.arena, id, strcspn(id + 5, "\"") + 6);
    id += 5;
    ck_assert_msg(!strstr(id, name), "%s is there twice", name);
  }
  ck_assert_uint_eq(count, 4);
  for (const char *use = svg; (use = strstr(use, "url(#")); use++) {
    const char *name = arena_strndup(sample.arena, use + 5, strcspn(use + 5, ")"));
    ck_assert_ptr_nonnull(strstr(svg, arena_printf(sample.arena, " id=\"%s\"", name)));
  }
  ck_assert_ptr_null(strpbrk(svg, "\x01\x02"));
}
END_TEST

START_TEST(what_only_decorates_is_hidden_from_readers) {
  add_image(read_drawing(), (Rect){10, 10, 20, 20});
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_ptr_nonnull(strstr(svg, " aria-hidden=\"true\">"));
  ck_assert_ptr_null(strstr(svg, "aria-label"));
}
END_TEST

/* The page as it is written, read back: its colour at a point. */
static uint32_t page_color(int x, int y) {
  size_t length;
  const char *bytes = stream_bytes(sample_write(&sample, &png_format), &length);
  const Picture *page = read_picture(source_file_new(sample.arena, "page.png", bytes, length));
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 96, 54);
  cairo_t *cr = cairo_create(surface);
  picture_draw(page, cr, (Rect){0, 0, 96, 54}, (Rect){0, 0, 1, 1});
  cairo_destroy(cr);
  const unsigned char *row =
      cairo_image_surface_get_data(surface) + y * cairo_image_surface_get_stride(surface);
  uint32_t color = ((const uint32_t *)(const void *)row)[x] & 0xFFFFFF;
  cairo_surface_destroy(surface);
  return color;
}

START_TEST(what_is_around_a_picture_keeps_its_color) {
  Arena *arena = sample.arena;
  Rect before = {0, 0, 20, 20}, after = {0, 30, 20, 20};
  scene_add_rect(arena, sample.page->root, ROLE_FURNITURE, before, paint_solid(sample_blue));
  add_image(read_picture(golden_file("wide.png")), (Rect){40, 10, 20, 20});
  scene_add_rect(arena, sample.page->root, ROLE_FURNITURE, after, paint_solid(sample_blue));
  ck_assert_uint_eq(page_color(10, 10), 0x2F78B7);
  ck_assert_uint_eq(page_color(10, 40), 0x2F78B7);
  ck_assert_uint_eq(page_color(30, 10), 0xFFFFFF);
  ck_assert_uint_ne(page_color(42, 12), 0xFFFFFF);
}
END_TEST

static void add_all(void) {
  add_image(read_drawing(), (Rect){10, 10, 20, 20});
  add_image(read_picture(golden_file("photo.jpg")), (Rect){30, 10, 20, 20});
  add_image(read_picture(golden_file("tall.png")), (Rect){50, 10, 20, 20});
}

START_TEST(the_same_pictures_give_the_same_bytes) {
  static const OutputFormat *const formats[] = {&pdf_format, &png_format, &svg_format,
                                                &dump_format};
  add_all();
  size_t length, again;
  const char *bytes = stream_bytes(sample_write(&sample, formats[_i]), &length);
  Sample first = sample;
  sample = sample_new(FONT_METRICS_FIXED);
  add_all();
  const char *second = stream_bytes(sample_write(&sample, formats[_i]), &again);
  ck_assert_uint_eq(length, again);
  ck_assert_mem_eq(bytes, second, length);
  sample_free(&first);
}
END_TEST

START_TEST(boxes_beyond_the_device_are_refused) {
  add_image(read_drawing(), (Rect){1e8, 0, 20, 20});
  ck_assert(!stream_is_good(sample_write(&sample, &pdf_format)));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("output/pictures");
  TCase *tests = tcase_create("pictures");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, vectors_stay_vectors_in_a_pdf);
  tcase_add_test(tests, a_jpeg_goes_into_a_pdf_once_and_as_it_is);
  tcase_add_test(tests, an_svg_takes_the_bytes_of_pixels);
  tcase_add_test(tests, ids_of_two_pictures_do_not_meet);
  tcase_add_test(tests, what_only_decorates_is_hidden_from_readers);
  tcase_add_test(tests, what_is_around_a_picture_keeps_its_color);
  tcase_add_loop_test(tests, the_same_pictures_give_the_same_bytes, 0, 4);
  tcase_add_test(tests, boxes_beyond_the_device_are_refused);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
