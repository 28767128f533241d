/* Marks in the cells of a table: bars and lines of a row's figures. */
#pragma once
#include "blocks/table/table_spec.h"

typedef struct InlineMark {
  const DrawContext *context;
  const TableSpec *table;
  size_t row;
  const TableColumn *column;
  Rect box;
} InlineMark;

/* A bar from zero, on the scale of all rows of its unit that are no totals. */
void table_draw_bar(const InlineMark *mark, SceneNode *parent);
/* A line over the row's figures, on a scale of its own. */
void table_draw_sparkline(const InlineMark *mark, SceneNode *parent);
