/* The names of a chart in the order and the number that the deck wants: sort, top, filter. */
#pragma once
#include "deck/reader.h"

/* Arranges the names that stand along the axis, or as series where periods do; says in `told` what
 * was done. False after reporting what is wrong. Mixed measures are left to be reported later. */
bool deck_arrange_names(DeckReader *reader, const BlockKeys *keys, ChartSpec *chart,
                        NamesTold *told);
/* What was done, as sentences with a space before each; "" if nothing was. */
const char *deck_describe_names(Arena *arena, const NamesTold *told);
/* Adds to the slide's notes what its charts fold or leave out. */
void deck_note_names(DeckReader *reader, Slide *slide);
