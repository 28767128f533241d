/* A text being matched, folded: capitals, plain digits, signs and spaces. For the files that read
 * periods. */
#pragma once
#include "period/period.h"
#include <stddef.h>
#include <stdint.h>

#define PERIOD_TEXT_LIMIT 48 /* longer texts name no period */

typedef struct Reader {
  const uint32_t *at; /* ends in 0 */
  const FiscalCalendar *calendar;
} Reader;

/* False if the text is too long. */
bool reader_fold(const char *text, uint32_t folded[PERIOD_TEXT_LIMIT + 1]);
/* The functions that take move on only if they find what they want. */
bool take(Reader *reader, const char *word);
/* The first of `words` that is there, by its place; −1 if none is. */
int take_one(Reader *reader, const char *const *words, size_t count);
void skip_spaces(Reader *reader);
/* A number of `fewest` to `most` digits that no further digit follows. */
bool take_number(Reader *reader, int fewest, int most, int *out);
/* A month's name in any language, with or without a point; from 0. */
bool take_month_name(Reader *reader, int *month);
/* "2008", "FY2008", "FY08", "GJ 2023/24", "08" if it may be short: the first month of the year. */
bool take_year(Reader *reader, bool may_be_short, int *first_month);
/* "Q3", "3Q", "1H", "9M", "1. Quartal", "第1四半期": unit and months from the start of its year. */
bool take_part(Reader *reader, Period *period);
/* "2009年3月期", "2024年度 第1四半期", "2024年3月", "2024年" */
bool read_japanese(Reader *reader, Period *period);
