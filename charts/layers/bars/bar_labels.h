/* Where bars stand, and their labels: what the two halves of the layer share. */
#pragma once
#include "charts/layers/bars/bars.h"

bool bars_are_clustered(const BarsContent *content);
/* The middle of a bar, across. */
double bars_middle(const Plot *plot, const BarsContent *content, size_t category, size_t series);
double bars_thickness(const Plot *plot, const BarsContent *content);
Rect bars_rect(const Plot *plot, const BarsContent *content, const BarSegment *segment);
Paint bars_fill(const Plot *plot, const BarSegment *segment);
FontStyle bars_value_style(const Plot *plot, const BarSegment *segment);
/* Whether the total of the stack is labelled. */
bool bars_have_total(const Plot *plot, const BarsContent *content, const BarStack *stack);
/* What its label needs along the values. */
double bars_total_room(const Plot *plot, const BarsContent *content, const BarStack *stack);
void bars_label(const Layer *layer, const Plot *plot, Placer *placer);
