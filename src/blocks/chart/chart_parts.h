/* The parts of a chart's room. */
#pragma once
#include "bind/reader.h"
#include "blocks/block.h"
#include "blocks/chart/chart_options.h"
#include "blocks/chart/series_colors.h"
#include "charts/chart.h"
#include "charts/chart_figures.h"
#include "charts/frames/multiples.h"
#include "charts/layers/bars/bar_stack.h"

typedef enum NameOrder { ORDER_DATA, ORDER_DESCENDING, ORDER_ASCENDING } NameOrder;

typedef struct NameList {
  const char *const *items;
  size_t count;
} NameList;

/* What was done to the names of a chart, which it has to tell. */
typedef struct NamesTold {
  NameOrder order;
  const char *other; /* what small ones are folded into; NULL if none are */
  NameList folded;   /* from the greatest */
  NameList left_out;
  const char *condition; /* that what is shown meets; NULL if there is none */
  bool is_steps;         /* the names are steps, each sorted and folded between its levels */
  bool is_part_missing;  /* what is left out was part of stacks */
} NamesTold;

/* What a chart block holds. */
typedef struct ChartContent {
  ChartSpec spec;
  NamesTold told;
  bool has_own_scale;
  ChartParts parts; /* small multiples; count 0: one chart */
  BlockShow show;
  const char *description; /* alternative text */
} ChartContent;

extern const BlockType chart_block;
/* NULL if the block is no chart. */
const ChartSpec *chart_of_block(const Block *block);

/* Fills the chart's data from its table, and says what became of its names; false after reporting
 * what is wrong. */
bool chart_read_data(DeckReader *reader, const ChartKeys *keys, const Table *table,
                     ChartSpec *chart, NamesTold *told);
/* A table of levels, one a period, with the changes of the rows between them; NULL after reporting
 * what is wrong. */
const Table *chart_period_bridge(DeckReader *reader, const ChartKeys *keys, const Table *table,
                                 OptionTexts periods);
/* A field of its type's options by the key; NULL if its type has no such key. */
const void *chart_option(const ChartSpec *chart, const char *name);
void chart_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart);
/* Numbers over the categories, each an expression by its name: which keys give them, and what these
 * are called in messages. */
typedef struct ChartNumberKeys {
  const SyntaxNode *map, *measures; /* measures: NULL if there are none */
  const char *key, *hint;
  const char *measures_key, *measures_of, *measures_hint;
  const char *noun; /* "row %s under the chart" */
} ChartNumberKeys;
ChartRows chart_read_numbers(DeckReader *reader, const ChartNumberKeys *keys,
                             const ChartData *data);
/* Adds them as series behind all others. */
void chart_append_series(DeckReader *reader, const ChartRows *rows, ChartData *data);
/* scenarios: what the figures of a series or category are. */
void chart_read_scenarios(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
/* variance: differences, as further series. */
void chart_read_variance(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
/* multiples: one chart a series, or a table; false after reporting what is wrong. */
bool chart_read_multiples(DeckReader *reader, const ChartKeys *keys, ChartContent *content);
/* clusters: stacks side by side, of the same parts; false after reporting what is wrong. */
bool chart_read_clusters(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
/* Whether each series has a chart of its own. */
bool chart_repeats_series(const ChartKeys *keys);
/* The first of several tables, each in a chart of its own; NULL if there is one chart. */
const SyntaxNode *chart_first_table(const ChartKeys *keys);
/* lines: series that are shown as lines. Adds them to the chart's data, or takes them from its own
 * series. */
void chart_read_lines(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
/* "none", "stacked" or "percent", as its key says. */
const char *chart_stacking(const ChartSpec *chart);
/* Whether its marks are shares of a whole. */
bool chart_is_percent(const ChartSpec *chart);
/* rows: numbers under a chart, aligned to its categories. */
void chart_read_rows(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart);
/* One number a category, by an expression or of a series. */
bool chart_evaluate_row(DeckReader *reader, const char *name, const SyntaxNode *node,
                        const Measure *measure, const ChartData *data, ChartRow *row);
const Quantity *chart_values_of(const DeckReader *reader, const Series *series,
                                const ChartData *data);
/* width: of the categories, if the chart's type has such a key. */
void chart_read_widths(DeckReader *reader, const Table *table, ChartSpec *chart);
/* Sets what the chart shows: "JPY millions", "FY2007 and FY2008". */
void chart_say_what(const DeckReader *reader, const ChartSpec *chart, const char *heading,
                    BlockShow *show);
/* A chart in words: its heading or, without one, its one series; then what the author says of it
 * or, without `given`, its type, measure, periods, what became of its names, and its figures: of
 * many, those at the ends and the extremes. */
const char *chart_describe(const DeckReader *reader, const ChartContent *content, BoundText heading,
                           const char *given);
