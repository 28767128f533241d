/* Numbers that look random and are the same on every run. */
#pragma once
#include <stdint.h>

/* From 0 to below 1. */
static inline double random_next(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (double)(*state >> 40) / (double)(1u << 24);
}

static inline double random_between(uint64_t *state, double low, double high) {
  return low + random_next(state) * (high - low);
}
