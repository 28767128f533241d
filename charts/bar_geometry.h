/* Bars that stand or lie: one set of arithmetic for both. "Along" is the direction of the value,
 * "across" that of the categories. */
#pragma once
#include "guide/draw.h"
#include "scale/band.h"
#include "scale/linear.h"

#define BAR_NAME_COLUMN_SHARE 0.34 /* the most that names beside lying bars take of the box */

typedef enum BarDirection { BAR_VERTICAL, BAR_HORIZONTAL } BarDirection;
/* The choices of a "direction" key, in the order of the enum. */
extern const char *const bar_directions[];

typedef struct BarGeometry {
  bool is_horizontal;
  LinearScale value;
  BandScale band;
} BarGeometry;

/* A scale and slots for the frame: values up from its foot, or to the right from its left edge. */
BarGeometry bar_geometry_fit(Rect frame, bool is_horizontal, const ScaleDemand *demands,
                             size_t demand_count, BandScale band);
/* Lying bars begin at the top; standing ones stand in the middle of the room they have. */
BandScale bar_band_fit(const Theme *theme, Rect frame, bool is_horizontal, size_t count,
                       size_t lanes);
/* The bar around `middle` (across), from one value to another. */
Rect bar_rect(const BarGeometry *geometry, double middle, double thickness, double from, double to);
/* Where the axis line begins, across. */
double bar_axis_start(const BarGeometry *geometry);
/* The axis line at value zero, over all slots; drawn after the bars, which touch it. */
void bar_draw_axis(const DrawContext *context, const BarGeometry *geometry, Rect frame,
                   SceneNode *parent);

/* Room for a label past the end of a bar, along the bar. */
double bar_end_label_room(const DrawContext *context, const char *text, FontStyle style,
                          bool is_horizontal);
/* A label past the end of a bar at `value`, on the side of greater values or the other. */
typedef struct BarEndLabel {
  BoundText text;
  TextSetting setting;
  double middle, value;
  bool is_upper;
} BarEndLabel;
void bar_draw_end_label(const DrawContext *context, const BarGeometry *geometry,
                        const BarEndLabel *label, SceneNode *parent);
