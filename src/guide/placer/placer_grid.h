/* What stands where, looked up by place. */
#pragma once
#include "base/geometry.h"
#include "base/list.h"

typedef enum GridKind { GRID_MARK, GRID_LINE, GRID_GUIDE, GRID_TEXT } GridKind;

typedef struct GridItem {
  GridKind kind;
  Rect box;
  Point from, to; /* of a line */
} GridItem;

typedef struct PlacerGrid PlacerGrid;

PlacerGrid *placer_grid_new(Arena *arena, Rect bounds);
/* Returns the item's number. */
size_t placer_grid_add(PlacerGrid *grid, GridItem item);
size_t placer_grid_count(const PlacerGrid *grid);
const GridItem *placer_grid_item(const PlacerGrid *grid, size_t index);
/* The first item that meets `box` and that `matches` takes; NULL if there is none. */
typedef bool (*GridMatch)(const GridItem *item, size_t index, const void *context);
const GridItem *placer_grid_find(const PlacerGrid *grid, Rect box, GridMatch matches,
                                 const void *context);
