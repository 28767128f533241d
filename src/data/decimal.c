/* Decimal arithmetic: a 128-bit coefficient and a power of ten. Coefficients stay below 10^37, so
 * that ten times one, or one negated, never overflows. */
#include "data/decimal.h"

#include "data/decimal_parts.h"

const Decimal decimal_zero = {0, 0};
const Decimal decimal_one = {1, 0};

Int128 decimal_power_of_ten(int power) {
  static const uint64_t small[] = {1u,
                                   10u,
                                   100u,
                                   1000u,
                                   10000u,
                                   100000u,
                                   1000000u,
                                   10000000u,
                                   100000000u,
                                   1000000000u,
                                   10000000000u,
                                   100000000000u,
                                   1000000000000u,
                                   10000000000000u,
                                   100000000000000u,
                                   1000000000000000u,
                                   10000000000000000u,
                                   100000000000000000u,
                                   1000000000000000000u,
                                   10000000000000000000u};
  if (power < 20) return small[power];
  return (Int128)small[19] * small[power - 19];
}

static Int128 magnitude_of(Int128 coefficient) {
  return coefficient < 0 ? -coefficient : coefficient;
}

int decimal_digit_count(Int128 coefficient) {
  UInt128 magnitude = coefficient < 0 ? -(UInt128)coefficient : (UInt128)coefficient;
  int count = 0;
  while (count <= 38 && magnitude >= (UInt128)decimal_power_of_ten(count)) count++;
  return count;
}

bool decimal_store(Int128 coefficient, int64_t exponent, Decimal *out) {
  if (coefficient == 0) {
    *out = decimal_zero;
    return true;
  }
  for (; coefficient % 10 == 0; exponent++) coefficient /= 10;
  int digits = decimal_digit_count(coefficient);
  if (digits > DECIMAL_DIGITS) return false;
  if (exponent < -DECIMAL_REACH || exponent + digits > DECIMAL_REACH) return false;
  *out = (Decimal){coefficient, (int32_t)exponent};
  return true;
}

Decimal decimal_from_int(int64_t value) {
  Decimal result = decimal_zero;
  decimal_store(value, 0, &result);
  return result;
}

/* Of normal operands only the sum at equal exponents can end in zeros, so one that overflows after
 * aligning has no shorter form either. */
bool decimal_add(Decimal a, Decimal b, Decimal *out) {
  if (b.coefficient == 0) return decimal_store(a.coefficient, a.exponent, out);
  if (a.coefficient == 0) return decimal_store(b.coefficient, b.exponent, out);
  if (a.exponent < b.exponent) {
    Decimal swapped = a;
    a = b;
    b = swapped;
  }
  int64_t gap = (int64_t)a.exponent - b.exponent;
  if (gap > DECIMAL_DIGITS) return false;
  Int128 aligned, sum;
  if (__builtin_mul_overflow(a.coefficient, decimal_power_of_ten((int)gap), &aligned)) return false;
  if (__builtin_add_overflow(aligned, b.coefficient, &sum)) return false;
  return decimal_store(sum, b.exponent, out);
}

bool decimal_subtract(Decimal a, Decimal b, Decimal *out) {
  return decimal_add(a, decimal_negate(b), out);
}

/* Takes factors of ten that only the product has out of the operands: 2 from one, 5 from the
 * other. */
static int64_t cancel_tens(Int128 *twos, Int128 *fives) {
  int64_t count = 0;
  for (; *twos % 2 == 0 && *fives % 5 == 0; count++) {
    *twos /= 2;
    *fives /= 5;
  }
  return count;
}

bool decimal_multiply(Decimal a, Decimal b, Decimal *out) {
  if (a.coefficient == 0 || b.coefficient == 0) return decimal_store(0, 0, out);
  int64_t exponent = (int64_t)a.exponent + b.exponent;
  exponent += cancel_tens(&a.coefficient, &b.coefficient);
  exponent += cancel_tens(&b.coefficient, &a.coefficient);
  Int128 product;
  if (__builtin_mul_overflow(a.coefficient, b.coefficient, &product)) return false;
  return decimal_store(product, exponent, out);
}

/* Rounds to `digits` significant digits, half to even; `has_rest` says that the true value is a
 * little larger. */
static bool store_significant(Int128 coefficient, int64_t exponent, int digits, bool has_rest,
                              Decimal *out) {
  int drop = decimal_digit_count(coefficient) - digits;
  if (drop <= 0) return decimal_store(coefficient, exponent, out);
  Int128 unit = decimal_power_of_ten(drop);
  Int128 kept = coefficient / unit, rest = coefficient % unit, half = unit / 2;
  bool is_tie = rest == half && !has_rest;
  if (is_tie ? kept % 2 != 0 : rest >= half) kept++;
  return decimal_store(kept, exponent + drop, out);
}

/* Long division, digit by digit: the remainder stays below the divisor, so ten times it fits. */
bool decimal_divide(Decimal a, Decimal b, Decimal *out) {
  if (b.coefficient == 0) return false;
  bool is_negative = (a.coefficient < 0) != (b.coefficient < 0);
  Int128 dividend = magnitude_of(a.coefficient), divisor = magnitude_of(b.coefficient);
  Int128 quotient = dividend / divisor, rest = dividend % divisor;
  int64_t exponent = (int64_t)a.exponent - b.exponent;
  for (; rest != 0 && quotient < decimal_power_of_ten(28); exponent--) {
    rest *= 10;
    quotient = quotient * 10 + rest / divisor;
    rest %= divisor;
  }
  Decimal result;
  if (!store_significant(quotient, exponent, 28, rest != 0, &result)) return false;
  *out = is_negative ? decimal_negate(result) : result;
  return true;
}

Decimal decimal_negate(Decimal a) {
  a.coefficient = -a.coefficient;
  return a;
}

Decimal decimal_absolute(Decimal a) {
  a.coefficient = magnitude_of(a.coefficient);
  return a;
}

/* Clamped far out where no scale can be, so that nothing wraps round. */
Decimal decimal_shift(Decimal a, int power) {
  if (a.coefficient == 0) return a;
  int64_t exponent = (int64_t)a.exponent + power;
  if (exponent > 10000) exponent = 10000;
  if (exponent < -10000) exponent = -10000;
  a.exponent = (int32_t)exponent;
  return a;
}

int decimal_sign(Decimal a) {
  return (a.coefficient > 0) - (a.coefficient < 0);
}

/* Of two positive numbers with as many digits before the point, aligning the coefficients cannot
 * overflow. */
static int compare_magnitudes(Decimal a, Decimal b) {
  int64_t reach_a = (int64_t)a.exponent + decimal_digit_count(a.coefficient);
  int64_t reach_b = (int64_t)b.exponent + decimal_digit_count(b.coefficient);
  if (reach_a != reach_b) return reach_a < reach_b ? -1 : 1;
  if (a.exponent > b.exponent) a.coefficient *= decimal_power_of_ten(a.exponent - b.exponent);
  if (b.exponent > a.exponent) b.coefficient *= decimal_power_of_ten(b.exponent - a.exponent);
  return (a.coefficient > b.coefficient) - (a.coefficient < b.coefficient);
}

int decimal_compare(Decimal a, Decimal b) {
  int sign_a = decimal_sign(a), sign_b = decimal_sign(b);
  if (sign_a != sign_b) return sign_a < sign_b ? -1 : 1;
  if (sign_a == 0) return 0;
  int order = compare_magnitudes(decimal_absolute(a), decimal_absolute(b));
  return sign_a > 0 ? order : -order;
}

Decimal decimal_round(Decimal a, int places, RoundingMode mode) {
  int64_t drop = -(int64_t)a.exponent - places;
  if (drop <= 0) return a;
  if (drop > 38) return decimal_zero; /* the last place is more than twice the whole number */
  Int128 unit = decimal_power_of_ten((int)drop), magnitude = magnitude_of(a.coefficient);
  Int128 kept = magnitude / unit, rest = magnitude % unit, half = unit / 2;
  switch (mode) {
  case ROUND_HALF_AWAY:
    kept += rest >= half;
    break;
  case ROUND_HALF_EVEN:
    kept += rest > half || (rest == half && kept % 2 != 0);
    break;
  case ROUND_DOWN:
    break;
  }
  Int128 rounded = a.coefficient < 0 ? -kept : kept;
  int64_t exponent = -(int64_t)places;
  for (; rounded != 0 && rounded % 10 == 0; exponent++) rounded /= 10;
  return rounded == 0 ? decimal_zero : (Decimal){rounded, (int32_t)exponent};
}
