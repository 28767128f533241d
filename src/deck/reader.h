/* What the parts of reading a deck share. */
#pragma once
#include "deck/deck.h"
#include "deck/deck_options.h"

typedef struct SeriesColor {
  const char *name;
  SeriesLook look;
} SeriesColor;

typedef struct ShortName {
  const char *name, *short_text;
} ShortName;

typedef struct ChartName {
  const char *name, *base; /* "mix-2" of "mix" */
  int number;
} ChartName;

typedef struct DeckReader {
  Arena *arena;
  Diagnostics *diags;
  const SourceFile *file;
  Scope *scope;
  TextParameters parameters;
  LIST(const Measure *) measures;
  LIST(SeriesColor) series_colors;
  LIST(ChartName) chart_names;
  LIST(ShortName) short_names;
  const Theme *theme;
  PeriodHouse house;
  OptionText source;
  LIST(const SourceFile *) files; /* that were read */
} DeckReader;

/* A file that the deck names; NULL after reporting why it cannot be read. */
const SourceFile *deck_read_file(DeckReader *reader, const char *path, SourceSpan place);

/* measures: reads the deck's map; later look-ups report unknown names. NULL text gives the plain
 * measure. */
void deck_read_measures(DeckReader *reader, const SyntaxNode *map);
const Measure *deck_need_measure(DeckReader *reader, OptionText name);

void deck_hint_locales(DeckReader *reader, const char *wanted);

/* data: reads the deck's map into the scope. */
void deck_read_data(DeckReader *reader, const SyntaxNode *map);
const Table *deck_read_series_table(DeckReader *reader, const char *name, const DataKeys *keys);
#define UNNAMED_FIGURES "figures" /* the column of a table made of single figures */
const Table *deck_read_figures_table(DeckReader *reader, const char *name, const DataKeys *keys);

/* fiscal: the house's calendar and spelling. */
void deck_read_fiscal(DeckReader *reader, const SyntaxNode *map, const char *language);

/* short: the deck's map of short forms. */
void deck_read_short_names(DeckReader *reader, const SyntaxNode *map);
/* NULL if it has none. */
const char *deck_short_name(const DeckReader *reader, const char *name);

/* params: the deck's map, with what was set from outside. */
void deck_read_parameters(DeckReader *reader, const SyntaxNode *map, const DeckRequest *request);

/* The place of a scalar's text itself, without its quotes: where columns in it count from. */
SourceSpan deck_text_place(const SyntaxNode *node);

/* A text with numbers bound in; no text if the key was not given. */
BoundText deck_bind(DeckReader *reader, OptionText text);
const BoundText *deck_bind_all(DeckReader *reader, OptionTexts texts);

/* A block from its map, which may also hold the keys of `outer` (a slide with one block). What is
 * broken has been reported, here or where a name it uses is given. */
typedef enum BlockReading { BLOCK_NONE, BLOCK_READ, BLOCK_BROKEN } BlockReading;
BlockReading deck_read_block(DeckReader *reader, const SyntaxNode *map, const OptionTarget *outer,
                             Block *block);
/* Fills the chart's data from its table, and says what became of its names; false after reporting
 * what is wrong. */
bool deck_read_chart_data(DeckReader *reader, const BlockKeys *keys, const Table *table,
                          ChartSpec *chart, NamesTold *told);
/* Per period, whether some are left out before it. */
const bool *deck_mark_gaps(Arena *arena, const Period *periods, size_t count);
/* Whether the author means the category by the key: by its name, without the word after forecasts,
 * or as another spelling of its period. */
bool deck_category_is(const DeckReader *reader, const ChartData *data, size_t category,
                      const char *key);
void deck_read_annotations(DeckReader *reader, const SyntaxNode *list, ChartSpec *chart);
/* rows: numbers under a chart, aligned to its categories. */
void deck_read_chart_rows(DeckReader *reader, const SyntaxNode *map, ChartSpec *chart);
/* colors: the deck's map of series names. */
void deck_read_colors(DeckReader *reader, const SyntaxNode *map);
/* A look for every series: the one it already has in the deck, else one not yet in the chart.
 * Periods as series are shades of one colour, the older the lighter. */
const SeriesLook *deck_look_series(DeckReader *reader, const ChartData *data);

bool deck_read_slide(DeckReader *reader, const SyntaxNode *map, int number, Slide *slide);
/* "JPY millions, FY2007 and FY2008", from the charts of the slide. */
BoundText deck_make_subtitle(DeckReader *reader, const Slide *slide);
/* A chart in words: its heading or, without one, its one series; then what the author says of it
 * or, without `words`, its type, measure, periods, what became of its names, and its figures: of
 * many, those at the ends and the extremes. */
const char *deck_describe_chart(DeckReader *reader, const Block *block, const char *words);
