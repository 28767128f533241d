/* A deck, bound: every text with its numbers in it, every chart with its data. Nothing here knows
 * where on a page it will stand. */
#pragma once
#include "blocks/block.h"
#include "deck/deck_logo.h"

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
  bool has_own_subtitle; /* the author's, not made from what the blocks show */
  const BoundText *notes;
  size_t note_count;
  const Block *blocks;
  size_t block_count;
  const double *widths; /* relative, one a column; NULL if equal */
  int number;           /* from 1 */
  const char
      *scales_differ; /* the note, in the deck's language, if charts have scales of their own */
} Slide;

typedef struct Deck {
  DocumentInfo info;
  double page_width, page_height; /* points */
  const Theme *theme;             /* scaled to the page */
  BoundText footer, stamp;        /* on every slide but covers; no text if there is none */
  DeckLogo logo;
  double scale; /* of the theme, against a page 540 pt high */
  const Slide *slides;
  size_t slide_count;
  const SourceFile *const *files; /* the deck itself and what it was read from beside it */
  size_t file_count;
} Deck;

typedef struct DeckRequest {
  const SourceFile *file;
  const DeckParameter *parameters;
  size_t parameter_count;
} DeckRequest;

/* Reads, checks and binds the deck and all its data. Reports everything that is wrong; returns NULL
 * if there was any error. */
const Deck *deck_read(Arena *arena, const DeckRequest *request, Diagnostics *diags);
/* A block that stands alone, by its name; NULL if there is none. */
const Block *deck_find_block(const Deck *deck, const char *name);
