/* Memory that lives as long as one run: allocated piecemeal, freed at once. Out of memory ends the
 * process with a message and exit code 70; no caller has to check. */
#pragma once
#include <stdarg.h>
#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
/* Frees everything, and runs the destroyers given to arena_own, last one first. NULL is fine. */
void arena_free(Arena *arena);

/* Zeroed, aligned for any type. */
void *arena_alloc(Arena *arena, size_t size);
char *arena_strdup(Arena *arena, const char *text);
char *arena_strndup(Arena *arena, const char *text, size_t length);
char *arena_printf(Arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *arena_vprintf(Arena *arena, const char *format, va_list arguments);

/* Hands a foreign object over to the arena, which destroys it with itself. */
void arena_own(Arena *arena, void *object, void (*destroy)(void *object));

#define arena_make(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define arena_array(arena, Type, count) ((Type *)arena_alloc_array((arena), (count), sizeof(Type)))
void *arena_alloc_array(Arena *arena, size_t count, size_t size);
