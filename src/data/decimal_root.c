/* Roots of decimals: Newton's iteration x + (a / x^(n−1) − x) / n in a decimal floating point of 36
 * digits. An error of x^(n−1) is divided by n again, so nearly all of the digits stay good. */
#include "data/decimal.h"

#include "data/decimal_parts.h"
#include <math.h>

#define WORK_DIGITS 36
#define ROOT_DIGITS 20

/* Positive; the coefficient always has WORK_DIGITS digits. */
typedef struct Float {
  Int128 coefficient;
  int64_t exponent;
} Float;

static Float float_normal(Int128 coefficient, int64_t exponent) {
  int missing = WORK_DIGITS - decimal_digit_count(coefficient);
  if (missing > 0) coefficient *= decimal_power_of_ten(missing);
  if (missing < 0) coefficient /= decimal_power_of_ten(-missing);
  return (Float){coefficient, exponent - missing};
}

/* In two halves of 18 digits; what lies below the 35th digit is cut off. */
static Float float_multiply(Float a, Float b) {
  Int128 half = decimal_power_of_ten(WORK_DIGITS / 2);
  Int128 high_a = a.coefficient / half, low_a = a.coefficient % half;
  Int128 high_b = b.coefficient / half, low_b = b.coefficient % half;
  Int128 middle = high_a * low_b + low_a * high_b + low_a * low_b / half;
  return float_normal(high_a * high_b + middle / half, a.exponent + b.exponent + WORK_DIGITS);
}

static Float float_divide(Float a, Float b) {
  Int128 quotient = a.coefficient / b.coefficient, rest = a.coefficient % b.coefficient;
  int64_t exponent = a.exponent - b.exponent;
  for (; quotient < decimal_power_of_ten(WORK_DIGITS - 1); exponent--) {
    rest *= 10;
    quotient = quotient * 10 + rest / b.coefficient;
    rest %= b.coefficient;
  }
  return (Float){quotient, exponent};
}

static Float float_power(Float base, int power) {
  Float result = float_normal(1, 0);
  for (; power > 0; power /= 2) {
    if (power % 2) result = float_multiply(result, base);
    base = float_multiply(base, base);
  }
  return result;
}

/* Good to about 13 digits. */
static Float guess_root(Float a, int n) {
  double logarithm = (log10((double)a.coefficient) + (double)a.exponent) / n;
  double whole = floor(logarithm);
  double digits = pow(10, logarithm - whole) * 1e15;
  return float_normal((Int128)digits, (int64_t)whole - 15);
}

/* One step; x and a / x^(n−1) are near each other, so their difference has few digits. */
static Float improve_root(Float x, Float a, int n) {
  Float target = float_divide(a, float_power(x, n - 1));
  Int128 goal = target.coefficient;
  if (target.exponent > x.exponent) goal *= 10;
  if (target.exponent < x.exponent) goal /= 10;
  return float_normal(x.coefficient + (goal - x.coefficient) / n, x.exponent);
}

bool decimal_root(Decimal a, int n, Decimal *out) {
  if (n < 1 || n > 1000 || a.coefficient < 0) return false;
  if (a.coefficient == 0 || n == 1) return decimal_store(a.coefficient, a.exponent, out);
  Float value = float_normal(a.coefficient, a.exponent);
  Float root = guess_root(value, n);
  for (int i = 0; i < 4; i++) root = improve_root(root, value, n);
  Int128 unit = decimal_power_of_ten(WORK_DIGITS - ROOT_DIGITS);
  Int128 rounded = (root.coefficient + unit / 2) / unit;
  return decimal_store(rounded, root.exponent + WORK_DIGITS - ROOT_DIGITS, out);
}

static int greatest_divisor(int a, int b) {
  return b == 0 ? a : greatest_divisor(b, a % b);
}

/* Cut to 18 digits, so that a product of two is exact. */
static Decimal shorten(Decimal a) {
  Decimal magnitude = decimal_absolute(a);
  int power = 0;
  for (; decimal_compare(magnitude, decimal_one) >= 0; power++)
    magnitude = decimal_shift(magnitude, -1);
  Decimal rounded = decimal_round(decimal_shift(a, -power), 18, ROUND_HALF_EVEN);
  return decimal_shift(rounded, power);
}

bool decimal_yearly_factor(Decimal ratio, int months, Decimal *out) {
  int divisor = greatest_divisor(months, 12), power = 12 / divisor;
  Decimal root, factor = decimal_one;
  if (!decimal_root(ratio, months / divisor, &root)) return false;
  if (power > 1) root = shorten(root);
  for (int i = 0; i < power; i++) {
    if (!decimal_multiply(factor, root, &factor)) return false;
    if (power > 1) factor = shorten(factor);
  }
  *out = factor;
  return true;
}
