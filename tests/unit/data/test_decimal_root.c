/* Roots of decimals, to 20 digits. */
#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

static void assert_root(const char *value, int n, const char *expected) {
  Decimal root;
  ck_assert_msg(decimal_root(number(value), n, &root), "%s, %d", value, n);
  assert_number(arena, root, expected);
}

START_TEST(perfect_powers_have_exact_roots) {
  assert_root("4", 2, "2");
  assert_root("0.25", 2, "0.5");
  assert_root("27", 3, "3");
  assert_root("1.331", 3, "1.1");
  assert_root("1e100", 2, "100000000000000000000000000000000000000000000000000");
  assert_root("1e-100", 4, "0.0000000000000000000000001");
  assert_root("1", 1000, "1");
  assert_root("0", 5, "0");
  assert_root("12.5", 1, "12.5");
  assert_root("1.21", 2, "1.1");
  assert_root("1024", 10, "2");
}
END_TEST

/* Expected digits from the known expansions. */
START_TEST(other_roots_have_twenty_digits) {
  assert_root("2", 2, "1.4142135623730950488");
  assert_root("3", 2, "1.7320508075688772935");
  assert_root("10", 2, "3.162277660168379332");
  assert_root("2", 3, "1.2599210498948731648");
  assert_root("2", 12, "1.0594630943592952646");
}
END_TEST

START_TEST(what_has_no_root_is_refused) {
  Decimal root = decimal_one;
  ck_assert(!decimal_root(number("-1"), 3, &root));
  ck_assert(!decimal_root(number("2"), 0, &root));
  ck_assert(!decimal_root(number("2"), -2, &root));
  ck_assert(!decimal_root(number("2"), 1001, &root));
  ck_assert_int_eq(decimal_compare(root, decimal_one), 0);
}
END_TEST

/* The root of x^n is x again. */
START_TEST(roots_undo_powers) {
  uint64_t state = 43;
  for (int i = 0; i < 3000; i++) {
    Decimal base = decimal_absolute(random_decimal(&state, 6)), power = decimal_one, root;
    int n = 1 + (int)(random_next(&state) % 6);
    for (int k = 0; k < n; k++) ck_assert(decimal_multiply(power, base, &power));
    ck_assert(decimal_root(power, n, &root));
    ck_assert_int_eq(decimal_compare(root, base), 0);
  }
}
END_TEST

/* Up to the thousandth root: its logarithm times n is that of the number, to a double's digits. */
START_TEST(high_roots_are_near) {
  uint64_t state = 1000;
  for (int i = 0; i < 2000; i++) {
    Decimal value = decimal_absolute(random_decimal(&state, 30)), root;
    value = decimal_shift(value, (int)(random_next(&state) % 150) - 75);
    int n = 1 + (int)(random_next(&state) % 1000);
    if (decimal_sign(value) == 0) continue;
    ck_assert(decimal_root(value, n, &root));
    double power = __builtin_log(decimal_to_double(root)) * n;
    double expected = __builtin_log(decimal_to_double(value));
    ck_assert_double_eq_tol(power, expected, 1e-12 * n + 1e-10);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("decimal root");
  TCase *tests = tcase_create("decimal root");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, perfect_powers_have_exact_roots);
  tcase_add_test(tests, other_roots_have_twenty_digits);
  tcase_add_test(tests, what_has_no_root_is_refused);
  tcase_add_test(tests, roots_undo_powers);
  tcase_add_test(tests, high_roots_are_near);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
