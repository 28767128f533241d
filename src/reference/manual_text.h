/* What the parts of the manual share: Markdown text, its tables, and the tables of keys. */
#pragma once
#include "reference/reference.h"

typedef struct Manual {
  TextBuffer out;
  const ReferenceFormat *formats;
  size_t format_count;
} Manual;

void manual_append(Manual *manual, const char *markdown);
/* "### Title" after a blank line; `level` counts the marks. */
void manual_append_heading(Manual *manual, int level, const char *title);
/* A row of a Markdown table; bars in the cells are escaped. Rows after manual_begin_table. */
void manual_begin_table(Manual *manual, const char *const *titles, size_t count);
void manual_append_row(Manual *manual, const char *const *cells, size_t count);
/* Text in backticks, or nothing. */
const char *manual_code(Arena *arena, const char *text);
/* A block of YAML; a whole deck is marked "yaml deck". */
void manual_append_yaml(Manual *manual, const char *mark, const char *yaml);
/* The table's keys: name, value, default if any key has one, and help. */
void manual_append_keys(Manual *manual, const OptionTable *table);

/* The sections. */
void manual_append_deck(Manual *manual);
void manual_append_page(Manual *manual);
void manual_append_measures(Manual *manual);
void manual_append_data(Manual *manual);
void manual_append_periods(Manual *manual);
void manual_append_languages(Manual *manual);
void manual_append_expressions(Manual *manual);
void manual_append_number_formats(Manual *manual);
void manual_append_slides(Manual *manual);
void manual_append_blocks(Manual *manual);
/* What belongs to the block `chart`, besides its keys. */
void manual_append_chart_parts(Manual *manual);
/* What belongs to the block `tiles`. */
/* The key tables within a table, each under its name at a level of headings. */
void manual_append_nested_keys(Manual *manual, const OptionTable *table, int level);
/* The forms of charts, and what annotations they take. */
void manual_append_forms(Manual *manual);
void manual_append_annotations(Manual *manual);
void manual_append_charts(Manual *manual);
void manual_append_themes(Manual *manual);
