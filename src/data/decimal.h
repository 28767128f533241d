/* Exact decimal numbers. Sums, differences and products are exact or refused; quotients are rounded
 * half to even at 28 significant digits. */
#pragma once
#include "base/arena.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 Int128;

/* coefficient × 10^exponent. Kept normal: at most 37 digits and no trailing zeros in the
 * coefficient, exponent 0 for 0. Results of 10^300 and more, or with digits below 10^−300, are
 * refused, so that every number has a finite double. */
typedef struct Decimal {
  Int128 coefficient;
  int32_t exponent;
} Decimal;

typedef enum RoundingMode {
  ROUND_HALF_AWAY, /* 2.5 to 3, −2.5 to −3: what people expect of a printed figure */
  ROUND_HALF_EVEN,
  ROUND_DOWN, /* towards zero: some Japanese statements cut figures off */
} RoundingMode;

extern const Decimal decimal_zero, decimal_one;

Decimal decimal_from_int(int64_t value);
/* "-1234.56", ".5", "1e6"; no grouping, no spaces, nothing before or after. False on anything else
 * and on more than 34 significant digits (as written) or an exponent beyond ±100. */
bool decimal_parse(const char *text, size_t length, Decimal *out);

/* False if the result has no exact form in 37 digits (divide: if the divisor is zero). `out` is
 * then unchanged. */
bool decimal_add(Decimal a, Decimal b, Decimal *out);
bool decimal_subtract(Decimal a, Decimal b, Decimal *out);
bool decimal_multiply(Decimal a, Decimal b, Decimal *out);
bool decimal_divide(Decimal a, Decimal b, Decimal *out);
/* a^(1/n) to 20 significant digits, for n from 1 to 1000; false for negative a. */
bool decimal_root(Decimal a, int n, Decimal *out);
/* ratio^(12 / months), a growth of several months told per year; false if that is beyond what can
 * be computed. Good to 16 digits. */
bool decimal_yearly_factor(Decimal ratio, int months, Decimal *out);
Decimal decimal_negate(Decimal a);
Decimal decimal_absolute(Decimal a);
/* a × 10^power, for the small powers that lie between two scales; never refused. */
Decimal decimal_shift(Decimal a, int power);

/* -1, 0 or 1. */
int decimal_sign(Decimal a);
int decimal_compare(Decimal a, Decimal b);
/* To so many places after the point; −3 rounds to thousands. */
Decimal decimal_round(Decimal a, int places, RoundingMode mode);
/* The nearest double, for geometry alone; always finite. */
double decimal_to_double(Decimal a);
/* Plain digits, all of them: "-1234.56". */
const char *decimal_to_text(Arena *arena, Decimal a);
