/* Changes: their text, their direction, and whether they are good. */
#include "data/quantity_delta.h"

#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static Measure make_measure(Polarity polarity, bool is_ratio) {
  return (Measure){.name = "m",
                   .unit = is_ratio ? "%" : "JPY millions",
                   .scale = is_ratio ? -2 : 6,
                   .format = {.prefix = "", .suffix = "", .integer_digits = 1, .decimals = 1},
                   .polarity = polarity,
                   .is_ratio = is_ratio};
}

static Quantity of(const Measure *measure, const char *value) {
  return (Quantity){number(value), QUANTITY_PRESENT, measure, NULL};
}

static void check_delta(Quantity change, const NumberFormat *format, const char *text,
                        int direction, DeltaEffect effect) {
  QuantityDelta delta = quantity_delta(arena, change, format);
  ck_assert_str_eq(delta.text, text);
  ck_assert_int_eq(delta.direction, direction);
  ck_assert_int_eq(delta.effect, effect);
}

START_TEST(direction_and_effect_follow_what_is_printed) {
  Measure up = make_measure(POLARITY_UP_IS_GOOD, false);
  check_delta(of(&up, "9.16"), NULL, "+9.2", 1, DELTA_GOOD);
  check_delta(of(&up, "-9.16"), NULL, "−9.2", -1, DELTA_BAD);
  check_delta(of(&up, "0.04"), NULL, "0.0", 0, DELTA_NEUTRAL);
  check_delta(of(&up, "-0.04"), NULL, "0.0", 0, DELTA_NEUTRAL);
  NumberFormat fine = up.format;
  fine.decimals = 2;
  check_delta(of(&up, "-0.04"), &fine, "−0.04", -1, DELTA_BAD);
}
END_TEST

START_TEST(polarity_says_what_is_good) {
  Measure cost = make_measure(POLARITY_DOWN_IS_GOOD, false);
  Measure neither = make_measure(POLARITY_NEUTRAL, false);
  check_delta(of(&cost, "1"), NULL, "+1.0", 1, DELTA_BAD);
  check_delta(of(&cost, "-1"), NULL, "−1.0", -1, DELTA_GOOD);
  check_delta(of(&neither, "1"), NULL, "+1.0", 1, DELTA_NEUTRAL);
}
END_TEST

START_TEST(what_is_not_there_has_no_direction) {
  Measure up = make_measure(POLARITY_UP_IS_GOOD, false);
  Quantity absent = of(&up, "3");
  absent.state = QUANTITY_NOT_MEANINGFUL;
  check_delta(absent, NULL, "n.m.", 0, DELTA_NEUTRAL);
  absent.state = QUANTITY_MISSING;
  check_delta(absent, NULL, "n.a.", 0, DELTA_NEUTRAL);
}
END_TEST

START_TEST(ratios_grow_in_per_cent_on_request) {
  Measure margin = make_measure(POLARITY_UP_IS_GOOD, true);
  Quantity from = of(&margin, "8"), to = of(&margin, "10");
  Quantity points = quantity_growth(arena, from, to, (SourceSpan){0});
  Quantity relative = quantity_relative_growth(arena, from, to, (SourceSpan){0});
  check_delta(points, NULL, "+2.0\u00A0pp", 1, DELTA_GOOD);
  check_delta(relative, NULL, "+25.0%", 1, DELTA_GOOD);
  from.state = QUANTITY_MISSING;
  ck_assert_int_eq(quantity_relative_growth(arena, from, to, (SourceSpan){0}).state,
                   QUANTITY_MISSING);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("data/quantity_delta");
  TCase *tests = tcase_create("delta");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, direction_and_effect_follow_what_is_printed);
  tcase_add_test(tests, polarity_says_what_is_good);
  tcase_add_test(tests, what_is_not_there_has_no_direction);
  tcase_add_test(tests, ratios_grow_in_per_cent_on_request);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
