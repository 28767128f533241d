/* Words that say which way a number goes: "rose", "down", "um … gestiegen", "増". */
#pragma once
#include <stddef.h>

/* A signed number in a text: from byte `start` to `end`, `sign` 1 or −1. What stands before byte
 * `from` belongs to another number. */
typedef struct SignedPlace {
  const char *text;
  size_t from, start, end;
  int sign;
} SignedPlace;

/* The word beside the number that says its sign already, as it stands in the text, and its length
 * in bytes; NULL if there is none, or the language is not known. */
const char *sign_word_beside(const char *language, const SignedPlace *place, size_t *length);
