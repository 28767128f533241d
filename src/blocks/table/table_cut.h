/* A table that goes on over several slides. */
#pragma once
#include "blocks/table/table_spec.h"

/* As BlockType says: keeps the rows that a body of so many points has room for in readable type,
 * alike on all slides; a heading stays with what it is over, a total with what it adds up. */
Block *table_cut(DeckReader *reader, Block *block, double height);
