/* A deck, bound: every text with its numbers in it, every chart with its data. Nothing here knows
 * where on a page it will stand. */
#pragma once
#include "blocks/block.h"
#include "deck/deck_fonts.h"
#include "deck/deck_logo.h"
#include "flow/text_flow.h"

typedef enum SlideStyle { SLIDE_BODY, SLIDE_COVER, SLIDE_FINE_PRINT, SLIDE_AGENDA } SlideStyle;

/* A layout is a row of a table: what kind of slide it makes, and how many parts it has room for. */
typedef struct SlideLayout {
  const char *name; /* as the user writes it */
  const char *summary;
  SlideStyle style;
  size_t least_parts, most_parts; /* beside or under each other, blocks or parts of blocks */
} SlideLayout;

extern const SlideLayout slide_layouts[]; /* sorted by name */
extern const size_t slide_layout_count;
const SlideLayout *slide_layout_find(const char *name);

/* How the blocks of a slide stand: one alone, or parts beside or under each other. */
typedef enum PartKind { PART_BLOCK, PART_COLUMNS, PART_STACK } PartKind;

typedef struct SlidePart SlidePart;
struct SlidePart {
  PartKind kind;
  size_t block; /* of the slide's, for PART_BLOCK */
  const SlidePart *parts;
  size_t part_count;
  const double *sizes; /* one a part: relative, or PART_BY_CONTENT; NULL: all alike */
  bool is_panel;       /* on a tint */
};
#define PART_BY_CONTENT 0.0
#define MOST_PARTS 4 /* beside or under each other */

/* Where a slide stands in its deck. */
typedef struct SlidePlace {
  int number;        /* from 1, of all slides */
  const char *label; /* as printed: "7", "A-2" */
  size_t section;    /* from 1; 0: it stands before the first */
  bool opens_appendix;
} SlidePlace;

/* What a divider opens. */
typedef struct DeckSection {
  BoundText title;
  const char *mark;  /* "2", "A" */
  const char *label; /* of the slide that opens it */
} DeckSection;

typedef struct DeckSections {
  const DeckSection *items;
  size_t count;
  bool has_tracker; /* body slides name their section */
} DeckSections;

typedef struct Slide {
  const char *name; /* unique in the deck */
  SourceSpan span;
  const SlideLayout *layout;
  BoundText title, subtitle, source;
  bool has_own_subtitle; /* the author's, not made from what the blocks show */
  BoundTexts notes;
  BoundText stamp;    /* of its own; no text: the deck's */
  const char *spoken; /* what is said with it; NULL if nothing is */
  const Block *blocks;
  size_t block_count;
  SlidePart body;
  SlidePlace place;
  const char
      *scales_differ; /* the note, in the deck's language, if charts have scales of their own */
} Slide;

/* The deck itself and what it was read from beside it. */
typedef struct DeckFiles {
  const SourceFile *const *items;
  size_t count;
} DeckFiles;

typedef struct Deck {
  DocumentInfo info;
  double page_width, page_height; /* points */
  const Theme *theme;             /* scaled to the page */
  const Words *words;             /* of its language */
  const char *date;               /* as covers print it; NULL if there is none */
  BoundText footer, stamp;        /* on every slide but covers; no text if there is none */
  DeckLogo logo;
  const BrandFonts *fonts; /* of its own; NULL: the program's alone */
  double scale;            /* of the theme, against a page 540 pt high */
  const Slide *slides;
  size_t slide_count;
  DeckSections sections;
  DeckFiles files;
} Deck;

typedef struct DeckRequest {
  const SourceFile *file;
  const DeckParameter *parameters;
  size_t parameter_count;
  const char *language; /* in the place of the deck's own; NULL: that */
} DeckRequest;

/* Reads, checks and binds the deck and all its data. Reports everything that is wrong; returns NULL
 * if there was any error. */
const Deck *deck_read(Arena *arena, const DeckRequest *request, Diagnostics *diags);
/* A block that stands alone, by its name; NULL if there is none. */
const Block *deck_find_block(const Deck *deck, const char *name);
