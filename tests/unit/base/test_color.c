#include "../unit.h"
#include "base/color.h"

static const Color white = {255, 255, 255}, black = {0, 0, 0};

START_TEST(colors_are_read) {
  Color color;
  ck_assert(color_parse("#12436D", &color));
  ck_assert(color_equals(color, (Color){0x12, 0x43, 0x6D}));
  ck_assert(color_parse("#aBc", &color));
  ck_assert(color_equals(color, (Color){0xAA, 0xBB, 0xCC}));
}
END_TEST

START_TEST(what_is_no_color_is_refused) {
  static const char *const bad[] = {"",        "#",        "#12",      "#1234",
                                    "#12345",  "#1234567", "12436D",   "#GGGGGG",
                                    "#12 36D", "red",      " #12436D", "#12436D "};
  Color color = {1, 2, 3};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) ck_assert(!color_parse(bad[i], &color));
  ck_assert(color_equals(color, (Color){1, 2, 3}));
}
END_TEST

START_TEST(contrast_is_that_of_wcag) {
  ck_assert_double_eq_tol(color_contrast(white, black), 21, 1e-9);
  ck_assert_double_eq_tol(color_contrast(black, white), 21, 1e-9);
  ck_assert_double_eq_tol(color_contrast(white, white), 1, 1e-9);
  /* #777777 on white is the known case just below 4.5:1. */
  ck_assert_double_eq_tol(color_contrast((Color){0x77, 0x77, 0x77}, white), 4.478, 0.001);
}
END_TEST

START_TEST(the_readable_one_is_chosen) {
  ck_assert(color_equals(color_readable_on((Color){0x12, 0x43, 0x6D}, black, white), white));
  ck_assert(color_equals(color_readable_on((Color){0x8F, 0xBC, 0xE6}, black, white), black));
}
END_TEST

START_TEST(darkening_reaches_the_ratio) {
  for (int r = 0; r < 256; r += 15)
    for (int g = 0; g < 256; g += 15) {
      Color color = {(uint8_t)r, (uint8_t)g, 200};
      ck_assert(color_contrast(color_move_to_contrast(color, white, 4.5), white) >= 4.5);
    }
  Color dark = {0x12, 0x43, 0x6D};
  ck_assert(color_equals(color_move_to_contrast(dark, white, 4.5), dark));
}
END_TEST

START_TEST(mixing_ends_at_its_ends) {
  Color a = {10, 20, 30}, b = {200, 100, 0};
  ck_assert(color_equals(color_mix(a, b, 0), a));
  ck_assert(color_equals(color_mix(a, b, 1), b));
  ck_assert(color_equals(color_mix(a, b, 0.5), (Color){105, 60, 15}));
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/color");
  TCase *tests = tcase_create("color");
  tcase_add_test(tests, colors_are_read);
  tcase_add_test(tests, what_is_no_color_is_refused);
  tcase_add_test(tests, contrast_is_that_of_wcag);
  tcase_add_test(tests, the_readable_one_is_chosen);
  tcase_add_test(tests, darkening_reaches_the_ratio);
  tcase_add_test(tests, mixing_ends_at_its_ends);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
