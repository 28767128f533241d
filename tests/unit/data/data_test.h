/* What the tests of this folder share: numbers from text, a generator with a fixed seed, and
 * diagnostics as "line:column message | hint". */
#pragma once
#include "data/table.h"
#include "tests/unit/unit.h"
#include <string.h>

static inline Decimal number(const char *text) {
  Decimal value;
  ck_assert_msg(decimal_parse(text, strlen(text), &value), "not a number: %s", text);
  return value;
}

static inline void assert_number(Arena *arena, Decimal value, const char *expected) {
  ck_assert_str_eq(decimal_to_text(arena, value), expected);
}

/* A linear congruential generator: the same numbers in every run. */
static inline uint64_t random_next(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}

/* Up to `digits` digits, some of them after the point. */
static inline Decimal random_decimal(uint64_t *state, int digits) {
  char text[64] = "-";
  size_t length = random_next(state) % 2;
  int count = 1 + (int)(random_next(state) % (uint64_t)digits);
  int point = (int)(random_next(state) % (uint64_t)count);
  for (int i = 0; i < count; i++) {
    if (i > 0 && i == point) text[length++] = '.';
    text[length++] = (char)('0' + random_next(state) % 10);
  }
  text[length] = '\0';
  return number(text);
}

static inline const char *diagnostic_line(Arena *arena, Diagnostics *diags, size_t index) {
  if (index >= diagnostics_count(diags)) return "none";
  const Diagnostic *diagnostic = diagnostics_sorted(diags, index);
  return arena_printf(arena, "%u:%u %s%s%s", diagnostic->span.line, diagnostic->span.column,
                      diagnostic->message, diagnostic->hint ? " | " : "",
                      diagnostic->hint ? diagnostic->hint : "");
}
