/* The deck's fiscal calendar and how its house spells periods. */
#include "bind/reader.h"

#include <string.h>

/* A pattern needs something to tell its periods apart. */
static void check_pattern(DeckReader *reader, OptionText pattern) {
  if (strchr(pattern.text, '%')) return;
  diag_error(reader->diags, pattern.node->span, "the pattern %s would call all periods the same",
             diag_quote(reader->diags, pattern.text));
  diag_hint(reader->diags,
            "%%Y is the year, %%y its last two digits, %%q the quarter, %%b the month");
}

void bind_fiscal(DeckReader *reader, const SyntaxNode *map) {
  FiscalKeys keys = {.year_ends = 11};
  if (map) bind_keys(reader, &fiscal_options, &keys, map);
  reader->house.calendar =
      (FiscalCalendar){keys.year_ends + 1, keys.named_by ? YEAR_NAMED_BY_START : YEAR_NAMED_BY_END};
  const struct {
    PeriodUnit unit;
    OptionText pattern;
  } patterns[] = {{PERIOD_DAY, keys.day},         {PERIOD_MONTH, keys.month},
                  {PERIOD_QUARTER, keys.quarter}, {PERIOD_HALF, keys.half},
                  {PERIOD_LTM, keys.ltm},         {PERIOD_NINE_MONTHS, keys.nine_months},
                  {PERIOD_YEAR, keys.year}};
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
    if (!patterns[i].pattern.text) continue;
    check_pattern(reader, patterns[i].pattern);
    period_house_state(reader->arena, &reader->house, patterns[i].unit, patterns[i].pattern.text);
  }
}
