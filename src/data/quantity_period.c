#include "data/quantity_period.h"

/* The cell of a quantity that is one, be it by a name or with another sign; else NULL. */
static const Origin *lone_cell(const Origin *origin) {
  while (origin && !origin->column && origin->kind == ORIGIN_EXPRESSION && origin->input_count == 1)
    origin = origin->inputs[0];
  return origin && origin->column ? origin : NULL;
}

/* The key that is a period, if just one of the cell's is. */
static const char *period_key(const Origin *cell, Period *period) {
  Period other;
  bool has_column = period_parse(cell->column, &fiscal_calendar_plain, period);
  bool has_row = cell->row && period_parse(cell->row, &fiscal_calendar_plain, &other);
  if (has_column == has_row) return NULL;
  if (has_row) *period = other;
  return has_row ? cell->row : cell->column;
}

bool quantities_mix_units(Quantity from, Quantity to, PeriodPair *pair) {
  const Origin *first = lone_cell(from.origin), *second = lone_cell(to.origin);
  if (!first || !second) return false;
  Period start, end;
  *pair = (PeriodPair){.from_key = period_key(first, &start), .to_key = period_key(second, &end)};
  if (!pair->from_key || !pair->to_key) return false;
  pair->from = start.unit;
  pair->to = end.unit;
  return pair->from != pair->to;
}
