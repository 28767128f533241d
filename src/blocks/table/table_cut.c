#include "blocks/table/table_cut.h"

#define ROW_PITCH 1.75  /* times the size of labels: rows that are read at ease */
#define HEAD_HEIGHT 3.5 /* the same, of the heads */
#define LEAST_ROWS 4

static size_t room_for(const Theme *theme, double height) {
  double size = theme->type.label.size, room = (height - HEAD_HEIGHT * size) / (ROW_PITCH * size);
  return room > LEAST_ROWS ? (size_t)room : LEAST_ROWS;
}

/* So many rows a slide that all have about as many. */
static size_t even_count(size_t rows, size_t room) {
  size_t slides = (rows + room - 1) / room;
  return (rows + slides - 1) / slides;
}

static bool may_break_before(const TableSpec *table, size_t row) {
  RowKind above = table->rows[row - 1].kind, below = table->rows[row].kind;
  bool is_bound = row_is_total(below) || below == ROW_RESULT || below == ROW_OF_WHICH ||
                  below == ROW_PERCENT || below == ROW_SPACER;
  return above != ROW_HEADING && !is_bound;
}

static size_t break_place(const TableSpec *table, size_t count) {
  size_t place = count;
  while (place > LEAST_ROWS && !may_break_before(table, place)) place--;
  return place > LEAST_ROWS ? place : count;
}

Block *table_cut(DeckReader *reader, Block *block, double height) {
  const TableSpec *whole = block->content;
  size_t room = room_for(reader->theme, height);
  if (!whole->continues || whole->row_count <= room) return NULL;
  size_t count = break_place(whole, even_count(whole->row_count, room));
  TableSpec *first = arena_make(reader->arena, TableSpec);
  TableSpec *rest = arena_make(reader->arena, TableSpec);
  Block *further = arena_make(reader->arena, Block);
  *first = *rest = *whole;
  *further = *block;
  first->row_count = count;
  rest->rows += count;
  rest->cells += count * rest->column_count;
  rest->row_count -= count;
  rest->name = further->name = block_take_name(reader, (OptionText){0}, block->name);
  further->content = rest;
  block->content = first;
  return further;
}
