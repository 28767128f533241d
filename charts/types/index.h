/* Series as an index of a base period, for chart types that show such. */
#pragma once
#include "charts/chart_figures.h"
#include "charts/plot/plot.h"

#define INDEX_BASE 100

/* Turns the figures of all main series into an index of 100 at the period that the key names, or
 * the first; sets the measure. Returns the category of the base. */
size_t index_read(ChartSpec *spec, const ChartReading *reading, OptionText base);
/* Adds lines over `panel`, the line at 100 and the arrowhead at the base. */
void index_add_lines(Plot *plot, size_t panel, size_t base);
/* Fewer than two periods, or names. */
bool index_check_periods(const ChartSpec *spec, const char *what, Diagnostics *diags);
Panel index_panel(const Plot *plot, double share);
PlotWish index_wish(const Plot *plot);
