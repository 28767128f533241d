/* Colours of series, the same all over a deck. */
#pragma once
#include "bind/reader.h"
#include "charts/chart.h"

typedef struct SeriesColor {
  const char *name;
  SeriesLook look;
} SeriesColor;

/* Of two series in one stack, which chart first had them so. */
typedef struct StackPair {
  const char *below, *above;
  const char *chart;
} StackPair;

/* What a series was on the slides so far. */
typedef struct SeriesScenario {
  const char *name;
  Scenario scenario;
  const char *chart;
} SeriesScenario;

/* What is known of series all over the deck so far. */
struct SeriesColors {
  LIST(SeriesColor) known;
  size_t checked; /* of the known ones: those of charts before */
  LIST(StackPair) pairs;
  LIST(SeriesScenario) scenarios;
};

/* Never NULL. */
SeriesColors *series_colors_of(DeckReader *reader);
/* colors: the deck's map of series names. */
void series_colors_read(DeckReader *reader, const SyntaxNode *map);
/* A look for every series: the one it already has in the deck, else one not yet in the chart,
 * and of these one that no name of the table has.
 * Periods as series are shades of one colour, the older the lighter. */
const SeriesLook *chart_look_series(DeckReader *reader, const ChartSpec *chart, const Table *table);
/* Whether the deck knows the series by its name: one that is alone tells periods apart instead. */
bool series_is_named(const ChartSpec *chart, size_t series);
/* Warns of series that do not look as they do elsewhere in the deck: the same colour as another
 * one's, another place in the stack, another scenario. */
void chart_check_looks(DeckReader *reader, const ChartSpec *chart);
