/* Reading the slides of a deck. */
#pragma once
#include "deck/deck.h"
#include "deck/deck_options.h"

/* The subtitle line that the slide's blocks make; no text if they say nothing. */
BoundText slide_subtitle(DeckReader *reader, const Slide *slide);
/* Adds to the slide's notes what its blocks have to tell. */
void slide_add_notes(DeckReader *reader, Slide *slide);
/* Sets the slide's blocks and how they stand: `block`, which its own map holds (NULL: none), or
 * those of its columns, stack, grid and panel. False if one is broken. */
bool slide_read_body(DeckReader *reader, const SyntaxNode *map, const SlideKeys *keys,
                     const Block *block, Slide *slide);
/* False after reporting what is wrong. */
bool deck_read_slide(DeckReader *reader, const SyntaxNode *map, int number, Slide *slide);

typedef LIST(Slide) Slides;
/* Adds the slide, and those over which its one block goes on; their bodies have this height. */
void slides_add(DeckReader *reader, const Slide *slide, double height, Slides *slides);
