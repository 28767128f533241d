/* What UAX 14 leaves open in Japanese, which has no spaces: between which of two characters a line
 * may end, and how much that would disturb the reader. */
#pragma once
#include <stdbool.h>
#include <stdint.h>

bool is_among(const char *characters, uint32_t c);

typedef struct Neighbours {
  uint32_t before, c, after; /* a line would end behind `before`; 0 for none */
} Neighbours;

/* Whether they stay together whatever the room: a lone particle and its word, a number and its
 * unit. */
bool japanese_holds(Neighbours at);

/* How many ems more of unevenness are better than to end a line here: little behind a point or a
 * phrase, much inside a word. None between other scripts. */
double japanese_strain(Neighbours at);
