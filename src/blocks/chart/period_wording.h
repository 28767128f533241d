/* The periods of a chart as a subtitle line names them, in the deck's language. */
#pragma once
#include "blocks/chart/chart_parts.h"

/* "FY2007 and FY2008", "1Q06 to 4Q08", "at the end of FY2008"; NULL if the chart has no periods. */
const char *chart_period_text(const DeckReader *reader, const ChartData *data);
/* One period as texts name it: in the pattern that the deck states for its unit, else as its key
 * writes it, if that may stand, else in the usual spelling of the language. */
const char *period_in_words(const DeckReader *reader, const char *key, Period period);
