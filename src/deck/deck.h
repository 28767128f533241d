/* A deck, bound: every text with its numbers in it, every chart with its data. Nothing here knows
 * where on a page it will stand. */
#pragma once
#include "charts/chart.h"
#include "data/bound_text.h"
#include "themes/theme.h"

typedef enum BlockKind { BLOCK_CHART, BLOCK_BULLETS, BLOCK_TEXT } BlockKind;

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
  bool is_part_missing;  /* what is left out was part of stacks */
} NamesTold;

typedef struct Block {
  BlockKind kind;
  SourceSpan span;
  const char *name;       /* as the author gave it, or NULL */
  BoundText heading;      /* over the block; no text if there is none */
  const BoundText *texts; /* bullets or paragraphs */
  size_t text_count;
  ChartSpec chart;
  NamesTold names;
  const char *description; /* alternative text of the chart */
} Block;

typedef enum SlideStyle { SLIDE_BODY, SLIDE_COVER, SLIDE_FINE_PRINT } SlideStyle;

/* A layout is a row of a table: what kind of slide it makes, and how many blocks it has room for.
 */
typedef struct SlideLayout {
  const char *name; /* as the user writes it */
  const char *summary;
  SlideStyle style;
  size_t least_blocks, most_blocks;
  size_t column_count; /* 0: as many as there are blocks */
} SlideLayout;

extern const SlideLayout slide_layouts[]; /* sorted by name */
extern const size_t slide_layout_count;
const SlideLayout *slide_layout_find(const char *name);

typedef struct Slide {
  const char *name; /* unique in the deck */
  SourceSpan span;
  const SlideLayout *layout;
  BoundText title, subtitle, source;
  const BoundText *notes;
  size_t note_count;
  const Block *blocks;
  size_t block_count;
  const double *widths; /* relative, one a column; NULL if equal */
  int number;           /* from 1 */
} Slide;

typedef struct Deck {
  DocumentInfo info;
  double page_width, page_height; /* points */
  const Theme *theme;             /* scaled to the page */
  BoundText footer, stamp;        /* on every slide but covers; no text if there is none */
  double scale;                   /* of the theme, against a page 540 pt high */
  const Slide *slides;
  size_t slide_count;
  const SourceFile *const *files; /* the deck itself and what it was read from beside it */
  size_t file_count;
} Deck;

/* A parameter set from outside: --set name=value. */
typedef struct DeckParameter {
  const char *name, *value;
} DeckParameter;

typedef struct DeckRequest {
  const SourceFile *file;
  const DeckParameter *parameters;
  size_t parameter_count;
} DeckRequest;

/* Reads, checks and binds the deck and all its data. Reports everything that is wrong; returns NULL
 * if there was any error. */
const Deck *deck_read(Arena *arena, const DeckRequest *request, Diagnostics *diags);
/* The block of a chart by its name; NULL if there is none. */
const Block *deck_find_chart(const Deck *deck, const char *name);
