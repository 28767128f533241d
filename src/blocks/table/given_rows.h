/* Rows that the deck gives by expressions. */
#pragma once
#include "blocks/table/table_spec.h"

/* NULL after reporting what is wrong. */
TableSource *table_read_given_rows(DeckReader *reader, const TableKeys *keys);
