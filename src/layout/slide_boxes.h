/* Which box goes where on a slide. Titles, bodies and foot lines stand in the same place on every
 * slide of a deck. */
#pragma once
#include "deck/deck.h"

typedef struct SlideBoxes {
  Rect page;
  Rect header;        /* title and subtitle, from the title's top to the body */
  const Rect *blocks; /* one a block */
  const size_t *rows; /* row and column of each block */
  const size_t *columns;
  size_t block_count;
} SlideBoxes;

/* `foot_height` is what notes and source take above the foot: the body ends above them. */
SlideBoxes slide_boxes_make(Arena *arena, const Deck *deck, const Slide *slide, double foot_height);
