/* Reading the slides of a deck. */
#pragma once
#include "deck/deck.h"

/* False after reporting what is wrong. */
bool deck_read_slide(DeckReader *reader, const SyntaxNode *map, int number, Slide *slide);
