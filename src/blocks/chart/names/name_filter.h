/* filter: names to leave out, or a condition on the current value that the others meet. */
#pragma once
#include "blocks/chart/chart_parts.h"

typedef struct NameCondition {
  const char *text; /* ">= 100"; NULL: there is none */
  int signs;        /* a set of SIGN_… : how a value may compare with the limit */
  Decimal limit;
} NameCondition;
enum { SIGN_LESS = 1, SIGN_SAME = 2, SIGN_MORE = 4 };

/* Marks the names that are listed, and reads a condition; false after reporting what is neither. */
bool name_filter_read(DeckReader *reader, OptionTexts filter, const TableKey *names, size_t count,
                      bool *is_left_out, NameCondition *condition);
/* What is missing meets none. */
bool name_condition_is_met(const NameCondition *condition, Quantity value);
