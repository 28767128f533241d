/* Forms of the category axis, tried one after the other by category_axis.c. */
#pragma once
#include "guide/category_axis.h"

#define CATEGORY_LINE_LIMIT 3
#define CATEGORY_NAME_SHARE 0.92 /* of its slot that a name may take */

/* Whether a name is broken inside a word, which alone is too wide. */
bool category_name_breaks(const char *name, const TextLines *lines);
/* Every key by its name, wrapped to `width` and at most `line_limit` lines. */
CategoryAxis category_names_make(const DrawContext *context, const CategoryKeys *keys,
                                 FontStyle style, double width, size_t line_limit);
/* Room along the axis in which every name stands whole in `line_limit` lines. */
double category_names_room(const DrawContext *context, const CategoryKeys *keys, FontStyle style,
                           size_t line_limit);
/* Periods: the small unit over the year, thinned as the room asks. */
CategoryAxis category_periods_make(const DrawContext *context, const CategoryKeys *keys,
                                   FontStyle style, double step);
/* Whether one row of plain names reads better than tiers: years, and few or like parts of years. */
bool category_periods_are_plain(const CategoryKeys *keys);
