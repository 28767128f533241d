/* A donut as it is laid out: shared by its files. */
#pragma once
#include "charts/frames/frame.h"

typedef struct DonutOptions {
  OptionText middle;
} DonutOptions;

typedef struct Slice {
  size_t series;
  double from, to; /* turns from 12 o'clock, clockwise */
  BoundText name, value;
  TextLines lines; /* of the name */
  double width, height;
  bool is_right; /* the label stands in the right half */
  Rect label;    /* where it stands */
  bool has_leader;
} Slice;

typedef struct Donut {
  FrameRoom room;
  Slice *slices;
  size_t count;
  Quantity total;
  Point center;
  double outer, inner;
  Legend legend; /* where labels have no room beside the slices; else without items */
  double legend_height;
} Donut;

/* The point on a circle around the middle, at a place in turns. */
Point donut_point(const Donut *donut, double radius, double turns);
double donut_middle(const Slice *slice);
/* Lays out ring and labels beside it; false if there is no room for both. */
bool donut_place_labels(Donut *donut);
void donut_draw_labels(const Donut *donut, SceneNode *group);
/* Gives the hole a size in which the total has room; false if there is none. */
bool donut_fit_hole(Donut *donut);
/* Total, what it is of, and its unit, in the hole. */
void donut_draw_total(const Donut *donut, SceneNode *group);
