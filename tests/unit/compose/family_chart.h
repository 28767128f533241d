/* Slides of the finance family, made from a seed: every type, form and annotation, with figures and
 * names at random. */
#pragma once
#include "base/arena.h"
#include <stdint.h>

typedef struct FamilySlide {
  const char *deck;
  const char *kind; /* of the first chart: for messages */
} FamilySlide;

FamilySlide family_slide(Arena *arena, uint64_t seed);
