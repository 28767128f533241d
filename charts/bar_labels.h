/* Labels of a stack's segments: inside where they fit, else beside the bar with a leader, else
 * reported. */
#pragma once
#include "charts/bar_geometry.h"
#include "charts/bar_stack.h"

#define BAR_LEADER_LENGTH 9.0

typedef struct StackLabels {
  const ChartSpec *spec;
  const BarGeometry *geometry;
  const BarStack *stack;
  double middle, thickness; /* of the bar, across */
  const Paint *fills;       /* one a segment */
  double reach;             /* how far past the stack's ends labels may stand */
} StackLabels;

/* The bar's width in a band of standing stacks: narrower than the band's where that gives labels
 * the room they may need between the bars, but never too narrow for the labels inside. */
double bar_width_beside_labels(const ChartPlan *plan, BandScale band);

/* Whether labels fit both into bars and between them, in a band of standing stacks. */
bool bar_has_label_lanes(const ChartPlan *plan, BandScale band);

/* Whether every label has room inside its segment or in the lane before its bar. */
bool bar_stack_labels_fit(const ChartPlan *plan, const BarGeometry *geometry);

/* How far the labels beside the first stack reach out over the start of its slot. */
double bar_first_lane_deficit(const ChartPlan *plan, const BarGeometry *geometry);

void bar_draw_stack_labels(const DrawContext *context, const StackLabels *labels,
                           SceneNode *parent);
