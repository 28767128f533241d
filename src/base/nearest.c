/* "Did you mean": edit distance with adjacent transpositions. */
#include "base/text.h"

#include <string.h>

#define LONGEST 64

static unsigned char fold(char c) {
  return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static size_t smaller(size_t a, size_t b) {
  return a < b ? a : b;
}

size_t text_distance(const char *a, const char *b) {
  size_t la = strlen(a), lb = strlen(b);
  if (la > LONGEST || lb > LONGEST) return LONGEST;
  size_t rows[3][LONGEST + 1];
  size_t *before = rows[0], *previous = rows[1], *current = rows[2];
  for (size_t j = 0; j <= lb; j++) previous[j] = j;
  for (size_t i = 1; i <= la; i++) {
    current[0] = i;
    for (size_t j = 1; j <= lb; j++) {
      size_t cost = fold(a[i - 1]) != fold(b[j - 1]);
      current[j] = smaller(smaller(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
      bool swapped =
          i > 1 && j > 1 && fold(a[i - 1]) == fold(b[j - 2]) && fold(a[i - 2]) == fold(b[j - 1]);
      if (swapped) current[j] = smaller(current[j], before[j - 2] + 1);
    }
    size_t *oldest = before;
    before = previous;
    previous = current;
    current = oldest;
  }
  return previous[lb];
}

const char *text_nearest(const char *wanted, const char *const *names, size_t count) {
  const char *best = NULL;
  size_t length = strlen(wanted);
  size_t limit = length <= 2 ? 1 : length <= 5 ? 2 : 1 + length / 3;
  size_t best_distance = limit + 1;
  for (size_t i = 0; i < count; i++) {
    size_t distance = text_distance(wanted, names[i]);
    if (distance < best_distance) {
      best_distance = distance;
      best = names[i];
    }
  }
  return best;
}
