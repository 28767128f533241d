/* One row of names along the axis, thinned: what must be read stands first, and the names between
 * keep clear of it. */
#pragma once
#include "diag/source.h"
#include <stdbool.h>
#include <stddef.h>

typedef enum RowRank {
  ROW_UNNAMED,
  ROW_PATTERN, /* named with others at like places */
  ROW_END,     /* the first and the last */
  ROW_SPOKEN   /* what the chart speaks of */
} RowRank;

typedef struct RowName {
  const char *text; /* NULL where the rank is ROW_UNNAMED */
  SourceSpan span;
  double at, width; /* its middle and its extent, in points */
  RowRank rank;
  bool is_placed; /* out */
} RowName;

typedef enum RowRule {
  ROW_WHOLE,      /* no name gives way */
  ROW_KEEPS_LAST, /* a name of the pattern gives way to all of higher rank but the last */
  ROW_GIVES_WAY   /* to all of higher rank */
} RowRule;

/* Decides which names stand; false if names of one rank touch. `names` in order of their places. */
bool category_row_place(RowName *names, size_t count, RowRule rule);
