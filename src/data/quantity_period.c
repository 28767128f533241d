#include "data/quantity_period.h"

#include "base/text.h"

#define ORIGIN_BUDGET 200 /* origins looked at: those of a stack of parts, not of a whole model */

typedef struct PeriodSearch {
  const char *key; /* found so far */
  Period period;
  int budget;
} PeriodSearch;

/* The key that is a period, if just one of the cell's is. */
static const char *period_key(const Origin *cell, Period *period) {
  Period other;
  bool has_column = period_parse(cell->column, &fiscal_calendar_plain, period);
  bool has_row = cell->row && period_parse(cell->row, &fiscal_calendar_plain, &other);
  if (has_column == has_row) return NULL;
  if (has_row) *period = other;
  return has_row ? cell->row : cell->column;
}

/* False unless all cells are of one and the same period. Literals tell nothing: a quarter times
 * four is no quarter. */
static bool search_period(const Origin *origin, PeriodSearch *search) {
  if (!origin || search->budget-- == 0) return false;
  if (origin->column) {
    const char *key = period_key(origin, &search->period);
    bool is_same = key && (!search->key || text_equals(search->key, key));
    search->key = key;
    return is_same;
  }
  bool is_found = origin->kind == ORIGIN_EXPRESSION && origin->input_count > 0;
  for (size_t i = 0; is_found && i < origin->input_count; i++)
    is_found = search_period(origin->inputs[i], search);
  return is_found;
}

bool quantities_mix_units(Quantity from, Quantity to, PeriodPair *pair) {
  PeriodSearch first = {.budget = ORIGIN_BUDGET}, second = first;
  if (!search_period(from.origin, &first) || !search_period(to.origin, &second)) return false;
  *pair = (PeriodPair){first.key, second.key, first.period.unit, second.period.unit};
  return pair->from != pair->to;
}

const char *quantity_period_key(Quantity quantity) {
  PeriodSearch search = {.budget = ORIGIN_BUDGET};
  return search_period(quantity.origin, &search) ? search.key : NULL;
}
