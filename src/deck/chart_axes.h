/* Which rows and columns of a table a chart shows, in what order, and which way they lie. */
#pragma once
#include "deck/reader.h"

typedef LIST(size_t) Selection;

typedef struct ChartAxes {
  Selection rows, columns; /* of the table */
  bool rows_are_categories;
} ChartAxes;

/* Periods are put in order; one given twice is an error. Reports what is not in the table. */
ChartAxes deck_choose_axes(DeckReader *reader, const BlockKeys *keys, const Table *table,
                           const ChartSpec *chart);
/* One period a key; NULL unless all keys are periods. */
const Period *deck_parse_periods(const DeckReader *reader, const TableKey *keys, size_t count);
/* Gives the periods of the chart the spelling of the deck's house. */
void deck_spell_periods(DeckReader *reader, ChartData *data);
