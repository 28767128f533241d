/* Fills every box: from a deck to a scene. */
#pragma once
#include "deck/deck.h"
#include "fonts/fonts.h"

typedef struct ComposeTools {
  Arena *arena;
  FontSet *fonts;
  Diagnostics *diags;
} ComposeTools;

/* The slides for which `is_wanted` (one a slide; NULL: all) is true. Text that does not fit its box
 * is an error that says by how much. */
Scene *compose_deck(const ComposeTools *tools, const Deck *deck, const bool *is_wanted);

/* One block that stands alone, on a page of this size in points, in the type sizes of a printed
 * report. */
Scene *compose_figure(const ComposeTools *tools, const Deck *deck, const Block *block, double width,
                      double height);
