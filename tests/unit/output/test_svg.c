/* SVG, to the letter, and safe from what stands in labels. */
#include "tests/unit/output/sample.h"

#include <stdio.h>
#include <unistd.h>

static Sample sample;

static void set_up(void) {
  sample = sample_new(FONT_METRICS_FIXED);
}

static void tear_down(void) {
  sample_free(&sample);
}

static const char head[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"96pt\" height=\"54pt\" viewBox=\"0 0 96 "
    "54\" "
    "role=\"img\" xml:lang=\"en\" font-family=\"Inter, 'Helvetica Neue', Arial, "
    "sans-serif\" font-weight=\"400\" stroke-miterlimit=\"4\">\n"
    "<title>Revenue &lt;up&gt; &amp; &quot;away&quot;</title>\n";

/* What stands before every id of an image: a letter, then a hash of the image. */
static const char *id_prefix(const char *svg) {
  const char *id = strstr(svg, " id=\"");
  ck_assert_ptr_nonnull(id);
  return arena_strndup(sample.arena, id + 5, strcspn(id + 5, "-") + 1);
}

/* The image with its ids as they would be without the prefix. */
static const char *without_prefix(const char *svg) {
  const char *prefix = id_prefix(svg);
  TextBuffer out = {.arena = sample.arena};
  for (const char *place; (place = strstr(svg, prefix)); svg = place + strlen(prefix))
    text_append_bytes(&out, svg, (size_t)(place - svg));
  text_append(&out, svg);
  return text_buffer_string(&out);
}

START_TEST(shapes_are_told_to_the_letter) {
  sample_add_figure(&sample);
  const char *expected = arena_printf(
      sample.arena, "%s%s", head,
      "<desc>Revenue by kind</desc>\n"
      "<defs>\n"
      "<pattern id=\"hatch-14213d-ffffff\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\" width=\"5\" height=\"5\"><rect width=\"5\" height=\"5\" "
      "fill=\"#ffffff\"/><rect x=\"1.875\" width=\"1.25\" height=\"5\" fill=\"#14213d\"/>"
      "</pattern>\n"
      "</defs>\n"
      "<rect x=\"0\" y=\"0\" width=\"96\" height=\"54\" fill=\"#ffffff\"/>\n"
      "<g data-name=\"mix\">\n"
      "<desc>Revenue by kind</desc>\n"
      "<rect x=\"10\" y=\"20\" width=\"20\" height=\"30\" fill=\"#2f78b7\"><title>FY2008, "
      "Outsourcing</title></rect>\n"
      "<rect x=\"40\" y=\"20\" width=\"20\" height=\"30\" "
      "fill=\"url(#hatch-14213d-ffffff)\"><title>Forecast</title></rect>\n"
      "<line x1=\"5\" y1=\"50\" x2=\"90.5\" y2=\"50\" fill=\"none\" stroke=\"#14213d\" "
      "stroke-width=\"1\" stroke-linecap=\"round\" stroke-linejoin=\"round\" "
      "stroke-dasharray=\"4 3\"/>\n"
      "<ellipse cx=\"75\" cy=\"24\" rx=\"5\" ry=\"4\" fill=\"#14213d\"/>\n"
      "<polygon points=\"70,40 80,40 75,48.13\" fill=\"#2f78b7\"/>\n"
      "</g>\n"
      "</svg>\n");
  ck_assert_str_eq(without_prefix(sample_text(&sample, &svg_format)), expected);
}
END_TEST

/* A page of the web holds many images, and an id holds for all of it. */
START_TEST(images_that_differ_share_no_id) {
  sample_add_figure(&sample);
  const char *svg = sample_text(&sample, &svg_format), *prefix = id_prefix(svg);
  ck_assert_uint_eq(strlen(prefix), 18);
  ck_assert_int_eq(prefix[0], 't');
  ck_assert_str_eq(id_prefix(sample_text(&sample, &svg_format)), prefix);
  ck_assert_ptr_nonnull(
      strstr(svg, arena_printf(sample.arena, "url(#%shatch-14213d-ffffff)", prefix)));
  sample.page->root->first_child->name = "other";
  ck_assert_str_ne(id_prefix(sample_text(&sample, &svg_format)), prefix);
}
END_TEST

START_TEST(text_stays_text) {
  FontStyle style = {FONT_SEMIBOLD, true, 9.5};
  SceneNode *node = sample_add_text(
      &sample, ROLE_LABEL, (BoundText){.text = "</text><script> & \"x\""}, style, (Point){5, 12});
  node->text.width = 50.126;
  node = sample_add_text(&sample, ROLE_LABEL, (BoundText){.text = "a  b"},
                         (FontStyle){FONT_REGULAR, false, 10}, (Point){5, 30});
  node->text.width = 0;
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_str_eq(
      strstr(svg, "<text"),
      "<text x=\"5\" y=\"12\" font-size=\"9.5\" font-weight=\"600\" "
      "style=\"font-variant-numeric:tabular-nums\" fill=\"#14213d\" textLength=\"50.13\" "
      "lengthAdjust=\"spacingAndGlyphs\">&lt;/text&gt;&lt;script&gt; &amp; &quot;x&quot;</text>\n"
      "<text x=\"5\" y=\"30\" font-size=\"10\" fill=\"#14213d\" xml:space=\"preserve\">a  "
      "b</text>\n"
      "</svg>\n");
}
END_TEST

static SceneNode *add_label(const char *text, TextAlign align) {
  SceneNode *node = sample_add_text(&sample, ROLE_LABEL, (BoundText){.text = text},
                                    (FontStyle){FONT_REGULAR, false, 10}, (Point){5, 12});
  node->text.align = align;
  return node;
}

/* With another font and no textLength a label must not leave its mark. */
START_TEST(texts_are_anchored_as_they_are_aligned) {
  add_label("start", ALIGN_START)->text.width = 20;
  add_label("middle", ALIGN_MIDDLE)->text.width = 30.5;
  add_label("end", ALIGN_END)->text.width = 40;
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_ptr_nonnull(strstr(svg, "<text x=\"5\" y=\"12\" font-size"));
  ck_assert_ptr_nonnull(strstr(svg, "<text x=\"20.25\" text-anchor=\"middle\" y=\"12\""));
  ck_assert_ptr_nonnull(strstr(svg, "<text x=\"45\" text-anchor=\"end\" y=\"12\""));
}
END_TEST

#define JAPANESE                                                                                   \
  "'Noto Sans CJK JP', 'Noto Sans JP', 'BIZ UDPGothic', 'Hiragino Sans', "                         \
  "'Hiragino Kaku Gothic ProN', 'Yu Gothic', Meiryo, sans-serif\" "

START_TEST(fonts_follow_the_script) {
  static const char *const texts[][2] = {
      {"Revenue −5 ▲", "y=\"12\" font-size"},
      {"売上高 営業", "y=\"12\" font-family=\"" JAPANESE "font-size"},
      {"売上高 66,835",
       "y=\"12\" font-family=\"Inter, 'Helvetica Neue', Arial, " JAPANESE "font-size"},
  };
  add_label(texts[_i][0], ALIGN_START);
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_msg(strstr(svg, texts[_i][1]) != NULL, "%s", svg);
}
END_TEST

START_TEST(what_xml_cannot_hold_is_replaced) {
  sample.page->title = "a\x01\xff\xef\xbf\xbez";
  const char *svg = sample_text(&sample, &svg_format);
  ck_assert_ptr_nonnull(strstr(svg, "<title>a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz</title>"));
}
END_TEST

START_TEST(a_hatch_is_defined_once) {
  for (int i = 0; i < 3; i++)
    scene_add_rect(sample.arena, sample.page->root, ROLE_NOTE, (Rect){10, 10, 5, 5},
                   paint_hatch(sample_ink, i == 2 ? sample_blue : sample_white));
  const char *svg = sample_text(&sample, &svg_format);
  const char *first = strstr(svg, "<pattern");
  const char *second = strstr(first + 1, "<pattern");
  ck_assert_ptr_nonnull(second);
  ck_assert_ptr_null(strstr(second + 1, "<pattern"));
}
END_TEST

START_TEST(a_reader_of_xml_takes_it) {
  if (system("command -v xmllint >/dev/null 2>&1") != 0) return;
  sample_add_figure(&sample);
  scene_add_lines(sample.arena, sample.page->root, ROLE_MARK, (Point[]){{1, 1}, {2, 2}, {3, 1}}, 3,
                  (Stroke){.width = 1, .color = sample_ink, .dash = DASH_DOTTED})
      ->name = "line/<&\">";
  const char *svg = sample_text(&sample, &svg_format);
  FILE *reader = popen("xmllint --noout - 2>&1", "w");
  fputs(svg, reader);
  ck_assert_int_eq(pclose(reader), 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("svg");
  TCase *tests = tcase_create("svg");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, shapes_are_told_to_the_letter);
  tcase_add_test(tests, images_that_differ_share_no_id);
  tcase_add_test(tests, text_stays_text);
  tcase_add_test(tests, texts_are_anchored_as_they_are_aligned);
  tcase_add_loop_test(tests, fonts_follow_the_script, 0, 3);
  tcase_add_test(tests, what_xml_cannot_hold_is_replaced);
  tcase_add_test(tests, a_hatch_is_defined_once);
  tcase_add_test(tests, a_reader_of_xml_takes_it);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
