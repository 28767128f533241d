/* Arithmetic on decimals: exact, or refused. */
#include "tests/unit/data/data_test.h"

static Arena *arena;

static void set_up(void) {
  arena = arena_new();
}

static void tear_down(void) {
  arena_free(arena);
}

typedef bool (*Operation)(Decimal a, Decimal b, Decimal *out);

/* `expected` NULL: refused, and the result left alone. */
static void check_operation(Operation operation, const char *a, const char *b,
                            const char *expected) {
  Decimal out = decimal_from_int(77);
  bool is_good = operation(number(a), number(b), &out);
  ck_assert_msg(is_good == (expected != NULL), "%s, %s", a, b);
  assert_number(arena, out, expected ? expected : "77");
}

START_TEST(sums_are_exact) {
  check_operation(decimal_add, "0.1", "0.2", "0.3");
  check_operation(decimal_add, "0", "-5.5", "-5.5");
  check_operation(decimal_add, "7e50", "0", "700000000000000000000000000000000000000000000000000");
  check_operation(decimal_add, "999.99", "0.01", "1000");
  check_operation(decimal_add, "1e20", "-1e20", "0");
  check_operation(decimal_add, "1e36", "1", "1000000000000000000000000000000000001");
  check_operation(decimal_add, "-1e36", "-1", "-1000000000000000000000000000000000001");
  check_operation(decimal_subtract, "69731", "66835", "2896");
  check_operation(decimal_subtract, "0", "0", "0");
  check_operation(decimal_subtract, "9007199254740993", "9007199254740992", "1");
}
END_TEST

START_TEST(sums_without_an_exact_form_are_refused) {
  check_operation(decimal_add, "1e37", "1", NULL);
  check_operation(decimal_add, "1e100", "1e-100", NULL);
  check_operation(decimal_add, "1", "1e-37", NULL);
  check_operation(decimal_add, "9999999999999999999999999999999999e3", "1e37",
                  "19999999999999999999999999999999999000");
  check_operation(decimal_subtract, "-1e38", "1", NULL);
}
END_TEST

START_TEST(products_are_exact_or_refused) {
  check_operation(decimal_multiply, "1.1", "1.1", "1.21");
  check_operation(decimal_multiply, "-3", "0", "0");
  check_operation(decimal_multiply, "0.001", "1000", "1");
  check_operation(decimal_multiply, "-12.5", "-8", "100");
  check_operation(decimal_multiply, "1234567890123456789", "1234567890123456789",
                  "1524157875323883675019051998750190521");
  check_operation(decimal_multiply, "1234567890123456789012", "1234567890123456789", NULL);
  check_operation(decimal_multiply, "1e100", "1e100",
                  decimal_to_text(arena, decimal_shift(decimal_one, 200)));
}
END_TEST

/* 2^80 × 5^80 has one digit, though neither factor is short. */
START_TEST(tens_hidden_in_the_factors_do_not_overflow) {
  Decimal twos = decimal_one, fives = decimal_one, two = number("2"), five = number("5");
  for (int i = 0; i < 52; i++) {
    ck_assert(decimal_multiply(twos, two, &twos));
    ck_assert(decimal_multiply(fives, five, &fives));
  }
  Decimal product;
  ck_assert(decimal_multiply(twos, fives, &product));
  ck_assert(product.coefficient == 1);
  ck_assert_int_eq(product.exponent, 52);
}
END_TEST

START_TEST(products_out_of_reach_are_refused) {
  Decimal big = number("1e100"), small = number("1e-100");
  ck_assert(decimal_multiply(big, big, &big));
  ck_assert(decimal_multiply(small, small, &small));
  Decimal out = decimal_one;
  ck_assert(!decimal_multiply(big, big, &out));
  ck_assert(!decimal_multiply(small, small, &out));
  ck_assert(!decimal_divide(big, small, &out));
  ck_assert_int_eq(decimal_compare(out, decimal_one), 0);
}
END_TEST

/* −2^127 is the one coefficient that cannot be negated. */
START_TEST(the_smallest_integer_is_refused) {
  Decimal a = number("-4611686018427387904"), b = number("36893488147419103232"), out;
  ck_assert(!decimal_multiply(a, b, &out));
  ck_assert(decimal_multiply(a, number("2"), &out));
  assert_number(arena, out, "-9223372036854775808");
  assert_number(arena, decimal_from_int(INT64_MIN), "-9223372036854775808");
  assert_number(arena, decimal_from_int(INT64_MAX), "9223372036854775807");
  assert_number(arena, decimal_absolute(decimal_from_int(INT64_MIN)), "9223372036854775808");
}
END_TEST

START_TEST(quotients_have_28_digits_half_to_even) {
  check_operation(decimal_divide, "1", "3", "0.3333333333333333333333333333");
  check_operation(decimal_divide, "2", "3", "0.6666666666666666666666666667");
  check_operation(decimal_divide, "-2", "3", "-0.6666666666666666666666666667");
  check_operation(decimal_divide, "1", "8", "0.125");
  check_operation(decimal_divide, "6", "2", "3");
  check_operation(decimal_divide, "0", "7", "0");
  check_operation(decimal_divide, "1e100", "1e-100",
                  decimal_to_text(arena, decimal_shift(decimal_one, 200)));
  /* 29 digits that end in 5: to the even neighbour */
  check_operation(decimal_divide, "10000000000000000000000000005", "1",
                  "10000000000000000000000000000");
  check_operation(decimal_divide, "10000000000000000000000000015", "1",
                  "10000000000000000000000000020");
  /* a little more than half */
  check_operation(decimal_divide, "100000000000000000000000000051", "1",
                  "100000000000000000000000000100");
  check_operation(decimal_divide, "99999999999999999999999999999", "1",
                  "100000000000000000000000000000");
  check_operation(decimal_divide, "1", "0", NULL);
  check_operation(decimal_divide, "0", "0", NULL);
}
END_TEST

START_TEST(rounding_follows_its_mode) {
  static const struct {
    const char *value;
    int places;
    const char *away, *even, *down;
  } cases[] = {
      {"2.5", 0, "3", "2", "2"},
      {"-2.5", 0, "-3", "-2", "-2"},
      {"3.5", 0, "4", "4", "3"},
      {"0.5", 0, "1", "0", "0"},
      {"1.5", 0, "2", "2", "1"},
      {"2.675", 2, "2.68", "2.68", "2.67"},
      {"2.665", 2, "2.67", "2.66", "2.66"},
      {"-0.04", 1, "0", "0", "0"},
      {"0.05", 1, "0.1", "0", "0"},
      {"1450", -2, "1500", "1400", "1400"},
      {"-1450", -2, "-1500", "-1400", "-1400"},
      {"1550", -2, "1600", "1600", "1500"},
      {"499", -3, "0", "0", "0"},
      {"500", -3, "1000", "0", "0"},
      {"999.95", 1, "1000", "1000", "999.9"},
      {"7", 3, "7", "7", "7"},
      {"1.25000001", 1, "1.3", "1.3", "1.2"},
      {"7", -38, "0", "0", "0"},
      {"7", -39, "0", "0", "0"},
      {"7", -2147483647 - 1, "0", "0", "0"},
      {"7.5", 2147483647, "7.5", "7.5", "7.5"},
      {"0", -5, "0", "0", "0"},
      {"1e-100", 99, "0", "0", "0"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Decimal value = number(cases[i].value);
    int places = cases[i].places;
    assert_number(arena, decimal_round(value, places, ROUND_HALF_AWAY), cases[i].away);
    assert_number(arena, decimal_round(value, places, ROUND_HALF_EVEN), cases[i].even);
    assert_number(arena, decimal_round(value, places, ROUND_DOWN), cases[i].down);
  }
}
END_TEST

START_TEST(the_longest_numbers_round) {
  Decimal longest = number("9999999999999999999999999999999999");
  assert_number(arena, decimal_round(longest, -34, ROUND_HALF_AWAY),
                "10000000000000000000000000000000000");
  assert_number(arena, decimal_round(longest, -35, ROUND_HALF_AWAY), "0");
  ck_assert(decimal_multiply(longest, decimal_from_int(1000), &longest));
  Decimal sum;
  ck_assert(decimal_add(longest, decimal_from_int(999), &sum));
  assert_number(arena, decimal_round(sum, -37, ROUND_HALF_AWAY),
                "10000000000000000000000000000000000000");
  assert_number(arena, decimal_round(sum, -38, ROUND_HALF_AWAY), "0");
}
END_TEST

START_TEST(order_is_by_value) {
  static const char *const ascending[] = {
      "-1e100", "-1000.01", "-1000", "-0.5", "-1e-100", "0",
      "1e-100", "0.0999",   "0.1",   "9.99", "10",      "10.000000000000000000000000000001",
      "1e34",   "1e100"};
  size_t count = sizeof ascending / sizeof *ascending;
  for (size_t i = 0; i < count; i++)
    for (size_t j = 0; j < count; j++)
      ck_assert_int_eq(decimal_compare(number(ascending[i]), number(ascending[j])),
                       (i > j) - (i < j));
  ck_assert_int_eq(decimal_compare(number("1.50"), number("1.5")), 0);
  ck_assert_int_eq(decimal_sign(number("-0")), 0);
  ck_assert_int_eq(decimal_sign(number("-3")), -1);
  ck_assert_int_eq(decimal_sign(number("3")), 1);
}
END_TEST

START_TEST(shifting_moves_the_point) {
  assert_number(arena, decimal_shift(number("69731"), -3), "69.731");
  assert_number(arena, decimal_shift(number("0.775"), 2), "77.5");
  assert_number(arena, decimal_shift(decimal_zero, 12), "0");
  ck_assert_int_eq(decimal_shift(decimal_zero, 12).exponent, 0);
  Decimal far = decimal_shift(decimal_one, 2147483647);
  ck_assert_int_eq(decimal_sign(decimal_shift(far, 2147483647)), 1);
  far = decimal_shift(decimal_one, -2147483647 - 1);
  assert_number(arena, decimal_round(far, 2, ROUND_HALF_AWAY), "0");
}
END_TEST

START_TEST(sums_can_be_undone) {
  uint64_t state = 20090515;
  for (int i = 0; i < 20000; i++) {
    Decimal a = random_decimal(&state, 18), b = random_decimal(&state, 18), sum, back;
    ck_assert(decimal_add(a, b, &sum));
    ck_assert(decimal_subtract(sum, b, &back));
    ck_assert(back.coefficient == a.coefficient && back.exponent == a.exponent);
    ck_assert(decimal_add(b, a, &back));
    ck_assert(back.coefficient == sum.coefficient && back.exponent == sum.exponent);
    ck_assert_int_eq(decimal_compare(a, b), decimal_sign(decimal_subtract(a, b, &back) ? back : a));
  }
}
END_TEST

START_TEST(products_can_be_undone) {
  uint64_t state = 69731;
  for (int i = 0; i < 20000; i++) {
    Decimal a = random_decimal(&state, 14), b = random_decimal(&state, 14), c, product, back;
    if (decimal_sign(b) == 0) continue;
    ck_assert(decimal_multiply(a, b, &product));
    ck_assert(decimal_divide(product, b, &back));
    ck_assert_int_eq(decimal_compare(back, a), 0);
    c = random_decimal(&state, 8);
    Decimal left, right, sum, ab, ac;
    ck_assert(decimal_add(b, c, &sum) && decimal_multiply(a, sum, &left));
    ck_assert(decimal_multiply(a, b, &ab) && decimal_multiply(a, c, &ac));
    ck_assert(decimal_add(ab, ac, &right));
    ck_assert_int_eq(decimal_compare(left, right), 0);
  }
}
END_TEST

/* Operands of every length: either refused or of normal form, under the sanitizers. */
START_TEST(nothing_overflows) {
  static const Operation operations[] = {decimal_add, decimal_subtract, decimal_multiply,
                                         decimal_divide};
  uint64_t state = 3774;
  Decimal last = decimal_one;
  for (int i = 0; i < 40000; i++) {
    Decimal a = random_decimal(&state, 34);
    a = decimal_shift(a, (int)(random_next(&state) % 200) - 100);
    Operation operation = operations[random_next(&state) % 4];
    if (!operation(last, a, &last)) last = a;
    Decimal rounded = decimal_round(last, (int)(random_next(&state) % 80) - 40, ROUND_HALF_EVEN);
    ck_assert(last.coefficient == 0 ? last.exponent == 0 : last.coefficient % 10 != 0);
    ck_assert(rounded.coefficient == 0 ? rounded.exponent == 0 : rounded.coefficient % 10 != 0);
  }
}
END_TEST

/* The rounded value is a multiple of the unit and at most half a unit away. */
START_TEST(rounding_is_to_the_nearest) {
  uint64_t state = 2917;
  for (int i = 0; i < 20000; i++) {
    Decimal value = random_decimal(&state, 16), difference;
    int places = (int)(random_next(&state) % 12) - 4;
    Decimal rounded = decimal_round(value, places, ROUND_HALF_AWAY);
    ck_assert(rounded.exponent >= -places || decimal_sign(rounded) == 0);
    ck_assert(decimal_subtract(rounded, value, &difference));
    Decimal half = decimal_shift(number("0.5"), -places);
    ck_assert_int_le(decimal_compare(decimal_absolute(difference), half), 0);
    bool is_tie = decimal_compare(decimal_absolute(difference), half) == 0;
    Decimal larger = decimal_absolute(rounded), smaller = decimal_absolute(value);
    ck_assert(!is_tie || decimal_compare(larger, smaller) > 0);
  }
}
END_TEST

int main(void) {
  Suite *suite = suite_create("decimal");
  TCase *tests = tcase_create("decimal");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, sums_are_exact);
  tcase_add_test(tests, sums_without_an_exact_form_are_refused);
  tcase_add_test(tests, products_are_exact_or_refused);
  tcase_add_test(tests, tens_hidden_in_the_factors_do_not_overflow);
  tcase_add_test(tests, products_out_of_reach_are_refused);
  tcase_add_test(tests, the_smallest_integer_is_refused);
  tcase_add_test(tests, quotients_have_28_digits_half_to_even);
  tcase_add_test(tests, rounding_follows_its_mode);
  tcase_add_test(tests, the_longest_numbers_round);
  tcase_add_test(tests, order_is_by_value);
  tcase_add_test(tests, shifting_moves_the_point);
  tcase_add_test(tests, sums_can_be_undone);
  tcase_add_test(tests, products_can_be_undone);
  tcase_add_test(tests, nothing_overflows);
  tcase_add_test(tests, rounding_is_to_the_nearest);
  suite_add_tcase(suite, tests);
  return unit_run(suite);
}
