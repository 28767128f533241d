/* Where the links of a page are, and that those of a broken address lead to all of it. */
#include "output/pdf_links.h"
#include "tests/unit/output/sample.h"

static const FontStyle regular = {FONT_REGULAR, false, 10};

static Sample sample;
static PdfLinks links;

static void set_up(void) {
  sample = sample_new(FONT_METRICS_FIXED);
  links = (PdfLinks){0};
}

static void tear_down(void) {
  sample_free(&sample);
}

/* Lines of one paragraph of a deck that says this. */
static void add_lines(const char *deck, const char *const *lines, size_t count) {
  const SourceFile *file = source_file_new(sample.arena, "deck.yaml", deck, strlen(deck));
  for (size_t i = 0; i < count; i++)
    sample_add_text(&sample, ROLE_BODY,
                    (BoundText){.text = lines[i], .span = source_span_bytes(file, 0, 3)}, regular,
                    (Point){20, 10 + 12 * (double)i});
  pdf_links_find(sample.arena, sample.page, &links);
}

static double width(const char *text) {
  return font_text_width(sample.fonts, text, regular);
}

START_TEST(a_link_covers_its_address) {
  const char *line = "See www.a.com, please";
  add_lines(line, &line, 1);
  ck_assert_uint_eq(links.count, 1);
  const PdfLink *link = links.items;
  ck_assert_str_eq(link->uri, "http://www.a.com");
  ck_assert_double_eq_tol(link->box.x, 20 + width("See "), 1e-6);
  ck_assert_double_eq_tol(link->box.width, width("www.a.com"), 1e-6);
  ck_assert_double_eq_tol(link->box.y, 10 - font_ascent(sample.fonts, regular), 1e-6);
  ck_assert_double_eq_tol(rect_bottom(link->box), 10 + font_descent(sample.fonts, regular), 1e-6);
}
END_TEST

START_TEST(a_broken_address_is_one) {
  static const char *const lines[] = {"at https://a.com/b-", "c/d-", "e.f and x@y-", "z.com."};
  add_lines("at https://a.com/b-c/d-e.f and x@y-z.com.", lines, 4);
  ck_assert_uint_eq(links.count, 5);
  for (int i = 0; i < 3; i++) ck_assert_str_eq(links.items[i].uri, "https://a.com/b-c/d-e.f");
  for (int i = 3; i < 5; i++) ck_assert_str_eq(links.items[i].uri, "mailto:x@y-z.com");
  ck_assert_double_eq_tol(links.items[1].box.width, width("c/d-"), 1e-6);
  ck_assert_double_eq_tol(links.items[1].box.x, 20, 1e-6);
  ck_assert_double_eq_tol(links.items[2].box.width, width("e.f"), 1e-6);
  ck_assert_double_eq_tol(links.items[4].box.width, width("z.com"), 1e-6);
}
END_TEST

START_TEST(an_address_before_a_space_ends_with_its_line) {
  static const char *const lines[] = {"at https://a.com/b", "and www.b.com", "c.com"};
  add_lines("at https://a.com/b and www.b.com c.com", lines, 3);
  ck_assert_uint_eq(links.count, 2);
  ck_assert_str_eq(links.items[0].uri, "https://a.com/b");
  ck_assert_str_eq(links.items[1].uri, "http://www.b.com");
}
END_TEST

START_TEST(other_texts_are_no_lines_of_the_same) {
  static const char *const one[] = {"www.a.com/"}, *const other[] = {"b"};
  add_lines("www.a.com/b", one, 1);
  add_lines("www.a.com/b", other, 1);
  ck_assert_uint_eq(links.count, 2); /* looked for twice */
  for (int i = 0; i < 2; i++) ck_assert_str_eq(links.items[i].uri, "http://www.a.com/");
}
END_TEST

START_TEST(the_object_turns_y_up) {
  PdfLink link = {{10, 20, 30.5, 12}, "http://a.com/(x)"};
  const char *text = pdf_link_object(sample.arena, &link, 100);
  ck_assert_ptr_nonnull(strstr(text, "/Rect [ 10 68 40.5 80 ]"));
  ck_assert_ptr_nonnull(strstr(text, "/URI (http://a.com/\\(x\\))"));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("pdf_links");
  TCase *tests = tcase_create("pdf_links");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, a_link_covers_its_address);
  tcase_add_test(tests, a_broken_address_is_one);
  tcase_add_test(tests, an_address_before_a_space_ends_with_its_line);
  tcase_add_test(tests, other_texts_are_no_lines_of_the_same);
  tcase_add_test(tests, the_object_turns_y_up);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
