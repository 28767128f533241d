/* What all waterfalls draw beside their bars. */
#pragma once
#include "charts/layers/steps/steps.h"

/* From the end of each step to the start of the next, edge to edge, at the running level. */
void steps_draw_connectors(const Layer *layer, const Plot *plot, SceneNode *group);
/* Keeps labels off connectors that pass by them. */
void steps_keep_connectors(const Layer *layer, const Plot *plot, Placer *placer);
/* Marks a bar as cut, if the scale hides part of it. */
void steps_draw_cut(const Layer *layer, const Plot *plot, Rect bar, SceneNode *group);
/* Finds steps too small to be compared beside their levels, and cuts that a notation forbids. */
void steps_report_scale(const Layer *layer, const Plot *plot);
