/* Which rows and columns of a table a chart shows, in what order, and which way they lie. */
#pragma once
#include "blocks/chart/chart_parts.h"

typedef LIST(size_t) Selection;

typedef struct ChartAxes {
  Selection rows, columns; /* of the table */
  bool rows_are_categories;
} ChartAxes;

/* Periods are put in order; one given twice is an error. Reports what is not in the table. */
ChartAxes chart_choose_axes(DeckReader *reader, const ChartKeys *keys, const Table *table,
                            const ChartSpec *chart);
/* One period a key; NULL unless all keys are periods. */
const Period *chart_parse_periods(Arena *arena, const TableKey *keys, size_t count);
