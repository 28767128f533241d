/* Lines of like length: of all ways to set a paragraph in a number of lines, the one with the least
 * sum of squared widths, found by dynamic programming over the places. What it evens out above all
 * is a last line of one short word. A line that ends inside of a Japanese word counts as if it were
 * that much longer than even, and the next one that much shorter. */
#include "fonts/break_places.h"

#include <math.h>

/* Cells of the table; beyond it a text is no title, and its lines need not be balanced. */
enum { CELL_LIMIT = 20000 };

typedef struct Cell {
  double cost;  /* of the best way up to this place */
  size_t first; /* its last line's first place */
} Cell;

typedef struct BalanceTable {
  const Paragraph *paragraph;
  double width;
  size_t places;
  Cell *cells; /* line by line */
} BalanceTable;

static double cost_before(const BalanceTable *table, size_t line, size_t first) {
  if (line == 0) return first == 0 ? 0 : INFINITY;
  return first == 0 ? INFINITY : table->cells[(line - 1) * table->places + first - 1].cost;
}

static double cost_of_end(const Paragraph *paragraph, size_t last) {
  double offset = paragraph->places.items[last].strain * paragraph->style.size;
  return 2 * offset * offset;
}

static Cell best_cell(const BalanceTable *table, size_t line, size_t last) {
  Cell best = {INFINITY, 0};
  for (size_t first = last + 1; first-- > 0;) {
    double width = paragraph_line_width(table->paragraph, first, last);
    if (width > table->width) break;
    double cost = cost_before(table, line, first) + width * width;
    if (cost < best.cost) best = (Cell){cost, first};
  }
  best.cost += cost_of_end(table->paragraph, last);
  return best;
}

bool paragraph_balance(const Paragraph *paragraph, Arena *scratch, size_t count, double width,
                       size_t *lasts) {
  size_t places = paragraph->places.count;
  if (count > CELL_LIMIT / places) return false;
  Cell *cells = arena_array(scratch, Cell, count * places);
  BalanceTable table = {paragraph, width, places, cells};
  for (size_t line = 0; line < count; line++)
    for (size_t last = 0; last < places; last++)
      cells[line * places + last] = best_cell(&table, line, last);
  if (!isfinite(cells[count * places - 1].cost)) return false;
  for (size_t line = count, last = places - 1; line-- > 0;) {
    lasts[line] = last;
    last = cells[line * places + last].first - 1;
  }
  return true;
}
