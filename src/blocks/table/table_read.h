/* The steps in which a table is read, in their order. */
#pragma once
#include "blocks/table/table_spec.h"

/* Rows from a table of the data or from expressions; NULL after reporting what is wrong. */
TableSource *table_read_rows(DeckReader *reader, const TableKeys *keys);
/* Marks the rows that the author names; reports names that are not there. */
void table_mark_highlights(DeckReader *reader, OptionTexts names, TableSource *source);
/* The row of this name; TABLE_NOT_FOUND after reporting. */
size_t table_need_named_row(DeckReader *reader, const TableSource *source, const char *name,
                            SourceSpan place);
/* Sets the columns; false after reporting what is wrong. */
bool table_read_columns(DeckReader *reader, const TableKeys *keys, TableSpec *table);
/* The key of the source that the text names; TABLE_NOT_FOUND if there is none. */
size_t table_find_key(const DeckReader *reader, const TableSource *source, const char *text);
size_t table_need_key(DeckReader *reader, const TableSource *source, OptionText text);
/* Gives rows that are the sum of those above their figures, and checks those that state them; false
 * after reporting what does not add up. */
bool table_foot_rows(DeckReader *reader, TableSource *source);
/* Figures added up, each with its sign; missing if none is there. False if that has too many
 * digits. */
bool table_add_up(DeckReader *reader, const Quantity *parts, const bool *is_taken_off, size_t count,
                  SourceSpan span, Quantity *out);
/* Fills the cells from rows and columns; false after reporting what does not add up across. */
bool table_fill_cells(DeckReader *reader, const TableKeys *keys, TableSpec *table);
/* Notes on figures that do not add up as they are printed; with ROUNDING_RECONCILE, changes the
 * fewest of them. */
void table_settle_rounding(DeckReader *reader, const TableKeys *keys, TableSpec *table);
/* Unit and periods for the subtitle line, and the table in words. */
void table_say_what(DeckReader *reader, const TableKeys *keys, BoundText heading, TableSpec *table);
