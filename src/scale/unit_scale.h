/* How long a unit of a value scale is, so that charts can share one. */
#pragma once
#include <stdbool.h>

typedef struct UnitScale {
  const char *unit;  /* "JPY millions"; NULL: there is no scale that could be shared */
  const char *group; /* of charts that share a scale all over the deck; NULL: those of one slide */
  bool is_own;       /* it shall not be shared, or does not start at zero */
  double points;     /* per unit */
} UnitScale;
