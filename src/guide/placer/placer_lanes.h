/* Inside of the placer, shared by its files. */
#pragma once
#include "guide/placer/placer.h"
#include "guide/placer/placer_grid.h"

#define LEADER_LENGTH 9.0 /* from a mark to its label in the lane */
#define LANE_MARGIN 3.0   /* kept free at the lane's far side */

typedef enum LabelOutcome { LABEL_PLACED, LABEL_MOVED, LABEL_LEADER, LABEL_UNPLACED } LabelOutcome;

typedef struct PlacedLabel {
  PlacerLabel label;
  double width;
  LabelOutcome outcome;
  bool stays_beside; /* in its lane, though it might find a place on its mark */
  bool crosses_line;
  double halo; /* kept free around it */
  LabelPlace place;
  Rect box;
  Point leader[2];
} PlacedLabel;

struct Placer {
  const DrawContext *context;
  Rect bounds;
  PlacerGrid *grid;
  LIST(LabelLane) lanes;
  LIST(PlacedLabel) labels;
  Rect guests; /* of texts with room of their own */
};

/* Whether the stretch of line meets the box (Liang and Barsky's clipping of a segment). */
bool placer_line_meets_box(Point from, Point to, Rect box);
/* Decides once, as if nothing had been decided before. */
void placer_decide(Placer *placer);
/* Has labels that are fellows stand in their lanes, all of them, where one of them has to and there
 * is room for all. The first `obstacles` of the grid are no labels. */
void placer_join_fellows(Placer *placer, size_t obstacles);
Rect placer_text_box(const Placer *placer, const PlacedLabel *label, double left, double baseline);
void placer_settle(Placer *placer, PlacedLabel *label, LabelPlace place, LabelOutcome outcome);
/* Spreads the labels without a place, given in order of importance, in their lanes. */
void placer_fill_lanes(Placer *placer, PlacedLabel *const *order, size_t count);
