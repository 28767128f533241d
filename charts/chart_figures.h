/* What chart types with keys of their own share: series by their part, single figures, changes, and
 * the order of categories. */
#pragma once
#include "charts/chart.h"

#define CHART_NO_SERIES ((size_t)-1)

/* The series that plays a part ("prior-low"): the one that the key names, else the one that is
 * called like the part, else `standard`. Reports a name that is not there. */
size_t chart_find_part(const ChartReading *reading, const ChartSpec *spec, OptionText key,
                       const char *part, size_t standard);
/* Figures below zero, where `what` ("a ladder") shows amounts. */
void chart_check_positive(const ChartSpec *spec, const char *what, Arena *arena,
                          Diagnostics *diags);
/* Of two series that bound a range, one row whose ends are the wrong way round is an error. */
void chart_check_range(const ChartSpec *spec, size_t low, size_t high, Arena *arena,
                       Diagnostics *diags);
/* A number or an expression in the measure of the chart; missing if the key was not given. False
 * after reporting what is wrong. */
bool chart_read_figure(const ChartReading *reading, const ChartSpec *spec, OptionText key,
                       Quantity *out);
/* The numbers of an expression over the categories; NULL if the key was not given, or after
 * reporting what is wrong. */
const Quantity *chart_read_series(const ChartReading *reading, const ChartSpec *spec,
                                  OptionText key);
/* The category of a name or period; one past the last after reporting that there is none. */
size_t chart_need_category(const ChartReading *reading, const ChartSpec *spec, const char *name,
                           SourceSpan place);
/* From one to another, with its sign; in points between ratios. */
Quantity chart_change(Arena *arena, Quantity from, Quantity to, SourceSpan span);
/* What is a change already, as one: in points if it is of a ratio. */
Quantity chart_as_change(Arena *arena, Quantity change, SourceSpan span);
/* Whether all figures of the main series are of one unit and scale. */
bool chart_has_one_measure(const ChartData *data);
/* Whether the categories are of several measures: rows of a table of different things. */
bool chart_rows_differ(const ChartData *data);
/* `part` in per cent of `whole`, without decimals; not meaningful without a whole. */
Quantity chart_share_of(Arena *arena, Quantity part, Quantity whole, SourceSpan span);
/* Appends a row of numbers. */
void chart_add_row(ChartRows *rows, Arena *arena, ChartRow row);
/* The categories in another order, with all that stands at them; `order` names each once. */
void chart_order_categories(ChartSpec *spec, Arena *arena, const size_t *order);
/* "Low to High": the names of two series that bound a range. */
BoundText chart_range_name(const DrawContext *context, const ChartSpec *spec, size_t low,
                           size_t high);
