/* Texts of a two-tier axis. */
#include "base/text.h"
#include "data/period.h"
#include <string.h>

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool period_has_part(Period period) {
  return period.kind != PERIOD_YEAR;
}

/* "4Q08" has its number first, "Q4 2008" its letter. */
static bool is_number_first(const char *key, char letter) {
  const char *at = strchr(key, letter);
  return at && at > key && at[-1] >= '1' && at[-1] <= '4' && !(at[1] >= '1' && at[1] <= '4' && at[2] == ' ');
}

static const char *part_text(Arena *arena, Period period, const char *key, char letter) {
  const char *form = is_number_first(key, letter) ? "%d%c" : NULL;
  if (form) return arena_printf(arena, "%d%c", period.part + 1, letter);
  return arena_printf(arena, "%c%d", letter, period.part + 1);
}

const char *period_small_text(Arena *arena, Period period, const char *key, bool is_full) {
  switch (period.kind) {
  case PERIOD_YEAR:
    return key;
  case PERIOD_HALF:
    return part_text(arena, period, key, 'H');
  case PERIOD_QUARTER:
    return part_text(arena, period, key, 'Q');
  case PERIOD_MONTH:
    return month_names[period.part];
  case PERIOD_DAY:
    return is_full ? arena_printf(arena, "%d %s", period.day, month_names[period.part])
                   : month_names[period.part];
  }
  return key;
}

const char *period_year_text(Arena *arena, Period period, const char *key, bool is_short) {
  bool is_fiscal = strstr(key, "FY") != NULL;
  if (is_short)
    return arena_printf(arena, "%s%02d", is_fiscal ? "FY" : "’", period.year % 100);
  return arena_printf(arena, "%s%d", is_fiscal ? "FY" : "", period.year);
}
