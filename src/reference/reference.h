/* The reference of the deck language, made from the key tables: a JSON Schema for editors and a
 * manual for people. */
#pragma once
#include "option/option.h"

/* JSON Schema, draft 07, of a deck file. Each key table is a definition: "data-table" has the
 * table's keys and nothing else; "slide-keys" and the like are parts that others are put together
 * from. A theme file is described by the definition "theme". */
const char *reference_schema(Arena *arena);

/* The output formats are above the deck in the layers, so the caller names them. */
typedef struct ReferenceFormat {
  const char *name, *summary;
} ReferenceFormat;

/* Markdown. A YAML example that is a whole deck stands in a block marked "yaml deck". */
const char *reference_manual(Arena *arena, const ReferenceFormat *formats, size_t format_count);

/* Every key table of the language, each once: those of a deck, of every chart type, of a theme, and
 * those that stand in them. */
const OptionTable *const *reference_list_tables(Arena *arena, size_t *count);
/* The name of the table's definition: "a data table" is data-table, "a slide" is slide-keys. */
const char *reference_table_name(Arena *arena, const OptionTable *table);
/* Whether the table's keys stand in one map with those of other tables. */
bool reference_table_is_part(const OptionTable *table);
