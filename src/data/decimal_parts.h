/* What the files of the decimal arithmetic share; nobody else includes this. */
#pragma once
#include "data/decimal.h"

__extension__ typedef unsigned __int128 UInt128;

#define DECIMAL_DIGITS 37 /* of a coefficient */
#define DECIMAL_REACH 300 /* powers of ten that a result may span, up and down */

/* 10^power for power from 0 to 38. */
Int128 decimal_power_of_ten(int power);
/* How many digits the coefficient has; 0 for 0. */
int decimal_digit_count(Int128 coefficient);
/* Brings it to normal form; false if it is out of reach. */
bool decimal_store(Int128 coefficient, int64_t exponent, Decimal *out);
