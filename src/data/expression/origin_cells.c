/* The cells behind a number. Origins share their parts, so the parts seen are kept in a set; a
 * plain walk down all paths could take forever. */
#include "base/list.h"
#include "data/expression/expression.h"

typedef LIST(const Origin *) OriginList;

typedef struct OriginSet {
  Arena *arena;
  const Origin **slots; /* open addressing; a power of two of them, half of them empty */
  size_t slot_count, count;
} OriginSet;

/* Where the origin is, or would be; addresses decide places in the set and nothing else. */
static size_t find_slot(const OriginSet *set, const Origin *origin) {
  size_t slot = ((uintptr_t)origin >> 4) * 0x9E3779B1u & (set->slot_count - 1);
  while (set->slots[slot] && set->slots[slot] != origin) slot = (slot + 1) & (set->slot_count - 1);
  return slot;
}

static void set_grow(OriginSet *set) {
  OriginSet grown = {set->arena, NULL, set->slot_count ? set->slot_count * 2 : 64, set->count};
  grown.slots = arena_array(set->arena, const Origin *, grown.slot_count);
  for (size_t i = 0; i < set->slot_count; i++)
    if (set->slots[i]) grown.slots[find_slot(&grown, set->slots[i])] = set->slots[i];
  *set = grown;
}

/* False if it was there already. */
static bool set_add(OriginSet *set, const Origin *origin) {
  if (set->count * 2 >= set->slot_count) set_grow(set);
  size_t slot = find_slot(set, origin);
  if (set->slots[slot]) return false;
  set->slots[slot] = origin;
  set->count++;
  return true;
}

const Origin *const *origin_list_cells(Arena *arena, const Origin *origin, size_t *count) {
  OriginSet seen = {.arena = arena};
  OriginList waiting = {0}, cells = {0};
  if (origin) list_push(arena, &waiting, origin);
  while (waiting.count) {
    const Origin *next = waiting.items[--waiting.count];
    if (!set_add(&seen, next)) continue;
    if (next->kind == ORIGIN_CELL) list_push(arena, &cells, next);
    for (size_t i = next->input_count; i > 0; i--) list_push(arena, &waiting, next->inputs[i - 1]);
  }
  *count = cells.count;
  return cells.items;
}
