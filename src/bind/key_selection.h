/* Which rows or columns of a table the deck takes, in what order. */
#pragma once
#include "bind/reader.h"

typedef LIST(size_t) Selection;

/* One direction of a table. */
typedef struct TableAxis {
  const Table *table;
  bool is_rows;
} TableAxis;

const TableKey *table_axis_key(TableAxis axis, size_t index);
/* Those named, by key or as "2..4"; all if none are. Reports what is not in the table. */
Selection bind_select_keys(DeckReader *reader, TableAxis axis, OptionTexts wanted);
/* One period a key; NULL unless all keys are periods. */
const Period *bind_parse_periods(const DeckReader *reader, const TableKey *keys, size_t count);
