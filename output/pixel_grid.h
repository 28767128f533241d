/* Shapes on whole pixels: where edges would fall between pixels, and blur, they move to the nearest
 * ones, by half a pixel at the most. Edges that are one stay one, and what touches an axis still
 * touches it. Round shapes, slopes and text stay where they are. */
#pragma once
#include "scene/scene.h"

typedef struct PixelGrid PixelGrid;

/* `scale` is pixels per point. */
PixelGrid *pixel_grid_new(Arena *arena, const ScenePage *page, double scale);
/* The shape as its area is filled. */
Shape pixel_grid_area(const PixelGrid *grid, const SceneNode *node);

enum { PIXEL_GRID_POINTS = 8 };
/* The shape as its stroke is drawn: level and upright lines have whole pixels for their width, at
 * the least one. Its points, if they move, are in `points`. */
Shape pixel_grid_outline(const PixelGrid *grid, const SceneNode *node,
                         Point points[PIXEL_GRID_POINTS]);
