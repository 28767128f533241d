#include "layout/slide_boxes.h"

#include <math.h>

typedef struct GridPlan {
  Rect body;
  double gutter;
  size_t column_count, row_count;
  const double *widths; /* relative; NULL if equal */
} GridPlan;

static double column_width(const GridPlan *plan, size_t column) {
  double room = plan->body.width - plan->gutter * (double)(plan->column_count - 1);
  if (!plan->widths) return room / (double)plan->column_count;
  double sum = 0;
  for (size_t i = 0; i < plan->column_count; i++) sum += plan->widths[i];
  return room * plan->widths[column] / sum;
}

static Rect cell_box(const GridPlan *plan, size_t row, size_t column) {
  double x = plan->body.x;
  for (size_t i = 0; i < column; i++) x += column_width(plan, i) + plan->gutter;
  double room = plan->body.height - plan->gutter * (double)(plan->row_count - 1);
  double height = room / (double)plan->row_count;
  return (Rect){x, plan->body.y + (double)row * (height + plan->gutter), column_width(plan, column),
                height};
}

static GridPlan plan_grid(const Deck *deck, const Slide *slide, Rect body) {
  size_t columns = slide->layout->column_count ? slide->layout->column_count : slide->block_count;
  if (columns == 0) columns = 1;
  size_t rows = (slide->block_count + columns - 1) / columns;
  return (GridPlan){body, deck->theme->grid.gutter, columns, rows ? rows : 1, slide->widths};
}

SlideBoxes slide_boxes_make(Arena *arena, const Deck *deck, const Slide *slide,
                            double foot_height) {
  const ThemeGrid *grid = &deck->theme->grid;
  double width = deck->page_width - grid->left - grid->right;
  double foot_top = grid->foot + foot_height + deck->theme->type.note.size;
  double bottom = fmax(grid->body_bottom, foot_height > 0 ? foot_top : 0);
  Rect body = {grid->left, grid->body_top, width, deck->page_height - grid->body_top - bottom};
  if (slide->layout->style == SLIDE_FINE_PRINT) {
    /* a short heading stands above it, no subtitle line */
    double raised = grid->body_top - grid->title_top - deck->theme->type.title.size * 2.2;
    body.y -= raised;
    body.height += raised;
  }
  Rect *blocks = arena_array(arena, Rect, slide->block_count);
  size_t *rows = arena_array(arena, size_t, slide->block_count);
  size_t *columns = arena_array(arena, size_t, slide->block_count);
  GridPlan plan = plan_grid(deck, slide, body);
  for (size_t i = 0; i < slide->block_count; i++) {
    rows[i] = i / plan.column_count;
    columns[i] = i % plan.column_count;
    blocks[i] = cell_box(&plan, rows[i], columns[i]);
  }
  return (SlideBoxes){
      .page = {0, 0, deck->page_width, deck->page_height},
      .header = {grid->left, grid->title_top, width, grid->body_top - grid->title_top},
      .blocks = blocks,
      .rows = rows,
      .columns = columns,
      .block_count = slide->block_count};
}
