/* The steps of a waterfall between two of its levels, which stay: in groups, sorted, folded. */
#pragma once
#include "blocks/chart/names/name_axis.h"

/* groups, sort and top for steps; says in `told` what was done. False after reporting what is
 * wrong. */
bool chart_arrange_steps(DeckReader *reader, const ChartKeys *keys, ChartSpec *chart,
                         NamesTold *told);

/* groups: which steps stand together. Sets per step the first one of its group, or itself; false
 * after reporting what is wrong. */
bool step_groups_read(DeckReader *reader, const SyntaxNode *map, const ChartData *data,
                      size_t *heads);
/* Whether the step stays where it is: levels and spacers. */
bool step_stays(const ChartData *data, size_t index);
