/* Files that a deck includes, and slides that stand for several. */
#pragma once
#include "bind/reader.h"

/* The deck's tree with the maps of included files merged into its own, and included slides in their
 * places; every node keeps its place in its file. NULL after reporting what is wrong. */
const SyntaxNode *includes_resolve(DeckReader *reader, const SyntaxNode *root);
/* The slides with those that are "for" the rows of a table once a row; reports what is wrong. */
const SyntaxNode *slides_unroll(DeckReader *reader, const SyntaxNode *list);
