/* The gate: what it refuses, where it says so, and what it lets pass. */
#include "scene/check.h"
#include "tests/unit/unit.h"

#include <math.h>

static Arena *arena;
static Diagnostics *diags;
static Scene *scene;
static ScenePage *page;

static void set_up(void) {
  arena = arena_new();
  diags = diagnostics_new(arena);
  scene = scene_new(arena);
  page = scene_add_page(scene, "mix", 960, 540);
  const char *deck = "topline: 1\nslides:\n- chart: bar\n";
  const SourceFile *file = source_file_new(arena, "deck.yaml", deck, 32);
  page->root->span = source_span_bytes(file, 21, 5);
}

static void tear_down(void) {
  arena_free(arena);
}

static SceneNode *add_text(const char *text, double x, double y) {
  SceneText line = {.content = {.text = text},
                    .style = {.size = 10},
                    .origin = {x, y},
                    .width = 50,
                    .ascent = 8,
                    .descent = 2};
  return scene_add_text(arena, page->root, ROLE_LABEL, line);
}

static SceneNode *add_image(Rect box, Rect crop) {
  SceneImage image = {
      .box = box, .crop = crop, .path = "a.png", .format = "png", .width = 4, .height = 3};
  return scene_add_image(arena, page->root, ROLE_FIGURE, image);
}

static void assert_fine(void) {
  scene_check(scene, diags);
  ck_assert_uint_eq(diagnostics_count(diags), 0);
}

static void assert_only_error(const char *message) {
  scene_check(scene, diags);
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
  const Diagnostic *diagnostic = diagnostics_sorted(diags, 0);
  ck_assert_str_eq(diagnostic->message, message);
  ck_assert_uint_eq(diagnostic->span.line, 3);
  ck_assert_uint_eq(diagnostic->span.column, 3);
}

START_TEST(a_sound_page_passes) {
  add_text("Revenue", 48, 60);
  scene_add_rect(arena, page->root, ROLE_MARK, (Rect){0, 0, 960, 540}, paint_none)->name = "m";
  scene_add_line(arena, page->root, ROLE_AXIS, (Point){0, 540}, (Point){960, 540}, (Stroke){0});
  assert_fine();
}
END_TEST

START_TEST(images_pass_within_the_page) {
  add_image((Rect){0, 0, 960, 540}, (Rect){0, 0, 1, 1});
  add_image((Rect){0, 0, 960, 540}, (Rect){0.25, 0, 0.75, 0.5});
  add_image((Rect){0, 0, 960, 540}, (Rect){1.0 / 3, 0, 2.0 / 3, 1});
  assert_fine();
}
END_TEST

START_TEST(images_have_a_box_and_a_part_of_a_picture) {
  static const struct {
    Rect box, crop;
    const char *problem;
  } cases[] = {
      {{NAN, 0, 9, 9}, {0, 0, 1, 1}, "has a coordinate that is not a finite number below 8388608"},
      {{0, 0, 0, 9}, {0, 0, 1, 1}, "has no size"},
      {{0, 0, 9, -1}, {0, 0, 1, 1}, "has no size"},
      {{0, 0, 9, 9}, {0, 0, 1.1, 1}, "shows what is not in the picture"},
      {{0, 0, 9, 9}, {-0.1, 0, 1, 1}, "shows what is not in the picture"},
      {{0, 0, 9, 9}, {0, 0, 0, 1}, "shows what is not in the picture"},
      {{0, 0, 9, 9}, {0, 0, 1, NAN}, "shows what is not in the picture"},
      {{955, 0, 9, 9}, {0, 0, 1, 1}, "reaches outside the page"},
  };
  add_image(cases[_i].box, cases[_i].crop)->name = "a";
  assert_only_error(arena_printf(arena, "page 1: figure \"a\" %s", cases[_i].problem));
}
END_TEST

START_TEST(images_have_a_picture) {
  SceneNode *node = add_image((Rect){0, 0, 9, 9}, (Rect){0, 0, 1, 1});
  node->image.width = _i ? 4 : 0;
  if (_i) node->image.format = NULL;
  assert_only_error("page 1: the figure has no picture");
}
END_TEST

START_TEST(coordinates_are_finite) {
  static const double bad[] = {NAN, INFINITY, -INFINITY, 8388608, -1e300};
  double value = bad[_i];
  scene_add_rect(arena, page->root, ROLE_MARK, (Rect){1, 1, value, 1}, paint_none)->name = "a/b";
  assert_only_error("page 1: mark \"a/b\" has a coordinate that is not a finite number below "
                    "8388608");
}
END_TEST

START_TEST(points_are_finite) {
  Point points[] = {{1, 1}, {2, NAN}, {3, 3}};
  scene_add_lines(arena, page->root, ROLE_AXIS, points, 3, (Stroke){.width = 1});
  assert_only_error("page 1: the axis has a coordinate that is not a finite number below 8388608");
}
END_TEST

START_TEST(strokes_are_finite) {
  scene_add_line(arena, page->root, ROLE_NOTE, (Point){1, 1}, (Point){2, 2},
                 (Stroke){.width = INFINITY});
  assert_only_error("page 1: the note has a coordinate that is not a finite number below 8388608");
}
END_TEST

START_TEST(sizes_are_not_negative) {
  scene_add_rect(arena, page->root, ROLE_NOTE, (Rect){9, 9, 5, -1}, paint_none);
  assert_only_error("page 1: the note has a negative size");
}
END_TEST

START_TEST(lines_have_two_points) {
  scene_add_lines(arena, page->root, ROLE_NOTE, (Point[]){{9, 9}}, 1, (Stroke){.width = 1});
  assert_only_error("page 1: the note has fewer than two points");
}
END_TEST

START_TEST(marks_have_names) {
  scene_add_rect(arena, page->root, ROLE_MARK, (Rect){9, 9, 5, 1}, paint_none);
  assert_only_error("page 1: the mark has no name");
}
END_TEST

START_TEST(nothing_lies_outside_the_page) {
  add_text("too far right", 920, 60);
  assert_only_error("page 1: text \"too far right\" reaches outside the page");
}
END_TEST

START_TEST(half_a_point_outside_is_let_pass) {
  add_text("just fits", 910.4, 60);
  assert_fine();
}
END_TEST

START_TEST(text_is_not_empty) {
  add_text("", 48, 60);
  assert_only_error("page 1: text \"\" is an empty text");
}
END_TEST

START_TEST(text_is_there) {
  add_text(NULL, 48, 60);
  assert_only_error("page 1: the label is an empty text");
}
END_TEST

START_TEST(text_can_be_printed) {
  static const char *const bad[] = {"a\nb", "a\xff", "a\xef\xbf\xbe", "\x1b[2J"};
  SceneNode *node = add_text(bad[_i], 48, 60);
  node->name = "x";
  scene_check(scene, diags);
  ck_assert_uint_eq(diagnostics_error_count(diags), 1);
  const char *message = diagnostics_sorted(diags, 0)->message;
  ck_assert(text_ends_with(message, "holds characters that cannot be printed"));
}
END_TEST

START_TEST(font_sizes_have_a_range) {
  static const double bad[] = {0, 0.99, 1000.1, -12, NAN, INFINITY};
  add_text("size", 48, 60)->text.style.size = bad[_i];
  assert_only_error("page 1: text \"size\" has a font size outside 1 to 1000 points");
}
END_TEST

START_TEST(numbers_lie_in_their_text) {
  static const NumberRun bad[][2] = {{{.start = 3, .length = 3}, {0}},
                                     {{.start = 0, .length = (size_t)-1}, {0}},
                                     {{.start = 2, .length = 2}, {.start = 1, .length = 1}}};
  static const size_t counts[] = {1, 1, 2};
  SceneNode *node = add_text("66.8%", 48, 60);
  node->text.content.runs = bad[_i];
  node->text.content.run_count = counts[_i];
  assert_only_error("page 1: text \"66.8%\" has a number outside its text");
}
END_TEST

START_TEST(texts_do_not_overlap) {
  add_text("under", 48, 60);
  add_text("elsewhere", 300, 60);
  add_text("over", 90, 65);
  assert_only_error("page 1: text \"over\" lies over text \"under\"");
}
END_TEST

START_TEST(the_later_text_is_at_fault_wherever_it_lies) {
  add_text("under", 90, 65);
  add_text("over", 48, 60);
  assert_only_error("page 1: text \"over\" lies over text \"under\"");
}
END_TEST

START_TEST(touching_texts_pass) {
  add_text("left", 48, 60);
  add_text("right", 98, 60);
  add_text("below", 48, 70);
  assert_fine();
}
END_TEST

START_TEST(texts_that_may_overlap_pass) {
  add_text("under", 48, 60);
  add_text("stamp", 50, 62)->may_overlap = true;
  assert_fine();
}
END_TEST

START_TEST(texts_of_two_pages_do_not_meet) {
  add_text("one", 48, 60);
  page = scene_add_page(scene, "next", 960, 540);
  add_text("two", 48, 60);
  assert_fine();
}
END_TEST

START_TEST(pages_have_a_size) {
  static const double bad[] = {0, -1, NAN, INFINITY, 1e9};
  page->width = bad[_i];
  add_text("anything", 48, 60);
  assert_only_error("page 1 has no size that can be drawn");
}
END_TEST

static void add_tests(TCase *tests) {
  tcase_add_test(tests, a_sound_page_passes);
  tcase_add_loop_test(tests, coordinates_are_finite, 0, 5);
  tcase_add_test(tests, points_are_finite);
  tcase_add_test(tests, strokes_are_finite);
  tcase_add_test(tests, sizes_are_not_negative);
  tcase_add_test(tests, lines_have_two_points);
  tcase_add_test(tests, marks_have_names);
  tcase_add_test(tests, nothing_lies_outside_the_page);
  tcase_add_test(tests, half_a_point_outside_is_let_pass);
  tcase_add_test(tests, text_is_not_empty);
  tcase_add_test(tests, text_is_there);
  tcase_add_loop_test(tests, text_can_be_printed, 0, 4);
  tcase_add_loop_test(tests, font_sizes_have_a_range, 0, 6);
  tcase_add_loop_test(tests, numbers_lie_in_their_text, 0, 3);
  tcase_add_test(tests, texts_do_not_overlap);
  tcase_add_test(tests, the_later_text_is_at_fault_wherever_it_lies);
  tcase_add_test(tests, touching_texts_pass);
  tcase_add_test(tests, texts_that_may_overlap_pass);
  tcase_add_test(tests, texts_of_two_pages_do_not_meet);
  tcase_add_loop_test(tests, pages_have_a_size, 0, 5);
  tcase_add_test(tests, images_pass_within_the_page);
  tcase_add_loop_test(tests, images_have_a_box_and_a_part_of_a_picture, 0, 8);
  tcase_add_loop_test(tests, images_have_a_picture, 0, 2);
}

int main(void) {
  Suite *suite = suite_create("check");
  TCase *tests = tcase_create("check");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  add_tests(tests);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
