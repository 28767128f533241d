/* Reading annotations: categories, series and numbers by what the author writes. */
#pragma once
#include "charts/annotations/annotation.h"

/* The category meant by the key; `standard` if it was not given. Reports one that is not there. */
size_t note_category(const NoteReader *reader, OptionText key, size_t standard);
/* The last category that is no forecast. */
size_t note_last_actual(const ChartData *data);
/* The series meant; CHART_WHOLE if the key was not given, or after reporting. */
size_t note_series(const NoteReader *reader, OptionText key);
/* False, reported, if the key is missing. */
bool note_need(const NoteReader *reader, OptionText key, const char *name, const char *hint);
/* The number that an expression gives, in the measure; a plain number is in its unit, as in a
 * table. False after reporting. */
bool note_quantity(const NoteReader *reader, OptionText key, const Measure *measure,
                   Quantity *quantity);
/* A text with numbers bound in; no text if the key was not given. */
BoundText note_text(const NoteReader *reader, OptionText key);
/* The measure of a series, or of the whole. */
const Measure *note_measure(const ChartData *data, size_t series);
/* Months from one category to another of its kind; 0 if there are none to tell. */
int note_months(const ChartData *data, size_t from, size_t to);
/* Reports an end before its start: "a growth arrow leads from one category to a later one". */
bool note_need_order(const NoteReader *reader, bool is_in_order, const char *what,
                     const char *kind);
/* Warns of what would compare a year with a quarter. */
void note_warn_of_kinds(const NoteReader *reader, size_t from, size_t to, const char *what);
/* Values cannot be addressed where marks are shares of a whole; false after reporting. */
bool note_need_values(const NoteReader *reader, const char *what);
