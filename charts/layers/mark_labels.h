/* Where marks stand, and their labels: what the two halves of the layer share. */
#pragma once
#include "charts/layers/marks.h"

double marks_middle(const Plot *plot, const RowMark *mark);
/* Half of what a mark takes along the values around its ends. */
double marks_reach(const Plot *plot, const RowMark *mark);
Rect marks_box(const Layer *layer, const Plot *plot, const RowMark *mark);
double marks_label_value(const RowMark *mark, MarkSide side);
/* Of the marks beside an end, the one that lies farthest past it on a side; the mark itself if none
 * does. */
const RowMark *marks_farthest(const Layer *layer, const RowLabel *label);
FontStyle marks_label_style(const Plot *plot, const RowLabel *label);
/* Whether a label is to be seen, as far as training decided. */
bool marks_label_is_shown(const Layer *layer, const Plot *plot, const RowLabel *label);
void marks_label(const Layer *layer, const Plot *plot, Placer *placer);
