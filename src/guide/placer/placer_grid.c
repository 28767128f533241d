#include "guide/placer/placer_grid.h"

#include <math.h>

#define CELL 28.0      /* points: about two lines of a label */
#define MOST_CELLS 256 /* in a row or column of the grid */

typedef LIST(size_t) CellItems;

struct PlacerGrid {
  Arena *arena;
  Rect bounds;
  size_t columns, rows;
  CellItems *cells;
  LIST(GridItem) items;
};

static size_t cell_count(double length) {
  if (!(length > 0)) return 1;
  return (size_t)fmax(1, fmin(MOST_CELLS, ceil(length / CELL)));
}

PlacerGrid *placer_grid_new(Arena *arena, Rect bounds) {
  PlacerGrid *grid = arena_make(arena, PlacerGrid);
  grid->arena = arena;
  grid->bounds = bounds;
  grid->columns = cell_count(bounds.width);
  grid->rows = cell_count(bounds.height);
  grid->cells = arena_array(arena, CellItems, grid->columns * grid->rows);
  return grid;
}

/* What lies outside the bounds counts to the outermost cells. */
static size_t cell_of(double at, double start, double length, size_t count) {
  double place = length > 0 ? (at - start) / length * (double)count : 0;
  if (!(place > 0)) return 0;
  return place >= (double)count ? count - 1 : (size_t)place;
}

typedef struct CellRange {
  size_t left, right, top, bottom;
} CellRange;

static CellRange cells_of(const PlacerGrid *grid, Rect box) {
  Rect bounds = grid->bounds;
  return (CellRange){cell_of(box.x, bounds.x, bounds.width, grid->columns),
                     cell_of(rect_right(box), bounds.x, bounds.width, grid->columns),
                     cell_of(box.y, bounds.y, bounds.height, grid->rows),
                     cell_of(rect_bottom(box), bounds.y, bounds.height, grid->rows)};
}

size_t placer_grid_add(PlacerGrid *grid, GridItem item) {
  size_t index = grid->items.count;
  list_push(grid->arena, &grid->items, item);
  CellRange range = cells_of(grid, item.box);
  for (size_t y = range.top; y <= range.bottom; y++)
    for (size_t x = range.left; x <= range.right; x++)
      list_push(grid->arena, &grid->cells[y * grid->columns + x], index);
  return index;
}

size_t placer_grid_count(const PlacerGrid *grid) {
  return grid->items.count;
}

const GridItem *placer_grid_item(const PlacerGrid *grid, size_t index) {
  return &grid->items.items[index];
}

static const GridItem *find_in_cell(const PlacerGrid *grid, size_t cell, GridMatch matches,
                                    const void *context) {
  const CellItems *items = &grid->cells[cell];
  for (size_t i = 0; i < items->count; i++) {
    const GridItem *item = &grid->items.items[items->items[i]];
    if (matches(item, items->items[i], context)) return item;
  }
  return NULL;
}

const GridItem *placer_grid_find(const PlacerGrid *grid, Rect box, GridMatch matches,
                                 const void *context) {
  CellRange range = cells_of(grid, box);
  for (size_t y = range.top; y <= range.bottom; y++)
    for (size_t x = range.left; x <= range.right; x++) {
      const GridItem *found = find_in_cell(grid, y * grid->columns + x, matches, context);
      if (found) return found;
    }
  return NULL;
}
