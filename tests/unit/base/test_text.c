#include "../unit.h"
#include "base/text.h"
#include <float.h>
#include <string.h>

static Arena *arena;

static void setup(void) {
  arena = arena_new();
}

static void teardown(void) {
  arena_free(arena);
}

static const char *number(double value, int decimals) {
  TextBuffer buffer = {.arena = arena};
  text_append_number(&buffer, value, decimals);
  return text_buffer_string(&buffer);
}

START_TEST(numbers_have_no_trailing_zeros) {
  ck_assert_str_eq(number(0, 3), "0");
  ck_assert_str_eq(number(12, 0), "12");
  ck_assert_str_eq(number(12.5, 2), "12.5");
  ck_assert_str_eq(number(12.25, 2), "12.25");
  ck_assert_str_eq(number(1000, 2), "1000");
  ck_assert_str_eq(number(-0.05, 2), "-0.05");
  ck_assert_str_eq(number(0.001, 3), "0.001");
}
END_TEST

START_TEST(numbers_round_half_away_and_never_print_minus_zero) {
  ck_assert_str_eq(number(0.5, 0), "1");
  ck_assert_str_eq(number(-0.5, 0), "-1");
  ck_assert_str_eq(number(-0.4, 0), "0");
  ck_assert_str_eq(number(-0.0, 2), "0");
  ck_assert_str_eq(number(9.999, 2), "10");
}
END_TEST

START_TEST(absurd_numbers_do_not_break_it) {
  ck_assert_uint_gt(strlen(number(1e300, 6)), 0);
  ck_assert_uint_gt(strlen(number(-DBL_MAX, 6)), 0);
  ck_assert_str_eq(number(1, 100), "1");
  ck_assert_str_eq(number(1.5, -3), "2");
}
END_TEST

START_TEST(buffers_grow) {
  TextBuffer buffer = {.arena = arena};
  ck_assert_str_eq(text_buffer_string(&buffer), "");
  for (int i = 0; i < 1000; i++) text_append_format(&buffer, "%d,", i % 10);
  ck_assert_uint_eq(buffer.length, 2000);
  ck_assert_int_eq(memcmp(text_buffer_string(&buffer) + 1990, "5,6,7,8,9,", 11), 0);
}
END_TEST

START_TEST(ends_and_beginnings) {
  ck_assert(text_starts_with("deck.yaml", "deck"));
  ck_assert(!text_starts_with("de", "deck"));
  ck_assert(text_ends_with("deck.yaml", ".yaml"));
  ck_assert(!text_ends_with("ml", ".yaml"));
  ck_assert(text_ends_with("x", ""));
}
END_TEST

START_TEST(names_are_joined_up_to_a_limit) {
  static const char *const names[] = {"a", "b", "c"};
  ck_assert_str_eq(text_join(arena, names, 3, 3), "a, b, c");
  ck_assert_str_eq(text_join(arena, names, 3, 2), "a, b, …");
  ck_assert_str_eq(text_join(arena, names, 0, 2), "");
}
END_TEST

int main(void) {
  Suite *suite = suite_create("base/text");
  TCase *tests = tcase_create("text");
  tcase_add_checked_fixture(tests, setup, teardown);
  tcase_add_test(tests, numbers_have_no_trailing_zeros);
  tcase_add_test(tests, numbers_round_half_away_and_never_print_minus_zero);
  tcase_add_test(tests, absurd_numbers_do_not_break_it);
  tcase_add_test(tests, buffers_grow);
  tcase_add_test(tests, ends_and_beginnings);
  tcase_add_test(tests, names_are_joined_up_to_a_limit);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
