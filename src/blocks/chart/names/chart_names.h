/* The names of a chart in the order and the number that the deck wants: sort, top, filter. */
#pragma once
#include "blocks/chart/chart_parts.h"

/* Arranges the names that stand along the axis, or as series where periods do; says in `told` what
 * was done. False after reporting what is wrong. Mixed measures are left to be reported later. */
bool chart_arrange_names(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart,
                         NamesTold *told);
/* What was done, as sentences with a space before each; "" if nothing was. */
const char *chart_describe_names(Arena *arena, const NamesTold *told, const Words *words);
/* What the slide has to tell of it in notes: what is folded or left out. */
void chart_note_names(DeckReader *reader, const NamesTold *told, BlockShow *show);
