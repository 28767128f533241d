/* Fills every box: from a deck to a scene. */
#pragma once
#include "deck/deck.h"
#include "fonts/fonts.h"

typedef struct ComposeTools {
  Arena *arena;
  FontSet *fonts;
  Diagnostics *diags;
  double dpi; /* the finest that the outputs show; 0: as fine as print */
} ComposeTools;

/* The slides for which `is_wanted` (one a slide; NULL: all) is true. Text that does not fit its box
 * is an error that says by how much. */
Scene *compose_deck(const ComposeTools *tools, const Deck *deck, const bool *is_wanted);

/* How large a figure is: a block alone on its page, in points. */
typedef struct FigureSize {
  double width;
  double height;       /* 0: `block_height`, and what the texts around the block take */
  double block_height; /* of the block's box */
  double frame_width;  /* of the frame inside the block, where the figure grows around it in the
                          place of `width`; 0: as it comes */
  double frame_height;
} FigureSize;

/* What stands around the block, besides a line that says what it shows. */
typedef struct FigureTexts {
  bool has_title, has_notes, has_source;
} FigureTexts;

/* In the type sizes of a printed report. */
Scene *compose_figure(const ComposeTools *tools, const Deck *deck, const Block *block,
                      const FigureSize *size, FigureTexts texts);
