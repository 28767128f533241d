#include "guide/category_row.h"

#include <math.h>

#define NAME_GAP 3.0 /* points between names of a row */

static bool touch(const RowName *a, const RowName *b) {
  return fabs(a->at - b->at) < (a->width + b->width) / 2 + NAME_GAP;
}

/* What stands next to a name already and touches it: the one with the highest rank, the later of
 * two; `count` if none does. */
static size_t find_touching(const RowName *names, size_t count, size_t index) {
  size_t before = index, after = index + 1, found = count;
  while (before > 0 && !names[before - 1].is_placed) before--;
  while (after < count && !names[after].is_placed) after++;
  if (before > 0 && touch(&names[before - 1], &names[index])) found = before - 1;
  if (after == count || !touch(&names[after], &names[index])) return found;
  return found == count || names[after].rank >= names[found].rank ? after : found;
}

/* Whether a name may give way to the one it touches. */
static bool gives_way(const RowName *names, size_t count, size_t index, size_t other,
                      RowRule rule) {
  if (rule == ROW_WHOLE) return false;
  bool is_kept_last = rule == ROW_KEEPS_LAST && other + 1 == count && names[other].rank == ROW_END;
  bool is_spoken = names[index].rank == ROW_SPOKEN; /* more than there is room for */
  return is_spoken || (names[other].rank > names[index].rank && !is_kept_last);
}

static bool place_rank(RowName *names, size_t count, RowRank rank, RowRule rule) {
  for (size_t i = 0; i < count; i++) {
    if (names[i].rank != rank) continue;
    size_t other = find_touching(names, count, i);
    if (other < count && !gives_way(names, count, i, other, rule)) return false;
    names[i].is_placed = other == count;
  }
  return true;
}

bool category_row_place(RowName *names, size_t count, RowRule rule) {
  for (size_t i = 0; i < count; i++) names[i].is_placed = false;
  return place_rank(names, count, ROW_SPOKEN, rule) && place_rank(names, count, ROW_END, rule) &&
         place_rank(names, count, ROW_PATTERN, rule);
}
