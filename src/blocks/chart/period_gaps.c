/* Where periods are left out. They stand at equal distances; where one is farther from the last
 * than others are, some are missing between them. */
#include "blocks/chart/chart_axes.h"

#include "period/period.h"
#include <limits.h>

/* How far each period is from the one before. */
typedef struct Steps {
  int *lengths; /* 0 if the two cannot be compared */
  size_t count;
} Steps;

/* In months; false if there are days of other places in their months. */
static bool count_months(const Period *periods, Steps *steps) {
  for (size_t i = 1; i < steps->count; i++) {
    steps->lengths[i] = 0;
    bool is_same_unit = periods[i].unit == periods[i - 1].unit;
    bool is_whole = period_months_between(periods[i - 1], periods[i], &steps->lengths[i]);
    if (is_same_unit && !is_whole) return false;
  }
  return true;
}

/* Days are weekdays if there is no weekend among them: markets are closed then. */
static int count_day(Period period, bool has_weekends) {
  int number = date_day_number(period_first_day(period));
  return has_weekends ? number : number / 7 * 5 + (number % 7 < 5 ? number % 7 : 5);
}

static void count_days(const Period *periods, Steps *steps) {
  bool has_weekends = false;
  for (size_t i = 0; i < steps->count; i++)
    has_weekends |= date_is_weekend(period_first_day(periods[i]));
  for (size_t i = 1; i < steps->count; i++) {
    bool is_same_unit = periods[i].unit == periods[i - 1].unit;
    steps->lengths[i] =
        is_same_unit ? count_day(periods[i], has_weekends) - count_day(periods[i - 1], has_weekends)
                     : 0;
  }
}

/* Markets close for holidays: a line over days breaks where more than a week of them is missing. */
#define MOST_DAYS_CLOSED 6

/* The usual step from one period of this unit to the next. */
static int shortest_step(const Period *periods, const Steps *steps, PeriodUnit unit) {
  int shortest = INT_MAX;
  for (size_t i = 1; i < steps->count; i++)
    if (periods[i].unit == unit && steps->lengths[i] > 0 && steps->lengths[i] < shortest)
      shortest = steps->lengths[i];
  return shortest;
}

const bool *chart_mark_gaps(Arena *arena, const Period *periods, size_t count) {
  Steps steps = {arena_array(arena, int, count), count};
  /* The fifteenth and the last of a month are no equal days apart: a whole step has to be missing.
   */
  bool in_months = count_months(periods, &steps), any = false;
  if (!in_months) count_days(periods, &steps);
  int shortest[PERIOD_UNIT_COUNT];
  for (int unit = 0; unit < PERIOD_UNIT_COUNT; unit++)
    shortest[unit] = shortest_step(periods, &steps, (PeriodUnit)unit);
  bool *gaps = arena_array(arena, bool, count);
  for (size_t i = 1; i < count; i++) {
    int length = steps.lengths[i], usual = shortest[periods[i].unit];
    bool is_far = in_months    ? length > usual
                  : usual == 1 ? length > MOST_DAYS_CLOSED
                               : length / 2 >= usual;
    gaps[i] = length == 0 || is_far;
    any |= gaps[i];
  }
  return any ? gaps : NULL;
}
