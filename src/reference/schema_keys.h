/* Keys of a table as members of a JSON Schema. */
#pragma once
#include "option/option.h"

/* The table and one of its keys. */
typedef struct SchemaKey {
  const OptionTable *table;
  const OptionKey *key;
} SchemaKey;

/* `"name": {…}` with what the value must be, its default and its help. */
void schema_append_key(TextBuffer *out, SchemaKey key);
/* `"name": {"$ref": …}` to the key in the definition of its table. */
void schema_append_key_reference(TextBuffer *out, SchemaKey key);
