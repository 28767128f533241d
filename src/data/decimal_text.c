/* Decimals to and from text and doubles, in no locale. */
#include "data/decimal.h"

#include "base/text.h"
#include "data/decimal_parts.h"
#include <float.h>
#include <math.h>

#define PARSED_DIGITS 34
#define PARSED_EXPONENT 100

typedef struct NumberScan {
  const char *cursor, *end;
  Int128 coefficient;
  int significant; /* digits from the first that is not zero */
  int64_t exponent;
} NumberScan;

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Returns how many digits there were. */
static size_t scan_digits(NumberScan *scan) {
  const char *start = scan->cursor;
  for (; scan->cursor < scan->end && is_digit(*scan->cursor); scan->cursor++) {
    int digit = *scan->cursor - '0';
    if (scan->significant == 0 && digit == 0) continue;
    if (++scan->significant > PARSED_DIGITS) continue;
    scan->coefficient = scan->coefficient * 10 + digit;
  }
  return (size_t)(scan->cursor - start);
}

static bool scan_point(NumberScan *scan, size_t *digits) {
  if (scan->cursor == scan->end || *scan->cursor != '.') return true;
  scan->cursor++;
  size_t fraction = scan_digits(scan);
  *digits += fraction;
  scan->exponent -= (int64_t)fraction;
  return fraction > 0;
}

static bool scan_exponent(NumberScan *scan) {
  if (scan->cursor == scan->end || (*scan->cursor != 'e' && *scan->cursor != 'E')) return true;
  scan->cursor++;
  bool is_negative = scan->cursor < scan->end && *scan->cursor == '-';
  if (is_negative || (scan->cursor < scan->end && *scan->cursor == '+')) scan->cursor++;
  if (scan->cursor == scan->end) return false;
  int power = 0;
  for (; scan->cursor < scan->end && is_digit(*scan->cursor); scan->cursor++) {
    power = power * 10 + (*scan->cursor - '0');
    if (power > PARSED_EXPONENT) return false;
  }
  scan->exponent += is_negative ? -power : power;
  return true;
}

bool decimal_parse(const char *text, size_t length, Decimal *out) {
  if (length == 0) return false;
  NumberScan scan = {.cursor = text, .end = text + length};
  bool is_negative = *text == '-';
  if (is_negative) scan.cursor++;
  size_t digits = scan_digits(&scan);
  if (!scan_point(&scan, &digits) || digits == 0) return false;
  if (!scan_exponent(&scan) || scan.cursor != scan.end) return false;
  if (scan.significant > PARSED_DIGITS) return false;
  if (scan.coefficient != 0 && scan.exponent < -(PARSED_EXPONENT + PARSED_DIGITS)) return false;
  return decimal_store(is_negative ? -scan.coefficient : scan.coefficient, scan.exponent, out);
}

/* The coefficient's digits, first one first; returns how many. */
static int write_digits(Int128 magnitude, char digits[40]) {
  int count = magnitude == 0 ? 1 : decimal_digit_count(magnitude);
  for (int i = count; i > 0; i--, magnitude /= 10) digits[i - 1] = (char)('0' + magnitude % 10);
  return count;
}

static void append_zeros(TextBuffer *buffer, int64_t count) {
  for (; count > 0; count--) text_append(buffer, "0");
}

const char *decimal_to_text(Arena *arena, Decimal a) {
  TextBuffer buffer = {.arena = arena};
  char digits[40];
  int count = write_digits(decimal_absolute(a).coefficient, digits);
  int64_t before = (int64_t)count + a.exponent; /* digits before the point */
  if (a.coefficient < 0) text_append(&buffer, "-");
  if (before <= 0) {
    text_append(&buffer, "0.");
    append_zeros(&buffer, -before);
    before = 0;
  }
  size_t whole = (size_t)(before < count ? before : count);
  text_append_bytes(&buffer, digits, whole);
  append_zeros(&buffer, before - count);
  if (whole > 0 && whole < (size_t)count) text_append(&buffer, ".");
  text_append_bytes(&buffer, digits + whole, (size_t)count - whole);
  return text_buffer_string(&buffer);
}

/* A binary number with 124 bits kept; a bit lost by shifting sticks to the last one, so that ties
 * are told from what lies beside them. */
typedef struct Binary {
  UInt128 bits;
  int power;
} Binary;

static int bit_length(UInt128 bits) {
  uint64_t high = (uint64_t)(bits >> 64), low = (uint64_t)bits;
  return high ? 128 - __builtin_clzll(high) : low ? 64 - __builtin_clzll(low) : 0;
}

static void normalize(Binary *binary, int width) {
  int excess = bit_length(binary->bits) - width;
  bool has_rest = excess > 0 && binary->bits << (128 - excess) != 0;
  if (excess > 0)
    binary->bits = binary->bits >> excess | has_rest;
  else
    binary->bits <<= -excess;
  binary->power += excess;
}

/* Powers of ten that a double holds exactly. */
static const double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
#define MOST_EXACT_POWER 22
#define MOST_EXACT_WHOLE ((Int128)1 << 53)

/* Whole numbers and powers that are exact make one rounding, the right one (Clinger, "How to read
 * floating point numbers accurately", 1990). */
static bool convert_exactly(Decimal a, double *value) {
  bool is_whole = a.coefficient < MOST_EXACT_WHOLE && a.coefficient > -MOST_EXACT_WHOLE;
  if (!is_whole || a.exponent > MOST_EXACT_POWER || a.exponent < -MOST_EXACT_POWER) return false;
  double whole = (double)(int64_t)a.coefficient;
  *value = a.exponent < 0 ? whole / exact_powers[-a.exponent] : whole * exact_powers[a.exponent];
  return true;
}

#define TENS 8 /* digits that are divided off at once */
#define TENS_POWER 100000000

double decimal_to_double(Decimal a) {
  double exact;
  if (a.coefficient == 0) return 0;
  if (convert_exactly(a, &exact)) return exact;
  bool is_negative = a.coefficient < 0;
  double sign = is_negative ? -1 : 1;
  if (a.exponent > 2 * DECIMAL_REACH) return sign * DBL_MAX;
  if (a.exponent < -2 * DECIMAL_REACH) return 0;
  Binary binary = {(UInt128)decimal_absolute(a).coefficient, 0};
  normalize(&binary, 124);
  for (int i = a.exponent; i > 0; i--) {
    binary.bits *= 10;
    normalize(&binary, 124);
  }
  for (int i = a.exponent; i < 0;) {
    bool is_long = i <= -TENS; /* many at once leave bits enough */
    uint64_t divisor = is_long ? TENS_POWER : 10;
    bool has_rest = binary.bits % divisor != 0;
    binary.bits = binary.bits / divisor | has_rest;
    normalize(&binary, 124);
    i += is_long ? TENS : 1;
  }
  normalize(&binary, 55); /* 53 bits, and two to round by */
  uint64_t bits = (uint64_t)binary.bits;
  uint64_t rest = bits & 3;
  bits >>= 2;
  if (rest > 2 || (rest == 2 && (bits & 1))) bits++;
  double value = ldexp((double)bits, binary.power + 2);
  return sign * (isinf(value) ? DBL_MAX : value);
}
