/* The label of something that lies across a panel at a value: at its end past the marks, or inside
 * where it is free. */
#pragma once
#include "charts/annotations/annotation.h"

typedef struct EndLabel {
  size_t panel;
  double value; /* where its middle stands, on the scale */
  BoundText text;
  const char *name;
  Color color;
  bool is_inside; /* at `value` itself, not past a line there */
} EndLabel;

FontStyle end_label_style(const Plot *plot);
void end_label_offer(const Plot *plot, const EndLabel *label, Placer *placer);
