/* What the key tables leave open about values: names that a text chooses from, and what stands in
 * keys that their owner reads (OPTION_NODE). */
#pragma once
#include "option/option.h"

#define COLOR_PATTERN "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"

/* What stands in one key of one table. */
typedef struct KeyShape {
  const char *table, *key;
  const char *meaning; /* for the manual: "a map of tables by name" */
  const char *schema;  /* members of a JSON Schema, with ' for " */
} KeyShape;

extern const KeyShape key_shapes[]; /* in the order of the tables and their keys */
extern const size_t key_shape_count;
/* NULL if the key's kind says it all. */
const KeyShape *key_shape_find(const OptionTable *table, const OptionKey *key);

/* The names a text key chooses from. */
typedef struct KeyNames {
  const char *const *names; /* NULL if it takes any text */
  size_t count;
  bool is_open; /* other texts are fine too */
} KeyNames;

KeyNames key_names_list(Arena *arena, const OptionTable *table, const OptionKey *key);
