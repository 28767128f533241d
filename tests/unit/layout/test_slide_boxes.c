/* Boxes of a slide: equal or weighted columns, a grid, and nothing below the body's end. */
#include "../fixture.h"
#include "layout/slide_boxes.h"

#define TOLERANCE 1e-9

static Deck *deck;

static void open_deck(void) {
  fixture_open();
  Theme *theme = arena_make(arena, Theme);
  theme->grid = (ThemeGrid){.left = 48,
                            .right = 72,
                            .title_top = 34,
                            .body_top = 128,
                            .body_bottom = 56,
                            .foot = 26,
                            .gutter = 30};
  theme->type.note.size = 8;
  theme->type.title.size = 24;
  deck = arena_make(arena, Deck);
  deck->theme = theme;
  deck->page_width = 960;
  deck->page_height = 540;
}

static SlideBoxes boxes_of(const char *layout, size_t blocks, const double *widths, double foot) {
  Slide *slide = arena_make(arena, Slide);
  slide->layout = slide_layout_find(layout);
  slide->block_count = blocks;
  slide->widths = widths;
  return slide_boxes_make(arena, deck, slide, foot);
}

static void check_rect(Rect rect, double x, double y, double width, double height) {
  ck_assert_double_eq_tol(rect.x, x, TOLERANCE);
  ck_assert_double_eq_tol(rect.y, y, TOLERANCE);
  ck_assert_double_eq_tol(rect.width, width, TOLERANCE);
  ck_assert_double_eq_tol(rect.height, height, TOLERANCE);
}

START_TEST(one_block_fills_the_body) {
  SlideBoxes boxes = boxes_of("content", 1, NULL, 0);
  check_rect(boxes.page, 0, 0, 960, 540);
  check_rect(boxes.header, 48, 34, 840, 94);
  check_rect(boxes.blocks[0], 48, 128, 840, 356);
}
END_TEST

START_TEST(columns_are_of_equal_width) {
  SlideBoxes boxes = boxes_of("columns", 3, NULL, 0);
  for (size_t i = 0; i < 3; i++) {
    check_rect(boxes.blocks[i], 48 + (double)i * 290, 128, 260, 356);
    ck_assert_uint_eq(boxes.rows[i], 0);
    ck_assert_uint_eq(boxes.columns[i], i);
  }
  ck_assert_double_eq_tol(rect_right(boxes.blocks[2]), 960 - 72, TOLERANCE);
}
END_TEST

START_TEST(columns_may_have_widths) {
  static const double widths[] = {2, 1};
  SlideBoxes boxes = boxes_of("columns", 2, widths, 0);
  check_rect(boxes.blocks[0], 48, 128, 540, 356);
  check_rect(boxes.blocks[1], 48 + 540 + 30, 128, 270, 356);
}
END_TEST

START_TEST(a_grid_has_two_columns) {
  SlideBoxes boxes = boxes_of("grid", 4, NULL, 0);
  check_rect(boxes.blocks[0], 48, 128, 405, 163);
  check_rect(boxes.blocks[1], 48 + 435, 128, 405, 163);
  check_rect(boxes.blocks[2], 48, 128 + 193, 405, 163);
  check_rect(boxes.blocks[3], 48 + 435, 128 + 193, 405, 163);
  ck_assert_uint_eq(boxes.rows[2], 1);
  ck_assert_uint_eq(boxes.columns[2], 0);
}
END_TEST

START_TEST(the_body_ends_above_the_notes) {
  for (double foot = 0; foot <= 100; foot += 5) {
    SlideBoxes boxes = boxes_of("content", 1, NULL, foot);
    double notes_top = 540 - 26 - foot;
    if (foot > 0) ck_assert_double_le(rect_bottom(boxes.blocks[0]), notes_top);
    ck_assert_double_le(rect_bottom(boxes.blocks[0]), 540 - 56 + TOLERANCE);
    ck_assert_double_eq_tol(boxes.blocks[0].y, 128, TOLERANCE);
  }
}
END_TEST

START_TEST(few_notes_move_nothing) {
  SlideBoxes with = boxes_of("content", 1, NULL, 10), without = boxes_of("content", 1, NULL, 0);
  ck_assert_double_eq(with.blocks[0].height, without.blocks[0].height);
}
END_TEST

START_TEST(fine_print_begins_higher) {
  SlideBoxes boxes = boxes_of("disclaimer", 1, NULL, 0);
  ck_assert_double_lt(boxes.blocks[0].y, 128);
  ck_assert_double_gt(boxes.blocks[0].y, 34 + 24);
  ck_assert_double_eq_tol(rect_bottom(boxes.blocks[0]), 540 - 56, TOLERANCE);
}
END_TEST

START_TEST(a_slide_without_blocks_has_no_boxes) {
  ck_assert_uint_eq(boxes_of("title", 0, NULL, 0).block_count, 0);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("layout/slide_boxes");
  TCase *tests = tcase_create("boxes");
  tcase_add_checked_fixture(tests, open_deck, fixture_close);
  suite_add_tcase(suite, tests);
  tcase_add_test(tests, one_block_fills_the_body);
  tcase_add_test(tests, columns_are_of_equal_width);
  tcase_add_test(tests, columns_may_have_widths);
  tcase_add_test(tests, a_grid_has_two_columns);
  tcase_add_test(tests, the_body_ends_above_the_notes);
  tcase_add_test(tests, few_notes_move_nothing);
  tcase_add_test(tests, fine_print_begins_higher);
  tcase_add_test(tests, a_slide_without_blocks_has_no_boxes);
  return unit_run(suite);
}
