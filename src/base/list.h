/* Growable arrays in an arena: declare a field as LIST(Type), push with list_push. */
#pragma once
#include "base/arena.h"

#define LIST(Type)                                                                                 \
  struct {                                                                                         \
    Type *items;                                                                                   \
    size_t count, capacity;                                                                        \
  }

/* Appends one value; the list's memory may move, so keep indices, not pointers, while pushing. */
#define list_push(arena, list, ...)                                                                \
  do {                                                                                             \
    if ((list)->count == (list)->capacity)                                                         \
      (list)->items = list_grow((arena), (list)->items, sizeof *(list)->items, (list)->count,      \
                                &(list)->capacity);                                                \
    (list)->items[(list)->count++] = (__VA_ARGS__);                                                \
  } while (0)

void *list_grow(Arena *arena, const void *items, size_t size, size_t count, size_t *capacity);
