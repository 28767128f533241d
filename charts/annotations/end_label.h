/* The label of something that lies across a panel at a value: at its end past the marks, or inside
 * where it is free. */
#pragma once
#include "charts/annotations/annotation.h"

typedef struct EndLabel {
  size_t panel;
  double low, high; /* on the scale: what it is the label of */
  BoundText text;
  const char *name;
  Color color;
} EndLabel;

FontStyle end_label_style(const Plot *plot);
void end_label_offer(const Plot *plot, const EndLabel *label, Placer *placer);
