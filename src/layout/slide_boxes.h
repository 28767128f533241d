/* Which box goes where on a slide. Titles and foot lines stand in the same place on every slide of
 * a deck; bodies begin under the title's last line. */
#pragma once
#include "deck/deck.h"

typedef struct SlideBoxes {
  Rect page;
  Rect header;        /* title and subtitle, from the title's top to the body at its lowest */
  const Rect *blocks; /* one a block */
  const size_t *rows; /* row and column of each block: those in line have the same number */
  const size_t *columns;
  size_t block_count;
  const Rect *panels; /* grounds of blocks on a tint */
  size_t panel_count;
} SlideBoxes;

/* Width or height, in points, that a block of the slide needs if it has so much of the other; 0: it
 * takes what it gets. */
typedef struct BlockExtents {
  double (*extent)(const void *context, size_t block, BoxSide side, double other);
  const void *context;
} BlockExtents;

typedef struct BoxNeeds {
  double foot_height;   /* what notes and source take above the foot: the body ends above them */
  double unused_header; /* what the title leaves of its room */
  BlockExtents extents;
} BoxNeeds;

SlideBoxes slide_boxes_make(Arena *arena, const Deck *deck, const Slide *slide,
                            const BoxNeeds *needs);
