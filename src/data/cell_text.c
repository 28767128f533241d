#include "data/cell_text.h"

#include <string.h>

typedef struct Space {
  const char *bytes;
  size_t length;
} Space;

/* Beside those of ASCII: no-break, narrow no-break and ideographic. */
static const Space spaces[] = {
    {" ", 1}, {"\t", 1}, {"\r", 1}, {"\n", 1}, {"\u00A0", 2}, {"\u202F", 3}, {"\u3000", 3},
};

size_t cell_space_at_start(const char *text, size_t length) {
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
    if (length >= spaces[i].length && memcmp(text, spaces[i].bytes, spaces[i].length) == 0)
      return spaces[i].length;
  return 0;
}

size_t cell_space_at_end(const char *text, size_t length) {
  for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) {
    size_t size = spaces[i].length;
    if (length >= size && memcmp(text + length - size, spaces[i].bytes, size) == 0) return size;
  }
  return 0;
}

void cell_trim(const char **text, size_t *length) {
  for (size_t step; (step = cell_space_at_start(*text, *length)) > 0; *length -= step)
    *text += step;
  for (size_t step; (step = cell_space_at_end(*text, *length)) > 0;) *length -= step;
}
