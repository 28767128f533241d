/* Decks that nobody would write: tiles, and every chart type, direction, stacking and sign, from a
 * seed. */
#pragma once
#include "base/arena.h"
#include <stdint.h>

const char *random_deck(Arena *arena, uint64_t seed);
