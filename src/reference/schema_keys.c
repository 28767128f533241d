#include "reference/schema_keys.h"

#include "reference/key_values.h"
#include "reference/reference.h"
#include "reference/schema_text.h"

/* Texts that YAML takes for numbers or truth values are texts all the same. */
#define ANY_TEXT "'string', 'number', 'boolean'"
/* Members of a map of language to text. */
#define LANGUAGES "'propertyNames': {'pattern': '^[a-z]{2,3}(-[A-Za-z0-9]+)*$'}"
#define COLOR "'type': 'string', 'pattern': '" COLOR_PATTERN "'"
#define LENGTH "'type': ['number', 'string'], 'pattern': '^[0-9]+([.][0-9]*)? *(pt|mm|cm|in)?$'"

static void append_names(TextBuffer *out, const char *const *names, size_t count) {
  schema_open(out, "enum", "[");
  for (size_t i = 0; i < count; i++) schema_append_string(out, NULL, names[i]);
  text_append(out, "]");
}

static void append_text_type(TextBuffer *out, SchemaKey key) {
  KeyNames names = key_names_list(out->arena, key.table, key.key);
  if (names.names && names.is_open) {
    schema_open(out, "anyOf", "[{");
    append_names(out, names.names, names.count);
    text_append(out, "}");
    schema_append_json(out, NULL, "{'type': 'string'}]");
  } else if (names.names)
    append_names(out, names.names, names.count);
  else
    schema_append_members(out, "'type': ['object', " ANY_TEXT "], " LANGUAGES);
}

static void append_range(TextBuffer *out, const OptionKey *key) {
  if (key->minimum >= key->maximum) return;
  schema_append_number(out, "minimum", key->minimum);
  schema_append_number(out, "maximum", key->maximum);
}

static size_t choice_count(const OptionKey *key) {
  size_t count = 0;
  while (key->choices[count]) count++;
  return count;
}

/* A reference stands in a list of one, as what is beside it would not count. */
static void append_table_type(TextBuffer *out, const OptionTable *table) {
  const char *name = reference_table_name(out->arena, table);
  schema_append_json(out, "allOf",
                     arena_printf(out->arena, "[{'$ref': '#/definitions/%s'}]", name));
}

static void append_type(TextBuffer *out, SchemaKey key) {
  const KeyShape *shape = key_shape_find(key.table, key.key);
  if (shape) {
    schema_append_members(out, shape->schema);
    return;
  }
  switch (key.key->kind) {
  case OPTION_TEXT:
    append_text_type(out, key);
    return;
  case OPTION_FLAG:
    schema_append_string(out, "type", "boolean");
    return;
  case OPTION_INTEGER:
  case OPTION_NUMBER:
    schema_append_string(out, "type", key.key->kind == OPTION_INTEGER ? "integer" : "number");
    append_range(out, key.key);
    return;
  case OPTION_CHOICE:
    append_names(out, key.key->choices, choice_count(key.key));
    return;
  case OPTION_COLOR:
    schema_append_members(out, COLOR);
    return;
  case OPTION_LENGTH:
    schema_append_members(out, LENGTH);
    append_range(out, key.key);
    return;
  case OPTION_TEXTS:
    schema_append_members(out,
                          "'type': ['array', 'object', " ANY_TEXT "], "
                          "'items': {'type': ['object', " ANY_TEXT "], " LANGUAGES "}, " LANGUAGES);
    return;
  case OPTION_COLORS:
    schema_append_members(out, "'type': 'array', 'items': {" COLOR "}");
    return;
  case OPTION_TABLE:
    append_table_type(out, key.key->table);
    return;
  case OPTION_NODE:
    return; /* has a shape */
  }
}

static void append_default(TextBuffer *out, const OptionKey *key) {
  if (!key->fallback) return;
  bool is_bare =
      key->kind == OPTION_FLAG || key->kind == OPTION_INTEGER || key->kind == OPTION_NUMBER;
  if (is_bare)
    schema_append_json(out, "default", key->fallback);
  else
    schema_append_string(out, "default", key->fallback);
}

void schema_append_key(TextBuffer *out, SchemaKey key) {
  schema_open(out, key.key->name, "{");
  schema_append_string(out, "description", key.key->help);
  append_type(out, key);
  append_default(out, key.key);
  text_append(out, "}");
}

void schema_append_key_reference(TextBuffer *out, SchemaKey key) {
  const char *table = reference_table_name(out->arena, key.table);
  schema_append_json(
      out, key.key->name,
      arena_printf(out->arena, "{'$ref': '#/definitions/%s/properties/%s'}", table, key.key->name));
}
