/* Colours of series, the same all over a deck. */
#pragma once
#include "bind/reader.h"
#include "charts/chart.h"

/* colors: the deck's map of series names. */
void series_colors_read(DeckReader *reader, const SyntaxNode *map);
/* A look for every series: the one it already has in the deck, else one not yet in the chart.
 * Periods as series are shades of one colour, the older the lighter. */
const SeriesLook *chart_look_series(DeckReader *reader, const ChartSpec *chart);
