/* The parts of a chart's room. */
#pragma once
#include "bind/reader.h"
#include "blocks/block.h"
#include "blocks/chart/chart_options.h"
#include "blocks/chart/series_colors.h"
#include "charts/chart.h"

/* What a chart block holds. */
typedef struct ChartContent {
  ChartSpec spec;
  const char *description; /* alternative text */
} ChartContent;

extern const BlockType chart_block;
/* NULL if the block is no chart. */
const ChartSpec *chart_of_block(const Block *block);

/* Fills the chart's data from its table; false after reporting what is wrong. */
bool chart_read_data(DeckReader *reader, const ChartKeys *keys, const Table *table,
                     ChartSpec *chart);
void chart_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart);
/* rows: numbers under a chart, aligned to its categories. */
void chart_read_rows(DeckReader *reader, const SyntaxNode *map, ChartSpec *chart);
/* "JPY millions, FY2007 and FY2008" */
const char *chart_show_line(Arena *arena, const ChartSpec *chart);
/* A chart in words: its heading or, without one, its one series; then what the author says of it
 * or, without `words`, its type, measure, periods and figures. */
const char *chart_describe(Arena *arena, const ChartSpec *chart, BoundText heading,
                           const char *words);
