/* The parts of the room of tiles: key figures beside each other, each with its unit and period, up
 * to two changes, and a small line. */
#pragma once
#include "blocks/block.h"
#include "data/quantity_delta.h"
#include "guide/sparkline.h"

#define TILE_LIMIT 12
#define TILE_MOST_DELTAS 2

typedef enum TileChange { CHANGE_AUTO, CHANGE_PERCENT, CHANGE_ABSOLUTE, CHANGE_BOTH } TileChange;
typedef enum TileMarker { MARKER_NONE, MARKER_ADJUSTED, MARKER_RESTATED } TileMarker;
typedef enum TileScale { SPARKLINES_OWN, SPARKLINES_ZERO, SPARKLINES_SHARED } TileScale;

/* The keys of a block of tiles, and those of one tile. */
typedef struct TilesKeys {
  const SyntaxNode *tiles;
  int columns; /* 0: as many as there is room for */
  int scale;   /* TileScale */
  bool has_sparklines;
} TilesKeys;

typedef struct TileKeys {
  OptionText value, measure, format, period, unit, sparkline;
  const SyntaxNode *versus;
  int change, marker;
} TileKeys;
extern const OptionTable tile_options;

/* The figure of a tile, as it is computed. */
typedef struct TileFigure {
  Quantity quantity;
  const Measure *measure;     /* that what it is compared with is brought to */
  const NumberFormat *format; /* NULL: that of the measure */
  Series series;              /* that it is an item of; count 0: it is a single number */
  size_t position;
  bool has_period;
  Period period;
  const char *period_key;
} TileFigure;

/* From what it is compared with. */
typedef struct TileDelta {
  BoundText figures; /* "+9.2%" */
  BoundText basis;   /* "vs FY2007" */
  int direction;     /* as in QuantityDelta */
  DeltaEffect effect;
  bool is_there; /* the change could be computed */
  bool has_stem; /* a triangle would be read as the sign of a negative number */
} TileDelta;

typedef struct TileLine {
  const double *values; /* in units, not in thousands or millions; NAN where there is none */
  size_t count;         /* 0: the tile has no line */
  double low, high;
  const Measure *measure;
  const char *first, *last; /* its periods in words */
  SourceSpan span;
} TileLine;

typedef struct Tile {
  const Measure *measure;
  BoundText name;
  BoundText value;    /* with what stands right beside the number: "4.2%" */
  BoundText below;    /* "JPY millions, FY2008"; no text if there is nothing to say */
  const char *marker; /* "Adjusted", or NULL */
  TileDelta deltas[TILE_MOST_DELTAS];
  size_t delta_count;
  TileLine line;
  const char *node_name; /* "tiles/Revenue" */
  const char *description;
} Tile;

typedef struct TilesContent {
  const Tile *tiles;
  size_t count;
  size_t columns; /* 0: as many as there is room for */
  const char *description;
  BlockShow show;
} TilesContent;

/* A tile from its entry; false after reporting what is wrong. */
bool tile_read(DeckReader *reader, const TilesKeys *keys, const SyntaxEntry *entry, Tile *tile);
/* The figure that an expression has; false after reporting what is wrong. */
bool tile_read_figure(DeckReader *reader, const TileKeys *keys, TileFigure *figure);
/* The changes that `versus` asks for, or that follow from the figure's series. */
bool tile_read_deltas(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                      Tile *tile);
/* The small line; none if `is_wanted` alone asks for one and the figure is a single number. */
bool tile_read_line(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                    bool is_wanted, TileLine *line);
/* Sets the scales of the lines; false after reporting that they cannot share one. */
bool tiles_set_scales(DeckReader *reader, TileScale scale, Tile *tiles, size_t count);
/* The position of the period that the series has; its count if there is none. */
size_t tile_find_period(const DeckReader *reader, const Series *series, Period period);
/* "69,731" and "JPY millions, FY2008". */
void tile_word_value(DeckReader *reader, const TileKeys *keys, const TileFigure *figure,
                     Tile *tile);
/* What all tiles together are, for readers who cannot see them, and the notes on their lines. */
void tiles_say_what(DeckReader *reader, TileScale scale, BoundText heading, TilesContent *content);
