/* Slides of the charts that people draw, made from a seed: the ranges of periods, names, series and
 * values that no chart may refuse. */
#pragma once
#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct OrdinarySlide {
  const char *deck;
  size_t chart_count;
  const char *kind;    /* of the first chart: for messages */
  bool has_long_names; /* a chart has many names, or long ones */
} OrdinarySlide;

OrdinarySlide ordinary_slide(Arena *arena, uint64_t seed);
