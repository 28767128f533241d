/* The sections of a deck, and how its slides are numbered. */
#pragma once
#include "deck/deck.h"

/* Sets the deck's sections, one a divider with a title, and the places of its slides: in an
 * appendix "A-1", "A-2". */
void sections_number(DeckReader *reader, Slide *slides, size_t count, Deck *deck);
