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

static const SlidePart *parts_of(size_t first, size_t count) {
  SlidePart *parts = arena_array(arena, SlidePart, count);
  for (size_t i = 0; i < count; i++) parts[i] = (SlidePart){.kind = PART_BLOCK, .block = first + i};
  return parts;
}

static SlidePart part_of(PartKind kind, size_t first, size_t count, const double *sizes) {
  return (SlidePart){
      .kind = kind, .parts = parts_of(first, count), .part_count = count, .sizes = sizes};
}

static SlideBoxes boxes_in(const char *layout, SlidePart body, size_t blocks,
                           const BoxNeeds *needs) {
  Slide *slide = arena_make(arena, Slide);
  slide->layout = slide_layout_find(layout);
  slide->block_count = blocks;
  slide->body = body;
  return slide_boxes_make(arena, deck, slide, needs);
}

static SlideBoxes boxes_of(const char *layout, size_t blocks, const double *widths, double foot) {
  SlidePart body =
      blocks == 1 ? (SlidePart){.kind = PART_BLOCK} : part_of(PART_COLUMNS, 0, blocks, widths);
  return boxes_in(layout, body, blocks, &(BoxNeeds){.foot_height = foot});
}

/* Two by two. */
static SlideBoxes grid_boxes(void) {
  SlidePart *rows = arena_array(arena, SlidePart, 2);
  for (size_t i = 0; i < 2; i++) rows[i] = part_of(PART_COLUMNS, i * 2, 2, NULL);
  SlidePart body = {.kind = PART_STACK, .parts = rows, .part_count = 2};
  return boxes_in("grid", body, 4, &(BoxNeeds){0});
}

/* The first block needs 100 points either way, the second what is twice the other side, all others
 * take what they get. */
static double extent_of(const void *context, size_t block, BoxSide side, double other) {
  (void)context;
  (void)side;
  return block == 0 ? 100 : block == 1 ? other * 2 : 0;
}

static const BoxNeeds own_extents = {.extents = {extent_of, NULL}};

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
  SlideBoxes boxes = grid_boxes();
  check_rect(boxes.blocks[0], 48, 128, 405, 163);
  check_rect(boxes.blocks[1], 48 + 435, 128, 405, 163);
  check_rect(boxes.blocks[2], 48, 128 + 193, 405, 163);
  check_rect(boxes.blocks[3], 48 + 435, 128 + 193, 405, 163);
  ck_assert_uint_eq(boxes.rows[2], boxes.rows[3]);
  ck_assert_uint_ne(boxes.rows[2], boxes.rows[0]);
  ck_assert_uint_eq(boxes.columns[2], boxes.columns[0]);
}
END_TEST

START_TEST(parts_take_what_their_content_needs) {
  static const double first[] = {PART_BY_CONTENT, 1}, both[] = {PART_BY_CONTENT, PART_BY_CONTENT};
  SlideBoxes columns = boxes_in("columns", part_of(PART_COLUMNS, 0, 2, first), 2, &own_extents);
  check_rect(columns.blocks[0], 48, 128, 100, 356);
  check_rect(columns.blocks[1], 178, 128, 710, 356);
  SlideBoxes stack = boxes_in("stack", part_of(PART_STACK, 0, 2, first), 2, &own_extents);
  check_rect(stack.blocks[0], 48, 128, 840, 100);
  check_rect(stack.blocks[1], 48, 258, 840, 226);
  SlideBoxes none = boxes_in("columns", part_of(PART_COLUMNS, 2, 2, both), 4, &own_extents);
  check_rect(none.blocks[2], 48, 128, 405, 356);
}
END_TEST

/* 100 points and twice the width are more than there is: no block is larger than its part of it. */
START_TEST(content_that_is_too_large_is_cut_down) {
  static const double both[] = {PART_BY_CONTENT, PART_BY_CONTENT};
  SlideBoxes boxes = boxes_in("stack", part_of(PART_STACK, 0, 2, both), 2, &own_extents);
  double share = 326.0 / (100 + 1680);
  check_rect(boxes.blocks[0], 48, 128, 840, 100 * share);
  ck_assert_double_eq_tol(rect_bottom(boxes.blocks[1]), 540 - 56, TOLERANCE);
}
END_TEST

START_TEST(the_rest_keeps_a_third) {
  static const double second[] = {1, PART_BY_CONTENT};
  SlideBoxes boxes = boxes_in("stack", part_of(PART_STACK, 1, 2, second), 3, &own_extents);
  ck_assert_double_eq_tol(boxes.blocks[1].height, boxes.blocks[2].height, TOLERANCE);
  static const double first[] = {PART_BY_CONTENT, 1};
  boxes = boxes_in("stack", part_of(PART_STACK, 1, 2, first), 3, &own_extents);
  ck_assert_double_ge(boxes.blocks[2].height, 326 * 0.33);
}
END_TEST

/* A stack in the second column lines up with nothing, its blocks with each other. */
START_TEST(a_stack_stands_in_a_column) {
  SlidePart *parts = arena_array(arena, SlidePart, 2);
  parts[0] = (SlidePart){.kind = PART_BLOCK, .block = 0};
  parts[1] = part_of(PART_STACK, 1, 2, NULL);
  SlidePart body = {.kind = PART_COLUMNS, .parts = parts, .part_count = 2};
  SlideBoxes boxes = boxes_in("columns", body, 3, &(BoxNeeds){0});
  check_rect(boxes.blocks[0], 48, 128, 405, 356);
  check_rect(boxes.blocks[1], 483, 128, 405, 163);
  check_rect(boxes.blocks[2], 483, 321, 405, 163);
  ck_assert_uint_eq(boxes.columns[1], boxes.columns[2]);
  ck_assert_uint_ne(boxes.rows[1], boxes.rows[2]);
  ck_assert_uint_ne(boxes.rows[0], boxes.rows[1]);
}
END_TEST

START_TEST(a_panel_has_a_ground_around_its_block) {
  SlidePart *parts = arena_array(arena, SlidePart, 2);
  parts[0] = (SlidePart){.kind = PART_BLOCK, .block = 0};
  parts[1] = (SlidePart){.kind = PART_BLOCK, .block = 1, .is_panel = true};
  SlidePart body = {.kind = PART_COLUMNS, .parts = parts, .part_count = 2};
  SlideBoxes boxes = boxes_in("columns", body, 2, &(BoxNeeds){0});
  ck_assert_uint_eq(boxes.panel_count, 1);
  check_rect(boxes.panels[0], 483, 128, 405, 356);
  check_rect(boxes.blocks[1], 498, 143, 375, 326);
}
END_TEST

START_TEST(a_short_header_leaves_its_room_to_the_body) {
  SlidePart one = {.kind = PART_BLOCK};
  SlideBoxes boxes = boxes_in("content", one, 1, &(BoxNeeds){.unused_header = 28});
  check_rect(boxes.blocks[0], 48, 100, 840, 384);
  check_rect(boxes.header, 48, 34, 840, 94);
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
  tcase_add_test(tests, parts_take_what_their_content_needs);
  tcase_add_test(tests, content_that_is_too_large_is_cut_down);
  tcase_add_test(tests, the_rest_keeps_a_third);
  tcase_add_test(tests, a_stack_stands_in_a_column);
  tcase_add_test(tests, a_panel_has_a_ground_around_its_block);
  tcase_add_test(tests, a_short_header_leaves_its_room_to_the_body);
  tcase_add_test(tests, the_body_ends_above_the_notes);
  tcase_add_test(tests, few_notes_move_nothing);
  tcase_add_test(tests, fine_print_begins_higher);
  tcase_add_test(tests, a_slide_without_blocks_has_no_boxes);
  return unit_run(suite);
}
