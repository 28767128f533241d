/* Which periods quantities are of, told by the keys of the cells they were read from. */
#pragma once
#include "data/quantity.h"
#include "period/period.h"

/* Two quantities, each of one period, and these of two kinds: a year and a quarter. */
typedef struct PeriodPair {
  const char *from_key, *to_key;
  PeriodUnit from, to;
} PeriodPair;

/* Whether they differ in the kind of their periods; growth between them would mean nothing. */
bool quantities_mix_units(Quantity from, Quantity to, PeriodPair *pair);
/* The key of the one period that all cells behind it are of; NULL if there is no such one. */
const char *quantity_period_key(Quantity quantity);
