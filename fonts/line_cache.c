#include "fonts/line_cache.h"

#include "base/text.h"
#include <stdlib.h>
#include <string.h>

#define ENTRIES 256      /* a power of two */
#define LONGEST_TEXT 800 /* bytes: longer ones are rare, and are broken anew */
#define MOST_LINES 16

typedef struct LineEntry {
  BrokenText broken;
  char text[LONGEST_TEXT + 1];
  TextLine lines[MOST_LINES];
  size_t line_count; /* 0: nothing is kept here */
  double width;      /* of the widest line */
} LineEntry;

struct LineCache {
  LineEntry *entries[ENTRIES]; /* NULL until first used */
  Arena *arena;
};

LineCache *line_cache_new(Arena *arena) {
  LineCache *cache = arena_make(arena, LineCache);
  cache->arena = arena;
  return cache;
}

static uint64_t bits_of(double number) {
  uint64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

/* FNV-1a (Fowler, Noll and Vo), over the text and what else decides. */
static size_t place_of(const BrokenText *broken) {
  uint64_t hash = 14695981039346656037u;
  for (const char *at = broken->text; *at; at++)
    hash = (hash ^ (unsigned char)*at) * 1099511628211u;
  hash ^= bits_of(broken->width) * 31 + bits_of(broken->style.size);
  hash ^= (uint64_t)broken->is_balanced << 1 | (uint64_t)broken->style.weight << 2;
  hash *= 1099511628211u;
  return (size_t)(hash >> 40) & (ENTRIES - 1);
}

static bool is_same(const BrokenText *a, const BrokenText *b) {
  return a->width == b->width && a->is_balanced == b->is_balanced &&
         a->style.size == b->style.size && a->style.weight == b->style.weight &&
         a->style.has_tabular_figures == b->style.has_tabular_figures &&
         text_equals(a->text, b->text);
}

bool line_cache_find(const LineCache *cache, Arena *arena, const BrokenText *wanted,
                     TextLines *lines) {
  const LineEntry *entry = cache->entries[place_of(wanted)];
  if (!entry || entry->line_count == 0 || !is_same(&entry->broken, wanted)) return false;
  TextLine *copy = arena_array(arena, TextLine, entry->line_count);
  memcpy(copy, entry->lines, entry->line_count * sizeof *copy);
  *lines = (TextLines){copy, entry->line_count, entry->width};
  return true;
}

void line_cache_keep(LineCache *cache, const BrokenText *broken, TextLines lines) {
  size_t length = strlen(broken->text);
  if (length > LONGEST_TEXT || lines.count > MOST_LINES) return;
  LineEntry **place = &cache->entries[place_of(broken)];
  if (!*place) *place = arena_make(cache->arena, LineEntry);
  LineEntry *entry = *place;
  entry->broken = *broken;
  memcpy(entry->text, broken->text, length + 1);
  entry->broken.text = entry->text;
  memcpy(entry->lines, lines.items, lines.count * sizeof *lines.items);
  entry->line_count = lines.count;
  entry->width = lines.width;
}
