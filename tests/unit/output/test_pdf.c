/* The document: the same bytes twice, its own date, and text that can be taken out again. */
#include "tests/unit/output/sample.h"

#include <stdio.h>
#include <unistd.h>

static Sample sample;

static const FontStyle regular = {FONT_REGULAR, false, 10}, tabular = {FONT_SEMIBOLD, true, 8};

static void fill_sample(void) {
  sample_add_figure(&sample);
  sample_add_text(&sample, ROLE_TITLE, (BoundText){.text = "Revenue AV"}, regular, (Point){5, 12});
  sample_add_text(&sample, ROLE_LABEL, (BoundText){.text = "−66,835"}, tabular, (Point){40, 18});
}

static void set_up(void) {
  unsetenv("SOURCE_DATE_EPOCH");
  sample = sample_new(FONT_METRICS_REAL);
  fill_sample();
}

static void tear_down(void) {
  sample_free(&sample);
}

static bool contains(OutputStream *stream, const char *text) {
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  return memmem(bytes, length, text, strlen(text)) != NULL;
}

START_TEST(it_begins_and_ends_as_it_should) {
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  size_t length;
  const char *bytes = stream_bytes(stream, &length);
  ck_assert_mem_eq(bytes, "%PDF-1.5", 8);
  ck_assert_mem_eq(bytes + length - 6, "%%EOF\n", 6);
}
END_TEST

/* Where the file says that its table of objects is, it is, for all that was changed before it. */
START_TEST(its_table_is_where_it_says) {
  size_t length;
  const char *bytes = stream_bytes(sample_write(&sample, &pdf_format), &length);
  const char *start = memmem(bytes + length - 40, 40, "startxref\n", 10);
  ck_assert_ptr_nonnull(start);
  long place = atol(start + 10);
  ck_assert_mem_eq(bytes + place, "xref\n", 5);
}
END_TEST

START_TEST(the_same_deck_gives_the_same_bytes) {
  size_t length, again;
  OutputStream *stream = sample_write(&sample, &pdf_format);
  const char *bytes = stream_bytes(stream, &length);
  Sample first = sample;
  sample = sample_new(FONT_METRICS_REAL);
  fill_sample();
  const char *other = stream_bytes(sample_write(&sample, &pdf_format), &again);
  ck_assert_uint_eq(length, again);
  ck_assert_mem_eq(bytes, other, length);
  sample_free(&first);
}
END_TEST

START_TEST(it_says_what_it_is) {
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(contains(stream, "/Title (FY2008 results)"));
  ck_assert(contains(stream, "/Subject (To March 31, 2009)"));
  ck_assert(contains(stream, "/Author (IIJ)"));
  ck_assert(contains(stream, "/Creator (Topline)"));
  ck_assert(contains(stream, "/CreationDate (D:20090515000000Z)   "));
  ck_assert(contains(stream, "/ModDate (D:20090515000000Z)   "));
  ck_assert(contains(stream, "/Title (Revenue <up> & \"away\")")); /* the outline */
  ck_assert(contains(stream, "/PageLabels << /Nums [ 0 << /S /D /St 1 >> ] >>"));
  ck_assert(contains(stream, "/Lang (en)"));
  ck_assert(contains(stream, "/ViewerPreferences << /DisplayDocTitle true >>"));
}
END_TEST

START_TEST(pages_keep_the_numbers_of_their_slides) {
  static const int numbers[] = {3, 4, 7, 8, 2};
  sample.page->number = 1;
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
    scene_add_page(sample.scene, arena_printf(sample.arena, "p%zu", i), 96, 54)->number =
        numbers[i];
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  ck_assert(contains(stream, "/Nums [ 0 << /S /D /St 1 >> 1 << /S /D /St 3 >> 3 << /S /D /St 7 >> "
                             "5 << /S /D /St 2 >> ]"));
}
END_TEST

START_TEST(what_is_not_known_is_not_said) {
  static const char *const languages[] = {NULL, "", "en) /Evil (", "日本語"};
  sample.scene->info.language = languages[_i];
  sample.scene->info.title = _i % 2 ? NULL : "";
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  ck_assert(!contains(stream, "/Lang") && !contains(stream, "/DisplayDocTitle"));
}
END_TEST

START_TEST(addresses_are_links_of_their_page) {
  scene_add_page(sample.scene, "second", 200, 100);
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream) && !contains(stream, "/Annots"));
  sample_add_text(&sample, ROLE_NOTE, (BoundText){.text = "www.a.com b@c.com"}, tabular,
                  (Point){5, 30});
  stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream) && contains(stream, "/Annots [ "));
  ck_assert(contains(stream, "/A << /S /URI /URI (http://www.a.com) >>"));
  ck_assert(contains(stream, "/A << /S /URI /URI (mailto:b@c.com) >>"));
}
END_TEST

START_TEST(no_date_is_no_date) {
  sample.scene->info.date = NULL;
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  ck_assert(!contains(stream, "/CreationDate") && !contains(stream, "/ModDate"));
}
END_TEST

START_TEST(bad_words_about_the_document_do_not_cost_it) {
  sample.scene->info.title = "bad\xef\xbf\xbe";
  sample.scene->info.author = "a) /Author (evil";
  sample.page->title = "line\nbreak";
  OutputStream *stream = sample_write(&sample, &pdf_format);
  ck_assert(stream_is_good(stream));
  ck_assert(!contains(stream, "a) /Author (evil"));
}
END_TEST

START_TEST(a_coordinate_out_of_range_is_told) {
  scene_add_line(sample.arena, sample.page->root, ROLE_NOTE, (Point){0, 0}, (Point){1e7, 0},
                 (Stroke){.width = 1});
  ck_assert(!stream_is_good(sample_write(&sample, &pdf_format)));
}
END_TEST

START_TEST(a_font_size_out_of_range_is_told) {
  static const double sizes[] = {0, -5, 1e6};
  sample.page->root->last_child->text.style.size = sizes[_i];
  ck_assert(!stream_is_good(sample_write(&sample, &pdf_format)));
}
END_TEST

START_TEST(text_can_be_taken_out_again) {
  if (system("command -v pdftotext >/dev/null 2>&1") != 0) return;
  char path[] = "/tmp/topline-pdf-XXXXXX";
  int file = mkstemp(path);
  size_t length;
  const char *bytes = stream_bytes(sample_write(&sample, &pdf_format), &length);
  ck_assert_int_eq(write(file, bytes, length), (ssize_t)length);
  close(file);
  FILE *reader = popen(arena_printf(sample.arena, "pdftotext -enc UTF-8 %s -", path), "r");
  char text[512] = {0};
  ck_assert_uint_gt(fread(text, 1, sizeof text - 1, reader), 0);
  ck_assert_int_eq(pclose(reader), 0);
  unlink(path);
  ck_assert_ptr_nonnull(strstr(text, "Revenue AV"));
  ck_assert_ptr_nonnull(strstr(text, "−66,835"));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("pdf");
  TCase *tests = tcase_create("pdf");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, it_begins_and_ends_as_it_should);
  tcase_add_test(tests, its_table_is_where_it_says);
  tcase_add_test(tests, the_same_deck_gives_the_same_bytes);
  tcase_add_test(tests, it_says_what_it_is);
  tcase_add_test(tests, pages_keep_the_numbers_of_their_slides);
  tcase_add_loop_test(tests, what_is_not_known_is_not_said, 0, 4);
  tcase_add_test(tests, addresses_are_links_of_their_page);
  tcase_add_test(tests, no_date_is_no_date);
  tcase_add_test(tests, bad_words_about_the_document_do_not_cost_it);
  tcase_add_test(tests, a_coordinate_out_of_range_is_told);
  tcase_add_loop_test(tests, a_font_size_out_of_range_is_told, 0, 3);
  tcase_add_test(tests, text_can_be_taken_out_again);
  suite_add_tcase(suite, tests);
  int result = unit_run(suite);
  font_library_shut_down();
  return result;
}
