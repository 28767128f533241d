/* Labels of a stack's segments: inside where they fit, else beside the bar with a leader, else
 * reported. */
#pragma once
#include "charts/bar_geometry.h"
#include "charts/bar_stack.h"

typedef struct StackLabels {
  const ChartSpec *spec;
  const BarGeometry *geometry;
  const BarStack *stack;
  double middle, thickness; /* of the bar, across */
  const Paint *fills;       /* one a segment */
} StackLabels;

void bar_draw_stack_labels(const DrawContext *context, const StackLabels *labels,
                           SceneNode *parent);
