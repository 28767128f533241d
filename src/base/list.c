#include "base/list.h"

#include <string.h>

void *list_grow(Arena *arena, const void *items, size_t size, size_t count, size_t *capacity) {
  *capacity = *capacity ? *capacity * 2 : 8;
  void *grown = arena_alloc_array(arena, *capacity, size);
  if (count) memcpy(grown, items, count * size);
  return grown;
}
