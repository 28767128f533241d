#include "base/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK_SIZE ((size_t)2 * 1024) /* many arenas hold little */
#define BLOCK_SIZE ((size_t)64 * 1024)
#define ALIGNMENT 16

typedef struct ArenaBlock {
  struct ArenaBlock *next;
  size_t used, size;
} ArenaBlock;

typedef struct OwnedObject {
  struct OwnedObject *next;
  void *object;
  void (*destroy)(void *object);
} OwnedObject;

struct Arena {
  ArenaBlock *block;
  OwnedObject *owned;
};

static size_t round_up(size_t size) {
  return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static _Noreturn void end_out_of_memory(void) {
  fputs("topline: out of memory\n", stderr);
  _Exit(70);
}

static ArenaBlock *add_block(Arena *arena, size_t payload) {
  size_t header = round_up(sizeof(ArenaBlock));
  ArenaBlock *block = malloc(header + payload);
  if (!block) end_out_of_memory();
  block->used = header;
  block->size = header + payload;
  block->next = arena->block;
  arena->block = block;
  return block;
}

Arena *arena_new(void) {
  Arena *arena = calloc(1, sizeof *arena);
  if (!arena) end_out_of_memory();
  return arena;
}

void arena_free(Arena *arena) {
  if (!arena) return;
  for (OwnedObject *owned = arena->owned; owned; owned = owned->next) owned->destroy(owned->object);
  for (ArenaBlock *block = arena->block; block;) {
    ArenaBlock *next = block->next;
    free(block);
    block = next;
  }
  free(arena);
}

static size_t block_size(const ArenaBlock *previous, size_t wanted) {
  size_t size = previous ? BLOCK_SIZE : FIRST_BLOCK_SIZE;
  return wanted > size ? wanted : size;
}

void *arena_alloc(Arena *arena, size_t size) {
  if (size > SIZE_MAX / 2) end_out_of_memory();
  size_t wanted = round_up(size ? size : 1);
  ArenaBlock *block = arena->block;
  if (!block || block->size - block->used < wanted)
    block = add_block(arena, block_size(block, wanted));
  void *memory = (char *)block + block->used;
  block->used += wanted;
  return memset(memory, 0, wanted);
}

void *arena_alloc_array(Arena *arena, size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) end_out_of_memory();
  return arena_alloc(arena, count * size);
}

char *arena_strndup(Arena *arena, const char *text, size_t length) {
  char *copy = arena_alloc(arena, length + 1);
  memcpy(copy, text, length);
  return copy;
}

char *arena_strdup(Arena *arena, const char *text) {
  return arena_strndup(arena, text, strlen(text));
}

char *arena_vprintf(Arena *arena, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  if (length < 0) length = 0;
  char *text = arena_alloc(arena, (size_t)length + 1);
  vsnprintf(text, (size_t)length + 1, format, again);
  va_end(again);
  return text;
}

char *arena_printf(Arena *arena, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char *text = arena_vprintf(arena, format, arguments);
  va_end(arguments);
  return text;
}

void arena_own(Arena *arena, void *object, void (*destroy)(void *object)) {
  OwnedObject *owned = arena_make(arena, OwnedObject);
  owned->object = object;
  owned->destroy = destroy;
  owned->next = arena->owned;
  arena->owned = owned;
}
