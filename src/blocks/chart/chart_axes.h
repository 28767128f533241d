/* Which rows and columns of a table a chart shows, in what order, and which way they lie. */
#pragma once
#include "bind/key_selection.h"
#include "blocks/chart/chart_parts.h"

typedef struct ChartAxes {
  Selection rows, columns; /* of the table */
  bool rows_are_categories;
} ChartAxes;

void selection_remove(Selection *selection, size_t index);
/* Periods are put in order; one given twice is an error. Reports what is not in the table. */
ChartAxes chart_choose_axes(DeckReader *reader, const ChartKeys *keys, const Table *table,
                            const ChartSpec *chart);
/* Of several periods leaves the current one: the last that is no forecast. False after reporting
 * that there are categories which are no periods. */
bool chart_keep_current(DeckReader *reader, ChartSpec *chart);
/* Takes out of the series the row or column of the table that gives the widths of the categories.
 */
void chart_take_widths(const ChartSpec *chart, const Table *table, Selection *series,
                       bool series_are_columns);
/* Gives the periods of the chart the spelling of the deck's house. */
void chart_spell_periods(DeckReader *reader, ChartData *data);
/* Per period, whether some are left out before it; NULL if none are anywhere. */
const bool *chart_mark_gaps(Arena *arena, const Period *periods, size_t count);
