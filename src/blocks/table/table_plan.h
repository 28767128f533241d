/* A table on its way to the page: its type size, and where columns and rows stand. */
#pragma once
#include "blocks/table/table_spec.h"

/* The parts of a figure, in points at the table's full type size, from its decimal point: what
 * stands before it, the digits behind it, what stands behind it with signs but without a closing
 * bracket, and all of that. */
typedef struct FigureWidths {
  double before, digits, signs, behind;
} FigureWidths;

typedef struct ColumnPlan {
  FigureWidths figures; /* the widest of each */
  double least;         /* width of its content */
  double right, width;  /* of its slot, out of fitting */
  size_t head_lines;
} ColumnPlan;

typedef struct RowPlan {
  double name_width; /* natural, at full type size */
  double top, height;
  size_t lines; /* of its name */
} RowPlan;

typedef struct TableStyles {
  FontStyle plain, strong, small, head;
} TableStyles;

typedef struct TablePlan {
  const TableSpec *table;
  const DrawContext *context;
  TableStyles full, styles; /* at full size, and as set */
  double share;             /* of the full size */
  Rect box;
  ColumnPlan *columns;
  RowPlan *rows;
  size_t spanner_levels, head_lines;
  double name_width, head_height, height;
  double pitch; /* of a row of one line */
} TablePlan;

/* The largest type at which the table fits the box, at most `most` of the full size; what does not
 * fit in the least type is an error. */
TablePlan *table_plan_make(const DrawContext *context, const TableSpec *table, Rect box,
                           double most);
/* In which all names stand on one line, and columns are set apart. */
double table_plan_width(const TablePlan *plan);
/* Puts the rows into a frame, all of one height, with the heads over it. */
void table_plan_frame(TablePlan *plan, Rect frame);
/* What does not fit is an error that says what would. */
void table_plan_check(const TablePlan *plan);
void table_plan_draw(const TablePlan *plan, SceneNode *parent);

/* Past the columns from `first` on that have the same heads down to a level. */
size_t table_spanner_end(const TableSpec *table, size_t first, size_t level);
FontStyle table_row_style(const TableStyles *styles, const TableRow *row);
/* Width that a column's head has. */
double table_head_room(const TablePlan *plan, size_t column);
double table_row_indent(const TablePlan *plan, const TableRow *row);
/* Width in which a row's name is broken. */
double table_name_room(const TablePlan *plan, size_t row);
/* Where the parts of a printed figure end, in bytes: before its point, behind its digits, before a
 * closing bracket. All the same, the text's length, for words. */
typedef struct FigureEnds {
  size_t whole, decimals, signs;
} FigureEnds;
FigureEnds table_figure_ends(const char *text, const NumberLocale *locale);
