/* The dump, to the letter. */
#include "tests/unit/output/sample.h"

static Sample sample;

static void set_up(void) {
  sample = sample_new(FONT_METRICS_FIXED);
}

static void tear_down(void) {
  sample_free(&sample);
}

START_TEST(shapes_are_told_to_the_letter) {
  sample_add_figure(&sample);
  ck_assert_str_eq(
      sample_text(&sample, &dump_format),
      "deck title \"FY2008 results\" subtitle \"To March 31, 2009\" author \"IIJ\" language \"en\" "
      "date \"2009-05-15\"\n"
      "page 1 \"mix\" 96x54 ground #FFFFFF title \"Revenue \\u003cup> & \\\"away\\\"\"\n"
      "  group figure \"mix\" description \"Revenue by kind\"\n"
      "    rect mark \"mix/FY2008/Outsourcing\" 10,20 20x30 fill #2F78B7\n"
      "    rect mark \"mix/FY2009/Outsourcing\" 40,20 20x30 hatch #14213D on #FFFFFF description "
      "\"Forecast\"\n"
      "    lines axis 5,50 90.5,50 stroke #14213D 1 dashed round\n"
      "    ellipse annotation 70,20 10x8 fill #14213D\n"
      "    polygon annotation 70,40 80,40 75,48.13 fill #2F78B7\n");
}
END_TEST

START_TEST(texts_are_told_with_their_numbers) {
  static const Measure money = {.name = "money", .unit = "JPY millions"};
  Decimal value = decimal_from_int(66835);
  const NumberRun runs[] = {
      {0, 6, {.value = value, .measure = &money}},
      {10, 4, {.state = QUANTITY_MISSING, .measure = &measure_plain}},
  };
  BoundText content = {.text = "66,835 or n.a.", .runs = runs, .run_count = 2};
  FontStyle style = {FONT_SEMIBOLD, true, 10};
  SceneNode *node = sample_add_text(&sample, ROLE_LABEL, content, style, (Point){5, 12.345});
  node->may_overlap = true;
  node->text.width = 70.126;
  node->text.align = ALIGN_END;
  const char *dump = sample_text(&sample, &dump_format);
  ck_assert_str_eq(
      strstr(dump, "  text"),
      "  text label 5,12.35 width 70.13 end \"66,835 or n.a.\" semibold 10 tabular #14213D "
      "[66,835 = 66835 JPY millions] [n.a. = missing] over\n");
}
END_TEST

START_TEST(pages_follow_each_other) {
  sample.scene->info = (DocumentInfo){.title = "t"};
  ScenePage *page = scene_add_page(sample.scene, "end", 100.5, 54);
  page->ground = sample_ink;
  ck_assert_str_eq(sample_text(&sample, &dump_format),
                   "deck title \"t\"\n"
                   "page 1 \"mix\" 96x54 ground #FFFFFF title \"Revenue \\u003cup> & "
                   "\\\"away\\\"\"\n"
                   "page 2 \"end\" 100.5x54 ground #14213D title \"\"\n");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("dump");
  TCase *tests = tcase_create("dump");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, shapes_are_told_to_the_letter);
  tcase_add_test(tests, texts_are_told_with_their_numbers);
  tcase_add_test(tests, pages_follow_each_other);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
