#include "../unit.h"
#include "base/geometry.h"

static void check_rect(Rect rect, double x, double y, double width, double height) {
  ck_assert_double_eq(rect.x, x);
  ck_assert_double_eq(rect.y, y);
  ck_assert_double_eq(rect.width, width);
  ck_assert_double_eq(rect.height, height);
}

START_TEST(insets_never_make_negative_sizes) {
  check_rect(rect_inset((Rect){10, 20, 100, 50}, (Insets){1, 2, 3, 4}), 11, 22, 96, 44);
  check_rect(rect_inset((Rect){0, 0, 10, 10}, (Insets){8, 0, 8, 20}), 8, 0, 0, 0);
}
END_TEST

START_TEST(unions_cover_both_and_ignore_nothing) {
  check_rect(rect_union((Rect){0, 0, 10, 10}, (Rect){20, -5, 5, 5}), 0, -5, 25, 15);
  check_rect(rect_union((Rect){0, 0, 0, 0}, (Rect){20, 5, 5, 5}), 20, 5, 5, 5);
  check_rect(rect_union((Rect){20, 5, 5, 5}, (Rect){0, 0, 0, 0}), 20, 5, 5, 5);
  check_rect(rect_union((Rect){0, 0, 10, 0}, (Rect){0, 5, 10, 0}), 0, 0, 10, 5);
}
END_TEST

START_TEST(touching_is_not_overlapping) {
  Rect box = {0, 0, 10, 10};
  ck_assert(!rect_overlaps(box, (Rect){10, 0, 10, 10}, 0));
  ck_assert(rect_overlaps(box, (Rect){9, 9, 10, 10}, 0.5));
  ck_assert(!rect_overlaps(box, (Rect){9, 9, 10, 10}, 1));
  ck_assert(!rect_overlaps(box, (Rect){0, 20, 10, 10}, 0));
}
END_TEST

START_TEST(containing_allows_the_tolerance) {
  Rect box = {0, 0, 10, 10};
  ck_assert(rect_contains(box, box, 0));
  ck_assert(rect_contains(box, (Rect){-1, 0, 11, 10}, 1));
  ck_assert(!rect_contains(box, (Rect){-1.5, 0, 11, 10}, 1));
  ck_assert(!rect_contains(box, (Rect){0, 0, 10, 11.5}, 1));
}
END_TEST

START_TEST(the_greater_insets_win_side_by_side) {
  Insets most = insets_max((Insets){1, 5, 2, 0}, (Insets){3, 4, 2, 9});
  ck_assert(most.left == 3 && most.top == 5 && most.right == 2 && most.bottom == 9);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/geometry");
  TCase *tests = tcase_create("geometry");
  tcase_add_test(tests, insets_never_make_negative_sizes);
  tcase_add_test(tests, unions_cover_both_and_ignore_nothing);
  tcase_add_test(tests, touching_is_not_overlapping);
  tcase_add_test(tests, containing_allows_the_tolerance);
  tcase_add_test(tests, the_greater_insets_win_side_by_side);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
