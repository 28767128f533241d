/* Whether a slide, a block or a row is wanted: "if" in a deck. */
#pragma once
#include "bind/reader.h"

/* An expression that is there and not zero, or two of them with =, !=, <, <=, > or >= between them,
 * of numbers of one unit, or of a parameter and a text in quotes. What is missing meets no
 * condition. False without a word if it does not hold, and after reporting what is wrong. */
bool bind_condition(DeckReader *reader, const SyntaxNode *node);
/* The same of the "if" in a map; true if it has none. */
bool bind_is_wanted(DeckReader *reader, const SyntaxNode *map);
