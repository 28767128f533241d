/* Names of months, for reading and for writing; for the files of this folder. */
#pragma once
#include <stddef.h>

typedef struct MonthNames {
  const char *language;
  const char *full[12], *brief[12];
} MonthNames;

/* NULL past the last. */
const MonthNames *month_names_at(size_t index);
/* NULL if months have numbers in the language, or it is unknown. */
const MonthNames *month_names_of(const char *language);
